"""Uses everything; passes mypy strict and pyright strict. It is checked, and not run."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, assert_type

import pandas as pd
import polars as pl
import renstra
from renstra import (
    Column,
    Explanation,
    Findings,
    Hasil,
    HasilNama,
    Kode,
    Nama,
    Nilai,
    Nomenklatur,
    Renstra,
    Scenario,
    Table,
    Tiada,
)
from renstra.types import Polaritas


def rules() -> None:
    coverage = renstra.coverage(43, Decimal(60), tanpa_berhak="seratus", pembulatan={"desimal": 1})
    assert_type(coverage, Hasil)
    if isinstance(coverage, Nilai):
        assert_type(coverage.tepat, Fraction)
        half: Decimal = coverage / 2
        print(half, coverage.jenis, coverage.pilihan, coverage.rincian, coverage.aturan)
    else:
        print(coverage.alasan, coverage.pesan)
    assert_type(renstra.achievement("80-90", 85, polaritas="positif", batas="bawah_nol"), Nilai | renstra.TakTerdefinisi | Nama)
    assert_type(renstra.performance_category("91.5", bacaan="bawah_terbuka"), HasilNama)
    assert_type(renstra.parse_number("1.117 Orang", "id"), Nilai | Tiada)
    kode = renstra.parse_kode("1.06.02")
    assert_type(kode, Kode)
    assert_type(kode.parent, Kode | None)
    assert_type(renstra.growth([1, None, "2.5"], rumus="tanpa_kurung"), Hasil)
    assert_type(renstra.aggregate([1, 2], agregasi="jumlah"), Hasil)
    print(renstra.need(5, 3, biaya=[{"nama": "a", "satuan_biaya": 1}]), renstra.sakip_predicate(80, tahun=2022))
    print(renstra.rule("coverage", {"terlayani": 1, "berhak": 2}))


def other_rules() -> None:
    assert_type(renstra.accumulate([10, None], sifat="inkremental", persen=False), Hasil)
    assert_type(renstra.belanja_class("Belanja Pegawai"), HasilNama)
    assert_type(renstra.deviation("71.5", 80), Hasil)
    assert_type(renstra.disaster_level(50, 1), HasilNama)
    assert_type(renstra.evaluate_renja(target_renstra=100, triwulan=[5, 5, 5, None], sifat="absolut"), Hasil)
    assert_type(renstra.evaluate_rkpd(target_renstra=100, triwulan=[5, 5, 5, 5], sifat="kumulatif"), Hasil)
    assert_type(renstra.growth_of_ratio([{"anggaran": 100, "realisasi": 80}, {"anggaran": 1, "realisasi": 1}]), Hasil)
    assert_type(renstra.largest_remainder(100, bobot=[1, 1, 1]), Hasil)
    assert_type(renstra.mean_achievement([90, None]), Hasil)
    assert_type(renstra.mean_of([1, 2]), Hasil)
    assert_type(renstra.sum_of([1, 2]), Hasil)
    assert_type(renstra.weighted_mean_of([{"nilai": 80, "bobot": 1}]), Hasil)
    assert_type(renstra.ratio_of_sums([{"pembilang": 1, "penyebut": 4}]), Hasil)
    assert_type(renstra.coverage_of_stages([{"terlayani": 1, "berhak": 2}], cara="rata_rata"), Hasil)
    assert_type(renstra.mandatory_share("pegawai", 420, 1200, pengurang=60), Hasil)
    assert_type(renstra.need_of_goods([{"nama": "a", "diperlukan": 2, "tersedia": 1, "satuan_biaya": 3}]), Hasil)
    assert_type(renstra.quality([{"terpenuhi": 1, "diperlukan": 2}], gabungan="subtotal"), Hasil)
    assert_type(renstra.recapitulate([1, 2, 3], target_renstra=10, sifat="inkremental"), Hasil)
    assert_type(renstra.remaining(100, "120.50"), Hasil)
    assert_type(renstra.silpa(100, 90, 5, 3), Hasil)
    assert_type(renstra.sakip_points_2015(3, 4, bobot=10), Hasil)
    assert_type(renstra.sakip_score([{"komponen": "a", "bagian": "b", "nilai": "A"}]), Hasil)
    index = renstra.spm_index(95, 70)
    category = renstra.spm_category(95)
    assert_type(category, HasilNama)
    print(index.ada, index.tepat, category.ada, category.to_dict(), renstra.rules(), renstra.results())


def codes(kode: Kode) -> None:
    assert_type(kode.parts, tuple[int | None, ...])
    assert_type(kode.nol_hilang, bool)
    print(kode.tercetak, kode.tingkat, kode.urusan, kode.bidang, kode.program, kode.kewenangan, kode.kegiatan, kode.sub, kode < kode)


def own_types(polaritas: Polaritas, lists: tuple[Nomenklatur, ...]) -> str:
    return f"{renstra.achievement(1, 2, polaritas=polaritas)} {[(one.nama, len(one)) for one in lists]}"


def columns(frame: pd.DataFrame, other: pl.DataFrame) -> None:
    served: pl.Series = other["terlayani"]
    assert_type(renstra.coverage(served, other["berhak"]), pl.Series)
    single: pl.Series = renstra.absorption(served, 100)
    other_way: pl.Series = renstra.absorption(100, served)
    print(other_way, single, renstra.coverage(frame["terlayani"], frame["berhak"]))


def plans(folder: Path) -> None:
    plan = renstra.read(folder, notasi="id", nomenklatur=renstra.national_lists())
    assert_type(plan, Renstra)
    assert_type(renstra.national_lists()[0].about(bahasa="en"), dict[str, Any])
    assert_type(renstra.inspect(folder, bahasa="en"), dict[str, Any])
    assert_type(plan.check(bahasa="en"), Findings)
    budget = plan.budget(by="spm")
    assert_type(budget, Table)
    for row in budget:
        amount = row["jumlah"]
        if isinstance(amount, Decimal):
            print(amount + 1)
    assert_type(budget.schema, tuple[Column, ...])
    print(plan.coverage(tahun=2024), plan.targets(batas="nol_sampai_seratus"), plan.absorption(), plan.renja(2024))
    assert_type(plan.years, tuple[int, ...])
    print(plan.identity["daerah"], plan.tables, plan.printed("rencana"), plan.result("budget", {"menurut": "spm"}))
    print(plan.declared(), plan.mean_achievements(), plan.service_performance(2024))
    print(plan.response_times(standar_menit=15), plan.evaluation(), plan.links(), plan.quarters(), plan.social_assistance())
    print(plan.spm_stages(cara="rasio_jumlah"), plan.spm_goods(), plan.spm_spending())
    print(renstra.read("folder", pilihan={"aturan": {"target_nol": "seratus_bila_nol"}}), plan.accepted(), plan.choices(bentuk="json"))
    print(renstra.read("Renstra.pdf", peta={"peta": 1, "tabel": []}), renstra.read("Renstra.pdf", peta="peta.toml"))
    print(plan.check().accepted, plan.spending(), plan.spm_index(), plan.spm_need(), plan.sakip(), plan.indicators(), plan.proposals(), plan.figures())
    assert_type(plan.explain("total", 2024), Explanation)
    cut = plan.scenario().fit_year(2025, 21_000_000_000, lindungi=["SPM"]).set_target("1.06.04", 2025, "98.5")
    assert_type(cut, Scenario)
    assert_type(cut.plan, Renstra)
    more = cut.set_pagu("1.06.07", 2025, 0).scale_pagu(Decimal("0.9"), tahun=2026).move_pagu("1.06.05", "1.06.04", 2024, 5)
    assert_type(more.scale_target("1.06.04", "0.5"), Scenario)
    assert_type(more.asal, Renstra)
    print(more.langkah, more.years, more.result("compare"))
    print(renstra.diff_totals(plan, cut.plan), renstra.compare(plan, cut.plan, "diff"))
    print(renstra.diff(plan, cut.plan), renstra.reconcile(plan, cut.plan).passed, cut.compare(), cut.targets(), cut.spm())
    print(plan.to_json(), plan.to_html(), plan.to_csv(folder), plan.to_text(), plan.to_markdown())
    frame: pl.DataFrame = budget.to_polars()
    other: pd.DataFrame = budget.to_pandas()
    print(frame, other, budget.to_arrow(), budget.to_dicts(), budget.to_csv(), budget.to_json(), budget.to_great_tables())
    print(plan.plot.budget(), plan.plot.cascade(2024), plan.plot.coverage(), plan.plot.targets(), plan.plot.absorption())
    assert_type(renstra.read_many([folder]), dict[str, Renstra])
    assert_type(renstra.read_many([folder], on_error="keep"), dict[str, Renstra | renstra.RenstraError])
    renstra.read({"tabel-6.1-program-pendanaan": frame, "rencana": "kunci,nilai\n"})


def tables(table: Table, found: Findings) -> None:
    print(table.title, table.rows, table.column("2022"), table.to_json(typed=True), table.alasan(0, "2022"))
    assert_type(table.where(lambda row: row["kode"] is None, tingkat=["program", "total"]).head(3).select("kode", "2022"), Table)
    assert_type(table[0]["kode"], str | int | Decimal | None)
    assert_type(table["kode"], list[str | int | Decimal | None])
    assert_type(found.explain(0), Explanation)
    assert_type(found.explain("temuan/ANG003/tabel-2.4-anggaran-realisasi/9/2018"), Explanation)
    assert_type(found.by_check("ANG003"), dict[str, int])
    print(found.passed, found.failed, found.skipped, found.counts, found.summary)


def explanations(why: Explanation) -> None:
    assert_type(why.nilai, Decimal | str | int | None)
    assert_type(why.tepat, Fraction | None)
    assert_type(why.bagian, tuple[Explanation, ...])
    print(why.judul, why.kunci, why.jenis, why.jalur, why.tahun, why.alasan, why.rumus, why.aturan, why.dasar, why.pembulatan, why.catatan)
    print(why.tempat, why.tercetak, why.walk(), why.cells(), why.to_dict(), why.to_json(), why.to_text(), why.to_html())


def excel(plan: Renstra, path: Path) -> None:
    plan.to_excel(path)


def errors() -> None:
    try:
        renstra.parse_number("1.2.3")
    except (renstra.KodeError, renstra.ScenarioError) as error:
        print(error.kode)
    except renstra.NumberError as error:
        assert_type(error.offset, int)
        print(error.kode, error.lokasi, error.pesan("en"))

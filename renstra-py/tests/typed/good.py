"""Uses everything; passes mypy strict and pyright strict."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import assert_type

import pandas as pd
import polars as pl
import renstra
from renstra import Column, Explanation, Findings, Hasil, HasilNama, Kode, Nama, Nilai, Renstra, Scenario, Table, Tiada


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


def columns(frame: pd.DataFrame, other: pl.DataFrame) -> None:
    served: pl.Series = other["terlayani"]
    assert_type(renstra.coverage(served, other["berhak"]), pl.Series)
    single: pl.Series = renstra.absorption(served, 100)
    print(single, renstra.coverage(frame["terlayani"], frame["berhak"]))


def plans(folder: Path) -> None:
    plan = renstra.read(folder, notasi="id", nomenklatur=renstra.national_lists())
    assert_type(plan, Renstra)
    assert_type(plan.check(bahasa="en"), Findings)
    budget = plan.budget(by="spm")
    assert_type(budget, Table)
    for row in budget:
        amount = row["jumlah"]
        if isinstance(amount, Decimal):
            print(amount + 1)
    assert_type(budget.schema, tuple[Column, ...])
    print(plan.coverage(tahun=2024), plan.targets(batas="nol_sampai_seratus"), plan.absorption(), plan.renja(2024))
    print(plan.spending(), plan.spm_index(), plan.spm_need(), plan.sakip(), plan.indicators(), plan.proposals(), plan.figures())
    assert_type(plan.explain("total", 2024), Explanation)
    cut = plan.scenario().fit_year(2025, 21_000_000_000, lindungi=["SPM"]).set_target("1.06.04", 2025, "98.5")
    assert_type(cut, Scenario)
    assert_type(cut.plan, Renstra)
    print(renstra.diff(plan, cut.plan), renstra.reconcile(plan, cut.plan).passed, cut.compare(), cut.targets(), cut.spm())
    print(plan.to_json(), plan.to_html(), plan.to_csv(folder), plan.to_text(), plan.to_markdown())
    frame: pl.DataFrame = budget.to_polars()
    other: pd.DataFrame = budget.to_pandas()
    print(frame, other, budget.to_arrow(), budget.to_dicts(), budget.to_csv(), budget.to_json(), budget.to_great_tables())
    print(plan.plot.budget(), plan.plot.cascade(2024), plan.plot.coverage(), plan.plot.targets(), plan.plot.absorption())
    assert_type(renstra.read_many([folder]), dict[str, Renstra])
    assert_type(renstra.read_many([folder], on_error="keep"), dict[str, Renstra | renstra.RenstraError])
    renstra.read({"tabel-6.1-program-pendanaan": frame, "rencana": "kunci,nilai\n"})


def errors() -> None:
    try:
        renstra.parse_number("1.2.3")
    except renstra.NumberError as error:
        assert_type(error.offset, int)
        print(error.kode, error.lokasi, error.pesan("en"))

"""A plan as an object: its figures, its forms, what Python expects of a value."""

import copy
import csv
import json
import pickle
import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
import renstra
from renstra import Renstra


def by(table: renstra.Table, **keys: object) -> dict[str, object]:
    """The one row with these cells."""
    (row,) = [row for row in table if all(row[key] == value for key, value in keys.items())]
    return row


def test_the_real_plan_amounts_to_what_it_prints(kukar: Renstra) -> None:
    # Table 6.1, row tujuan: rp_akhir and rp_2022 as printed.
    total = by(kukar.budget(), tingkat="total")
    assert total["jumlah"] == Decimal("118873826774")
    assert total["2022"] == Decimal("23750520794")
    assert kukar.years == (2022, 2023, 2024, 2025, 2026)
    assert kukar.identity["perangkat_daerah"] == "Dinas Sosial"


def test_budget_equals_an_independent_sum(kukar: Renstra, kukar_folder: Path) -> None:
    with open(kukar_folder / "tabel-6.1-program-pendanaan.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["tingkat"] == "subkegiatan"]
    for year in kukar.years:
        expected = sum(int(row[f"rp_{year}"].replace(",", "").replace("-", "") or 0) for row in rows)
        assert by(kukar.budget(), tingkat="total")[str(year)] == expected


def test_budget_by_other_keys_has_the_same_total(kukar: Renstra) -> None:
    for way in ("unit_kerja", "lokasi", "tujuan", "spm"):
        rows = kukar.budget(by=way).to_dicts()
        assert rows[-1]["jumlah"] == Decimal("118873826774"), way
        assert sum(row["jumlah"] for row in rows[:-1] if row["tingkat"] != "total") >= rows[-1]["jumlah"], way


def test_history_equals_an_independent_computation(kukar: Renstra) -> None:
    # Table 2.4, 2016: the three lines of anggaran and of realisasi, in sen.
    budget = 1003846160105 + 962813516715 + 56601332500
    row = by(kukar.absorption(), uraian="Jumlah", tahun=2016)
    assert row["anggaran"] == Decimal(budget) / 100
    assert row["serapan"] == round(Decimal(100) * row["realisasi"] / row["anggaran"], 2)


def test_coverage_of_one_year(kukar: Renstra) -> None:
    table = kukar.coverage(2021)
    assert {row["tahun"] for row in table} == {2021}
    row = by(table, satuan="jiwa")
    assert (row["berhak"], row["terlayani"], row["capaian"]) == (4500, 4500, 100)


def test_findings_are_those_of_a_careful_reader(kukar: Renstra) -> None:
    found = kukar.check()
    # The printed total of 2018 is 9 rupiah too high (temuan-kukar.tsv).
    row = by(found, kode="ANG003", kolom="2018", baris=5)
    assert (row["tercetak"], row["selisih"]) == ("18.054.963.825,80", Decimal("9"))
    assert found.failed == len(found) or found.failed > 0
    counts = found.counts
    assert found.passed == sum(row["lulus"] for row in counts)
    assert found.failed == sum(row["gagal"] for row in counts)
    assert found.skipped == sum(row["dilewati"] for row in counts)
    assert found.by_check("ANG003")["failed"] == sum(row["kode"] == "ANG003" for row in found)


def test_english(kukar: Renstra) -> None:
    assert "Comparisons" in kukar.check("en").summary
    assert kukar.budget(bahasa="en").schema[2].judul == "name"
    assert "118,873,826,774" in kukar.budget(bahasa="en").to_text(160)


def test_explain_goes_down_to_printed_cells(kukar: Renstra) -> None:
    figure = kukar.explain("1.06.06", 2024)
    assert figure.nilai == by(kukar.budget(), kode="1.06.06", tingkat="program")["2024"]
    assert {place["tabel"] for place in figure.cells()} == {"tabel-6.1-program-pendanaan"}
    leaves = [f for f in figure.walk() if not f.bagian]
    assert sum(f.nilai for f in leaves if f.tempat and f.tempat["kolom"] == "rp_2024") >= figure.nilai
    coverage = kukar.explain("spm/1", 2020)
    assert coverage.tepat == Fraction(1)
    assert ("total", None) in kukar.figures()


def test_scenario_fits_a_year_exactly(kukar: Renstra) -> None:
    cut = kukar.scenario().fit_year(2025, 21_000_000_000, lindungi=["SPM"])
    assert by(cut.plan.budget(), tingkat="total")["2025"] == 21_000_000_000
    spm = [row for row in cut.plan.budget(by="spm") if row["kode"]]
    assert spm == [row for row in kukar.budget(by="spm") if row["kode"]]
    assert cut.years == (2025,)
    assert cut.asal == kukar
    same = kukar.scenario([{"jenis": "fit_year", "tahun": 2025, "batas": "21000000000", "lindungi": ["SPM"]}])
    assert same == cut
    with pytest.raises(renstra.ScenarioError, match="SKN007"):
        cut.fit_year(2025, 1, "SPM")


def test_steps_follow_each_other(kukar: Renstra) -> None:
    changed = (
        kukar.scenario()
        .set_pagu("1.06.05", 2025, 10_000_000_000)
        .scale_pagu(Decimal("0.5"), "1.06.03", 2025)
        .move_pagu("1.06.07", "1.06.03", 2024, 50_000_000)
        .set_target("1.06.05", 2026, "98.5", indikator=1)
        .scale_target("1.06.04.2.01", "0.5", 2025)
    )
    assert [step["jenis"] for step in changed.langkah] == [
        "set_pagu", "scale_pagu", "move_pagu", "set_target", "scale_target",
    ]  # fmt: skip
    # 9.268.600.000 is the printed pagu of 1.06.05 in 2025; 50.000.000 moved into the 50.000.000 of 1.06.03 in 2024.
    assert by(changed.plan.budget(), kode="1.06.05")["2025"] == 10_000_000_000
    assert by(changed.plan.budget(), kode="1.06.03")["2024"] == 100_000_000
    assert len(changed.targets()) > 0 and len(changed.spm()) > 0
    assert changed.compare().columns[:2] == ("jalur", "uraian")


def test_diff_tells_what_a_scenario_did(kukar: Renstra) -> None:
    cut = kukar.scenario().set_pagu("1.06.07", 2023, 0)
    changes = renstra.diff(kukar, cut.plan)
    assert any(row["jalur"] == "1.06.07" for row in changes)
    assert len(renstra.diff(kukar, kukar)) == 0
    assert renstra.reconcile(kukar, kukar).failed == 0
    assert renstra.reconcile(kukar, cut.plan).failed > 0


def test_renja_is_one_year(kukar: Renstra) -> None:
    assert len(kukar.renja(2024)) > 0
    with pytest.raises(renstra.RenstraError, match="BAC009"):
        kukar.renja(2031)


def test_all_tables_have_rows_or_none(kukar: Renstra) -> None:
    tables = [
        kukar.indicators(), kukar.targets(), kukar.spending(), kukar.spm_index(), kukar.spm_need(), kukar.sakip(), kukar.proposals(),
    ]  # fmt: skip
    for table in tables:
        assert table.title and table.columns
        assert len(table.rows) == len(table) == len(table.to_dicts())


def test_choices_are_read_written_and_kept(kukar_folder: Path, tmp_path: Path) -> None:
    table = "tingkat,kode,uraian,rp_2022\nprogram,1.02.02,P,6\nkegiatan,1.02.02.2.01,K,5\n"
    found = renstra.read({"program-pendanaan": table}).check().where(kode="ANG001")
    choices = {"aturan": {"target_nol": "seratus_bila_nol"}, "temuan": {found[0]["kunci"]: "sisa untuk unit lain"}}
    plan = renstra.read({"program-pendanaan": table}, pilihan=choices)
    checked = plan.check()
    assert [row["alasan"] for row in checked.accepted] == ["sisa untuk unit lain"]
    assert checked.accepted == plan.accepted() and not checked.where(kode="ANG001").rows
    again = pickle.loads(pickle.dumps(plan))
    assert again == plan and hash(again) == hash(plan) and again.check() == checked
    # The file goes with the tables, and is read with them; one that is named goes before it.
    plan.to_csv(tmp_path)
    assert renstra.read(tmp_path) == plan
    path = tmp_path / "lain.toml"
    plan.choices(path)
    assert renstra.read({"program-pendanaan": table}, pilihan=path) == plan
    assert renstra.read(tmp_path, pilihan=path) == plan
    with pytest.raises(renstra.RenstraError, match="BAC016.*target_nol"):
        renstra.read(kukar_folder, pilihan={"aturan": {"target_nul": "x"}})
    with pytest.raises(renstra.RenstraError, match="toml"):
        plan.choices(bentuk="yaml")  # type: ignore[arg-type]


def test_need_with_unit_costs() -> None:
    plan = renstra.read({"tabel-2.3-capaian-spm": "jenis_pelayanan,berhak_2024,terlayani_2024\nA,1707,1117\n"})
    biaya = [{"jenis_pelayanan": "A", "nama": "permakanan", "satuan_biaya": 1_500_000}]
    # 590 × 1.500.000
    assert Decimal("885000000") in plan.spm_need(biaya).rows[0]
    (unknown,) = plan.spm_need()
    assert (unknown["belum_terlayani"], unknown["biaya"]) == (590, None) and unknown["alasan"]
    with pytest.raises(renstra.RenstraError, match="BAC011"):
        plan.spm_need([{"jenis_pelayanan": "B", "nama": "x", "satuan_biaya": 1}])


def objects(plan: Renstra) -> list[object]:
    cut = plan.scenario().set_pagu("1.06.07", 2023, 0)
    return [
        plan, plan.budget(), plan.check(), plan.check().counts, plan.coverage(2020), plan.printed("rencana"), plan.renja(2024),
        plan.budget().where(tingkat="program"), plan.check().explain(0), plan.result("sakip"), renstra.diff_totals(plan, cut.plan),
        plan.explain("total"), plan.explain("total").bagian[0], cut, cut.plan, cut.compare(),
        renstra.diff(plan, cut.plan), renstra.reconcile(plan, cut.plan), renstra.coverage(43, 60), renstra.coverage(0, 0),
        renstra.parse_number("-"), renstra.parse_number("12 Orang"), renstra.parse_kode("1.06.02"),
        renstra.performance_category("91.5"), renstra.national_lists()[0], renstra.RenstraError("BAC001", "x", "y", {"tabel": "t"}),
    ]  # fmt: skip


def test_values_can_be_pickled_copied_compared_and_hashed(kukar: Renstra) -> None:
    for value in objects(kukar):
        again = pickle.loads(pickle.dumps(value))
        assert again == value and hash(again) == hash(value), value
        assert type(again) is type(value)
        assert copy.copy(value) == value and copy.deepcopy(value) == value
        assert repr(again) == repr(value)
        assert value != object()


def test_plans_do_not_change(kukar: Renstra) -> None:
    with pytest.raises(AttributeError):
        kukar.years = ()  # type: ignore[misc]
    with pytest.raises(AttributeError):
        kukar.other = 1  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        kukar.identity["daerah"] = "x"  # type: ignore[index]


def test_what_was_written_reads_back_equal(kukar: Renstra, tmp_path: Path) -> None:
    text = kukar.to_json(tmp_path / "rencana.json")
    assert renstra.read(tmp_path / "rencana.json") == kukar
    assert renstra.read(text) == kukar == renstra.read(text.encode()) == renstra.read(json.loads(text))
    written = kukar.to_csv(tmp_path / "csv")
    assert all(path.is_file() for path in written)
    assert renstra.read(tmp_path / "csv") == kukar
    assert renstra.read(str(tmp_path / "csv")) == kukar
    assert "Dinas Sosial" in kukar.to_html(tmp_path / "laporan.html")
    assert (tmp_path / "laporan.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert kukar.to_markdown().startswith("# Renstra Dinas Sosial")
    assert kukar.to_text().startswith("RENSTRA DINAS SOSIAL")


def test_rows_with_gaps_keep_their_numbers(tmp_path: Path) -> None:
    plan = renstra.read({"rencana": "kunci,nilai\n,\ndaerah,Kutai\n\nversi,\"a\nb\"\n"})
    plan.to_csv(tmp_path)
    assert renstra.read(tmp_path) == plan
    assert plan.printed("rencana").column("baris") == [3, 5]


def test_excel_is_not_there_yet(kukar: Renstra, tmp_path: Path) -> None:
    with pytest.raises(NotImplementedError, match="to_csv"):
        kukar.to_excel(tmp_path / "x.xlsx")


def test_unknown_keys_name_those_that_there_are(kukar: Renstra) -> None:
    with pytest.raises(KeyError, match="tabel-6.1-program-pendanaan"):
        kukar.printed("tabel-9")
    with pytest.raises(KeyError, match="uraian"):
        kukar.budget().column("nama")
    with pytest.raises(KeyError, match="XXX001"):
        kukar.check().by_check("XXX001")
    with pytest.raises(renstra.RenstraError, match="1.06.01"):
        kukar.explain("1.06.99")


def test_reasons_of_missing_values() -> None:
    plan = renstra.read({"tabel-2.3-capaian-spm": "jenis_pelayanan,berhak_2024,terlayani_2024\nA,0,0\n"})
    table = plan.coverage(bahasa="en")
    assert table[0]["capaian"] is None
    assert table.alasan(0, "capaian") == "the denominator is zero"
    assert table.alasan(-1, "berhak") is None
    with pytest.raises(IndexError):
        table.alasan(5, "capaian")


def test_many_plans(kukar: Renstra, kukar_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kukar.to_csv(tmp_path / "a")
    plans = renstra.read_many([kukar_folder, tmp_path / "a"], progress=True)
    assert list(plans) == [str(kukar_folder), str(tmp_path / "a")]
    assert len(set(plans.values())) == 1
    assert "2" in capsys.readouterr().err
    with pytest.raises(TypeError, match="list of folders"):
        renstra.read_many(str(kukar_folder))
    with pytest.raises(renstra.RenstraError, match="BAC007"):
        renstra.read_many([tmp_path / "tiada"])
    kept = renstra.read_many([tmp_path / "tiada", kukar_folder], on_error="keep")
    assert [type(plan).__name__ for plan in kept.values()] == ["RenstraError", "Renstra"]


def test_progress_without_tqdm(
    kukar_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    renstra.read_many([kukar_folder] * 2, progress=True)
    assert "renstra: 2/2" in capsys.readouterr().err


def test_tables_are_picked_apart(kukar: Renstra) -> None:
    budget = kukar.budget()
    programs = budget.where(tingkat="program")
    assert [row["kode"] for row in programs] == [f"1.06.0{n}" for n in range(1, 8)]
    # 20.000.000.000 over five years: 1.06.01 and 1.06.05 alone have more.
    most = programs.where(lambda row: row["jumlah"] > 20_000_000_000).select("kode", "2022")
    assert (most.columns, most.rows) == (("kode", "2022"), (("1.06.01", 10_811_920_794), ("1.06.05", 9_373_600_000)))
    assert programs.head(2).column("kode") == ["1.06.01", "1.06.02"] and len(programs.head(100)) == 7
    assert len(budget.where(tingkat=["program", "total"])) == 8
    assert programs["kode"] == programs.column("kode") and [row["kode"] for row in programs[:2]] == programs["kode"][:2]
    with pytest.raises(KeyError, match="uraian"):
        budget["nama"]
    with pytest.raises(KeyError, match="uraian"):
        budget.where(nama="x")
    with pytest.raises(KeyError, match="uraian"):
        budget.select("nama")


def test_findings_are_explained_by_their_row(kukar: Renstra) -> None:
    found = kukar.check()
    place = next(n for n, f in enumerate(found) if f["kode"] == "ANG003" and f["baris"] == 5 and f["kolom"] == "2018")
    # The three lines of the group, and the printed total itself.
    rows = {cell["baris"] for cell in found.explain(place).cells() if cell.get("kolom") == "2018"}
    assert rows == {2, 3, 4, 5}
    with pytest.raises(IndexError):
        found.explain(len(found))
    other = kukar.scenario().set_pagu("1.06.07", 2023, 0).plan
    apart = renstra.reconcile(kukar, other)
    assert apart.explain(0).cells()


def test_a_list_tells_the_lines_that_it_could_not_take(tmp_path: Path) -> None:
    path = tmp_path / "permendagri-90-2019.tsv"
    path.write_text("jenis_pemda\tkode\turaian\n2\t1.02\tKESEHATAN\n2\t1.x\tSALAH\n")
    told = renstra.Nomenklatur(path).about(bahasa="en")
    assert told["jumlah"] == 1
    assert [note["baris"] for note in told["catatan"]] == [3]


def test_national_lists_recover_codes_of_other_urusan() -> None:
    table = (
        "tingkat,kode,uraian,rp_2022\n"
        "program,1.02.02,PEMENUHAN UPAYA KESEHATAN,1\n"
        "kegiatan,1 2 2 2,Penyelenggaraan Sistem Informasi Kesehatan secara Terintegrasi,1\n"
    )
    plain = renstra.read({"tabel-6.1-program-pendanaan": table})
    whole = renstra.read({"tabel-6.1-program-pendanaan": table}, nomenklatur=renstra.national_lists())
    assert "1.02.02.2.03" not in plain.budget().column("kode")
    assert "1.02.02.2.03" in whole.budget().column("kode")
    assert whole != plain and hash(whole)
    again = pickle.loads(pickle.dumps(whole))
    assert again == whole
    changed = whole.scenario().set_pagu("1.02.02", 2022, 5).plan
    assert pickle.loads(pickle.dumps(changed)) == changed


def test_nodes_are_linked_to_rows_of_other_tables() -> None:
    matrix = "tingkat,kode,uraian,indikator,rp_2026,rp_2027\nsasaran,,Warga setara,Cakupan,,\nkegiatan,1.06.04.2.01,Bina,Jumlah orang,5,6\n"
    plan = renstra.read(
        {
            "program-pendanaan": matrix,
            "iku": "indikator,2026,2027\nCakupan,50,60\n",
            "ikk": "indikator,2026,2027\nJumlah orang,5,6\nLainnya,1,2\n",
            "subkegiatan-prioritas": "kode,uraian\n1.06.04.2.01,Bina\n",
        }
    )
    links = [(r["jalur"], r["jenis"], r["isi"], r["cara"], r["baris"]) for r in plan.links()]
    assert links == [
        ("sasaran-1", "iku", "Cakupan", "sama", 2),
        ("1.06.04.2.01", "ikk", "Jumlah orang", "sama", 2),
        ("1.06.04.2.01", "prioritas", "Bina", "sama", 2),
    ]


def test_a_workbook_is_read_like_its_tables(kukar: renstra.Renstra, kukar_folder: Path) -> None:
    book = kukar_folder.parent / "kukar.xlsx"
    plan = renstra.read(book)
    assert len(plan.check()) == len(kukar.check())
    assert renstra.read(book.read_bytes()).budget() == plan.budget()
    found = renstra.inspect(book)
    matrix = next(table for table in found["tabel"] if table["tabel"] == "program-pendanaan")
    assert (matrix["letak"], matrix["baris"]) == ("Lampiran 3!A8:Z94", 87)
    assert [part["sebab"] for part in found["lain"]] == ["luar_tabel"]


def test_a_mapping_leaves_a_table_of_a_document_out(kukar_folder: Path) -> None:
    book = kukar_folder.parent / "kukar.pdf"
    found = renstra.inspect(book)["tabel"]
    place = next(t["letak"] for t in found if t["tabel"] == "program-pendanaan")
    mapping = {"peta": 1, "tabel": [{"letak": place, "tabel": "abaikan"}]}
    # Of several tables at one place the mapping names one.
    others = [t for t in found if t["letak"] == place and t["tabel"] != "program-pendanaan"]
    assert not others
    plan = renstra.read(book, peta=mapping)
    assert "program-pendanaan" not in plan.to_json()
    with pytest.raises(renstra.RenstraError, match="angaran"):
        renstra.read(book, peta={"peta": 1, "tabel": [{"letak": "hlm. 1", "tabel": "angaran"}]})


def test_a_pdf_is_read_like_its_tables(kukar: renstra.Renstra, kukar_folder: Path) -> None:
    book = kukar_folder.parent / "kukar.pdf"
    plan = renstra.read(book)
    assert len(plan.check()) == len(kukar.check())
    assert renstra.read(book.read_bytes()).budget()[0]["kunci"] == kukar.budget()[0]["kunci"]
    found = renstra.inspect(book)
    matrix = next(table for table in found["tabel"] if table["tabel"] == "program-pendanaan")
    assert matrix["letak"].startswith("hlm. ")
    assert matrix["baris"] == 87

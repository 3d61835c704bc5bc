"""Explanations: values of their own kinds, parts that are explanations too."""

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
import renstra
from renstra import Explanation, Renstra

MATRIX = "tabel-6.1-program-pendanaan"


def part(explanation: Explanation, title: str) -> Explanation:
    (found,) = [p for p in explanation.bagian if p.judul == title]
    return found


@pytest.mark.parametrize(("notasi", "mark"), [("id", "."), ("en", ",")])
def test_what_is_printed_stays_text_and_what_is_computed_is_a_number(notasi: str, mark: str) -> None:
    rows = f'program,1.06.02,PEMBERDAYAAN SOSIAL,"1{mark}000",250,"1{mark}251"\n'
    plan = renstra.read({MATRIX: f"tingkat,kode,uraian,rp_2022,rp_2023,rp_akhir\n{rows}"}, notasi=notasi)  # type: ignore[arg-type]
    (finding,) = plan.check().where(kode="ANG002")
    assert finding["tercetak"] == f"1{mark}251"
    assert (finding["dihitung"], finding["selisih"], finding["jenis"]) == (Decimal("1250"), Decimal("1"), "rupiah")
    why = plan.explain(str(finding["kunci"]))
    found = part(why, "yang ditemukan")
    assert (found.nilai, found.jenis, found.tercetak) == (f"1{mark}251", "teks", f"1{mark}251")
    computed = why.bagian[-1]
    assert (computed.nilai, computed.jenis) == (Decimal("1250"), "rupiah")
    assert [(cell.nilai, cell.tercetak) for cell in computed.bagian] == [(Decimal("1000"), f"1{mark}000"), (Decimal("250"), "250")]


def test_a_code_is_text(kukar: Renstra) -> None:
    found = kukar.check()
    codes = [found.explain(str(f["kunci"])) for f in found.where(kode="STR004")]
    assert codes
    for why in codes:
        cell = part(why, "yang ditemukan")
        assert (cell.nilai, cell.jenis) == (cell.tercetak, "teks")
    # "1.06" is a code, and no number.
    rows = "program,1.06,PEMBERDAYAAN SOSIAL,5\n"
    plan = renstra.read({MATRIX: f"tingkat,kode,uraian,rp_2022\n{rows}"})
    cells = [p for f in plan.check() for p in plan.explain(str(f["kunci"])).walk() if p.tercetak == "1.06"]
    assert cells and all((p.nilai, p.jenis) == ("1.06", "teks") for p in cells)


def test_kinds_of_values(kukar: Renstra) -> None:
    coverage = kukar.explain("spm/1", 2020)
    assert (coverage.nilai, coverage.jenis, coverage.tepat) == (Decimal(100), "persen", Fraction(1))
    assert (coverage.bagian[0].nilai, coverage.bagian[0].jenis) == (Decimal(1117), "angka")
    predicate = kukar.explain("sasaran-1/predikat", 2022)
    # 78 is BB on the scale of 2021.
    assert (predicate.nilai, predicate.jenis) == ("BB", "teks")
    unknown = renstra.read({"tabel-2.3-capaian-spm": "jenis_pelayanan,berhak_2024,terlayani_2024\nA,0,0\n"}).explain("spm/1", 2024)
    assert (unknown.nilai, unknown.jenis, unknown.alasan) == (None, "kosong", "penyebutnya nol")
    assert kukar.explain("1.06.06@2024") == kukar.explain("1.06.06", 2024)
    assert coverage.kunci == coverage.jalur == "spm/1"


def test_parts_are_explanations_too(kukar: Renstra) -> None:
    whole = kukar.explain("total", bahasa="en")
    below = whole.bagian[0].bagian[0]
    assert below.to_text().startswith("Budget 2022: ") and below.to_text() != whole.to_text()
    assert "<!DOCTYPE html>" in below.to_html() and "<details" in below._repr_html_()
    assert repr(below) == below.to_text().rstrip("\n")
    below = kukar.explain("total").bagian[0].bagian[0]
    again = pickle.loads(pickle.dumps(below))
    assert again == below and again.to_html() == below.to_html()
    for figure in whole.walk():
        assert figure.jenis == "kosong" if figure.nilai is None else figure.jenis != "kosong"

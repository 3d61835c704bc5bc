"""Twelve usual mistakes of a newcomer: a clear error, or it just works."""

from decimal import Decimal
from pathlib import Path

import pytest
import renstra

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")

MATRIX = "tabel-6.1-program-pendanaan"


def matrix(**columns: object) -> "pandas.DataFrame":
    base = {"tingkat": ["program"], "kode": ["1.06.02"], "uraian": ["PEMBERDAYAAN SOSIAL"]}
    return pandas.DataFrame(base | columns)


def test_wrong_path(tmp_path: Path) -> None:
    with pytest.raises(renstra.RenstraError, match="tidak ada") as error:
        renstra.read("data/rencanaku")
    assert error.value.kode == "BAC007" and "data/rencanaku" in str(error.value)
    for inside in ("tiada.csv", "data/tiada.xlsx", Path("tiada.csv")):
        with pytest.raises(FileNotFoundError, match="tiada"):
            renstra.read({MATRIX: inside})
    (tmp_path / "foto.jpg").write_bytes(b"x")
    with pytest.raises(renstra.RenstraError, match=r"foto\.jpg"):
        renstra.read(tmp_path)


def test_float_money() -> None:
    with pytest.raises(renstra.RenstraError) as error:
        renstra.read({MATRIX: matrix(rp_2022=[925_000_000.10])})
    assert error.value.lokasi == {"tabel": MATRIX, "baris": 2, "kolom": "rp_2022"}
    assert "dtype=str" in str(error.value)
    with pytest.raises(renstra.RenstraError, match="pecahan biner"):
        renstra.absorption(100.0, 50)  # type: ignore[call-overload]
    with pytest.raises(renstra.RenstraError, match="pecahan biner"):
        renstra.read({"rencana": "kunci,nilai\na,b"}).scenario().fit_year(2025, 21e9)  # type: ignore[arg-type]
    with pytest.raises(renstra.RenstraError) as error:
        renstra.read({MATRIX: polars.from_pandas(matrix(rp_2022=[0.1]))})
    assert error.value.kode == "BAC015"


def test_missing_column() -> None:
    plan = renstra.read({MATRIX: matrix(rp_2022=[5]).drop(columns="kode")})
    found = [f for f in plan.check() if f["kode"] == "MSK004"]
    assert any("kode" in str(f["pesan"]) for f in found)


def test_swapped_years() -> None:
    plan = renstra.read({MATRIX: matrix(rp_2023=[7], rp_2022=[5])})
    row = plan.budget()[0]
    assert plan.budget().columns[3:] == ("2022", "2023", "jumlah", "kunci", "induk")
    assert (row["2022"], row["2023"]) == (5, 7)


def test_unknown_level() -> None:
    with pytest.raises(renstra.RenstraError, match="hierarki"):
        renstra.read({MATRIX: matrix(rp_2022=[5])}).budget(by="programs")  # type: ignore[arg-type]
    plan = renstra.read({MATRIX: matrix(tingkat=["proyek"], rp_2022=[5])})
    assert any("proyek" in str(f["pesan"]) + str(f["tercetak"]) for f in plan.check())


def test_none() -> None:
    with pytest.raises(renstra.RenstraError, match="berhak"):
        renstra.coverage(4, None)  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="NoneType"):
        renstra.read(None)  # type: ignore[arg-type]
    plan = renstra.read({MATRIX: matrix(rp_2022=[None], rp_2023=[5])})
    assert plan.budget()[0]["2022"] is None


def test_empty_frame() -> None:
    for empty in (pandas.DataFrame(), polars.DataFrame(), matrix(rp_2022=[5]).iloc[:0], [], {}, "", b""):
        plan = renstra.read({MATRIX: empty})
        assert [row["jumlah"] for row in plan.budget()] == [None]
        assert any(f["tabel"] == MATRIX for f in plan.check())
    with pytest.raises(renstra.RenstraError, match="BAC001"):
        renstra.read({})


def test_int64_column() -> None:
    plan = renstra.read({MATRIX: matrix(rp_2022=[20_232_610_093])})
    assert plan.budget()[0]["2022"] == Decimal("20232610093")


def test_string_column_with_mixed_locales() -> None:
    rows = {
        "tingkat": ["program"] * 2,
        "kode": ["1.06.02", "1.06.03"],
        "uraian": ["A", "B"],
        "rp_2022": ["1.234.567,50", "1,234,567.50"],
    }
    plan = renstra.read({MATRIX: pandas.DataFrame(rows)})
    assert any(f["kode"].startswith("MSK") and f["kolom"] == "rp_2022" for f in plan.check())
    with pytest.raises(renstra.RenstraError, match="notasi"):
        renstra.parse_number(pandas.Series(rows["rp_2022"]))


def test_duplicate_index() -> None:
    frame = pandas.concat([matrix(rp_2022=[5]), matrix(kode=["1.06.03"], uraian=["B"], rp_2022=[6])])
    assert list(frame.index) == [0, 0]
    assert renstra.read({MATRIX: frame}).budget().column("2022")[:2] == [5, 6]
    # A column that became the index is still read.
    assert renstra.read({MATRIX: frame.set_index("kode")}).budget().column("kode")[:2] == ["1.06.02", "1.06.03"]


def test_polars_lazyframe() -> None:
    lazy = polars.from_pandas(matrix(rp_2022=[5])).lazy()
    assert renstra.read({MATRIX: lazy}).budget()[0]["2022"] == 5


def test_bytes() -> None:
    text = "tingkat,kode,uraian,rp_2022\nprogram,1.06.02,A,5\n"
    assert renstra.read({MATRIX: text.encode()}).budget()[0]["2022"] == 5
    plan = renstra.read({MATRIX: text})
    assert renstra.read(plan.to_json().encode()) == plan
    with pytest.raises(renstra.RenstraError, match="BAC005"):
        renstra.read(text.encode())
    with pytest.raises(renstra.RenstraError, match="BAC002"):
        renstra.read({MATRIX: b"tingkat\n\xff\n"})
    with pytest.raises(TypeError, match="int"):
        renstra.read({MATRIX: 5})

"""Frames in, frames out: the same plan from every library, exact decimals back."""

import csv
import io
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import renstra
from renstra import Renstra

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")
pyarrow = pytest.importorskip("pyarrow")
duckdb = pytest.importorskip("duckdb")
narwhals = pytest.importorskip("narwhals")

MATRIX = "tabel-6.1-program-pendanaan"


def frames(kukar: Renstra, make: Any) -> dict[str, Any]:
    return {name: make(kukar.printed(name)) for name in kukar.tables}


MAKERS = {
    "polars": lambda t: t.to_polars().drop("baris"),
    "polars lazy": lambda t: t.to_polars().drop("baris").lazy(),
    "pandas": lambda t: t.to_pandas().drop(columns="baris"),
    "pandas with pyarrow strings": lambda t: t.to_arrow().drop_columns("baris").to_pandas(types_mapper=pandas.ArrowDtype),
    "narwhals": lambda t: narwhals.from_native(t.to_polars().drop("baris")),
    "narwhals lazy": lambda t: narwhals.from_native(t.to_polars().drop("baris").lazy()),
    "pyarrow": lambda t: t.to_arrow().drop_columns("baris"),
    "pyarrow batches": lambda t: pyarrow.RecordBatchReader.from_batches(
        t.to_arrow().drop_columns("baris").schema, t.to_arrow().drop_columns("baris").to_batches(max_chunksize=7)
    ),
    "dicts": lambda t: [{k: v for k, v in row.items() if k != "baris"} for row in t],
    "columns": lambda t: {key: t.column(key) for key in t.columns if key != "baris"},
    "csv text": lambda t: t.to_polars().drop("baris").write_csv(),
    "csv bytes": lambda t: t.to_polars().drop("baris").write_csv().encode(),
    "file object": lambda t: io.StringIO(t.to_polars().drop("baris").write_csv()),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_frames_of_every_kind_give_the_same_plan(kukar: Renstra, kind: str) -> None:
    plan = renstra.read(frames(kukar, MAKERS[kind]))
    assert plan == kukar, kind
    assert plan.check() == kukar.check()


def test_duckdb(kukar: Renstra, kukar_folder: Path) -> None:
    connection = duckdb.connect()
    path = kukar_folder / f"{MATRIX}.csv"
    relation = connection.sql(f"from read_csv('{path}', all_varchar=true)")
    plan = renstra.read({MATRIX: relation})
    assert plan.budget()[-1]["jumlah"] == Decimal("118873826774")
    # A result goes back in as it is.
    pagu = kukar.budget()  # noqa: F841
    ((total,),) = connection.sql("select sum(\"2022\") from (from pagu) where tingkat = 'subkegiatan'").fetchall()
    assert total == Decimal("23750520794.00")


def typed(kind: str) -> Any:
    data = {
        "tingkat": ["program", "kegiatan"],
        "kode": ["1.06.02", "1.06.02.2.01"],
        "uraian": ["PEMBERDAYAAN SOSIAL", "Pemberdayaan Sosial KAT"],
    }
    frame = pandas.DataFrame(data)
    if kind == "int64":
        return frame.assign(rp_2022=[925_000_000, 925_000_000], rp_2023=[775_000_001, 775_000_001])
    if kind == "Decimal":
        return frame.assign(
            rp_2022=[Decimal("925000000.00")] * 2, rp_2023=[Decimal("775000001.00")] * 2
        )
    if kind == "whole floats":
        return frame.assign(rp_2022=[925_000_000.0] * 2, rp_2023=[775_000_001.0] * 2)
    if kind == "Int64":
        return frame.assign(rp_2022=pandas.array([925_000_000] * 2, dtype="Int64"), rp_2023=pandas.array([775_000_001] * 2, dtype="Int64"))
    if kind == "categorical":
        frame = frame.assign(tingkat=frame["tingkat"].astype("category"))
        return frame.assign(rp_2022=["925.000.000"] * 2, rp_2023=["775.000.001"] * 2)
    return polars.DataFrame(data).with_columns(
        polars.lit("925000000.00").str.to_decimal(scale=2).alias("rp_2022"), polars.lit(775_000_001).alias("rp_2023")
    )


@pytest.mark.parametrize("kind", ["int64", "Decimal", "whole floats", "Int64", "categorical", "polars decimal"])
def test_typed_columns_are_exact(kind: str) -> None:
    plan = renstra.read({MATRIX: typed(kind)})
    row = plan.budget()[0]
    assert (row["2022"], row["2023"], row["jumlah"]) == (925_000_000, 775_000_001, 1_700_000_001)
    assert not [f for f in plan.check() if f["kode"].startswith("MSK")]


def test_three_decimals_are_never_thousands() -> None:
    frame = pandas.DataFrame({"indikator": ["Rasio"], "target_2022": [Decimal("1.234")], "realisasi_2022": [Decimal("2.468")]})
    plan = renstra.read({"tabel-pencapaian-kinerja": frame})
    row = next(row for row in plan.targets() if row["tahun"] == 2022)
    assert (row["target"], row["capaian"]) == (Decimal("1.234"), 200)


def test_nulls_are_empty_cells() -> None:
    frame = polars.DataFrame({"indikator": ["A", "B"], "target_2022": [1, None], "realisasi_2022": [None, 4]})
    rows = {row["indikator"]: row for row in renstra.read({"tabel-pencapaian-kinerja": frame}).targets()}
    assert (rows["A"]["target"], rows["A"]["realisasi"]) == (1, None)
    assert rows["A"]["capaian"] is None and rows["A"]["alasan"]


def test_decimals_come_out_exact(kukar: Renstra) -> None:
    table = kukar.absorption()
    arrow = pyarrow.table(table)
    assert arrow.schema.field("anggaran").type == pyarrow.decimal128(38, 2)
    assert arrow.schema.field("tahun").type == pyarrow.int64()
    assert arrow.schema.field("anggaran").metadata[b"jenis"] == b"rupiah"
    assert arrow.column("anggaran").to_pylist() == table.column("anggaran")
    frame = polars.DataFrame(table)
    assert frame.schema["serapan"] == polars.Decimal(38, 2)
    assert frame["serapan"].to_list() == table.column("serapan")
    assert table.to_polars().equals(frame)
    assert table.to_arrow().equals(arrow)
    back = table.to_pandas()
    assert back["anggaran"].tolist() == table.column("anggaran")
    assert back["tahun"].dtype == "Int64" and back["tahun"].isna().sum() == table.column("tahun").count(None)


def test_mixed_columns_of_findings_are_text(kukar: Renstra) -> None:
    found = kukar.check()
    row = next(n for n, f in enumerate(found) if f["kode"] == "ANG003" and f["kolom"] == "2018")
    assert found[row]["dihitung"] == Decimal("15962977635")
    arrow = pyarrow.table(found)
    assert arrow.schema.field("dihitung").metadata[b"jenis"] == b"campuran"
    frames = [arrow.column("dihitung").to_pylist(), found.to_polars()["dihitung"].to_list(), found.to_pandas()["dihitung"].tolist()]
    for cells in frames:
        assert cells[row] == "15962977635"
        assert cells == frames[0]


def test_findings_are_sorted_by_amount(kukar: Renstra) -> None:
    found = kukar.check()
    assert pyarrow.types.is_decimal(pyarrow.table(found).schema.field("selisih").type)
    of_money = found.where(jenis="rupiah")
    amounts = sorted((f["selisih"] for f in of_money if f["selisih"] is not None), reverse=True)
    assert len(amounts) > 2
    frame = of_money.to_polars().sort("selisih", descending=True, nulls_last=True)
    assert frame["selisih"].drop_nulls().to_list() == amounts
    back = of_money.to_pandas().sort_values("selisih", ascending=False)
    assert [cell for cell in back["selisih"] if cell is not None] == amounts


def test_for_print(kukar: Renstra) -> None:
    pytest.importorskip("great_tables")
    page = kukar.budget().where(tingkat="program").to_great_tables().as_raw_html()
    assert "10.811.920.794" in page and "<script" not in page
    english = kukar.budget(bahasa="en").where(tingkat="program").to_great_tables().as_raw_html()
    assert "10,811,920,794" in english


def test_a_table_without_rows_has_its_columns() -> None:
    plan = renstra.read({"rencana": "kunci,nilai\ndaerah,Kutai\n"})
    table = plan.spm_index()
    assert len(table) == 0
    assert pyarrow.table(table).column_names == list(table.columns)
    assert list(table.to_pandas().columns) == list(table.columns)
    assert table.to_polars().height == 0


# Rows of T-C.24 that two agencies of Banyuwangi published, growth as printed in percent.
PUBLISHED = [
    ("DPMPTSP A", [50_000_000, 100_000_000, 150_000_000, 200_000_000, 250_000_000], "52.08"),
    ("DPMPTSP B", [2_263_113_961, 2_300_000_000, 2_600_000_000, 2_900_000_000, 3_100_000_000], "8.28"),
    ("Dinkes", [None, 6_042_483_151, 1_329_003_200, 3_351_041_300, 3_077_845_000], "22.00"),
]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_published_history_of_other_agencies(library: str) -> None:
    years = [str(year) for year in range(2019, 2024)]
    for name, values, printed in PUBLISHED:
        data: dict[str, list[Any]] = {"kelompok": ["anggaran", "realisasi"], "uraian": [name, name]}
        for year, value in zip(years, values, strict=True):
            data[year] = [value, value]
        frame = pandas.DataFrame(data) if library == "pandas" else polars.DataFrame(data)
        plan = renstra.read({"tabel-2.4-anggaran-realisasi": frame})
        known = [v for v in values if v is not None]
        pairs = list(zip(known, known[1:], strict=False))
        mean = sum(Fraction(b - a, a) for a, b in pairs) / len(pairs) * 100
        row = next(r for r in plan.absorption() if r["uraian"] == name and r["pertumbuhan_anggaran"] is not None)
        assert row["pertumbuhan_anggaran"] == Decimal(printed)
        assert abs(Fraction(row["pertumbuhan_anggaran"]) - mean) <= Fraction(1, 200)


def test_printed_tables_with_two_notations_each_read_in_their_own(kukar_folder: Path) -> None:
    table = pandas.read_csv(kukar_folder / "tabel-2.4-anggaran-realisasi.csv", dtype=str)
    with open(kukar_folder / "tabel-2.4-anggaran-realisasi.csv", encoding="utf-8") as file:
        first = next(csv.DictReader(file))
    plan = renstra.read({"tabel-2.4-anggaran-realisasi": table})
    expected = Decimal(first["2016"].replace(".", "").replace(",", "."))
    assert plan.absorption()[0]["anggaran"] == expected

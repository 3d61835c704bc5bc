"""A plan in which names and codes repeat: every figure of every table is explained by the key of its own row."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
import renstra
from renstra import Renstra, Table
from renstra.types import Notasi

IDENTITY = "kunci,nilai\nperangkat_daerah,Dinas Kesehatan\nperiode_awal,2025\nperiode_akhir,2026\nturunan,{turunan}\n"
DERIVED = "sasaran-1 = rata_rata(1.02.02; 1.02.03)"

# The same kegiatan under two units, twice the same name of an indicator in one node, two sasaran of one name.
MATRIX = """tingkat,kode,uraian,indikator,satuan,unit_kerja,target_2025,target_2026,target_akhir,rp_2025,rp_2026,rp_akhir
tujuan,,Sehat,Angka harapan hidup,Tahun,,70.5,71,71,9000,9000,18000
sasaran,,Layanan,Cakupan,Persen,,85.5,90,90,7000,7000,14000
program,1.02.02,UPAYA KESEHATAN,Cakupan,Persen,Dinas,81,90,90,4000,4500,8500
kegiatan,1.02.02.2.02,Layanan,Jumlah,Orang,UPT A,10,12,22,1250,1500,2750
kegiatan,1.02.02.2.02,Layanan,Jumlah,Orang,UPT B,20,22,42,2750,3000,5750
program,1.02.03,SUMBER DAYA,Cakupan,Persen,Dinas,90,90,90,3000,2500,5500
sasaran,,Layanan,Nilai SAKIP,Nilai,,80.25,81.5,81.5,2000,2000,4000
program,1.02.01,PENUNJANG,Nilai SAKIP,Nilai,Dinas,80.25,81.5,81.5,2000,2000,4000
program,1.02.01,PENUNJANG,Nilai SAKIP,Nilai,Dinas,60.25,,,,,
kegiatan,,Tanpa kode,Jumlah,Dokumen,Dinas,1,2,3,2000,2000,4000
"""

# Table of two headings with a line "Belanja Pegawai" each.
HISTORY = """kelompok,uraian,2023,2024
anggaran,Belanja Operasi,3000,3300
anggaran,Belanja Pegawai,2000,2200
anggaran,Belanja Barang,1000,1100
anggaran,Belanja Modal,1600,1700
anggaran,Belanja Pegawai,1250,1300
anggaran,Belanja Gedung,350,400
realisasi,Belanja Operasi,2500,3000
realisasi,Belanja Pegawai,1600,2000
realisasi,Belanja Barang,900,1000
realisasi,Belanja Modal,1300,1400
realisasi,Belanja Pegawai,1000,1040
realisasi,Belanja Gedung,300,360
"""

# Two services of one name.
COVERAGE = """jenis_pelayanan,berhak_2025,terlayani_2025,mutu_2025
Pelayanan Dasar,1250,1000,80%
Pelayanan Dasar,60,43,70%
"""

# With two columns of an evaluation form.
SPENT = """kode,tahun,indikator,triwulan,realisasi,rp_realisasi,target_akhir,sampai_tahun_lalu
1.02.02,2025,Cakupan,,72.9,,90,60
1.02.03,2025,Cakupan,,90,1500,,
"""


def number(text: str, notasi: Notasi) -> str:
    """A number as documents print it in one notation."""
    try:
        value = Decimal(text.removesuffix("%"))
    except ArithmeticError:
        return text
    grouped = f"{value:,}" + ("%" if text.endswith("%") else "")
    return grouped if notasi == "en" else grouped.translate(str.maketrans(",.", ".,"))


def table(text: str, notasi: Notasi) -> str:
    """A table as documents print it; codes, years and names of columns stay."""
    head, *rows = text.splitlines()
    columns = head.split(",")
    kept = ("kode", "tahun", "triwulan")
    cells = [[c if k in kept else number(c, notasi) for k, c in zip(columns, row.split(","), strict=True)] for row in rows]
    return "\n".join([head, *(",".join(f'"{cell}"' for cell in row) for row in cells)]) + "\n"


def plan_in(notasi: Notasi, spent: str = SPENT) -> Renstra:
    files = {
        "tabel-6.1-program-pendanaan": MATRIX,
        "tabel-2.4-anggaran-realisasi": HISTORY,
        "tabel-2.3-capaian-spm": COVERAGE,
        "tabel-realisasi": spent,
    }
    printed = {name: table(text, notasi) for name, text in files.items()}
    return renstra.read({"rencana": IDENTITY.format(turunan=f'"{DERIVED}"')} | printed, notasi=notasi)


@pytest.fixture(scope="module", params=["id", "en"])
def plan(request: pytest.FixtureRequest) -> Renstra:
    return plan_in(request.param)


def tables(plan: Renstra) -> Iterator[tuple[str, Table]]:
    for name in renstra.results():
        if name in ("renja", "service_performance"):
            yield from ((f"{name} {year}", plan.result(name, {"tahun": year})) for year in plan.years)
        elif name != "check":
            yield name, plan.result(name)
    for way in ("unit_kerja", "lokasi", "tujuan", "spm"):
        yield f"budget {way}", plan.budget(by=way)


def figures(plan: Renstra, name: str, shown: Table) -> Iterator[tuple[str, int | None, object]]:
    """The figures of a table: key and year, and the cell that holds it."""
    for row in shown:
        key = row["kunci"]
        if not isinstance(key, str):
            continue
        columns = columns_of(key, name, shown.columns)
        for column in columns:
            kind, _, of = column.rpartition("_")
            if column.isdigit() or (kind == "target" and of.isdigit()):
                year: object = int(column if column.isdigit() else of)
                # The column of a year in which the row has nothing, and the years of T-C.30 outside the plan.
                if row[column] is None or year not in plan.years:
                    continue
            else:
                year = row.get("tahun") if column not in ("jumlah", "akhir_dihitung") else None
                if name.startswith("renja"):
                    year = int(name.split()[1])
                    # The money stands in the first row of a node.
                    if row[column] is None:
                        continue
            assert year is None or isinstance(year, int)
            yield key, year, row[column]


def columns_of(key: str, name: str, columns: tuple[str, ...]) -> list[str]:
    """The columns that hold the figure of a key."""
    years = [c for c in columns if c.isdigit()]
    parts = key.split("/")
    if parts[0] in ("serapan", "turunan"):
        return [{"serapan": "serapan", "turunan": "dihitung"}[parts[0]]]
    if parts[0] == "evaluasi":
        return [parts[2].removeprefix("rp_")]
    if parts[0] == "spm":
        last = parts[-1] if len(parts) > 2 else "capaian"
        return [last]
    if "target" in parts[1:]:
        if "target" in columns:
            return ["target"]
        return [*years, *(c for c in columns if c.startswith("target_2")), *(["akhir_dihitung"] if "akhir_dihitung" in columns else [])]
    for word in ("capaian", "predikat", "rata_rata_capaian"):
        if word in parts[1:]:
            return [word]
    assert len(parts) == 1, (name, key)
    return ["pagu"] if "pagu" in columns else [*years, "jumlah"]


def test_every_figure_is_explained_by_the_key_of_its_row(plan: Renstra) -> None:
    seen: dict[str, int] = {}
    for name, shown in tables(plan):
        if "kunci" not in shown.columns:
            continue
        for key, year, cell in figures(plan, name, shown):
            found = plan.explain(key, year)
            assert (type(found.nilai), found.nilai) == (type(cell), cell), (name, key, year)
            if year is not None:
                assert plan.explain(f"{key}@{year}") == found, (name, key, year)
            seen[name.split()[0]] = seen.get(name.split()[0], 0) + 1
    assert set(seen) == {
        "absorption", "budget", "coverage", "declared", "evaluation", "indicators", "mean_achievements", "renja", "sakip", "service_performance",
        "spending", "spm_index", "spm_need", "targets",
    }  # fmt: skip


def test_rows_of_one_name_have_figures_of_their_own(plan: Renstra) -> None:
    # 1.600/2.000, 1.000/1.250, 1.300/1.600, by hand.
    absorbed = {(r["kunci"], r["uraian"]): r["serapan"] for r in plan.absorption() if r["tahun"] == 2023}
    assert [v for (_, name), v in absorbed.items() if name == "Belanja Pegawai"] == [Decimal("80"), Decimal("80")]
    later = [plan.explain(r["kunci"], 2024).nilai for r in plan.absorption().where(uraian="Belanja Pegawai", tahun=2024)]
    # 2.000/2.200, 1.040/1.300.
    assert later == [Decimal("90.91"), Decimal("80")]
    served = [plan.explain(key, 2025).nilai for key in plan.coverage(2025)["kunci"] if isinstance(key, str)]
    # 1.000/1.250, 43/60.
    assert served == [Decimal("80"), Decimal("71.67")]
    units = {key: plan.explain(key, 2025).nilai for key in plan.budget()["kunci"] if isinstance(key, str) and key.startswith("1.02.02.2.02")}
    assert units == {"1.02.02.2.02@upt-a": Decimal("1250"), "1.02.02.2.02@upt-b": Decimal("2750")}
    assert plan.explain("1.02.01/target", 2025).nilai == Decimal("80.25")
    assert plan.explain("1.02.01/target/2@2025").nilai == Decimal("60.25")
    assert plan.explain("kegiatan-1@1.02.01", 2026).nilai == Decimal("2000")


def test_a_key_of_several_nodes_raises_and_names_them(plan: Renstra) -> None:
    for key in ("1.02.02.2.02", "1.02.02.2.02@2025", "1.02.02.2.02/target"):
        with pytest.raises(renstra.RenstraError) as error:
            plan.explain(key, None if "@" in key else 2025)
        assert error.value.kode == "BAC010"
        assert "1.02.02.2.02@upt-a" in str(error.value) and "1.02.02.2.02@upt-b" in error.value.pesan("en")


@pytest.mark.parametrize("notasi", ["id", "en"])
def test_every_finding_is_explained_by_its_key(notasi: Notasi) -> None:
    # A programme that spent more than its budget.
    plan = plan_in(notasi, SPENT.replace("Cakupan,,90,1500", "Cakupan,,90,3500"))
    found = plan.check()
    assert len(found) > 0
    for place, finding in enumerate(found):
        key = finding["kunci"]
        assert isinstance(key, str) and key.startswith(f"temuan/{finding['kode']}/")
        by_key = plan.explain(key)
        assert [p.to_dict() for p in by_key.bagian] == [p.to_dict() for p in found.explain(place).bagian]
        assert found.explain(key) == found.explain(place)


def test_charts_keep_rows_of_one_name_apart(plan: Renstra) -> None:
    pytest.importorskip("altair")
    with pytest.raises(ValueError, match="serapan/"):
        plan.plot.absorption("Belanja Pegawai")
    keys = list(dict.fromkeys(r["kunci"] for r in plan.absorption().where(uraian="Belanja Pegawai")))
    assert len(keys) == 2
    for key in keys:
        assert "Belanja Pegawai" in str(plan.plot.absorption(str(key)).to_dict()["title"])
    assert len({row["nama"] for row in drawn(plan.plot.coverage(2025).to_dict())}) == 2
    assert len({row["nama"] for row in drawn(plan.plot.budget("kegiatan").to_dict())}) == 3
    # The programme has two indicators of one name; a kegiatan below it has no code.
    names = {row["nama"] for row in drawn(plan.plot.targets("1.02.01").to_dict())}
    assert len(names) == 3 and any(name.startswith("kegiatan-1@1.02.01 ") for name in names)


def drawn(chart: dict[str, Any]) -> list[dict[str, str]]:
    """The rows that a chart draws."""
    data = chart.get("data") or chart["layer"][0]["data"]
    rows: list[dict[str, str]] = data["values"]
    return rows

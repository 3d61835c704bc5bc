"""Charts with altair, one call each: ``plan.plot.budget()``.

The colours are those of Okabe and Ito, which colour-blind readers can tell apart. A chart is drawn with floats, as charts are;
the numbers in its tooltips are those of the tables, in Indonesian notation. Every chart is an altair chart to go on with.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from . import _native

if TYPE_CHECKING:
    import altair

    from ._plan import Renstra
    from ._table import Table

__all__ = ["Plot"]

# Okabe & Ito 2008, black last.
_WARNA = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#7F7F7F")

_RIBUAN, _DESIMAL = _native.marks("id")
_LOCALE = {"number": {"decimal": _DESIMAL, "thousands": _RIBUAN, "grouping": [3], "currency": ["Rp", ""]}}

# Room for letters that turn out wider than those that the chart was measured with.
_PINGGIR = {"left": 24, "right": 12, "top": 6, "bottom": 6}

# What a bar of money is drawn in, by its size.
_SATUAN = ((Decimal(10) ** 12, "triliun rupiah"), (Decimal(10) ** 9, "miliar rupiah"), (Decimal(10) ** 6, "juta rupiah"))

# Key of all lines of the budget history together.
_SEMUA_GARIS = "serapan/jumlah"

# Boxes of an icicle that belong to no programme.
_DI_ATAS = "di atas program"


class Plot:
    """Charts of one plan.

    Example:
        >>> import renstra
        >>> plan = renstra.read({"tabel-6.1-program-pendanaan": '''tingkat,kode,uraian,rp_2022,rp_2023
        ... program,1.06.02,PEMBERDAYAAN SOSIAL,"925,000,000","775,000,000"'''})
        >>> plan.plot.budget().title.text
        'Pagu menurut program dan tahun'
    """

    __slots__ = ("_plan",)

    def __init__(self, plan: Renstra) -> None:
        self._plan = plan

    def budget(self, tingkat: str = "program", width: int = 520, height: int = 320) -> altair.Chart:
        """Pagu by node of a level (``program``, ``kegiatan``, ``sasaran``, …) and year: stacked bars.

        Raises:
            ValueError: the plan has no node of the level.
        """
        alt = _altair()
        table = self._plan.budget()
        rows = []
        for place, (row, text) in enumerate(_pairs(table)):
            if row["tingkat"] != tingkat:
                continue
            for year in map(str, self._plan.years):
                rows.append(_row(nama=_name(row), kunci=row["kunci"], tahun=year, nilai=row[year], teks=text[year], urutan=place))
        _need(rows, f"tingkat {tingkat!r}")
        _tell_apart(rows)
        unit, divisor = _money(rows)
        names = list(dict.fromkeys(str(row["nama"]) for row in rows))
        chart = (
            alt.Chart(alt.Data(values=_scaled(rows, divisor)))
            .mark_bar()
            .encode(
                x=alt.X("tahun:O", title="Tahun", axis=alt.Axis(labelAngle=0)),
                y=alt.Y("sum(nilai):Q", title=f"Pagu ({unit})"),
                color=_colour(alt, "nama:N", names, tingkat.capitalize()),
                order=alt.Order("urutan:Q"),
                tooltip=[
                    alt.Tooltip("nama:N", title=tingkat.capitalize()),
                    alt.Tooltip("tahun:O", title="Tahun"),
                    alt.Tooltip("teks:N", title="Pagu (rupiah)"),
                ],
            )
        )
        drawn: altair.Chart = _finish(alt, chart, f"Pagu menurut {tingkat} dan tahun", self._who(), width, height)
        return drawn

    def absorption(self, uraian: str | None = None, width: int = 520, height: int = 300) -> altair.LayerChart:
        """Budget and realisation by year as bars, with the absorption in percent above them.

        A star marks a year whose sums leave empty cells out. ``uraian`` takes one line of the history, by its name or its key (``serapan/2``); without it all lines together.

        Raises:
            ValueError: the plan has no budget history, no such line, or several lines of this name: the message names them.
        """
        alt = _altair()
        table = self._plan.absorption()
        lines = {str(row["kunci"]): str(row["uraian"]) for row in table}
        chosen = [key for key, name in lines.items() if (uraian or _SEMUA_GARIS) in (key, name)]
        every = ", ".join(f"{name} ({key})" for key, name in lines.items())
        if len(chosen) > 1:
            raise ValueError(f"beberapa garis bernama {uraian!r}; sebut kuncinya / several lines {uraian!r}; give the key: {every}")
        line = lines[chosen[0]] if chosen else ""
        bars, labels = [], []
        for row, text in _pairs(table):
            if row["kunci"] not in chosen or row["tahun"] is None:
                continue
            for kind, column in (("Anggaran", "anggaran"), ("Realisasi", "realisasi")):
                bars.append(_row(tahun=str(row["tahun"]), jenis=kind, nilai=row[column], teks=text[column]))
            highest = max((v for v in (row["anggaran"], row["realisasi"]) if isinstance(v, Decimal)), default=None)
            labels.append(_row(tahun=str(row["tahun"]), nilai=highest, teks=f"{text['serapan']} %{' *' if row['kosong'] else ''}"))
        _need(bars, f"riwayat anggaran {uraian or ''!r}; yang ada: {every}")
        unit, divisor = _money(bars)
        kinds = ["Anggaran", "Realisasi"]
        base = alt.Chart(alt.Data(values=_scaled(bars, divisor))).encode(
            x=alt.X("tahun:O", title="Tahun", axis=alt.Axis(labelAngle=0)),
        )
        columns = base.mark_bar().encode(
            xOffset=alt.XOffset("jenis:N", sort=kinds),
            y=alt.Y("nilai:Q", title=f"Rupiah ({unit})"),
            color=_colour(alt, "jenis:N", kinds, None),
            tooltip=[
                alt.Tooltip("tahun:O", title="Tahun"),
                alt.Tooltip("jenis:N", title="Jenis"),
                alt.Tooltip("teks:N", title="Rupiah"),
            ],
        )
        above = (
            alt.Chart(alt.Data(values=_scaled(labels, divisor)))
            .mark_text(dy=-8, fontWeight="bold")
            .encode(x=alt.X("tahun:O"), y=alt.Y("nilai:Q"), text=alt.Text("teks:N"))
        )
        chart = alt.layer(columns, above)
        drawn: altair.LayerChart = _finish(alt, chart, f"Anggaran, realisasi, dan serapan (%): {line}", self._who(), width, height)
        return drawn

    def coverage(self, tahun: int | None = None, width: int = 420) -> altair.LayerChart:
        """SPM coverage in percent by service: a bar each, the line at 100 percent; ``tahun`` or else the latest year.

        Raises:
            ValueError: the plan has no coverage in that year.
        """
        alt = _altair()
        table = self._plan.coverage()
        pairs = _pairs(table)
        years = [row["tahun"] for row, _ in pairs if isinstance(row["tahun"], int)]
        year = tahun if tahun is not None else max(years, default=None)
        rows = []
        for row, text in pairs:
            if row["tahun"] != year:
                continue
            unit = f" ({row['satuan']})" if row["satuan"] else ""
            rows.append(
                _row(
                    nama=f"{row['jenis_pelayanan']}{unit}",
                    kunci=row["kunci"],
                    nilai=row["capaian"],
                    teks=f"{text['capaian']} %" if row["capaian"] is not None else f"– ({row['alasan']})",
                    jenis=row["jenis"],
                    rinci=f"{text['terlayani']} dari {text['berhak']}",
                )
            )
        _need(rows, f"capaian SPM tahun {year}")
        for row in rows:
            row["nama"] = _wrapped(row["nama"], 44)
        _tell_apart(rows)
        names = list(dict.fromkeys(row["nama"] for row in rows))
        kinds = [kind for kind in ("realisasi", "target") if any(row["jenis"] == kind for row in rows)]
        end = max((row["nilai"] for row in rows if row["nilai"] is not None), default=Decimal(0))
        drawn_rows = [row | {"ujung": float(max(end, Decimal(100)))} for row in _scaled(rows, Decimal(1))]
        bars = (
            alt.Chart(alt.Data(values=drawn_rows))
            .mark_bar(height=16)
            .encode(
                y=alt.Y("nama:N", sort=names, title=None, axis=alt.Axis(labelLimit=340, labelExpr="split(datum.label, '\\n')")),
                x=alt.X("nilai:Q", title="Terlayani dari yang berhak (%)", scale=alt.Scale(domainMin=0)),
                color=_colour(alt, "jenis:N", kinds, "Terlayani menurut" if len(kinds) > 1 else None),
                tooltip=[
                    alt.Tooltip("nama:N", title="Jenis pelayanan"),
                    alt.Tooltip("rinci:N", title="Terlayani"),
                    alt.Tooltip("teks:N", title="Capaian"),
                ],
            )
        )
        labels = (
            # Beside the plot, where no line crosses them.
            alt.Chart(alt.Data(values=drawn_rows))
            .mark_text(align="left", dx=6)
            .encode(y=alt.Y("nama:N", sort=names), x=alt.X("ujung:Q"), text=alt.Text("teks:N"))
        )
        full = alt.Chart(alt.Data(values=[{"penuh": 100}])).mark_rule(strokeDash=[4, 3]).encode(x="penuh:Q")
        height = 44 * len(names) + 10
        drawn: altair.LayerChart = _finish(alt, alt.layer(bars, labels, full), f"Capaian SPM {year}", self._who(), width, height)
        return drawn

    def targets(self, jalur: str | None = None, width: int = 240, height: int = 130, columns: int = 2) -> altair.FacetChart:
        """Targets as a line and what was reached as points, a small chart an indicator.

        ``jalur`` takes the indicators of one node (``1.06.04``), and those below it; without it tujuan and sasaran.

        Raises:
            ValueError: there is no indicator with numbers there.
        """
        alt = _altair()
        table = self._plan.targets()
        chosen = self._below(jalur) if jalur is not None else self._of_level("tujuan", "sasaran")
        rows = []
        for row, text in _pairs(table):
            key = str(row["jalur"])
            if key not in chosen or row["tahun"] is None:
                continue
            unit = f" ({row['satuan']})" if row["satuan"] else ""
            for kind, column in (("Target", "target"), ("Realisasi", "realisasi")):
                if isinstance(row[column], Decimal):
                    rows.append(
                        _row(
                            nama=f"{key} {row['indikator']}{unit}",
                            kunci=row["kunci"],
                            tahun=str(row["tahun"]),
                            jenis=kind,
                            nilai=row[column],
                            teks=text[column],
                        )
                    )
        _need(rows, f"indikator berangka pada {jalur or 'tujuan dan sasaran'!r}")
        for row in rows:
            row["nama"] = _wrapped(row["nama"], 44)
        _tell_apart(rows)
        kinds = ["Target", "Realisasi"]
        names = list(dict.fromkeys(row["nama"] for row in rows))
        chart = (
            alt.Chart(alt.Data(values=_scaled(rows, Decimal(1))))
            .mark_line(point=alt.OverlayMarkDef(size=45))
            .encode(
                x=alt.X("tahun:O", title="Tahun", axis=alt.Axis(labelAngle=0)),
                y=alt.Y("nilai:Q", title=None, scale=alt.Scale(zero=False, nice=True)),
                color=_colour(alt, "jenis:N", kinds, None),
                strokeDash=alt.StrokeDash("jenis:N", legend=None, sort=kinds),
                tooltip=[
                    alt.Tooltip("tahun:O", title="Tahun"),
                    alt.Tooltip("jenis:N", title="Jenis"),
                    alt.Tooltip("teks:N", title="Nilai"),
                ],
            )
            .properties(width=width, height=height)
            .facet(facet=alt.Facet("nama:N", title=None, sort=names, header=alt.Header(labelExpr="split(datum.label, '\\n')")), columns=columns)
            .resolve_scale(y="independent")
        )
        drawn: altair.FacetChart = _finish(alt, chart, "Target dan realisasi indikator", self._who(), None, None)
        return drawn

    def cascade(self, tahun: int | None = None, width: int = 860, height: int = 560) -> altair.LayerChart:
        """The tree of the plan as an icicle: a level a column, a node as high as its pagu; ``tahun`` or all years together.

        Raises:
            ValueError: the plan has no money, or not that year.
        """
        alt = _altair()
        table = self._plan.budget()
        column = "jumlah" if tahun is None else str(tahun)
        if column not in table.columns:
            years = ", ".join(map(str, self._plan.years))
            raise ValueError(f"tahun {tahun} tidak ada dalam rencana / the plan does not have the year: {years}")
        rows = _icicle(table, column)
        _need(rows, "pagu")
        programs = [name for name in dict.fromkeys(row["warna"] for row in rows) if name != _DI_ATAS]
        width_of_level = width / (max(row["x2"] for row in rows) or 1)
        text = str(tahun) if tahun is not None else "seluruh periode"
        base = alt.Chart(alt.Data(values=rows))
        boxes = base.mark_rect(stroke="white", strokeWidth=1).encode(
            x=alt.X("x:Q", axis=None),
            x2="x2:Q",
            y=alt.Y("y:Q", axis=None, scale=alt.Scale(reverse=True)),
            y2="y2:Q",
            color=alt.condition(
                f"datum.warna !== '{_DI_ATAS}'", _colour(alt, "warna:N", programs, "Program"), alt.value("#C8C8C8")
            ),
            opacity=alt.value(0.72),
            tooltip=[
                alt.Tooltip("nama:N", title="Nama"),
                alt.Tooltip("tingkat:N", title="Tingkat"),
                alt.Tooltip("teks:N", title="Pagu (rupiah)"),
            ],
        )
        labels = base.transform_filter("datum.y2 - datum.y > 0.021").mark_text(
            align="left", baseline="middle", dx=4, fontSize=10, color="black", limit=0.85 * width_of_level - 8
        )
        labels = labels.encode(x=alt.X("x:Q"), y=alt.Y("tengah:Q", scale=alt.Scale(reverse=True)), text="nama:N")
        drawn: altair.LayerChart = _finish(alt, alt.layer(boxes, labels), f"Susunan rencana menurut pagu, {text}", self._who(), width, height)
        return drawn

    def _of_level(self, *tingkat: str) -> set[str]:
        """Keys of the nodes of some levels."""
        return {str(row["kunci"]) for row in self._plan.budget() if row["tingkat"] in tingkat}

    def _below(self, jalur: str) -> set[str]:
        """The key, and those of the nodes below it; parents come before their children."""
        found = {jalur}
        for row in self._plan.budget():
            if row["induk"] in found:
                found.add(str(row["kunci"]))
        return found

    def _who(self) -> str:
        identity = self._plan.identity
        return " ".join(str(identity[key]) for key in ("perangkat_daerah", "daerah") if identity.get(key))

    def __repr__(self) -> str:
        return f"<Plot {self._who()}: budget, absorption, coverage, targets, cascade>"


def _altair() -> Any:
    try:
        import altair
    except ImportError as error:
        raise ImportError("grafik memerlukan altair / charts need altair: pip install 'renstra[plot]'") from error
    return altair


def _pairs(table: Table) -> list[tuple[dict[str, Any], dict[str, str]]]:
    """The rows as values, and as the core writes them for a reader."""
    shown = table._native.shown(table._bahasa)
    return [(row, dict(zip(table.columns, texts, strict=True))) for row, texts in zip(table, shown, strict=True)]


def _row(**cells: Any) -> dict[str, Any]:
    return cells


def _name(row: dict[str, Any]) -> str:
    return f"{row['kode']} {row['uraian']}" if row["kode"] else str(row["uraian"])


def _tell_apart(rows: Sequence[dict[str, Any]]) -> None:
    """Adds the key to names that several figures have."""
    keys: dict[str, set[str]] = {}
    for row in rows:
        keys.setdefault(row["nama"], set()).add(row["kunci"])
    for row in rows:
        if len(keys[row["nama"]]) > 1:
            row["nama"] = f"{row['nama']} [{row['kunci']}]"


def _need(rows: Sequence[object], what: str) -> None:
    if not rows:
        raise ValueError(f"tidak ada yang dapat digambar / nothing to draw: {what}")


def _money(rows: Iterable[dict[str, Any]]) -> tuple[str, Decimal]:
    highest = max((abs(row["nilai"]) for row in rows if row["nilai"] is not None), default=Decimal(0))
    for size, name in _SATUAN:
        if highest >= size:
            return name, size
    return "rupiah", Decimal(1)


def _scaled(rows: Iterable[dict[str, Any]], divisor: Decimal) -> list[dict[str, Any]]:
    """Rows as they are drawn: the only place where a figure becomes a float."""
    return [row | {"nilai": None if row["nilai"] is None else float(row["nilai"] / divisor)} for row in rows]


def _colour(alt: Any, field: str, domain: Sequence[str], title: str | None) -> Any:
    colours = list(itertools.islice(itertools.cycle(_WARNA), len(domain)))
    legend = alt.Legend(title=title, orient="bottom", columns=1 if max(map(len, domain), default=0) > 24 else 4, labelLimit=520)
    return alt.Color(field, scale=alt.Scale(domain=list(domain), range=colours), legend=legend, sort=list(domain))


def _wrapped(text: str, width: int) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(text, width, max_lines=3, placeholder=" …"))


def _icicle(table: Table, column: str) -> list[dict[str, Any]]:
    """Where the box of each node stands: in the column of its level, inside the height of its parent."""
    pairs = _pairs(table)
    of_level = [level for level in _native.levels() if any(row["tingkat"] == level for row, _ in pairs)]
    nodes = [(row, text) for row, text in pairs if row["tingkat"] in of_level]
    whole = next((row for row, _ in pairs if row["tingkat"] == "total"), None)
    total = whole[column] if whole else None
    if whole is None or not isinstance(total, Decimal) or total <= 0:
        return []
    boxes: list[dict[str, Any]] = []
    # Where the next child of each node begins, and the colour of its programme.
    begin = {whole["kunci"]: Decimal(0)}
    colours = {whole["kunci"]: _DI_ATAS}
    for row, text in nodes:
        key, above = row["kunci"], row["induk"]
        amount = row[column] if isinstance(row[column], Decimal) else Decimal(0)
        top = begin[key] = begin[above]
        begin[above] = top + amount
        colours[key] = _name(row) if row["tingkat"] == "program" else colours[above]
        if amount <= 0:
            continue
        place = of_level.index(str(row["tingkat"]))
        boxes.append(
            _row(
                nama=_name(row),
                tingkat=row["tingkat"],
                warna=colours[key],
                teks=text[column],
                x=place,
                x2=place + 1,
                y=float(top / total),
                y2=float((top + amount) / total),
                tengah=float((top + amount / 2) / total),
            )
        )
    return boxes


def _finish(alt: Any, chart: Any, title: str, who: str, width: int | None, height: int | None) -> Any:
    if width is not None:
        chart = chart.properties(width=width, height=height)
    heading = alt.TitleParams(title, subtitle=[who] if who else [], anchor="start")
    return chart.properties(title=heading).configure(locale=_LOCALE, font="Arial, sans-serif", padding=_PINGGIR)

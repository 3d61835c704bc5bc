"""Result tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, overload

from . import _native
from ._explain import Explanation
from ._style import styled
from .types import Bahasa, JenisKolom

if TYPE_CHECKING:
    import os

    import great_tables
    import pandas
    import polars

__all__ = ["Column", "Findings", "Sel", "Table"]

Sel: TypeAlias = str | int | Decimal | None
"""A cell: text, a whole number (years, row numbers), an exact decimal, or nothing."""

Asal: TypeAlias = tuple[Callable[..., Any], tuple[Any, ...]]
"""A function and arguments that give the same object again."""


class Column(NamedTuple):
    """A column of a table."""

    kunci: str
    """Key, the same in all languages."""
    judul: str
    """Heading."""
    jenis: JenisKolom
    """What it holds."""


class Table:
    """A result table: named, typed columns, and rows as dictionaries. It never changes.

    Money and percents are :class:`~decimal.Decimal`, years whole numbers, what has no value is ``None`` (with a reason:
    :meth:`alasan`). In a column of kind ``campuran`` each cell is of its own kind. The column ``kunci`` holds the key by which
    :meth:`Renstra.explain` explains the figure of the row. Anything that understands Arrow takes a table as it is: ``polars.DataFrame(table)``,
    ``pyarrow.table(table)``, ``duckdb.sql("from table")``.

    Example:
        >>> import renstra
        >>> plan = renstra.read({"tabel-6.1-program-pendanaan": '''tingkat,kode,uraian,rp_2022,rp_2023
        ... program,1.06.02,PEMBERDAYAAN SOSIAL,"925,000,000","775,000,000"'''})
        >>> table = plan.budget()
        >>> table.columns
        ('tingkat', 'kode', 'uraian', '2022', '2023', 'jumlah', 'kunci', 'induk')
        >>> table[0]["jumlah"]
        Decimal('1700000000')
        >>> [row["uraian"] for row in table]
        ['PEMBERDAYAAN SOSIAL', 'TOTAL']
    """

    __slots__ = ("_asal", "_bahasa", "_native", "_rows")

    def __init__(self, native: _native.Tabel, bahasa: Bahasa, asal: Asal) -> None:
        self._native = native
        self._bahasa: Bahasa = bahasa
        # A pickled table is computed again from its plan: the same plan gives the same table.
        self._asal = asal
        self._rows: tuple[tuple[Sel, ...], ...] | None = None

    @property
    def title(self) -> str:
        """Its title."""
        return self._native.title(self._bahasa)

    @property
    def columns(self) -> tuple[str, ...]:
        """Keys of the columns, in order."""
        return tuple(column.kunci for column in self.schema)

    @property
    def schema(self) -> tuple[Column, ...]:
        """The columns with their headings and what they hold."""
        return tuple(Column(*column) for column in self._native.columns(self._bahasa))

    @property
    def rows(self) -> tuple[tuple[Sel, ...], ...]:
        """The rows as tuples, in the order of the columns."""
        if self._rows is None:
            self._rows = tuple(self._native.rows())
        return self._rows

    def column(self, kunci: str) -> list[Sel]:
        """The cells of one column.

        Raises:
            KeyError: the table has no such column; the message names those that it has.
        """
        index = self._index(kunci)
        return [row[index] for row in self.rows]

    def _index(self, kunci: str) -> int:
        keys = self.columns
        if kunci not in keys:
            raise KeyError(f"kolom {kunci!r} tidak ada / no column {kunci!r}: {', '.join(keys)}")
        return keys.index(kunci)

    def where(self, test: Callable[[dict[str, Sel]], object] | None = None, /, **cells: object) -> Table:
        """The rows with these cells (a value, or a list of values), and for which ``test`` is true, as a table.

        Raises:
            KeyError: the table has no such column; the message names those that it has.

        Example:
            >>> import renstra
            >>> plan = renstra.read({"tabel-6.1-program-pendanaan": "tingkat,kode,uraian,rp_2022\\nprogram,1.06.02,SOSIAL,5"})
            >>> len(plan.budget().where(tingkat=["program", "kegiatan"])), len(plan.budget().where(lambda row: row["2022"] > 5))
            (1, 0)
        """
        wanted = [(self._index(key), value if isinstance(value, list | tuple | set) else (value,)) for key, value in cells.items()]
        rows = [
            place
            for place, row in enumerate(self.rows)
            if all(row[index] in values for index, values in wanted) and (test is None or test(self[place]))
        ]
        return self._part(rows, list(range(len(self.columns))))

    def head(self, rows: int = 5) -> Table:
        """Its first rows, as a table."""
        return self._part(list(range(len(self)))[:rows], list(range(len(self.columns))))

    def select(self, *kolom: str) -> Table:
        """Some of its columns, in this order, as a table.

        Raises:
            KeyError: the table has no such column; the message names those that it has.
        """
        return self._part(list(range(len(self))), [self._index(key) for key in kolom])

    def _part(self, rows: list[int], columns: list[int]) -> Table:
        return Table(self._native.part(rows, columns), self._bahasa, (_part_of, (self, rows, columns)))

    def alasan(self, baris: int, kolom: str) -> str | None:
        """Why a cell has no value; ``None`` where it has one, or where nothing belongs there.

        Example:
            >>> import renstra
            >>> plan = renstra.read({"tabel-2.3-capaian-spm": '''jenis_pelayanan,berhak_2024,terlayani_2024
            ... A,0,0'''})
            >>> plan.coverage().alasan(0, "capaian")
            'penyebutnya nol'
        """
        self._index(kolom)
        return self._native.reason(range(len(self))[baris], kolom, self._bahasa)

    def __len__(self) -> int:
        return len(self._native)

    @overload
    def __getitem__(self, index: int) -> dict[str, Sel]: ...

    @overload
    def __getitem__(self, index: slice) -> list[dict[str, Sel]]: ...

    @overload
    def __getitem__(self, index: str) -> list[Sel]: ...

    def __getitem__(self, index: int | slice | str) -> dict[str, Sel] | list[dict[str, Sel]] | list[Sel]:
        if isinstance(index, str):
            return self.column(index)
        if isinstance(index, slice):
            return self.to_dicts()[index]
        return dict(zip(self.columns, self.rows[index], strict=True))

    def __iter__(self) -> Iterator[dict[str, Sel]]:
        keys = self.columns
        return (dict(zip(keys, row, strict=True)) for row in self.rows)

    def to_dicts(self) -> list[dict[str, Sel]]:
        """The rows as dictionaries."""
        return list(self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The table as an Arrow stream.

        Money is ``decimal128(38, 2)``, years are ``int64``, what has no value is null. A column of kind ``campuran`` is text, in
        plain decimals where it holds numbers.
        """
        return self._native.arrow(requested_schema)

    def to_arrow(self) -> Any:
        """The table as a ``pyarrow.Table``, with exact decimal columns. Needs ``pyarrow``."""
        import pyarrow

        return pyarrow.table(self)

    def to_polars(self) -> polars.DataFrame:
        """The table as a polars frame, with exact decimal columns. Needs ``polars``."""
        import polars

        return polars.DataFrame(self)

    def to_pandas(self) -> pandas.DataFrame:
        """The table as a pandas frame. Needs ``pandas``.

        Money and percents are exact ``Decimal`` objects, years and counts are ``Int64`` (or ``int64``), what has no value is
        ``None``. A column of kind ``campuran``, or with ranks among its numbers, is text, as in Arrow and polars. For floats, where they do, ``frame.astype({"2022": float})`` says so in the code.
        """
        import pandas

        data: dict[str, Any] = {}
        for place, (key, kind) in enumerate(zip(self.columns, self._native.types(), strict=True)):
            cells: list[Any] = [row[place] for row in self.rows]
            if kind == "teks":
                cells = [None if cell is None else _plain(cell) for cell in cells]
            if kind == "bulat":
                data[key] = pandas.array(cells, dtype="Int64" if None in cells else "int64")
            else:
                data[key] = pandas.Series(cells, dtype=object)
        return pandas.DataFrame(data, columns=list(self.columns))

    def to_great_tables(self) -> great_tables.GT:
        """The table for print, as a ``great_tables.GT`` to go on with. Needs ``great_tables`` and ``polars``."""
        import great_tables

        table = great_tables.GT(self.to_polars()).tab_header(title=self.title)
        numbers = [c.kunci for c in self.schema if c.jenis in ("rupiah", "persen")]
        mark, point = _native.marks(self._bahasa)
        labels: dict[str, Any] = {c.kunci: c.judul for c in self.schema}
        return (
            table.cols_label(cases=labels)
            .cols_align("right", columns=numbers)
            .fmt_number(columns=numbers, decimals=2, drop_trailing_zeros=True, sep_mark=mark, dec_mark=point)
            .sub_missing(missing_text="–")
        )

    def to_csv(self, path: str | os.PathLike[str] | None = None) -> str:
        """The table as CSV: keys, plain decimals, empty cells for what has no value. Written to ``path`` if it is given."""
        return written(self._native.csv(), path)

    def to_json(self, path: str | os.PathLike[str] | None = None, *, typed: bool = False) -> str:
        """The table as JSON: a list of objects, numbers as decimal text. Written to ``path`` if it is given.

        ``typed`` makes it an object ``{"judul", "kolom", "baris"}``, with the title and what the columns hold.
        """
        return written(self._native.typed_json(self._bahasa) if typed else self._native.json(), path)

    def to_markdown(self) -> str:
        """The table in Markdown."""
        return self._native.markdown(self._bahasa)

    def to_html(self) -> str:
        """The table as HTML without script; long tables are folded."""
        return self._native.html(self._bahasa)

    def to_text(self, width: int | None = None) -> str:
        """The table as aligned text, ``width`` characters wide (without it as wide as the terminal)."""
        columns = width if width is not None else _columns()
        return self._native.text(self._bahasa, min(max(columns, 40), 500), None)

    def __repr__(self) -> str:
        columns = min(max(_columns(), 60), 200)
        return self._native.text(self._bahasa, columns, 2)

    def _repr_html_(self) -> str:
        return styled(self.to_html())

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/plain": repr(self), "text/html": self._repr_html_()}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and self._native.same(other._native)

    def __hash__(self) -> int:
        return hash(self._native.csv())

    def __reduce__(self) -> tuple[Any, ...]:
        return self._asal

    def __copy__(self) -> Table:
        return self

    def __deepcopy__(self, memo: object) -> Table:
        return self


# The columns of findings that fit a terminal.
_SHOWN = ("kode", "keparahan", "tabel", "baris", "kolom", "pesan", "tercetak", "dihitung", "selisih")


class Findings(Table):
    """Findings: a table, with the comparisons behind it.

    What could not be compared is neither passed nor failed: it is skipped, and counted so.

    ``tercetak`` is text as printed. ``dihitung`` (what was computed or expected) and ``selisih`` (the difference, without sign) are
    :class:`~decimal.Decimal` where they are numbers; ``jenis`` says of which kind: ``rupiah``, ``persen``, ``angka``, ``teks``.
    ``kunci`` explains the finding (:meth:`explain`, :meth:`Renstra.explain`), ``figur`` is the figure that it is about, ``dokumen``
    its place in the printed table as text. ``lembar`` and ``sel`` are sheet and cell of a workbook, ``halaman`` and ``kotak`` page and box of
    a PDF (:class:`renstra.types.Kotak`: ``kiri, atas, kanan, bawah`` in points from the upper left corner), as :attr:`Explanation.tempat`
    has them. One cause is one finding: ``jumlah_tempat`` counts its places, ``tempat_lain`` lists the further ones as dictionaries
    (``tabel, baris, kolom, tercetak, dihitung, selisih, dokumen, lembar, sel, halaman, kotak``).

    Example:
        >>> import renstra
        >>> plan = renstra.read({"tabel-6.1-program-pendanaan": '''tingkat,kode,uraian,rp_2022,rp_akhir
        ... program,1.06.02,PEMBERDAYAAN SOSIAL,100,101'''})
        >>> found = plan.check()
        >>> [(f["kode"], f["tercetak"], f["dihitung"]) for f in found if f["kode"] == "ANG002"]
        [('ANG002', '101', Decimal('100'))]
        >>> by_amount = sorted(found.where(jenis="rupiah"), key=lambda f: f["selisih"] or 0, reverse=True)
        >>> by_amount[0]["selisih"], by_amount[0]["dokumen"]
        (Decimal('1'), 'tabel-6.1-program-pendanaan!E2')
        >>> found.explain(by_amount[0]["kunci"]).bagian[0].tercetak
        '101'
        >>> found.by_check("ANG002")
        {'passed': 0, 'failed': 1, 'skipped': 0}
    """

    __slots__ = ("_periksa",)

    def __init__(self, periksa: _native.Periksa, bahasa: Bahasa, asal: Asal) -> None:
        super().__init__(periksa.findings, bahasa, asal)
        self._periksa = periksa

    @property
    def passed(self) -> int:
        """Comparisons that agreed."""
        return self._periksa.passed

    @property
    def failed(self) -> int:
        """Comparisons that did not agree."""
        return self._periksa.failed

    @property
    def skipped(self) -> int:
        """Comparisons that could not be made, because something that they need is missing."""
        return self._periksa.skipped

    @property
    def accepted(self) -> Table:
        """The findings that the choices of the plan accept, with their reasons (``alasan``); they are not among these."""
        return Table(self._periksa.accepted, self._bahasa, (_accepted_of, (self,)))

    @property
    def counts(self) -> Table:
        """The comparisons by check: ``kode, pemeriksaan, lulus, gagal, dilewati``."""
        return Table(self._periksa.counts, self._bahasa, (_counts_of, (self,)))

    @property
    def summary(self) -> str:
        """How many findings and comparisons, in a sentence."""
        return self._periksa.summary(self._bahasa)

    def by_check(self, kode: str) -> dict[str, int]:
        """The comparisons of one check.

        Raises:
            KeyError: there is no such check.
        """
        for row in self.counts:
            if row["kode"] == kode:
                names = {"passed": "lulus", "failed": "gagal", "skipped": "dilewati"}
                return {name: int(row[key] or 0) for name, key in names.items()}
        raise KeyError(f"pemeriksaan {kode!r} tidak ada / no check {kode!r}")

    def explain(self, baris: int | str) -> Explanation:
        """What a finding rests on: the cell that is wrong, those beside it, the figure that it should be.

        Args:
            baris: Row of the finding (from 0), or its ``kunci``.

        Raises:
            IndexError: there is no such row.
            KeyError: there is no finding with this key.
        """
        place = self._place(baris) if isinstance(baris, str) else range(len(self))[baris]
        native = self._periksa.explain(place)
        if native is None:
            raise IndexError(baris)
        return Explanation(native, self._bahasa, (_explained, (self, place)))

    def _place(self, kunci: str) -> int:
        keys = self.column("kunci")
        if kunci not in keys:
            raise KeyError(f"temuan {kunci!r} tidak ada / no finding {kunci!r}")
        return keys.index(kunci)

    def __repr__(self) -> str:
        return f"{self.summary}\n\n{self.select(*_SHOWN)!r}"

    def to_html(self) -> str:
        """The findings as HTML without script, the sentence of :attr:`summary` before them."""
        return self._periksa.html(self._bahasa)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Findings) and self._periksa.same(other._periksa)

    def __hash__(self) -> int:
        return hash(self.summary)


def _plain(cell: str | int | Decimal) -> str:
    return format(cell, "f") if isinstance(cell, Decimal) else str(cell)


def _part_of(table: Table, rows: list[int], columns: list[int]) -> Table:
    return table._part(rows, columns)


def _explained(findings: Findings, place: int) -> Explanation:
    return findings.explain(place)


def _counts_of(findings: Findings) -> Table:
    return findings.counts


def _accepted_of(findings: Findings) -> Table:
    return findings.accepted


def _columns() -> int:
    import shutil

    return shutil.get_terminal_size((120, 40)).columns


def written(text: str, path: str | os.PathLike[str] | None) -> str:
    if path is not None:
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    return text


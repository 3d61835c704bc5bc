"""Explanations."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

from . import _native
from ._style import styled
from .types import Bahasa, JenisNilai, Lokasi

__all__ = ["Explanation"]


class Explanation:
    """A figure, how it comes from others, and those in turn, down to printed cells.

    Example:
        >>> import renstra
        >>> plan = renstra.read({"tabel-2.3-capaian-spm": '''jenis_pelayanan,berhak_2024,terlayani_2024
        ... Lansia,60,43'''})
        >>> e = plan.explain("spm/1", 2024)
        >>> e.nilai, e.tepat, e.aturan
        (Decimal('71.67'), Fraction(43, 60), 'cakupan_spm')
        >>> [(part.nilai, part.tempat["kolom"]) for part in e.bagian]
        [(Decimal('43'), 'terlayani_2024'), (Decimal('60'), 'berhak_2024')]
    """

    __slots__ = ("_asal", "_bahasa", "_data", "_native", "_tempat")

    def __init__(
        self,
        native: _native.Penjelasan,
        bahasa: Bahasa,
        asal: Any,
        tempat: tuple[int, ...] = (),
        data: dict[str, Any] | None = None,
    ) -> None:
        self._native = native
        self._bahasa: Bahasa = bahasa
        self._asal = asal
        # Which part of the whole it is: the number of the part at each level.
        self._tempat = tempat
        self._data: dict[str, Any] = data if data is not None else json.loads(self._written("json"))

    def _written(self, bentuk: str) -> str:
        return self._native.written(bentuk, self._bahasa, self._tempat)

    @property
    def judul(self) -> str:
        """What the figure is."""
        return str(self._data["judul"])

    @property
    def kunci(self) -> str | None:
        """Key by which it can be asked for; ``None`` for parts that have none."""
        return _text(self._data["kunci"])

    @property
    def jalur(self) -> str | None:
        """The same as :attr:`kunci`."""
        return self.kunci

    @property
    def tahun(self) -> int | None:
        """Its year; ``None`` for all years together."""
        year: int | None = self._data["tahun"]
        return year

    @property
    def nilai(self) -> Decimal | str | int | None:
        """The figure, rounded once.

        Money, percents and numbers are ``Decimal``, a year is ``int``, names and what is printed are text; ``None`` where
        there is none (:attr:`alasan`). :attr:`jenis` says which of them it is.
        """
        value: str | None = self._data["nilai"]
        if value is None:
            return None
        if self.jenis in ("rupiah", "persen", "angka"):
            return Decimal(value)
        return int(value) if self.jenis == "tahun" else value

    @property
    def jenis(self) -> JenisNilai:
        """What kind of value :attr:`nilai` is: ``rupiah``, ``persen``, ``angka``, ``teks``, ``tahun``, ``kosong``."""
        kind: JenisNilai = self._data["jenis"]
        return kind

    @property
    def tepat(self) -> Fraction | None:
        """The exact ratio behind a figure that is rounded to be shown; 1 is 100 percent."""
        exact = self._data.get("tepat")
        return None if exact is None else Fraction(exact)

    @property
    def alasan(self) -> str | None:
        """Why there is no figure."""
        return _text(self._data.get("alasan"))

    @property
    def rumus(self) -> str:
        """How it comes from its parts."""
        return str(self._data["rumus"])

    @property
    def aturan(self) -> str | None:
        """Key of the rule of the step."""
        return _text(self._data.get("aturan"))

    @property
    def dasar(self) -> Any:
        """Where the rule is written, and how that was confirmed; ``None`` without a citation."""
        return self._data.get("dasar")

    @property
    def pembulatan(self) -> Any:
        """How the figure was rounded; ``None`` for one that is exact."""
        return self._data.get("pembulatan")

    @property
    def catatan(self) -> tuple[str, ...]:
        """Choices and remarks."""
        return tuple(self._data.get("catatan", ()))

    @property
    def tempat(self) -> Lokasi | None:
        """The cell, for a printed figure: table, row, column."""
        place: Lokasi | None = self._data.get("tempat")
        return place

    @property
    def tercetak(self) -> str | None:
        """The text of the cell."""
        return _text(self._data.get("tercetak"))

    @property
    def bagian(self) -> tuple[Explanation, ...]:
        """The figures that it comes from."""
        return tuple(
            Explanation(self._native, self._bahasa, (_part_of, (self, place)), (*self._tempat, place), part)
            for place, part in enumerate(self._data.get("bagian", ()))
        )

    def walk(self) -> list[Explanation]:
        """This figure and all below it, level by level."""
        every: list[Explanation] = [self]
        for figure in every:
            every.extend(figure.bagian)
        return every

    def cells(self) -> list[Lokasi]:
        """The printed cells that it rests on."""
        return [figure.tempat for figure in self.walk() if figure.tempat is not None]

    def to_dict(self) -> dict[str, Any]:
        """The tree as data; numbers are decimal text."""
        data: dict[str, Any] = json.loads(json.dumps(self._data))
        return data

    def to_json(self) -> str:
        """The tree as JSON."""
        return json.dumps(self._data, ensure_ascii=False, indent=2)

    def to_text(self) -> str:
        """The tree as indented text."""
        return self._written("text")

    def to_html(self) -> str:
        """The tree as a page without scripts, whose steps open and close."""
        return self._written("html")

    def __repr__(self) -> str:
        return self.to_text().rstrip("\n")

    def _repr_html_(self) -> str:
        return styled(self._written("fragmen"))

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/plain": repr(self), "text/html": self._repr_html_()}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Explanation) and self._data == other._data

    def __hash__(self) -> int:
        return hash((self.judul, self.kunci, self.tahun, self._data["nilai"]))

    def __reduce__(self) -> tuple[Any, ...]:
        asal: tuple[Any, ...] = self._asal
        return asal

    def __copy__(self) -> Explanation:
        return self

    def __deepcopy__(self, memo: object) -> Explanation:
        return self


def _part_of(whole: Explanation, place: int) -> Explanation:
    return whole.bagian[place]


def _text(value: Any) -> str | None:
    return None if value is None else str(value)

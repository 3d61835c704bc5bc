"""Reading of printed numbers and codes."""

from __future__ import annotations

from typing import Any, Literal, overload

from .._call import call_rule
from .._values import Kode, Nilai, Tiada
from ..types import (
    Bahasa,
    K,
    PembulatanMasuk,
)

__all__ = [
    "parse_kode",
    "parse_number",
]


@overload
def parse_kode(
    teks: str,
    *,
    bahasa: Bahasa = "id",
) -> Kode: ...


@overload
def parse_kode(
    teks: K,
    *,
    bahasa: Bahasa = "id",
) -> K: ...


def parse_kode(
    teks: Any,
    *,
    bahasa: Bahasa = "id",
) -> Any:
    """Reads a nomenclature code in any of the spellings in use.

    Raises:
        KodeError: the text is no code, or a spreadsheet cut its kegiatan number (``1 6 1 2.1``).

    Basis: Permendagri 90/2019, Lampiran (kode dan nomenklatur); Kepmendagri 900.1.15.5-1317/2023, Lampiran (kode dan
    nomenklatur); see ``docs/aturan/baca_kode.md``.

    Example:
        >>> import renstra
        >>> renstra.parse_kode("1 06 02 2.03 01")
        Kode('1.06.02.2.03.01')
    """
    return call_rule("parse_kode", bahasa, teks=teks)


@overload
def parse_number(
    text: str,
    locale: Literal["auto", "id", "en"] = "auto",
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Nilai | Tiada: ...


@overload
def parse_number(
    text: K,
    locale: Literal["auto", "id", "en"] = "auto",
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


def parse_number(
    text: Any,
    locale: Literal["auto", "id", "en"] = "auto",
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Reads one printed cell: a number, or which kind of nothing it holds (:class:`Tiada`).

    ``locale`` is the notation: ``id`` (``1.234,5``), ``en`` (``1,234.5``), or ``auto``, which takes only what reads alike
    in both. Percent sign and unit are in ``.rincian``.

    Raises:
        NumberError: the cell fits no number, or two; ``.offset`` is the character at which reading stopped.

    Basis: no regulation was found that fixes it; see ``docs/aturan/baca_angka.md``.

    Example:
        >>> import renstra
        >>> str(renstra.parse_number("20.232.610.093,20"))
        '20232610093.2'
        >>> renstra.parse_number("22151 Anak").rincian["satuan"]
        'Anak'
    """
    return call_rule("parse_number", bahasa, teks=text, notasi=locale, pembulatan=pembulatan)

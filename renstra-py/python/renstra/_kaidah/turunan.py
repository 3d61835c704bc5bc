"""Indicators that follow from others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .._call import call_number
from .._values import Hasil
from ..types import (
    AngkaMasuk,
    Bahasa,
    PembulatanMasuk,
)

__all__ = [
    "mean_of",
    "ratio_of_sums",
    "sum_of",
    "weighted_mean_of",
]


def mean_of(
    nilai: Sequence[AngkaMasuk],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """An indicator that is the mean of others.

    Basis: no regulation was found that fixes it; see ``docs/aturan/rata_rata_indikator.md``.

    Example:
        >>> import renstra
        >>> str(renstra.mean_of([86, 100, 100]))
        '95.33'
    """
    return call_number("mean_of", bahasa, nilai=nilai, pembulatan=pembulatan)


def ratio_of_sums(
    baris: Sequence[Mapping[str, AngkaMasuk]],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """An indicator in percent that is a ratio of sums, from lines ``{"pembilang", "penyebut"}``.

    Basis: no regulation was found that fixes it; see ``docs/aturan/rasio_jumlah.md``.

    Example:
        >>> import renstra
        >>> str(renstra.ratio_of_sums([{"pembilang": 1, "penyebut": 4}, {"pembilang": 1, "penyebut": 1}]))
        '40'
    """
    return call_number("ratio_of_sums", bahasa, baris=baris, pembulatan=pembulatan)


def sum_of(
    nilai: Sequence[AngkaMasuk],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """An indicator that is the sum of others.

    Basis: no regulation was found that fixes it; see ``docs/aturan/jumlah_indikator.md``.

    Example:
        >>> import renstra
        >>> str(renstra.sum_of([1, "2.5"]))
        '3.5'
    """
    return call_number("sum_of", bahasa, nilai=nilai, pembulatan=pembulatan)


def weighted_mean_of(
    baris: Sequence[Mapping[str, AngkaMasuk]],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """An indicator that is a weighted mean, from lines ``{"nilai", "bobot"}``.

    Basis: no regulation was found that fixes it; see ``docs/aturan/rata_rata_tertimbang.md``.

    Example:
        >>> import renstra
        >>> str(renstra.weighted_mean_of([{"nilai": 80, "bobot": 1}, {"nilai": 100, "bobot": 3}]))
        '95'
    """
    return call_number("weighted_mean_of", bahasa, baris=baris, pembulatan=pembulatan)

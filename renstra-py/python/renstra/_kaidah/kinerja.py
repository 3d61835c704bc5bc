"""Rules of performance: achievement, aggregation, categories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, overload

from .._call import call_number, call_rule
from .._values import Hasil, HasilNama, Nama
from ..types import (
    Agregasi,
    AngkaMasuk,
    Bacaan,
    Bahasa,
    Batas,
    K,
    Notasi,
    PembulatanMasuk,
    Polaritas,
    RumusCapaian,
    Sifat,
    TargetNol,
)

__all__ = [
    "accumulate",
    "achievement",
    "aggregate",
    "performance_category",
]


def accumulate(
    nilai: Sequence[AngkaMasuk | None],
    *,
    sifat: Sifat,
    persen: bool = False,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """What periods amount to together, by the nature of the indicator.

    ``inkremental`` adds up, ``absolut`` and ``kumulatif`` take the last figure. ``persen=True`` says that the figures
    are percentages, which are never added up.

    Basis: no regulation was found that fixes it; see ``docs/aturan/akumulasi.md``.

    Example:
        >>> import renstra
        >>> renstra.accumulate([10, 15, None, 20], sifat="inkremental")
        Nilai('45', jenis='angka', tepat=Fraction(45, 1))
    """
    return call_number("accumulate", bahasa, nilai=nilai, sifat=sifat, persen=persen, pembulatan=pembulatan)


@overload
def achievement(
    target: AngkaMasuk,
    realisasi: AngkaMasuk,
    *,
    polaritas: Polaritas | None = None,
    rumus: RumusCapaian | None = None,
    awal: AngkaMasuk | None = None,
    batas: Batas | None = None,
    target_nol: TargetNol | None = None,
    notasi: Notasi | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil | Nama: ...


@overload
def achievement(
    target: K,
    realisasi: K | AngkaMasuk,
    *,
    polaritas: Polaritas | None = None,
    rumus: RumusCapaian | None = None,
    awal: AngkaMasuk | None = None,
    batas: Batas | None = None,
    target_nol: TargetNol | None = None,
    notasi: Notasi | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


@overload
def achievement(
    target: AngkaMasuk,
    realisasi: K,
    *,
    polaritas: Polaritas | None = None,
    rumus: RumusCapaian | None = None,
    awal: AngkaMasuk | None = None,
    batas: Batas | None = None,
    target_nol: TargetNol | None = None,
    notasi: Notasi | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


def achievement(
    target: Any,
    realisasi: Any,
    *,
    polaritas: Polaritas | None = None,
    rumus: RumusCapaian | None = None,
    awal: AngkaMasuk | None = None,
    batas: Batas | None = None,
    target_nol: TargetNol | None = None,
    notasi: Notasi | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Achievement of a target in percent.

    A target may also be a range (``"80-90"``) or a rank (``"BB"``); of a rank the result is ``tercapai`` or ``belum tercapai``.
    Undefined, with a reason, where the target is zero.

    Args:
        target: A number, or printed text.
        realisasi: What was reached, in the same unit.
        polaritas: Whether more is better (default ``positif``), less is better (``negatif``), or the target is to be met
            (``stabil``).
        rumus: The formula by name; without it that of the polarity: ``positif`` R/T, ``selisih`` (2T - R)/T, ``stabil``; there
            is also ``kebalikan`` T/R, and ``dari_awal`` (B - R)/(B - T), which serves both polarities.
        awal: The baseline B, for ``dari_awal``.
        batas: Limits of the result (default ``tanpa_batas``; ``bawah_nol``, ``nol_sampai_seratus``).
        target_nol: What a target of zero means (default ``tak_terdefinisi``; ``seratus_bila_nol``).
        notasi: Notation of printed text, ``id`` or ``en``; without it plain decimals.

    Basis: Permendagri 54/2010 (dicabut), Lampiran IV, Tabel T-IV.C.2 kolom (16) sampai (20); Permendagri 86/2017,
    Tabel T-C.23; see ``docs/aturan/capaian.md``.

    Example:
        >>> import renstra
        >>> renstra.achievement(73, "83.57")
        Nilai('114.48', jenis='persen', tepat=Fraction(8357, 7300))
        >>> str(renstra.achievement(20, 15, polaritas="negatif"))
        '125'
        >>> str(renstra.achievement(0, 10, rumus="dari_awal", awal=40))
        '75'
        >>> str(renstra.achievement("BB", "A"))
        'tercapai'
    """
    return call_rule(
        "achievement",
        bahasa,
        target=target,
        realisasi=realisasi,
        polaritas=polaritas,
        rumus=rumus,
        awal=awal,
        batas=batas,
        target_nol=target_nol,
        notasi=notasi,
        pembulatan=pembulatan,
    )


def aggregate(
    nilai: Sequence[AngkaMasuk],
    *,
    agregasi: Agregasi,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """The target at the end of a period from the yearly ones.

    ``agregasi`` is ``jumlah``, ``akhir``, ``rata_rata``, ``maksimum`` or ``minimum``.

    Basis: no regulation was found that fixes it; see ``docs/aturan/agregasi.md``.

    Example:
        >>> import renstra
        >>> renstra.aggregate([8, 8, 9], agregasi="rata_rata")
        Nilai('8.33', jenis='angka', tepat=Fraction(25, 3))
    """
    return call_number("aggregate", bahasa, nilai=nilai, agregasi=agregasi, pembulatan=pembulatan)


@overload
def performance_category(
    persen: AngkaMasuk,
    *,
    bacaan: Bacaan | None = None,
    skala: Mapping[str, object] | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> HasilNama: ...


@overload
def performance_category(
    persen: K,
    *,
    bacaan: Bacaan | None = None,
    skala: Mapping[str, object] | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


def performance_category(
    persen: Any,
    *,
    bacaan: Bacaan | None = None,
    skala: Mapping[str, object] | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Name of an achievement on the scale of Permendagri 86/2017: ``Sangat Tinggi`` to ``Sangat Rendah``.

    The bands leave gaps between whole numbers.

    Args:
        persen: The achievement, in percent.
        bacaan: How the gaps between the bands are read (default ``bawah_tertutup``); ``.pilihan`` says how they were.
        skala: A local scale: ``{"dasar": ..., "pita": [{"nama": ..., "dari": ...}, ...]}``.

    Basis: Permendagri 86/2017, skala nilai peringkat kinerja; see ``docs/aturan/kategori_kinerja.md``.

    Example:
        >>> import renstra
        >>> str(renstra.performance_category("91.5"))
        'Sangat Tinggi'
    """
    return call_rule("performance_category", bahasa, persen=persen, bacaan=bacaan, skala=skala, pembulatan=pembulatan)

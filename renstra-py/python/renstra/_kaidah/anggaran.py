"""Rules of budgets: absorption, growth, what is left, classes of belanja."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, overload

from .._call import call_number, call_rule
from .._values import Hasil, HasilNama
from ..types import (
    AngkaMasuk,
    Bahasa,
    K,
    PembulatanMasuk,
    PorsiWajib,
    RumusPertumbuhan,
)

__all__ = [
    "absorption",
    "belanja_class",
    "deviation",
    "growth",
    "growth_of_ratio",
    "largest_remainder",
    "mandatory_share",
    "remaining",
    "silpa",
]


@overload
def absorption(
    anggaran: AngkaMasuk,
    realisasi: AngkaMasuk,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil: ...


@overload
def absorption(
    anggaran: K,
    realisasi: K | AngkaMasuk,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


@overload
def absorption(
    anggaran: AngkaMasuk,
    realisasi: K,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


def absorption(
    anggaran: Any,
    realisasi: Any,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Absorption of a budget (serapan): ``realisasi / anggaran`` in percent.

    Both are rupiah with at most two decimals. Undefined where there was no budget; above 100 where more was spent.

    Basis: Permendagri 86/2017, Tabel T-C.24 kolom rasio; see ``docs/aturan/serapan.md``.

    Example:
        >>> import renstra
        >>> renstra.absorption("20232610093.20", 15999123169)
        Nilai('79.08', jenis='persen', tepat=Fraction(79995615845, 101163050466))
    """
    return call_rule("absorption", bahasa, anggaran=anggaran, realisasi=realisasi, pembulatan=pembulatan)


@overload
def belanja_class(
    uraian: str,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> HasilNama: ...


@overload
def belanja_class(
    uraian: K,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


def belanja_class(
    uraian: Any,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """The class of belanja that a line of a budget belongs to, by its name (PP 12/2019).

    Undefined for a name that is none of the classes.

    Basis: PP 12/2019, Pasal 55 ayat (1) dan Pasal 56; see ``docs/aturan/kelas_belanja.md``.

    Example:
        >>> import renstra
        >>> str(renstra.belanja_class("Belanja Pegawai"))
        'operasi'
    """
    return call_rule("belanja_class", bahasa, uraian=uraian, pembulatan=pembulatan)


@overload
def deviation(
    realisasi: AngkaMasuk,
    target: AngkaMasuk,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil: ...


@overload
def deviation(
    realisasi: K,
    target: K | AngkaMasuk,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


@overload
def deviation(
    realisasi: AngkaMasuk,
    target: K,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


def deviation(
    realisasi: Any,
    target: Any,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Deviation of what was realised from a target, both in percent: ``realisasi - target``, in percentage points.

    Basis: no regulation was found that fixes it; see ``docs/aturan/deviasi.md``.

    Example:
        >>> import renstra
        >>> str(renstra.deviation("71.5", 80))
        '-8.5'
    """
    return call_rule("deviation", bahasa, realisasi=realisasi, target=target, pembulatan=pembulatan)


def growth(
    nilai: Sequence[AngkaMasuk | None],
    *,
    rumus: RumusPertumbuhan | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Mean yearly growth of a series, as a fraction (0.05 is five percent).

    Args:
        nilai: The years in order; ``None`` for one without a figure.
        rumus: The formula (default ``rata_rata_tahunan``, the mean of the yearly rates).

    Basis: Permendagri 86/2017, Tabel T-C.24 kolom rata-rata pertumbuhan; Permendagri 54/2010 (dicabut), Lampiran IV,
    Tabel T-IV.C.3 kolom (17) dan (18); see ``docs/aturan/pertumbuhan.md``.

    Example:
        >>> import renstra
        >>> renstra.growth([100, 110, 99])
        Nilai('0', jenis='pecahan', tepat=Fraction(0, 1))
        >>> renstra.growth([0, 5])
        TakTerdefinisi(alasan='penyebut_nol', pesan='penyebutnya nol')
    """
    return call_number("growth", bahasa, nilai=nilai, rumus=rumus, pembulatan=pembulatan)


def growth_of_ratio(
    tahun: Sequence[Mapping[str, AngkaMasuk]],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Mean yearly growth of the ratio of realised to budget, as a fraction; each year ``{"anggaran", "realisasi"}``.

    Basis: no regulation was found that fixes it; see ``docs/aturan/pertumbuhan_rasio.md``.

    Example:
        >>> import renstra
        >>> str(renstra.growth_of_ratio([{"anggaran": 100, "realisasi": 80}, {"anggaran": 100, "realisasi": 88}]))
        '0.1'
    """
    return call_number("growth_of_ratio", bahasa, tahun=tahun, pembulatan=pembulatan)


def largest_remainder(
    jumlah: AngkaMasuk,
    *,
    bobot: Sequence[AngkaMasuk],
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Shares out whole rupiah in proportion to weights, to the last one (largest remainder); see ``.rincian["bagian"]``.

    Basis: no regulation was found that fixes it; see ``docs/aturan/sisa_terbesar.md``.

    Example:
        >>> import renstra
        >>> renstra.largest_remainder(100, bobot=[1, 1, 1]).rincian["bagian"]
        ['34', '33', '33']
    """
    return call_number("largest_remainder", bahasa, jumlah=jumlah, bobot=bobot, pembulatan=pembulatan)


def mandatory_share(
    jenis: PorsiWajib,
    bagian: AngkaMasuk,
    total: AngkaMasuk,
    *,
    pengurang: AngkaMasuk | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """A share of regional spending that a law fixes, in percent; ``.rincian["terpenuhi"]`` says whether it is kept.

    Args:
        jenis: ``pegawai`` (at most 30), ``infrastruktur`` (at least 40), ``pendidikan`` (at least 20).
        bagian: That spending, in rupiah.
        total: All spending of the region.
        pengurang: What is taken off the part (pegawai) or the whole (infrastruktur).

    Basis: UU 1/2022, Pasal 146; UU 1/2022, Pasal 147; UUD 1945 Pasal 31 ayat (4), UU 20/2003, Pasal 49; see
    ``docs/aturan/porsi_belanja.md``.

    Example:
        >>> import renstra
        >>> s = renstra.mandatory_share("pegawai", 420, 1200, pengurang=60)
        >>> str(s), s.rincian["terpenuhi"]
        ('30', True)
    """
    return call_number(
        "mandatory_share",
        bahasa,
        jenis=jenis,
        bagian=bagian,
        total=total,
        pengurang=pengurang,
        pembulatan=pembulatan,
    )


@overload
def remaining(
    anggaran: AngkaMasuk,
    realisasi: AngkaMasuk,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil: ...


@overload
def remaining(
    anggaran: K,
    realisasi: K | AngkaMasuk,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


@overload
def remaining(
    anggaran: AngkaMasuk,
    realisasi: K,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


def remaining(
    anggaran: Any,
    realisasi: Any,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """What is left of a budget in rupiah: ``anggaran - realisasi``, below zero where more was spent.

    Basis: no regulation was found that fixes it; see ``docs/aturan/sisa_anggaran.md``.

    Example:
        >>> import renstra
        >>> str(renstra.remaining(100, "120.50"))
        '-20.5'
    """
    return call_rule("remaining", bahasa, anggaran=anggaran, realisasi=realisasi, pembulatan=pembulatan)


@overload
def silpa(
    pendapatan: AngkaMasuk,
    belanja: AngkaMasuk,
    penerimaan_pembiayaan: AngkaMasuk,
    pengeluaran_pembiayaan: AngkaMasuk,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil: ...


@overload
def silpa(
    pendapatan: K,
    belanja: K | AngkaMasuk,
    penerimaan_pembiayaan: K | AngkaMasuk,
    pengeluaran_pembiayaan: K | AngkaMasuk,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


def silpa(
    pendapatan: Any,
    belanja: Any,
    penerimaan_pembiayaan: Any,
    pengeluaran_pembiayaan: Any,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """What is left of the year's budget in rupiah: revenue less spending, plus financing received less financing spent.

    Basis: PP 12/2019, Pasal 1 angka 48 dan Pasal 70 ayat (5); see ``docs/aturan/silpa.md``.

    Example:
        >>> import renstra
        >>> str(renstra.silpa(100, 90, 5, 3))
        '12'
    """
    return call_rule(
        "silpa",
        bahasa,
        pendapatan=pendapatan,
        belanja=belanja,
        penerimaan_pembiayaan=penerimaan_pembiayaan,
        pengeluaran_pembiayaan=pengeluaran_pembiayaan,
        pembulatan=pembulatan,
    )

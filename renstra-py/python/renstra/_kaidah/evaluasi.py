"""Rules of evaluation: Renja, RKPD, SAKIP."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, overload

from .._call import call_number, call_rule
from .._values import Hasil, HasilNama
from ..types import (
    AngkaMasuk,
    Bacaan,
    Bahasa,
    K,
    PembulatanMasuk,
    RumusCapaian,
    Sifat,
)

__all__ = [
    "evaluate_renja",
    "evaluate_rkpd",
    "mean_achievement",
    "recapitulate",
    "sakip_points_2015",
    "sakip_predicate",
    "sakip_score",
]


def evaluate_renja(
    *,
    target_renstra: AngkaMasuk,
    triwulan: Sequence[AngkaMasuk | None],
    sifat: Sifat,
    sampai_tahun_lalu: AngkaMasuk | None = None,
    target_renja: AngkaMasuk | None = None,
    persen: bool = False,
    rumus: RumusCapaian | None = None,
    antar_tahun: Sifat | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """A row of the evaluation of a Renja (form E.81): the share of the Renstra's target reached so far, in percent.

    ``triwulan`` holds four figures, ``None`` for an empty one. ``.rincian`` has what was realised in the year and up to it.
    ``persen`` says that they are percents, which are never added up; ``rumus`` is the formula of achievement (default ``positif``,
    ``selisih`` and ``kebalikan`` where lower is better); ``antar_tahun`` says how the years are put together, where they are not
    put together as the quarters are (``sifat``).

    Basis: Permendagri 86/2017, Formulir E.81; see ``docs/aturan/evaluasi_renja.md``.

    Example:
        >>> import renstra
        >>> e = renstra.evaluate_renja(target_renstra=100, sampai_tahun_lalu=40, target_renja=20,
        ...                            triwulan=[5, 5, 5, 5], sifat="inkremental")
        >>> str(e), e.rincian["sampai_tahun_ini"]
        ('60', '60')
    """
    return call_number(
        "evaluate_renja",
        bahasa,
        target_renstra=target_renstra,
        triwulan=triwulan,
        sifat=sifat,
        sampai_tahun_lalu=sampai_tahun_lalu,
        target_renja=target_renja,
        persen=persen or None,
        rumus=rumus,
        antar_tahun=antar_tahun,
        pembulatan=pembulatan,
    )


def evaluate_rkpd(
    *,
    target_renstra: AngkaMasuk,
    triwulan: Sequence[AngkaMasuk | None],
    sifat: Sifat,
    sampai_tahun_lalu: AngkaMasuk | None = None,
    target_renja: AngkaMasuk | None = None,
    persen: bool = False,
    rumus: RumusCapaian | None = None,
    antar_tahun: Sifat | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """A row of the evaluation of an RKPD; as :func:`evaluate_renja`.

    Basis: Permendagri 86/2017, Formulir E.60; see ``docs/aturan/evaluasi_rkpd.md``.

    Example:
        >>> import renstra
        >>> str(renstra.evaluate_rkpd(target_renstra=100, sampai_tahun_lalu=40, target_renja=20,
        ...                           triwulan=[5, 5, 5, 5], sifat="inkremental"))
        '60'
    """
    return call_number(
        "evaluate_rkpd",
        bahasa,
        target_renstra=target_renstra,
        triwulan=triwulan,
        sifat=sifat,
        sampai_tahun_lalu=sampai_tahun_lalu,
        target_renja=target_renja,
        persen=persen or None,
        rumus=rumus,
        antar_tahun=antar_tahun,
        pembulatan=pembulatan,
    )


def mean_achievement(
    capaian: Sequence[AngkaMasuk | None],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Mean of achievements in percent; those that are missing are left out and counted (``.rincian``).

    Basis: Permendagri 86/2017, Formulir E.81; see ``docs/aturan/rata_rata_capaian.md``.

    Example:
        >>> import renstra
        >>> m = renstra.mean_achievement([90, 100, None])
        >>> str(m), m.rincian["tidak_dihitung"]
        ('95', 1)
    """
    return call_number("mean_achievement", bahasa, capaian=capaian, pembulatan=pembulatan)


def recapitulate(
    nilai: Sequence[AngkaMasuk | None],
    *,
    target_renstra: AngkaMasuk,
    sifat: Sifat,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Three years of Renja against the target of the Renstra, in percent; ``None`` for a year without a figure.

    Basis: Permendagri 86/2017, Tabel T-C.29; see ``docs/aturan/rekap_renja.md``.

    Example:
        >>> import renstra
        >>> str(renstra.recapitulate([10, 20, 30], target_renstra=120, sifat="inkremental"))
        '50'
    """
    return call_number(
        "recapitulate",
        bahasa,
        nilai=nilai,
        target_renstra=target_renstra,
        sifat=sifat,
        pembulatan=pembulatan,
    )


def sakip_points_2015(
    ya: int,
    pertanyaan: int,
    *,
    bobot: AngkaMasuk,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Points of a part of the SAKIP evaluation of 2015: the share of questions answered with yes, times the weight.

    Basis: PermenPAN-RB 12/2015, bobot komponen; see ``docs/aturan/poin_sakip_2015.md``.

    Example:
        >>> import renstra
        >>> str(renstra.sakip_points_2015(3, 4, bobot=10))
        '7.5'
    """
    return call_number("sakip_points_2015", bahasa, ya=ya, pertanyaan=pertanyaan, bobot=bobot, pembulatan=pembulatan)


@overload
def sakip_predicate(
    nilai: AngkaMasuk,
    *,
    tahun: int | None = None,
    bacaan: Bacaan | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> HasilNama: ...


@overload
def sakip_predicate(
    nilai: K,
    *,
    tahun: int | None = None,
    bacaan: Bacaan | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


def sakip_predicate(
    nilai: Any,
    *,
    tahun: int | None = None,
    bacaan: Bacaan | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """SAKIP predicate of a score: ``AA, A, BB, B, CC, C, D``; ``.rincian`` has its meaning and band.

    Args:
        nilai: The score.
        tahun: Takes the scale in force in that year; without it the current one.
        bacaan: How the edges of the bands are read (default ``bawah_terbuka``).

    Basis: PermenPAN-RB 25/2012, tabel predikat; PermenPAN-RB 12/2015, tabel predikat; see
    ``docs/aturan/predikat_sakip.md``.

    Example:
        >>> import renstra
        >>> p = renstra.sakip_predicate("74.76")
        >>> str(p), p.rincian["pita"]
        ('BB', '>70 - 80')
    """
    return call_rule("sakip_predicate", bahasa, nilai=nilai, tahun=tahun, bacaan=bacaan, pembulatan=pembulatan)


def sakip_score(
    jawaban: Sequence[Mapping[str, str]],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """SAKIP score from the grades of its parts: ``{"komponen", "bagian", "nilai"}`` (Permenpan RB 88/2021).

    Undefined while a part is not graded.

    Basis: PermenPAN-RB 88/2021, bobot komponen; PermenPAN-RB 88/2021, nilai jawaban sub-komponen; see
    ``docs/aturan/nilai_sakip.md``.

    Example:
        >>> import renstra
        >>> renstra.sakip_score([]).alasan
        'data_tidak_ada'
    """
    return call_number("sakip_score", bahasa, jawaban=jawaban, pembulatan=pembulatan)

"""The rules on their own: for a notebook, a form field, a column.

Every rule takes ``pembulatan`` (how its result is rounded) and ``bahasa`` (of reasons and errors); every result names
its rule (``.aturan``), which has a page in ``docs/aturan/`` of the project with formula, edges, basis and examples.
Numbers are whole numbers, ``Decimal``, ``Fraction`` or text in plain decimals; a float is refused, because it does
not hold decimals exactly. Where a rule takes single numbers it also takes columns (pandas or polars Series, Arrow
arrays) and gives back a column of the same kind; null in, or undefined, is null out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, overload

from . import _native
from ._call import call_rule
from ._hasil import Hasil, HasilNama, Kode, Nama, Nilai, TakTerdefinisi, Tiada
from ._types import (
    Agregasi,
    AngkaMasuk,
    Bacaan,
    Bahasa,
    Batas,
    GabunganMutu,
    K,
    Notasi,
    PembulatanMasuk,
    Polaritas,
    RumusCapaian,
    RumusPertumbuhan,
    Sifat,
    TanpaBerhak,
    TargetNol,
)

__all__ = [
    "rule",
    "rules",
    "absorption",
    "accumulate",
    "achievement",
    "aggregate",
    "belanja_class",
    "coverage",
    "deviation",
    "disaster_level",
    "evaluate_renja",
    "evaluate_rkpd",
    "growth",
    "growth_of_ratio",
    "largest_remainder",
    "mean_achievement",
    "mean_of",
    "need",
    "parse_kode",
    "parse_number",
    "performance_category",
    "quality",
    "ratio_of_sums",
    "recapitulate",
    "remaining",
    "sakip_points_2015",
    "sakip_predicate",
    "sakip_score",
    "silpa",
    "spm_category",
    "spm_index",
    "sum_of",
    "weighted_mean_of",
]


def rules() -> tuple[str, ...]:
    """The names of all rules.

    Example:
        >>> import renstra
        >>> "coverage" in renstra.rules()
        True
    """
    return tuple(_native.rules())


def rule(nama: str, argumen: Mapping[str, object], bahasa: Bahasa = "id") -> Any:
    """Computes a rule by its name, for programs that choose it as they run; columns are taken as by the function of the rule.

    Raises:
        RenstraError: there is no such rule, or its arguments are wrong; the message names those that there are.

    Example:
        >>> import renstra
        >>> renstra.rule("coverage", {"terlayani": 43, "berhak": 60})
        Nilai('71.67', jenis='persen', tepat=Fraction(43, 60))
    """
    return call_rule(nama, bahasa, **argumen)


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

def absorption(
    anggaran: Any,
    realisasi: Any,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Absorption of a budget (serapan): ``realisasi / anggaran`` in percent.

    Both are rupiah with at most two decimals. Undefined where there was no budget; above 100 where more was spent.
    Basis: ratio column of Permendagri 86/2017, table T-C.24.

    Example:
        >>> import renstra
        >>> renstra.absorption("20232610093.20", 15999123169)
        Nilai('79.08', jenis='persen', tepat=Fraction(79995615845, 101163050466))
    """
    return call_rule("absorption", bahasa, anggaran=anggaran, realisasi=realisasi, pembulatan=pembulatan)


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

    Example:
        >>> import renstra
        >>> renstra.accumulate([10, 15, None, 20], sifat="inkremental")
        Nilai('45', jenis='angka', tepat=Fraction(45, 1))
    """
    return call_rule("accumulate", bahasa, nilai=nilai, sifat=sifat, persen=persen, pembulatan=pembulatan)


@overload
def achievement(
    target: AngkaMasuk,
    realisasi: AngkaMasuk,
    *,
    polaritas: Polaritas | None = None,
    rumus: RumusCapaian | None = None,
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
    batas: Batas | None = None,
    target_nol: TargetNol | None = None,
    notasi: Notasi | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Achievement of a target in percent.

    ``polaritas`` says whether more is better (``positif``, the default), less is better (``negatif``), or the target is to
    be met (``stabil``); ``rumus`` names the formula itself (``positif`` R/T, ``selisih`` (2T - R)/T, ``kebalikan`` T/R,
    ``stabil``). ``batas`` limits the result, ``target_nol`` says what a target of zero means. Targets may be printed text
    (``"80-90"``, ``"BB"``) in the notation named by ``notasi``; of a rank the result is ``tercapai`` or
    ``belum tercapai``. Undefined, with a reason, where the target is zero.

    Example:
        >>> import renstra
        >>> renstra.achievement(73, "83.57")
        Nilai('114.48', jenis='persen', tepat=Fraction(8357, 7300))
        >>> str(renstra.achievement(20, 15, polaritas="negatif"))
        '125'
        >>> str(renstra.achievement("BB", "A"))
        'tercapai'
    """
    return call_rule("achievement", bahasa, target=target, realisasi=realisasi, polaritas=polaritas, rumus=rumus, batas=batas, target_nol=target_nol, notasi=notasi, pembulatan=pembulatan)


def aggregate(
    nilai: Sequence[AngkaMasuk],
    *,
    agregasi: Agregasi,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """The target at the end of a period from the yearly ones.

    ``agregasi`` is ``jumlah``, ``akhir``, ``rata_rata``, ``maksimum`` or ``minimum``.

    Example:
        >>> import renstra
        >>> renstra.aggregate([8, 8, 9], agregasi="rata_rata")
        Nilai('8.33', jenis='angka', tepat=Fraction(25, 3))
    """
    return call_rule("aggregate", bahasa, nilai=nilai, agregasi=agregasi, pembulatan=pembulatan)


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

    Example:
        >>> import renstra
        >>> str(renstra.belanja_class("Belanja Pegawai"))
        'operasi'
    """
    return call_rule("belanja_class", bahasa, uraian=uraian, pembulatan=pembulatan)


@overload
def coverage(
    terlayani: AngkaMasuk,
    berhak: AngkaMasuk,
    *,
    tanpa_berhak: TanpaBerhak | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil: ...

@overload
def coverage(
    terlayani: K,
    berhak: K | AngkaMasuk,
    *,
    tanpa_berhak: TanpaBerhak | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...

def coverage(
    terlayani: Any,
    berhak: Any,
    *,
    tanpa_berhak: TanpaBerhak | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Coverage of an SPM service: ``terlayani / berhak`` in percent.

    Both counts in the same unit. Not capped: more served than entitled is a mistake in the data, and shows. Where nobody
    was entitled the result is undefined unless ``tanpa_berhak`` says otherwise. Basis: Permendagri 59/2021.

    Example:
        >>> import renstra
        >>> renstra.coverage(43, 60)
        Nilai('71.67', jenis='persen', tepat=Fraction(43, 60))
        >>> renstra.coverage(0, 0)
        TakTerdefinisi(alasan='penyebut_nol', pesan='penyebutnya nol')
        >>> str(renstra.coverage(0, 0, tanpa_berhak="seratus"))
        '100'
    """
    return call_rule("coverage", bahasa, terlayani=terlayani, berhak=berhak, tanpa_berhak=tanpa_berhak, pembulatan=pembulatan)


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

def deviation(
    realisasi: Any,
    target: Any,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Deviation of what was realised from a target, both in percent: ``realisasi - target``, in percentage points.

    Example:
        >>> import renstra
        >>> str(renstra.deviation("71.5", 80))
        '-8.5'
    """
    return call_rule("deviation", bahasa, realisasi=realisasi, target=target, pembulatan=pembulatan)


@overload
def disaster_level(
    pengungsi: int,
    kabupaten_kota: int,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> HasilNama: ...

@overload
def disaster_level(
    pengungsi: K,
    kabupaten_kota: K | int,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...

def disaster_level(
    pengungsi: Any,
    kabupaten_kota: Any,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Which level of government protects the victims of a disaster (Permensos 9/2018), by refugees and regions hit.

    Example:
        >>> import renstra
        >>> str(renstra.disaster_level(50, 1)), str(renstra.disaster_level(20, 2))
        ('kabupaten_kota', 'provinsi')
    """
    return call_rule("disaster_level", bahasa, pengungsi=pengungsi, kabupaten_kota=kabupaten_kota, pembulatan=pembulatan)


def evaluate_renja(
    *,
    target_renstra: AngkaMasuk,
    triwulan: Sequence[AngkaMasuk | None],
    sifat: Sifat,
    sampai_tahun_lalu: AngkaMasuk | None = None,
    target_renja: AngkaMasuk | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """A row of the evaluation of a Renja (form E.81): the share of the Renstra's target reached so far, in percent.

    ``triwulan`` holds four figures, ``None`` for an empty one. ``.rincian`` has what was realised in the year and up to it.

    Example:
        >>> import renstra
        >>> e = renstra.evaluate_renja(target_renstra=100, sampai_tahun_lalu=40, target_renja=20,
        ...                            triwulan=[5, 5, 5, 5], sifat="inkremental")
        >>> str(e), e.rincian["sampai_tahun_ini"]
        ('60', '60')
    """
    return call_rule("evaluate_renja", bahasa, target_renstra=target_renstra, triwulan=triwulan, sifat=sifat, sampai_tahun_lalu=sampai_tahun_lalu, target_renja=target_renja, pembulatan=pembulatan)


def evaluate_rkpd(
    *,
    target_renstra: AngkaMasuk,
    triwulan: Sequence[AngkaMasuk | None],
    sifat: Sifat,
    sampai_tahun_lalu: AngkaMasuk | None = None,
    target_renja: AngkaMasuk | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """A row of the evaluation of an RKPD; as :func:`evaluate_renja`.

    Example:
        >>> import renstra
        >>> str(renstra.evaluate_rkpd(target_renstra=100, sampai_tahun_lalu=40, target_renja=20,
        ...                           triwulan=[5, 5, 5, 5], sifat="inkremental"))
        '60'
    """
    return call_rule("evaluate_rkpd", bahasa, target_renstra=target_renstra, triwulan=triwulan, sifat=sifat, sampai_tahun_lalu=sampai_tahun_lalu, target_renja=target_renja, pembulatan=pembulatan)


def growth(
    nilai: Sequence[AngkaMasuk | None],
    *,
    rumus: RumusPertumbuhan | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Mean yearly growth of a series, as a fraction (0.05 is five percent).

    ``rumus`` names the formula; without it the mean of the yearly rates (Permendagri 86/2017, table T-C.24).

    Example:
        >>> import renstra
        >>> renstra.growth([100, 110, 99])
        Nilai('0', jenis='pecahan', tepat=Fraction(0, 1))
        >>> renstra.growth([0, 5])
        TakTerdefinisi(alasan='penyebut_nol', pesan='penyebutnya nol')
    """
    return call_rule("growth", bahasa, nilai=nilai, rumus=rumus, pembulatan=pembulatan)


def growth_of_ratio(
    tahun: Sequence[Mapping[str, AngkaMasuk]],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Mean yearly growth of the ratio of realised to budget, as a fraction; each year ``{"anggaran", "realisasi"}``.

    Example:
        >>> import renstra
        >>> str(renstra.growth_of_ratio([{"anggaran": 100, "realisasi": 80}, {"anggaran": 100, "realisasi": 88}]))
        '0.1'
    """
    return call_rule("growth_of_ratio", bahasa, tahun=tahun, pembulatan=pembulatan)


def largest_remainder(
    jumlah: AngkaMasuk,
    *,
    bobot: Sequence[AngkaMasuk],
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Shares out whole rupiah in proportion to weights, to the last one (largest remainder); see ``.rincian["bagian"]``.

    Example:
        >>> import renstra
        >>> renstra.largest_remainder(100, bobot=[1, 1, 1]).rincian["bagian"]
        ['34', '33', '33']
    """
    return call_rule("largest_remainder", bahasa, jumlah=jumlah, bobot=bobot, pembulatan=pembulatan)


def mean_achievement(
    capaian: Sequence[AngkaMasuk | None],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Mean of achievements in percent; those that are missing are left out and counted (``.rincian``).

    Example:
        >>> import renstra
        >>> m = renstra.mean_achievement([90, 100, None])
        >>> str(m), m.rincian["tidak_dihitung"]
        ('95', 1)
    """
    return call_rule("mean_achievement", bahasa, capaian=capaian, pembulatan=pembulatan)


def mean_of(
    nilai: Sequence[AngkaMasuk],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """An indicator that is the mean of others.

    Example:
        >>> import renstra
        >>> str(renstra.mean_of([86, 100, 100]))
        '95.33'
    """
    return call_rule("mean_of", bahasa, nilai=nilai, pembulatan=pembulatan)


def need(
    berhak: AngkaMasuk,
    terlayani: AngkaMasuk,
    *,
    biaya: Sequence[Mapping[str, object]],
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Money that closes the gap of a service: ``(berhak - terlayani)`` times the unit costs, in rupiah.

    ``biaya`` lists components ``{"nama", "satuan_biaya"}``, rupiah for one served. Undefined where more are served than
    entitled.

    Example:
        >>> import renstra
        >>> n = renstra.need(1707, 1117, biaya=[{"nama": "permakanan", "satuan_biaya": 1500000},
        ...                                     {"nama": "sandang", "satuan_biaya": 350000}])
        >>> str(n), n.rincian["belum_terlayani"]
        ('1091500000', '590')
    """
    return call_rule("need", bahasa, berhak=berhak, terlayani=terlayani, biaya=biaya, pembulatan=pembulatan)


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
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...

def parse_kode(
    teks: Any,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Reads a nomenclature code in any of the spellings in use.

    Raises:
        KodeError: the text is no code, or a spreadsheet cut its kegiatan number (``1 6 1 2.1``).

    Example:
        >>> import renstra
        >>> renstra.parse_kode("1 06 02 2.03 01")
        Kode('1.06.02.2.03.01')
    """
    return call_rule("parse_kode", bahasa, teks=teks)


@overload
def parse_number(
    text: str,
    *,
    locale: Literal["auto", "id", "en"] = "auto",
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Nilai | Tiada: ...

@overload
def parse_number(
    text: K,
    *,
    locale: Literal["auto", "id", "en"] = "auto",
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...

def parse_number(
    text: Any,
    *,
    locale: Literal["auto", "id", "en"] = "auto",
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Reads one printed cell: a number, or which kind of nothing it holds (:class:`Tiada`).

    ``locale`` is the notation: ``id`` (``1.234,5``), ``en`` (``1,234.5``), or ``auto``, which takes only what reads alike
    in both. Percent sign and unit are in ``.rincian``.

    Raises:
        NumberError: the cell fits no number, or two; ``.offset`` is the character at which reading stopped.

    Example:
        >>> import renstra
        >>> str(renstra.parse_number("20.232.610.093,20"))
        '20232610093.2'
        >>> renstra.parse_number("22151 Anak").rincian["satuan"]
        'Anak'
    """
    return call_rule("parse_number", bahasa, teks=text, notasi=locale, pembulatan=pembulatan)


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

    The bands leave gaps between whole numbers; ``bacaan`` says how they are read, and ``.pilihan`` how they were.
    ``skala`` is a local scale: ``{"dasar": ..., "pita": [{"nama": ..., "dari": ...}, ...]}``.

    Example:
        >>> import renstra
        >>> str(renstra.performance_category("91.5"))
        'Sangat Tinggi'
    """
    return call_rule("performance_category", bahasa, persen=persen, bacaan=bacaan, skala=skala, pembulatan=pembulatan)


def quality(
    baris: Sequence[Mapping[str, AngkaMasuk]],
    *,
    gabungan: GabunganMutu | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Quality of an SPM service in percent, from lines ``{"terpenuhi", "diperlukan"}``.

    Example:
        >>> import renstra
        >>> str(renstra.quality([{"terpenuhi": 1, "diperlukan": 2}, {"terpenuhi": 2, "diperlukan": 2}]))
        '75'
    """
    return call_rule("quality", bahasa, baris=baris, gabungan=gabungan, pembulatan=pembulatan)


def ratio_of_sums(
    baris: Sequence[Mapping[str, AngkaMasuk]],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """An indicator in percent that is a ratio of sums, from lines ``{"pembilang", "penyebut"}``.

    Example:
        >>> import renstra
        >>> str(renstra.ratio_of_sums([{"pembilang": 1, "penyebut": 4}, {"pembilang": 1, "penyebut": 1}]))
        '40'
    """
    return call_rule("ratio_of_sums", bahasa, baris=baris, pembulatan=pembulatan)


def recapitulate(
    nilai: Sequence[AngkaMasuk | None],
    *,
    target_renstra: AngkaMasuk,
    sifat: Sifat,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Three years of Renja against the target of the Renstra, in percent; ``None`` for a year without a figure.

    Example:
        >>> import renstra
        >>> str(renstra.recapitulate([10, 20, 30], target_renstra=120, sifat="inkremental"))
        '50'
    """
    return call_rule("recapitulate", bahasa, nilai=nilai, target_renstra=target_renstra, sifat=sifat, pembulatan=pembulatan)


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

def remaining(
    anggaran: Any,
    realisasi: Any,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """What is left of a budget in rupiah: ``anggaran - realisasi``, below zero where more was spent.

    Example:
        >>> import renstra
        >>> str(renstra.remaining(100, "120.50"))
        '-20.5'
    """
    return call_rule("remaining", bahasa, anggaran=anggaran, realisasi=realisasi, pembulatan=pembulatan)


def sakip_points_2015(
    ya: int,
    pertanyaan: int,
    *,
    bobot: AngkaMasuk,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Points of a part of the SAKIP evaluation of 2015: the share of questions answered with yes, times the weight.

    Example:
        >>> import renstra
        >>> str(renstra.sakip_points_2015(3, 4, bobot=10))
        '7.5'
    """
    return call_rule("sakip_points_2015", bahasa, ya=ya, pertanyaan=pertanyaan, bobot=bobot, pembulatan=pembulatan)


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

    ``tahun`` takes the scale in force in that year.

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

    Example:
        >>> import renstra
        >>> renstra.sakip_score([]).alasan
        'data_tidak_ada'
    """
    return call_rule("sakip_score", bahasa, jawaban=jawaban, pembulatan=pembulatan)


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

    Example:
        >>> import renstra
        >>> str(renstra.silpa(100, 90, 5, 3))
        '12'
    """
    return call_rule("silpa", bahasa, pendapatan=pendapatan, belanja=belanja, penerimaan_pembiayaan=penerimaan_pembiayaan, pengeluaran_pembiayaan=pengeluaran_pembiayaan, pembulatan=pembulatan)


@overload
def spm_category(
    indeks: AngkaMasuk,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> HasilNama: ...

@overload
def spm_category(
    indeks: K,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...

def spm_category(
    indeks: Any,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Name of an SPM index: ``Tuntas Paripurna`` to ``Belum Tuntas``.

    Example:
        >>> import renstra
        >>> str(renstra.spm_category(100))
        'Tuntas Paripurna'
    """
    return call_rule("spm_category", bahasa, indeks=indeks, pembulatan=pembulatan)


@overload
def spm_index(
    penerima: AngkaMasuk,
    mutu: AngkaMasuk,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil: ...

@overload
def spm_index(
    penerima: K,
    mutu: K | AngkaMasuk,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...

def spm_index(
    penerima: Any,
    mutu: Any,
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """SPM index from the coverage of receivers and the quality, both in percent (weights 0.80 and 0.20).

    ``.rincian["kategori"]`` is its name.

    Example:
        >>> import renstra
        >>> i = renstra.spm_index(95, 70)
        >>> str(i), i.rincian["kategori"]
        ('90', 'Tuntas Utama')
    """
    return call_rule("spm_index", bahasa, penerima=penerima, mutu=mutu, pembulatan=pembulatan)


def sum_of(
    nilai: Sequence[AngkaMasuk],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """An indicator that is the sum of others.

    Example:
        >>> import renstra
        >>> str(renstra.sum_of([1, "2.5"]))
        '3.5'
    """
    return call_rule("sum_of", bahasa, nilai=nilai, pembulatan=pembulatan)


def weighted_mean_of(
    baris: Sequence[Mapping[str, AngkaMasuk]],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """An indicator that is a weighted mean, from lines ``{"nilai", "bobot"}``.

    Example:
        >>> import renstra
        >>> str(renstra.weighted_mean_of([{"nilai": 80, "bobot": 1}, {"nilai": 100, "bobot": 3}]))
        '95'
    """
    return call_rule("weighted_mean_of", bahasa, baris=baris, pembulatan=pembulatan)


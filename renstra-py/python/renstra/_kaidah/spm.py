"""Rules of the SPM: coverage, quality, index, need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, overload

from .._call import call_number, call_rule
from .._values import Hasil, HasilNama
from ..types import (
    AngkaMasuk,
    Awal59,
    Bahasa,
    CaraTahap,
    DasarBerhak,
    DasarKategori,
    GabunganMutu,
    K,
    PembulatanMasuk,
    TanpaBerhak,
)

__all__ = [
    "coverage",
    "coverage_of_stages",
    "disaster_level",
    "need",
    "need_of_goods",
    "quality",
    "spm_category",
    "spm_index",
]


@overload
def coverage(
    terlayani: AngkaMasuk,
    berhak: AngkaMasuk,
    *,
    tanpa_berhak: TanpaBerhak | None = None,
    dasar_berhak: DasarBerhak | None = None,
    tahun: int | None = None,
    kesehatan: bool = False,
    awal_59: Awal59 | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil: ...


@overload
def coverage(
    terlayani: K,
    berhak: K | AngkaMasuk,
    *,
    tanpa_berhak: TanpaBerhak | None = None,
    dasar_berhak: DasarBerhak | None = None,
    tahun: int | None = None,
    kesehatan: bool = False,
    awal_59: Awal59 | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


@overload
def coverage(
    terlayani: AngkaMasuk,
    berhak: K,
    *,
    tanpa_berhak: TanpaBerhak | None = None,
    dasar_berhak: DasarBerhak | None = None,
    tahun: int | None = None,
    kesehatan: bool = False,
    awal_59: Awal59 | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


def coverage(
    terlayani: Any,
    berhak: Any,
    *,
    tanpa_berhak: TanpaBerhak | None = None,
    dasar_berhak: DasarBerhak | None = None,
    tahun: int | None = None,
    kesehatan: bool = False,
    awal_59: Awal59 | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Coverage of an SPM service: ``terlayani / berhak`` in percent.

    Not capped: more served than entitled is a mistake in the data, and shows.

    Args:
        terlayani: Those served, a count.
        berhak: Those entitled, in the same unit.
        tanpa_berhak: What the result is where nobody was entitled (default ``tak_terdefinisi``; ``seratus``, ``nol``).
        dasar_berhak: Where the number entitled is from (``terdaftar``, ``ditetapkan``, ``proyeksi``); named with the value.
        tahun: The year; ``.rincian["dasar"]`` is then what ruled the coverage in it.
        kesehatan: True for a service of health.
        awal_59: First year of Permendagri 59/2021, with a year: ``2022`` unless given, or ``2021``.

    Basis: Permendagri 59/2021, capaian penerima layanan dasar; see ``docs/aturan/cakupan_spm.md``.

    Example:
        >>> import renstra
        >>> renstra.coverage(43, 60)
        Nilai('71.67', jenis='persen', tepat=Fraction(43, 60))
        >>> renstra.coverage(0, 0)
        TakTerdefinisi(alasan='penyebut_nol', pesan='penyebutnya nol')
        >>> str(renstra.coverage(0, 0, tanpa_berhak="seratus"))
        '100'
    """
    return call_rule(
        "coverage",
        bahasa,
        terlayani=terlayani,
        berhak=berhak,
        tanpa_berhak=tanpa_berhak,
        dasar_berhak=dasar_berhak,
        tahun=tahun,
        kesehatan=kesehatan or None,
        awal_59=awal_59,
        pembulatan=pembulatan,
    )


def coverage_of_stages(
    tahap: Sequence[Mapping[str, AngkaMasuk]],
    *,
    cara: CaraTahap | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Coverage in percent of a service with stages ``{"terlayani", "berhak"}``, such as health care in a disaster.

    Args:
        tahap: Served and entitled, one line a stage.
        cara: Mean of the percents of the stages (default ``rata_rata``), or all served over all entitled (``rasio_jumlah``).

    Basis: Permenkes 4/2019 (sudah diganti), Lampiran; see ``docs/aturan/cakupan_bertahap.md``.

    Example:
        >>> import renstra
        >>> str(renstra.coverage_of_stages([{"terlayani": 3, "berhak": 4}, {"terlayani": 50, "berhak": 100}]))
        '62.5'
    """
    return call_number("coverage_of_stages", bahasa, tahap=tahap, cara=cara, pembulatan=pembulatan)


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


@overload
def disaster_level(
    pengungsi: int,
    kabupaten_kota: K,
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

    Basis: Permensos 9/2018, Pasal 10 dan Pasal 29; see ``docs/aturan/kewenangan_bencana.md``.

    Example:
        >>> import renstra
        >>> str(renstra.disaster_level(50, 1)), str(renstra.disaster_level(20, 2))
        ('kabupaten_kota', 'provinsi')
    """
    return call_rule(
        "disaster_level",
        bahasa,
        pengungsi=pengungsi,
        kabupaten_kota=kabupaten_kota,
        pembulatan=pembulatan,
    )


def need(
    berhak: AngkaMasuk,
    terlayani: AngkaMasuk,
    *,
    biaya: Sequence[Mapping[str, object]],
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Money that closes the gap of a service: ``(berhak - terlayani)`` times the unit costs, in rupiah.

    Undefined where more are served than entitled.

    Args:
        berhak: Those entitled.
        terlayani: Those served, in the same unit.
        biaya: Components ``{"nama", "satuan_biaya"}``, rupiah for one served.

    Basis: PP 2/2018, Pasal 13; see ``docs/aturan/kebutuhan_spm.md``.

    Example:
        >>> import renstra
        >>> n = renstra.need(1707, 1117, biaya=[{"nama": "permakanan", "satuan_biaya": 1500000},
        ...                                     {"nama": "sandang", "satuan_biaya": 350000}])
        >>> str(n), n.rincian["belum_terlayani"]
        ('1091500000', '590')
    """
    return call_number("need", bahasa, berhak=berhak, terlayani=terlayani, biaya=biaya, pembulatan=pembulatan)


def need_of_goods(
    baris: Sequence[Mapping[str, str | AngkaMasuk]],
    *,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Money for goods and services that a standard requires and that are not there, in rupiah.

    A surplus of one kind is no need, and takes nothing off another one. ``.rincian["baris"]`` has each kind.

    Args:
        baris: Kinds ``{"nama", "diperlukan", "tersedia", "satuan_biaya"}``.

    Basis: PP 2/2018, Pasal 13; see ``docs/aturan/kebutuhan_barang.md``.

    Example:
        >>> import renstra
        >>> goods = {"nama": "paket", "diperlukan": 90, "tersedia": 65, "satuan_biaya": 40000}
        >>> str(renstra.need_of_goods([goods]))
        '1000000'
    """
    return call_number("need_of_goods", bahasa, baris=baris, pembulatan=pembulatan)


def quality(
    baris: Sequence[Mapping[str, AngkaMasuk]],
    *,
    gabungan: GabunganMutu | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil:
    """Quality of an SPM service in percent, from lines ``{"terpenuhi", "diperlukan"}``.

    Args:
        baris: What is there and what is needed, one line a good, service or person.
        gabungan: How lines are put together (default ``rata_rata``, the mean of their percents; ``subtotal``).

    Basis: Permendagri 59/2021, capaian mutu minimal layanan dasar; Permendagri 59/2021, penggabungan baris mutu
    minimal; see ``docs/aturan/mutu_spm.md``.

    Example:
        >>> import renstra
        >>> str(renstra.quality([{"terpenuhi": 1, "diperlukan": 2}, {"terpenuhi": 2, "diperlukan": 2}]))
        '75'
    """
    return call_number("quality", bahasa, baris=baris, gabungan=gabungan, pembulatan=pembulatan)


@overload
def spm_category(
    indeks: AngkaMasuk,
    *,
    kategori_dari: DasarKategori | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> HasilNama: ...


@overload
def spm_category(
    indeks: K,
    *,
    kategori_dari: DasarKategori | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


def spm_category(
    indeks: Any,
    *,
    kategori_dari: DasarKategori | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """Name of an SPM index: ``Tuntas Paripurna`` to ``Belum Tuntas``.

    Args:
        indeks: The index in percent.
        kategori_dari: Which value names it (default ``tepat``, the exact one; ``tercetak``, as rounded for print).

    Basis: Permendagri 59/2021, kategori IP-SPM; see ``docs/aturan/kategori_spm.md``.

    Example:
        >>> import renstra
        >>> str(renstra.spm_category(100))
        'Tuntas Paripurna'
    """
    return call_rule("spm_category", bahasa, indeks=indeks, kategori_dari=kategori_dari, pembulatan=pembulatan)


@overload
def spm_index(
    penerima: AngkaMasuk,
    mutu: AngkaMasuk,
    *,
    kategori_dari: DasarKategori | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Hasil: ...


@overload
def spm_index(
    penerima: K,
    mutu: K | AngkaMasuk,
    *,
    kategori_dari: DasarKategori | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


@overload
def spm_index(
    penerima: AngkaMasuk,
    mutu: K,
    *,
    kategori_dari: DasarKategori | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> K: ...


def spm_index(
    penerima: Any,
    mutu: Any,
    *,
    kategori_dari: DasarKategori | None = None,
    pembulatan: PembulatanMasuk | None = None,
    bahasa: Bahasa = "id",
) -> Any:
    """SPM index from the coverage of receivers and the quality, both in percent (weights 0.80 and 0.20).

    ``.rincian["kategori"]`` is its name; ``.rincian["kategori_tercetak"]`` that of the printed figure, where it is another one.

    Args:
        penerima: Coverage of receivers in percent.
        mutu: Quality in percent.
        kategori_dari: Which value names the category (default ``tepat``, the exact one; ``tercetak``, as rounded for print).

    Basis: Permendagri 59/2021, IP-SPM; Permendagri 59/2021, kategori IP-SPM; see ``docs/aturan/indeks_spm.md``.

    Example:
        >>> import renstra
        >>> i = renstra.spm_index(95, 70)
        >>> str(i), i.rincian["kategori"]
        ('90', 'Tuntas Utama')
    """
    return call_rule(
        "spm_index",
        bahasa,
        penerima=penerima,
        mutu=mutu,
        kategori_dari=kategori_dari,
        pembulatan=pembulatan,
    )

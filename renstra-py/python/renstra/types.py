"""Names for what functions take, for annotations of your own: ``from renstra.types import Polaritas``.

The options are those of the core; a test compares them.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, Protocol, TypeAlias, TypedDict, TypeVar

Bahasa: TypeAlias = Literal["id", "en"]
"""Language of messages and of numbers in readable forms."""

Notasi: TypeAlias = Literal["id", "en"]
"""Notation of printed numbers: ``1.234,5`` or ``1,234.5``."""

Menurut: TypeAlias = Literal["hierarki", "unit_kerja", "lokasi", "tujuan", "spm"]
"""By what a budget is summed."""

Polaritas: TypeAlias = Literal["positif", "negatif", "stabil"]
"""Whether more is better, less is better, or the target is to be met."""

Agregasi: TypeAlias = Literal["jumlah", "akhir", "rata_rata", "maksimum", "minimum"]
"""How yearly targets lead to the one of the period."""

RumusCapaian: TypeAlias = Literal["positif", "selisih", "kebalikan", "stabil", "dari_awal"]
"""Formula of an achievement: R/T, (2T - R)/T, T/R, distance to the target, or from the baseline (B - R)/(B - T)."""

Batas: TypeAlias = Literal["tanpa_batas", "bawah_nol", "nol_sampai_seratus"]
"""Limits of an achievement."""

TargetNol: TypeAlias = Literal["tak_terdefinisi", "seratus_bila_nol"]
"""What an achievement is where the target is zero."""

Bacaan: TypeAlias = Literal["bawah_terbuka", "bawah_tertutup", "atas_terbuka", "bulatkan_dulu"]
"""How the gaps between the bands of a scale are read."""

Sifat: TypeAlias = Literal["inkremental", "absolut", "kumulatif"]
"""Nature of an indicator over periods."""

RumusPertumbuhan: TypeAlias = Literal[
    "rata_rata_tahunan", "rupiah_per_tahun", "bagian_tahun_pertama", "tanpa_kurung"
]
"""Formula of a mean yearly growth."""

TanpaBerhak: TypeAlias = Literal["tak_terdefinisi", "seratus", "nol"]
"""What coverage is where nobody was entitled."""

Awal59: TypeAlias = Literal["2021", "2022"]
"""The first year that Permendagri 59/2021 rules."""

PorsiWajib: TypeAlias = Literal["pegawai", "infrastruktur", "pendidikan"]
"""Shares of regional spending that a law fixes."""

DasarBerhak: TypeAlias = Literal["terdaftar", "ditetapkan", "proyeksi"]
"""Where the number of people entitled is from."""

CaraTahap: TypeAlias = Literal["rata_rata", "rasio_jumlah"]
"""How the stages of a service are put together."""

DasarKategori: TypeAlias = Literal["tepat", "tercetak"]
"""Which value names the category of an index."""

GabunganMutu: TypeAlias = Literal["rata_rata", "subtotal"]
"""How lines of quality are put together."""

JenisKolom: TypeAlias = Literal["teks", "angka", "rupiah", "persen", "tahun", "campuran"]
"""What a column of a result table holds; in a column of kind ``campuran`` each cell is of its own kind."""

JenisNilai: TypeAlias = Literal["teks", "angka", "rupiah", "persen", "tahun", "kosong"]
"""What kind of value a figure is; ``kosong`` is none."""

AngkaMasuk: TypeAlias = int | Decimal | Fraction | str
"""A number: whole, ``Decimal``, a ``Fraction`` that is a decimal, or text in plain decimals. Never a float."""


class Kotak(TypedDict):
    """A box on a page, in points from the upper left corner."""

    kiri: int
    atas: int
    kanan: int
    bawah: int


class TempatDokumen(TypedDict, total=False):
    """The place of a cell in the document that its table was read from."""

    berkas: str
    lembar: str
    sel: str
    halaman: int
    kotak: Kotak


class Lokasi(TypedDict, total=False):
    """A place in the tables of a plan, and in the document that the table was read from; the header is row 1."""

    tabel: str
    baris: int
    kolom: str
    dokumen: TempatDokumen


class PembulatanMasuk(TypedDict, total=False):
    """How a result is rounded; the default is two decimals, half away from zero."""

    desimal: int
    cara: Literal["setengah_menjauhi_nol", "potong"]


class Kolom(Protocol):
    """A column: a pandas or polars Series, or a pyarrow array."""

    def __len__(self) -> int: ...

    def to_numpy(self) -> Any: ...


K = TypeVar("K", bound=Kolom)

"""What rules give back: values that behave as decimals or text, and remember how they came about."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NoReturn, TypeAlias

from . import _native
from ._args import arguments

if TYPE_CHECKING:
    from typing_extensions import Self

__all__ = ["Hasil", "HasilNama", "Kode", "Nama", "Nilai", "TakTerdefinisi", "Tiada"]


class _Catatan:
    """What every result remembers. It never changes."""

    __slots__ = ()

    _isi: Mapping[str, Any]

    def __setattr__(self, nama: str, nilai: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} tidak dapat diubah / cannot be changed: {nama}")

    def __delattr__(self, nama: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} tidak dapat diubah / cannot be changed: {nama}")

    @property
    def aturan(self) -> str:
        """Key of the rule, as in the list of rules of the project (``docs/aturan/``)."""
        return str(self._isi["aturan"])

    @property
    def pilihan(self) -> Mapping[str, Any]:
        """The choices that were used where practice and law leave them open, rounding among them."""
        return MappingProxyType(self._isi["pilihan"])

    @property
    def rincian(self) -> Mapping[str, Any]:
        """What else belongs to the result, such as the category of an index."""
        return MappingProxyType(self._isi["rincian"])


    def to_dict(self) -> dict[str, Any]:
        """The result as data: numbers are decimal text, what has no value is ``None``."""
        data: dict[str, Any] = json.loads(json.dumps(self._isi))
        return data


class _Ada(_Catatan):
    """A result that has a value."""

    __slots__ = ()

    @property
    def ada(self) -> Literal[True]:
        """True: there is a value (0 too; ask this and not the truth of the number)."""
        return True

    @property
    def alasan(self) -> None:
        """``None``: nothing kept the value from being there."""
        return None

    @property
    def pesan(self) -> None:
        """``None``: there is no reason to tell."""
        return None

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self._isi),)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


class Nilai(_Ada, Decimal):
    """A result with a value: a :class:`~decimal.Decimal`, rounded once, with the exact ratio behind it.

    Arithmetic gives plain decimals.

    Example:
        >>> import renstra
        >>> c = renstra.coverage(43, 60)
        >>> c
        Nilai('71.67', jenis='persen', tepat=Fraction(43, 60))
        >>> c > 70, c.tepat == renstra.coverage(86, 120).tepat
        (True, True)
        >>> c.aturan, dict(c.pilihan)["tanpa_berhak"]
        ('cakupan_spm', 'tak_terdefinisi')
    """

    _isi: Mapping[str, Any]

    def __new__(cls, isi: Mapping[str, Any]) -> Nilai:
        self = super().__new__(cls, isi["nilai"])
        object.__setattr__(self, "_isi", isi)
        return self

    @property
    def jenis(self) -> Literal["persen", "pecahan", "angka", "rupiah"]:
        """What it is: ``persen``, ``pecahan`` (0.05 is five percent), ``angka``, ``rupiah``."""
        jenis: Literal["persen", "pecahan", "angka", "rupiah"] = self._isi["jenis"]
        return jenis

    @property
    def tepat(self) -> Fraction:
        """The exact value; of a percentage the ratio, 1 being 100 percent."""
        exact = self._isi["tepat"]
        return Fraction(exact) if exact is not None else Fraction(Decimal(self))

    def __repr__(self) -> str:
        return f"Nilai({str(self)!r}, jenis={self.jenis!r}, tepat={self.tepat!r})"


class Nama(_Ada, str):
    """A result that is a name, such as a category: text that remembers its rule.

    Example:
        >>> import renstra
        >>> k = renstra.performance_category("91.5")
        >>> k == "Sangat Tinggi", k.aturan
        (True, 'kategori_kinerja')
    """

    _isi: Mapping[str, Any]

    def __new__(cls, isi: Mapping[str, Any]) -> Nama:
        self = super().__new__(cls, isi["nilai"])
        object.__setattr__(self, "_isi", isi)
        return self


class TakTerdefinisi(_Catatan):
    """A result without a value, and why: nobody entitled, no budget, a figure that is missing.

    It is false, equals only itself, and takes part in no arithmetic: a missing value is not zero.

    Example:
        >>> import renstra
        >>> c = renstra.coverage(0, 0)
        >>> bool(c), c.alasan, c.pesan
        (False, 'penyebut_nol', 'penyebutnya nol')
    """

    __slots__ = ("_isi",)

    def __init__(self, isi: Mapping[str, Any]) -> None:
        object.__setattr__(self, "_isi", isi)

    @property
    def ada(self) -> Literal[False]:
        """False: there is no value."""
        return False

    @property
    def tepat(self) -> None:
        """``None``: there is no value."""
        return None

    @property
    def alasan(self) -> str:
        """The reason as a key: ``penyebut_nol``, ``data_tidak_ada``, ``di_luar_rentang``, …"""
        return str(self._isi["alasan"])

    @property
    def pesan(self) -> str:
        """The reason in words, in the language of the call."""
        return str(self._isi["pesan"])

    def __bool__(self) -> Literal[False]:
        return False

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._isi == getattr(other, "_isi", None)

    def __hash__(self) -> int:
        return hash((type(self), self.aturan, self.alasan))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(alasan={self.alasan!r}, pesan={self.pesan!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self._isi),)


class Tiada(TakTerdefinisi):
    """A printed cell without a number: empty, not available, or nil. These are never mixed up.

    Example:
        >>> import renstra
        >>> [renstra.parse_number(t).jenis for t in ("", "N.A", "-")]
        ['sel_kosong', 'tidak_tersedia', 'nihil']
    """

    __slots__ = ()

    @property
    def jenis(self) -> Literal["sel_kosong", "tidak_tersedia", "nihil"]:
        """Which kind: ``sel_kosong``, ``tidak_tersedia`` (``N.A``), ``nihil`` (``-``, zero for money)."""
        jenis: Literal["sel_kosong", "tidak_tersedia", "nihil"] = self._isi["rincian"]["tiada"]
        return jenis

    def __repr__(self) -> str:
        return f"Tiada(jenis={self.jenis!r})"


@functools.total_ordering
class Kode(_Catatan):
    """A nomenclature code with its parts. All spellings of one code are equal; codes sort as in the list.

    Example:
        >>> import renstra
        >>> kode = renstra.parse_kode("1.06.02.02.03.0001")
        >>> str(kode), kode.tingkat, kode.sub
        ('1.06.02.2.03.0001', 'sub_kegiatan', 1)
        >>> kode == renstra.parse_kode("1 06 02 2.03 01")
        True
        >>> str(kode.parent)
        '1.06.02.2.03'
    """

    __slots__ = ("_inti", "_isi")

    _inti: _native.Kode

    def __init__(self, isi: Mapping[str, Any]) -> None:
        object.__setattr__(self, "_isi", isi)
        object.__setattr__(self, "_inti", _native.Kode(isi["nilai"]))

    def _part(self, nama: str) -> int | None:
        part: int | None = self._isi["rincian"][nama]
        return part

    @property
    def tercetak(self) -> str:
        """The code as it was given."""
        return str(self._isi["rincian"]["tercetak"])

    @property
    def tingkat(self) -> str:
        """Which part of the nomenclature it names: ``urusan`` to ``sub_kegiatan``."""
        return str(self._isi["rincian"]["tingkat"])

    @property
    def urusan(self) -> int | None:
        """Digit of the urusan; ``None`` for ``X``, valid in every urusan."""
        return self._part("urusan")

    @property
    def bidang(self) -> int | None:
        """Number of the bidang urusan; ``None`` for ``XX`` and above it."""
        return self._part("bidang")

    @property
    def program(self) -> int | None:
        """Number of the programme."""
        return self._part("program")

    @property
    def kewenangan(self) -> int | None:
        """Level of government, the digit before the kegiatan."""
        return self._part("kewenangan")

    @property
    def kegiatan(self) -> int | None:
        """Number of the kegiatan."""
        return self._part("kegiatan")

    @property
    def sub(self) -> int | None:
        """Number of the sub kegiatan."""
        return self._part("sub")

    @property
    def parts(self) -> tuple[int | None, ...]:
        """Urusan, bidang, program, kewenangan, kegiatan, sub kegiatan."""
        names = ("urusan", "bidang", "program", "kewenangan", "kegiatan", "sub")
        return tuple(self._part(nama) for nama in names)

    @property
    def parent(self) -> Kode | None:
        """The code one level up; ``None`` for an urusan."""
        induk = self._isi["rincian"]["induk"]
        return None if induk is None else Kode(json.loads(_native.rule("parse_kode", arguments({"teks": induk}), "id")))

    @property
    def nol_hilang(self) -> bool:
        """True if leading zeros were dropped in print; nothing is lost by it."""
        return bool(self._isi["rincian"]["nol_hilang"])

    def __str__(self) -> str:
        return str(self._isi["nilai"])

    def __repr__(self) -> str:
        return f"Kode({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Kode):
            return NotImplemented
        return self._inti == other._inti

    def __hash__(self) -> int:
        return hash(self._inti)

    def __lt__(self, other: Kode) -> bool:
        return self._inti < other._inti

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self._isi),)


Hasil: TypeAlias = Nilai | TakTerdefinisi
"""A number, or the reason why there is none."""

HasilNama: TypeAlias = Nama | TakTerdefinisi
"""A name, or the reason why there is none."""

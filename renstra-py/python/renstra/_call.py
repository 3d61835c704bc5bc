"""Values of Python as arguments of the core, and its results as values of Python."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from . import _native
from ._hasil import Hasil, Kode, Nama, Nilai, TakTerdefinisi, Tiada
from .types import Bahasa

__all__ = ["arguments", "call_number", "call_rule", "is_column"]


def _plain(value: Any) -> Any:
    """A value as JSON; what the core must refuse (floats) stays as it is, so that it says why."""
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Fraction):
        return _fraction(value)
    if isinstance(value, float):
        # NaN and infinity are no JSON; the core tells that they are no numbers.
        return float(value) if value - value == 0 else str(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if hasattr(value, "tolist"):
        return _plain(value.tolist())
    if hasattr(value, "__index__"):
        whole = int(value)
        # JSON readers keep whole numbers up to here; larger ones go as text.
        return whole if abs(whole) < 2**53 else str(whole)
    if isinstance(value, Kode):
        return str(value)
    if isinstance(value, list | tuple) or hasattr(value, "__iter__"):
        return [_plain(item) for item in value]
    return str(value)


def _fraction(value: Fraction) -> str:
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return str(value)
    digits = len(str(abs(value.numerator))) + value.denominator.bit_length() + 1
    from decimal import Context

    return format(Context(prec=digits).divide(Decimal(value.numerator), Decimal(value.denominator)), "f")


def arguments(values: Mapping[str, object]) -> str:
    """Arguments as JSON; those that are ``None`` count as not given."""
    return json.dumps({nama: _plain(value) for nama, value in values.items() if value is not None})


def result(text: str) -> Any:
    """A result of the core as the value that it is."""
    isi: dict[str, Any] = json.loads(text)
    if isi["aturan"] == "baca_kode":
        return Kode(isi)
    if isi["nilai"] is None:
        return Tiada(isi) if isi["rincian"].get("tiada") else TakTerdefinisi(isi)
    return Nama(isi) if isi["jenis"] == "teks" else Nilai(isi)


def call_rule(nama: str, bahasa: Bahasa, /, **values: object) -> Any:
    """Computes a rule by its name; with columns among the values, row by row."""
    if any(is_column(value) for value in values.values()):
        from . import _columns

        return _columns.call(nama, bahasa, values)
    return result(_native.rule(nama, arguments(values), bahasa))


def call_number(nama: str, bahasa: Bahasa, /, **values: object) -> Hasil:
    """Computes a rule whose result is one number."""
    number: Hasil = call_rule(nama, bahasa, **values)
    return number


def is_column(value: object) -> bool:
    """True for a pandas or polars Series and for Arrow arrays."""
    if value is None or isinstance(value, str | bytes | int | Decimal | Fraction | float | Mapping | list | tuple):
        return False
    return any(hasattr(value, name) for name in ("__arrow_c_array__", "__arrow_c_stream__", "to_numpy"))

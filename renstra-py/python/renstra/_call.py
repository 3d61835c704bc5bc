"""Rules by name: arguments to the core, its results as values of Python."""

from __future__ import annotations

import json
from typing import Any

from . import _columns, _native
from ._args import arguments, is_column
from ._values import Hasil, Kode, Nama, Nilai, TakTerdefinisi, Tiada
from .types import Bahasa

__all__ = ["call_number", "call_rule"]


def _result(text: str) -> Any:
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
        return _columns.call(nama, bahasa, values)
    return _result(_native.rule(nama, arguments(values), bahasa))


def call_number(nama: str, bahasa: Bahasa, /, **values: object) -> Hasil:
    """Computes a rule whose result is one number."""
    number: Hasil = call_rule(nama, bahasa, **values)
    return number

"""Rules over columns: pandas and polars Series, Arrow arrays; the result is of the same kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import _native
from ._args import arguments, is_column
from .types import Bahasa

__all__ = ["call"]


def call(nama: str, bahasa: Bahasa, values: Mapping[str, object]) -> Any:
    """Computes a rule for every row; nulls stay null."""
    columns = {key: value for key, value in values.items() if is_column(value)}
    others = {key: value for key, value in values.items() if key not in columns}
    for key, value in columns.items():
        _one_column(key, value)
    _same_rows(columns)
    arrays = [(key, _array(key, value)) for key, value in columns.items()]
    result = _native.rule_columns(nama, arguments(others), arrays, bahasa)
    return _like(next(iter(columns.values())), result)


def _library(value: object) -> str:
    return type(value).__module__.partition(".")[0]


def _one_column(nama: str, value: object) -> None:
    if _library(value) in ("pandas", "polars", "narwhals") and type(value).__name__ != "Series":
        kind = type(value).__name__
        raise TypeError(
            f"argumen {nama!r}: {kind} bukan satu kolom; berikan Series / argument {nama!r}: {kind} is no single column; give a Series"
        )


def _same_rows(columns: Mapping[str, Any]) -> None:
    """pandas matches rows by their labels: columns with other labels are not put side by side as they stand."""
    indexed = [(key, value.index) for key, value in columns.items() if _library(value) == "pandas"]
    for key, index in indexed[1:]:
        if not index.equals(indexed[0][1]):
            raise ValueError(
                f"indeks kolom {indexed[0][0]!r} dan {key!r} berbeda; selaraskan dahulu, atau reset_index(drop=True) / the "
                f"columns {indexed[0][0]!r} and {key!r} have different indexes; align them first, or reset_index(drop=True)"
            )


def _array(nama: str, value: Any) -> Any:
    if _library(value) == "narwhals":
        return _array(nama, value.to_native())
    if _library(value) == "polars":
        import polars

        # polars exports the type of nulls alone with a buffer that Arrow forbids.
        return value.cast(polars.String) if value.dtype == polars.Null else value
    if _library(value) != "pandas":
        return value
    if value.dtype == object:
        # Mixed values have no Arrow type; as text they are exact.
        return _native.texts(_native.cells(nama, "", value.tolist(), 1))
    try:
        import pyarrow
    except ImportError:
        return _native.texts(_native.cells(nama, "", value.tolist(), 1))
    # NaN is a missing value of pandas, and stays one.
    return pyarrow.Array.from_pandas(value)


def _like(value: Any, result: Any) -> Any:
    """The result as the library of the input holds it."""
    library = _library(value)
    if library == "narwhals":
        import narwhals

        return narwhals.from_native(_like(value.to_native(), result), series_only=True)
    if library == "polars":
        import polars

        # The name of an Arrow array would take the place of one that is given with it.
        return polars.Series(result).alias(value.name)
    if library == "pandas":
        return _pandas(value, result)
    if library == "pyarrow":
        import pyarrow

        array = pyarrow.array(result)
        return pyarrow.chunked_array([array]) if isinstance(value, pyarrow.ChunkedArray) else array
    return result


def _pandas(value: Any, result: Any) -> Any:
    import pandas

    try:
        import pyarrow
    except ImportError:
        return pandas.Series([cell.as_py() for cell in result], index=value.index, name=value.name, dtype=object)
    array = pandas.arrays.ArrowExtensionArray(pyarrow.array(result))
    return pandas.Series(array, index=value.index, name=value.name)

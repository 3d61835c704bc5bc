"""Tables from memory: frames of any library, rows, CSV text or bytes, as files that the core reads."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from . import _native

__all__ = ["file_of"]

File = tuple[str, bytes]


_ENDINGS = (".csv", ".tsv", ".txt", ".json")
_FILES = (*_ENDINGS, ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".html", ".htm", ".pdf", ".parquet")


def file_of(nama: str, isi: Any) -> File:
    """One table as a file: its name and bytes."""
    stem, ending = os.path.splitext(nama)
    if ending.lower() in _ENDINGS:
        if isinstance(isi, str | bytes):
            return nama, isi.encode() if isinstance(isi, str) else isi
        nama = stem
    if isinstance(isi, os.PathLike):
        with open(isi, "rb") as file:
            return nama + os.path.splitext(os.fspath(isi))[1].lower(), file.read()
    if isinstance(isi, bytes | bytearray | memoryview):
        return nama, bytes(isi)
    if isinstance(isi, str):
        # A name of a file has no line break; CSV text has. One that is not there is told by `open`.
        ending = os.path.splitext(isi)[1].lower()
        if "\n" not in isi and len(isi) < 4096 and (ending in _FILES or os.path.isfile(isi)):
            with open(isi, "rb") as file:
                return nama + os.path.splitext(isi)[1].lower(), file.read()
        return nama, isi.encode()
    if hasattr(isi, "read"):
        return file_of(nama, isi.read())
    return nama + ".json", _document(nama, isi).encode()


def _document(nama: str, isi: Any) -> str:
    """A frame as a JSON document of one table."""
    if hasattr(isi, "collect") and hasattr(isi, "collect_schema"):
        # A LazyFrame of polars or narwhals: a plan is small, and is read whole.
        isi = isi.collect()
    if type(isi).__module__.partition(".")[0] == "narwhals":
        isi = isi.to_native()
    if _is_pandas(isi):
        return _columns(nama, *_of_pandas(isi))
    if type(isi).__module__.partition(".")[0] == "polars":
        isi = _without_null_type(isi)
    if hasattr(isi, "__arrow_c_stream__") or hasattr(isi, "__arrow_c_array__"):
        return _native.from_arrow(nama, isi)
    if isinstance(isi, Mapping):
        return _columns(nama, [str(key) for key in isi], [list(values) for values in isi.values()])
    if isinstance(isi, Iterable):
        rows = list(isi)
        if all(isinstance(row, Mapping) for row in rows):
            keys = list(dict.fromkeys(key for row in rows for key in row))
            return _columns(nama, [str(key) for key in keys], [[row.get(key) for row in rows] for key in keys])
    other = _of_narwhals(isi)
    if other is not None:
        return _columns(nama, *other)
    raise TypeError(
        f"tabel {nama!r}: {type(isi).__name__} tidak dapat dibaca; berikan DataFrame, teks atau byte CSV, Path, atau daftar "
        f"baris / table {nama!r}: {type(isi).__name__} cannot be read; give a DataFrame, CSV text or bytes, a Path, or rows"
    )


def _without_null_type(frame: Any) -> Any:
    """A polars frame whose columns of nulls alone are text: polars exports their type with a buffer that Arrow forbids."""
    import polars

    return frame.with_columns(polars.col(polars.Null).cast(polars.String))


def _is_pandas(isi: object) -> bool:
    return type(isi).__module__.partition(".")[0] == "pandas" and hasattr(isi, "columns")


def _of_pandas(frame: Any) -> tuple[list[str], list[list[Any]]]:
    # An index with a name is a column that was set aside; one without numbers the rows.
    if any(name is not None for name in frame.index.names):
        frame = frame.reset_index()
    columns = [frame.iloc[:, place].tolist() for place in range(frame.shape[1])]
    return [str(name) for name in frame.columns], columns


def _of_narwhals(isi: Any) -> tuple[list[str], list[list[Any]]] | None:
    """Columns of a frame that only narwhals knows, where it is installed (altair brings it)."""
    try:
        import narwhals
    except ImportError:
        return None
    frame = narwhals.from_native(isi, pass_through=True)
    if isinstance(frame, narwhals.LazyFrame):
        frame = frame.collect()
    if not isinstance(frame, narwhals.DataFrame):
        return None
    return list(frame.columns), [frame[name].to_list() for name in frame.columns]


def _columns(nama: str, names: Sequence[str], columns: Sequence[Sequence[Any]]) -> str:
    """Columns of values as a JSON document of one table."""
    lengths = {len(column) for column in columns}
    if len(lengths) > 1:
        raise ValueError(
            f"tabel {nama!r}: panjang kolom berbeda / table {nama!r}: columns differ in length: {sorted(lengths)}"
        )
    cells = [_native.cells(nama, name, column, 2) for name, column in zip(names, columns, strict=True)]
    table = {"kolom": list(names), "baris": list(zip(*cells, strict=True))}
    return json.dumps({"renstra": 1, "tabel": {nama: table}})

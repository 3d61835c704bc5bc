"""Arguments of calls: values of Python as JSON for the core."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

__all__ = ["arguments", "is_column"]


def _plain(value: Any) -> Any:
    """A value as JSON; what the core must refuse (floats) stays as it is, so that it says why."""
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Fraction):
        return str(value)
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
    if isinstance(value, list | tuple) or hasattr(value, "__iter__"):
        return [_plain(item) for item in value]
    return str(value)


def arguments(values: Mapping[str, object]) -> str:
    """Arguments as JSON; those that are ``None`` count as not given."""
    return json.dumps({nama: _plain(value) for nama, value in values.items() if value is not None})


def is_column(value: object) -> bool:
    """True for a pandas or polars Series and for Arrow arrays."""
    if value is None or isinstance(value, str | bytes | int | Decimal | Fraction | float | Mapping | list | tuple):
        return False
    return any(hasattr(value, name) for name in ("__arrow_c_array__", "__arrow_c_stream__", "to_numpy"))

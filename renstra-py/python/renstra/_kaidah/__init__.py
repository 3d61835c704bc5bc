"""The rules on their own: for a notebook, a form field, a column.

Every rule takes ``pembulatan`` (how its result is rounded; default two decimals, half away from zero) and ``bahasa`` (of
reasons and errors); every result names its rule (``.aturan``), which has a page in ``docs/aturan/`` of the project with formula, edges,
basis and how far it was confirmed, examples; and the choices that were used (``.pilihan``). A choice that is not given is
the one that its function names as default. Numbers are whole numbers, ``Decimal``, ``Fraction`` or text in plain decimals; a
float is refused, because it does not hold decimals exactly. Where a rule takes single numbers it also takes columns (pandas,
polars or narwhals Series, Arrow arrays) and gives back a column of the same kind; null in, or undefined, is null out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import _native
from .._call import call_rule
from ..types import Bahasa

__all__ = ["rule", "rules"]


def rules() -> tuple[str, ...]:
    """The names of all rules.

    Example:
        >>> import renstra
        >>> "coverage" in renstra.rules()
        True
    """
    return tuple(_native.rules())


def rule(nama: str, argumen: Mapping[str, object] | None = None, bahasa: Bahasa = "id") -> Any:
    """Computes a rule by its name, for programs that choose it as they run; columns are taken as by the function of the rule.

    Raises:
        RenstraError: there is no such rule, or its arguments are wrong; the message names those that there are.

    Example:
        >>> import renstra
        >>> renstra.rule("coverage", {"terlayani": 43, "berhak": 60})
        Nilai('71.67', jenis='persen', tepat=Fraction(43, 60))
    """
    return call_rule(nama, bahasa, **(argumen or {}))

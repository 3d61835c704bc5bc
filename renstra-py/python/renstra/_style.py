"""HTML for notebooks: what the core wrote, with its style sheet."""

from __future__ import annotations

from . import _native

__all__ = ["styled"]


def styled(fragment: str) -> str:
    """A fragment with the style that it needs; notebooks show each output on its own."""
    # A wide table scrolls inside its own output.
    return f'<div class="renstra" style="overflow-x:auto"><style>{_native.style()}</style>{fragment}</div>'

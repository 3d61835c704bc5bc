"""Runs the notebooks top to bottom and stores what they show, without machine paths and times.

``python notebooks/run.py`` writes the outputs anew. A test runs the same, and compares what kinds of outputs there are; their
text follows the checks and messages of the core, and is written anew when these change.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

HERE = Path(__file__).resolve().parent

# What differs from run to run, or from machine to machine, and says nothing.
_NOISE = [
    (re.compile(r"0x[0-9a-f]{6,}"), "0x…"),
    (re.compile(r"/(?:tmp|home|root)/[\w/.-]+"), "…"),
    (re.compile(r"\d+:\d+<\d+:\d+, [^\]]*"), "…"),
]


def notebooks() -> list[Path]:
    """All notebooks, in order."""
    return sorted(HERE.glob("*.ipynb"))


def executed(path: Path) -> Any:
    """The notebook after a run, in the form in which it is stored.

    Raises:
        nbclient.exceptions.CellExecutionError: a cell failed.
    """
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(HERE)}}).execute()
    return stored(notebook)


def stored(notebook: Any) -> Any:
    """The notebook without what belongs to one run only."""
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    count = 0
    for place, cell in enumerate(notebook.cells):
        cell.id = f"sel-{place:02}"
        cell.metadata = {}
        if cell.cell_type != "code":
            continue
        count += 1
        cell.execution_count = count
        kept = [output for output in cell.outputs if output.get("name") != "stderr"]
        for output in kept:
            if "metadata" in output:
                output.metadata = {}
            if output.output_type == "execute_result":
                output.execution_count = count
            if "data" in output:
                output.data = {kind: _quiet(text) for kind, text in output.data.items()}
            if "text" in output:
                output.text = _quiet(output.text)
        cell.outputs = kept
    return notebook


def _quiet(text: Any) -> Any:
    if isinstance(text, str):
        for pattern, instead in _NOISE:
            text = pattern.sub(instead, text)
    return text


def kinds(notebook: Any) -> list[list[str]]:
    """What each cell shows, by its kinds: text, tables, pictures."""
    return [
        [kind for output in cell.outputs for kind in sorted(output.get("data", {output.output_type: None}))]
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


if __name__ == "__main__":
    for path in notebooks():
        print(path.name, file=sys.stderr)
        nbformat.write(executed(path), path)

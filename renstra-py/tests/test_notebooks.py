"""The notebooks run top to bottom, and show what is stored in them."""

import re
import sys
from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat")
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "notebooks"))

import run  # noqa: E402


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", run.notebooks(), ids=lambda path: path.stem)
def test_notebook(path: Path) -> None:
    stored = nbformat.read(path, as_version=4)
    again = run.executed(path)
    assert run.texts(again) == run.texts(stored)
    assert any(cell.outputs for cell in stored.cells if cell.cell_type == "code")
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"/home/|/root/|/tmp/|/work/|https?://(?!www\.w3\.org)", text)


def test_there_are_five() -> None:
    assert len(run.notebooks()) == 5

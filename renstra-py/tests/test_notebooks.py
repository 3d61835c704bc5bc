"""The notebooks run top to bottom, and their outputs are stored, free of what belongs to one machine."""

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
    assert run.kinds(again) == run.kinds(stored)
    assert any(run.kinds(stored))
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"/(?:home|root|tmp|work)/|https?://(?!www\.w3\.org)", text)


def test_there_are_five() -> None:
    assert len(run.notebooks()) == 5

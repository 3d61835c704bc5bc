"""The real plan that the tests read."""

from pathlib import Path

import pytest
import renstra

ROOT = Path(__file__).resolve().parents[2]
KUKAR = ROOT / "tests" / "data" / "kukar"


@pytest.fixture(scope="session")
def kukar() -> renstra.Renstra:
    return renstra.read(KUKAR)


@pytest.fixture(scope="session")
def kukar_folder() -> Path:
    return KUKAR

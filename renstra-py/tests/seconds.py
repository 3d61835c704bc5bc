"""Seconds that things take on this machine, for the reader; nothing is judged by them.

``python tests/seconds.py`` prints them for the installed package.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import renstra

KUKAR = Path(__file__).resolve().parents[2] / "tests" / "data" / "kukar"


def best(work: Callable[[], object], times: int = 5) -> float:
    """The shortest of some runs: what the machine did besides counts least in it."""
    seconds: list[float] = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def import_time() -> float:
    """Seconds that the import alone takes in a process of its own."""
    code = "import time; a = time.perf_counter(); import renstra; print(time.perf_counter() - a)"
    return min(float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(5))


def columns() -> dict[str, Callable[[], object]]:
    """A million coverages, in each of the libraries that are installed."""
    size = 1_000_000
    served, entitled = [i % 1000 for i in range(size)], [i % 997 for i in range(size)]
    found: dict[str, Callable[[], object]] = {}
    for name in ("polars", "pandas", "pyarrow"):
        try:
            library = __import__(name)
        except ImportError:
            continue
        make = library.array if name == "pyarrow" else library.Series
        a, b = make(served), make(entitled)
        found[f"a million coverages, {name}"] = lambda a=a, b=b: renstra.coverage(a, b)
    return found


def main() -> None:
    plan = renstra.read(KUKAR)
    print(f"{'import renstra':32} {import_time() * 1000:9.1f} ms")
    work = {
        "one coverage": lambda: renstra.coverage(43, 60),
        "read the real plan": lambda: renstra.read(KUKAR),
        "check it": plan.check,
        "its budget as rows": lambda: plan.budget().to_dicts(),
        **columns(),
    }
    for name, call in work.items():
        print(f"{name:32} {best(call, 3) * 1000:9.1f} ms")


if __name__ == "__main__":
    main()

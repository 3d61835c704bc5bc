"""Long work: other threads run on, and Ctrl-C is obeyed while it is under way."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

TASKS = Path("/proc/self/task")

# The core's thread is still at work when Python has taken the signal: it was not waited for.
INTERRUPTED = """
import os, signal, threading
import polars, renstra
column = polars.Series(range(1, 3_000_001))
before = len(os.listdir("/proc/self/task"))
threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
try:
    renstra.coverage(column, column)
except KeyboardInterrupt:
    print("interrupted", len(os.listdir("/proc/self/task")) > before)
    os._exit(0)
print("not interrupted")
"""


@pytest.mark.skipif(not TASKS.is_dir(), reason="counts the threads that Linux lists")
def test_ctrl_c_is_obeyed_during_the_work() -> None:
    pytest.importorskip("polars")
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True)
    assert done.stdout.strip() == "interrupted True", done.stderr


def test_other_threads_run_meanwhile() -> None:
    polars = pytest.importorskip("polars")
    import renstra

    column = polars.Series(range(1, 400_001))
    turns = 0
    over = threading.Event()

    def count() -> None:
        nonlocal turns
        while not over.is_set():
            turns += 1
            over.wait(0.001)

    other = threading.Thread(target=count)
    other.start()
    before = turns
    renstra.coverage(column, column)
    during = turns - before
    over.set()
    other.join()
    assert during > 1

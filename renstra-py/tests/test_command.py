"""The command line is that of the Rust binary."""

import subprocess
import sys
from pathlib import Path

import renstra
from renstra import Renstra
from renstra.__main__ import main


def run(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "renstra", *args], capture_output=True, text=True, encoding="utf-8")


def test_check_exits_as_the_binary_does(kukar: Renstra, kukar_folder: Path, tmp_path: Path) -> None:
    done = run("check", str(kukar_folder))
    assert done.returncode == 1
    assert kukar.check().summary in " ".join(done.stdout.split())
    assert run("summary", str(kukar_folder)).returncode == 0
    assert run("check", str(tmp_path / "tiada")).returncode == 2
    assert run("periksa", "--bantu").returncode == 2
    assert "explain" in run("--help").stdout


def test_the_script_and_the_module_are_one(kukar: Renstra, kukar_folder: Path, tmp_path: Path) -> None:
    script = Path(sys.executable).with_name("renstra")
    done = subprocess.run([script, "convert", kukar_folder, "-o", tmp_path / "a.json"], capture_output=True)
    assert done.returncode == 0, done.stderr
    assert main(["convert", str(kukar_folder), "-o", str(tmp_path / "b.json")]) == 0
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert renstra.read(tmp_path / "a.json") == kukar


def test_import_needs_no_other_library() -> None:
    code = (
        "import sys, renstra; renstra.coverage(1, 2);"
        "heavy = {'pandas', 'polars', 'pyarrow', 'altair', 'numpy', 'great_tables', 'tqdm'} & set(sys.modules);"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr

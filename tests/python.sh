#!/usr/bin/env bash
# The Python package: builds the wheel, installs it into a fresh virtual environment (not an editable path), and runs its
# tests, its doctests, the type checkers and the notebooks. Called by tests/run.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*"; }

python=${PYTHON:-python3}
if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
  say "installing Python's venv"
  as_root=""
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -qq
  $as_root apt-get install -y -qq --no-install-recommends python3 python3-venv
  python=python3
fi

target=${CARGO_TARGET_DIR:-target}
case $target in /*) ;; *) target="$PWD/$target" ;; esac
env="$target/python"

say "Python: a fresh environment with what the checks need"
rm -rf "$env"
"$python" -m venv "$env"
"$env/bin/python" -m pip install --quiet --disable-pip-version-check -r renstra-py/requirements.txt

say "Python: the wheel, built and installed"
rm -rf "$target/wheels"
(cd renstra-py && "$env/bin/maturin" build --locked --quiet --profile wheel --out "$target/wheels")
"$env/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps "$target"/wheels/renstra-*.whl

cd renstra-py
say "Python: tests"
"$env/bin/python" -m pytest -q
say "Python: examples in the documentation"
"$env/bin/python" -m pytest -q --doctest-modules --pyargs renstra
say "Python: types (mypy, pyright, stubtest)"
"$env/bin/python" -m mypy -p renstra
"$env/bin/python" -m mypy tests/typed
"$env/bin/pyright" --pythonpath "$env/bin/python" python tests/typed
"$env/bin/stubtest" renstra --allowlist tests/stubtest.txt

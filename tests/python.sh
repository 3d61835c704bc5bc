#!/usr/bin/env bash
# The Python package. `python.sh wheel` builds the wheel, installs it into an environment of its own (not an editable
# path) and prints the environment's interpreter; `python.sh` runs all of its checks there. Called by tests/run.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*" >&2; }

target=${CARGO_TARGET_DIR:-target}
case $target in /*) ;; *) target="$PWD/$target" ;; esac
env="$target/python"
python="$env/bin/python"

# What the environment was made from: when that changes it is made anew.
made_from() { "${PYTHON:-python3}" -VV; cat renstra-py/requirements.txt; }

environment() {
  if ! "${PYTHON:-python3}" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    say "installing Python's venv"
    as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    $as_root apt-get update -qq >&2
    $as_root apt-get install -y -qq --no-install-recommends python3 python3-venv >&2
    PYTHON=/usr/bin/python3
  fi
  if [ "$(cat "$env/made-from" 2>/dev/null)" != "$(made_from)" ]; then
    say "Python: a fresh environment with what the checks need"
    rm -rf "$env"
    "${PYTHON:-python3}" -m venv "$env"
    "$python" -m pip install --quiet --disable-pip-version-check -r renstra-py/requirements.txt >&2
    made_from >"$env/made-from"
  fi
}

wheel() {
  environment
  # Nothing of an older wheel stays behind.
  rm -rf "$target/wheels"
  (cd renstra-py && CARGO_TARGET_DIR="$target" "$env/bin/maturin" build --locked --quiet --profile wheel --out "$target/wheels" >&2)
  "$python" -m pip install --quiet --disable-pip-version-check --no-deps --no-index --force-reinstall "$target"/wheels/renstra-*.whl >&2
}

if [ "${1:-}" = wheel ]; then
  wheel
  echo "$python"
  exit
fi

types() {
  "$python" -m mypy -p renstra
  "$python" -m mypy tests/typed
  "$env/bin/pyright" --pythonpath "$python"
  "$env/bin/stubtest" renstra --mypy-config-file pyproject.toml --allowlist tests/stubtest.txt
}

say "Python: the wheel, built and installed"
wheel
cd renstra-py
# The checks of types take a processor of their own; what they say comes after the tests.
(set -e; types) >"$env/types.log" 2>&1 &
checking=$!
say "Python: tests, notebooks, examples in the documentation"
"$python" -m pytest -q
"$python" -m pytest -q --doctest-modules --pyargs renstra
say "Python: types (mypy, pyright, stubtest)"
right=0
wait "$checking" || right=$?
cat "$env/types.log"
[ "$right" = 0 ] || exit "$right"
say "Python: what things take here (told, not judged)"
"$python" tests/seconds.py

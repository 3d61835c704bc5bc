#!/usr/bin/env bash
# Installs what the browser package is built with, and builds it where it is older than what it is made of.
# `tests/wasm.sh COMMAND:PACKAGE…` also installs Debian packages whose commands are missing.
set -euo pipefail
cd "$(dirname "$0")/.."

as_root=""
[ "$(id -u)" = 0 ] || as_root=sudo
install() {
  [ "$#" -gt 0 ] || return 0
  echo "installing $*"
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}
missing() { ! command -v "$1" >/dev/null 2>&1; }

need=()
missing node && need+=(nodejs)
missing npm && need+=(npm)
for also in "$@"; do
  missing "${also%%:*}" && need+=("${also##*:}")
done
# The toolchain may have the library for the browser (`rustup target add wasm32-unknown-unknown`); Debian has its source.
library=$(rustc --print target-libdir --target wasm32-unknown-unknown)
if ! compgen -G "$library/libstd-*.rlib" >/dev/null; then
  for package in rustc-web cargo-web rust-web-src; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || need+=("$package")
  done
fi
install "${need[@]}"
if ! compgen -G "$library/libstd-*.rlib" >/dev/null; then
  # The linker of the version that the compiler was built with.
  llvm=$(env -u RUSTUP_TOOLCHAIN /usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  missing "wasm-ld-$llvm" && install "lld-$llvm"
fi

node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' ||
  { echo "Node 20 or newer is needed; there is $(node --version)" >&2; exit 2; }

cd renstra-wasm
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --loglevel=error
  touch node_modules/.package-lock.json
fi
cd ..

module=renstra-wasm/pkg/wasm/pdf_bg.wasm
made_of=(Cargo.lock Cargo.toml renstra-core/Cargo.toml renstra-core/src renstra-core/data renstra-wasm/Cargo.toml
  renstra-wasm/src renstra-wasm/encoding renstra-wasm/js renstra-wasm/package-lock.json xtask/src)
if [ ! -f "$module" ] || [ -n "$(find "${made_of[@]}" -newer "$module" -print -quit)" ]; then
  cargo xtask wasm
fi

#!/usr/bin/env bash
# The browser package: builds it, and tests it in Node, in the TypeScript compiler and in Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."

# One of the examples is a plug-in in PHP.
tests/wasm.sh chromium:chromium php:php-cli

# What the tests start is built before they run, so that none of them waits for it.
cargo build --locked --quiet -p renstra-core --features cli --bin renstra
cargo build --locked --quiet -p xtask

node --test --test-concurrency=1 --test-timeout=300000 --test-reporter=spec renstra-wasm/tests/*.uji.mjs

#!/usr/bin/env bash
# Compares the generated API of each language with the listings in bindings/api. KINDLINE_BLESS=1 writes them anew.
# From nothing it takes a Debian 12 with Rust and Python 3.9 or later. The last line counts the languages.
set -euo pipefail
cd "$(dirname "$0")/../.."
export CARGO_TERM_COLOR=never CARGO_BUILD_JOBS="${CARGO_BUILD_JOBS:-2}"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
# Symbols must stay until the bindings are generated: the library describes its own interface in them.
export CARGO_PROFILE_RELEASE_STRIP=debuginfo

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

quietly() {
  if ! "$@" >"$work/log" 2>&1; then
    cat "$work/log"
    printf 'failed: %s\n' "$*"
    exit 1
  fi
}

quietly cargo build --locked --manifest-path bindings/bindgen/Cargo.toml
quietly cargo rustc --locked --release -p kindline-ffi --lib --crate-type cdylib

passed=0 failed=0
for language in python kotlin swift; do
  quietly "$CARGO_TARGET_DIR/debug/uniffi-bindgen" generate --no-format --language "$language" \
    --out-dir "$work/$language" "$CARGO_TARGET_DIR/release/libkindline_ffi.so"
  source=$(find "$work/$language" -name '*.py' -o -name '*.kt' -o -name '*.swift')
  python3 bindings/ci/api.py "$language" "$source" >"$work/$language.txt"
  if [ -n "${KINDLINE_BLESS:-}" ]; then cp "$work/$language.txt" "bindings/api/$language.txt"; fi
  if diff -u "bindings/api/$language.txt" "$work/$language.txt"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
done
printf 'api: %s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]

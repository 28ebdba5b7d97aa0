#!/usr/bin/env bash
# Builds the jar with its library inside and tests it. From nothing it takes a Debian 12 with Rust, a JDK and Maven.
# Quiet unless something fails; the last line counts the tests.
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
case "$(uname -m)" in
  x86_64) platform=linux-x86-64 ;;
  aarch64) platform=linux-aarch64 ;;
  *) echo "kotlin.sh: no name known for $(uname -m)"; exit 1 ;;
esac
quietly bindings/kotlin/generate.sh "$CARGO_TARGET_DIR/debug/uniffi-bindgen" \
  "$CARGO_TARGET_DIR/release/libkindline_ffi.so" "$platform"

quietly bindings/ci/stranger.sh bindings/kotlin/target/generated/org/kindline/kindline_ffi.kt \
  bindings/kotlin/target/stranger/libstranger.so

status=0
(cd bindings/kotlin && mvn -B -ntp package) >"$work/log" 2>&1 || status=$?
if [ "$status" -ne 0 ]; then cat "$work/log"; fi
# Surefire's last line of the kind sums up: Tests run: 9, Failures: 0, Errors: 0, Skipped: 0
sum=$(grep -E 'Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+' "$work/log" | tail -1 |
  sed -E 's/.*Tests run: ([0-9]+), Failures: ([0-9]+), Errors: ([0-9]+).*/\1 \2 \3/' || true)
read -r all failures errors <<<"${sum:-0 0 0}"
printf 'kotlin: %s passed, %s failed\n' "$((all - failures - errors))" "$((failures + errors))"
exit "$status"

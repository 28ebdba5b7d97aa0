#!/usr/bin/env bash
# Builds the Swift package on Linux and tests it, in a Debian trixie root of its own, as Debian 12 has no Swift. From
# nothing it takes root on a Debian 12 with Rust. KINDLINE_TRIXIE names the trixie root (kept and used again).
# Quiet unless something fails; the last line counts the tests. Ends with 77 where the machine cannot give a root.
set -euo pipefail
cd "$(dirname "$0")/../.."
name=swift
export CARGO_TERM_COLOR=never CARGO_BUILD_JOBS="${CARGO_BUILD_JOBS:-2}"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
# Symbols must stay until the bindings are generated: the library describes its own interface in them.
export CARGO_PROFILE_RELEASE_STRIP=debuginfo
source bindings/ci/trixie.sh

ask_for_a_root

quietly cargo build --locked --manifest-path bindings/bindgen/Cargo.toml
quietly cargo rustc --locked --release -p kindline-ffi --lib --crate-type cdylib

open_root
packages swift swiftlang libc6-dev libstdc++-14-dev

# The package as an app would get it, with the generated source and the library beside it.
rm -rf "$root/kindline"
mkdir -p "$root/kindline/bindings" "$root/kindline/lib"
cp -r examples "$root/kindline/"
cp -r bindings/conformance bindings/swift "$root/kindline/bindings/"
rm -rf "$root/kindline/bindings/swift/.build"
library=$CARGO_TARGET_DIR/release/libkindline_ffi.so
cp "$library" "$root/kindline/lib/"
quietly bindings/swift/generate.sh "$CARGO_TARGET_DIR/debug/uniffi-bindgen" "$library" \
  "$root/kindline/bindings/swift"

status=0
inside LD_LIBRARY_PATH=/kindline/lib swift test --package-path /kindline/bindings/swift \
  -Xlinker -L/kindline/lib >"$work/log" 2>&1 || status=$?
if [ "$status" -ne 0 ] || grep -q 'warning:' "$work/log"; then cat "$work/log"; fi
# Executed 9 tests, with 0 failures (0 unexpected) in 0.1 seconds
sum=$(grep -E 'Executed [0-9]+ tests?, with [0-9]+ failures?' "$work/log" | tail -1 |
  sed -E 's/.*Executed ([0-9]+) tests?, with ([0-9]+) failures?.*/\1 \2/' || true)
read -r all failures <<<"${sum:-0 0}"

# The sample, with our library and then with another, which must be refused.
package=$root/kindline/bindings/swift
sample() {
  inside LD_LIBRARY_PATH="$1" /kindline/bindings/swift/.build/debug/inbox \
    /kindline/examples/riverside.toml /kindline/bindings/swift/Sources/inbox/inbox.txt >"$work/sample" 2>&1
}
check() {
  all=$((all + 1))
  if ! "$@"; then
    printf 'failed: %s\n' "$*"
    cat "$work/sample"
    failures=$((failures + 1)) status=1
  fi
}
sorts_an_inbox() {
  sample /kindline/lib && grep -q '^1  hold until 2026-05-18T13:00:00Z, reply after_hours$' "$work/sample" &&
    grep -q '^2  URGENT' "$work/sample" && ! grep -q thursday "$work/sample"
}
refuses_another_library() {
  quietly bindings/ci/stranger.sh "$package/Sources/Kindline/Generated.swift" \
    "$root/kindline/stranger/libkindline_ffi.so"
  ! sample /kindline/stranger && grep -q 'API checksum mismatch' "$work/sample"
}
takes_the_tour() {
  inside LD_LIBRARY_PATH=/kindline/lib sh -c 'cd /kindline && bindings/swift/.build/debug/tour' >"$work/sample" 2>&1 &&
    grep -q '^redirect - ' "$work/sample"
}
check sorts_an_inbox
check takes_the_tour
check refuses_another_library

printf 'swift: %s passed, %s failed\n' "$((all - failures))" "$failures"
if [ "$all" -lt 3 ]; then status=1; fi
exit "$status"

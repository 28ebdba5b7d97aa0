#!/usr/bin/env bash
# Builds the Swift package on Linux and tests it, in a Debian trixie root of its own, as Debian 12 has no Swift. From
# nothing it takes root on a Debian 12 with Rust. KINDLINE_TRIXIE names the trixie root (kept and used again).
# Quiet unless something fails; the last line counts the tests. Ends with 77 where the machine cannot give a root.
set -euo pipefail
cd "$(dirname "$0")/../.."
export CARGO_TERM_COLOR=never CARGO_BUILD_JOBS="${CARGO_BUILD_JOBS:-2}"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
# Symbols must stay until the bindings are generated: the library describes its own interface in them.
export CARGO_PROFILE_RELEASE_STRIP=debuginfo
root=${KINDLINE_TRIXIE:-/tmp/kindline-trixie}

work=$(mktemp -d)
leave() {
  for mounted in "$root/dev" "$root/proc"; do
    if mountpoint -q "$mounted"; then umount "$mounted" || umount -l "$mounted"; fi
  done
  rm -rf "$work"
}
trap leave EXIT

quietly() {
  if ! "$@" >"$work/log" 2>&1; then
    cat "$work/log"
    printf 'failed: %s\n' "$*"
    exit 1
  fi
}

# As `quietly`, for what depends on the machine and its mirrors and not on this repository.
given() {
  if ! "$@" >"$work/log" 2>&1; then
    tail -3 "$work/log"
    printf 'swift: not run, this machine refused: %s\n' "$*"
    exit 77
  fi
}

given test "$(id -u)" -eq 0
command -v debootstrap >/dev/null || given sh -c 'apt-get update -qq && apt-get install -y -qq debootstrap'
mkdir "$work/proc"
given mount -t proc proc "$work/proc"
umount "$work/proc"

quietly cargo build --locked --manifest-path bindings/bindgen/Cargo.toml
quietly cargo build --locked --release -p kindline-ffi --lib

inside() { chroot "$root" env HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

# The root, from the place this machine's own packages come from.
if [ ! -e "$root/.kindline-base" ]; then
  mirror=$(sed -nE 's/^URIs: *([^ ]+).*/\1/p; s/^deb (\[[^]]*\] )?([^ ]+).*/\2/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -1 || true)
  rm -rf "$root"
  given debootstrap --variant=minbase --include=ca-certificates trixie "$root" "${mirror:-http://deb.debian.org/debian}"
  touch "$root/.kindline-base"
fi
# Swift finds its own libraries through /proc.
mountpoint -q "$root/proc" || given mount -t proc proc "$root/proc"
mountpoint -q "$root/dev" || given mount --bind /dev "$root/dev"
if [ ! -e "$root/.kindline-swift" ]; then
  if [ -e /etc/apt/apt.conf ]; then cp /etc/apt/apt.conf "$root/etc/apt/"; fi
  given inside apt-get update -qq
  given inside apt-get install -y -qq --no-install-recommends swiftlang libc6-dev libstdc++-14-dev
  rm -f "$root"/var/cache/apt/archives/*.deb
  touch "$root/.kindline-swift"
fi

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

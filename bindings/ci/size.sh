#!/usr/bin/env bash
# Measures the stripped library as it is built for each use, and the same as `gzip -9` makes it: the table of
# bindings/README.md. It takes minutes, as each row is a whole build with LTO. Run it on a clean checkout.
set -euo pipefail
cd "$(dirname "$0")/../.."
export CARGO_TERM_COLOR=never CARGO_BUILD_JOBS="${CARGO_BUILD_JOBS:-2}"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
export CARGO_PROFILE_RELEASE_STRIP=debuginfo
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf '| how it is built | bytes | gzip |\n|---|---|---|\n'
row() { # NAME PROFILE [what rustc is told]
  local name=$1 profile=$2
  shift 2
  cargo rustc --quiet --locked --profile "$profile" -p kindline-ffi --lib --crate-type cdylib -- "$@"
  strip --strip-unneeded -o "$work/library.so" "$CARGO_TARGET_DIR/$profile/libkindline_ffi.so"
  python3 -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "$work/library.so"
  printf '| %s | %s | %s |\n' "$name" "$(stat -c %s "$work/library.so")" "$(gzip -9 -c "$work/library.so" | wc -c)"
}
# Packed relocations take glibc 2.36, or Android's API level 30; from 23 on `--pack-dyn-relocs=android` does nearly the
# same there. With glibc lld's own `--pack-dyn-relocs=relr` would make a library that does not load.
packed=(-C link-arg=-Wl,-z,pack-relative-relocs -C link-arg=-Wl,--icf=all)
row '`--release`, as the wheel, the jar and the Swift package have it' release
row 'the same, relocations packed and equal functions joined' release "${packed[@]}"
row '`--profile mobile`' mobile
row 'the same, relocations packed and equal functions joined' mobile "${packed[@]}"

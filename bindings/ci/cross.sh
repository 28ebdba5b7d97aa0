#!/usr/bin/env bash
# Runs the libraries' own tests on 64-bit and 32-bit ARM (qemu) and on WebAssembly (WASI, under node), all built by
# Debian trixie's rustc 1.85, which is the oldest that the libraries promise to build with; and builds them for
# wasm32-unknown-unknown, where there is no system at all. From nothing it takes root on a Debian 12 with Rust.
# Quiet unless something fails; the last line counts the tests. Ends with 77 where the machine cannot give a root.
#
#   cross.sh [aarch64] [armv7] [wasm] [wasi]      all of them without an argument
set -euo pipefail
cd "$(dirname "$0")/../.."
name=cross
machines=" ${*:-aarch64 armv7 wasm wasi} "
wanted() { [[ $machines == *" $1 "* ]]; }
# Not quiet: cargo names the tests for WASI that it has built.
export CARGO_TERM_COLOR=never CARGO_TERM_QUIET=false CARGO_BUILD_JOBS="${CARGO_BUILD_JOBS:-2}"
source bindings/ci/trixie.sh

ask_for_a_root
open_root
given inside dpkg --add-architecture arm64
given inside dpkg --add-architecture armhf
packages cross cargo lld libstd-rust-dev-wasm32 libc6-dev qemu-user \
  gcc-aarch64-linux-gnu libc6-dev:arm64 libstd-rust-dev:arm64 \
  gcc-arm-linux-gnueabihf libc6-dev:armhf libstd-rust-dev:armhf

# The sources, with the times that tell cargo what is built already, and everything they are built from, so that
# nothing is fetched inside.
home=$root/kindline-cross
mkdir -p "$home"
rm -rf "$home/crates" "$home/bindings" "$home/examples" "$home/docs"
mkdir "$home/bindings"
cp -rp crates examples docs Cargo.toml Cargo.lock clippy.toml README.md "$home/"
cp -rp bindings/ffi bindings/conformance "$home/bindings/"
if ! cmp -s Cargo.lock "$home/vendored.lock"; then
  rm -rf "$home/vendor"
  quietly cargo vendor --locked --versioned-dirs "$home/vendor"
  cp Cargo.lock "$home/vendored.lock"
fi
mkdir -p "$home/.cargo"
cat >"$home/.cargo/config.toml" <<'TOML'
[source.crates-io]
replace-with = "vendored"
[source.vendored]
directory = "vendor"
[profile.dev]
debug = false
[target.aarch64-unknown-linux-gnu]
linker = "aarch64-linux-gnu-gcc"
runner = "qemu-aarch64 -L /usr/aarch64-linux-gnu"
[target.armv7-unknown-linux-gnueabihf]
linker = "arm-linux-gnueabihf-gcc"
runner = "qemu-arm -L /usr/arm-linux-gnueabihf"
[target.wasm32-unknown-unknown]
linker = "wasm-ld"
[target.wasm32-wasip1]
linker = "wasm-ld"
TOML

cargo_inside() {
  # One seed and fewer cases: what is looked for here differs by machine, not by case.
  inside CARGO_BUILD_JOBS="$CARGO_BUILD_JOBS" CARGO_TARGET_DIR=target PROPTEST_CASES=16 PROPTEST_RNG_SEED=20261122 \
    sh -c 'cd /kindline-cross && exec cargo "$@"' cargo "$@"
}

passed=0 failed=0 status=0
# Adds up a log of tests. One that holds none is a failure.
tally() {
  local found
  found=$(awk '/^test result/ { passed += $4; failed += $6 } END { print passed + 0, failed + 0 }' "$1")
  passed=$((passed + ${found% *})) failed=$((failed + ${found#* }))
  if [ "$2" -ne 0 ] || [ "${found% *}" -eq 0 ]; then
    grep -vE '^(test .* ok|running [0-9]+ tests?|)$' "$1" || true
    status=1
  fi
}

# These compare every phrase and thousands of texts with an oracle, or compile the lexicon: the same everywhere, and
# minutes long where a machine is imitated.
slow=(--skip every_phrase_is_found --skip lexicon_is_fresh --skip what_is_fast_is_what --skip with_names_as_well)

libraries=(-p kindline-hours -p kindline-sensitive -p kindline-reply -p kindline)
for target in aarch64-unknown-linux-gnu armv7-unknown-linux-gnueabihf; do
  wanted "${target%%-*}" || continue
  answer=0
  cargo_inside test --locked --offline --target "$target" "${libraries[@]}" --lib -- "${slow[@]}" \
    >"$work/tests" 2>&1 || answer=$?
  tally "$work/tests" "$answer"
  answer=0
  cargo_inside test --locked --offline --target "$target" -p kindline-ffi --test conformance >"$work/tests" 2>&1 || answer=$?
  tally "$work/tests" "$answer"
done

if wanted wasm; then
  quietly cargo_inside build --locked --offline --target wasm32-unknown-unknown "${libraries[@]}" -p kindline-ffi --lib
  passed=$((passed + 1))
fi

if wanted wasi && ! command -v node >/dev/null; then
  echo 'cross: no node here, so nothing runs on WASI'
elif wanted wasi; then
  cat >"$work/run.mjs" <<'JS'
import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";
const [root, program, ...slow] = process.argv.slice(2);
// WASI's system time cannot stand before 1970, as some of the vectors for hours do.
const wasi = new WASI({
  version: "preview1", args: [program, "--skip", "hours_are_as_written", ...slow], preopens: { "/kindline-cross": root },
  env: { PROPTEST_CASES: "16", PROPTEST_RNG_SEED: "20261122" },
});
const module = await WebAssembly.compile(await readFile(program));
process.exitCode = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
JS
  programs=()
  for what in "${libraries[*]} --lib" '-p kindline-ffi --test conformance'; do
    # shellcheck disable=SC2086
    quietly cargo_inside test --locked --offline --target wasm32-wasip1 $what --no-run
    mapfile -t -O "${#programs[@]}" programs < <(sed -nE 's/.*Executable .*\((.*\.wasm)\)$/\1/p' "$work/log")
  done
  if [ "${#programs[@]}" -eq 0 ]; then
    echo 'cross: cargo named no test for WASI'
    status=1
  fi
  for program in "${programs[@]}"; do
    answer=0
    node --no-warnings "$work/run.mjs" "$home" "$home/$program" "${slow[@]}" >"$work/tests" 2>&1 || answer=$?
    tally "$work/tests" "$answer"
  done
fi
printf 'cross: %s passed, %s failed\n' "$passed" "$failed"
exit "$status"

#!/usr/bin/env bash
# Builds the Python wheel, installs it into a fresh environment and tests it there. From nothing it takes a
# Debian 12 with Rust and Python 3.9 or later. Quiet unless something fails; the last line counts the tests.
#
# KINDLINE_PYTHON names another interpreter, KINDLINE_WHEEL=manylinux2014 asks for a wheel that runs on any Linux since
# then (linked by zig), KINDLINE_WHEELS=FOLDER keeps the wheel.
set -euo pipefail
cd "$(dirname "$0")/../.."
export CARGO_TERM_COLOR=never CARGO_BUILD_JOBS="${CARGO_BUILD_JOBS:-2}" PIP_DISABLE_PIP_VERSION_CHECK=1
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
export PATH="$CARGO_TARGET_DIR/debug:$PATH"

quietly "${KINDLINE_PYTHON:-python3}" -m venv "$work/env"
quietly "$work/env/bin/pip" install 'maturin>=1.9,<2' pytest mypy pyarrow pandas polars
tag=()
if [ -n "${KINDLINE_WHEEL:-}" ]; then
  quietly "$work/env/bin/pip" install ziglang
  tag=(--zig --compatibility "$KINDLINE_WHEEL")
  # Zig would strip the symbols together with the debug information.
  export PATH="$work/env/bin:$PATH" CARGO_PROFILE_RELEASE_STRIP=none
fi
(cd bindings/python && quietly "$work/env/bin/maturin" build --release --locked --out "$work/wheels" "${tag[@]}")
if [ -n "${KINDLINE_WHEELS:-}" ]; then
  mkdir -p "$KINDLINE_WHEELS"
  cp "$work"/wheels/*.whl "$KINDLINE_WHEELS/"
fi
quietly "$work/env/bin/pip" install "$work"/wheels/*.whl

# The tests run beside the sources, against the installed package.
status=0
"$work/env/bin/pytest" -q -p no:cacheprovider bindings/python >"$work/log" 2>&1 || status=$?
if [ "$status" -ne 0 ]; then cat "$work/log"; fi
count() { grep -oE "[0-9]+ $1" "$work/log" | tail -1 | grep -oE '^[0-9]+' || echo 0; }
printf 'python: %s passed, %s failed\n' "$(count passed)" "$(($(count failed) + $(count 'errors?')))"
exit "$status"

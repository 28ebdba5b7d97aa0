#!/bin/sh
# Compares the library's holidays with the pinned PyPI `holidays`, in a virtual environment of its own.
# Prints one line, `N passed, N failed`; what failed is told on stderr, and the exit status is then 1.
# Set PYTHON to choose the interpreter (3.11 or newer), VENV to keep the environment elsewhere.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
venv=${VENV:-${CARGO_TARGET_DIR:-$here/../../../target}/verify-hours-venv}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
quietly() {
    if ! "$@" >"$log" 2>&1; then
        cat "$log" >&2
        echo "0 passed, 1 failed"
        exit 1
    fi
}
[ -x "$venv/bin/python" ] || quietly "${PYTHON:-python3}" -m venv "$venv"
quietly "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt"
exec "$venv/bin/python" "$here/compare_holidays.py" --summary

#!/usr/bin/env bash
# Measures what a call takes in each language and holds it against the engine's own time: the table of
# bindings/README.md. It runs the script of each language first, which builds and tests its package. Microseconds, the
# least of some hundred runs of a batch each; a busy machine shows in all columns.
#
#   bench.sh [python] [kotlin] [swift]      all of them without an argument; Swift takes what ci/swift.sh takes
set -euo pipefail
cd "$(dirname "$0")/../.."
languages=${*:-python kotlin swift}
export CARGO_TERM_COLOR=never CARGO_BUILD_JOBS="${CARGO_BUILD_JOBS:-2}"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
export CARGO_PROFILE_RELEASE_STRIP=debuginfo

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

in_python() {
  KINDLINE_WHEELS="$results/wheels" bindings/ci/python.sh >&2
  python3 -m venv "$results/env"
  "$results/env/bin/pip" install --quiet --disable-pip-version-check "$results"/wheels/*.whl
  "$results/env/bin/python" bindings/bench/bench.py >"$results/python"
}

in_kotlin() {
  bindings/ci/kotlin.sh >&2
  (cd bindings/kotlin && mvn -B -q -ntp test -Dtest=Bench -Dkindline.bench="$results/kotlin") >&2
}

in_swift() (
  bindings/ci/swift.sh >&2
  source bindings/ci/trixie.sh
  open_root
  mkdir -p "$root/kindline/bindings/bench"
  cp -r bindings/bench/messages.txt bindings/bench/swift-calls "$root/kindline/bindings/bench/"
  package=/kindline/bindings/bench/swift-calls
  quietly inside LD_LIBRARY_PATH=/kindline/lib swift build -c release --package-path "$package" -Xlinker -L/kindline/lib
  inside LD_LIBRARY_PATH=/kindline/lib sh -c "cd /kindline && $package/.build/release/calls" >"$results/swift"
)

for language in $languages; do "in_$language"; done
cargo build --quiet --locked --release -p kindline-ffi --example bench
"$CARGO_TARGET_DIR/release/examples/bench" >"$results/rust"

python3 - "$results" rust $languages <<'PYTHON'
import sys
from pathlib import Path

folder, *languages = sys.argv[1:]
times = {}
for language in languages:
    rows = (line.split("\t") for line in Path(folder, language).read_text(encoding="utf-8").splitlines())
    times[language] = {name: float(least) for name, least, _ in rows}
print("| µs |", " | ".join(language.capitalize() for language in languages), "|")
print("|---" * (len(languages) + 1) + "|")
for name, own in times["rust"].items():
    cells = [f"{times[language][name]:.2f}" for language in languages]
    if not name.startswith("decide, ") or name == "decide, many":
        cells[1:] = [f"{cell} (+{float(cell) - own:.2f})" for cell in cells[1:]]
    print("|", name, "|", " | ".join(cells), "|")
for language in languages:
    for name in [name for name in times[language] if name not in times["rust"]]:
        print(f"{language}: {name}: {times[language][name]:.2f}")
PYTHON

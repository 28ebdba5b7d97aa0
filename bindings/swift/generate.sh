#!/usr/bin/env bash
# Puts the generated Swift source and C header into the package.
#
#   generate.sh BINDGEN LIBRARY PACKAGE
set -euo pipefail
bindgen=$1 library=$2 package=$3
into=$(mktemp -d)
trap 'rm -rf "$into"' EXIT
cd "$(dirname "$0")"
"$bindgen" generate --no-format --language swift --out-dir "$into" "$library"
cp "$into/Kindline.swift" "$package/Sources/Kindline/Generated.swift"
cp "$into/KindlineFFI.h" "$package/Sources/KindlineFFI/"

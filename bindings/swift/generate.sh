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

# The generated reader goes through Foundation's Data for each number and copies each string twice, which on Linux costs
# more than most decisions. Reader.swift reads the library's buffer in place.
perl -0pi -e '
  s/fileprivate func createReader\(.*?(?=\/\/ Reads a float at the current offset\.)//s
    or die "generate.sh: the generated reader has another shape than expected\n";
  s/\(data: Data, offset: Data\.Index\)/UniffiReader/g;
  s/createReader\(data: Data\(rustBuffer: (\w+)\)\)/UniffiReader($1)/g;
' "$into/Kindline.swift"
if grep -q createReader "$into/Kindline.swift"; then
  echo 'generate.sh: the generated reader is used in another way than expected' >&2
  exit 1
fi
cat Reader.swift >>"$into/Kindline.swift"

cp "$into/Kindline.swift" "$package/Sources/Kindline/Generated.swift"
cp "$into/KindlineFFI.h" "$package/Sources/KindlineFFI/"

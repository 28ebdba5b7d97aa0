#!/usr/bin/env bash
# Builds a library with the names of ours and one other checksum, which every package must refuse.
#
#   stranger.sh GENERATED_SOURCE LIBRARY
set -euo pipefail
source=$1 library=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
  echo '#include <stdint.h>'
  contract=$(sed -n 's/.*bindings_contract_version = \([0-9]*\).*/\1/p' "$source" | head -1)
  echo "uint32_t ffi_kindline_ffi_uniffi_contract_version(void) { return $contract; }"
  sed -nE 's/.*(uniffi_kindline_ffi_checksum_[a-z_0-9]*)\(\)[^!]*!= ([0-9]+).*/\1 \2/p' "$source" |
    while read -r name sum; do
      if [ "$name" = uniffi_kindline_ffi_checksum_method_engine_decide ]; then sum=$((sum ^ 1)); fi
      echo "uint16_t $name(void) { return $sum; }"
    done
} >"$work/stranger.c"
mkdir -p "$(dirname "$library")"
cc -shared -fPIC -o "$library" "$work/stranger.c"

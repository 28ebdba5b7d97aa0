#!/usr/bin/env bash
# Fails unless every segment of a 64-bit library can be loaded on pages of 16 KiB.
set -euo pipefail
headers=$(readelf -hlW "$1")
if grep -q 'Class: *ELF32' <<<"$headers"; then exit 0; fi
segments=$(awk '$1 == "LOAD" { print $NF }' <<<"$headers")
[ -n "$segments" ] || { echo "alignment.sh: $1 has no segments" >&2; exit 1; }
for alignment in $segments; do
  if (( alignment < 0x4000 )); then
    echo "alignment.sh: $1 has a segment aligned to $alignment, not 0x4000" >&2
    exit 1
  fi
done

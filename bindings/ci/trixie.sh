# Sourced by swift.sh and cross.sh, which need more than Debian 12 has: a Debian trixie root of its own, made once and
# used again. KINDLINE_TRIXIE names it. It takes root on a Debian machine. $name is the script that asks; $work is an
# empty folder until it ends.
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
    printf '%s: not run, this machine refused: %s\n' "$name" "$*"
    exit 77
  fi
}

inside() { chroot "$root" env HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

# Ends with 77 where no root can be made, before anything else is built.
ask_for_a_root() {
  given test "$(id -u)" -eq 0
  command -v debootstrap >/dev/null || given sh -c 'apt-get update -qq && apt-get install -y -qq debootstrap'
  mkdir "$work/proc"
  given mount -t proc proc "$work/proc"
  umount "$work/proc"
}

# The root, from the place this machine's own packages come from.
open_root() {
  if [ ! -e "$root/.kindline-base" ]; then
    local mirror
    mirror=$(sed -nE 's/^URIs: *([^ ]+).*/\1/p; s/^deb (\[[^]]*\] )?([^ ]+).*/\2/p' \
      /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -1 || true)
    rm -rf "$root"
    given debootstrap --variant=minbase --include=ca-certificates trixie "$root" "${mirror:-http://deb.debian.org/debian}"
    touch "$root/.kindline-base"
  fi
  # Swift finds its own libraries through /proc, and so does rustc.
  mountpoint -q "$root/proc" || given mount -t proc proc "$root/proc"
  mountpoint -q "$root/dev" || given mount --bind /dev "$root/dev"
}

# Installs packages once; the mark says that they are there.
packages() {
  local mark=$1
  shift
  if [ -e "$root/.kindline-$mark" ]; then return; fi
  if [ -e /etc/apt/apt.conf ]; then cp /etc/apt/apt.conf "$root/etc/apt/"; fi
  given inside apt-get update -qq
  given inside apt-get install -y -qq --no-install-recommends "$@"
  rm -f "$root"/var/cache/apt/archives/*.deb
  touch "$root/.kindline-$mark"
}

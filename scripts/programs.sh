#!/bin/sh
# Builds the programs that are written in C into bin/witness, for both machines; --check only compares, byte for byte.
# The bytes are the compiler's: they are the same wherever it is this one, Debian 12's. Elsewhere nothing is built or
# compared, and that is no success: exit code 2.
set -eu
cd "$(dirname "$(readlink -f "$0")")/.."

sources='src/workload/keeper/keeper.c src/workload/peer/peer.c src/host/probe/probe.c src/host/inspector/inspector.c
  src/host/enter/enter.c'
version=12.2.0
committed=bin/witness
flags='-std=c11 -Wall -Wextra -Werror -O2 -static -nostdlib -ffreestanding -fno-pie -no-pie -fno-stack-protector
  -fno-asynchronous-unwind-tables -Wl,--build-id=none -Wl,-z,noexecstack -s'

for machine in x86_64 aarch64; do
  compiler=$machine-linux-gnu-gcc-12
  found=$("$compiler" -dumpfullversion 2>/dev/null) || found=none
  if [ "$found" != $version ] || ! grep -q '^VERSION_ID="12"' /etc/os-release; then
    echo "Neither built nor compared: $sources need $compiler $version of Debian 12 (apt-get install gcc-12-$(echo $machine | tr _ -)-linux-gnu)." >&2
    exit 2
  fi
done

target=$committed
if [ "${1:-}" = --check ]; then
  target=$(mktemp -d)
  trap 'rm -r "$target"' EXIT
fi
mkdir -p "$target"
for source in $sources; do
  program=$(basename "$source" .c)
  # Unquoted on purpose: one word each.
  x86_64-linux-gnu-gcc-12 $flags -fcf-protection=none -o "$target/$program-x64" "$source"
  aarch64-linux-gnu-gcc-12 $flags -mno-outline-atomics -o "$target/$program-arm64" "$source"
  [ "$target" = $committed ] && continue
  for name in $program-x64 $program-arm64; do
    cmp "$target/$name" "$committed/$name" || { echo "$committed/$name is not what $source builds: npm run programs" >&2; exit 1; }
  done
done

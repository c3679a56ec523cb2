#!/bin/sh
# Builds bin/witness/peer-x64 and peer-arm64: static, so that a container with nothing else in it can run them.
# The second needs gcc-aarch64-linux-gnu, or another compiler of that kind named by CC_ARM64.
set -eu
cd "$(dirname "$0")/.."
build() {
  "$1" -std=gnu11 -Os -Wall -Wextra -Werror -static -s -Wl,--build-id=none -o "bin/witness/peer-$2" src/workload/peer/peer.c
}
mkdir -p bin/witness
build "${CC:-gcc}" x64
build "${CC_ARM64:-aarch64-linux-gnu-gcc}" arm64

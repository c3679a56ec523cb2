#!/bin/sh
# npm run test-setup [-- PACKAGE...]: installs what the tests need of this machine, and the packages that are named. Quick
# where nothing is missing. `npm test` begins with it.
#
# Needs root or `sudo -n`, and apt. Without them it says what is missing, and goes on: the tests that need it are then
# skipped, and listed at the end. The programs that are missing after all are left in a file, for __tests__/real/needs.ts.
set -eu
project=$(dirname "$(dirname "$(readlink -f "$0")")")
missing=$project/node_modules/.cache/criu-lxc-test/missing
# What the sandbox is made with, and what the tests call.
packages="$* bash e2fsprogs git gpg gpg-agent iproute2 jq mount nftables python3 tar util-linux xz-utils"
# What CRIU and LXC are built with.
packages="$packages ccache gcc libc6-dev libcap-dev libnet1-dev libnftables-dev libnl-3-dev libprotobuf-c-dev"
packages="$packages libprotobuf-dev make pkg-config protobuf-c-compiler protobuf-compiler uuid-dev"
packages="$packages libapparmor-dev libseccomp-dev meson ninja-build"
# What kills at an exact system call.
packages="$packages strace"
programs='bash ccache gcc git gpg ip jq make meson mkfs.ext4 nft ninja pkg-config protoc protoc-c python3 strace tar unshare xz'

has() { command -v "$1" >/dev/null 2>&1; }
has_browser() {
  has chromium || has chromium-browser || has google-chrome || ls "${HOME:-/}"/.cache/ms-playwright/chromium* >/dev/null 2>&1
}
say() { echo "test-setup: $*"; }

if [ "$(id -u)" -eq 0 ]; then
  root=
elif has sudo && sudo -n true 2>/dev/null; then
  root='sudo -n'
else
  root=none
fi

# Ubuntu's packages of Chromium are snaps, which see neither /tmp nor hidden folders.
browser=apt
if ! grep -qs '^ID=debian' /etc/os-release; then browser=playwright; fi
if ! has_browser && [ $browser = apt ]; then packages="$packages chromium"; fi

wanted=
if has dpkg-query; then
  # shellcheck disable=SC2086
  installed=$(dpkg-query --show --showformat '${Package} ${db:Status-Status}\n' $packages 2>/dev/null || :)
  for package in $packages; do
    echo "$installed" | grep -qx "$package installed" || wanted="$wanted $package"
  done
fi

if ! has apt-get; then
  say 'There is no apt here: what CRIU and LXC are built with has to be installed by hand.'
elif [ -n "$wanted" ] && [ "$root" = none ]; then
  say "Neither root nor sudo -n: not installed are$wanted."
elif [ -n "$wanted" ]; then
  say "installing$wanted"
  # A new machine has no lists, and those of an old one may name what is gone.
  install() { $root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends $wanted; }
  $root apt-get -q update || say 'The lists of packages could not be read anew.'
  install
fi
if ! has_browser && [ $browser = playwright ] && [ "$root" != none ]; then
  say 'fetching Chromium'
  "$project/node_modules/.bin/playwright-core" install --with-deps --only-shell chromium ||
    say 'Chromium could not be fetched.'
fi

mkdir -p "$(dirname "$missing")"
for program in $programs; do has "$program" || echo "$program"; done >"$missing.new"
has_browser || echo chromium >>"$missing.new"
mv "$missing.new" "$missing"
[ ! -s "$missing" ] || say "Tests are left out that need: $(tr '\n' ' ' <"$missing")"
[ "$root" != none ] || say 'Neither root nor sudo -n: no container can be started, and all tests with one are left out.'

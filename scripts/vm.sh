#!/bin/sh
# npm run vm -- SUITE COMMAND...: runs a command on another kernel, in this folder's copy inside a virtual machine.
#
# The machine is Debian SUITE with its own kernel, systemd, cgroup v2 alone, AppArmor and all capabilities: what this
# host may not have. It is emulated, which takes a minute to boot and is some ten times slower: give the command time
# (--timeout 900). KVM=1 is for hosts whose /dev/kvm works. Its store is a copy of yours. Needs root, mmdebstrap,
# qemu-system-x86 and e2fsprogs. It exits as the command did, or with 3.
set -eu
suite=${1:?SUITE, such as trixie} && shift
[ $# -gt 0 ] || set -- bin/criu-lxc-test run --timeout 900
project=$(dirname "$(dirname "$(readlink -f "$0")")")
store=${XDG_CACHE_HOME:-$HOME/.cache}/criu-lxc-test
mirror=${MIRROR:-$(apt-get indextargets --format '$(SITE)' | head -n 1)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root=$folder/root

packages=linux-image-cloud-amd64,systemd-sysv,udev,kmod,initramfs-tools,apparmor,nodejs,iproute2,procps,ca-certificates
mmdebstrap --quiet --mode=unshare --variant=minbase --include=$packages "$suite" - "$mirror" | tar x -C "$(mkdir "$root" && echo "$root")"

mkdir -p "$root/opt" "$root/root/.cache"
cp -a "$project" "$root/opt/criu-lxc-test"
rm -rf "$root/opt/criu-lxc-test/node_modules"
[ ! -d "$store" ] || cp -a "$store" "$root/root/.cache/"
echo '/dev/vda / ext4 defaults 0 1' >"$root/etc/fstab"
printf '%s\n' '[Match]' 'Name=en*' '[Network]' 'DHCP=yes' >"$root/etc/systemd/network/en.network"
{
  echo 'export HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
  echo 'cd /opt/criu-lxc-test'
  for word; do printf "'%s' " "$(printf %s "$word" | sed "s/'/'\\\\''/g")"; done
  echo
  echo 'echo "exit code $?"'
} >"$root/job"
# A weight and cpus of its own, so that all controllers are handed down to where it runs.
cat >"$root/etc/systemd/system/job.service" <<UNIT
[Unit]
After=multi-user.target systemd-networkd.service apparmor.service
[Service]
Type=oneshot
CPUWeight=100
AllowedCPUs=0-1
ExecStart=/bin/sh /job
ExecStopPost=/bin/systemctl poweroff --no-block
StandardOutput=tty
StandardError=null
TTYPath=/dev/ttyS0
TimeoutStartSec=infinity
UNIT
wants=$root/etc/systemd/system/multi-user.target.wants
mkdir -p "$wants"
ln -s /etc/systemd/system/job.service /lib/systemd/system/systemd-networkd.service "$wants"
ln -s /dev/null "$root/etc/systemd/system/serial-getty@ttyS0.service"
mke2fs -q -t ext4 -d "$root" "$folder/disk" 8G

# Without cx16 and la57: the emulation of QEMU 7.2 makes kernels panic with the one, and is slow with the other.
how='tcg,thread=multi -cpu max,cx16=off,la57=off'
[ -z "${KVM:-}" ] || how='kvm -cpu host'
timeout "${LIMIT:-1800}" qemu-system-x86_64 -M q35 -accel $how -smp 2 -m 4G -nographic -no-reboot \
  -kernel "$root"/boot/vmlinuz-* -initrd "$root"/boot/initrd.img-* \
  -append 'root=/dev/vda rw console=ttyS0 quiet loglevel=1' \
  -drive "file=$folder/disk,if=virtio,format=raw,cache=unsafe" -nic user,model=virtio-net-pci </dev/null |
  tr -d '\r' | tee "$folder/output"
code=$(sed -n 's/^exit code \([0-9]*\)$/\1/p' "$folder/output" | tail -n 1)
exit "${code:-3}"

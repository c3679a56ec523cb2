import { DISKS, PARAMETERS, PORTS } from '../../words/machine.js';

/**
 * What both scripts begin with. They say what goes wrong on the console, in lines that begin with `criu-lxc-test:`, and then
 * turn the machine off.
 */
const COMMON = `say() {
  echo "criu-lxc-test: $*" >/dev/console
}

fail() {
  say "$*"
  poweroff -f
  sleep 60
}
`;

/** /init of the initramfs, for busybox: puts the root file system together. Few processes: an emulated one takes long to start. */
export const FIRST_INIT = `#!/bin/sh
export PATH=/bin
mount -t devtmpfs dev /dev
mount -t proc proc /proc
mount -t sysfs sys /sys
${COMMON}
# Finds the device with a serial number: the driver may still be looking for its disks.
disk() {
  for try in 1 2 3 4 5 6 7 8 9 10; do
    for each in /sys/block/vd*; do
      read -r serial <"$each/serial"
      if [ "$serial" = "$1" ]; then
        device=/dev/\${each##*/}
        return
      fi
    done 2>/dev/null
    sleep 0.5
  done
  fail "no disk $1: has this kernel virtio_pci and virtio_blk?"
}

# In this order none needs one that comes later. What is there already is built in.
while read -r module; do
  insmod "/modules/$module" || say "$module cannot be loaded"
done </modules/order

mkdir /lower /memory /machine
disk ${DISKS.root}
mount -t ext4 -o ro "$device" /lower || fail 'the disk ${DISKS.root} cannot be mounted: has this kernel ext4?'
mount -t tmpfs -o mode=755 memory /memory || fail 'no tmpfs'
mkdir /memory/upper /memory/work
mount -t overlay -o lowerdir=/lower,upperdir=/memory/upper,workdir=/memory/work overlay /machine ||
  fail 'no overlay: has this kernel overlayfs?'
read -r release </proc/sys/kernel/osrelease
mkdir -p "/machine/lib/modules/$release"
disk ${DISKS.modules}
mount -t ext4 -o ro "$device" "/machine/lib/modules/$release" || fail 'the disk ${DISKS.modules} cannot be mounted'
for each in dev proc sys; do
  mount --move "/$each" "/machine/$each"
done
exec switch_root /machine /sbin/init
`;

/** Of the machine, as of a host; `mount -a` mounts all of them in one process. */
export const FSTAB = `run /run tmpfs mode=755
tmp /tmp tmpfs mode=1777
devpts /dev/pts devpts gid=5,mode=620,ptmxmode=666
shm /dev/shm tmpfs mode=1777
mqueue /dev/mqueue mqueue defaults
securityfs /sys/kernel/security securityfs defaults
`;

/** /sbin/init of the machine, for dash: makes of it what a host is, takes in the files, and starts the helper. */
export const INIT = `#!/bin/sh
# Leader of a session: CRIU's check mounts autofs, which asks for the process group of the first process.
[ "$1" = leader ] || exec setsid "$0" leader
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8
exec </dev/null >/dev/console 2>&1
${COMMON}
read -r line </proc/cmdline
for word in $line; do
  case $word in
  ${PARAMETERS.cgroup}=*) cgroup=\${word#*=} ;;
  ${PARAMETERS.helper}=*) helper=$(printf %b "\${word#*=}") ;;
  esac
done
[ -n "$helper" ] || fail 'no parameter ${PARAMETERS.helper}'

# Links by the names of ports are made by udev, and there is none.
for each in /sys/class/virtio-ports/*; do
  read -r name <"$each/name"
  case $name in
  ${PORTS.files}) files=/dev/\${each##*/} ;;
  ${PORTS.talk}) talk=/dev/\${each##*/} ;;
  esac
done
[ -c "$files" ] && [ -c "$talk" ] || fail 'no ports ${PORTS.files} and ${PORTS.talk}: has this kernel virtio_console?'

echo machine >/proc/sys/kernel/hostname
ip link set lo up
mkdir -p /dev/pts /dev/shm /dev/mqueue /dev/net
# Whoever opens these has the kernel load what is behind them.
[ -c /dev/net/tun ] || mknod /dev/net/tun c 10 200
[ -c /dev/fuse ] || mknod /dev/fuse c 10 229
chmod 666 /dev/net/tun /dev/fuse
ln -s /proc/self/fd /dev/fd
mount -a
mkdir /run/lock

cgroups=/sys/fs/cgroup
if [ "$cgroup" = v1 ]; then
  # As on a hybrid host: each controller that the kernel has for v1 in a hierarchy of its own, and v2 beside them.
  mount -t tmpfs -o mode=755 cgroup $cgroups
  {
    echo "systemd $cgroups/systemd cgroup none,name=systemd"
    echo "unified $cgroups/unified cgroup2 defaults"
    while read -r controller hierarchy; do
      case $controller in
      '#'*) ;;
      *) echo "$controller $cgroups/$controller cgroup $controller" ;;
      esac
    done </proc/cgroups
  } >/run/cgroups
  while read -r controller folder rest; do
    mkdir "$folder"
  done </run/cgroups
  # Some are there for v2 alone.
  mount -a -T /run/cgroups 2>/dev/null
  while read -r controller folder rest; do
    [ -e "$folder/cgroup.procs" ] || rmdir "$folder"
  done </run/cgroups
else
  mount -t cgroup2 cgroup2 $cgroups
  read -r controllers <$cgroups/cgroup.controllers
  for controller in $controllers; do
    echo "+$controller" >$cgroups/cgroup.subtree_control
  done
fi

# Folders that are there stay as they are: the archive has an entry for / itself.
tar -x -p --read-full-records --numeric-owner --no-overwrite-dir -C / <"$files" || fail 'the files could not be unpacked'

# A port is opened once. Node never ends while it waits to read from one, so cat does that.
exec 3<>"$talk"
mkfifo /run/talk
cat <&3 >/run/talk &
node "$helper" machine </run/talk >&3
say "the helper ended with $?"
poweroff -f
sleep 60
`;

import type { KnownFailure } from './known-failure.js';

export const MOUNTS: readonly KnownFailure[] = [
  {
    id: 'rootfs-not-mountable',
    phase: 'restore',
    vague: true,
    only: { overlayRoot: true },
    // LXC says nothing of it: CRIU was not started.
    pattern: /criu process exited 1, output:/,
    example: 'criu process exited 1, output:',
    cause: 'LXC cannot mount an overlay as the root file system when it restores: only folders and block devices.',
    advice: 'Copy it into a folder: `lxc-copy -n NAME -N COPY -B dir`.',
    sources: [],
  },
  {
    id: 'relative-mount-entry',
    phase: 'restore',
    pattern: /mnt-v2: Failed to (?:open_tree [^/\s]\S*|move_mount from [^/\s]\S* to \S+):/,
    example: 'mnt-v2: Failed to open_tree data: No such file or directory',
    cause:
      "LXC forgets when it restores that a mount entry is `relative` to the container's root: it names CRIU a folder of the host instead, and where there is one it is mounted.",
    advice:
      'Name the whole path below the root on the host, without `relative`: `lxc.mount.entry = /var/lib/lxc/NAME/rootfs/data srv none bind`.',
    sources: [],
  },
  {
    id: 'bind-source-is-symlink',
    phase: 'restore',
    // Of a link to a folder, and of one to a file.
    pattern: /mnt-v2: (Failed to move_mount from \S+ to .*|Can't remount \S+ with MS_PRIVATE): Invalid argument/,
    example: 'mnt-v2: Failed to move_mount from /lib to /tmp/.criu.mntns.0iFLzL/mnt-0000000072: Invalid argument',
    only: { criu: '>=3.17', kernel: '>=5.15' },
    cause:
      'The source of a bind mount is a symlink, such as /lib on a host with merged /usr, or /etc/localtime: CRIU mounts the link itself.',
    advice:
      "Name the real folder or file (`realpath SOURCE`) in the container's config: `lxc.mount.entry = /usr/lib lib none ro,bind 0 0`.",
    sources: ['criu#2381', 'lxc#4435'],
  },
  {
    id: 'slave-mount-refused',
    phase: 'restore',
    pattern: /mnt-v2: Failed to make mount \d+ slave: Invalid argument/,
    example: 'mnt-v2: Failed to make mount 1042 slave: Invalid argument',
    only: { criu: '<4.1.1' },
    cause:
      'A security fix of the kernel, in all stable series, forbids what CRIU up to 4.1 does to make a mount a slave.',
    advice: 'Use CRIU 4.1.1 or later: `criu-version: ">=4.1.1"`.',
    sources: ['criu#2693', 'criu#2701'],
  },
  {
    id: 'foreign-mount-sharing',
    phase: 'restore',
    pattern: /mnt-v2: Failed to copy sharing from (source \S+|\d+)/,
    example: 'mnt-v2: Failed to copy sharing from source /srv/data to 1042',
    only: { criu: '>=3.17' },
    cause: 'The source of an external mount is private, or shared with mounts that CRIU does not know.',
    advice:
      'Make the source a shared mount: `mount --bind SOURCE SOURCE && mount --make-shared SOURCE`. CRIU 3.17: update it.',
    sources: ['criu#1886', 'criu#2023', 'runc#3442'],
  },
  {
    id: 'mount-not-external',
    phase: 'dump',
    pattern: /\d+:(?<what>\.?\/\S*) (?:doesn't have a proper root mount|is autodetected external mount)/,
    example: "mnt: 132:./proc/uptime doesn't have a proper root mount",
    cause: 'A mount in the container comes from the host, and CRIU was not told that it is external.',
    advice:
      "Mount it by `lxc.mount.entry` in the container's config, not by a hook as lxcfs does: `lxc.hook.mount =` clears hooks. CRIU by hand, or under another container manager: `--external 'mnt[PATH]:NAME'` for each, or that manager's own checkpoint command, which does it.",
    sources: ['criu#1011', 'criu#172', 'criu#153', 'criu#2827', 'criu#1511'],
  },
  {
    id: 'mount-not-mapped',
    phase: 'restore',
    pattern: /No mapping for (?<what>\S+) mountpoint/,
    example: 'mnt: No mapping for 132:(null) mountpoint',
    cause: "The container's config has other mounts than when it was dumped.",
    advice:
      'Restore with the config that it was dumped with, and by the same runtime: `podman --runtime runc` for what was dumped so. LXC before 1.1.4: update it.',
    sources: ['criu#79', 'criu#81', 'podman#11945'],
  },
  {
    id: 'systemd-credentials',
    phase: 'dump',
    pattern: /FS mnt \.\/run\/credentials\/\S+ .*unsupported/,
    example: 'mnt: FS mnt ./run/credentials/redis.service dev 0x3c root / unsupported id 138',
    cause: 'A systemd service has credentials, which lie in a ramfs: a file system that CRIU cannot dump.',
    advice:
      'Clear them by a drop-in for all services, `/etc/systemd/system/service.d/criu.conf`: `[Service]`, `LoadCredential=`, `SetCredential=`.',
    sources: [],
  },
  {
    id: 'file-system-kind',
    phase: 'dump',
    pattern: /FS mnt (?<what>\S+) dev \S+ root \S+ unsupported id \d+/,
    example: 'mnt: FS mnt ./m dev 0x31 root / unsupported id 79',
    cause: 'A file system of a kind that CRIU cannot dump is mounted in the container.',
    advice:
      'Unmount it before the dump, or mount it on the host and bind it in: `lxc.mount.entry = /SOURCE TARGET none bind 0 0`. Which kind: `findmnt` inside.',
    sources: ['criu#2264'],
  },
  {
    id: 'overlay-inside',
    phase: 'restore',
    pattern:
      /Unable to mount \S+ (?<what>\S+) \(id=\d+\): (No such file or directory|Invalid argument|Operation not permitted)/,
    // Without a flag: the patterns are for other programs, too (docs/known-failures.json).
    with: /Mounting overlay(?:fs)? @(\d+)\b[\s\S]*\(id=\1\)/,
    example:
      'mnt-v2: Mounting overlay @83 (0)\nmnt: Unable to mount none /tmp/.criu.mntns.BCiNGm/mnt-0000000083 (id=83): No such file or directory',
    cause:
      'An overlay is mounted in the container, as Docker and Podman do inside: its layers are named by paths that CRIU does not find when it restores.',
    advice: 'Unmount it before the dump; inside, use the storage driver `vfs` or `fuse-overlayfs` on the host.',
    sources: ['criu#2426'],
  },
  {
    id: 'autofs-device-missing',
    phase: 'restore',
    pattern: /failed to open \/dev\/autofs/,
    example: 'failed to open /dev/autofs: No such file or directory',
    cause: 'An automount of systemd (autofs) is in the container, and CRIU needs /dev/autofs there to restore it.',
    advice:
      'Mask it: `systemctl mask proc-sys-fs-binfmt_misc.automount`; or give the container the device: `lxc.mount.entry = /dev/autofs dev/autofs none bind,create=file 0 0`.',
    sources: [],
  },
  {
    id: 'bind-source-replaced',
    phase: 'restore',
    pattern: /Can't re-create deleted (file|directory) (?<what>.*): File exists/,
    example: "mnt-v2: Can't re-create deleted file /tmp/.criu.mntns.0iFLzL/mnt-0000000072/etc/hosts: File exists",
    cause:
      'The source of a bind mount was replaced on the host while it was mounted, as resolv.conf and certificates are: the old one is deleted, a new one has its name.',
    advice: 'Mount the folder that it lies in, or restart the container before the dump: it then gets the new one.',
    sources: [],
  },
  {
    id: 'mount-of-the-host-shared',
    phase: 'dump',
    pattern: /(Mount \d+ (?<what>\S+) .*)?has unreachable sharing\. Try --enable-external-masters/,
    example:
      'mnt: Mount 1142 ./data (master_id: 61 shared_id: 0) has unreachable sharing. Try --enable-external-masters.',
    cause: 'A mount of the container is the slave of one of the host, which CRIU was not told of.',
    advice:
      'Make it private in the container (`mount --make-rprivate /`), unmount it, or mount it by `lxc.mount.entry` with `private`; CRIU by hand: `--external mnt[]:m`.',
    sources: ['criu#1245'],
  },
  {
    id: 'fuse-mount-dead',
    phase: 'both',
    pattern: /(open|stat|mount\w*|access) (?<what>\S+): Transport endpoint is not connected/,
    example: "mnt: Can't open ./srv/remote: Transport endpoint is not connected",
    cause: 'A FUSE file system is mounted whose daemon has ended: every look at it fails.',
    advice: 'Unmount it: `fusermount -u PATH`, or `umount -l PATH`.',
    sources: ['criu#53'],
  },
  {
    id: 'root-mount-options-refused',
    phase: 'restore',
    pattern: /Unable to apply root mount options: Operation not permitted/,
    example: 'mnt-v2: Unable to apply root mount options: Operation not permitted',
    cause: 'The kernel refuses to change the options of the root mount in a user namespace: Linux 7.0 does.',
    advice: 'Restore as root of the host, or with an older kernel (6.17 works); it is open upstream.',
    sources: ['criu#3127'],
  },
  {
    id: 'mount-point-differs',
    phase: 'restore',
    pattern:
      /(?:Can't (?:stat mountpoint|mount at|bind-mount at)|Unable to mount \S+) (?<what>\S+)(?: \(id=\d+\))?: No such file or directory/,
    example: "mnt-v2: Can't stat mountpoint /run/nvidia/nvidia1: No such file or directory",
    cause:
      'What a mount needs is not there where the container is restored: its place (a device node, a file or a folder), its source (a block device), or what its options name (layers of an overlay).',
    advice:
      'See which of them is missing, and make it there, or restore where the same devices, layers and files are as at the dump. CRIU by hand: `--root` has to lead to the root file system of the container.',
    sources: ['snapshot#37', 'criu#249'],
  },
  {
    id: 'root-not-a-mount',
    phase: 'restore',
    pattern: /New root and old root are the same/,
    example: 'mnt: New root and old root are the same',
    cause: 'The root file system that CRIU was told to restore into is no mount of its own.',
    advice: 'Make it one before: `mount --bind ROOT ROOT`. Container managers do so themselves.',
    sources: ['libcontainer#522'],
  },
  {
    id: 'mount-parent-missing',
    phase: 'restore',
    pattern: /No parent found for mountpoint \d+ \(@(?<what>[^)]*)\)/,
    example: 'mnt: No parent found for mountpoint 619 (@./run/runc/web/criu-root)',
    cause:
      'CRIU comes upon mounts of another restore: one that runs at the same time, or one that failed and left them.',
    advice: 'Restore one after the other; unmount what is left: `grep -i criu /proc/self/mountinfo`.',
    sources: ['moby#31663'],
  },
  {
    id: 'root-not-named',
    phase: 'restore',
    pattern: /The --root option is required to restore a mount namespace/,
    example: 'The --root option is required to restore a mount namespace',
    cause: 'What is restored has a mount namespace of its own, and CRIU was not told where its root file system is.',
    advice: '`--root PATH`, of a folder that is a mount: `mount --bind PATH PATH`.',
    sources: [],
  },
  {
    id: 'fuse-mount',
    phase: 'dump',
    pattern: /(?<what>\S+) is a fuse mount but not external/,
    example: '/srv/remote is a fuse mount but not external',
    cause: 'A FUSE file system (sshfs, lxcfs, s3fs) is mounted in the container: CRIU cannot dump it.',
    advice:
      'Unmount it before the dump, or mount it on the host and bind it in: `lxc.mount.entry = /SOURCE TARGET none bind 0 0`.',
    sources: ['criu#53'],
  },
  {
    id: 'root-of-task-differs',
    phase: 'dump',
    pattern: /The root task has another root than mntns: (?<what>\S+)/,
    example: 'mnt: The root task has another root than mntns: /srv/jail',
    cause: 'The first process is in a chroot: its root is not that of its mount namespace.',
    advice: 'Start it by `pivot_root` or in a mount namespace whose root that folder is, as container managers do.',
    sources: [],
  },
  {
    id: 'mount-source-gone',
    phase: 'restore',
    pattern: /Failed to open_tree (?<what>\S+): No such file or directory/,
    example: 'mnt-v2: Failed to open_tree /srv/data: No such file or directory',
    cause: 'The source of a bind mount from the host is not there at the restore.',
    advice: 'Make it before the restore, or restore where the same folders are.',
    sources: [],
  },
  {
    id: 'file-system-not-in-kernel',
    phase: 'restore',
    pattern: /Unable to mount \S+ \S+ \(id=\d+\): No such device/,
    example: 'mnt: Unable to mount binfmt_misc /tmp/.criu.mntns.BCiNGm/mnt-0000000083 (id=83): No such device',
    cause: 'The container has a file system mounted that this kernel does not know.',
    advice: 'Load its module: `modprobe NAME`; the line above names its kind (`Mounting NAME @`).',
    sources: [],
  },
  {
    id: 'proc-refused-in-user-namespace',
    phase: 'restore',
    pattern: /Unable to open the proc file system: Operation not permitted/,
    example: 'Unable to open the proc file system: Operation not permitted',
    cause:
      'CRIU may not mount /proc where it restores: the process has a user namespace and no mount namespace of its own, or CRIU lacks CAP_SYS_ADMIN.',
    advice: 'Start it with a mount namespace, too (`unshare --user --map-root-user --mount`), and restore as root.',
    sources: ['criu#2597', 'criu#2478'],
  },
  {
    id: 'mount-overmounted',
    phase: 'dump',
    // Later ones say so, too, and go on.
    only: { criu: '<2.9' },
    pattern: /mnt: \d+:(?<what>\S+) is overmounted/,
    example: 'mnt: 207:./sys/fs/cgroup/systemd/lxc/web is overmounted',
    cause:
      'A mount lies over another one, and this CRIU dumps none that is hidden; an old lxcfs makes such mounts on a kernel with cgroup namespaces.',
    advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`; or unmount one of the two, and update lxcfs.',
    sources: ['criu#138'],
  },
  {
    id: 'pivot-root-refused',
    phase: 'restore',
    symptom: true,
    pattern: /pivot_root\(\., \S+\) failed: Invalid argument/,
    example: 'mnt: pivot_root(., crtools-put-root.aB3xYz) failed: Invalid argument',
    cause:
      'The kernel does not let CRIU leave the root file system: it is the first RAM disk (rootfs), or a shared mount.',
    advice: 'Restore on a root that is a mount of its own, and private: `mount --make-rprivate /`.',
    sources: [],
  },
  {
    id: 'autofs-in-use',
    phase: 'dump',
    transient: true,
    pattern: /autofs pipe fd \d+ is not empty|Master \d+ doesn't have a read end of the pipe/,
    example: 'Process 4711 autofs pipe fd 31 is not empty.',
    cause: 'An automount (autofs) is being used this moment, or who serves it has closed its pipe.',
    advice: 'Dump once more; or do without: `systemctl mask --now proc-sys-fs-binfmt_misc.automount`.',
    sources: [],
  },
  {
    id: 'mount-refused-in-user-namespace',
    phase: 'restore',
    pattern: /Unable to mount (?<what>\S+) \S+ \(id=\d+\): Operation not permitted/,
    example: 'mnt: Unable to mount sysfs /tmp/.criu.mntns.BCiNGm/mnt-0000000083 (id=83): Operation not permitted',
    cause:
      'The kernel does not let the restored container mount a file system again: it is in a user namespace, or CRIU lacks CAP_SYS_ADMIN.',
    advice:
      'Restore as root of the host. In a user namespace proc and sysfs may be mounted only where the host shows all of its own.',
    sources: [],
  },
  {
    id: 'mounts-not-placed',
    phase: 'restore',
    symptom: true,
    pattern: /A few mount points can't be mounted/,
    example: "mnt: A few mount points can't be mounted",
    cause:
      'CRIU finds no order in which it can make the mounts of the container: the source of one (a bind mount, or a group of shared mounts) is nowhere among them. The lines after that one name them.',
    advice:
      'Tell CRIU of what comes from the host (`--external`), or make these mounts private before the dump: `mount --make-rprivate /`.',
    sources: [],
  },
  {
    id: 'mount-tree-odd',
    phase: 'dump',
    symptom: true,
    pattern:
      /Nested mount \d+ \(.*\) w\/o root insertion|Nested mount namespaces with different roots|has two children with same mountpoint|Resolving over invalid device|mnt: No root found for (mountpoint|tree)|Unable to find suitable mount point for s_dev/,
    example: 'mnt: Mount 142 has two children with same mountpoint: 150 151',
    cause:
      'The mounts of the container are laid out in a way that CRIU cannot dump: one lies over another, or one is not below the root.',
    advice: 'See `findmnt` inside: unmount what is mounted twice or lies outside; use a newer CRIU.',
    sources: [],
  },
  {
    id: 'mount-not-looked-into',
    phase: 'dump',
    pattern:
      /mnt: (Can't (open|f?stat\w*( on)?)|Unable to (open|statfs)) (?<what>\S+): (Permission denied|Stale file handle|Input\/output error)/,
    example: "mnt: Can't open ./home/user/remote: Permission denied",
    cause:
      'Root may not look into a mount of the container: FUSE of another user (without `allow_root`), NFS with `root_squash` or whose server has lost it, or a disk that fails.',
    advice: 'Unmount it before the dump.',
    sources: [],
  },
  {
    id: 'mount-refused',
    phase: 'restore',
    symptom: true,
    pattern:
      /Unable to mount (?<what>\S+) \S+ \(id=\d+\): (Invalid argument|Permission denied|Device or resource busy|Read-only file system|No such device or address)/,
    example: 'mnt: Unable to mount /dev/sdb1 /tmp/.criu.mntns.BCiNGm/mnt-0000000083 (id=83): Device or resource busy',
    cause:
      'The kernel refuses to mount a file system of the container again: it is mounted with other options elsewhere, its device is in use or not there, or an option has another meaning here.',
    advice:
      'The line above names its kind and options (`Mounting NAME @`); see `dmesg`. Unmount it before the dump, or mount it on the host and bind it in.',
    sources: [],
  },
  {
    id: 'sharing-not-changed',
    phase: 'both',
    symptom: true,
    pattern:
      /(Unable to make|Unable to mark|Can't mark|Fail to make) (?<what>\S+) (as )?(private|shared|slave|unbindable): /,
    example: 'mnt: Unable to make 142 private: Invalid argument',
    cause:
      'The kernel does not change how a mount is shared: it is no mount of its own here, or CRIU lacks CAP_SYS_ADMIN.',
    advice: 'CRIU by hand: `--root` has to be a mount (`mount --bind ROOT ROOT`). Restore as root of the host.',
    sources: [],
  },
];

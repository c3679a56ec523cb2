import type { Feature } from '../host/features.js';
import type { CgroupVersion } from '../words/result.js';

/** A failure that others met before, of checkpoint/restore or of the start: docs/failures.md lists them all. */
export interface KnownFailure {
  /** Stable, kebab-case. */
  id: string;
  /** `both` are dump and restore. */
  phase: 'start' | 'dump' | 'restore' | 'both';
  /** What the log says. Matched against a line that tells of an error, else against those around the first one. */
  pattern: RegExp;
  /** Such a line, without what CRIU and LXC write before each. */
  example: string;
  /** The only cells that it can be met in; left out, all. Versions are ranges. */
  only?: {
    criu?: string;
    lxc?: string;
    kernel?: string;
    cgroup?: CgroupVersion;
    /** What the host has (true) or lacks (false). */
    host?: Partial<Record<Feature, boolean>>;
    /** The container came out of a restore itself. */
    restored?: boolean;
  };
  /** Its condition goes by itself: a second try may succeed. */
  transient?: true;
  /** CRIU hangs: the pattern is met among the last lines of its log, and says so of no CRIU that did not hang. */
  hangs?: true;
  /**
   * This host, or what we put on it, is at fault: nothing is said about checkpoint/restore, and the verdict is `error`.
   * `dump`: in a restore it may be the container that is at fault, or what CRIU made of it.
   */
  ofHost?: true | 'dump';
  /** One sentence. */
  cause: string;
  /** What to do: commands and lines of configuration in backticks. */
  advice: string;
  /** Public issues. */
  sources: readonly string[];
}

export const FAILURES: readonly KnownFailure[] = [
  {
    id: 'hardware-breakpoints',
    phase: 'both',
    pattern: /Daemon \d+ exited trapping|pie: \d+: (\d+: )?new_sp=|Can't stop all tasks on rt_sigreturn/,
    example: 'Daemon 32 exited trapping',
    only: { criu: '<4.2', host: { 'hardware-breakpoints': false } },
    hangs: true,
    cause:
      'The processor, or the hypervisor below this host, delivers no hardware breakpoints: CRIU before 4.2 waits for one for ever.',
    advice:
      'Use CRIU 4.2 or later: `criu-version: ">=4.2"`; or `no-breakpoints: true` (`--no-breakpoints`), which runs CRIU with its own switch for that, CRIU_FAULT=130.',
    sources: ['criu#2658', 'criu#2660'],
  },
  {
    id: 'vdso-layout',
    phase: 'both',
    pattern: /vdso: Unexpected rt vDSO area bounds/,
    example: 'vdso: Unexpected rt vDSO area bounds',
    only: { criu: '<4.1', kernel: '>=6.13' },
    cause: 'Linux 6.13 and later map the vDSO in a way that CRIU before 4.1 does not know.',
    advice: 'Use CRIU 4.1 or later: `criu-version: ">=4.1"`.',
    sources: ['criu#2532', 'criu#2539'],
  },
  {
    id: 'socket-options-refused',
    phase: 'dump',
    pattern: /sockets: Can't get 1:(16|34) opt: Operation not supported/,
    example: "sockets: Can't get 1:16 opt: Operation not supported",
    only: { criu: '<4.2', kernel: '>=6.16' },
    cause:
      'Linux 6.16 and later have SO_PASSCRED and SO_PASSSEC of local sockets alone, and CRIU before 4.2 asks every socket for them.',
    advice: 'Use CRIU 4.2 or later: `criu-version: ">=4.2"`.',
    sources: ['criu#2705', 'criu#2718'],
  },
  {
    id: 'bind-source-is-symlink',
    phase: 'restore',
    pattern: /mnt-v2: Failed to move_mount from \S+ to .*: Invalid argument/,
    example: 'mnt-v2: Failed to move_mount from /lib to /tmp/.criu.mntns.0iFLzL/mnt-0000000072: Invalid argument',
    only: { criu: '>=3.17', kernel: '>=5.15' },
    cause:
      'The source of a bind mount is a symlink, such as /lib on a host with merged /usr: CRIU mounts the link itself.',
    advice:
      "Name the real folder (`realpath SOURCE`) in the container's config: `lxc.mount.entry = /usr/lib lib none ro,bind 0 0`.",
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
    id: 'stale-image-folder',
    phase: 'dump',
    pattern: /please use a fresh directory for the dump directory/,
    example: 'please use a fresh directory for the dump directory',
    cause: 'The folder for the checkpoint holds a checkpoint already, and LXC refuses to write over it.',
    advice: 'Give each dump a new folder: `lxc-checkpoint -D "$(mktemp -d)"`.',
    sources: [],
  },
  {
    id: 'apparmor-not-in-kernel',
    phase: 'restore',
    pattern: /apparmor LSM specified but apparmor not supported by kernel/,
    example: 'apparmor LSM specified but apparmor not supported by kernel',
    only: { host: { apparmor: false } },
    cause: "The container's config names an AppArmor profile, and this kernel has no AppArmor.",
    advice: "Delete the `lxc.apparmor.*` lines from the container's config, and from the files that it includes.",
    sources: [],
  },
  {
    id: 'lsm-differs',
    phase: 'restore',
    pattern: /mismatched lsm types and lsm profile specified/,
    example: 'mismatched lsm types and lsm profile specified',
    cause: 'The container was dumped under another security module than the one that it is restored under.',
    advice:
      'Restore on a host with the same security module. After an update from CRIU 3.1 or 3.2: `rm /run/criu.kdat`.',
    sources: ['criu#323', 'criu#1267'],
  },
  {
    id: 'apparmor-blocks-parasite',
    phase: 'dump',
    pattern: /Unable to connect a transport socket: Permission denied/,
    example: 'Unable to connect a transport socket: Permission denied',
    only: { host: { apparmor: true } },
    cause:
      "An AppArmor profile of a process in the container, often dhclient's, forbids the socket that CRIU talks to it by.",
    advice:
      'See which one: `dmesg | grep crtools-pr`. Do without it, with a static address for instance, or unload it: `apparmor_parser -R /etc/apparmor.d/PROFILE`.',
    sources: ['criu#552', 'criu#439', 'lxd#5312'],
  },
  {
    id: 'freezer-on-cgroup2',
    phase: 'dump',
    pattern: /[Ff]ailed getting freezer path/,
    example: 'Failed getting freezer path',
    only: { lxc: '<5.0.0', cgroup: 'v2' },
    cause: 'LXC before 5.0 does not find the freezer on cgroup v2.',
    advice: 'Use LXC 5.0 or later, or cgroup v1 where the host has it: `cgroup: v1`.',
    sources: ['lxc#3240'],
  },
  {
    id: 'freezer-of-restored-container',
    phase: 'dump',
    pattern: /[Ff]ailed getting freezer path/,
    example: 'Failed getting freezer path',
    only: { lxc: '>=5.0.0', cgroup: 'v2', restored: true },
    cause:
      'LXC does not find the cgroup of a container that was restored on cgroup v2: it can be checkpointed only once.',
    advice:
      'Use cgroup v1 where the host has it (`cgroup: v1`), an LXC with the fix (in no release up to 7.0.0), or `cycles: 1`.',
    sources: ['lxc#4643', 'lxc#4695'],
  },
  {
    id: 'other-users-processes',
    phase: 'dump',
    pattern: /Can't get rlimit \d+: Operation not permitted/,
    example: "Can't get rlimit 0: Operation not permitted",
    only: { host: { 'cap-sys-resource': false } },
    cause: 'A process of another user than root is in the container, and root lacks CAP_SYS_RESOURCE here.',
    advice: 'Do it on the host itself, or in a container that keeps CAP_SYS_RESOURCE; or run everything as root.',
    sources: [],
  },
  {
    id: 'process-cannot-be-seized',
    phase: 'dump',
    transient: true,
    pattern: /Unseizable non-zombie \d+ found/,
    example: 'Unseizable non-zombie 4711 found, state D, err -1/10',
    cause:
      'A process cannot be stopped: it waits in the kernel (state D, as in vfork), or was restored outside the cgroup that is frozen.',
    advice:
      'Look what it waits for: `cat /proc/PID/wchan /proc/PID/stack`. Of a restored container on cgroup v2: use a newer CRIU.',
    sources: ['criu#1034'],
  },
  {
    id: 'console-of-the-host',
    phase: 'dump',
    pattern: /tty: Unable to find a master for/,
    example: 'tty: Unable to find a master for /dev/console',
    cause: "The container's /dev/console or /dev/ttyN is a terminal of the host, whose other end CRIU does not see.",
    advice: "In the container's config: `lxc.console.path = none` and `lxc.tty.max = 0`.",
    sources: ['criu#299', 'criu#552', 'criu#1295'],
  },
  {
    id: 'terminal-opened-from-outside',
    phase: 'dump',
    pattern: /tty: Found slave peer index \d+ without correspond master peer/,
    example: 'tty: Found slave peer index 1 without correspond master peer',
    cause: 'A process in the container uses a terminal that somebody outside holds the other end of.',
    advice:
      'Close lxc-attach and lxc-console before the dump, and set `lxc.console.path = none` and `lxc.tty.max = 0`.',
    sources: ['criu#299'],
  },
  {
    id: 'tty-of-the-container',
    phase: 'restore',
    pattern: /mnt-v2: Failed to open_tree \/dev\/pts\/\d+/,
    example: 'mnt-v2: Failed to open_tree /dev/pts/0: No such file or directory',
    cause: "LXC gave the container a /dev/ttyN, and CRIU looks for its terminal among the host's when it restores.",
    advice: "In the container's config: `lxc.tty.max = 0`.",
    sources: [],
  },
  {
    id: 'console-in-images-only',
    phase: 'restore',
    pattern: /lxc\.console\.path configured on source host but not target/,
    example: 'lxc.console.path configured on source host but not target',
    cause: 'The container was dumped with a console, and is restored by a config without one.',
    advice: 'Use one config for both, with `lxc.console.path = none`.',
    sources: ['lxd#9396'],
  },
  {
    id: 'link-not-restored',
    phase: 'restore',
    pattern: /net: Can't restore link/,
    example: "net: Can't restore link: -17",
    cause:
      'A network interface cannot be made again: a veth of that name is still there (-17), or LXC 2.0.9 named it wrongly (-34).',
    advice: 'Delete what is left of the old one: `ip link del VETH`. LXC 2.0.9: update it.',
    sources: ['lxc#2107', 'criu#241', 'criu#3004'],
  },
  {
    id: 'network-type',
    phase: 'both',
    pattern: /Found un-dumpable network: \S+/,
    example: 'Found un-dumpable network: ipvlan (eth0)',
    cause: 'LXC can checkpoint no container with a network interface of this type.',
    advice: 'Use `lxc.net.0.type = veth`, `none`, `empty` or `macvlan`; with CRIU 3.15 or later `phys`, too.',
    sources: [],
  },
  {
    id: 'no-more-processes',
    phase: 'both',
    // In a restore it may be the container's own limit.
    ofHost: 'dump',
    // The second is what a shell says, and tar's is one.
    pattern: /(fork|clone)\b.*(temporarily unavailable|allocate memory)|: Cannot fork$/,
    example: "Can't fork for 42: Resource temporarily unavailable",
    cause:
      'This host lets no more processes be made: a limit of its cgroup (pids.max), of its user, or its memory is reached.',
    advice: 'Raise the limit: `cat /sys/fs/cgroup/pids/*/pids.max`, `systemctl show -p TasksMax UNIT`, `ulimit -u`.',
    sources: [],
  },
  {
    id: 'criu-not-started',
    phase: 'both',
    ofHost: true,
    pattern: /execing criu failed/,
    example: 'execing criu failed',
    cause: 'LXC could not start CRIU at all.',
    advice: 'Look whether the folder of CRIU can be entered and its file be run there (`mount | grep noexec`).',
    sources: [],
  },
  {
    id: 'iptables-extension-missing',
    phase: 'both',
    ofHost: true,
    pattern: /Couldn't load (match|target) `/,
    example: "Couldn't load match `mark':No such file or directory",
    cause: 'iptables does not find its own extensions, and CRIU locks the network with one.',
    advice: 'Remove iptables from the store (`criu-lxc-test clean --store`) and try again.',
    sources: [],
  },
  {
    id: 'iptables-missing',
    phase: 'both',
    pattern: /execvp\("ip6?tables-restore", .*No such file or directory/,
    example: 'execvp("iptables-restore", ...) failed: No such file or directory',
    cause: 'CRIU locks the network with iptables, which is not on this host.',
    advice:
      'Install it: `apt-get install iptables`. Or with CRIU 3.16 or later, in its options file: `network-lock nftables`.',
    sources: ['criu#2339'],
  },
  {
    id: 'iptables-too-old',
    phase: 'dump',
    pattern: /iptables-restore: invalid option -- 'w'/,
    example: "iptables-restore: invalid option -- 'w'",
    cause: 'The iptables of this host is too old for CRIU.',
    advice: 'Install iptables 1.6.2 or later.',
    sources: ['lxc#3521', 'criu#402'],
  },
  {
    id: 'iptables-nft-unlock',
    phase: 'both',
    pattern: /CHAIN_(USER_)?DEL failed .*chain CRIU/,
    example: 'line 5: CHAIN_USER_DEL failed (Device or resource busy): chain CRIU',
    only: { criu: '<4.0' },
    cause: 'CRIU before 4.0 adds its iptables rules twice where iptables is that of nftables, and cannot remove them.',
    advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
    sources: ['criu#1435', 'criu#2323'],
  },
  {
    id: 'network-lock-refused',
    phase: 'both',
    pattern: /Locking network failed/,
    example:
      'net: Locking network failed: iptables-restore returned 1. This may be connected to disabled CONFIG_NETFILTER_XT_MARK kernel build config option.',
    cause: 'CRIU cannot lock the network: iptables or nftables failed, or the kernel lacks CONFIG_NETFILTER_XT_MARK.',
    advice:
      'Try the other one in the options file of CRIU 3.16 or later: `network-lock nftables`. Or `modprobe xt_mark`.',
    sources: ['criu#2339'],
  },
  {
    id: 'rseq-of-old-kernel',
    phase: 'dump',
    pattern: /\d+ has rseq but kernel lacks get_rseq_conf feature/,
    example: '4711 has rseq but kernel lacks get_rseq_conf feature',
    only: { kernel: '<5.13' },
    cause:
      'A process uses rseq, as all do with glibc 2.35 and later, and Linux before 5.13 does not tell CRIU about it.',
    advice: 'Boot Linux 5.13 or later, or start the container with `GLIBC_TUNABLES=glibc.pthread.rseq=0`.',
    sources: ['criu#1696', 'criu#1935'],
  },
  {
    id: 'io-uring',
    phase: 'dump',
    // Newer kernels (measured: 6.18) do not let such a descriptor be sent at all: EINVAL.
    pattern: /anon_inode:\[io_uring\]|send_fds failed \(-22\)/,
    example: 'Unknown shit 600 (anon_inode:[io_uring])',
    cause: 'A process uses io_uring, which CRIU cannot dump.',
    advice: 'Switch io_uring off in the workload, or on the host: `sysctl kernel.io_uring_disabled=2`.',
    sources: ['criu#2131', 'criu#2673', 'criu#3070'],
  },
  {
    id: 'guard-pages',
    phase: 'dump',
    pattern: /PAGEMAP_SCAN\) doesn't support PAGE_IS_GUARD flag/,
    example:
      "ioctl(PAGEMAP_SCAN) doesn't support PAGE_IS_GUARD flag. CRIU dump will fail if dumped processes use madvise(MADV_GUARD_INSTALL).",
    only: { kernel: '>=6.13 <6.16' },
    cause: 'The kernel does not tell CRIU which pages are guard pages, as glibc 2.42 and later make them.',
    advice: 'Boot Linux 6.16 or later, with CRIU 4.2 or later.',
    sources: ['criu#2626', 'criu#2652'],
  },
  {
    id: 'session-leader-outside',
    phase: 'dump',
    pattern: /A session leader of (zombie process )?\d+\(\d+\) is outside of its pid namespace/,
    example: 'A session leader of 13981(10) is outside of its pid namespace',
    cause: 'A process was brought into the container from outside, by lxc-attach or nsenter.',
    advice: "End it before the dump, and start what is to be checkpointed by the container's init.",
    sources: ['criu#232'],
  },
  {
    id: 'file-of-the-host',
    phase: 'dump',
    pattern: /Can't lookup mount=\d+ for fd=-?\d+ path=/,
    example: "Can't lookup mount=24 for fd=10 path=/dev/null",
    cause:
      'A process in the container holds a file that lies on a mount outside of it: inherited, or of a mount namespace of its own.',
    advice:
      'Start it with its descriptors closed or redirected inside (`</dev/null >/dev/null 2>&1`); of a systemd service switch `PrivateDevices`, `PrivateTmp` and `DynamicUser` off.',
    sources: ['criu#2576', 'criu#2076', 'criu#1785'],
  },
  {
    id: 'nested-namespace',
    phase: 'dump',
    pattern: /Can't dump nested \w+ namespace for|Can't make (netns|cgroup) id/,
    example: "Can't dump nested net namespace for 4711",
    cause: 'A process in the container has a namespace of its own that CRIU cannot dump: network, cgroup, UTS or user.',
    advice:
      'Of a systemd service switch `PrivateNetwork`, `ProtectHostname` and `PrivateUsers` off; start processes by the init, not from outside.',
    sources: ['lxd#5309', 'criu#174'],
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
    id: 'bpf-program',
    phase: 'dump',
    pattern: /Can't dump file \d+ of that type .*anon_inode:bpf-prog/,
    example: "Can't dump file 31 of that type [600] (anon anon_inode:bpf-prog)",
    cause:
      'A process holds a BPF program, as systemd does for the address or device filter of a service, and CRIU dumps none.',
    advice:
      'Clear the filters by a drop-in for all services, `/etc/systemd/system/service.d/criu.conf`: `[Service]`, `IPAddressDeny=`, `IPAddressAllow=`, `PrivateDevices=no`, `ProtectClock=no`, `DevicePolicy=auto`, `DeviceAllow=`.',
    sources: [],
  },
  {
    id: 'watched-file-removed',
    phase: 'dump',
    transient: true,
    pattern: /error parsing \[inotify wd:(?!.*fhandle)/,
    example:
      'parse_fdinfo_pid_s: error parsing [inotify wd:11 ino:211f8 sdev:26 mask:2 ignored_mask:0 ] for 8: Success',
    cause: 'A process watches a file by inotify that was removed this moment: the kernel has no handle of it any more.',
    advice: 'Dump once more: the watch goes as soon as its owner has heard that the file is gone.',
    sources: [],
  },
  {
    id: 'mount-not-external',
    phase: 'dump',
    pattern: /mnt: \d+:\S+ doesn't have a proper root mount/,
    example: "mnt: 132:./proc/uptime doesn't have a proper root mount",
    cause: 'A mount in the container comes from the host, and CRIU was not told that it is external.',
    advice:
      "Mount it by `lxc.mount.entry` in the container's config, not by a hook as lxcfs does: `lxc.hook.mount =` clears hooks.",
    sources: ['criu#1011', 'criu#172', 'criu#153'],
  },
  {
    id: 'mount-not-mapped',
    phase: 'restore',
    pattern: /No mapping for \d+:\S* mountpoint/,
    example: 'mnt: No mapping for 132:(null) mountpoint',
    cause: "The container's config has other mounts than when it was dumped.",
    advice: 'Restore with the config that it was dumped with. LXC before 1.1.4: update it.',
    sources: ['criu#79'],
  },
  {
    id: 'watched-file-not-found',
    phase: 'dump',
    pattern: /fsnotify: \s*Can't dump that handle|irmap: Can't stat/,
    example: "fsnotify: \tCan't dump that handle",
    cause: 'A process watches a file by inotify, and the file system cannot tell CRIU which one: overlay, tmpfs, aufs.',
    advice: 'Use another backend for the rootfs: `lxc.rootfs.path = dir:/…`.',
    sources: ['lxc#3521'],
  },
  {
    id: 'watched-file-gone',
    phase: 'restore',
    pattern: /fsnotify: Unable to open \S+/,
    example: 'fsnotify: Unable to open sys/fs/cgroup/system.slice: No such file or directory',
    cause: 'A process watched a file that is not there when it is restored, often one of the cgroup tree.',
    advice: 'Restore on a host with the same cgroup version and layout.',
    sources: ['criu#764'],
  },
  {
    id: 'ghost-file-too-large',
    phase: 'dump',
    pattern: /Can't dump ghost file .+ of \d+ size, increase limit/,
    example: "Can't dump ghost file /var/log/app.log of 2097152 size, increase limit",
    cause: 'A process holds a deleted file that is larger than CRIU copies into a checkpoint: 1 MiB.',
    advice: 'Close it, or raise the limit in the options file of CRIU (`/etc/criu/default.conf`): `ghost-limit 1G`.',
    sources: ['criu#202', 'criu#491', 'criu#2501'],
  },
  {
    id: 'netlink-not-read',
    phase: 'dump',
    transient: true,
    pattern: /netlink: The socket has data to read/,
    example: 'netlink: The socket has data to read',
    cause: 'A process has not read yet what the kernel told it over netlink, which CRIU cannot dump.',
    advice: 'Try again when the container has settled.',
    sources: ['criu#508'],
  },
  {
    id: 'unix-peer-outside',
    phase: 'dump',
    pattern: /unix: Can't dump half of stream unix connection/,
    example: "unix: Can't dump half of stream unix connection. name: (null); peer name: /run/dbus/system_bus_socket",
    cause: 'A process is connected by a unix socket to one outside of the container.',
    advice: 'End the connection before the dump: to journald, D-Bus or an attached program of the host.',
    sources: ['criu#796', 'criu#1788', 'criu#284'],
  },
  {
    id: 'socket-protocol',
    phase: 'dump',
    pattern: /inet: Unsupported proto \d+ for socket/,
    example: 'inet: Unsupported proto 262 for socket 2f1a',
    cause:
      'A process has a socket of a protocol that CRIU cannot dump: multipath TCP (262), which programs in Go open, SCTP, or with an old CRIU the raw one of ping.',
    advice: 'Start programs in Go with `GODEBUG=multipathtcp=0`; end others before the dump.',
    sources: ['criu#442'],
  },
  {
    id: 'connection-in-flight',
    phase: 'dump',
    transient: true,
    pattern: /inet: In-flight connection/,
    example: 'inet: In-flight connection (l) for 2f1a',
    cause: 'A TCP connection is just being made, and CRIU was not told to leave it out.',
    advice:
      'Put `skip-in-flight` into the options file of CRIU (`/etc/criu/default.conf`): LXC compares versions as text, and does not ask CRIU 2.10 for it.',
    sources: [],
  },
  {
    id: 'seccomp-suspend',
    phase: 'dump',
    pattern: /suspending seccomp failed: (Invalid argument|Operation not permitted)/,
    example: 'suspending seccomp failed: Invalid argument',
    cause:
      'The kernel does not let CRIU suspend the seccomp filter of a process: it is older than 4.3, or that of WSL2.',
    advice: 'Boot another kernel, or do without a filter: `lxc.seccomp.profile =`.',
    sources: ['criu#1666', 'criu#2391'],
  },
  {
    id: 'pid-taken',
    phase: 'restore',
    pattern: /Can't fork for \d+: File exists|Pid \d+ do not match expected/,
    example: "Can't fork for 4711: File exists",
    cause: 'A pid that the container had is taken.',
    advice:
      'Give the container a pid namespace of its own: no `lxc.namespace.share.pid`, no `lxc.namespace.keep = pid`.',
    sources: ['criu#2779', 'criu#2692', 'criu#1431'],
  },
  {
    id: 'other-cpu',
    phase: 'restore',
    pattern: /FPU feature required by image is not supported on host|CPU capabilities do not match run time/,
    example: 'cpu: CPU capabilities do not match run time',
    cause: 'The container was dumped on another CPU, and uses what this one lacks.',
    advice: 'Restore on the same kind of CPU; `criu cpuinfo dump` and `criu cpuinfo check` tell before.',
    sources: ['podman#17496'],
  },
  {
    id: 'xsave-too-large',
    phase: 'dump',
    pattern: /max xsave frame exceed xsave_struct/,
    example: 'cpu: fpu: max xsave frame exceed xsave_struct (11008 4096)',
    only: { criu: '<4.0' },
    cause: 'This CPU has more registers, such as AMX, than CRIU keeps.',
    advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
    sources: ['criu#2835'],
  },
  {
    id: 'file-changed',
    phase: 'restore',
    pattern: /File \S+ has bad (size|mode|build-ID)/,
    example: 'File bin/busybox has bad size 2023409 (expect 2023408)',
    cause: 'A file that a process had open or mapped was changed between dump and restore.',
    advice:
      'Take a snapshot of the rootfs with the checkpoint, and restore on that; mount nothing of the host into it that an update may change.',
    sources: [],
  },
  {
    id: 'file-gone',
    phase: 'restore',
    pattern: /Can't open file \S+ on restore: No such file or directory/,
    example: "Can't open file bin/busybox on restore: No such file or directory",
    cause: 'A file that a process had open or mapped was removed between dump and restore.',
    advice: 'Take a snapshot of the rootfs with the checkpoint, and restore on that.',
    sources: [],
  },
  {
    id: 'cgroup-layout',
    phase: 'restore',
    pattern: /cg: Can't move into .*cgroup\.procs|cg: Failed closing .*cpuset\.cpus: Invalid argument/,
    example: "cg: Can't move into cpuset/lxc.payload.a/cgroup.procs (-1/0): Bad file descriptor",
    cause:
      'The cgroups of this host are laid out in another way than where the container was dumped, or cpuset is not set up.',
    advice:
      'Restore on a host with the same cgroup version, controllers and parents; on v1 set `cgroup.clone_children` of cpuset to 1.',
    sources: ['criu#1793', 'criu#24', 'criu#16'],
  },
  {
    id: 'images-not-readable',
    phase: 'restore',
    pattern: /Unable to open netns-\d+\.img: Permission denied|mkdtemp failed crtools-proc/,
    example: 'Unable to open netns-10.img: Permission denied',
    cause: "The user that the container's root is mapped to cannot read the folder of the checkpoint.",
    advice: 'Put the checkpoint into a folder that everybody may enter, not below /root: `chmod o+x`.',
    sources: ['lxc#913', 'criu#828'],
  },
  {
    id: 'criu-refused-by-lxc',
    phase: 'both',
    pattern: /must have criu 2\.0 or greater/,
    example: 'must have criu 2.0 or greater to checkpoint/restore',
    cause: 'LXC found a CRIU before 2.0, or none.',
    advice: 'Put a newer CRIU first in PATH.',
    sources: ['lxc#815'],
  },
  {
    id: 'lxc-checkpoint-crashed',
    phase: 'dump',
    pattern: /dump signaled with 11/,
    example: 'dump signaled with 11',
    cause: 'lxc-checkpoint itself crashed, as that of LXC 2.1.0 does.',
    advice: 'Use a newer LXC.',
    sources: ['lxc#2439', 'criu#519'],
  },
  {
    id: 'kernel-too-new',
    phase: 'dump',
    pattern: /Dumping FAILED\./,
    example: 'Dumping FAILED.',
    only: { criu: '<4.2.1', kernel: '>=7.1' },
    cause: 'CRIU failed without an error: this kernel is newer than it knows.',
    advice: 'Use CRIU 4.2.1 or later: `criu-version: ">=4.2.1"`.',
    sources: ['criu#3002'],
  },
  {
    id: 'image-broken',
    phase: 'restore',
    pattern: /[Mm]agic doesn't match for|Read \d+ bytes while \d+ expected on|Advanced iov 0 bytes/,
    example: "Magic doesn't match for core-1.img",
    cause: 'An image of the checkpoint is damaged, cut off, or of another program.',
    advice: 'Dump again; look for a full disk, and for a copy that ended early.',
    sources: [],
  },
  {
    id: 'cgroup-not-frozen',
    phase: 'dump',
    pattern: /Unable to freeze cgroup \S+ \(/,
    example: 'Unable to freeze cgroup /sys/fs/cgroup/freezer/lxc.payload.a (100 x 100ms attempts, timeout: 10s)',
    cause: 'A process in the container cannot be frozen: it waits in the kernel for something else.',
    advice: "Look which one, in state D: `ps -eo pid,stat,wchan,args`. Or raise `timeout` in CRIU's options file.",
    sources: [],
  },
  {
    id: 'fault-injected',
    phase: 'both',
    pattern: /\bfault: /,
    example: 'fault: Restore root task failure!',
    cause: 'CRIU was told by the environment variable CRIU_FAULT to fail.',
    advice: '`unset CRIU_FAULT`.',
    sources: [],
  },
  {
    id: 'no-space',
    phase: 'both',
    // In a restore a file system of the container may be what is full.
    ofHost: 'dump',
    // The log may lie on the same disk, and end within the word.
    pattern: /No space l/,
    example: "Can't write img file: No space left on device",
    cause: 'The file system of the checkpoint is full, or has no room for another file (`df -i`).',
    advice: 'Free some space, or put checkpoints elsewhere: `work-dir` (`--work-dir`).',
    sources: [],
  },
  {
    id: 'sysctls-of-newer-images',
    phase: 'restore',
    pattern: /net: unix: Failed to write net\/ipv4\/<sysctls>/,
    example: 'net: unix: Failed to write net/ipv4/<sysctls>',
    only: { criu: '<4.2' },
    cause: 'The images are of CRIU 4.2 or later, which keeps more settings of the network than this CRIU can restore.',
    advice: 'Restore with the CRIU that dumped, or a later one.',
    sources: [],
  },
  {
    id: 'cgroup1-with-lxc-7',
    phase: 'start',
    pattern: /Unsupported config key "lxc\.cgroup\./,
    example: 'Unsupported config key "lxc.cgroup.devices.deny"',
    only: { lxc: '>=7.0.0', cgroup: 'v1' },
    cause: 'LXC 7 dropped cgroup v1, and does not know its lines in a config any more.',
    advice: 'Use LXC 6, `lxc-version: 6.x`, or cgroup v2: `cgroup: v2`.',
    sources: [],
  },
  {
    id: 'config-key-unknown',
    phase: 'start',
    pattern: /Unsupported config key "/,
    example: 'Unsupported config key "lxc.nonsense"',
    cause: "The container's config has a line that this version of LXC does not know.",
    advice: 'Remove it, or use the name that `man lxc.container.conf` has for it: LXC 3 has renamed many.',
    sources: [],
  },
  {
    id: 'bridge-missing',
    phase: 'start',
    pattern: /Failed to attach "\S+" to bridge "\S+", bridge interface doesn't exist/,
    example: 'Failed to attach "vethA1b2C3" to bridge "lxcbr0", bridge interface doesn\'t exist',
    cause: "The bridge that the container's config names is not there; in the sandbox there is only br0.",
    advice: 'Leave `lxc.net.0.link` out: the container gets a network in its sandbox.',
    sources: [],
  },
  {
    id: 'mount-entry-refused',
    phase: 'start',
    pattern: /Failed to mount "\S+" on "\S+"/,
    example: 'Failed to mount "/srv/data" on "/var/lib/lxc/a/rootfs/srv"',
    cause: 'A mount of the config cannot be made: its source, or the place for it in the container, is not there.',
    advice: 'Make the source, and let LXC make the place: `lxc.mount.entry = /srv/data srv none bind,create=dir 0 0`.',
    sources: [],
  },
  {
    id: 'controller-missing',
    phase: 'start',
    pattern: /Failed to setup limits for the "\w+" controller|No such file or directory - Failed to set "/,
    example: 'No such file or directory - Failed to set "memory.max" to "100663296"',
    cause: 'The config sets a limit, and its controller is not in the cgroup hierarchies of this host.',
    advice: 'Remove the line, or enable the controller: `echo +memory > /sys/fs/cgroup/cgroup.subtree_control`.',
    sources: [],
  },
  {
    id: 'limit-refused',
    phase: 'start',
    pattern: /Failed to set "[a-z]+\.\S+" to "/,
    example: 'Failed to set "pids.max" to "many"',
    cause: 'The kernel refuses the value of a limit in the config.',
    advice: 'Compare it with what the controller takes: https://docs.kernel.org/admin-guide/cgroup-v2.html',
    sources: [],
  },
  {
    id: 'init-not-executable',
    phase: 'start',
    pattern: /Failed to exec "/,
    example: 'No such file or directory - Failed to exec "/sbin/init"',
    cause: 'What is to be pid 1 is not in the container, is not executable, or its interpreter is missing.',
    advice: 'Name a program of the image: `start`, or `lxc.init.cmd = /bin/sh`; `chmod +x` it.',
    sources: [],
  },
  {
    id: 'seccomp-policy-missing',
    phase: 'start',
    pattern: /Failed to open seccomp policy file/,
    example: 'Failed to open seccomp policy file /usr/share/lxc/config/common.seccomp',
    cause: 'The config names a seccomp policy that is not on this host.',
    advice: 'Install the package that brings it, or remove `lxc.seccomp.profile`.',
    sources: [],
  },
  {
    id: 'capability-unknown',
    phase: 'start',
    pattern: /Invalid capability specified:/,
    example: 'Invalid capability specified: sys_nonsense',
    cause: 'The config keeps or drops a capability that this LXC, or this kernel, does not know.',
    advice: 'Write it as `man 7 capabilities` does, in lower case and without CAP_: `lxc.cap.drop = sys_time`.',
    sources: [],
  },
  {
    id: 'hook-failed',
    phase: 'start',
    pattern: /Script exited with status \d+/,
    example: 'Script exited with status 1',
    cause: 'A hook of the config failed.',
    advice: 'Run it by hand; `lxc.hook.pre-start =` and its like with nothing behind them clear all hooks before them.',
    sources: [],
  },
  {
    id: 'interface-not-made',
    phase: 'start',
    pattern: /Failed to create (macvlan|ipvlan|vlan) interface/,
    example: 'Failed to create macvlan interface "mcA1b2C3" on "eth1"',
    cause: 'The config wants an interface on top of one that is not there; in the sandbox there is only br0.',
    advice: 'Remove it: LXC can checkpoint a container only with `lxc.net.0.type = veth`, `empty` or `none` anyway.',
    sources: [],
  },
];

const REPOSITORIES: Record<string, string> = {
  criu: 'checkpoint-restore/criu',
  lxc: 'lxc/lxc',
  lxd: 'canonical/lxd',
  podman: 'containers/podman',
  runc: 'opencontainers/runc',
};

/** The address of a public issue: `criu#2532`. */
export function issueUrl(source: string): string {
  const [project = '', number] = source.split('#');
  return `https://github.com/${REPOSITORIES[project]}/issues/${number}`;
}

/** Whether a failure says nothing about checkpoint/restore. */
export function isOfHost({ ofHost }: KnownFailure, phase: KnownFailure['phase']): boolean {
  return ofHost === true || (ofHost !== undefined && ofHost === phase);
}

export function isTransient(id: string): boolean {
  return FAILURES.some((failure) => failure.id === id && failure.transient === true);
}

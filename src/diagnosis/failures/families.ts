import type { KnownFailure } from './known-failure.js';

/** Where a reason of the kernel has a meaning of its own: connections, cgroups, clocks, what is watched, what CRIU looks at as it starts. */
const APART = String.raw`soccr/|(criu/)?(sk-tcp|cgroup|timens|eventpoll|memfd|sysctl|fsnotify|libnetlink)\.c`;

/** An error of CRIU, or of a plugin, that ends with one of these reasons of the kernel. */
function because(...reasons: string[]): RegExp {
  return new RegExp(
    String.raw`\((?!${APART})\S+\.c:\d+\): (?!.*(?:remove the directory|attach to|\bdetach)).*: (?:${reasons.join('|')})\.?$`,
  );
}

/** Something of a kind that CRIU does not know. What it asks as it starts is for another entry. */
const OF_A_KIND =
  /Error \((?!criu\/(cr-check|kerndat|crtools|cr-restore|libnetlink|arch\/\S+)\.c)\S+\.c:\d+\): (?<what>.*\b([Uu]nsupported|not supported|[Uu]nknown|isn't supported|doesn't support)\b.*)/;

/**
 * What the kernel's reason alone says of an error of CRIU that is not known: true of the whole family, and one of several
 * causes. They are asked last, of a log from anywhere only: in a cell of ours an unknown error stays one.
 */
export const FAMILIES: readonly KnownFailure[] = [
  {
    id: 'reason-not-permitted',
    phase: 'both',
    pattern: because('Operation not permitted'),
    example: "Error (criu/net.c:2345): Can't switch the net namespace: Operation not permitted",
    symptom: true,
    cause:
      'The kernel lets CRIU do this only with a capability, which it does not have: it runs as an ordinary user, in a container, or in a user namespace.',
    advice:
      'Run it as root of the host. In a container: `--privileged`, or the capability that the line is about (CAP_SYS_ADMIN, CAP_NET_ADMIN, CAP_SYS_PTRACE, CAP_CHECKPOINT_RESTORE), and a seccomp profile that allows it.',
    sources: [],
  },
  {
    id: 'reason-permission-denied',
    phase: 'both',
    pattern: because('Permission denied'),
    example: "Error (criu/net.c:2345): Can't send the request: Permission denied",
    symptom: true,
    cause:
      'CRIU may not do this with that file or socket: its rights forbid it, or a security module (SELinux, AppArmor).',
    advice:
      'See `ausearch -m avc -ts recent`, `dmesg | grep DENIED` and the rights of what the line names (`namei -l PATH`); run CRIU as root of the host.',
    sources: [],
  },
  {
    id: 'reason-kernel-lacks-it',
    phase: 'both',
    pattern: because(
      'Function not implemented',
      'Protocol not available',
      'Protocol not supported',
      'Protocol family not supported',
      'Address family not supported by protocol',
      'Operation not supported',
    ),
    example: "Error (criu/sockets.c:830): Can't set the option: Protocol not available",
    symptom: true,
    cause:
      'This kernel, or the file system at hand, does not have what CRIU asks for here: it is too old, was built without that option, or its module is not loaded.',
    advice:
      'See `criu check --all` and https://criu.org/Linux_kernel; `modprobe` what the line names; use a kernel of a distribution. WSL 1, gVisor and emulators lack much.',
    sources: [],
  },
  {
    id: 'reason-device-not-there',
    phase: 'both',
    pattern: because('No such device', 'No such device or address'),
    example: "Error (criu/net.c:930): Can't find the link: No such device",
    symptom: true,
    cause:
      'The device, interface or kind of file system that the line is about is not there: not on this host, or not in this kernel.',
    advice: 'Make it before the restore, with the same name; `modprobe` its driver; or dump without it.',
    sources: [],
  },
  {
    id: 'reason-file-of-kernel-missing',
    phase: 'both',
    pattern:
      /\(\S+\.c:\d+\): .*\b(?<what>(?:proc\/sys|sys\/fs|sys\/kernel|net\/(?:ipv[46]|core|unix)|kernel)\/[^\s:]+):? .*No such file or directory\.?$/,
    example: "Error (criu/util.c:500): Can't open /proc/sys/kernel/some_setting: No such file or directory",
    symptom: true,
    cause:
      'This kernel does not have that file: it was built without the option for it, is another version than at the dump, or hides it from a container.',
    advice:
      'Restore on the kernel of the dump; see `criu check --all` and https://criu.org/Linux_kernel; mount /proc and /sys whole (`--privileged`).',
    sources: [],
  },
  {
    id: 'reason-not-there',
    phase: 'restore',
    pattern: because('No such file or directory', 'Not a directory', 'Is a directory'),
    example: "Error (criu/files-ext.c:50): Can't find srv/socket: No such file or directory",
    symptom: true,
    cause:
      'Something that the checkpoint names is not on this host as it was at the dump: the file, folder, mount or namespace of the line.',
    advice:
      'Restore with the same root file system, mounts and /dev as at the dump, or make what is missing before; what the container itself deletes at its end, keep.',
    sources: [],
  },
  {
    id: 'reason-there-already',
    phase: 'restore',
    pattern: because('File exists', 'Address already in use'),
    example: "Error (criu/net.c:1400): Can't make the route: File exists",
    symptom: true,
    cause:
      'What CRIU is to make is there already: the container still runs, or was restored before, or an earlier try left it behind.',
    advice: 'End what is left of the container (processes, links, mounts, cgroups, sockets), and restore once more.',
    sources: [],
  },
  {
    id: 'reason-process-gone',
    phase: 'dump',
    transient: true,
    pattern: because('No such process'),
    example: "Error (criu/parasite-syscall.c:200): Can't look into 4711: No such process",
    symptom: true,
    cause: 'A process ended while CRIU dumped it, or somebody killed it.',
    advice: 'Dump once more; see `dmesg` for what the kernel killed.',
    sources: [],
  },
  {
    id: 'reason-read-only',
    phase: 'both',
    pattern: because('Read-only file system'),
    example: "Error (criu/util.c:600): Can't write /var/lib/web/data: Read-only file system",
    symptom: true,
    cause: 'CRIU has to write to a file system that is mounted read-only here.',
    advice: 'Mount it writable for the restore; in a container `--privileged`, or with /proc/sys and /sys writable.',
    sources: [],
  },
  {
    id: 'reason-storage-failed',
    phase: 'both',
    pattern: because('Input/output error', 'Stale file handle', 'Disk quota exceeded', 'File too large'),
    example: "Error (criu/image.c:300): Can't write the image: Input/output error",
    symptom: true,
    cause:
      'The storage did not take or give the data: a disk or network file system failed, or a quota or limit is reached.',
    advice: 'See `dmesg`, `quota` and `ulimit -f`; put the images on a local disk.',
    sources: [],
  },
  {
    id: 'reason-other-side-gone',
    phase: 'both',
    pattern: because('Broken pipe', 'Connection reset by peer', 'Connection refused', 'Connection timed out'),
    example: "Error (criu/cr-service.c:90): Can't send response: Broken pipe",
    symptom: true,
    cause:
      'Whoever CRIU talks to has ended or does not answer: who called it by RPC, a page server, its helper, or its code in the process that is dumped.',
    advice:
      'Look into the log of the other side: what that says is the cause. On one host see `dmesg` for what was killed.',
    sources: [],
  },
  {
    id: 'reason-network-differs',
    phase: 'restore',
    pattern: because(
      'Cannot assign requested address',
      'Network is unreachable',
      'No route to host',
      'Network is down',
    ),
    example: "Error (criu/net.c:1500): Can't set the peer: Network is unreachable",
    symptom: true,
    cause: 'The network here is not as at the dump: an address, route or interface is missing.',
    advice:
      'Give the host or the network of the container the same addresses and routes before the restore (`ip addr`, `ip route`).',
    sources: [],
  },
  {
    id: 'reason-limit-reached',
    phase: 'both',
    pattern: because(
      'Resource temporarily unavailable',
      'Too many open files in system',
      'Too many users',
      'Too many links',
    ),
    example: "Error (criu/util.c:900): Can't start the helper: Resource temporarily unavailable",
    symptom: true,
    cause: 'A limit is reached, of processes, files or locks, for this user, cgroup or host.',
    advice: 'See `ulimit -a`, `pids.max` of the cgroup, `sysctl fs.file-max kernel.pid_max`, and raise it.',
    sources: [],
  },
  {
    id: 'kind-not-dumped',
    phase: 'dump',
    pattern: OF_A_KIND,
    example: 'Error (criu/sk-some.c:100): Unsupported kind of socket 7',
    symptom: true,
    cause: 'The container has something of a kind that this CRIU does not know how to dump.',
    advice: 'Use the newest CRIU; or have the program close it before the dump, or do without.',
    sources: [],
  },
  {
    id: 'kind-not-restored',
    phase: 'restore',
    pattern: OF_A_KIND,
    example: 'Error (criu/some.c:100): Unknown kind of image 7',
    symptom: true,
    cause:
      'The checkpoint holds something that this CRIU, or this kernel, cannot restore: it is of a newer one, damaged, or of a kind that none restores yet.',
    advice: 'Restore with the CRIU and the kernel of the dump, or newer ones; copy the images anew.',
    sources: [],
  },
  {
    id: 'kernel-feature-missing',
    phase: 'both',
    pattern:
      /Error \(criu\/(cr-check|kerndat)\.c:\d+\): (?<what>.*\b(not supported|isn't supported|doesn't support|missing|inaccessible)\b.*)/,
    example: "Error (criu/cr-check.c:980): The some option isn't supported.",
    symptom: true,
    cause: 'This kernel lacks something that `criu check` looks for; only what needs it fails.',
    advice:
      'Use a newer kernel, or one with that option (https://criu.org/Linux_kernel), where the container needs it.',
    sources: [],
  },
  {
    id: 'restored-process-killed',
    phase: 'restore',
    pattern: /\b\d+ (killed|stopped) by signal (?<what>6|7|8|31)\b/,
    example: 'Error (criu/cr-restore.c:1480): 4711 killed by signal 7: Bus error',
    symptom: true,
    cause:
      'A process was killed while it was restored: by a file that is shorter than what is mapped of it, or no huge pages (7), by a seccomp filter (31), or by itself (6).',
    advice: 'See `dmesg | tail`; look whether its files and its seccomp filter are as at the dump; use a newer CRIU.',
    sources: [],
  },
];

import type { KnownFailure } from './known-failure.js';

export const PROCESSES: readonly KnownFailure[] = [
  {
    id: 'other-users-processes',
    phase: 'dump',
    ofProcess: true,
    pattern: /Can't get rlimit \d+: Operation not permitted/,
    example: "Can't get rlimit 0: Operation not permitted",
    only: { host: { 'cap-sys-resource': false } },
    cause: 'A process of another user than root is in the container, and root lacks CAP_SYS_RESOURCE here.',
    advice:
      'Do it on the host itself, or in a container that keeps CAP_SYS_RESOURCE; or run everything as root; or map the users (`lxc.idmap`): root has every capability in a user namespace of its own.',
    sources: [],
  },
  {
    id: 'stop-signal-unknown',
    phase: 'dump',
    pattern: /SEIZE (?<pid>\d+): unsupported stop signal (?<what>\d+)/,
    example: 'SEIZE 52: unsupported stop signal 20',
    cause: 'A process was stopped by a signal that this CRIU cannot restore: 20 is Ctrl-Z.',
    advice: 'Let it go on before the dump: `kill -CONT PID`; or use a newer CRIU.',
    sources: ['criu#2352'],
  },
  {
    id: 'criu-in-its-own-tree',
    phase: 'dump',
    pattern: /The criu itself is within dumped tree/,
    example: 'The criu itself is within dumped tree.',
    cause: 'CRIU was told to dump a process that it is a descendant of itself.',
    advice: 'Start CRIU from outside of what it dumps: another terminal, `setsid`, a service.',
    sources: ['criu#2080'],
  },
  {
    id: 'process-traced',
    phase: 'dump',
    // Our own words, and CRIU's: it calls a process that it cannot take hold of a zombie.
    pattern:
      /(?:Process|zombie) (?<pid>\d+) \((?:comm )?(?<name>.*)\) (?:of the container was traced before the dump|found while seizing)|zombie \d+ found, state (?:t|[RSTDI], err -1\/1$)/,
    example: 'Process 4711 (sleep) of the container was traced before the dump, by process 4712 (strace).',
    cause:
      'A process of the container is traced by another one, such as strace or gdb, and a process can have only one tracer; or it was just about to end.',
    advice:
      'End the tracer before the dump: `grep TracerPid /proc/PID/status` names it. Where that says 0, dump once more.',
    sources: ['criu#1753'],
  },
  {
    id: 'gpu-not-paused',
    phase: 'dump',
    // The time limit of CRIU goes off meanwhile, and stands first.
    pattern:
      /Timeout reached\. Try to interrupt|cuda_plugin: (PAUSE_DEVICES failed|Unable to read output of cuda-checkpoint)/,
    // Where the plugin is, CRIU logs its stages of every dump: these are of a process with memory on a GPU.
    with: /cuda_plugin: (pausing devices on|PAUSE_DEVICES failed|Unable to read output)/,
    example: 'cuda_plugin: pausing devices on pid 4711\nTimeout reached. Try to interrupt: 0',
    cause: 'A process has memory on a GPU, and to pause it took longer than CRIU waits: 10 seconds.',
    advice:
      'Give it more time in the options file of CRIU (`/etc/criu/default.conf`, `/etc/criu/runc.conf`): `timeout 120`.',
    sources: ['cuda-checkpoint#26'],
  },
  {
    id: 'process-cannot-be-seized',
    phase: 'dump',
    transient: true,
    pattern: /Unseizable non-zombie (?<pid>\d+) found|Timeout reached\. Try to interrupt/,
    example: 'Unseizable non-zombie 4711 found, state D, err -1/10',
    cause:
      'A process cannot be stopped: it waits in the kernel (state D, as in vfork), or was restored outside the cgroup that is frozen.',
    advice:
      'Look what it waits for: `cat /proc/PID/wchan /proc/PID/stack`. Of a restored container on cgroup v2: use a newer CRIU.',
    sources: ['criu#1034'],
  },
  {
    id: 'process-stopped',
    phase: 'dump',
    // Our own words: CRIU has none.
    pattern: /Process (?<pid>\d+) \((?<name>.*)\) of the container was stopped before the dump\./,
    example: 'Process 4711 (vim) of the container was stopped before the dump.',
    only: { cgroup: 'v1' },
    cause:
      'A process of the container is stopped (SIGSTOP, Ctrl-Z), and in the freezer of cgroup v1 CRIU waits for it for ever.',
    advice: 'Let it go on before the dump: `kill -CONT PID`; or use cgroup v2, `cgroup: v2` (`--cgroup v2`).',
    sources: ['criu#1813', 'criu#2352'],
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
    id: 'ipc-of-the-host',
    phase: 'dump',
    pattern: /Task (?<pid>\d+) with SysVIPC shmem map @\w+ doesn't live in IPC ns/,
    example: "Task 4711 with SysVIPC shmem map @7efd9e54f000 doesn't live in IPC ns",
    cause:
      'A process uses System V shared memory, and has no IPC namespace of its own: CRIU would have to take it from the host.',
    advice: 'Start it in one: `unshare -i COMMAND`. In a container: no `--ipc=host`, no `lxc.namespace.share.ipc`.',
    sources: ['criu#821'],
  },
  {
    id: 'namespaces-of-another-user',
    phase: 'dump',
    pattern: /One or more namespaces doesn't belong to the target user namespace|Unable to convert uid or gid/,
    example: "One or more namespaces doesn't belong to the target user namespace",
    cause: 'The user namespace of a process does not map its user, or does not own all of its other namespaces.',
    advice:
      'Make all namespaces in one user namespace that maps all of its users: `unshare --map-root-user` first, the others inside.',
    sources: ['criu#2483'],
  },
  {
    id: 'nested-namespace',
    phase: 'dump',
    pattern:
      /Can't dump nested (?<what>\w+ namespace) for (?<pid>\d+)|Can't make (netns|cgroup) id|Nested mount namespaces are not supported/,
    example: "Can't dump nested net namespace for 4711",
    cause:
      'A process in the container has a namespace of its own that CRIU cannot dump: as containers inside have, sandboxes (bubblewrap, browsers) and hardened services.',
    advice:
      'Of a systemd service switch `PrivateNetwork`, `ProtectHostname` and `PrivateUsers` off; end containers and sandboxes inside (Docker, bubblewrap) before the dump; start processes by the init, not from outside.',
    sources: ['lxd#5309', 'criu#174', 'criu#2778'],
  },
  {
    id: 'pid-taken',
    phase: 'restore',
    pattern: /Can't fork for \d+: File exists|Pid \d+ do not match expected|Thread pid mismatch \d+\/\d+/,
    example: "Can't fork for 4711: File exists",
    cause: 'A pid that a process or thread had is taken.',
    advice:
      'Give the container a pid namespace of its own: no `lxc.namespace.share.pid`, no `lxc.namespace.keep = pid`. CRIU by hand: `criu-ns restore`, or end who has it.',
    sources: ['criu#2779', 'criu#2692', 'criu#1431', 'criu#179'],
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
];

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
    // The time limit of CRIU goes off meanwhile, and stands first.
    pattern: /Unseizable non-zombie (?<pid>\d+) found|Timeout reached\. Try to interrupt/,
    with: /Unseizable non-zombie \d+ found/,
    example: 'Unseizable non-zombie 4711 found, state D, err -1/10',
    cause:
      'A process cannot be stopped: it waits in the kernel (state D, as in vfork), or was restored outside the cgroup that is frozen.',
    advice:
      'Look what it waits for: `cat /proc/PID/wchan /proc/PID/stack`. Of a restored container on cgroup v2: use a newer CRIU.',
    sources: [],
  },
  {
    id: 'dump-out-of-time',
    phase: 'dump',
    transient: true,
    symptom: true,
    pattern: /Timeout reached\. Try to interrupt/,
    example: 'Timeout reached. Try to interrupt: 0',
    cause:
      'CRIU did not come to hold all processes within its time (10 seconds): one waits in the kernel (state D, as in vfork), or is not in the cgroup that is frozen.',
    advice:
      'Look what each waits for: `cat /proc/PID/wchan /proc/PID/stack`. Where there are very many, give CRIU longer: `timeout 60` in its options file.',
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
    pattern:
      /Can't fork for \d+: File exists|Pid \d+ do not match expected|Thread pid mismatch \d+[/>]|Unable to create a thread: (-17\b|\d)/,
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
    pattern: /(fork|clone)\b.*temporarily unavailable|: Cannot fork$|Unable to create a thread: -11\b/,
    example: "Can't fork for 42: Resource temporarily unavailable",
    cause:
      'This host lets no more processes be made: a limit of its cgroup (pids.max), of its user, or its memory is reached.',
    advice: 'Raise the limit: `cat /sys/fs/cgroup/pids/*/pids.max`, `systemctl show -p TasksMax UNIT`, `ulimit -u`.',
    sources: [],
  },
  {
    id: 'fork-without-memory',
    phase: 'both',
    pattern: /(fork|clone)\b.*allocate memory/,
    example: "Can't fork for 42: Cannot allocate memory",
    symptom: true,
    cause:
      'The kernel makes no process: memory is short; or the first process of the pid namespace that it is to be in has ended.',
    advice:
      'See `dmesg`, `free` and the limits of the cgroup. Where the container is restored into a pid namespace that there is: look whether its init lives.',
    sources: [],
  },
  {
    id: 'shell-job-not-asked-for',
    phase: 'both',
    pattern: /The root process \d+ is not a session leader|Task attached to shell terminal/,
    example: 'The root process 4711 is not a session leader. Consider using --shell-job option',
    cause: 'What is dumped was started from a shell, in whose session it still is.',
    advice:
      '`--shell-job` to both dump and restore; or start it in a session of its own: `setsid COMMAND </dev/null >LOG 2>&1 &`.',
    sources: [],
  },
  {
    id: 'session-number-taken',
    phase: 'restore',
    // CRIU before 3.16 comes upon it later.
    pattern: /Current [sg]id \d+ intersects with (pid|sid of|pgid of) \(\d+\) in images|BUG at criu\/pstree\.c:4\d\d/,
    with: /intersects with|Migrating process tree/,
    example: 'Current sid 4711 intersects with pid (4711) in images',
    cause: 'The shell that CRIU was started from has by chance the number of a process that is to be restored.',
    advice: 'Restore from another shell or session: `setsid criu restore …`; or in a pid namespace: `criu-ns restore`.',
    sources: ['criu#464', 'criu#1332'],
  },
  {
    id: 'pidfd-of-the-dead-shared',
    phase: 'restore',
    pattern: /pidfd: Could not wait on temporary process/,
    example: 'pidfd: Could not wait on temporary process with pid: 4711: No child processes',
    only: { criu: '<4.1' },
    cause: 'Several processes have a pidfd of one process that has ended: CRIU before 4.1 does not restore that.',
    advice: 'Use CRIU 4.1 or later: `criu-version: ">=4.1"`.',
    sources: ['criu#2496'],
  },
  {
    id: 'session-leader-not-in-images',
    phase: 'restore',
    pattern:
      /Can't find a session leader for \d+|Can't figure out which sid \(|Failed to write -1 to \S*ns_last_pid|Can't fork for 0: Invalid argument/,
    example: "Can't find a session leader for 4711",
    cause: 'A process belongs to a session whose leader had ended, or was not dumped.',
    advice:
      'Dump from the leader of the session on (`-t`), or start it by `setsid`; `--shell-job` where that is a shell.',
    sources: ['criu#1647'],
  },
  {
    id: 'zombie-with-threads',
    phase: 'dump',
    pattern: /Zombies? (with threads are|thread) not supported/,
    example: 'Zombies with threads are not supported',
    cause: 'The main thread of a process has ended while others of it go on: CRIU cannot dump that.',
    advice: 'End that process before the dump: `ps -eLo pid,tid,stat,args | grep -w Zl`.',
    sources: [],
  },
  {
    id: 'thread-stopped',
    phase: 'dump',
    pattern: /Individually stopped threads not supported/,
    example: 'Individually stopped threads not supported',
    cause: 'One thread of a process is stopped and others are not, as a debugger leaves them.',
    advice: 'End the debugger, or let it go on: `kill -CONT PID`.',
    sources: [],
  },
  {
    id: 'ipc-id-taken',
    phase: 'restore',
    pattern: /Failed to (restore (sem|msg|shm) id \(\d+ instead of \d+\)|create (sem|msg|shm) set: File exists)/,
    example: 'Failed to restore shm id (3 instead of 2)',
    cause: 'A System V object (semaphores, queue, shared memory) of that number is there already.',
    advice: 'Restore in an IPC namespace of its own; else remove what is left: `ipcs`, `ipcrm`.',
    sources: [],
  },
  {
    id: 'shared-memory-in-parts',
    phase: 'dump',
    pattern: /Sysv shmem \w+ with (a |tail |misordered )/,
    example: 'Sysv shmem 7f3a5c000000 with tail hole not supported',
    cause: 'A process has unmapped a part of a System V shared memory: CRIU dumps only whole ones.',
    advice: 'Have the program detach all of it (`shmdt`), or end it before the dump.',
    sources: [],
  },
  {
    id: 'process-not-traceable',
    phase: 'dump',
    pattern: /Unable to detach from (?<pid>\d+): No such process/,
    with: /Unable to interrupt task: \d+ \(Operation not permitted\)/,
    example: 'Unable to interrupt task: 4711 (Operation not permitted)\nUnable to detach from 4711: No such process',
    cause:
      'The kernel does not let CRIU take hold of the process: CRIU lacks CAP_SYS_PTRACE, as in a container, or another one traces it.',
    advice:
      'Try `strace -p PID` in the same place. In a container: `--privileged`, or `--cap-add SYS_PTRACE`; see `grep TracerPid /proc/PID/status`.',
    sources: ['criu#103'],
  },
  {
    id: 'pid-namespace-needed',
    phase: 'restore',
    pattern: /can only be restored in a new pid namespace/,
    example: 'This process tree can only be restored in a new pid namespace.',
    cause: 'The first process that was dumped is not the first one of a pid namespace here.',
    advice: 'Have CRIU make one: `criu-ns restore …`; or `unshare --pid --fork --mount-proc criu restore …`.',
    sources: [],
  },
  {
    id: 'pid-namespace-without-init',
    phase: 'both',
    pattern: /Can't (dump a|restore) pid namespace without the process init/,
    example: "Can't dump a pid namespace without the process init",
    cause: 'What is dumped lies in a pid namespace, and the first process of that (its pid 1) is not among it.',
    advice: "Dump the whole of it: `--tree` with the pid of the container's init (`lxc-info -pH -n NAME`).",
    sources: [],
  },
  {
    id: 'pidfd-of-outside',
    phase: 'dump',
    pattern: /pidfd pid (?<pid>\d+) is not a part of process tree/,
    example: 'pidfd: pidfd pid 4711 is not a part of process tree..',
    cause: 'A process has a pidfd of one that is not in the container.',
    advice: 'Have the program close it before the dump.',
    sources: [],
  },
  {
    id: 'pidfd-of-a-thread',
    phase: 'dump',
    pattern: /PIDFD_THREAD flag is currently not supported/,
    example: 'pidfd: PIDFD_THREAD flag is currently not supported',
    cause: 'A process has a pidfd of a thread (PIDFD_THREAD): CRIU cannot dump it.',
    advice: 'Have the program close it before the dump.',
    sources: [],
  },
  {
    id: 'external-namespace-not-given',
    phase: 'restore',
    pattern: /Unable to find an external (?<what>(net|pid)ns: \S+)/,
    example: 'net: Unable to find an external netns: extRootNetNS',
    cause: 'The dump left out a namespace that is external, and the restore was given none in its place.',
    advice: 'Give it under that name: `--inherit-fd fd[N]:NAME`, N opened on /proc/PID/ns/net or a file of `ip netns`.',
    sources: [],
  },
  {
    id: 'id-maps-refused',
    phase: 'restore',
    pattern: /Unable to write into (?<what>[ug]id_map): Operation not permitted/,
    example: 'Unable to write into uid_map: Operation not permitted',
    cause: 'The kernel refuses the ids of the user namespace that is restored: they are not for who restores.',
    advice: 'Restore as root of the host; inside of a container map as many ids into that as were dumped.',
    sources: [],
  },
  {
    id: 'time-namespace-missing',
    phase: 'restore',
    pattern: /Unable to create a new time namespace: Invalid argument/,
    example: 'Unable to create a new time namespace: Invalid argument',
    cause: 'The clocks were dumped with a time namespace, and this kernel has none (CONFIG_TIME_NS, Linux 5.6).',
    advice: 'Restore on a kernel that has them: `zgrep TIME_NS /proc/config.gz`.',
    sources: [],
  },
  {
    id: 'breakpoint-pending',
    phase: 'dump',
    pattern: /Can't dump the (?<pid>\d+) thread with a pending SIGTRAP/,
    example: "Can't dump the 4711 thread with a pending SIGTRAP.",
    cause: 'A process has just come to a breakpoint that nobody took: a debugger left it.',
    advice: 'End the debugger, and start the program anew.',
    sources: [],
  },
  {
    id: 'user-namespace-helper-refused',
    phase: 'restore',
    symptom: true,
    pattern: /uns: send req error: Invalid argument/,
    example: 'uns: send req error: Invalid argument',
    cause:
      'CRIU restores a user namespace, and the kernel refuses the message to its own helper outside: the user and group that CRIU runs as have no number in that namespace.',
    advice: 'Map the root of the host, or another user that CRIU may be, into the user namespace; use a newer CRIU.',
    sources: ['criu#466'],
  },
  {
    id: 'parasite-ended',
    phase: 'dump',
    symptom: true,
    pattern: /Task \d+ is in unexpected state: /,
    example: 'Task 4711 is in unexpected state: b7f',
    cause:
      'CRIU runs a piece of code in each process that it dumps, and the process got a signal meanwhile: it was killed from outside, or the code met what this CRIU does not expect.',
    advice:
      'Dump once more. Where it fails again: see `dmesg` for that process, use a newer CRIU, and look whether a seccomp filter or another tracer is at work (`grep -E "Seccomp|TracerPid" /proc/PID/status`).',
    sources: [],
  },
  {
    id: 'pid-reused',
    phase: 'dump',
    transient: true,
    pattern: /Task pid reused while suspending/,
    example: 'Task pid reused while suspending (4711: 1 -> 42)',
    cause: 'A process ended while CRIU was taking hold of the container, and another one got its number.',
    advice: 'Dump once more.',
    sources: [],
  },
  {
    id: 'session-not-inherited',
    phase: 'restore',
    symptom: true,
    pattern: /Requested sid (?<what>\d+) doesn't match inherited \d+/,
    example: "Requested sid 4711 doesn't match inherited 42",
    cause:
      "A process belongs to a session that its parent is not in: the session's leader has ended, or was not dumped.",
    advice: 'Dump from the leader of the session on (`--tree`); start it by `setsid`.',
    sources: [],
  },
  {
    id: 'clock-offset-refused',
    phase: 'restore',
    pattern: /Unable to set a (monotonic|boottime) clock offset: Numerical result out of range/,
    example: 'Unable to set a monotonic clock offset: Numerical result out of range',
    cause:
      'CRIU sets the clocks to where they were at the dump by a time namespace, and that is further away than the kernel takes.',
    advice:
      'Compare `cat /proc/uptime` here and on the host of the dump: a machine that was resumed or moved may count otherwise.',
    sources: [],
  },
  {
    id: 'namespace-not-entered',
    phase: 'dump',
    pattern: /Can't setns \d+\/(?<what>\w+): Operation not permitted/,
    example: "Can't setns 4711/net: Operation not permitted",
    cause:
      'CRIU may not enter a namespace of the container: it lacks CAP_SYS_ADMIN (or CAP_SYS_CHROOT) in it, as inside of another container or as an ordinary user.',
    advice: 'Run it as root of the host; in a container `--privileged`.',
    sources: [],
  },
  {
    id: 'process-of-another',
    phase: 'both',
    symptom: true,
    pattern: /(?<!pagemap) on procfs: (Permission denied|Operation not permitted)/,
    example: "Can't open 4711/maps on procfs: Permission denied",
    cause:
      'The kernel does not let CRIU look into a process in /proc: CRIU lacks CAP_SYS_PTRACE, runs in a container, or a security module forbids it.',
    advice: 'Run it as root of the host; see `dmesg` and `ausearch -m avc`.',
    sources: [],
  },
  {
    id: 'process-group-not-restored',
    phase: 'restore',
    symptom: true,
    pattern: /Can't restore pgid \(|Can't restore sid \(/,
    example: "Can't restore pgid (42/42->4711): Operation not permitted",
    cause:
      'A process cannot be put into its group or session again: the leader of that is not among what was dumped, or is already in another session.',
    advice:
      'Dump from the leader of the session on, and start that by `setsid`; restore in a new pid namespace (`criu-ns`).',
    sources: [],
  },
  {
    id: 'task-already-ended',
    phase: 'dump',
    pattern: /zombie found while seizing|A root task is dead|Zombie with children\?!/,
    example: 'zombie found while seizing',
    cause: 'What is to be dumped has ended, or ends just then: its first process, or one in its cgroup, is a zombie.',
    advice: 'Look at it before: `ps -o stat= -p PID`; dump its parent, which has to take it (wait).',
    sources: [],
  },
  {
    id: 'pid-namespace-init-differs',
    phase: 'restore',
    pattern: /First PID in a PID namespace needs to be (\d+)/,
    example: 'First PID in a PID namespace needs to be 1 and not 42',
    cause: 'The tree does not begin with the process 1, and was to be restored as the first one of a pid namespace.',
    advice: 'Restore without `--join-ns`/a new pid namespace, or dump from the process 1 of the namespace on.',
    sources: [],
  },
  {
    id: 'no-room-for-restorer',
    phase: 'restore',
    pattern: /No suitable area for task_restore bootstrap/,
    example: 'No suitable area for task_restore bootstrap (120K)',
    cause: 'CRIU finds no place in memory for its code that neither it nor the process uses.',
    advice: 'Try again (addresses are by chance), or restore with `setarch -R criu restore …`.',
    sources: [],
  },
  {
    id: 'namespace-not-joined',
    phase: 'restore',
    pattern:
      /Can't access join-ns file (?<what>\S+)|Failed to setns when join-ns|set[gu]id failed while joining userns/,
    example: "Can't access join-ns file /run/netns/web: No such file or directory",
    cause: 'A namespace that the processes were to join is not there, or may not be joined.',
    advice: 'Look at it: `ls -l /run/netns`, `lsns`; name it right: `--join-ns net:/run/netns/NAME`.',
    sources: [],
  },
  {
    id: 'helper-shares-folder',
    phase: 'restore',
    only: { criu: '>=3.0 <4.2' },
    symptom: true,
    pattern: /Can't setns \d+\/mnt: Invalid argument/,
    example: "Can't setns 6/mnt: Invalid argument",
    cause:
      'A process stands in for the leader of a process group that is gone, and shares its folder: the kernel then lets it into no other mount namespace, and CRIU before 4.2 needs that for a socket or a file.',
    advice:
      'Use CRIU 4.2 or later: `criu-version: ">=4.2"`; or end processes whose group has no leader before the dump.',
    sources: ['criu#2687', 'criu#2742'],
  },
  {
    id: 'ipc-number-refused',
    phase: 'restore',
    symptom: true,
    pattern: /Can't write kernel\/(?<what>sem|msg|shm)_next_id: (Operation not permitted|Permission denied)/,
    example: "Can't write kernel/sem_next_id: Operation not permitted",
    cause:
      'The kernel does not let CRIU choose the number of a semaphore, message queue or shared memory: CRIU has no CAP_CHECKPOINT_RESTORE in the user namespace of the container, which some kernels ask for.',
    advice: 'Boot another kernel, later than 6.0; or dump without System V IPC: `ipcs` in the container shows it.',
    sources: ['criu#1982'],
  },
];

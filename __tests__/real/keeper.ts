import { afterwards, inImages, type Sabotage } from './broken.js';

/** What meddle.c is compiled to. Not in /tmp: that is private in the sandbox. */
export const MEDDLE = `/var/tmp/meddle-${process.pid}`;

/** Makes a thread do one system call, by its number on x86-64. */
const call = (name: string, number: number, ...words: (number | string)[]) =>
  afterwards([MEDDLE, name, number, ...words].join(' '));
const keeper = (number: number, ...words: (number | string)[]) => call('keeper', number, ...words);

/** The keeper's descriptors, in the order in which it makes them. */
const FD = {
  memfd: 5,
  flocked: 9,
  stream: 11,
  listener: 14,
  eventfd: 17,
  expired: 18,
  timerfd: 19,
  signalfd: 20,
} as const;
const EPOLL = { fd: 21, watched: 22 };
const INOTIFY = { fd: 24, watch: 1 };
const PIPE = 25;
/** The fifo that it is asked through. */
const QUESTION = 3;
/** Of 64 bits, as memory has it. */
const number = (value: number) => Buffer.from(BigUint64Array.of(BigInt(value)).buffer).toString('hex');
/** Sets the pid of a thread of that name, as the sandbox knows it. */
export const taskOf = (name: string) => `task=$(grep -lx ${name} /proc/[0-9]*/task/*/comm | cut -d / -f 5)`;
/** Runs a command with it. */
const of = (name: string, command: string) => `${taskOf(name)}; ${command}`;
/** Memory that a call may write to. */
const ANYWHERE = 'x00';

/** More lines of config, for what root of the container may not do by default: `src/lxc/confinement.ts`. */
const ALL_CAPABILITIES = 'lxc.cap.drop =\n';

/** For every fact of the keeper something that breaks it, and no other. */
export const KEEPER: Record<string, Sabotage> = {
  'large-memory': inImages('pages-*.img', 's/keeper: dense/keeper: DENSE/'),
  'shared-memory': inImages('pages-*.img', 's/keeper: shared/keeper: SHARED/'),
  threads: inImages('core-*.img', 's/keeper-thread/keeper-THREAD/'),
  files: inImages('ghost-file-*.img', 's/keeper: deleted/keeper: DELETED/'),
  'file-locks': keeper(73 /* flock */, FD.flocked, 8 /* LOCK_UN */),
  memfd: keeper(18 /* pwrite64 */, FD.memfd, 'x00', 1, 0),
  'unix-sockets': keeper(45 /* recvfrom */, FD.stream, ANYWHERE, 8, 0, 0, 0),
  eventfd: keeper(0 /* read */, FD.eventfd, ANYWHERE, 8),
  signalfd: keeper(0 /* read */, FD.signalfd, ANYWHERE, 128),
  epoll: keeper(233 /* epoll_ctl */, EPOLL.fd, 2 /* EPOLL_CTL_DEL */, EPOLL.watched, 0),
  inotify: keeper(255 /* inotify_rm_watch */, INOTIFY.fd, INOTIFY.watch),
  // Every 10 hours, the first time in a minute.
  timerfd: keeper(
    286 /* timerfd_settime */,
    FD.timerfd,
    0,
    `x${number(36_000)}${number(0)}${number(60)}${number(0)}`,
    0,
  ),
  // The one in its place.
  'expired-timerfd': keeper(292 /* dup3 */, FD.timerfd, FD.expired, 0),
  'posix-timer': keeper(223 /* timer_settime */, 0, 0, 'x00', 0),
  timers: keeper(222 /* timer_create */, 0 /* CLOCK_REALTIME */, 0, ANYWHERE),
  'interval-timer': keeper(37 /* alarm */, 0),
  // The first signal 40 is taken.
  'pending-signals': keeper(128 /* rt_sigtimedwait */, 'x0000000080', 0, 'x00', 8),
  'dropped-capabilities': call('keeper-partner', 157 /* prctl */, 24 /* PR_CAPBSET_DROP */, 20, 0, 0, 0),
  'no-new-privs': call('keeper-thread', 157 /* prctl */, 38 /* PR_SET_NO_NEW_PRIVS */, 1, 0, 0, 0),
  // The errno that the filter gives.
  seccomp: inImages('seccomp.img', 's/\\x4d\\x00\\x05\\x00/\\x4e\\x00\\x05\\x00/'),
  // What the ruleset refuses would also fail.
  landlock: afterwards('mkdir "/proc/$PID/root/run/witness/keeper/made"'),
  mdwe: call('keeper-partner', 157 /* prctl */, 65 /* PR_SET_MDWE */, 3, 0, 0, 0),
  // A keyring of its own, or the key would stay in that of whoever runs the test.
  'session-key': afterwards(
    [
      `${MEDDLE} keeper-partner 250 1 0`, // keyctl: KEYCTL_JOIN_SESSION_KEYRING
      `${MEDDLE} keeper-partner 248 x75736572 x6b6565706572 x0102030405060708 8 -3`, // add_key
    ].join('; '),
  ),
  'process-settings': keeper(157 /* prctl */, 36 /* PR_SET_CHILD_SUBREAPER */, 0, 0, 0, 0),
  'io-priority': keeper(251 /* ioprio_set */, 1, 0, 16_391),
  'memory-policy': keeper(238 /* set_mempolicy */, 2 /* MPOL_BIND */, 'x01', 64),
  'shared-tables': call('keeper-thread', 272 /* unshare */, 0x400 /* CLONE_FILES */),
  'memory-content': afterwards(lastByteOfStack('keeper-sibling')),
  registers: afterwards(`${MEDDLE} keeper-sibling register`),
  'floating-point': afterwards(`${MEDDLE} keeper-sibling floating`),
  'signal-actions': keeper(13 /* rt_sigaction */, 44, `x${number(0x7777)}${number(0x04000000)}${number(0)}`, 0, 8),
  'thread-settings': call('keeper-sibling', 157 /* prctl */, 1 /* PR_SET_PDEATHSIG */, 15),
  'descriptor-owners': keeper(72 /* fcntl */, FD.stream, 10 /* F_SETSIG */, 45),
  'socket-options': keeper(54 /* setsockopt */, FD.stream, 1 /* SOL_SOCKET */, 9 /* SO_KEEPALIVE */, 'x01', 4),
  // One more of a kind that waits anyway.
  'queued-signals': afterwards(of('keeper', 'kill -40 $task')),
  'shared-mappings': afterwards(
    of(
      'keeper',
      'for each in /proc/$task/map_files/*; do case $(readlink $each) in /dev/zero*|/memfd:*) chmod 700 $each;; esac; done',
    ),
  ),
  'system-v-ipc': keeper(66 /* semctl */, 0, 1, 16 /* SETVAL */, 3),
  // Lost anyway, to another size. msgctl(2) of the first queue: IPC_STAT, msg_qbytes, IPC_SET.
  'message-queue-size': afterwards(
    `nsenter -t "$PID" --ipc -- python3 -c "import ctypes; call = ctypes.CDLL(None).msgctl; state = (ctypes.c_ulong * 32)(); call(0, 2, state); state[11] = 99; call(0, 1, state)"`,
  ),
  'pipe-sizes': keeper(72 /* fcntl */, QUESTION, 1031 /* F_SETPIPE_SZ */, 131_072),
  'sized-pipe': keeper(72 /* fcntl */, PIPE, 1031 /* F_SETPIPE_SZ */, 4096),
  'extended-attribute': {
    config: ALL_CAPABILITIES,
    ...afterwards(
      `python3 -c "import os; os.setxattr('/proc/$PID/root/run/witness/keeper/marked', 'trusted.mark', b'another.')"`,
    ),
  },
  clocks: inImages('pages-*.img', 's/monotonic=0/monotonic=7/'),
};

const meddle = (name: string, number: number, ...words: (number | string)[]) =>
  [MEDDLE, name, number, ...words].join(' ');

/**
 * What else can be wrong with any process or thread: the facts that notice, what does it (a command after the restore, mostly),
 * and what the container needs for that.
 */
export const LIES: Record<string, [facts: string[], sabotage: string | Sabotage, config?: string]> = {
  'one more below a grandchild': [['processes'], meddle('keeper-sibling', 56 /* clone */, 17 /* SIGCHLD */)],
  'one that was killed, and that nobody has asked for': [
    ['processes', 'shared-tables'],
    of('keeper-sibling', 'kill -KILL $task; until grep -q "^State:.Z" /proc/$task/status; do sleep 0.01; done'),
  ],
  'a grandchild with namespaces of its own': [
    ['namespaces'],
    meddle('keeper-sibling', 272 /* unshare */, 0x04020000 /* CLONE_NEWUTS | CLONE_NEWNS */),
    ALL_CAPABILITIES,
  ],
  'a grandchild of another user': [
    // Without CAP_SYS_PTRACE the keeper may not ask what it shares with another user's.
    ['thread-settings', 'credentials', 'capabilities', 'shared-tables'],
    meddle('keeper-sibling', 117 /* setresuid */, 1000, 1000, 1000),
  ],
  'a grandchild with another oom_score_adj, niceness, limit and slack': [
    ['scheduling', 'timer-slack', 'rlimits'],
    of('keeper-sibling', 'renice 3 $task; prlimit --pid $task --nofile=66:88; echo 1234 > /proc/$task/timerslack_ns'),
  ],
  'a grandchild that is SCHED_IDLE': [['scheduling'], of('keeper-sibling', 'chrt --idle -p 0 $task')],
  'a thread of another user': [
    ['thread-settings', 'credentials', 'capabilities'],
    meddle('keeper-thread', 117 /* setresuid */, 1000, 1000, 1000),
  ],
  'a grandchild that keeps its capabilities otherwise': [
    ['thread-settings'],
    meddle('keeper-sibling', 157 /* prctl */, 28 /* PR_SET_SECUREBITS */, 0x20 /* SECBIT_KEEP_CAPS_LOCKED */),
  ],
  'a deleted file that was read at another time': [
    ['files'],
    of(
      'keeper',
      'for each in /proc/$task/fd/*; do case $(readlink $each) in */unlinked*) touch -c -a -d @99 $each;; esac; done',
    ),
  ],
  'a thread with another niceness': [['scheduling'], of('keeper-thread', 'renice 3 $task')],
  'a thread without capabilities': [
    ['capabilities'],
    meddle('keeper-thread', 126 /* capset */, 'x2205082000000000', 'x00'),
  ],
  'signals that are blocked and ignored': [
    ['signal-masks', 'signal-actions'],
    [
      meddle('keeper', 14 /* rt_sigprocmask */, 0 /* SIG_BLOCK */, 'x01', 0, 8),
      meddle('keeper', 13 /* rt_sigaction */, 15 /* SIGTERM */, 'x01' /* SIG_IGN */, 0, 8),
    ].join('; '),
  ],
  'init under a tracer': [
    ['states'],
    `${MEDDLE} $PID </dev/null >/dev/null 2>&1 & until grep -q "^TracerPid:.[1-9]" "/proc/$PID/status"; do sleep 0.01; done`,
  ],
  '64 MB of memory more': [
    ['memory-map'],
    meddle('keeper', 9 /* mmap */, 0, 67_108_864, 3, 0x22 /* MAP_PRIVATE | MAP_ANONYMOUS */, -1, 0),
  ],
  'memory that became executable': [['memory-map'], ofLargest(10 /* mprotect */, 7)],
  'a byte of a page that a question changes': [['memory-content'], lastByteOfStack('keeper')],
  // Behind the magic number of its program: no program reads there.
  'a program that is not what its file has': [
    ['memory-content'],
    of(
      'keeper-sibling',
      'printf x | dd of=/proc/$task/mem bs=1 seek=$((0x$(sed -n "1s/-.*//p" /proc/$task/maps) + 9)) conv=notrunc',
    ),
  ],
  // Of what it lets pass a number, which nobody is told.
  'a filter of system calls that says something else': [
    ['thread-settings'],
    inImages('seccomp.img', 's/\\x06\\x00\\x00\\x00\\x00\\x00\\xff\\x7f/\\x06\\x00\\x00\\x00\\x01\\x00\\xff\\x7f/'),
  ],
  // Every 10 ms, for the first time when the clock of its time began.
  'a timerfd that is set to a moment, not for a while': [
    ['open-files'],
    meddle(
      'keeper',
      286 /* timerfd_settime */,
      FD.expired,
      1 /* TFD_TIMER_ABSTIME */,
      `x${number(0)}${number(10_000_000)}${number(0)}${number(1)}`,
      0,
    ),
  ],
  'a timerfd of another interval': [
    ['open-files'],
    meddle(
      'keeper',
      286 /* timerfd_settime */,
      FD.expired,
      0,
      `x${number(0)}${number(5_000_000)}${number(0)}${number(1)}`,
      0,
    ),
  ],
  'a timerfd that fires later than its interval': [
    ['expired-timerfd'],
    meddle(
      'keeper',
      286 /* timerfd_settime */,
      FD.expired,
      0,
      `x${number(0)}${number(10_000_000)}${number(1)}${number(0)}`,
      0,
    ),
  ],
  'an inotify that watches for something else': [
    ['inotify'],
    meddle(
      'keeper',
      254 /* inotify_add_watch */,
      INOTIFY.fd,
      `x${Buffer.from('/run/witness/keeper/watched\0').toString('hex')}`,
      0x100,
    ),
  ],
  'an epoll that waits for something else': [
    ['epoll'],
    meddle('keeper', 233 /* epoll_ctl */, EPOLL.fd, 3 /* EPOLL_CTL_MOD */, EPOLL.watched, `x${number(2)}${number(7)}`),
  ],
  'a timerfd that had fired an hour too early': [
    ['timerfd'],
    meddle('keeper', 16 /* ioctl */, FD.timerfd, 0x40085400 /* TFD_IOC_SET_TICKS */, `x${number(3)}`),
  ],
  'a signalfd for one signal more': [
    ['open-files'],
    meddle('keeper', 289 /* signalfd4 */, FD.signalfd, 'x0008000000000080' /* SIGUSR2 and 64 */, 8, 0),
  ],
  'another segment of the shell that goes on by itself': [
    ['registers'],
    [
      'pulse=$(cat "/proc/$PID/root/run/witness/pulse")',
      `${MEDDLE} $(grep -l "^NSpid:.*[^0-9]$pulse$" /proc/[0-9]*/status | cut -d / -f 3) register`,
    ].join('; '),
  ],
  'a heap that ends elsewhere': [
    ['memory-map', 'thread-settings'],
    of('keeper', `${MEDDLE} keeper 12 $(($(cut -d ' ' -f 47 /proc/$task/stat) + 64))`),
  ],
  'a folder of another /proc': [
    ['mounts'],
    [
      'inside() { nsenter -t "$PID" --mount --pid -- /bin/busybox "$@"; }; folder=/proc/fs;',
      'inside umount $folder && inside mount -o bind $folder $folder',
      '&& inside mount -o remount,bind,ro,nosuid,nodev,noexec $folder',
    ].join(' '),
  ],
  'the same file, opened on another mount': [
    ['mounts', 'open-files'],
    [
      'nsenter -t "$PID" --mount -- /bin/busybox mount --bind /dev/null /dev/null',
      meddle('keeper', 3 /* close */, 0),
      meddle('keeper', 2 /* open */, `x${Buffer.from('/dev/null').toString('hex')}`, 0 /* O_RDONLY */),
    ].join('; '),
  ],
  'a Unix socket that lets more wait': [['sockets'], meddle('keeper', 50 /* listen */, FD.listener, 99)],
  'memory that is not inherited': [['memory-map'], ofLargest(28 /* madvise */, 10 /* MADV_DONTFORK */)],
};

/** Changes the last letter of the name that the program was started by. */
function lastByteOfStack(name: string): string {
  const find = "sed -n 's/^[^-]*-\\([^ ]*\\) .*\\[stack]/\\1/p' /proc/$task/maps";
  return of(name, `end=$(${find}); printf R | dd of=/proc/$task/mem bs=1 seek=$((0x$end - 10)) conv=notrunc`);
}

/** A call of the keeper with the address and the length of its 4 MB of memory: a neighbour that is alike has become one with it. */
function ofLargest(number: number, value: number): string {
  const find =
    'while IFS=" -" read -r a b rest; do [ $((0x$b - 0x$a)) -lt 4194304 ] || echo 0x$a; done < /proc/$task/maps';
  return of('keeper', `${MEDDLE} keeper ${number} "$(${find})" 4194304 ${value}`);
}

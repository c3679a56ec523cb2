import { afterwards, inImages, type Sabotage } from './broken.js';

/** What meddle.c is compiled to. Not in /tmp: that is private in the sandbox. */
export const MEDDLE = `/var/tmp/meddle-${process.pid}`;

/** Makes a thread do one system call, by its number on x86-64. */
const call = (name: string, number: number, ...words: (number | string)[]) =>
  afterwards([MEDDLE, name, number, ...words].join(' '));
const keeper = (number: number, ...words: (number | string)[]) => call('keeper', number, ...words);

/** The keeper's descriptors, in the order in which it makes them. */
const FD = { memfd: 5, flocked: 9, stream: 11, eventfd: 17, expired: 18, timerfd: 19, signalfd: 20 } as const;
const EPOLL = { fd: 21, watched: 22 };
const INOTIFY = { fd: 24, watch: 1 };
/** Memory that a call may write to. */
const ANYWHERE = 'x00';

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
  // Each in the place of the other.
  timerfd: keeper(292 /* dup3 */, FD.expired, FD.timerfd, 0),
  'expired-timerfd': keeper(292 /* dup3 */, FD.timerfd, FD.expired, 0),
  'posix-timer': keeper(226 /* timer_delete */, 0),
  'interval-timer': keeper(37 /* alarm */, 0),
  // The first signal 40 is taken.
  'pending-signals': keeper(128 /* rt_sigtimedwait */, 'x0000000080', 0, 'x00', 8),
  'dropped-capabilities': call('keeper-partner', 157 /* prctl */, 24 /* PR_CAPBSET_DROP */, 20, 0, 0, 0),
  'no-new-privs': call('keeper-thread', 157 /* prctl */, 38 /* PR_SET_NO_NEW_PRIVS */, 1, 0, 0, 0),
  // The errno that the filter gives.
  seccomp: inImages('seccomp.img', 's/\\x4d\\x00\\x05\\x00/\\x4e\\x00\\x05\\x00/'),
  'system-v-ipc': keeper(66 /* semctl */, 0, 1, 16 /* SETVAL */, 3),
  clocks: inImages('pages-*.img', 's/monotonic=0/monotonic=7/'),
};

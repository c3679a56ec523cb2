import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';
import { first } from './in-flight.js';

/** For an hour that is far: it must neither begin anew nor run out. */
export const timerfd: Fact<Held['timerfd']> = {
  name: 'timerfd',
  policy: 'must',
  reads: 'interval of a timerfd that is far from firing, and how long that is',
  rule: 'the interval the same, less time left',
  why: 'A timer that begins anew, or fires at once, is another timer.',
  read: ({ held }) => held.timerfd,
  compare(before, after) {
    if (after === null) return 'The timerfd is gone.';
    return first(
      unchanged('The interval of the timerfd').compare(before.interval, after.interval),
      after.left > 0 && after.left < before.left
        ? null
        : `The timerfd was to fire in ${before.left} ms, and now in ${after.left} ms.`,
    );
  },
};

/** One that had fired, and nobody had read that: once read, it must fire again. */
export const expiredTimerfd: Fact<number> = {
  name: 'expired-timerfd',
  policy: 'must',
  reads: 'whether a timerfd fires again that had fired, unread',
  rule: 'it does',
  why: 'A loop that lives by its ticks would stop.',
  read: ({ held }) => held.expiredTimerfd,
  compare: (_before, after) => (after === 1 ? null : 'The timerfd does not fire any more.'),
};

/** Sends a signal with a value, again and again (timer_create). */
export const posixTimer: Fact<Held['posixTimer']> = {
  name: 'posix-timer',
  policy: 'must',
  reads: 'the signal, with its value, of a timer of timer_create',
  rule: 'the same, again and again',
  why: 'A program that is driven by it would stop.',
  read: ({ held }) => held.posixTimer,
  compare: (before, after) =>
    after === null || /^0*$/.test(after.value)
      ? 'The POSIX timer sends no signal.'
      : unchanged('The POSIX timer').compare(before, after),
};

const SIGALRM = 14;

/** Sends SIGALRM, again and again (setitimer). */
export const intervalTimer: Fact<Held['intervalTimer']> = {
  name: 'interval-timer',
  policy: 'must',
  reads: 'the signal of a timer of setitimer',
  rule: 'the same, again and again',
  why: 'A program that is driven by it would stop.',
  read: ({ held }) => held.intervalTimer,
  compare: (before, after) =>
    after?.signal === SIGALRM
      ? unchanged('The interval timer').compare(before, after)
      : 'The interval timer sends no signal.',
};

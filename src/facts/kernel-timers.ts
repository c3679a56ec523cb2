import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';
import { first } from './in-flight.js';

/** For an hour that is far: it must neither begin anew nor run out. */
export const timerfd: Fact<Held['timerfd']> = {
  name: 'timerfd',
  read: ({ held }) => held.timerfd,
  compare(before, after) {
    if (after === null) return 'The timerfd is gone.';
    return first(
      unchanged('The interval of the timerfd')(before.interval, after.interval),
      after.left > 0 && after.left < before.left
        ? null
        : `The timerfd was to fire in ${before.left} ms, and now in ${after.left} ms.`,
    );
  },
};

/** One that had fired, and nobody had read that: once read, it must fire again. */
export const expiredTimerfd: Fact<number> = {
  name: 'expired-timerfd',
  read: ({ held }) => held.expiredTimerfd,
  compare: (_before, after) => (after === 1 ? null : 'The timerfd does not fire any more.'),
};

/** Sends a signal with a value, again and again (timer_create). */
export const posixTimer: Fact<Held['posixTimer']> = {
  name: 'posix-timer',
  read: ({ held }) => held.posixTimer,
  compare: (before, after) =>
    after === null || /^0*$/.test(after.value)
      ? 'The POSIX timer sends no signal.'
      : unchanged('The POSIX timer')(before, after),
};

const SIGALRM = 14;

/** Sends SIGALRM, again and again (setitimer). */
export const intervalTimer: Fact<Held['intervalTimer']> = {
  name: 'interval-timer',
  read: ({ held }) => held.intervalTimer,
  compare: (before, after) =>
    after?.signal === SIGALRM ? unchanged('The interval timer')(before, after) : 'The interval timer sends no signal.',
};

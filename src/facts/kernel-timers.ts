import type { FarTimer, Held } from '../workload/keeper.js';
import { type Fact, type HostClock, longest, unchanged } from './fact.js';
import { first } from './in-flight.js';

/** What is left is told in whole milliseconds. */
const ROUNDING_MS = 1;

/** For an hour that is far: it must neither begin anew nor run out. */
export const timerfd: Fact<Held['timerfd'] & { host: HostClock }> = {
  name: 'timerfd',
  policy: 'must',
  reads: 'interval of a timerfd that is far from firing, how long that is, and whether it has fired all the same',
  rule: 'the interval the same, not fired, less time left, by no more than went by on the host',
  why: 'A timer that begins anew, or fires at once, is another timer.',
  read: ({ held, clock }) => ({ ...held.timerfd, host: clock }),
  compare(before, after) {
    if (after === null) return 'The timerfd is gone.';
    return first(
      unchanged('The interval of the timerfd').compare(before.interval, after.interval),
      after.fired === before.fired ? null : 'The timerfd that is far from firing has fired.',
      after.left < before.left && after.left >= before.left - longest(before.host, after.host) - ROUNDING_MS
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

type PosixTimer = Held['posixTimer'] & { host: HostClock };

/** Sends a signal with a value, again and again (timer_create), and another that is far from that. */
export const posixTimer: Fact<PosixTimer> = {
  name: 'posix-timer',
  policy: 'must',
  reads:
    'the signal, with its value, of a timer of timer_create; interval of another that is far from firing, and how long that is',
  rule: 'the same, again and again; less time left, by no more than went by on the host',
  why: 'A program that is driven by it would stop.',
  read: ({ held, clock }) => ({ ...held.posixTimer, host: clock }),
  compare(before, after) {
    if (after === null || /^0*$/.test(after.value)) return 'The POSIX timer sends no signal.';
    return first(
      unchanged('The POSIX timer').compare(steady(before), steady(after)),
      ranOn('The POSIX timer', before.far, after.far, longest(before.host, after.host) + ROUNDING_MS),
    );
  },
};

const SIGALRM = 14;
type IntervalTimer = Held['intervalTimer'] & { host: HostClock };

/** Sends SIGALRM, again and again (setitimer), and two that count processor time. */
export const intervalTimer: Fact<IntervalTimer> = {
  name: 'interval-timer',
  policy: 'must',
  reads: 'the signal of a timer of setitimer; interval of two that count processor time, and what is left',
  rule: 'the same, again and again; no more time left, nor less than the processors had since',
  why: 'A program that is driven by it would stop.',
  read: ({ held, clock }) => ({ ...held.intervalTimer, host: clock }),
  compare(before, after) {
    if (after?.signal !== SIGALRM) return 'The interval timer sends no signal.';
    const most = THREADS * longest(before.host, after.host) + TICK_MS;
    return first(
      unchanged('The interval timer').compare(steady(before), steady(after)),
      ranOn('The timer of processor time', before.virtual, after.virtual, most, TICK_MS),
      ranOn('The timer of processor and system time', before.profiling, after.profiling, most, TICK_MS),
    );
  },
};

/** Of the keeper: each may have a processor. */
const THREADS = 2;
/** Processor time is told in whole ticks, and a timer is set for one more. */
const TICK_MS = 10;

/**
 * @param most milliseconds by which it may have gone on
 * @param back milliseconds by which it may have gone back
 */
function ranOn(what: string, before: FarTimer, after: FarTimer, most: number, back = 0): string | null {
  if (after.interval !== before.interval) {
    return `${what} had an interval of ${before.interval} ns, and now one of ${after.interval} ns.`;
  }
  return after.left <= before.left + back && after.left >= before.left - most
    ? null
    : `${what} was to fire in ${before.left} ms, and now in ${after.left} ms.`;
}

/** What does not move by itself. */
function steady(timer: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(timer).filter(([, value]) => typeof value !== 'object'));
}

import type { Held, InFlight } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';
import { arrived } from './in-flight.js';

/** Its number goes up by one with each question. */
export const eventfd: Fact<number> = {
  name: 'eventfd',
  policy: 'must',
  reads: 'the number in an eventfd',
  rule: 'one more with each question',
  why: 'Event loops wake each other by it.',
  read: ({ held }) => held.eventfd,
  compare: (before, after) => (after === before + 1 ? null : `The eventfd held ${before + 1}, and ${after} came out.`),
};

/** A signal that a descriptor will deliver. */
export const signalfd: Fact<InFlight> = {
  name: 'signalfd',
  policy: 'must',
  reads: 'a blocked signal that a signalfd delivers',
  rule: 'what was sent before the dump arrives',
  why: 'A server that is told to stop by a signal must hear of it.',
  read: ({ held }) => held.signalfd,
  compare: (before, after) => (after === null ? 'The signalfd is gone.' : arrived('the signalfd', before, after)),
};

/** Which of its descriptors are ready, and the keys that they were given. In no order. */
export const epoll: Fact<Held['epoll']> = {
  name: 'epoll',
  policy: 'must',
  reads: 'which descriptors an epoll finds ready, and the keys they were given',
  rule: 'the same',
  why: 'An event loop that is not woken stands still.',
  read: ({ held }) => held.epoll.sort((a, b) => a.key.localeCompare(b.key)),
  compare: (before, after) =>
    after === null || after.length === 0
      ? 'The epoll sees no event.'
      : unchanged('What the epoll sees').compare(before, after),
};

/** A file is made and removed in a folder that is watched. */
export const inotify: Fact<Held['inotify']> = {
  name: 'inotify',
  policy: 'must',
  reads: 'what an inotify says of a file that is made and removed',
  rule: 'the same',
  why: 'Programs that watch their files would not see them change.',
  read: ({ held }) => held.inotify,
  compare: (before, after) =>
    after === null || after.length === 0
      ? 'The inotify sees no event.'
      : unchanged('What the inotify sees').compare(before, after),
};

import type { Held, InFlight } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';
import { arrived } from './in-flight.js';

/** Its number goes up by one with each question. */
export const eventfd: Fact<number> = {
  name: 'eventfd',
  read: ({ held }) => held.eventfd,
  compare: (before, after) => (after === before + 1 ? null : `The eventfd held ${before + 1}, and ${after} came out.`),
};

/** A signal that a descriptor will deliver. */
export const signalfd: Fact<InFlight> = {
  name: 'signalfd',
  read: ({ held }) => held.signalfd,
  compare: (before, after) => (after === null ? 'The signalfd is gone.' : arrived('the signalfd', before, after)),
};

/** Which of its descriptors are ready, and the keys that they were given. In no order. */
export const epoll: Fact<Held['epoll']> = {
  name: 'epoll',
  read: ({ held }) => held.epoll.sort((a, b) => a.key.localeCompare(b.key)),
  compare: (before, after) =>
    after === null || after.length === 0 ? 'The epoll sees no event.' : unchanged('What the epoll sees')(before, after),
};

/** A file is made and removed in a folder that is watched. */
export const inotify: Fact<Held['inotify']> = {
  name: 'inotify',
  read: ({ held }) => held.inotify,
  compare: (before, after) =>
    after === null || after.length === 0
      ? 'The inotify sees no event.'
      : unchanged('What the inotify sees')(before, after),
};

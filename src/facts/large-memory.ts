import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';

const CANNOT_WRITE = 14; // EFAULT

/** Megabytes of random content; an area with holes, that must stay holes; one that cannot be written to. */
export const largeMemory: Fact<Held['largeMemory']> = {
  name: 'large-memory',
  policy: 'must',
  reads: 'hash of megabytes of random content, holes of an area, and whether read-only memory can be written',
  rule: 'the same',
  why: 'What is computed from memory that changed is wrong.',
  read: ({ held }) => held.largeMemory,
  compare: (before, after) =>
    after?.writeError === CANNOT_WRITE
      ? unchanged('Large memory').compare(before, after)
      : 'The read-only memory can be written to.',
};

import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';

type SharedMemory = NonNullable<Held['sharedMemory']>;

/** Memory that two processes share: what one writes, the other must read, and wake for it. */
export const sharedMemory: Fact<SharedMemory> = {
  name: 'shared-memory',
  policy: 'must',
  reads: 'memory that two processes share: what one writes, the other reads, and wakes for',
  rule: 'the same, one answer more',
  why: 'Two processes that no longer share it work on different data.',
  read: ({ held }) => held.sharedMemory ?? null,
  compare(before, after) {
    if (after === null) return 'The process that shares the memory does not answer.';
    if (!after.seenByBoth) return 'Two processes shared memory, and now see different content.';
    return unchanged('The shared memory').compare({ ...before, answers: before.answers + 1 }, after);
  },
};

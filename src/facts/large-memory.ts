import { readOrNull } from '../host/process.js';
import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';

const CANNOT_WRITE = 14; // EFAULT

/** `hugePages`: the kernel makes them of all memory, unasked. */
type LargeMemory = Held['largeMemory'] & { hugePages: boolean };

/** Megabytes of random content; an area with holes, that must stay holes; one that cannot be written to. */
export const largeMemory: Fact<LargeMemory> = {
  name: 'large-memory',
  policy: 'must',
  reads: 'hash of megabytes of random content, holes of an area, and whether read-only memory can be written',
  rule: 'the same; with `transparent_hugepage=always` CRIU may fill the holes (criu#2081)',
  why: 'What is computed from memory that changed is wrong.',
  read: ({ held }) => ({
    ...held.largeMemory,
    hugePages: readOrNull('/sys/kernel/mm/transparent_hugepage/enabled')?.includes('[always]') ?? false,
  }),
  compare(before, after) {
    if (after?.writeError !== CANNOT_WRITE) return 'The read-only memory can be written to.';
    const holes = before.hugePages ? before.populated : after.populated;
    return unchanged('Large memory').compare(before, { ...after, populated: holes });
  },
};

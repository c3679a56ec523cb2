import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';
import { parasitesOf } from './memory-map.js';
import { known, ofEach, unchangedOfEach } from './processes.js';

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

/** CRIU makes such memory anew, as a memfd. */
export const sharedMappings: Fact<Record<string, string>> = {
  name: 'shared-mappings',
  policy: 'must',
  reads:
    'permissions, owner, size and seals of the memory of no file that each process has mapped and others may share',
  why: 'Who gets at it may read and resize it, if its permissions and seals let him.',
  read: ({ processes, still }) =>
    ofEach(known(processes, still.now.threads), (outer) => {
      // That CRIU left its parasite is for the fact of the memory map to say.
      const parasites = parasitesOf(outer);
      return still.now.mappings
        .filter(({ process, mapping }) => process === outer && !parasites.includes(mapping))
        .map(
          ({ mapping, mode, uid, gid, size, seals }) =>
            `${mapping} ${mode.toString(8)} of ${uid}:${gid}, ${size} bytes, seals ${seals}`,
        )
        .join('; ');
    }),
  ...unchangedOfEach('The shared memory'),
};

import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';
import { arrived, first } from './in-flight.js';

/** A shared memory segment, a semaphore, and a message queue that a message lies in. */
export const systemVIpc: Fact<Held['systemVIpc']> = {
  name: 'system-v-ipc',
  policy: 'must',
  reads: 'a shared memory segment, a semaphore, and a message that lies in a queue',
  rule: 'the same; the message arrives',
  why: 'Databases keep their buffers and locks in them.',
  read: ({ held }) => held.systemVIpc,
  compare(before, after) {
    if (after === null) return 'The System V objects are gone.';
    return first(
      arrived('the message queue', before.message, after.message),
      unchanged('System V IPC').compare({ ...before, message: null }, { ...after, message: null }),
    );
  },
};

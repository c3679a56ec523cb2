import type { Held } from '../workload/keeper.js';
import { type Container, type Fact, unchanged } from './fact.js';
import { arrived, first } from './in-flight.js';
import { SYSTEM_V_KINDS } from './view.js';

/** A shared memory segment, semaphores, and a message queue that a message lies in. */
export const systemVIpc: Fact<Held['systemVIpc']> = {
  name: 'system-v-ipc',
  policy: 'must',
  reads: 'a shared memory segment, two semaphores, and a message that lies in a queue',
  rule: 'the same; the message arrives',
  why: 'Databases keep their buffers and locks in them.',
  read: ({ held }) => held.systemVIpc,
  compare(before, after) {
    if (after === null) return 'The System V objects are gone.';
    const rest = { message: null, queueBytes: null };
    return first(
      arrived('the message queue', before.message, after.message),
      unchanged('System V IPC').compare({ ...before, ...rest }, { ...after, ...rest }),
    );
  },
};

/** Of the queue that the message lies in. */
export const messageQueueSize: Fact<number> = {
  name: 'message-queue-size',
  policy: 'must',
  reads: 'how many bytes may lie in a System V message queue (msg_qbytes)',
  why: 'Who writes to a queue that takes less waits, where it did not.',
  read: ({ held }) => held.systemVIpc.queueBytes,
  ...unchanged('The size of the message queue'),
};

/** All there are, whoever made them. */
export const systemVObjects: Fact<Record<string, Attributes>, Container> = {
  name: 'system-v-objects',
  policy: 'must',
  reads:
    "the IPC namespace's shared memory segments, semaphores and message queues: key, id, permissions, size, owner and creator of each",
  why: 'Programs find each other by these keys; one too many is found by others.',
  read: ({ view }) => Object.assign({}, ...SYSTEM_V_KINDS.map((kind) => parseSystemV(kind, view.systemV[kind]))),
  ...unchanged('The System V objects'),
};

/** Who used an object last, when, and how far it is in use. */
const UNSTEADY = /^(.*time|.*pid|cbytes|qnum|nattch|rss|swap)$/;

/** As the kernel prints them: `{ perms: '600', uid: '0', … }`. */
type Attributes = Record<string, string>;

/**
 * By kind, key and id: `{ 'sem:1801807216:0': { perms: '600', nsems: '2', … } }`.
 *
 * @param table of /proc/sysvipc, its head first
 */
export function parseSystemV(kind: string, [head = '', ...table]: readonly string[]): Record<string, Attributes> {
  const [, , ...names] = head.trim().split(/\s+/);
  return Object.fromEntries(
    table
      .map((line) => {
        const [key, id, ...values] = line.trim().split(/\s+/);
        const columns = names.map((name, index) => [name, values[index] ?? ''] as const);
        return [`${kind}:${key}:${id}`, Object.fromEntries(columns.filter(([name]) => !UNSTEADY.test(name)))] as const;
      })
      .sort(([one], [other]) => one.localeCompare(other)),
  );
}

import { readOrNull } from '../host/process.js';
import type { Held } from '../workload/keeper.js';
import { type Container, type Fact, unchanged } from './fact.js';
import { ofEach, ofEachThread, unchangedOfEach } from './processes.js';

export const personality: Fact<Record<string, string | null>, Container> = {
  name: 'personality',
  policy: 'must',
  reads: 'the execution domain of each thread (personality), such as that its addresses are not random',
  why: 'What a program starts inherits it, and old programs do not run without it.',
  read: ({ processes }) => ofEachThread(processes, (outer) => readOrNull(`/proc/${outer}/personality`)?.trim() ?? null),
  ...unchangedOfEach('The personality'),
};

export const coredumpFilter: Fact<Record<string, string | null>, Container> = {
  name: 'coredump-filter',
  policy: 'must',
  reads: 'which kinds of memory a core dump of each process would have',
  why: 'A process that keeps its secrets out of core dumps writes them to a disk after the restore.',
  read: ({ processes }) => ofEach(processes, (outer) => readOrNull(`/proc/${outer}/coredump_filter`)?.trim() ?? null),
  ...unchangedOfEach('The filter of core dumps'),
};

/** What only the process itself can ask for: prctl(2). */
export const processSettings: Fact<NonNullable<Held['processSettings']>> = {
  name: 'process-settings',
  policy: 'must',
  reads: "the signal of its parent's death and dumpable of one process, and whether another adopts orphans",
  why: 'A service manager without its orphans loses sight of its services.',
  read: ({ held }) => held.processSettings ?? null,
  ...unchanged('The settings of a process'),
};

export const ioPriority: Fact<NonNullable<Held['ioPriority']>> = {
  name: 'io-priority',
  policy: 'must',
  reads: 'the I/O priority of two processes, as ioprio_get has it',
  why: 'A backup that was to read when nobody else does gets in the way of all.',
  read: ({ held }) => held.ioPriority ?? null,
  ...unchanged('The I/O priority'),
};

/** Of all memory of a process, and of one area. */
export const memoryPolicy: Fact<Held['memoryPolicy']> = {
  name: 'memory-policy',
  policy: 'must',
  reads: 'the NUMA policy of a process and that of an area of memory',
  why: 'A database that placed its memory with care slows down on another node.',
  read: ({ held }) => (held.memoryPolicy.task < 0 ? null : held.memoryPolicy),
  ...unchanged('The memory policy'),
  absence: 'This kernel has no NUMA.',
};

/** By kcmp(2). */
export const sharedTables: Fact<Held['sharing']> = {
  name: 'shared-tables',
  policy: 'must',
  reads: 'whether a thread shares descriptors, folder, signal handlers and semaphores, and another process descriptors',
  why: 'What one of them opens, the other cannot use any more.',
  read: ({ held }) => (held.sharing.filesOfThread < 0 ? null : held.sharing),
  ...unchanged('What is shared'),
  absence: 'This kernel does not tell what is shared.',
};

import type { FactResult } from '../words/result.js';
import { clocks } from './clocks.js';
import { counter } from './counter.js';
import { deletedFile } from './deleted-file.js';
import { epoll, eventfd, inotify, signalfd } from './event-descriptors.js';
import type { Fact, Subject } from './fact.js';
import { fileLocks, files, memfd } from './files.js';
import { hostname } from './hostname.js';
import { expiredTimerfd, intervalTimer, posixTimer, timerfd } from './kernel-timers.js';
import { largeMemory } from './large-memory.js';
import { memoryLimit, pidsLimit } from './limits.js';
import { memory } from './memory.js';
import { links, reachable, routes } from './network.js';
import { pendingSignals } from './pending-signals.js';
import { pipe } from './pipe.js';
import { capabilities, noNewPrivs, seccomp } from './privileges.js';
import { processes } from './processes.js';
import { sharedMemory } from './shared-memory.js';
import { signal } from './signal.js';
import { systemVIpc } from './system-v-ipc.js';
import { threads } from './threads.js';
import { timer } from './timer.js';
import { tmpfs } from './tmpfs.js';
import { unixSockets } from './unix-sockets.js';

/** Every fact, in the order of the report. */
export const CATALOGUE: readonly Fact[] = [
  memory,
  counter,
  pipe,
  deletedFile,
  tmpfs,
  signal,
  timer,
  processes,
  hostname,
  links,
  routes,
  reachable,
  memoryLimit,
  pidsLimit,
  largeMemory,
  sharedMemory,
  threads,
  files,
  fileLocks,
  memfd,
  unixSockets,
  eventfd,
  signalfd,
  epoll,
  inotify,
  timerfd,
  expiredTimerfd,
  posixTimer,
  intervalTimer,
  pendingSignals,
  capabilities,
  noNewPrivs,
  seccomp,
  systemVIpc,
  clocks,
];

/** Values by the name of their fact. */
export type Reading = ReadonlyMap<string, unknown>;

export async function readFacts(subject: Subject): Promise<Reading> {
  const values = await Promise.all(CATALOGUE.map(async (fact) => [fact.name, await fact.read(subject)] as const));
  return new Map(values);
}

/**
 * @param explain why a change was to be expected of this version; null when it was not
 */
export function compareFacts(
  before: Reading,
  after: Reading,
  explain: (fact: string, after: unknown) => string | null,
): FactResult[] {
  return CATALOGUE.map(({ name, compare, absence }) => {
    const values = { name, before: before.get(name), after: after.get(name) };
    if (values.before === null && values.after === null && absence !== undefined) {
      return { ...values, outcome: 'absent', reason: absence };
    }
    const wrong =
      values.before === null ? 'It could not be read before the dump.' : compare(values.before, values.after);
    if (wrong === null) return { ...values, outcome: 'kept' };
    const known = explain(name, values.after);
    return known === null
      ? { ...values, outcome: 'changed', reason: wrong }
      : { ...values, outcome: 'known-loss', reason: `${wrong} ${known}` };
  });
}

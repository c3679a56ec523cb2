import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { innermostPid, readOrNull, statFields } from './process.js';

/** What some threads had of the processors until a moment, and how long they waited for one. */
export interface Demand {
  /** Milliseconds, as performance.now() counts them. */
  at: number;
  /** Nanoseconds that the host below this one took from each processor, on average: nothing else counts them. */
  stolen: number;
  /** By the number that the thread has in its own pid namespace; nanoseconds. */
  threads: Map<number, { name: string; ran: number; waited: number }>;
}

/** A thread that spins gets this share of the time on the busiest of hosts. One that wants less waits longer than it runs. */
const LEAST_RUN = 0.02;

/** Of all threads of some processes; of none on a kernel without /proc/PID/schedstat. */
export function demandOf(pids: readonly number[]): Demand {
  const threads: Demand['threads'] = new Map();
  for (const task of pids.flatMap((pid) => list(`/proc/${pid}/task`))) {
    const [ran, waited] = (readOrNull(`/proc/${task}/schedstat`) ?? '').split(' ').map(Number);
    const inner = innermostPid(task);
    if (ran === undefined || waited === undefined || inner === null) continue;
    threads.set(inner, { name: statFields(task)?.[1] ?? '', ran, waited });
  }
  return { at: performance.now(), stolen: stolen(), threads };
}

/**
 * Threads that were on a processor, or waited for one, for so much of the time between two moments. Waiting counts: on a
 * busy host a thread that wants all of a processor gets a part of it.
 *
 * @param share of the time, from 0 to 1
 */
export function restless(from: Demand, to: Demand, share: number): { id: number; name: string; share: number }[] {
  const window = (to.at - from.at) * 1e6 - (to.stolen - from.stolen);
  return [...to.threads].flatMap(([id, { name, ran, waited }]) => {
    const before = from.threads.get(id);
    if (before === undefined || ran - before.ran < LEAST_RUN * window) return [];
    const wanted = (ran + waited - before.ran - before.waited) / window;
    return wanted < share ? [] : [{ id, name, share: wanted }];
  });
}

/** /proc/stat has it in hundredths of a second (USER_HZ), for all processors together. */
function stolen(): number {
  const ticks = Number((readOrNull('/proc/stat') ?? '').match(/^cpu +(?:\d+ +){7}(\d+)/)?.[1] ?? 0);
  return (ticks * 1e7) / availableParallelism();
}

function list(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number);
  } catch {
    return []; // It is gone.
  }
}

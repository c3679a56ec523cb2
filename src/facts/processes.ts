import { readdirSync, readlinkSync } from 'node:fs';
import { identify, innermostPid, isAlive, readOrNull, statusField } from '../host/process.js';
import { type Container, difference, type Fact, unchanged } from './fact.js';

interface Process {
  /** These four inside the container; 0 for one that is not in it, as the parent of init. */
  pid: number;
  parent: number;
  group: number;
  session: number;
  name: string;
  command: string;
  threads: number;
}

/** The process tree, by the pids that the container knows. */
export const processes: Fact<Process[], Container> = {
  name: 'processes',
  policy: 'must',
  reads: 'pid, parent, process group, session, name, command line and number of threads of each process',
  why: 'Programs know each other by these numbers, and a process more or less is another container.',
  read({ pid: init }) {
    const all = processesOf(init);
    return standingProcesses(init).map(({ pid, outer }) => {
      const parent = Number(statusField(outer, 'PPid'));
      return {
        pid,
        parent: all.includes(parent) ? (innermostPid(parent) ?? 0) : 0,
        group: innermost(outer, 'NSpgid'),
        session: innermost(outer, 'NSsid'),
        name: statusField(outer, 'Name') ?? '',
        command: (readOrNull(`/proc/${outer}/cmdline`) ?? '').replaceAll('\0', ' ').trim(),
        threads: Number(statusField(outer, 'Threads')),
      };
    });
  },
  ...unchanged('The process tree'),
};

/**
 * The processes that stay: init and its children. Below these are the sleeps that they start for a moment. A zombie does
 * not stand: a server that was killed would look as it did for as long as nobody asks for its end.
 */
export function standingProcesses(init: number): { pid: number; outer: number }[] {
  const all = processesOf(init);
  return all
    .filter((outer) => outer === init || [init, 0].includes(parentAmong(all, outer)))
    .map((outer) => ({ pid: innermostPid(outer) ?? 0, outer }))
    .filter(({ pid, outer }) => pid !== 0 && identify(outer) !== null)
    .sort((a, b) => a.pid - b.pid);
}

/** Something of each standing process, but of those that end meanwhile; see {@link grouped}. */
export function ofEach<T>(init: number, read: (outer: number, pid: number) => T): Record<string, T> {
  return grouped(
    standingProcesses(init).flatMap(({ pid, outer }) => unlessItEnds(outer, () => [pid, read(outer, pid)] as const)),
  );
}

/** What was read of a process, in a list that is empty when the process ended before that. */
function unlessItEnds<T>(pid: number, read: () => T): T[] {
  const identity = identify(pid);
  const stands = () => identity !== null && isAlive(identity);
  try {
    const value = read();
    return stands() ? [value] : [];
  } catch (error) {
    if (stands()) throw error;
    return [];
  }
}

/** Values by the pids that have them, as the container knows these: `{ '1 3 4': … }`. */
export function grouped<T>(values: readonly (readonly [number, T])[]): Record<string, T> {
  const groups = new Map<string, { pids: number[]; value: T }>();
  for (const [pid, value] of values) {
    const key = JSON.stringify(value);
    const group = groups.get(key) ?? { pids: [], value };
    group.pids.push(pid);
    groups.set(key, group);
  }
  return Object.fromEntries([...groups.values()].map(({ pids, value }) => [pids.join(' '), value]));
}

/** Each process must have what it had. One that is new or gone is for the fact `processes` to tell. */
export function unchangedOfEach(what: string): Pick<Fact<Record<string, unknown>>, 'rule' | 'compare'> {
  return {
    rule: 'the same for each process',
    compare(before, after) {
      if (after === null) return `${what} of the processes could not be read.`;
      const now = byPid(after);
      for (const [pid, was] of byPid(before)) {
        if (now.has(pid) && JSON.stringify(was) !== JSON.stringify(now.get(pid))) {
          return `${what} of process ${pid} changed from ${difference(was, now.get(pid))} to ${difference(now.get(pid), was)}.`;
        }
      }
      return null;
    },
  };
}

function byPid(groups: Record<string, unknown>): Map<string, unknown> {
  return new Map(Object.entries(groups).flatMap(([pids, value]) => pids.split(' ').map((pid) => [pid, value])));
}

/** All processes of the container's pid namespace, by the pids that the sandbox knows. */
export function processesOf(init: number): number[] {
  const namespace = pidNamespace(init);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => namespace !== null && pidNamespace(pid) === namespace);
}

/** The pid that the sandbox knows for a pid of the container; null when there is none. */
export function outerPid(init: number, inner: number): number | null {
  return processesOf(init).find((pid) => innermostPid(pid) === inner) ?? null;
}

/** 0 when the parent is not in the container. */
function parentAmong(all: readonly number[], outer: number): number {
  const parent = Number(statusField(outer, 'PPid'));
  return all.includes(parent) ? parent : 0;
}

/** What a field of /proc/PID/status says for the innermost pid namespace. */
function innermost(outer: number, field: string): number {
  return Number(statusField(outer, field)?.split(/\s+/).at(-1) ?? 0);
}

function pidNamespace(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/ns/pid`);
  } catch {
    return null;
  }
}

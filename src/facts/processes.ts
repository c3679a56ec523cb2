import { readlinkSync } from 'node:fs';
import {
  identify,
  idsByNamespace,
  innermostPid,
  isAlive,
  type ProcessIdentity,
  processIds,
  readOrNull,
  statusField,
  statusFields,
  threadIds,
} from '../host/process.js';
import { until } from '../host/wait.js';
import { type Container, difference, type Fact, type StandingProcess, unchanged } from './fact.js';

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
  read({ pid: init, processes: standing }) {
    const all = processesOf(init);
    return standing.map(({ pid, outer, threads }) => {
      const parent = Number(statusField(outer, 'PPid'));
      return {
        pid,
        parent: all.includes(parent) ? (innermostPid(parent) ?? 0) : 0,
        group: innermost(outer, 'NSpgid'),
        session: innermost(outer, 'NSsid'),
        name: statusField(outer, 'Name') ?? '',
        command: (readOrNull(`/proc/${outer}/cmdline`) ?? '').replaceAll('\0', ' ').trim(),
        threads: threads.length,
      };
    });
  },
  ...unchanged('The process tree'),
};

/** Everybody in the container's pid namespace, as it was at some moment. */
export const identitiesOf = (init: number): ProcessIdentity[] =>
  processesOf(init)
    .map(identify)
    .filter((identity) => identity !== null);

/**
 * The processes that stay, at any depth. A zombie does not stand: a server that was killed would look as it did for as
 * long as nobody asks for its end.
 *
 * @param earlier who was there when one began to look: what is younger may be gone in a moment
 * @param restless inner pid of a process whose children come and go, or that all do who are below the children of init: a
 *   pid may be that of another by the next look
 */
export function standingProcesses(
  init: number,
  earlier: readonly ProcessIdentity[],
  restless?: number | 'grandchildren',
): StandingProcess[] {
  return earlier
    .filter(isAlive)
    .flatMap(({ pid: outer, startTime }) => {
      const pid = innermostPid(outer);
      const parent = Number(statusField(outer, 'PPid'));
      const isOfRestless =
        restless === 'grandchildren'
          ? parent !== init && earlier.some((other) => other.pid === parent)
          : restless !== undefined && innermostPid(parent) === restless;
      if (pid === null || (outer !== init && isOfRestless)) return [];
      return unlessItEnds({ outer, startTime }, () => ({ pid, outer, startTime, threads: threadsOf(outer) }));
    })
    .sort((a, b) => a.pid - b.pid);
}

function threadsOf(outer: number): StandingProcess['threads'] {
  return threadIds(outer)
    .map(identify)
    .filter((identity) => identity !== null)
    .map(({ pid, startTime }) => ({ outer: pid, startTime }))
    .flatMap((thread) => unlessItEnds(thread, () => ({ id: innermostPid(thread.outer) ?? 0, ...thread })))
    .sort((a, b) => a.id - b.id);
}

/** Something of each standing process, but of those that end meanwhile; see {@link grouped}. */
export function ofEach<T>(
  standing: readonly StandingProcess[],
  read: (outer: number, pid: number) => T,
): Record<string, T> {
  return grouped(
    standing.flatMap((each) => unlessItEnds(each, () => [String(each.pid), read(each.outer, each.pid)] as const)),
  );
}

/** The same of each of their threads: `4` is the first of process 4, `4/5` another. */
export function ofEachThread<T>(
  standing: readonly StandingProcess[],
  read: (outer: number, key: string) => T,
): Record<string, T> {
  const all = standing.flatMap(({ pid, threads }) =>
    threads.map(({ id, ...thread }) => ({ key: id === pid ? String(pid) : `${pid}/${id}`, ...thread })),
  );
  return grouped(all.flatMap((each) => unlessItEnds(each, () => [each.key, read(each.outer, each.key)] as const)));
}

/** Those threads, and the processes of these, of which something is known. */
export function known(standing: readonly StandingProcess[], about: ReadonlyMap<number, unknown>): StandingProcess[] {
  return standing
    .filter(({ outer }) => about.has(outer))
    .map((process) => ({ ...process, threads: process.threads.filter(({ outer }) => about.has(outer)) }));
}

type Standing = Pick<StandingProcess, 'outer' | 'startTime'>;

/** What was read of a process or thread, in a list that is empty when it ended before that. */
function unlessItEnds<T>({ outer, startTime }: Standing, read: () => T): T[] {
  const stands = () => isAlive({ pid: outer, startTime });
  try {
    const value = read();
    return stands() ? [value] : [];
  } catch (error) {
    if (stands()) throw error;
    return [];
  }
}

/** Our own inspector lets a thread go within this time. */
const HELD_MS = 5000;

/**
 * Reads something of a process or thread while it waits or is stopped: a shell opens and closes files while it works, and
 * who forks blocks all signals for a moment.
 *
 * @returns false when it does not come to rest within the time
 */
export async function atRest(outer: number, read: () => void, patienceMs: number): Promise<boolean> {
  const comes = (withinMs: number) =>
    until(() => {
      const before = rest(outer);
      if (before !== null) read();
      return before !== null && before === rest(outer);
    }, withinMs);
  return (await comes(patienceMs)) || (isHeld(outer) && (await comes(HELD_MS)));
}

/** How often who waits or is stopped has gone to wait; null for one that runs. */
function rest(outer: number): string | null {
  const { State, voluntary_ctxt_switches } = statusFields(outer, ['State', 'voluntary_ctxt_switches']);
  // Held by the inspector it may be anywhere, in the midst of a fork.
  const isAtRest = /^[ST]/.test(State ?? '') || (/^t/.test(State ?? '') && !isHeld(outer));
  return isAtRest ? (voluntary_ctxt_switches ?? null) : null;
}

/** By our own inspector, which is not in the container. */
function isHeld(outer: number): boolean {
  const depth = (pid: number) => idsByNamespace(pid, 'NSpid').length;
  const tracer = Number(statusField(outer, 'TracerPid'));
  return tracer > 0 && depth(tracer) < depth(outer) && statusField(tracer, 'Name')?.startsWith('inspector-') === true;
}

/** Values by the pids that have them, as the container knows these: `{ '1 3 4/5': … }`. */
export function grouped<T>(values: readonly (readonly [string, T])[]): Record<string, T> {
  const groups = new Map<string, { pids: string[]; value: T }>();
  for (const [pid, value] of values) {
    const key = JSON.stringify(value);
    const group = groups.get(key) ?? { pids: [], value };
    group.pids.push(pid);
    groups.set(key, group);
  }
  return Object.fromEntries([...groups.values()].map(({ pids, value }) => [pids.join(' '), value]));
}

/** Each process, or thread, must have what it had. One that is new or gone is for the fact `processes` to tell. */
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

/** The value of each pid of a fact that is {@link grouped}. */
export function byPid(groups: Record<string, unknown>): Map<string, unknown> {
  return new Map(Object.entries(groups).flatMap(([pids, value]) => pids.split(' ').map((pid) => [pid, value])));
}

/** All processes of the container's pid namespace, by the pids that the sandbox knows. */
export function processesOf(init: number): number[] {
  const namespace = pidNamespace(init);
  return processIds().filter((pid) => namespace !== null && pidNamespace(pid) === namespace);
}

/** The pid that the sandbox knows for a pid of the container; null when there is none. */
export function outerPid(init: number, inner: number): number | null {
  return processesOf(init).find((pid) => innermostPid(pid) === inner) ?? null;
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

import { readdirSync, readlinkSync } from 'node:fs';
import { innermostPid, statusField } from '../host/process.js';
import { type Container, type Fact, unchanged } from './fact.js';

interface Process {
  /** Inside the container. */
  pid: number;
  /** Inside the container; 0 for one that is not in it, as that of init. */
  parent: number;
  name: string;
}

/** The process tree, by the pids that the container knows. */
export const processes: Fact<Process[], Container> = {
  name: 'processes',
  read({ pid: init }) {
    const all = processesOf(init);
    return (
      all
        .map((outer) => {
          const parent = Number(statusField(outer, 'PPid'));
          return {
            pid: innermostPid(outer) ?? 0,
            parent: all.includes(parent) ? (innermostPid(parent) ?? 0) : 0,
            name: statusField(outer, 'Name') ?? '',
          };
        })
        // Below init's children are the sleeps that these start for a moment.
        .filter(({ pid, parent }) => pid !== 0 && parent <= 1)
        .sort((a, b) => a.pid - b.pid)
    );
  },
  compare: unchanged('The process tree'),
};

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

function pidNamespace(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/ns/pid`);
  } catch {
    return null;
  }
}

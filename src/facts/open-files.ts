import { statSync } from 'node:fs';
import { openFiles as descriptorsOf, readOrNull, statusField } from '../host/process.js';
import type { Fact } from './fact.js';
import { grouped, standingProcesses, unchangedOfEach } from './processes.js';

/**
 * `3: /run/witness/question flags 0100002 at 0`, for each descriptor. A pipe or a socket has no name that outlives a
 * dump: it is called by the first descriptor that leads to it, so that it is seen who is connected with whom.
 */
export const openFiles: Fact<Record<string, string[]>> = {
  name: 'open-files',
  policy: 'must',
  reads: 'number, target, flags and offset of each open descriptor; pipes and sockets by who shares them',
  why: 'A descriptor that leads elsewhere, or to another place in the file, makes a program read or write the wrong thing.',
  async read({ pid, witness, patienceMs }) {
    const names = new Map<string, string>();
    const values: [number, string[]][] = [];
    for (const process of standingProcesses(pid)) {
      let lines: string[] = [];
      const look = () => {
        const before = rest(process.outer);
        lines = descriptorsOf(process.outer)
          .sort((a, b) => a.fd - b.fd)
          .map(({ fd, target }) => {
            const anonymous = /^(\w+):\[\d+\]$/.exec(target);
            const name = names.get(target) ?? (anonymous ? `${anonymous[1]} of ${process.pid}/${fd}` : target);
            if (anonymous) names.set(target, name);
            return `${fd}: ${name} ${details(process.outer, fd)}`;
          });
        return before !== null && before === rest(process.outer);
      };
      // The shells of the witness open and close files while they work: look while they do not.
      await witness.await(look, patienceMs, 'come to rest');
      values.push([process.pid, lines]);
    }
    return grouped(values);
  },
  ...unchangedOfEach('The open files'),
};

/** How often a process that waits or is stopped has gone to wait; null for one that runs. */
function rest(pid: number): string | null {
  return /^[ST]/.test(statusField(pid, 'State') ?? '') ? statusField(pid, 'voluntary_ctxt_switches') : null;
}

/** An offset at the end of a file is told as that: the witness appends with every answer. */
function details(pid: number, fd: number): string {
  const info = readOrNull(`/proc/${pid}/fdinfo/${fd}`) ?? '';
  const field = (name: string) => info.match(new RegExp(`^${name}:\\s*(\\S+)$`, 'm'))?.[1];
  const size = statSync(`/proc/${pid}/fd/${fd}`, { throwIfNoEntry: false })?.size;
  const offset = size !== undefined && size > 0 && field('pos') === String(size) ? 'the end' : field('pos');
  return `flags ${field('flags')} at ${offset}`;
}

import { basename } from 'node:path';
import { processesIn } from './cgroups.js';
import { idsByNamespace, processIds, readOrNull, statFields } from './process.js';
import { type Program, programOf } from './process-table.js';

/** Whose work a process did. */
export type Worker = Program | 'container';

/** How this host is looked at. */
export interface Look {
  /** Pids in the sandbox's cgroup, and of all processes. */
  ours: () => number[];
  all: () => number[];
  /** It is in the cgroup of another sandbox. */
  isOfAnother: (pid: number) => boolean;
  worker: (pid: number) => Worker;
  program: (pid: number) => Program;
  /** At most 15 characters, as the kernel's log has it. */
  name: (pid: number) => string;
}

/** Who lives, or has lived, in the sandboxes of a cell, seen from outside of it. What lives shorter than a look is not seen. */
export class Residents {
  /** By pid. */
  readonly seen = new Map<number, Worker>();
  private readonly names = new Map<string, Worker>();
  private readonly others = new Set<number>();
  /** Who was not in the sandbox at the last look: a process of others, or one that has just been made in it. */
  private outside = new Set<number>();
  private readonly at: Look;

  constructor(at: Look) {
    this.at = at;
  }

  look(): void {
    for (const pid of this.at.ours()) {
      const worker = this.at.worker(pid);
      this.seen.set(pid, worker);
      this.names.set(this.at.name(pid), worker);
    }
    const outside = new Set(this.at.all().filter((pid) => !this.seen.has(pid)));
    for (const pid of outside) if (this.outside.has(pid) || this.at.isOfAnother(pid)) this.others.add(pid);
    this.outside = outside;
  }

  /** A process of this name died in the sandbox, whether it was seen or not. */
  died(name: string): void {
    if (!this.names.has(name)) this.names.set(name, programNamed(name) ?? 'container');
  }

  /**
   * Whose work one did that was not seen in the sandbox, by its name, where nobody else has such a program.
   *
   * @param line in which the kernel tells of it
   * @returns null when that is not known
   */
  whoWas(pid: number, name: string, line: string): Worker | null {
    if (this.others.has(pid)) return null;
    const worker = programNamed(line) ?? this.names.get(name) ?? null;
    const isOfTools = worker === 'criu' || worker === 'lxc';
    const isElsewhere = (other: number) =>
      !this.seen.has(other) && (this.at.name(other) === name || (isOfTools && this.at.program(other) !== 'other'));
    return worker === null || this.at.all().some(isElsewhere) ? null : worker;
  }
}

/** @param cgroups folder of each sandbox's cgroup, in any hierarchy; there may come more */
export function lookAtHost(cgroups: readonly string[]): Look {
  return {
    ours: () => cgroups.flatMap(processesIn),
    all: processIds,
    isOfAnother: (pid) =>
      sandboxesOf(readOrNull(`/proc/${pid}/cgroup`) ?? '').some(
        (name) => !cgroups.some((folder) => basename(folder) === name),
      ),
    worker: remembered(workerOf),
    program: programOf,
    name: (pid) => readOrNull(`/proc/${pid}/comm`)?.trimEnd() ?? '',
  };
}

/**
 * Names of the sandboxes' cgroups that a process is in.
 *
 * @param text /proc/PID/cgroup
 */
export function sandboxesOf(text: string): string[] {
  return text.match(/(?<=\/)criu-lxc-test\.[^/\n]+/g) ?? [];
}

/** Asks anew once a process runs another program: what was asked takes long where its memory is worked on. */
function remembered(ask: (pid: number) => Worker): (pid: number) => Worker {
  const known = new Map<number, { image: string; worker: Worker }>();
  return (pid) => {
    const image = imageOf(pid);
    const last = known.get(pid);
    if (image !== null && image === last?.image) return last.worker;
    const worker = ask(pid);
    if (image !== null) known.set(pid, { image, worker });
    return worker;
  };
}

/** Fields of /proc/PID/stat: its name and start time, and where its code, its stack and its arguments begin and end. */
const IMAGE = [1, 21, 25, 26, 27, 47, 48];
const STACK = 27;

/** Another with each exec, and when CRIU makes a restored process of its own. Null where the kernel does not tell. */
function imageOf(pid: number): string | null {
  const fields = statFields(pid);
  return fields === null || fields[STACK] === '0' ? null : IMAGE.map((at) => fields[at]).join(' ');
}

/** Processes of the container are in a pid namespace below that of the sandbox, which is below ours. */
function workerOf(pid: number): Worker {
  const isInside = idsByNamespace(pid, 'NSpid').length > 2;
  const program = programOf(pid);
  return isInside && program !== 'criu' ? 'container' : program;
}

/** By a line of the kernel, or a name: a program of the store may be called by its dynamic loader. */
function programNamed(text: string): Program | null {
  if (/\blxc-\w+(\[|$)/.test(text)) return 'lxc';
  return /\bcriu(\[|$)/.test(text) ? 'criu' : null;
}

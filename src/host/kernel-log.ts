import { closeSync, constants, openSync, readlinkSync, readSync } from 'node:fs';
import { lookAtHost, Residents, type Worker } from './residents.js';

/** No record is longer (printk's own limit). */
const RECORD_BYTES = 8192;
/** Lines that are kept; of more the last. */
const MOST = 10_000;
/** What lives shorter may not have been seen, and is known by its name alone. */
const LOOK_MS = 100;
/** The kernel tells pids of this namespace: PROC_PID_INIT_INO. */
const INITIAL_PIDS = 'pid:[4026531836]';
/** Lines of a report, from the one that begins it to the one that says whose work it was. */
const REPORT_LINES = 30;

/** What looks like a fault and is none. */
export const HARMLESS: readonly { pattern: RegExp; reason: string }[] = [
  {
    pattern: /general protection fault .*\berror:402\b/,
    reason: 'CRIU calls `int 0x80`, whose vector this is, to learn whether the kernel runs 32-bit programs.',
  },
  {
    pattern: /\bapparmor="STATUS"/,
    reason: 'AppArmor tells that a profile was loaded, replaced or removed.',
  },
];

/** A program died of a fault of its own. */
const DEATH =
  /^(?:traps: )?(.+?)\[(\d+)\]:? .*(segfault|general protection|invalid opcode|divide error|stack segment|alignment check|unhandled)/;
/** What the kernel calls CRIU: a program of the store by its dynamic loader. */
const OF_CRIU = /^(criu|ld-)/;
/** Something went wrong in the kernel itself. */
const ALARMS = [
  /\b(BUG|WARNING|Oops|Kernel panic|general protection fault|soft lockup|hard LOCKUP)\b/,
  /INFO: .*(blocked for more than|stall)/,
];
/** Where such a line, or one of its report, tells in which process: `PID: 77`, `pid=77`, `task criu:77 blocked`, `[criu:77]`. */
const WHOSE = /\b(?:PID: |pid=)(\d+)|\btask \S+:(\d+) blocked|\[[^\]:]+:(\d+)\]/;

/** A line that tells of a fault, or names the sandbox or a process of it. */
export interface KernelLine {
  line: string;
  kind: 'death' | 'alarm' | 'other';
  /** Of whose process it tells; null when it tells of none, or of one that nobody has seen. */
  worker: Worker | null;
  /** It tells of a process of the sandbox, or of the sandbox by its name. */
  isOurs: boolean;
  /** It tells of a process that nobody has seen in the sandbox. */
  isOthers: boolean;
}

/** The kernel's log from now on, and the processes of the sandboxes of one cell. Needs root where `kernel.dmesg_restrict` is set. */
export class KernelLog {
  private readonly fd: number;
  private readonly ids: string[] = [];
  private readonly cgroups: string[] = [];
  private heard: string[] = [];
  private count = 0;
  private readonly residents: Residents;
  private readonly timer: NodeJS.Timeout | undefined;

  /** @throws Error when it cannot be read here, as in many containers */
  constructor() {
    this.fd = openSync('/dev/kmsg', constants.O_RDONLY | constants.O_NONBLOCK);
    this.records();
    this.residents = new Residents(lookAtHost(this.cgroups));
    if (readlinkSync('/proc/self/ns/pid') !== INITIAL_PIDS) return;
    this.timer = setInterval(() => this.residents.look(), LOOK_MS).unref();
  }

  /** A process of this name died in a sandbox: its core file lies there. */
  died(name: string): void {
    this.residents.died(name);
  }

  /**
   * @param id of a sandbox
   * @param cgroup folder of its cgroup, in any hierarchy
   */
  follow(id: string, cgroup: string | undefined): void {
    this.ids.push(id);
    if (cgroup !== undefined) this.cgroups.push(cgroup);
  }

  /** Nobody lives there any more. */
  leave(cgroup: string | undefined): void {
    const at = cgroup === undefined ? -1 : this.cgroups.indexOf(cgroup);
    if (at >= 0) this.cgroups.splice(at, 1);
  }

  /** How many lines there were until now. */
  now(): number {
    this.listen();
    return this.count;
  }

  /** The lines from then on, but those of programs that write to this log, what is harmless, and the faults of others. */
  since(then: number): string[] {
    return this.judged(then).flatMap(({ line, kind, isOthers }) => (isOthers && kind !== 'other' ? [] : [line]));
  }

  /** What the lines from then on tell of faults, and of the sandbox. */
  told(then: number): KernelLine[] {
    return this.judged(then).filter(({ isOurs, kind }) => isOurs || kind !== 'other');
  }

  close(): void {
    clearInterval(this.timer);
    closeSync(this.fd);
  }

  private judged(then: number): KernelLine[] {
    this.listen();
    const lines = this.heard.slice(Math.max(0, this.heard.length - (this.count - then)));
    return judge(lines, this.ids, this.residents.seen, (...death) => this.residents.whoWas(...death));
  }

  private listen(): void {
    const lines = this.records()
      .map(ownLine)
      .filter((line) => line !== null);
    this.count += lines.length;
    this.heard = [...this.heard, ...lines].slice(-MOST);
  }

  private records(): string[] {
    const found: string[] = [];
    const buffer = Buffer.alloc(RECORD_BYTES);
    for (;;) {
      try {
        found.push(buffer.toString('utf8', 0, readSync(this.fd, buffer)));
      } catch (error) {
        // Records were overwritten before we came to read them: the next read goes on with the oldest.
        if ((error as NodeJS.ErrnoException).code !== 'EPIPE') return found;
      }
    }
  }
}

/**
 * What each line tells, but those that are harmless.
 *
 * @param ids of the sandboxes
 * @param seen their processes, by the pids that the kernel tells
 * @param unseen whose one of the others is that died, by its pid and name, and the line; null when that is not known
 */
export function judge(
  lines: readonly string[],
  ids: readonly string[],
  seen: ReadonlyMap<number, Worker>,
  unseen: (pid: number, name: string, line: string) => Worker | null = () => null,
): KernelLine[] {
  return lines.flatMap((line, at) => {
    if (HARMLESS.some(({ pattern }) => pattern.test(line))) return [];
    const death = line.match(DEATH);
    const kind = death !== null ? 'death' : isAlarm(line) ? 'alarm' : 'other';
    const pid = death !== null ? Number(death[2]) : whose(kind === 'alarm' ? reportAt(lines, at) : [line]);
    const was =
      pid === null ? null : (seen.get(pid) ?? (death === null ? null : unseen(pid, death[1] as string, line)));
    // Seen last while CRIU restored it: one that has its own name again is the container's.
    const isRestored = was === 'criu' && death !== null && !OF_CRIU.test(death[1] ?? '');
    // Seen last before LXC's child became CRIU.
    const hasBecomeCriu = was === 'lxc' && death !== null && /\bcriu\[/.test(line);
    const worker = isRestored ? 'container' : hasBecomeCriu ? 'criu' : was;
    const isOurs = worker !== null || ids.some((id) => line.includes(id));
    return [{ line, kind, worker, isOurs, isOthers: pid !== null && !isOurs }];
  });
}

/** One line for those that differ in numbers alone, with how many there are. */
export function withoutRepeats(lines: readonly string[]): string[] {
  const groups = new Map<string, { line: string; count: number }>();
  for (const line of lines) {
    const key = line.replaceAll(/\b(0x)?[0-9a-f]*\d[0-9a-f]*\b/g, '#');
    groups.set(key, { line: groups.get(key)?.line ?? line, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].map(({ line, count }) => (count === 1 ? line : `${line} (${count} times)`));
}

/**
 * The line of a record, when it is the kernel's own; else null.
 *
 * @param record `PRIORITY,SEQUENCE,MICROSECONDS,FLAGS;LINE` and continuation lines
 */
export function ownLine(record: string): string | null {
  const [, priority, line] = record.match(/^(\d+),[^;]*;([^\n]*)/) ?? [];
  // The facility; 0 is the kernel, the others are programs that write to its log.
  return line !== undefined && Number(priority) >> 3 === 0 ? line : null;
}

function isAlarm(line: string): boolean {
  return ALARMS.some((pattern) => pattern.test(line));
}

/** An alarm and what stands below it, as far as the process that it tells of. */
function reportAt(lines: readonly string[], at: number): string[] {
  return lines.slice(at, at + REPORT_LINES);
}

/** The first pid that is told; null when none is. */
function whose(lines: readonly string[]): number | null {
  const told = lines.map((line) => line.match(WHOSE)).find((match) => match !== null);
  return told === undefined ? null : Number(told[1] ?? told[2] ?? told[3]);
}

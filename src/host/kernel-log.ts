import { closeSync, constants, openSync, readSync } from 'node:fs';

/** What the kernel prints when something went wrong in it, or when CRIU or an LXC tool died of a wild pointer. */
const ALARMS = [
  /\b(BUG|WARNING|Oops|Kernel panic|general protection fault|soft lockup|hard LOCKUP)\b/,
  /INFO: .*(blocked for more than|stall)/,
  /^(traps: )?(criu|lxc-\S+)\[\d+\]:? .*(segfault|general protection|unhandled)/,
];

/** No record is longer (printk's own limit). */
const RECORD_BYTES = 8192;
/** Lines that are kept; of more the last. */
const MOST = 10_000;

/** The kernel's log from now on. Needs root where `kernel.dmesg_restrict` is set. */
export class KernelLog {
  private readonly fd: number;
  private readonly id: string;
  private readonly alarmed: string[] = [];
  private heard: string[] = [];
  private count = 0;

  /**
   * @param id of the sandbox
   * @throws Error when it cannot be read here, as in many containers
   */
  constructor(id: string) {
    this.id = id;
    this.fd = openSync('/dev/kmsg', constants.O_RDONLY | constants.O_NONBLOCK);
    this.records();
  }

  /** How many lines there were until now. */
  now(): number {
    this.listen();
    return this.count;
  }

  /** The lines from then on, of programs that write to this log none. */
  since(then: number): string[] {
    this.listen();
    return this.heard.slice(Math.max(0, this.heard.length - (this.count - then)));
  }

  /** The alarms among all lines, and those that name the sandbox. */
  alarms(): string[] {
    this.listen();
    return this.alarmed;
  }

  private listen(): void {
    const lines = this.records()
      .map(ownLine)
      .filter((line) => line !== null);
    this.count += lines.length;
    this.heard = [...this.heard, ...lines].slice(-MOST);
    this.alarmed.push(...lines.filter((line) => isAlarm(line, this.id)));
  }

  close(): void {
    closeSync(this.fd);
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

/** Whether a line tells of a fault, or names the sandbox. */
export function isAlarm(line: string, id: string): boolean {
  return line.includes(id) || ALARMS.some((pattern) => pattern.test(line));
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

import { closeSync, constants, openSync, readSync } from 'node:fs';

/** What the kernel prints when something went wrong in it, or when CRIU or an LXC tool died of a wild pointer. */
const ALARMS = [
  /\b(BUG|WARNING|Oops|Kernel panic|general protection fault|soft lockup|hard LOCKUP)\b/,
  /INFO: .*(blocked for more than|stall)/,
  /^(traps: )?(criu|lxc-\S+)\[\d+\]:? .*(segfault|general protection|unhandled)/,
];

/** No record is longer (printk's own limit). */
const RECORD_BYTES = 8192;

/** The kernel's log from now on. Needs root where `kernel.dmesg_restrict` is set. */
export class KernelLog {
  private readonly fd: number;

  /** @throws Error when it cannot be read here, as in many containers */
  constructor() {
    this.fd = openSync('/dev/kmsg', constants.O_RDONLY | constants.O_NONBLOCK);
    this.records();
  }

  /**
   * The alarms since the last call, and every line that names the sandbox.
   *
   * @param id of the sandbox
   */
  alarms(id: string): string[] {
    return this.records().flatMap((record) => {
      const line = alarm(record, id);
      return line === null ? [] : [line];
    });
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

/**
 * The line of a record, when it is an alarm of the kernel's own; else null.
 *
 * @param record `PRIORITY,SEQUENCE,MICROSECONDS,FLAGS;LINE` and continuation lines
 * @param id of the sandbox
 */
export function alarm(record: string, id: string): string | null {
  const [, priority, line] = record.match(/^(\d+),[^;]*;([^\n]*)/) ?? [];
  if (priority === undefined || line === undefined) return null;
  // The facility; 0 is the kernel, the others are programs that write to its log.
  if (Number(priority) >> 3 !== 0) return null;
  return line.includes(id) || ALARMS.some((pattern) => pattern.test(line)) ? line : null;
}

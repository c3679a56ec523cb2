import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeProcess, drawTree, isHalted, type Seen, seeProcesses } from '../host/process-table.js';
import { readCriuLog } from './log.js';

const LOOK_MS = 250;
const LATE_MS = 4 * LOOK_MS;
/** CRIU writes a line every few milliseconds. Where it is certain that it hangs, nobody has to wait longer. */
const CERTAIN_MS = 3000;
/** CRIU waits nowhere longer in silence: for 10 s, its own limit, for processes to freeze (`criu dump --timeout`). */
const STANDSTILL_MS = 12_000;
/** Who waits for a disk may wait long. */
const DISK_MS = 20_000;
/** What a process that looks every now and then whether it may go on uses meanwhile, and more. */
const IDLE_TICKS = 3;

/** What is watched of a CRIU at work, and of the LXC that started it. */
export interface Work {
  /** CRIU's log; not there until it has begun. */
  log: string;
  /** LXC's. */
  lxcLog: string;
  /** Folder of the checkpoint. */
  images: string;
  /** Each the lines by which a CRIU that hangs is known, among the last ones of its log. */
  hangs: readonly RegExp[];
  /** The container has processes that CRIU cannot take hold of. */
  unseizable: boolean;
  /** When it will be ended anyway. */
  timeoutMs: number;
}

/** Everything as it was when it did not go on. */
export interface Standstill {
  /** How long there was no progress. */
  seconds: number;
  /** The line of CRIU's log that it stands at; null when it has none. */
  line: string | null;
  /** The last lines of it by then. */
  last: readonly string[];
  processes: Seen[];
  /** {@link drawTree} of them. */
  tree: string;
  /** {@link describeProcess} of each. */
  details: string;
}

/**
 * Watches CRIU and LXC at work, and ends the work when it makes no progress: no log and no image grows, no process comes,
 * goes, or uses processor time. A process that waits for a processor is starved, and does not stand still.
 */
export class HangWatch {
  /** Null while it goes on. */
  standstill: Standstill | null = null;
  /** Looked at shortly before the time limit, whether it goes on or not; null before that. */
  atTheLimit: Standstill | null = null;
  private readonly ended = new AbortController();
  private readonly timer: NodeJS.Timeout;

  constructor(work: Work, see = seeProcesses) {
    const begun = Date.now();
    let since = begun;
    let looked = begun;
    let files = -1;
    let workers = '';
    let ticks = 0;
    // Of CRIU's log, which is read once for each standstill.
    let last: readonly string[] | null = null;
    const goesOn = () => {
      since = looked;
      last = null;
    };
    const look = () => {
      // A machine that was suspended, or that has no time for us, has none for CRIU either.
      const isLate = Date.now() - looked > LATE_MS;
      looked = Date.now();
      const size = sizes(work);
      const isAtLimit = this.atTheLimit === null && looked - begun >= work.timeoutMs - 2 * LOOK_MS;
      if ((size !== files || isLate) && !isAtLimit) {
        [files, workers] = [size, ''];
        return goesOn();
      }
      const processes = see();
      if (isAtLimit) this.atTheLimit = picture(work, readCriuLog(work.log).last, processes, since);
      const at = working(processes);
      const pids = at.map(({ pid }) => pid).join(' ');
      const used = at.reduce((sum, each) => sum + each.ticks, 0);
      if (pids !== workers || used - ticks > IDLE_TICKS || at.some(({ runs }) => runs)) {
        [workers, ticks] = [pids, used];
        return goesOn();
      }
      if (looked - since < CERTAIN_MS) return;
      last ??= readCriuLog(work.log).last;
      if (looked - since < patience(work, last, processes)) return;
      this.standstill = picture(work, last, processes, since);
      this.end();
      this.ended.abort();
    };
    this.timer = setInterval(look, LOOK_MS);
  }

  /** Ends the work. */
  get signal(): AbortSignal {
    return this.ended.signal;
  }

  /** The work has ended. */
  end(): void {
    clearInterval(this.timer);
  }
}

/** A line of CRIU's log from where it takes hold of processes, one after the other. */
export function isSeizing(line: string): boolean {
  return /SEIZE|[Ss]eized|freez/.test(line);
}

/** Bytes of all that grows. */
function sizes({ log, lxcLog, images }: Work): number {
  const size = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size(lxcLog) + [...new Set([log, ...list(images)])].reduce((sum, file) => sum + size(file), 0);
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** The tools, and the processes of the container while CRIU works in them: it traces them, or has not left them yet. */
function working(processes: readonly Seen[]): Seen[] {
  const tools = new Set(processes.filter(({ inside }) => !inside).map(({ pid }) => pid));
  return processes.filter(({ inside, program, tracer }) => !inside || program === 'criu' || tools.has(tracer));
}

/** How long it may stand still, as it looks. */
function patience({ hangs, unseizable }: Work, last: readonly string[], processes: readonly Seen[]): number {
  if (processes.some(isHalted) || knownLine(last, hangs) !== undefined) return CERTAIN_MS;
  if (unseizable && isSeizing(last.at(-1) ?? '')) return CERTAIN_MS;
  const waitsForDisk = processes.some(({ inside, program, state }) => state === 'D' && (!inside || program === 'criu'));
  return waitsForDisk ? DISK_MS : STANDSTILL_MS;
}

function knownLine(last: readonly string[], hangs: readonly RegExp[]): string | undefined {
  return last.find((each) => hangs.some((pattern) => pattern.test(each)));
}

function picture({ hangs }: Work, last: readonly string[], processes: Seen[], since: number): Standstill {
  return {
    seconds: Math.round((Date.now() - since) / 1000),
    line: knownLine(last, hangs) ?? last.at(-1) ?? null,
    last,
    processes,
    tree: drawTree(processes),
    details: processes.map(describeProcess).join('\n'),
  };
}

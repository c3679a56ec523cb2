import { statSync } from 'node:fs';
import { readCriuLog } from './log.js';

const LOOK_MS = 200;
const LATE_MS = 5 * LOOK_MS;
/** CRIU writes a line every few milliseconds, but where it waits for something. */
const STANDSTILL_MS = 3000;

/** Watches the log of a CRIU at work, and ends the work when it hangs in a way that is known. */
export class HangWatch {
  /** The line of the log that it hangs at; null while it does not. */
  line: string | null = null;
  /** How long nothing was added to the log by then. */
  seconds = 0;
  private readonly ended = new AbortController();
  private readonly timer: NodeJS.Timeout | undefined;

  /**
   * @param file the log; not there until CRIU has begun
   * @param hangs each the lines by which a CRIU that hangs is known, among the last ones of its log; none, nothing is
   * watched
   */
  constructor(file: string, hangs: readonly RegExp[]) {
    let size = 0;
    let since = Date.now();
    let looked = since;
    const look = () => {
      const now = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (now !== size) [size, since] = [now, Date.now()];
      // A machine that was suspended, or that has no time for us, has none for CRIU either.
      const isLate = Date.now() - looked > LATE_MS;
      looked = Date.now();
      if (isLate) since = looked;
      const ms = looked - since;
      if (size === 0 || ms < STANDSTILL_MS) return;
      const line = readCriuLog(file).last.find((each) => hangs.some((pattern) => pattern.test(each)));
      // Somewhere else: the log is not read again until it has grown.
      if (line === undefined) {
        since = Number.POSITIVE_INFINITY;
        return;
      }
      [this.line, this.seconds] = [line, Math.round(ms / 1000)];
      this.end();
      this.ended.abort();
    };
    if (hangs.length > 0) this.timer = setInterval(look, LOOK_MS);
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

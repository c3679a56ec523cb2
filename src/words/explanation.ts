import type { Finding } from './result.js';

/** What `explain` says of one log. */
export interface Explanation {
  /** As it was named; `-` is standard input. */
  file: string;
  /**
   * - `explained`: the first of the findings is why it failed; where there are several, one of them.
   * - `unknown`: it failed in a way that nobody knows here.
   * - `elsewhere`: it only tells that CRIU failed; CRIU's own log tells why.
   * - `succeeded`: CRIU says that all went well.
   * - `nothing`: it tells of no error.
   */
  outcome: 'explained' | 'unknown' | 'elsewhere' | 'succeeded' | 'nothing';
  /** What was being done; null when the log does not say it. */
  phase: 'dump' | 'restore' | 'start' | null;
  /** Versions that it is told for: of the log, else as given, of CRIU else by the lines of its source; null when none says them. */
  criu: string | null;
  lxc: string | null;
  kernel: string | null;
  /** The findings may not be why, each says for what reason: another error that is not known comes first, for one. */
  doubtful: boolean;
  /** The line to blame. */
  line: string | null;
  findings: Finding[];
  /** What decides which of several findings it is, or whether it is the only one, as options: `--lxc`. */
  undecided: string[];
}

/** The same of all that were named. */
export interface Explanations {
  schemaVersion: 1;
  /** Version of criu-lxc-test. */
  tool: string;
  logs: Explanation[];
}

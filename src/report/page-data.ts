import type { Finding, Verdict } from '../words/result.js';
import type { Place } from './grid.js';

/** What the page shows: written into it by page.ts, read by src/page in the browser. Texts are not escaped. */
export interface PageData {
  /** Version of criu-lxc-test. */
  tool: string;
  /** ISO 8601, UTC. */
  madeAt: string;
  results: PageResult[];
  /** What is wrong with result files. */
  problems: { kind: string; file: string; message: string }[];
  /** Said by many results, and here once: {@link PageDetails} has indexes into these. */
  findings: Finding[];
  lost: PageFact[];
  kept: string[][];
  absent: { name: string; reason: string }[][];
}

export interface PageResult extends Place {
  id: string;
  verdict: Verdict;
  /** `failed: dump in generation 2`. */
  headline: string;
  /** `CRIU 4.2.1 (apt) × LXC 6.0.4 (apt) × …`. */
  cell: string;
  kernel: string;
  architecture: string;
  workload: string;
  /** `fault restore`; empty for the usual cycle. */
  mode: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** The cause in one sentence; null when passed. */
  cause: string | null;
  cycles: PageCycle[];
  /** Null where the page would have become too large. */
  details: PageDetails | null;
}

/** Generation, failure class (empty when passed), milliseconds of dump, frozen and restore, pages written. */
export type PageCycle = [
  generation: number,
  failureClass: string,
  dumpMs: number | null,
  frozenMs: number | null,
  restoreMs: number | null,
  pages: number | null,
];

export interface PageDetails {
  /** As the logs have it, when it is not the cause in one sentence. */
  fullCause: string | null;
  advice: string | null;
  /** Of the finding that explains the verdict. */
  evidence: string | null;
  cyclesWanted: number;
  /** Cycles that were run; the page shows some of them when these are many. */
  cyclesRun: number;
  findings: number[];
  /** Index and generations. */
  lost: [index: number, generations: number[]][];
  kept: number;
  absent: number;
  totalMs: number;
  /** The file that it was read from. */
  file: string;
  /** Folder with logs on the host that it ran on. */
  logs: string | null;
}

export interface PageFact {
  name: string;
  outcome: 'changed' | 'known-loss' | 'info';
  before: string;
  after: string;
  reason: string;
}

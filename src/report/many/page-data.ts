import type { Finding, Severity, WorkflowRun } from '../../words/result.js';
import type { Standing } from '../../words/standing.js';
import type { Environment } from './compatibility.js';

/** What the page shows: written into it by page.ts, read by src/page in the browser. Texts are not escaped. */
export interface PageData {
  /** Version of criu-lxc-test. */
  tool: string;
  /** ISO 8601, UTC. */
  madeAt: string;
  /** What changed; null where nothing is known of before. */
  news: PageNews | null;
  past: PagePast;
  results: PageResult[];
  /** What is wrong with result files. */
  problems: { kind: string; file: string; message: string }[];
  /** Said by many results, and here once: {@link PageDetails} has indexes into these. */
  findings: Finding[];
  lost: PageFact[];
  kept: string[][];
  absent: { name: string; reason: string }[][];
}

/** What the runs of {@link PageResult.past} share: they have indexes into these. */
export interface PagePast {
  /** Runs that a cell has at most. */
  most: number;
  /** There was no room for as many as usual. */
  isCut: boolean;
  runs: WorkflowRun[];
  causes: string[];
  /** What was lost in a run, and by which version of criu-lxc-test: another one may read other facts. */
  losses: { tool: string; facts: string[] }[];
  /** `CRIU 4.2.1, LXC 6.0.4, cgroup v1, Linux 6.18.5`. */
  versions: string[];
}

/** In the place of how a run stood: it passed before histories said whether something was lost. */
export const UNKNOWN_PASS = -1;

/** Minutes since 1970, and indexes: of how it stood in `WORST_FIRST`, of its versions, run of a workflow, cause and losses, -1 for none. */
export type PageRun = [minute: number, standing: number, versions: number, run: number, cause: number, losses: number];

export interface PageNews {
  headline: string;
  changes: PageChange[];
  stillFailing: PageChange[];
  /** Changes that the page has no room for. */
  hidden: number;
}

/** As changes.ts has it. */
export interface PageChange {
  severity: Severity;
  what: string;
  cell: string;
  words: string;
  runs: (WorkflowRun & { what: string })[];
  /** Of the result that it is about; null when that is gone. */
  id: string | null;
}

export interface PageResult extends Environment {
  id: string;
  verdict: Standing;
  /** `failed: dump in generation 2`. */
  headline: string;
  /** `CRIU 4.2.1 (apt) × LXC 6.0.4 (apt) × …`. */
  cell: string;
  kernel: string;
  architecture: string;
  workload: string;
  container: string;
  /** `fault restore`; empty for the usual cycle. */
  mode: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** The cause in one sentence; null when passed. */
  cause: string | null;
  /** Index into {@link PagePast.runs}: of the workflow that it was tested in; -1 in a terminal. */
  run: number;
  /** The last runs of its cell up to this one, oldest first; empty without a history. */
  past: PageRun[];
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

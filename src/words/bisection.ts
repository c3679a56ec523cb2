/** What one run of a cell says about a symptom. `other`: it failed in another way; `broken`: it could not be run at all. */
export interface Try {
  kind: 'shows' | 'passes' | 'other' | 'broken';
  /** One sentence; null when it passed. */
  reason: string | null;
  /** Wall milliseconds, a build included. */
  ms: number;
  /** Name of the folder with its evidence, beside the result; null where none was kept, or nobody said. */
  evidence?: string | null;
}

/** What is said of a commit: as the old end, as the new end, or nothing. */
export type Answer = 'old' | 'new' | 'skip';

export interface AskedCommit {
  commit: string;
  subject: string;
  answer: Answer;
  /** Every run so far. */
  tries: Try[];
}

/** A release between the ends, asked by its package. */
export interface AskedRelease {
  tag: string;
  version: string;
  commit: string;
  answer: Answer;
  tries: Try[];
}

/** Neighbours between which the packages change: an end of the search by its name, or a tag. */
export interface Narrowed {
  old: string;
  new: string;
  /** Builds of both answer as the packages did. If not, everything between the ends was searched. */
  isBelieved: boolean;
}

export interface FoundCommit {
  commit: string;
  subject: string;
  /** ISO 8601. */
  authorDate: string;
  author: string;
  /** Where its message names one. */
  pullRequest: number | null;
  /** The commit before it, which answers otherwise. */
  parent: string;
}

export interface End {
  /** As the user named it. */
  ref: string;
  commit: string;
}

/** How often a commit with the symptom shows it, and one without: estimates from the ends, on which all bounds rest. */
export interface Rates {
  shows: number;
  falsely: number;
}

/** What a search for a commit found. */
export interface Bisection {
  schemaVersion: 1;
  /** Version of criu-lxc-test. */
  tool: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  component: 'criu' | 'lxc';
  /** URL or absolute path. */
  repository: string;
  old: End;
  new: End;
  /** What the user called them: `good` and `bad`, or `old` and `new`. */
  terms: { old: string; new: string };
  /** As `--symptom` takes it. */
  symptom: string;
  /** Which end shows it: `old` when the search is for what ended it. */
  shownBy: 'old' | 'new';
  /** Null when no single commit can be named. */
  found: FoundCommit | null;
  /** It, or what surrounds the candidates, was asked again at the end. */
  isProved: boolean;
  /** When none is found: it is one of these. */
  candidates: string[];
  rates: Rates;
  /** At most so often an answer is wrong: one that turned the search, and any other. */
  bounds: { turning: number; other: number };
  /** What packages of releases answered, in the order in which they were asked; empty where none was. */
  releases: AskedRelease[];
  /** Null when the packages narrowed nothing. */
  narrowed: Narrowed | null;
  /** The ends between which git searched first, then in the order in which it asked. */
  answers: AskedCommit[];
  /** As `git bisect log` has it; `git bisect replay` takes it. */
  log: string;
  /** Wall milliseconds of this call: what an earlier one had answered is not in it. */
  ms: number;
}

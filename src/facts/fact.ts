import type { Mark } from '../lxc/marks.js';
import type { CgroupVersion } from '../words/result.js';
import type { WitnessAnswers } from '../workload/witness.js';
import type { View } from './view.js';

/** The running container, as facts are read from it, whatever runs in it. */
export interface Container {
  /** The container's init, as seen from the sandbox. */
  pid: number;
  cgroup: CgroupVersion;
  /** What was given to it from outside, after the start. */
  marks: ReadonlySet<Mark>;
  view: View;
  /** Milliseconds that a fact may wait for the container to react. */
  patienceMs: number;
}

/** The same with the witness in it. */
export interface Subject extends Container, WitnessAnswers {}

/**
 * One thing read before the dump and after the restore.
 *
 * Values are plain data and go into the result. Null means that there is no such thing on this host. What is not of
 * `Subject` asks nothing of the witness.
 */
export interface Fact<T = unknown, S extends Container = Subject> {
  name: string;
  /** A change fails the cycle (`must`), unless this version is known for it, or is only reported (`info`). */
  policy: FactPolicy;
  /** What is read, in a phrase. */
  reads: string;
  /** How it must be after the restore, in a phrase. */
  rule: string;
  /** Why it matters, in a sentence. */
  why: string;
  read(subject: S): T | null | Promise<T | null>;
  /** What is wrong, in one sentence; null when it is as it must be. Called with what was there before. */
  compare(before: T, after: T | null): string | null;
  /** Why a value can be null. */
  absence?: string;
}

export type FactPolicy = 'must' | 'info';

/** The commonest rule: it must be what it was. */
export function unchanged(what: string): Pick<Fact, 'rule' | 'compare'> {
  return {
    rule: 'the same',
    compare: (before, after) =>
      JSON.stringify(before) === JSON.stringify(after)
        ? null
        : `${what} changed from ${difference(before, after)} to ${difference(after, before)}.`,
  };
}

/** A value as JSON; of a list or an object only what the other has not, if there is any of that. */
export function difference(value: unknown, other: unknown): string {
  const there = new Set(parts(other).map((part) => JSON.stringify(part)));
  const rest = parts(value).filter((part) => !there.has(JSON.stringify(part)));
  if (typeof value !== 'object' || value === null || rest.length === 0) return JSON.stringify(value);
  return JSON.stringify(Array.isArray(value) ? rest : Object.fromEntries(rest as [string, unknown][]));
}

function parts(value: unknown): unknown[] {
  return Array.isArray(value) ? value : Object.entries(value ?? {});
}

import type { Mark } from '../lxc/marks.js';
import type { CgroupVersion } from '../words/result.js';
import type { WitnessAnswers } from '../workload/witness.js';
import type { View } from './view.js';

/**
 * When the questions of a reading were put and when they were answered, in milliseconds of a clock of the host's that never
 * goes back.
 */
export interface HostClock {
  began: number;
  answered: number;
}

/** The same for all processes of this host. */
export function hostClock(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** No more than this went by on the host between two readings, in milliseconds. */
export function longest(before: HostClock, after: HostClock): number {
  return after.answered - before.began;
}

/** A process that is there as long as the container is looked at, by the pids that the container and the sandbox know. */
export interface StandingProcess {
  pid: number;
  outer: number;
  /** Field 22 of /proc/PID/stat: no other process has both this and `outer`. */
  startTime: string;
  /** By their thread ids; the first is the process's own. */
  threads: { id: number; outer: number; startTime: string }[];
}

/** The running container, as facts are read from it, whatever runs in it. */
export interface Container {
  /** The container's init, as seen from the sandbox. */
  pid: number;
  cgroup: CgroupVersion;
  /** Those that stay, by the pids that the container knows. */
  processes: readonly StandingProcess[];
  /** What was given to it from outside, after the start. */
  marks: ReadonlySet<Mark>;
  /** Of its cgroup: those that its config sets (`memory.swappiness`), and what they are in a new one. */
  attributes: { set: readonly string[]; ofNew: ReadonlyMap<string, string | null> };
  view: View;
  clock: HostClock;
  /** Milliseconds that a fact may wait for the container to react. */
  patienceMs: number;
}

/** The same with the witness in it. */
export interface WitnessContainer extends Container, WitnessAnswers {}

/**
 * One thing read before the dump and after the restore.
 *
 * Values are plain data and go into the result. Null means that there is no such thing on this host. What is not of
 * `WitnessContainer` asks nothing of the witness.
 */
export interface Fact<T = unknown, S extends Container = WitnessContainer> {
  name: string;
  /** A change fails the cycle (`must`), unless this version is known for it, or is only reported (`info`). */
  policy: FactPolicy;
  /** What is read, in a phrase. */
  reads: string;
  /** How it must be after the restore, in a phrase. */
  rule: string;
  /** Why it matters, in a sentence. */
  why: string;
  // A property, for the compiler to refuse a fact beside a workload that does not answer what it reads.
  read: (subject: S) => T | null | Promise<T | null>;
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

/** A value as JSON; of a list or an object only what the other has not, unless they differ in the order alone. */
export function difference(value: unknown, other: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const rest = without(value, other);
  if (rest.length === 0 && without(other, value).length === 0) return JSON.stringify(value);
  return JSON.stringify(Array.isArray(value) ? rest : Object.fromEntries(rest as [string, unknown][]));
}

function without(value: unknown, other: unknown): unknown[] {
  const there = new Set(parts(other).map((part) => JSON.stringify(part)));
  return parts(value).filter((part) => !there.has(JSON.stringify(part)));
}

function parts(value: unknown): unknown[] {
  return Array.isArray(value) ? value : Object.entries(value ?? {});
}

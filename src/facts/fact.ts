import type { CgroupVersion } from '../words/result.js';
import type { WitnessAnswers } from '../workload/witness.js';
import type { NetworkView } from './network-view.js';

/** The running container, as facts are read from it, whatever runs in it. */
export interface Container {
  /** The container's init, as seen from the sandbox. */
  pid: number;
  cgroup: CgroupVersion;
  network: NetworkView;
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
  read(subject: S): T | null | Promise<T | null>;
  /** What is wrong, in one sentence; null when it is as it must be. Called with what was there before. */
  compare(before: T, after: T | null): string | null;
  /** Why a value can be null. */
  absence?: string;
}

/** The commonest rule: it must be what it was. */
export function unchanged(what: string): (before: unknown, after: unknown) => string | null {
  return (before, after) =>
    JSON.stringify(before) === JSON.stringify(after)
      ? null
      : `${what} changed from ${JSON.stringify(before)} to ${JSON.stringify(after)}.`;
}

import type { CgroupVersion } from '../words/result.js';
import type { Held } from '../workload/keeper.js';
import type { Answer, Witness } from '../workload/witness.js';
import type { NetworkView } from './network-view.js';

/** The running container, as facts are read from it. */
export interface Subject {
  /** The container's init, as seen from the sandbox. */
  pid: number;
  cgroup: CgroupVersion;
  witness: Witness;
  /** What the witness said when this reading began. Each reading asks once. */
  answer: Answer;
  /** What the keeper said then. */
  held: Held;
  network: NetworkView;
  /** Milliseconds that a fact may wait for the container to react. */
  patienceMs: number;
}

/**
 * One thing read before the dump and after the restore.
 *
 * Values are plain data and go into the result. Null means that there is no such thing on this host.
 */
export interface Fact<T = unknown> {
  name: string;
  read(subject: Subject): T | null | Promise<T | null>;
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

import type { Finding, WorkloadName } from '../words/result.js';
import type { CommandPlan } from './command.js';

/** What can run in the container, by the names that a user gives. */
export const WORKLOADS: readonly WorkloadName[] = ['witness', 'tcp', 'apps', 'command'];

/** A workload and what it is made of: plain data, a part of the plan. Paths are absolute. */
export type WorkloadPlan =
  | { name: 'witness' }
  | { name: 'tcp'; peer: string }
  | { name: 'apps'; image: string }
  | CommandPlan;

/** What the container's config says beside what is the same for all. */
export interface Container {
  /** Started as pid 1, with its arguments. */
  init: string;
  /** Bytes and processes. */
  limits: { memory: number; pids: number };
  /** More lines for it. */
  config: readonly string[];
}

/**
 * What runs in the container, and how it is questioned from outside.
 *
 * One object goes through all cycles of a container: it may hold what must outlive them, such as a connection.
 */
export interface Workload {
  readonly container: Container;
  /** What a reader of the result has to know about it. */
  readonly finding?: Finding;
  /** Makes the container's root file system; it is started next. */
  fill(rootfs: string): Promise<void> | void;
  /**
   * Puts the questions that its own facts are read from, after the start and after every restore, and waits until it
   * is ready for them.
   *
   * @param init the container's init, as seen from the sandbox
   * @returns what a fact's subject has beside the container
   * @throws StageError when it does not answer
   */
  ask(init: number, timeoutMs: number): Promise<object>;
  /** Called while the container is stopped, between dump and restore. */
  whileStopped?(): Promise<void>;
}

/** Generous for what they run, and values that nothing sets by default. */
export const LIMITS = {
  small: { memory: 96 * 1024 * 1024, pids: 77 },
  large: { memory: 1077 * 1024 * 1024, pids: 1077 },
};

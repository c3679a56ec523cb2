import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';

/** Every set of capabilities of a process that dropped some, and its securebits. */
export const droppedCapabilities: Fact<NonNullable<Held['capabilities']>> = {
  name: 'dropped-capabilities',
  policy: 'must',
  reads: 'every set of capabilities of a process that dropped some, and its securebits',
  why: 'A process that gave something up must not get it back.',
  read: ({ held }) => held.capabilities ?? null,
  ...unchanged('The capabilities'),
};

/** Of a process that set it, and of a thread that did not. */
export const noNewPrivs: Fact<NonNullable<Held['noNewPrivs']>> = {
  name: 'no-new-privs',
  policy: 'must',
  reads: 'no_new_privs of a process that set it, and of a thread that did not',
  why: 'Without it a setuid program leads out of the confinement.',
  read: ({ held }) => held.noNewPrivs ?? null,
  ...unchanged('no_new_privs'),
};

/** A filter that makes one system call fail, with an error of its own. */
export const seccomp: Fact<NonNullable<Held['seccomp']>> = {
  name: 'seccomp',
  policy: 'must',
  reads: 'a system call that a filter refuses, and one that it does not',
  why: 'A filter that is gone confines nothing.',
  read: ({ held }) => held.seccomp ?? null,
  ...unchanged('The seccomp filter'),
};

import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';

/** Every set of capabilities of a process that dropped some, and its securebits. */
export const capabilities: Fact<NonNullable<Held['capabilities']>> = {
  name: 'dropped-capabilities',
  read: ({ held }) => held.capabilities ?? null,
  compare: unchanged('The capabilities'),
};

/** Of a process that set it, and of a thread that did not. */
export const noNewPrivs: Fact<NonNullable<Held['noNewPrivs']>> = {
  name: 'no-new-privs',
  read: ({ held }) => held.noNewPrivs ?? null,
  compare: unchanged('no_new_privs'),
};

/** A filter that makes one system call fail, with an error of its own. */
export const seccomp: Fact<NonNullable<Held['seccomp']>> = {
  name: 'seccomp',
  read: ({ held }) => held.seccomp ?? null,
  compare: unchanged('The seccomp filter'),
};

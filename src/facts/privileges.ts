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

/** The partner of the keeper may make no folder. */
export const landlock: Fact<number> = {
  name: 'landlock',
  policy: 'must',
  reads: 'the error of making a folder, which a Landlock ruleset refuses',
  why: 'A sandbox that a program built for itself, and that is gone, keeps nobody in.',
  read: ({ held }) => (held.landlock === undefined || held.landlock < 0 ? null : held.landlock),
  ...unchanged('What the Landlock ruleset refuses'),
  absence: 'This kernel has no Landlock.',
};

/** Memory-Deny-Write-Execute, which systemd asks for by MemoryDenyWriteExecute=. */
export const mdwe: Fact<number> = {
  name: 'mdwe',
  policy: 'must',
  reads: 'whether a process may make its memory executable (PR_GET_MDWE)',
  why: 'Who breaks into a program that may can run what he has written there.',
  read: ({ held }) => (held.mdwe === undefined || held.mdwe < 0 ? null : held.mdwe),
  ...unchanged('The ban of executable memory'),
  absence: 'This kernel has no such ban; or it is arm64, where CRIU can dump no process that has it.',
};

export const sessionKey: Fact<string> = {
  name: 'session-key',
  policy: 'must',
  reads: 'a random secret that only the session keyring of a process holds',
  why: 'Programs keep passwords and tickets there, and must not get the keyring of the user who restores instead.',
  read: ({ held }) => held.sessionKey ?? null,
  ...unchanged('The secret in the session keyring'),
  absence: 'The container may have no keys.',
};

import { expect, it, vi } from 'vitest';
import { hostFeatures } from './features.js';
import { missingNeeds, type Need } from './real/needs.js';
import type { Probed } from './real/probe.js';

// Before needs.ts reads it: this run itself may be told to do without something.
vi.hoisted(() => vi.stubEnv('TEST_WITHOUT', ''));

const PROBED = {
  host: {
    kernel: '6.18.44-generic',
    privilege: 'none',
    sudoRefusal: 'sudo: a password is required',
    features: hostFeatures({ 'hardware-breakpoints': false, 'kernel-log': null }),
  },
  offered: { criu: ['3.17.1', '4.1.1', '4.3'], lxc: ['6.0.4'] },
  lacksLxc4643: 'a container can be dumped after its restore on cgroup v2',
} as unknown as Probed;

it.each<[Need, string | null]>([
  ['root', 'root (not root; sudo: a password is required)'],
  ['cgroup-v2', null],
  ['hardware-breakpoints', 'hardware-breakpoints (hardware-breakpoints was tried)'],
  ['no hardware-breakpoints', null],
  ['no cgroup-v2', 'no cgroup-v2 (cgroup-v2 was tried)'],
  // Of what could not be asked neither is known.
  ['kernel-log', 'kernel-log (kernel-log was not tried)'],
  ['no kernel-log', 'no kernel-log (kernel-log was not tried)'],
  ['kernel >=6.16', null],
  ['kernel <6.13', 'kernel <6.13 (6.18.44-generic)'],
  ['criu 4.1.1', null],
  ['criu >=4.2', null],
  ['criu 4.2.1', 'criu 4.2.1 (there are 3.17.1, 4.1.1, 4.3)'],
  ['lxc 7.x', 'lxc 7.x (there are 6.0.4)'],
  ['lxc#4643', 'lxc#4643 (a container can be dumped after its restore on cgroup v2)'],
])('%s: %s', (need, told) => {
  expect(missingNeeds([need], PROBED)).toEqual(told === null ? [] : [told]);
});

it('of several tells all that are missing', () => {
  expect(missingNeeds(['cgroup-v2', 'criu 5', 'lxc 7.x'], PROBED)).toHaveLength(2);
});

it('calls it a failure when a program is missing that the set-up brings', () => {
  vi.stubEnv('PATH', '/nowhere');
  try {
    expect(() => missingNeeds(['git'], PROBED)).toThrow('git is missing, and the set-up should have brought it');
  } finally {
    vi.unstubAllEnvs();
  }
});

it('takes for missing what TEST_WITHOUT names', async () => {
  vi.stubEnv('TEST_WITHOUT', 'cgroup-v2,criu 4.1.1');
  vi.resetModules();
  try {
    const { checkNeeds, missingNeeds } = await import('./real/needs.js');
    expect(missingNeeds(['cgroup-v2', 'cgroup-v1', 'criu 4.1.1'], PROBED)).toEqual([
      'cgroup-v2 (TEST_WITHOUT)',
      'criu 4.1.1 (TEST_WITHOUT)',
    ]);
    expect(checkNeeds).not.toThrow();
    vi.stubEnv('TEST_WITHOUT', 'breakpoints');
    vi.resetModules();
    expect((await import('./real/needs.js')).checkNeeds).toThrow(
      'TEST_WITHOUT names "breakpoints"; valid values: root,',
    );
  } finally {
    vi.unstubAllEnvs();
  }
});

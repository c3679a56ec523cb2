import { expect, test } from 'vitest';
import { whyChanged } from '../../../src/core/cell/changed-fact.js';

test('a limit that LXC does not set again comes with what to do', () => {
  const reason = 'The processors of the cgroup changed from "0" to "0-1".';
  expect(whyChanged({ name: 'cpus', reason }, 'v2')).toMatchObject({
    id: 'limits-not-set-again',
    severity: 'error',
    evidence: reason,
    advice: expect.stringContaining('lxc-cgroup -n NAME cpuset.cpus 0'),
  });
});

test.each([
  ['memory-limit', 'v2', 'The memory limit changed from "1" to "2".'],
  ['cpus', 'v2', undefined],
  ['cpus', 'v1', 'The processors of the cgroup changed from "0" to "0-1".'],
] as const)('of %s on cgroup %s nothing is known', (name, cgroup, reason) => {
  expect(whyChanged({ name, ...(reason === undefined ? {} : { reason }) }, cgroup)).toBeNull();
});

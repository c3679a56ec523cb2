import { expect, test } from 'vitest';
import { whyChanged } from '../../../src/core/cell/changed-fact.js';

test('a limit that LXC does not set again comes with what to do', () => {
  const reason = 'The processors of the cgroup changed from "0" to "0-1".';
  expect(whyChanged({ name: 'cpus', reason })).toMatchObject({
    id: 'limits-not-set-again',
    severity: 'error',
    evidence: reason,
    advice: expect.stringContaining('lxc-cgroup -n NAME cpuset.cpus 0'),
  });
});

test.each([
  ['memory-limit', 'The memory limit changed from "1" to "2".'],
  ['cpus', undefined],
])('of %s nothing is known', (name, reason) => {
  expect(whyChanged({ name, ...(reason === undefined ? {} : { reason }) })).toBeNull();
});

import { expect, test } from 'vitest';
import { whyChanged } from '../../../src/core/cell/changed-fact.js';
import type { FactResult } from '../../../src/words/result.js';

test('a limit that LXC does not set again comes with what to do', () => {
  const reason = 'The processors of the cgroup changed from "0" to "0-1".';
  expect(whyChanged({ name: 'cpus', reason }, 'v2', [])).toMatchObject({
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
  expect(whyChanged({ name, ...(reason === undefined ? {} : { reason }) }, cgroup, [])).toBeNull();
});

const LATE = {
  name: 'systemd-timer',
  reason: 'The timer was to start its service once more after the restore: it had started it 1 times, and has 1 times.',
};
const permissions = (after: Record<string, string>): FactResult => ({
  name: 'cgroup-permissions',
  outcome: 'known-loss',
  before: { 'v2/cgroup.procs': '664 0:2000000' },
  after,
});

test('a systemd that may not write to its cgroup any more starts no service, and that is the cause', () => {
  expect(whyChanged(LATE, 'v2', [permissions({})])).toMatchObject({ id: 'cgroup-not-given-back' });
});

test.each([
  ['where it may, something else is', LATE, [permissions({ 'v2/cgroup.procs': '664 0:2000000' })]],
  ['where nobody knows, nothing is', LATE, []],
  ['and of another fact it is none', { ...LATE, reason: 'The active units changed.' }, [permissions({})]],
])('%s the cause', (_title, fact, facts) => expect(whyChanged(fact, 'v2', facts)).toBeNull());

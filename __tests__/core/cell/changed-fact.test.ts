import { expect, test } from 'vitest';
import { whyChanged } from '../../../src/core/cell/changed-fact.js';
import type { FactResult } from '../../../src/words/result.js';

const PRIVILEGED_ON_V2 = { container: 'privileged', cgroup: 'v2' } as const;
const UNPRIVILEGED_ON_V2 = { container: 'unprivileged', cgroup: 'v2' } as const;

test('a limit that LXC does not set again comes with what to do', () => {
  const reason = 'The processors of the cgroup changed from "0" to "0-1".';
  expect(whyChanged({ name: 'cpus', reason }, PRIVILEGED_ON_V2, [])).toMatchObject({
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
  expect(
    whyChanged({ name, ...(reason === undefined ? {} : { reason }) }, { ...PRIVILEGED_ON_V2, cgroup }, []),
  ).toBeNull();
});

const LATE = {
  name: 'systemd-timer',
  reason: 'The timer was to start its service once more after the restore: it had started it 1 times, and has 1 times.',
};
const permissions = (after: Record<string, string> | null): FactResult => ({
  name: 'cgroup-permissions',
  outcome: 'known-loss',
  before: { 'v2/cgroup.procs': '664 0:2000000' },
  after,
});

test.each([
  ['no timer runs', LATE],
  ['it is degraded', { name: 'system-state', reason: 'The state of the system changed from "running" to "degraded".' }],
])(
  'a systemd that may not write to its cgroup any more starts no service, and that is the cause: %s',
  (_what, fact) => {
    expect(whyChanged(fact, UNPRIVILEGED_ON_V2, [permissions({})])).toMatchObject({ id: 'cgroup-not-given-back' });
  },
);

test.each([
  ['where it may, something else is', LATE, UNPRIVILEGED_ON_V2, [permissions({ 'v2/cgroup.procs': '664 0:2000000' })]],
  ['where that cannot be read, nothing is', LATE, UNPRIVILEGED_ON_V2, [permissions(null)]],
  ['where nobody knows, nothing is', LATE, UNPRIVILEGED_ON_V2, []],
  ['where root is that of the host, something else is', LATE, PRIVILEGED_ON_V2, [permissions({})]],
  [
    'and of another fact it is none',
    { ...LATE, reason: 'The active units changed.' },
    UNPRIVILEGED_ON_V2,
    [permissions({})],
  ],
])('%s the cause', (_title, fact, cell, facts) => expect(whyChanged(fact, cell, facts)).toBeNull());

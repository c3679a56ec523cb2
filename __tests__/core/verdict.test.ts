import { expect, it } from 'vitest';
import { EXIT_CODES, EXIT_INTERRUPTED, EXIT_USAGE, verdictOfFailure, withoutSkips } from '../../src/core/verdict.js';
import type { Result } from '../../src/words/result.js';

const SKIPPED: Result = {
  schemaVersion: 1,
  tool: '0.1.0',
  startedAt: '2026-01-01T00:00:00.000Z',
  verdict: 'skipped',
  failureClass: null,
  skipReason: 'CRIU 1.2 is older than 1.3.1.',
  cause: null,
  explainedBy: null,
  cell: {
    asked: { criu: '', restoreCriu: null, lxc: '', cgroup: 'auto' },
    criu: null,
    restoreCriu: null,
    lxc: null,
    workload: 'witness',
    cgroup: null,
    kernel: '6.18.0',
    architecture: 'x64',
  },
  cyclesWanted: 1,
  mode: [],
  cycles: [],
  control: null,
  findings: [],
  timings: { total: 1 },
  evidence: null,
  bundle: null,
  issue: null,
};

it.each(['dump', 'restore', 'state', 'timeout', 'leak'] as const)(
  'says that checkpoint/restore failed when it was reached and went wrong: %s',
  (failureClass) => {
    expect(verdictOfFailure(failureClass)).toBe('failed');
  },
);

it.each(['provide', 'start', null] as const)(
  'says nothing about checkpoint/restore when it was never reached: %s',
  (failureClass) => {
    expect(verdictOfFailure(failureClass)).toBe('error');
  },
);

it('gives each way to end an exit code of its own, and only a pass 0', () => {
  const codes = [...Object.values(EXIT_CODES), EXIT_USAGE, EXIT_INTERRUPTED];
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => code === 0)).toEqual([EXIT_CODES.passed]);
});

it('turns a skip into a failure that gives the reason, where no skip is allowed', () => {
  expect(withoutSkips(SKIPPED)).toEqual({
    ...SKIPPED,
    verdict: 'failed',
    cause: 'Skipped, which on-skip does not allow: CRIU 1.2 is older than 1.3.1.',
  });
  expect(SKIPPED.verdict).toBe('skipped');
});

it.each(['passed', 'failed', 'error'] as const)('leaves a result alone that %s', (verdict) => {
  const result: Result = { ...SKIPPED, verdict, skipReason: null };
  expect(withoutSkips(result)).toBe(result);
});

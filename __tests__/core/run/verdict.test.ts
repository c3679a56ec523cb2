import { expect, it } from 'vitest';
import {
  EXIT_CODES,
  EXIT_INTERRUPTED,
  EXIT_USAGE,
  exitCode,
  isRefused,
  verdictOfFailure,
} from '../../../src/core/run/verdict.js';
import type { Result } from '../../../src/words/result.js';

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
  controls: [],
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

it('a skip that is not allowed ends the program as a failure does, and stays a skip', () => {
  const refused = isRefused('fail', SKIPPED);
  expect({ refused, code: exitCode(SKIPPED.verdict, [], refused) }).toEqual({ refused: true, code: EXIT_CODES.failed });
  // Among cells that passed.
  expect(exitCode('passed', [], true)).toBe(EXIT_CODES.failed);
  expect(exitCode('error', [], true)).toBe(EXIT_CODES.error);
  expect(exitCode('skipped', [], isRefused('pass', SKIPPED))).toBe(EXIT_CODES.skipped);
});

it.each(['passed', 'failed', 'error'] as const)('what %s is no skip', (verdict) => {
  expect(isRefused('fail', { verdict })).toBe(false);
});

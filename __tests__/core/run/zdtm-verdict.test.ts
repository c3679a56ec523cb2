import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judge } from '../../../src/core/run/zdtm-verdict.js';
import { parseExpectation } from '../../../src/core/workloads/zdtm-expectation.js';
import type { ZdtmTest } from '../../../src/words/result.js';
import { LISTS } from '../../../src/workload/zdtm/lists.js';

function test(name: string, outcome: ZdtmTest['outcome'], reason: string | null = null): ZdtmTest {
  return {
    name,
    outcome,
    flavours: [],
    batch: 1,
    generations: 1,
    failureClass: outcome === 'failed' ? 'state' : null,
    reason,
  };
}

function recorded(text: string) {
  const expected = parseExpectation(text);
  if (typeof expected === 'string') throw new Error(expected);
  return expected;
}

const FINE = { failureClass: null, cause: null, explainedBy: null };

const mixed = () => [test('a', 'passed'), test('b', 'failed', 'FAIL: b.c:1: x'), test('c', 'skipped', 'No iptables.')];

it('fails with the first that failed', () => {
  const { failureClass, cause } = judge(mixed(), null, FINE);
  expect({ failureClass, cause }).toEqual({
    failureClass: 'state',
    cause: '1 of 2 ZDTM tests failed: b (FAIL: b.c:1: x)',
  });
});

it('passes when a test passed and none failed', () => {
  expect(judge([test('a', 'passed'), test('c', 'skipped')], null, FINE).cause).toBeNull();
});

it('passes when all fail as recorded, and not when none was run', () => {
  const failing = () => [test('a', 'failed', 'FAIL'), test('b', 'failed', 'FAIL')];
  expect(judge(failing(), recorded('a failed\nb failed'), FINE)).toMatchObject({ failureClass: null, cause: null });
  expect(judge(failing(), recorded('a failed'), FINE).cause).toMatch(/^1 of 2 ZDTM tests are worse/);
  const left = [test('c', 'skipped', 'No iptables.')];
  expect(judge(left, recorded('c skipped'), FINE)).toMatchObject({ failureClass: 'start' });
});

it('tells which recorded tests are not in the run', () => {
  const { cause, findings } = judge([test('a', 'passed')], recorded('a passed\nb passed\nc passed\nd failed'), FINE, {
    gone: ['b'],
    unasked: ['c', 'd'],
  });
  expect(cause).toBeNull();
  expect(findings).toMatchObject([
    { id: 'zdtm-recorded-gone', severity: 'warning', message: 'Not in the source: ZDTM test b of the recorded list.' },
    { id: 'zdtm-recorded-unasked', message: 'Not asked for: ZDTM tests c, d of the recorded list.' },
  ]);
});

it.each([[[]], [[test('c', 'skipped', 'No iptables.')]]])('does not pass without a verdict', (tests) => {
  expect(judge(tests, null, FINE)).toMatchObject({ failureClass: 'start' });
});

it('accepts what fails as recorded, and tells what passes anew', () => {
  const tests = [...mixed(), test('d', 'passed')];
  const { cause, findings } = judge(tests, recorded('a passed\nb failed # criu#1\n\nc skipped\nd failed\n'), FINE);
  expect(cause).toBeNull();
  expect(findings).toMatchObject([{ id: 'zdtm-new-passes', message: expect.stringContaining(' d.') }]);
  expect(tests.map(({ expected }) => expected)).toEqual(['passed', 'failed', 'skipped', 'failed']);
});

it.each([
  ['fails, and passed', 'b passed'],
  ['fails, and was skipped', 'b skipped'],
  ['fails, and is not in the list', 'a passed'],
  ['is skipped, and passed', 'b failed\nc passed'],
])('notices what %s', (_title, list) => {
  expect(judge(mixed(), recorded(list), FINE).cause).toMatch(
    /^1 of 2 ZDTM tests are worse than in the recorded list: [bc] /,
  );
});

it.each([
  ['env00 PASS', 'its line "env00 PASS" is something else'],
  ['env00', 'its line "env00" is something else'],
  ['env00 passed\nenv00 failed', 'it has env00 twice'],
])('refuses the list %j', (text, message) => {
  expect(parseExpectation(text)).toBe(message);
});

it('passes on what is wrong with the containers', () => {
  const ended = { failureClass: 'timeout', cause: 'c has no verdict.', explainedBy: null } as const;
  expect(judge([test('a', 'passed')], null, ended)).toMatchObject(ended);
});

it.each(['v1', 'v2'])('reads the list that was recorded on cgroup %s', (cgroup) => {
  const expected = recorded(readFileSync(`docs/zdtm/criu-4.2.1-${cgroup}.list`, 'utf8'));
  expect(LISTS.mounts.map((name) => expected.get(name))).toEqual(LISTS.mounts.map(() => 'passed'));
  const failed = [...expected].filter(([, outcome]) => outcome === 'failed');
  expect(failed).toEqual([]);
});

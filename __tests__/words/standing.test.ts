import { expect, it } from 'vitest';
import type { FactResult, Finding } from '../../src/words/result.js';
import { LINK_ON_THE_HOST, NOT_TESTED, standing } from '../../src/words/standing.js';
import { passedCycle } from '../report/results.js';

const finding = (id: string): Finding => ({ id, severity: 'warning', message: 'x' });
const lost: FactResult = { name: 'groups', before: 1, after: 2, outcome: 'known-loss', reason: 'x' };
const passed = { verdict: 'passed' as const, cycles: [passedCycle], findings: [] };

it('says of what passed at the second try that it did, whatever else', () => {
  expect(standing({ ...passed, findings: [finding(NOT_TESTED), finding('flaky')] })).toBe('flaky');
  expect(standing({ ...passed, verdict: 'failed', findings: [finding('flaky')] })).toBe('failed');
});

it('says of what passed whether all was tested, then whether something was lost', () => {
  expect(standing(passed)).toBe('passed');
  const lossy = { ...passed, cycles: [{ ...passedCycle, facts: [lost] }] };
  expect(standing(lossy)).toBe('lossy');
  expect(standing({ ...lossy, findings: [finding('capabilities')] })).toBe('lossy');
  for (const id of [NOT_TESTED, LINK_ON_THE_HOST])
    expect(standing({ ...lossy, findings: [finding(id)] })).toBe('partial');
});

it('says of all others their verdict', () => {
  for (const verdict of ['failed', 'error', 'skipped'] as const) {
    expect(standing({ ...passed, verdict, findings: [finding(NOT_TESTED)] })).toBe(verdict);
  }
});

import { expect, it } from 'vitest';
import { cellLine, controlLine, inGenerations, lostFacts, notable } from '../../../src/report/prose/wording.js';
import type { Control, Cycle, Finding, Result, Verdict } from '../../../src/words/result.js';
import { broken, failed, pair, passed, passedCycle } from '../results.js';

it('names one CRIU that does both, and both when one dumps and another restores', () => {
  expect(cellLine(passed.cell)).toMatch(/^CRIU 4\.2\+22\.g2cf8f13ca \(git\) × LXC /);
  expect(cellLine(pair.cell)).toMatch(/^CRIU 4\.2\+22\.g2cf8f13ca \(git\) → 4\.3 \(path\) × LXC /);
});

it('says which of them could not be had', () => {
  const { criu, restoreCriu } = pair.cell;
  expect(cellLine(broken.cell)).toMatch(/^CRIU 4\.x \(not provided\) × /);
  expect(cellLine({ ...broken.cell, criu })).toMatch(/^CRIU 4\.2\+22\.g2cf8f13ca \(git\) → 4\.x \(not provided\) × /);
  expect(cellLine({ ...broken.cell, restoreCriu })).toMatch(/^CRIU 4\.x \(not provided\) → 4\.3 \(path\) × /);
});

it('names the workload when it is not the usual one', () => {
  expect(cellLine(passed.cell)).not.toContain('workload');
  expect(cellLine({ ...passed.cell, workload: 'tcp' })).toMatch(/ × workload tcp$/);
});

it('tells a loss that comes again in the same way once', () => {
  const fact = { name: 'a', outcome: 'known-loss', before: 1, after: 0, reason: 'It is known.' } as const;
  const cycle = (generation: number, ...facts: Cycle['facts']) => ({ ...passedCycle, generation, facts });
  const other = { ...fact, reason: 'It is known, and larger.' };
  const kept = { ...fact, outcome: 'kept' } as const;
  const lost = lostFacts([cycle(1, fact), cycle(2, kept), cycle(3, { ...fact, before: 0 }), cycle(4, other)]);
  expect(lost.map(inGenerations)).toEqual(['generations 1, 3', 'generation 4']);
});

it('says what made a difference to a failure, and what did not', () => {
  expect(controlLine(failed)).toBeNull();
  expect(controlLine(pair)).toBe('The same with CRIU 4.3: it is not CRIU 4.2.1 alone.');
  const control = (verdict: Verdict, more: Partial<Control> = {}) => {
    const criu = { what: 'criu', from: '4.2.1', to: '4.3', verdict, isSame: false, cause: 'No disk.' } as const;
    return controlLine({ ...pair, controls: [{ ...criu, ...more }] });
  };
  expect(control('passed')).toBe('It passes with CRIU 4.3: CRIU 4.2.1 has a part in it.');
  expect(control('failed')).toBe('With CRIU 4.3 it fails in another way: No disk.');
  expect(control('error')).toBe('With CRIU 4.3 it could not be tried: No disk.');
  const mode = { what: 'mode', from: 'leave-running', to: '' } as const;
  expect(control('failed', { ...mode, isSame: true })).toBe(
    'The same without the mode leave-running: it is not the mode leave-running.',
  );
  expect(control('passed', mode)).toBe(
    'It passes without the mode leave-running: the mode leave-running has a part in it.',
  );
});

const ofHost: Finding[] = [
  { id: 'capabilities', severity: 'warning', message: 'Root lacks CAP_SYS_RESOURCE.' },
  { id: 'criu-check', severity: 'warning', message: 'CRIU cannot work with this kernel.' },
];
const unknown: Finding = { id: 'unknown-failure', severity: 'error', message: 'The dump failed.' };
const outside: Finding = { id: 'link-index-on-the-host', severity: 'warning', message: 'ifb0 has the index 2.' };
const changed = { name: 'counter', outcome: 'changed', before: 1, after: 0 } as const;
const unexplained: Result = { ...failed, cycles: [], findings: [unknown, ...ofHost], explainedBy: unknown.id };

it.each<[string, Result, string[]]>([
  ['of a failure that nobody knows', unexplained, ['capabilities', 'criu-check']],
  [
    'of one without a finding',
    { ...unexplained, explainedBy: null },
    ['unknown-failure', 'capabilities', 'criu-check'],
  ],
  [
    'but what an unprivileged container has',
    { ...unexplained, cell: { ...failed.cell, container: 'unprivileged' } },
    ['criu-check'],
  ],
  ['not where the cause is known', { ...failed, cycles: [], findings: ofHost, explainedBy: 'no-space' }, []],
  [
    'not where a fact has changed',
    { ...unexplained, explainedBy: null, findings: ofHost, cycles: [{ ...passedCycle, facts: [changed] }] },
    [],
  ],
  ['not where nothing could be provided', { ...broken, findings: ofHost }, []],
  [
    'where it did not start, and nobody knows why',
    { ...broken, failureClass: 'start', findings: ofHost, explainedBy: null },
    ['capabilities', 'criu-check'],
  ],
  ['not of a pass', { ...passed, findings: ofHost }, []],
  ['which only a container meets that came back', { ...passed, findings: [outside] }, ['link-index-on-the-host']],
  ['and not one that fails in the sandbox', { ...unexplained, findings: [unknown, outside] }, []],
])('tells what is so of the host %s', (_when, result, ids) => {
  expect(notable(result).map(({ id }) => id)).toEqual(ids);
});

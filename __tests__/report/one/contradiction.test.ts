import { expect, it } from 'vitest';
import { readResult } from '../../../src/report/one/read-result.js';
import type { Cycle, FactResult, Result } from '../../../src/words/result.js';
import { broken, failed, pair, passed, passedCycle, skipped, tests } from '../results.js';

const read = (result: Result) => readResult(JSON.stringify(result));

const { batch: _, ...cycle } = passedCycle;
const cycles = (...some: Partial<Cycle>[]) => some.map((each, at) => ({ ...cycle, generation: at + 1, ...each }));
const [kept] = passedCycle.facts as [FactResult];
const fact = (outcome: FactResult['outcome']) => ({ facts: [kept, { ...kept, name: 'devices', outcome }] });

/** CRIU's own tests, none worse than recorded. */
const asRecorded: Result = {
  ...tests,
  verdict: 'passed',
  failureClass: null,
  cause: null,
  zdtm: {
    version: '4.2.1',
    controls: [{ batch: 1, name: 'write_read01', isAlarmed: true, reason: 'FAIL' }],
    tests: (tests.zdtm?.tests ?? []).filter(({ name }) => name !== 'pipe00'),
  },
};

it.each(Object.entries({ passed, pair, failed, skipped, broken, tests, asRecorded }))(
  'believes a result that is %s',
  (_name, result) => expect(read(result)).toEqual(result),
);

it('believes known losses, what is only told, and facts that are absent', () => {
  for (const outcome of ['known-loss', 'info', 'absent'] as const) {
    const result = { ...passed, cycles: cycles(fact(outcome)) };
    expect(read(result)).toEqual(result);
  }
});

it.each<[string, Partial<Result>]>([
  ['its generation 1 changed the fact devices.', { cycles: cycles(fact('changed')) }],
  ['has 1 of 5 cycles.', { cyclesWanted: 5 }],
  ['has 2 of 1 cycles.', { cycles: cycles({}, {}) }],
  ['its cycle 2 is not generation 2.', { cyclesWanted: 2, cycles: cycles({}, { generation: 1 }) }],
  ['its generation 1 compared no fact.', { cycles: cycles({ facts: [] }) }],
  ['its generation 1 compared no fact.', { cycles: cycles({ facts: [{ ...kept, outcome: 'absent' }] }) }],
  ['its generation 1 failed at dump.', { cycles: cycles({ failureClass: 'dump' }) }],
  ['its generation 1 did not: Gone.', { cycles: cycles({ cause: 'Gone.' }) }],
  ['that something was left: A link.', { findings: [{ id: 'leak', severity: 'error' as const, message: 'A link.' }] }],
])('names what does not go with a pass: %s', (what, change) => {
  expect(read({ ...passed, ...change })).toEqual({ kind: 'contradiction', message: `It says passed, and ${what}` });
});

it.each<[string, Partial<NonNullable<Result['zdtm']>>]>([
  ['its ZDTM test pipe00 is failed.', { tests: tests.zdtm?.tests ?? [] }],
  ['its ZDTM test env00 has no control that noticed a broken state.', { controls: [] }],
  [
    'its ZDTM test env00 has no control that noticed a broken state.',
    { controls: [{ batch: 1, name: 'write_read01', isAlarmed: false, reason: 'PASS' }] },
  ],
])('names what does not go with ZDTM tests that passed: %s', (what, change) => {
  const zdtm = { ...asRecorded.zdtm, ...change } as NonNullable<Result['zdtm']>;
  expect(read({ ...asRecorded, zdtm })).toEqual({ kind: 'contradiction', message: `It says passed, and ${what}` });
});

it.each<[string, Result]>([
  ['It says skipped, and has 1 cycles.', { ...skipped, cycles: cycles({}) }],
  ['It says failed, and not at what.', { ...failed, failureClass: null }],
])('%s', (message, result) => expect(read(result)).toEqual({ kind: 'contradiction', message }));

import { expect, it } from 'vitest';
import { judge, parseSymptom, symptomOf, symptomText } from '../../../src/core/bisect/symptom.js';
import type { FactResult, Result } from '../../../src/words/result.js';
import { failed, passed } from '../../report/results.js';

const fact = (name: string, outcome: FactResult['outcome']): FactResult => ({ name, outcome, before: 1, after: 2 });

function withFacts(result: Result, ...facts: FactResult[]): Result {
  const [cycle] = passed.cycles;
  return { ...result, cycles: [{ ...(cycle as Result['cycles'][number]), facts }] };
}

const restore = (explainedBy: string | null): Result => ({ ...failed, failureClass: 'restore', explainedBy });

it('is the fact that changed, else the known failure, else the class', () => {
  const state: Result = { ...failed, failureClass: 'state', explainedBy: null };
  expect(symptomOf(withFacts(state, fact('uptime', 'known-loss'), fact('counter', 'changed')))).toEqual({
    kind: 'fact',
    fact: 'counter',
    point: null,
  });
  expect(symptomOf(restore('vdso-layout'))).toMatchObject({
    kind: 'id',
    id: 'vdso-layout',
    failureClass: 'restore',
  });
  // That nobody knows it is no name for it.
  expect(symptomOf(restore('unknown-failure'))).toMatchObject({ kind: 'class', failureClass: 'restore' });
  expect(symptomOf(restore(null))).toMatchObject({ kind: 'class', failureClass: 'restore' });
  expect(symptomOf(passed)).toBeNull();
  expect(symptomOf({ ...restore(null), verdict: 'error' })).toBeNull();
});

it.each(['vdso-layout', 'fact:counter', 'class:timeout'])('is written as it is read: %s', (text) => {
  expect(symptomText(parseSymptom(text, '--symptom'))).toBe(text);
});

it.each([
  ['vdso-layout', restore('vdso-layout'), 'shows'],
  ['vdso-layout', restore('other'), 'other'],
  ['vdso-layout', passed, 'passes'],
  // What could not be run is never bad, whatever explains it.
  ['vdso-layout', { ...restore('vdso-layout'), verdict: 'error' }, 'broken'],
  ['vdso-layout', { ...restore('vdso-layout'), verdict: 'skipped' }, 'broken'],
  ['class:restore', restore('other'), 'shows'],
  ['class:dump', restore('other'), 'other'],
  ['fact:counter', withFacts(passed, fact('counter', 'kept')), 'passes'],
  ['fact:counter', withFacts(passed, fact('counter', 'known-loss')), 'shows'],
  ['fact:counter', withFacts(restore(null), fact('counter', 'changed')), 'shows'],
  // It failed before, or beside it.
  ['fact:counter', withFacts(restore(null), fact('counter', 'kept')), 'other'],
  ['fact:counter', withFacts(passed, fact('counter', 'absent')), 'other'],
] as const)('%s: a run shows it, or not, or says nothing (%#)', (text, result, kind) => {
  expect(judge(parseSymptom(text, '--symptom'), result as Result).kind).toBe(kind);
});

it('of one class is not shown by the same failure of another', () => {
  const symptom = { kind: 'id', id: 'criu-crashed', failureClass: 'dump', point: null } as const;
  expect(judge(symptom, restore('criu-crashed')).kind).toBe('other');
});

it.each([
  // [generation, class] of the symptom, of what failed otherwise
  [1, 'dump', 1, 'restore', 'passes'],
  [1, 'dump', 1, 'state', 'passes'],
  [1, 'restore', 2, 'dump', 'passes'],
  [1, 'restore', 1, 'dump', 'other'],
  [2, 'dump', 1, 'state', 'other'],
  [1, 'dump', 1, 'timeout', 'other'],
] as const)('seen at %i %s, a run that fails otherwise at %i %s says: %s', (at, kind, failedAt, failedBy, said) => {
  const [cycle] = passed.cycles as [Result['cycles'][number]];
  const result: Result = {
    ...failed,
    failureClass: failedBy,
    explainedBy: 'something-else',
    cycles: [{ ...cycle, generation: failedAt, verdict: 'failed', failureClass: failedBy }],
  };
  const point = { generation: at, failureClass: kind };
  expect(judge({ kind: 'id', id: 'vdso-layout', failureClass: kind, point }, result).kind).toBe(said);
});

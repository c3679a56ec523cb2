import { expect, it } from 'vitest';
import { explainAll, explainAllWithout, guessWithout, type Tried } from '../../explained.js';
import { CASES } from '../../fixtures/cases.js';

const tried = await explainAll(CASES);

it.each(CASES.map((each) => [each.name, each] as const))('tells the cause of a public report: %s', (_name, each) => {
  const { outcome, explanation } = tried.get(each) ?? {};
  const { findings = [] } = explanation ?? {};
  expect({ outcome, ids: findings.map(({ id }) => id), line: explanation?.line }).toMatchObject({
    outcome: each.unexplained === true ? 'silent' : each.undecided === true ? 'one of several' : 'right',
  });
  if (each.says !== undefined) expect(`${findings[0]?.message}\n${findings[0]?.advice}`).toMatch(each.says);
});

it('guesses nothing where its own entry is missing', () => {
  const wrong = CASES.filter((each) => {
    const { explanation } = tried.get(each) as Tried;
    return guessWithout(each, explanation) === 'wrong';
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

it('is certain of no other cause where its own entry is missing', async () => {
  const without = await explainAllWithout(CASES);
  const wrong = [...without].filter(([, { outcome }]) => outcome === 'wrong');
  expect(without.size).toBeGreaterThan(300);
  expect(wrong.map(([{ name }, { explanation }]) => `${name}: ${explanation.findings.map(({ id }) => id)}`)).toEqual(
    [],
  );
});

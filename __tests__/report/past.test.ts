import { readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { expect, it } from 'vitest';
import { join } from '../../src/report/join.js';
import { isRegression, lookBack, pastSummary, pastText } from '../../src/report/past.js';
import type { Result } from '../../src/words/result.js';
import { temporaryFolder } from '../folder.js';
import { lay, SCHEMA } from './joined-samples.js';
import { failed, passed } from './results.js';

const BUDGET = 100_000;

/** Results laid into a folder. */
function laid(results: Record<string, Result>): string {
  const folder = temporaryFolder();
  lay(folder, results);
  return folder;
}

const broke: Result = { ...failed, startedAt: '2026-11-23T00:00:00Z', cell: { ...passed.cell, kernel: '7.1.0' } };

it('says nothing when there is nothing to look back at', () => {
  const past = lookBack(join([laid({ a: passed })], SCHEMA), {}, SCHEMA);
  expect(past).toEqual({ comparison: null, failing: [], problems: [] });
  expect(pastText(past)).toBe('');
  expect(pastSummary(past, BUDGET)).toBe('');
  expect(isRegression(past)).toBe(false);
});

it('compares with a baseline and a history, in words and as a table', () => {
  const history = joinPath(temporaryFolder(), 'history.jsonl');
  const baseline = laid({ a: passed });
  lookBack(join([baseline], SCHEMA), { history }, SCHEMA);
  const past = lookBack(join([laid({ a: broke })], SCHEMA), { baseline, history }, SCHEMA);
  expect(isRegression(past)).toBe(true);
  const words = 'Fails since 2026-11-23, passed last on 2026-11-22; meanwhile kernel 6.18.5 → 7.1.0.';
  expect(pastText(past)).toContain('1 cell compared with the baseline: 1 newly failing');
  expect(pastText(past)).toContain(words);
  expect(pastSummary(past, BUDGET)).toContain('| Newly failing |');
  expect(pastSummary(past, BUDGET)).toContain('Fails since 2026-11-23');
  expect(readFileSync(history, 'utf8').trimEnd().split('\n')).toHaveLength(2);
});

it('finds a fact newly lost that the baseline kept, though reports drop kept facts', () => {
  const now: Result = {
    ...passed,
    cycles: passed.cycles.map((cycle) => ({
      ...cycle,
      facts: cycle.facts.map((fact) => ({ ...fact, outcome: 'known-loss' as const, reason: 'It is gone.' })),
    })),
  };
  const compare = (before: Result, after: Result) =>
    lookBack(join([laid({ a: after })], SCHEMA), { baseline: laid({ a: before }) }, SCHEMA);
  expect(compare(passed, now).comparison?.factsLost).toMatchObject([{ fact: 'nonce', reason: 'It is gone.' }]);
  expect(compare(now, now).comparison?.factsLost).toEqual([]);
});

it('says since when cells fail that have no baseline', () => {
  const history = joinPath(temporaryFolder(), 'history.jsonl');
  const past = lookBack(join([laid({ a: broke })], SCHEMA), { history }, SCHEMA);
  expect(pastText(past)).toContain('Fails for as long as it is known: since 2026-11-23.');
  expect(pastSummary(past, BUDGET)).toContain('Since when');
});

it('names what of a baseline cannot be read', () => {
  const past = lookBack(join([laid({ a: passed })], SCHEMA), { baseline: temporaryFolder() }, SCHEMA);
  expect(past.problems[0]).toContain('There is no result in');
  expect(pastText(past)).toContain('There is no result in');
});

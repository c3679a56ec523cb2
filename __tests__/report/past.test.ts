import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join as joinPath } from 'node:path';
import { expect, it } from 'vitest';
import { type Joined, join, resultLines } from '../../src/report/join.js';
import { isRegression, lookBack, pastSummary, pastText, regression } from '../../src/report/past.js';
import { UsageError } from '../../src/words/errors.js';
import type { Result } from '../../src/words/result.js';
import { temporaryFolder } from '../folder.js';
import { lay } from './joined-samples.js';
import { failed, passed } from './results.js';

const BUDGET = 100_000;

/** Results laid into a folder. */
function laid(results: Record<string, Result>): string {
  const folder = temporaryFolder();
  lay(folder, results);
  return folder;
}

const broke: Result = {
  ...failed,
  startedAt: '2026-11-23T00:00:00Z',
  cell: { ...passed.cell, kernel: '7.1.0' },
  cyclesWanted: 1,
};

it('says nothing when there is nothing to look back at', async () => {
  const past = await lookBack(join([laid({ a: passed })]), {});
  expect(past).toEqual({ comparison: null, failing: [], history: null, problems: [], remember: null });
  expect(pastText(past)).toBe('');
  expect(pastSummary(past, BUDGET)).toBe('');
  expect(isRegression(past)).toBe(false);
});

it('compares with a baseline and a history, in words and as a table', async () => {
  const history = joinPath(temporaryFolder(), 'history.jsonl');
  const baseline = laid({ a: passed });
  (await lookBack(join([baseline]), { history })).remember?.();
  const past = await lookBack(join([laid({ a: broke })]), { baseline, history });
  past.remember?.();
  expect(regression(past)).toBe('failed');
  const words = 'Fails since 2026-11-23, passed last on 2026-11-22; meanwhile kernel 6.18.5 → 7.1.0.';
  expect(pastText(past)).toContain('1 cell compared with the baseline: 1 newly failing');
  expect(pastText(past)).toContain(words);
  expect(pastSummary(past, BUDGET)).toContain('| Newly failing |');
  expect(pastSummary(past, BUDGET)).toContain('Fails since 2026-11-23');
  expect(readFileSync(history, 'utf8').trimEnd().split('\n')).toHaveLength(2);
});

it('finds a fact newly lost that the baseline kept, though reports drop kept facts', async () => {
  const now: Result = {
    ...passed,
    cycles: passed.cycles.map((cycle) => ({
      ...cycle,
      facts: cycle.facts.map((fact) => ({ ...fact, outcome: 'known-loss' as const, reason: 'It is gone.' })),
    })),
  };
  const compare = (before: Result, after: Result) =>
    lookBack(join([laid({ a: after })]), { baseline: laid({ a: before }) });
  expect((await compare(passed, now)).comparison?.factsLost).toMatchObject([{ fact: 'nonce', reason: 'It is gone.' }]);
  expect((await compare(now, now)).comparison?.factsLost).toEqual([]);
});

it('says since when cells fail that have no baseline', async () => {
  const history = joinPath(temporaryFolder(), 'history.jsonl');
  const past = await lookBack(join([laid({ a: broke })]), { history });
  expect(pastText(past)).toContain('Fails for as long as it is known: since 2026-11-23.');
  expect(pastSummary(past, BUDGET)).toContain('Since when');
});

it('names what of a baseline cannot be read', async () => {
  const past = await lookBack(join([laid({ a: passed })]), { baseline: temporaryFolder() });
  expect(past.problems[0]).toContain('There is no result in');
  expect(pastText(past)).toContain('There is no result in');
  expect(isRegression(past)).toBe(false);
  expect(regression(past)).toBe('error');
});

it('takes for a baseline what was written as lines, from a file and from a URL', async () => {
  const other: Result = { ...failed, cell: { ...failed.cell, asked: { ...failed.cell.asked, lxc: '7.0.0' } } };
  const lines = resultLines(join([laid({ a: passed, b: other })]));
  const file = joinPath(temporaryFolder(), 'all.jsonl');
  writeFileSync(file, `${lines}garbage\n`);
  const joined = join([laid({ a: broke })]);
  const fromFile = await lookBack(joined, { baseline: file });
  expect(fromFile.comparison).toMatchObject({ compared: 1, newlyFailing: [{ was: 'passed' }] });
  expect(fromFile.problems).toEqual([expect.stringContaining(`${file}:3: It cannot be read`)]);

  const server = createServer((request, response) => {
    response.statusCode = request.url === '/all' ? 200 : 404;
    response.end(lines);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const fromUrl = await lookBack(joined, { baseline: `${url}/all` });
    expect(fromUrl).toEqual({ ...fromFile, problems: [] });
    await expect(lookBack(joined, { baseline: `${url}/none` })).rejects.toThrow('cannot be had: 404');
  } finally {
    server.closeAllConnections();
    server.close();
  }
  await expect(lookBack(joined, { baseline: url })).rejects.toThrow(UsageError);
});

it('keeps what a comparison needs of the facts when results are written as lines', async () => {
  const one = join([laid({ a: passed, b: failed })]);
  const file = joinPath(temporaryFolder(), 'all.jsonl');
  writeFileSync(file, resultLines(one));
  const two = join([file]);
  expect(two.problems).toEqual([]);
  const known = ({ entries }: Joined) => entries.map(({ kept, absent, result }) => ({ kept, absent, result }));
  expect(known(two)).toEqual(known(one));
});

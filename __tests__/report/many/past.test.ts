import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join as joinPath } from 'node:path';
import { expect, it } from 'vitest';
import { type Joined, join, resultLines } from '../../../src/report/many/join.js';
import { joinedSummary } from '../../../src/report/many/joined-markdown.js';
import { isRegression, lookBack, pastText } from '../../../src/report/many/past.js';
import { type Failure, readReport, reportFiles } from '../../../src/report/many/report.js';
import { UsageError } from '../../../src/words/errors.js';
import type { Result } from '../../../src/words/result.js';
import { temporaryFolder } from '../../folder.js';
import { lay } from '../joined-samples.js';
import { failed, passed } from '../results.js';

/** Results laid into a folder. */
function laid(results: Record<string, Result | string>): string {
  const folder = temporaryFolder();
  lay(folder, results);
  return folder;
}

/** Of another cell. */
const other = (result: Result): Result => ({
  ...result,
  cell: { ...result.cell, asked: { ...result.cell.asked, lxc: '7.0.0' } },
});

const broke: Result = {
  ...failed,
  startedAt: '2026-11-23T00:00:00Z',
  cell: { ...passed.cell, kernel: '7.1.0' },
  cyclesWanted: 1,
};

it('says nothing when there is nothing to look back at', async () => {
  const past = await lookBack(join([laid({ a: passed })]), {});
  expect(past).toEqual({ comparison: null, news: null, history: null, problems: [], remember: null });
  expect(pastText(past)).toBe('');
  expect(isRegression(past)).toBe(false);
});

it('compares with a baseline and a history, in words and as a table', async () => {
  const history = joinPath(temporaryFolder(), 'history.jsonl');
  const baseline = laid({ a: passed });
  (await lookBack(join([baseline]), { history })).remember?.();
  const now = join([laid({ a: broke })]);
  const past = await lookBack(now, { baseline, history });
  past.remember?.();
  expect(isRegression(past)).toBe(true);
  const words = 'Meanwhile kernel 6.18.5 → 7.1.0. Failing since 2026-11-23, passed last on 2026-11-22.';
  expect(pastText(past)).toContain('Changed since 2026-11-22: 1 newly failing (1 cell compared).');
  expect(pastText(past)).toContain(words);
  expect(joinedSummary(now, past)).toMatch(
    /^### [^\n]+\n\n#### Changed since 2026-11-22: [^\n]+\n\n\| What \| Cell \| How \|\n[^\n]+\n\| ✘ Newly failing \|.*Failing since 2026-11-23/,
  );
  expect(readFileSync(history, 'utf8').trimEnd().split('\n')).toHaveLength(2);
});

it('has the news first in every report', async () => {
  const baseline = laid({ a: passed, gone: other(passed) });
  const made = await readReport({ paths: [laid({ a: broke })], expected: [], past: { baseline }, failOn: 'never' });
  const folder = temporaryFolder();
  const template = joinPath(folder, 'template.html');
  writeFileSync(template, '<main>"RESULTS"</main>');
  const formats = ['html', 'markdown', 'junit', 'ctrf', 'json'] as const;
  const files = Object.fromEntries(formats.map((format) => [format, joinPath(folder, format)]));
  for (const [file, write] of reportFiles(made, files, { tool: '0.1.0', template })) {
    if (file !== undefined) write(file);
  }
  const read = (format: (typeof formats)[number]) => readFileSync(joinPath(folder, format), 'utf8');
  const news = JSON.parse(JSON.stringify(made.past.news));
  expect(news).toMatchObject({
    since: passed.startedAt,
    compared: 1,
    changes: [{ what: 'Newly failing' }, { what: 'Gone' }],
  });
  expect(JSON.parse(read('json')).news).toEqual(news);
  const { extra, tests } = JSON.parse(read('ctrf')).results;
  expect(extra.news).toEqual(news);
  expect(tests[0].extra.changes).toMatchObject([{ what: 'Newly failing' }]);
  expect(read('junit')).toMatch(/<testsuite name="news".*\n {4}<system-out>Changed since 2026-11-22: /);
  expect(read('junit')).toMatch(/<property name="change" value="Newly failing: passed → failed\. /);
  const page = JSON.parse(read('html').replace(/<\/?main>/g, ''));
  const id = made.joined.entries[0]?.id;
  expect(page.news.changes).toMatchObject([
    { what: 'Newly failing', id },
    { what: 'Gone', id: null },
  ]);
  expect(read('markdown').indexOf('Changed since')).toBeLessThan(read('markdown').indexOf('Compatibility'));
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
  expect(pastText(past)).toContain('Failing since 2026-11-23 (workflow at 5f3c8e2d1), when it was first run.');
});

it('names what of a baseline cannot be read', async () => {
  const past = await lookBack(join([laid({ a: passed })]), { baseline: temporaryFolder() });
  expect(past.problems).toHaveLength(1);
  expect(pastText(past)).toContain(past.problems[0]);
  expect(isRegression(past)).toBe(false);
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
    await expect(lookBack(joined, { baseline: `${url}/none` })).rejects.toThrow(
      'cannot be fetched: the server said 404',
    );
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

it.each<[string, Record<string, Result | string>, Record<string, Result | string>, Failure | null]>([
  ['nothing is worse', { a: passed }, { a: passed }, null],
  ['something got worse', { a: passed }, { a: broke }, { verdict: 'failed', sentence: 'Something got worse' }],
  ['the baseline is empty', {}, { a: passed }, { verdict: 'error', sentence: 'nothing was compared' }],
  ['all of it is gone', { a: passed }, { a: other(passed) }, { verdict: 'error', sentence: 'nothing was compared' }],
  ['one that passed is gone', { a: passed, b: other(passed) }, { a: passed }, { verdict: 'error', sentence: 'nobody' }],
  ['a result is damaged', { a: passed }, { a: passed, b: '{' }, { verdict: 'error', sentence: 'cannot be read' }],
])('with fail-on: regression, when %s', async (_when, before, now, expected) => {
  const past = { baseline: laid(before) };
  const { failure } = await readReport({ paths: [laid(now)], expected: [], past, failOn: 'regression' });
  expect(failure).toEqual(
    expected === null ? null : { ...expected, sentence: expect.stringContaining(expected.sentence) },
  );
});

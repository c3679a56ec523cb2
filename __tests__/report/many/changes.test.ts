import { expect, it } from 'vitest';
import { compareRuns } from '../../../src/history/compare.js';
import type { Since } from '../../../src/history/history.js';
import { badge } from '../../../src/report/many/badge.js';
import { changes, sinceWords } from '../../../src/report/many/changes.js';
import { newsMarkdown, newsOf, newsText } from '../../../src/report/many/news.js';
import type { Result } from '../../../src/words/result.js';
import { broken, failed, passed, runOf, skipped } from '../results.js';

/** As {@link compareRuns}, of results with all their facts. */
const compare = (before: readonly Result[], after: readonly Result[]) =>
  compareRuns(before.map(runOf), after.map(runOf));

const broke = { ...failed, cell: { ...passed.cell, kernel: '7.1.0' }, cyclesWanted: 1 };
const comparison = compare([passed], [broke]);
const cell = comparison.newlyFailing[0]?.cell ?? '';

it('tells what broke, why, with what, and since when', () => {
  const since = {
    cell,
    at: '2026-11-04T00:00:00Z',
    run: null,
    lastPassed: '2026-11-03T00:00:00Z',
    passedRun: null,
    meanwhile: ['kernel 6 → 7'],
  };
  const [first] = changes(comparison, [since]);
  expect(first).toMatchObject({ severity: 'error', what: 'Newly failing', cell });
  expect(first?.words).toBe(
    `passed → failed. ${failed.cause} Meanwhile kernel ${passed.cell.kernel} → 7.1.0. ${sinceWords(since)}`,
  );
  // A line of a log has no full stop of its own.
  const [bare] = changes(compare([passed], [{ ...broke, cause: 'Failed getting freezer path' }]), []);
  expect(bare?.words).toMatch(/Failed getting freezer path\. Meanwhile kernel/);
  // The same version is named once.
  const [once] = changes(comparison, [{ ...since, meanwhile: [`kernel ${passed.cell.kernel} → 7.1.0`] }]);
  expect(once?.words).toBe(
    `passed → failed. ${failed.cause} Meanwhile kernel ${passed.cell.kernel} → 7.1.0. Failing since 2026-11-04, passed last on 2026-11-03.`,
  );
  expect(sinceWords(since)).toBe('Failing since 2026-11-04, passed last on 2026-11-03; meanwhile kernel 6 → 7.');
  const run = { url: 'https://github.com/owner/name/actions/runs/7', commit: '5f3c8e2d1'.padEnd(40, '0') };
  expect(sinceWords({ ...since, run })).toContain('Failing since 2026-11-04 (workflow at 5f3c8e2d1), passed last on');
  expect(sinceWords({ ...since, lastPassed: null })).toBe('Failing since 2026-11-04, when it was first run.');
});

it('tells since when of what failed before, too, and of what is new', () => {
  const since = { at: '2026-11-04T00:00:00Z', run: null, lastPassed: null, passedRun: null, meanwhile: [] };
  const same = compare([broke], [broke]);
  expect(changes(same, [{ cell, ...since }])).toMatchObject([
    { severity: 'warning', what: 'Still failing', cell, words: 'Failing since 2026-11-04, when it was first run.' },
  ]);
  expect(changes(compare([], [broke]), [{ cell, ...since }])).toMatchObject([
    {
      severity: 'error',
      what: 'New and failing',
      words: `Not in the baseline. ${failed.cause} Failing since 2026-11-04, when it was first run.`,
    },
  ]);
});

it('tells what nobody knows any more', () => {
  const facts = passed.cycles.map((each) => ({ ...each, facts: [{ ...each.facts[0], name: 'other' }] }));
  const told = (...[before, after]: Parameters<typeof compare>) => changes(compare(before, after), []);
  expect(told([passed], [{ ...passed, cycles: facts } as Result])).toMatchObject([
    { severity: 'error', what: 'Fact not compared any more', words: 'nonce, which came back in the baseline.' },
  ]);
  expect(told([passed], [{ ...broken, cell: passed.cell }])).toMatchObject([
    { severity: 'error', what: 'No verdict any more', words: expect.stringContaining('passed → error.') },
  ]);
  expect(told([passed], [])).toMatchObject([
    { severity: 'error', what: 'Gone', words: 'Only in the baseline: passed there.' },
  ]);
  expect(told([broke], [])).toMatchObject([{ severity: 'warning', what: 'Gone' }]);
  expect(told([], [passed])).toMatchObject([{ severity: 'info', what: 'New', words: 'Not in the baseline: passed.' }]);
});

it('counts in one line, with the day and without what failed before', () => {
  const line = (...[before, after]: Parameters<typeof compare>) =>
    newsOf(compare(before, after), [], '2026-11-19T03:00:00Z').headline;
  expect(line([passed], [broke])).toBe('Changed since 2026-11-19: 1 newly failing (1 cell compared).');
  expect(line([passed, skipped], [passed, skipped])).toBe('Nothing changed since 2026-11-19 (2 cells compared).');
  const { headline, changes, stillFailing } = newsOf(
    compare([broke], [broke]),
    [{ cell, at: '2026-11-04T00:00:00Z', run: null, lastPassed: null, passedRun: null, meanwhile: [] }],
    null,
  );
  expect(headline).toBe('Nothing changed since what was before (1 cell compared).');
  expect({ changes, still: stillFailing.length }).toEqual({ changes: [], still: 1 });
});

it('a badge says how many cells pass, and is red when not all do', () => {
  const badgeOf = (...results: (Result | null)[]) => badge(results.map((result) => ({ result })));
  expect(badgeOf(passed, failed, skipped)).toContain('aria-label="checkpoint/restore: 1 of 2 pass"');
  expect(badgeOf(passed, failed)).toContain('#cf222e');
  expect(badgeOf(passed, passed)).toContain('2 passing');
  expect(badgeOf(passed)).not.toContain('#cf222e');
  expect(badgeOf(skipped)).toContain('not tested');
  expect(badgeOf(passed, null)).toContain('1 of 2 pass');
  expect(badgeOf(passed, null)).toContain('#cf222e');
});

it('leads to the runs of workflows between which it broke, and to no address that is none', () => {
  const commit = '5f3c8e2d1'.padEnd(40, '0');
  const run = { url: 'https://github.com/owner/name/actions/runs/8/attempts/1', commit };
  const since: Since = {
    ...{ cell, at: '2026-11-04T00:00:00Z', lastPassed: '2026-11-03T00:00:00Z', meanwhile: [] },
    run,
    passedRun: { url: 'https://example.org/a(b)"c', commit },
  };
  const news = newsOf(comparison, [since], null);
  expect(news.changes[0]?.runs).toEqual([
    { what: 'first failing run', ...run },
    { what: 'last passing run', url: 'https://example.org/a%28b%29%22c', commit },
  ]);
  expect(newsText(news)).toContain(`    first failing run: ${run.url}`);
  expect(newsMarkdown(news, 10_000, '')).toContain(
    `[first failing run](${run.url}) [last passing run](https://example.org/a%28b%29%22c) |`,
  );
  for (const url of ['javascript:alert(1)//', 'file:///etc/passwd', 'https://github.com@example.org/', 'runs/8', '']) {
    const [first] = changes(comparison, [{ ...since, run: { url, commit }, passedRun: null }]);
    expect(first, url).not.toHaveProperty('runs');
  }
});

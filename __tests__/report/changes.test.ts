import { expect, it } from 'vitest';
import { compareRuns } from '../../src/history/compare.js';
import { badge } from '../../src/report/badge.js';
import { changes, changesLine, sinceWords } from '../../src/report/changes.js';
import type { Result } from '../../src/words/result.js';
import { failed, passed, skipped } from './results.js';

/** As {@link compareRuns}, of results with all their facts. */
function compare(before: readonly Result[], after: readonly Result[]) {
  const runs = (results: readonly Result[]) =>
    results.map((result) => ({
      result,
      kept: result.cycles.flatMap(({ facts }) =>
        facts.filter(({ outcome }) => outcome === 'kept').map(({ name }) => name),
      ),
    }));
  return compareRuns(runs(before), runs(after));
}

const broke = { ...failed, cell: { ...passed.cell, kernel: '7.1.0' }, cyclesWanted: 1 };
const comparison = compare([passed], [broke]);
const cell = comparison.newlyFailing[0]?.cell ?? '';

it('tells what broke, why, with what, and since when', () => {
  const since = { cell, at: '2026-11-04T00:00:00Z', lastPassed: '2026-11-03T00:00:00Z', meanwhile: ['kernel 6 → 7'] };
  const [first] = changes(comparison, [since]);
  expect(first).toMatchObject({ severity: 'error', what: 'Newly failing', cell });
  expect(first?.words).toBe(
    `passed → failed. ${failed.cause} Meanwhile kernel ${passed.cell.kernel} → 7.1.0. ${sinceWords(since)}`,
  );
  expect(sinceWords(since)).toBe('Fails since 2026-11-04, passed last on 2026-11-03; meanwhile kernel 6 → 7.');
  expect(sinceWords({ ...since, lastPassed: null })).toBe('Fails for as long as it is known: since 2026-11-04.');
});

it('tells since when of what failed before, too, and of what is new', () => {
  const since = { at: '2026-11-04T00:00:00Z', lastPassed: null, meanwhile: [] };
  const same = compare([broke], [broke]);
  expect(changes(same, [{ cell, ...since }])).toMatchObject([
    { severity: 'warning', what: 'Still failing', cell, words: 'Fails for as long as it is known: since 2026-11-04.' },
  ]);
  expect(changes(compare([], [broke]), [{ cell, ...since }])).toMatchObject([
    { what: 'New', words: 'Not in the baseline. Fails for as long as it is known: since 2026-11-04.' },
  ]);
});

it('counts in one line', () => {
  expect(changesLine(comparison, changes(comparison, []))).toBe('1 cell compared with the baseline: 1 newly failing.');
  const same = compare([passed, skipped], [passed, skipped]);
  expect(changesLine(same, changes(same, []))).toBe('2 cells compared with the baseline: all as before.');
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

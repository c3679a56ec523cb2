import { readFileSync, writeFileSync } from 'node:fs';
import { join as joinPath, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { report } from '../../../src/cli/report.js';
import { EXIT_CODES, exitCode } from '../../../src/core/run/verdict.js';
import { gridSummary } from '../../../src/report/many/grid-markdown.js';
import { gridOutputs } from '../../../src/report/many/grid-outputs.js';
import type { GridRow } from '../../../src/report/many/grid-rows.js';
import { gridText } from '../../../src/report/many/grid-text.js';
import { join } from '../../../src/report/many/join.js';
import { joinedSummary } from '../../../src/report/many/joined-markdown.js';
import { joinedText } from '../../../src/report/many/joined-text.js';
import { junitOfGrid } from '../../../src/report/many/junit.js';
import { verdictOf, worst } from '../../../src/report/many/many.js';
import type { Result, Verdict } from '../../../src/words/result.js';
import { temporaryFolder } from '../../folder.js';
import { lay } from '../joined-samples.js';
import { broken, failed, passed, skipped } from '../results.js';

const [, program] = process.argv;
// The terminal's `report` finds its schema beside the program.
beforeAll(() => {
  process.argv[1] = resolve('src/cli/main.ts');
});
afterAll(() => {
  process.argv[1] = program as string;
});

/** Null is what was not run. */
const CASES: [name: string, results: (Result | null)[], verdict: Verdict][] = [
  ['a skip makes nothing worse', [passed, skipped], 'passed'],
  ['unless there is nothing else', [skipped, skipped], 'skipped'],
  ['a failure is worse than an error', [broken, failed, passed], 'failed'],
  ['an error is worse than a pass', [broken, skipped, passed], 'error'],
  ['of what was not run nothing is known', [passed, null], 'error'],
  ['a failure is known, whatever else was not run', [failed, null], 'failed'],
  ['nothing is an error', [], 'error'],
];

describe.each(CASES)('%s', (_name, results, verdict) => {
  // The same cell and start would be a duplicate.
  const rows = results.map((result, at): GridRow => {
    const startedAt = `2026-11-22T20:30:0${at}.000Z`;
    return { id: `cell-${at}`, values: {}, result: result === null ? null : { ...result, startedAt } };
  });

  it('in all reports of a grid, and in the code that it ends with', () => {
    expect(gridText(rows, { colour: false, columns: 80 })).toMatch(new RegExp(`\n\\S ${verdict}: .*\n$`));
    expect(verdictOfSummary(gridSummary(rows, '/tmp/results'))).toBe(verdict);
    expect(gridOutputs(rows, '/tmp/results')['verdict']).toBe(verdict);
    // The grid itself refuses to have no cell.
    if (rows.length > 0) expect(verdictOfJunit(junitOfGrid(rows))).toBe(verdict);
    expect(exitCode(verdictOf(rows), [])).toBe(EXIT_CODES[verdict]);
  });

  it('in all reports of joined files, and in the code that they end with', async () => {
    const folder = temporaryFolder();
    const file = (name: string) => joinPath(folder, name);
    const read = (name: string) => readFileSync(file(name), 'utf8');
    const expected = rows.map(({ id }) => id);
    lay(folder, Object.fromEntries(rows.flatMap(({ id, result }) => (result === null ? [] : [[id, result]]))));
    const joined = join([folder], expected);
    expect(joinedText(joined)).toMatch(new RegExp(`^${verdict}: \\d+ results?`));
    expect(verdictOfSummary(joinedSummary(joined))).toBe(verdict);

    writeFileSync(file('expected.json'), JSON.stringify(expected));
    const files = { json: file('report.json'), ctrf: file('ctrf.json'), junit: file('junit.xml') };
    const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const code = await report({
      paths: [folder],
      files,
      expected: file('expected.json'),
      failOn: 'error',
      past: {},
    }).finally(() => stdout.mockRestore());
    expect(JSON.parse(read('report.json')).verdict).toBe(verdict);
    expect(verdictOfJunit(read('junit.xml'))).toBe(verdict);
    const { failed, other, passed, skipped } = JSON.parse(read('ctrf.json')).results.summary;
    expect(verdictOfCounts({ failed, error: other, passed, skipped })).toBe(verdict);
    // By fail-on a skip does not fail.
    expect(code).toBe(verdict === 'skipped' ? EXIT_CODES.passed : EXIT_CODES[verdict]);
  });
});

it('has no worst of nothing', () => {
  expect(worst([])).toBeNull();
});

const SIGNS: Record<string, Verdict> = { '✅': 'passed', '❌': 'failed', '⏭️': 'skipped', '⚠️': 'error' };

function verdictOfSummary(summary: string): Verdict | undefined {
  return SIGNS[/^### (\S+) /.exec(summary)?.[1] ?? ''];
}

/** As a reader of JUnit has it, who knows nothing but the counts. */
function verdictOfJunit(xml: string): Verdict | 'nothing' {
  const sum = (name: string) =>
    [...xml.matchAll(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`, 'g'))].reduce(
      (all, [, n]) => all + Number(n),
      0,
    );
  const [tests, failed, error, skipped] = ['tests', 'failures', 'errors', 'skipped'].map(sum) as [
    number,
    number,
    number,
    number,
  ];
  return verdictOfCounts({ failed, error, passed: tests - failed - error - skipped, skipped });
}

function verdictOfCounts({ failed, error, passed, skipped }: Record<Verdict, number>): Verdict | 'nothing' {
  if (failed > 0) return 'failed';
  if (error > 0) return 'error';
  if (passed > 0) return 'passed';
  return skipped > 0 ? 'skipped' : 'nothing';
}

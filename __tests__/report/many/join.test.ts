import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FailOn, parseFailOn } from '../../../src/report/many/choices.js';
import { join, readExpected } from '../../../src/report/many/join.js';
import { countsLine, joinedVerdict } from '../../../src/report/many/joined.js';
import { causes, whyOf } from '../../../src/report/many/many.js';
import { readReport } from '../../../src/report/many/report.js';
import { UsageError } from '../../../src/words/errors.js';
import type { Result } from '../../../src/words/result.js';
import { temporaryFolder } from '../../folder.js';
import { lay } from '../joined-samples.js';
import { broken, diagnosed, failed, pair, passed, skipped } from '../results.js';

/** The verdict that makes the report fail. */
async function failure(paths: string | string[], failOn: FailOn, expected: string[] = []) {
  const { failure } = await readReport({ paths: [paths].flat(), expected, past: {}, failOn });
  return failure?.verdict ?? null;
}

it('reads results at any depth and in the order of their names, and keeps of facts what reports need', () => {
  const folder = temporaryFolder();
  lay(folder, { 'b/deep/er': failed, a: passed });
  writeFileSync(joinPath(folder, 'plan.json'), '{}');
  const { entries, problems } = join([folder]);
  expect(problems).toEqual([]);
  expect(entries.map(({ file }) => file)).toEqual([
    joinPath(folder, 'a/result.json'),
    joinPath(folder, 'b/deep/er/result.json'),
  ]);
  expect(entries.map(({ result }) => result.verdict)).toEqual(['passed', 'failed']);
  expect(entries[0]?.kept).toEqual(['nonce']);
  expect(entries[0]?.result.cycles[0]?.facts).toEqual([]);
  expect(entries[1]?.result.cycles[0]?.facts.map(({ name }) => name)).toEqual(['limits', 'uptime', 'hostname']);
});

it('reads a file that is named itself, whatever its name', () => {
  const file = joinPath(temporaryFolder(), 'mine.json');
  writeFileSync(file, JSON.stringify(passed));
  expect(join([file]).entries).toHaveLength(1);
  // As --results writes them, one a line.
  writeFileSync(file, `${JSON.stringify(passed)}\n${JSON.stringify(failed)}\n`);
  expect(join([file])).toMatchObject({ entries: [{ file: `${file}:1` }, { file: `${file}:2` }], problems: [] });
});

it('names a file of endless nesting or times, and reports the rest', () => {
  const folder = temporaryFolder();
  const [cycle] = failed.cycles;
  const long = { ...failed, cycles: [{ ...cycle, dumpMs: 1e308 }] };
  lay(folder, { a: passed, long: long as Result, longer: { ...passed, timings: { total: 1e308 } } as Result });
  const deep = JSON.stringify({ ...failed, cycles: [{ ...cycle, facts: [{ ...cycle?.facts[0], before: 'DEEP' }] }] });
  mkdirSync(joinPath(folder, 'deep'));
  const nested = '['.repeat(200_000) + ']'.repeat(200_000);
  writeFileSync(joinPath(folder, 'deep/result.json'), deep.replace('"DEEP"', nested));
  const { entries, problems } = join([folder]);
  expect(entries.map(({ file }) => file)).toEqual([joinPath(folder, 'a/result.json')]);
  expect(problems).toEqual([
    {
      kind: 'damaged',
      file: joinPath(folder, 'deep/result.json'),
      message: 'Its fact nonce has more than 100 levels.',
    },
    expect.objectContaining({ kind: 'damaged', message: expect.stringContaining('/cycles/0/dumpMs must be <=') }),
    expect.objectContaining({ kind: 'damaged', message: expect.stringContaining('/timings/total must be <=') }),
  ]);
});

it('passes over the redacted copy that lies in the evidence', () => {
  const folder = temporaryFolder();
  lay(folder, { a: failed, 'a/evidence': { ...failed, cause: 'redacted' }, 'a/evidence/control': passed });
  expect(join([folder])).toMatchObject({
    entries: [{ file: joinPath(folder, 'a/result.json') }],
    problems: [],
  });
});

it('passes over no folder but the evidence of the result beside it, whatever its name', async () => {
  const folder = temporaryFolder();
  const at = (second: number, result: Result) => ({ ...result, startedAt: `2026-11-22T20:31:0${second}.000Z` });
  lay(folder, {
    evidence: at(0, failed),
    // It has none.
    a: { ...at(1, passed), evidence: null },
    'a/evidence': at(2, failed),
    // It has some, and what lies there is of another.
    b: at(3, passed),
    'b/evidence': at(4, failed),
    'b/evidence/evidence': at(5, failed),
  });
  const { entries } = join([folder]);
  expect(entries.map(({ result }) => result.startedAt.slice(-6, -5))).toEqual(['2', '1', '5', '4', '3', '0']);
  expect(await failure(folder, 'failed')).toBe('failed');
});

it('gives a result the same id in every report', () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  lay(one, { a: passed, b: failed });
  lay(other, { z: passed });
  const ids = (folder: string) => join([folder]).entries.map(({ id }) => id);
  expect(ids(other)).toEqual([ids(one)[0]]);
  expect(new Set(ids(one)).size).toBe(2);
});

it('knows a fact as kept only when every cycle kept it', () => {
  const folder = temporaryFolder();
  const [cycle] = passed.cycles;
  const fact = { name: 'nonce', before: 1, after: 2, outcome: 'info' } as const;
  const missing = {
    name: 'devices',
    before: null,
    after: null,
    outcome: 'absent',
    reason: 'No devices here.',
  } as const;
  lay(folder, {
    a: {
      ...passed,
      cyclesWanted: 2,
      cycles: [cycle, { ...cycle, generation: 2, facts: [fact, missing] }],
    } as typeof passed,
  });
  const [entry] = join([folder]).entries;
  expect(entry?.kept).toEqual([]);
  expect(entry?.absent).toEqual([{ name: 'devices', reason: 'No devices here.' }]);
});

describe('a file with a problem is named and stops nothing:', () => {
  const { cell: _, ...withoutCell } = passed;
  it.each<[string, string, string, RegExp]>([
    ['half a file', JSON.stringify(passed).slice(0, 900), 'damaged', /^It cannot be read: .*JSON/],
    ['an empty file', '', 'damaged', /^It cannot be read/],
    ['something else', '{"tests": 3}', 'damaged', /^It is no result: it must have required property/],
    ['null', 'null', 'damaged', /^It is no result/],
    ['a result without a cell', JSON.stringify(withoutCell), 'damaged', /'cell'/],
    ['an unknown verdict', JSON.stringify({ ...passed, verdict: 'fine' }), 'damaged', /^It is no result: \/verdict/],
    ['passed with a cause', JSON.stringify({ ...passed, cause: 'It broke.' }), 'damaged', /^It is no result/],
    [
      'a contradiction',
      JSON.stringify({ ...passed, cyclesWanted: 5 }),
      'contradiction',
      /passed, and has 1 of 5 cycles/,
    ],
    ['another version', JSON.stringify({ schemaVersion: 2 }), 'version', /has schema version 2; .* reads version 1/],
  ])('%s', async (_name, content, kind, message) => {
    const folder = temporaryFolder();
    lay(folder, { a: content, b: passed });
    const joined = join([folder]);
    expect(joined.entries).toHaveLength(1);
    expect(joined.problems).toEqual([
      { kind, file: joinPath(folder, 'a/result.json'), message: expect.stringMatching(message) },
    ]);
    expect(joinedVerdict(joined)).toBe('error');
    expect(await failure(folder, 'error')).toBe('error');
    expect(await failure(folder, 'failed')).toBeNull();
  });

  it('a folder that cannot be read: its name is no UTF-8', () => {
    const folder = temporaryFolder();
    lay(folder, { a: passed });
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xe9])]));
    const joined = join([folder]);
    expect(joined.entries).toHaveLength(1);
    expect(joined.problems).toMatchObject([{ kind: 'damaged', message: expect.stringMatching(/^It cannot be read/) }]);
  });

  it('a duplicate, which is counted once', async () => {
    const folder = temporaryFolder();
    lay(folder, { a: passed, b: passed, c: { ...passed, startedAt: '2026-11-22T20:30:01.000Z' }, d: pair });
    const joined = join([folder]);
    expect(joined.entries).toHaveLength(3);
    expect(joined.problems).toMatchObject([{ kind: 'duplicate', file: joinPath(folder, 'b/result.json') }]);
    expect(joined.problems[0]?.message).toContain(`${joinPath(folder, 'a/result.json')} (CRIU 4.2`);
    expect(await failure(folder, 'skipped')).toBeNull();
  });

  it('the same cell and start that failed in another file: a failure is never dropped', async () => {
    const folder = temporaryFolder();
    lay(folder, { a: passed, b: { ...failed, cell: passed.cell } });
    const joined = join([folder]);
    expect(joined.entries.map(({ result }) => result.verdict)).toEqual(['passed', 'failed']);
    expect(joined.problems[0]?.message).toMatch(/says something else; both are shown/);
    expect(await failure(folder, 'failed')).toBe('failed');
  });

  it('a cell that was expected, unless its file is there and damaged', async () => {
    const folder = temporaryFolder();
    lay(folder, { 'artifact/one': passed, two: '{' });
    const joined = join([folder], ['one', 'two', 'three']);
    expect(joined.problems.map(({ kind, file }) => [kind, file])).toEqual([
      ['damaged', joinPath(folder, 'two/result.json')],
      ['missing', 'three'],
    ]);
    expect(await failure(folder, 'error', ['one', 'two', 'three'])).toBe('error');
  });

  it('nothing at all, which is never well', async () => {
    const folder = temporaryFolder();
    const joined = join([folder]);
    expect(joined.problems).toMatchObject([{ kind: 'empty' }]);
    for (const failOn of ['failed', 'error', 'skipped'] as const) expect(await failure(folder, failOn)).toBe('error');
    expect(await failure(folder, 'never')).toBeNull();
  });
});

it('does not follow a symbolic link of an artifact', () => {
  const [folder, outside] = [temporaryFolder(), temporaryFolder()];
  lay(outside, { a: passed });
  lay(folder, { b: failed });
  symlinkSync(outside, joinPath(folder, 'link'));
  mkdirSync(joinPath(folder, 'c'));
  symlinkSync(joinPath(outside, 'a/result.json'), joinPath(folder, 'c/result.json'));
  expect(join([folder]).entries).toHaveLength(1);
});

it('refuses a folder that is not there, and a list of ids that is none', () => {
  const folder = temporaryFolder();
  expect(() => join([joinPath(folder, 'no')])).toThrow(UsageError);
  const list = joinPath(folder, 'expected.json');
  for (const text of ['', '{"a": 1}', '[1]', '[""]']) {
    writeFileSync(list, text);
    expect(() => readExpected(list, '--expected')).toThrow(/^--expected is ".*"; it must be a file with a JSON array/);
  }
  writeFileSync(list, '["a", "b"]');
  expect(readExpected(list, '--expected')).toEqual(['a', 'b']);
});

it('fails on what it was told to fail on', async () => {
  const folder = temporaryFolder();
  const verdicts = { passed, skipped, broken, failed };
  lay(folder, verdicts);
  const table = (failOn: FailOn) =>
    Promise.all(Object.keys(verdicts).map((name) => failure(joinPath(folder, name), failOn)));
  expect(await table('failed')).toEqual([null, null, null, 'failed']);
  expect(await table('error')).toEqual([null, null, 'error', 'failed']);
  expect(await table('skipped')).toEqual([null, 'skipped', 'error', 'failed']);
  expect(await table('never')).toEqual([null, null, null, null]);
  // Of what got worse alone; see past.ts.
  expect(await table('regression')).toEqual([null, null, null, null]);
  const all = join([folder]);
  expect(joinedVerdict(all)).toBe('failed');
  expect(await failure(folder, 'error')).toBe('failed');
  expect(countsLine(all)).toBe('4 results: 1 failed, 1 error, 1 passed, 1 skipped');
  expect(() => parseFailOn('often', 'fail-on')).toThrow(
    'fail-on is "often"; valid values: failed, error, skipped, regression, never.',
  );
});

it('says once why many failed, the worst and the commonest cause first', () => {
  const folder = temporaryFolder();
  const again = { ...diagnosed, startedAt: '2026-11-22T20:31:00.000Z' };
  const other = { ...broken, startedAt: again.startedAt };
  lay(folder, { a: broken, b: other, c: skipped, d: diagnosed, e: passed });
  expect(causes(join([folder]).entries, whyOf).map(({ verdict, of }) => [verdict, of.length])).toEqual([
    ['failed', 1],
    ['error', 2],
    ['skipped', 1],
  ]);
  lay(folder, { b: again });
  expect(
    causes(join([folder]).entries, whyOf).map(({ sentence, advice, of }) => [of.length, sentence, advice]),
  ).toEqual([
    [2, diagnosed.findings[0]?.message, diagnosed.findings[0]?.advice],
    [1, broken.cause, undefined],
    [1, skipped.skipReason, undefined],
  ]);
});

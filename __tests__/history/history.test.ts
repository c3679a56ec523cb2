import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failingSince, remember as prepare, sinceLast } from '../../src/history/history.js';
import type { Component, Result } from '../../src/words/result.js';
import { temporaryFolder } from '../folder.js';
import { broken, failed, passed } from '../report/results.js';

const newFile = () => join(temporaryFolder(), 'history.jsonl');
/** At once, and in the file. */
function remember(file: string, results: readonly Result[]) {
  const history = prepare(file, results);
  history.write();
  return history;
}
const at = (result: Result, day: number, kernel = '6.18.5'): Result => ({
  ...result,
  cyclesWanted: 1,
  startedAt: `2026-11-${String(day).padStart(2, '0')}T00:00:00Z`,
  cell: { ...passed.cell, kernel },
});

describe('a history', () => {
  it('goes on where it ended, and tells all', () => {
    const file = newFile();
    expect(remember(file, [at(passed, 1)]).entries).toHaveLength(1);
    const { entries, problems } = remember(file, [at(failed, 2)]);
    expect(entries.map(({ verdict }) => verdict)).toEqual(['passed', 'failed']);
    expect(problems).toEqual([]);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it('keeps the run and the commit of a workflow, of which older lines say nothing', () => {
    const file = newFile();
    const { workflowRun: _, ...inTerminal } = at(passed, 1);
    const [entry] = remember(file, [inTerminal]).entries;
    expect(entry).not.toHaveProperty('run');
    const { entries } = remember(file, [at(failed, 2)]);
    expect(entries.map(({ run }) => run)).toEqual([undefined, passed.workflowRun]);
    expect(failingSince(entries, [at(failed, 2)])).toMatchObject([{ run: passed.workflowRun, passedRun: null }]);
  });

  it('tells the LXC that restored, of which older lines say nothing', () => {
    const file = newFile();
    const restoredBy = (result: Result, version: string): Result => ({
      ...result,
      cell: { ...result.cell, restoreLxc: { ...(passed.cell.lxc as Component), version } },
    });
    const { restoreLxc: _, ...alone } = passed.cell;
    remember(file, [{ ...at(passed, 1), cell: alone }]);
    remember(file, [restoredBy(at(passed, 2), '5.0.2')]);
    const last = restoredBy(at(failed, 3), '7.0.0');
    const { entries } = remember(file, [last]);
    expect(entries.map(({ restoreLxc }) => restoreLxc)).toEqual([undefined, '5.0.2', '7.0.0']);
    expect(failingSince(entries, [last])).toMatchObject([{ meanwhile: ['restoring LXC 5.0.2 → 7.0.0'] }]);
  });

  it('holds no result twice', () => {
    const file = newFile();
    remember(file, [at(passed, 1)]);
    expect(remember(file, [at(passed, 1), at(passed, 2)]).entries).toHaveLength(2);
  });

  it('keeps medians of the cycles that passed, and null without one', () => {
    const [entry] = remember(newFile(), [at(passed, 1)]).entries;
    expect(entry).toMatchObject({ version: 1, dumpMs: 199.4, restoreMs: 231.2, pages: 53, lxc: '6.0.4' });
    const [none] = remember(newFile(), [at(broken, 1)]).entries;
    expect(none).toMatchObject({ dumpMs: null, pages: null });
  });

  it('names lines that are broken, and goes on with the others', () => {
    const file = newFile();
    remember(file, [at(passed, 1)]);
    appendFileSync(file, 'garbage\n{"version":2}\nnull\n{"version":1,"at":"2026');
    const { entries, problems } = remember(file, [at(failed, 2)]);
    expect(entries).toHaveLength(2);
    expect(problems).toHaveLength(4);
    expect(problems[0]).toContain('Line 2 of');
    // The half line has not spoiled the one that follows.
    expect(remember(file, []).entries).toHaveLength(2);
  });

  it('leaves out lines that are no entry in one of their values', () => {
    const file = newFile();
    const [entry] = remember(file, [at(passed, 1)]).entries;
    const strange = [
      { verdict: 'unknown' },
      { standing: 'unknown' },
      { lost: 'all' },
      { lost: [5] },
      { dumpMs: '5' },
      { restoreMs: undefined },
      { cause: 5 },
      { at: 5 },
      { at: 'yesterday' },
      { run: 'https://example.org/' },
      { run: null },
      { run: { ...passed.workflowRun, url: 'javascript:alert(1)' } },
      { run: { ...passed.workflowRun, url: 'https://github.com@example.org/' } },
      { run: { ...passed.workflowRun, commit: 'main' } },
    ];
    for (const each of strange) appendFileSync(file, `${JSON.stringify({ ...entry, ...each })}\n`);
    expect(remember(file, [])).toMatchObject({ entries: [entry], problems: strange.map(() => expect.any(String)) });
  });

  it('drops the oldest entries when it gets too long', () => {
    const file = newFile();
    const [entry] = remember(newFile(), [at(passed, 1)]).entries;
    const old = (index: number) => JSON.stringify({ ...entry, at: `2020-01-01T00:00:00.${index}Z` });
    writeFileSync(file, `${Array.from({ length: 50_000 }, (_, index) => old(index)).join('\n')}\n`);
    const link = newFile();
    symlinkSync(file, link);
    const { entries } = remember(link, [at(failed, 2)]);
    expect(entries).toHaveLength(50_000);
    expect(readFileSync(file, 'utf8').includes('"failed"')).toBe(true);
    expect(entries.at(-1)?.verdict).toBe('failed');
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(50_000);
  });

  it.each([1e308, -1, Number.NaN, Number.POSITIVE_INFINITY])('has no entry that took %s ms', (dumpMs) => {
    const file = newFile();
    const [entry] = remember(newFile(), [at(passed, 1)]).entries;
    // What is no number in JSON, JSON.stringify writes as null, and this file was not written by it.
    const line = JSON.stringify({ ...entry, dumpMs: 'MS' }).replace(
      '"MS"',
      String(dumpMs).replace('Infinity', '1e999'),
    );
    writeFileSync(file, `${line}\n`);
    expect(remember(file, [])).toMatchObject({ entries: [], problems: [expect.stringContaining('Line 1 of ')] });
  });

  it('is not written before it is told to be', () => {
    const file = newFile();
    expect(prepare(file, [at(passed, 1)]).entries).toHaveLength(1);
    expect(existsSync(file)).toBe(false);
  });

  it('that cannot be read is an error that names it', () => {
    const folder = join(temporaryFolder(), 'history');
    mkdirSync(folder);
    expect(() => remember(folder, [])).toThrow(`The history ${folder} cannot be read`);
  });
});

describe('since when', () => {
  const since = (...results: Result[]) => failingSince(remember(newFile(), results).entries, results.slice(-1));

  it('is the first failure after the last pass, with what is another one', () => {
    const results = [at(passed, 1), at(failed, 2), at(passed, 3), at(failed, 4, '7.1'), at(failed, 5, '7.1')];
    expect(since(...results)).toEqual([
      {
        cell: expect.stringContaining('CRIU 4.x'),
        at: '2026-11-04T00:00:00Z',
        run: passed.workflowRun,
        lastPassed: '2026-11-03T00:00:00Z',
        passedRun: passed.workflowRun,
        meanwhile: ['kernel 6.18.5 → 7.1'],
      },
    ]);
  });

  it('is the beginning of what is known when it never passed', () => {
    expect(since(at(failed, 1), at(failed, 2))).toMatchObject([{ at: '2026-11-01T00:00:00Z', lastPassed: null }]);
  });

  it('is nothing when it passed last, whatever went wrong with the tester since', () => {
    expect(since(at(failed, 1), at(passed, 2))).toEqual([]);
    expect(since(at(passed, 1), at(broken, 2))).toEqual([]);
    expect(failingSince([], [])).toEqual([]);
  });

  it('of several kernels is told of each, from its own past and that of the kernel before', () => {
    const file = newFile();
    remember(file, [at(passed, 1, '6.8'), at(passed, 1, '6.11'), at(passed, 2, '6.8'), at(passed, 2, '6.11')]);
    const night = [at(failed, 3, '6.8'), at(passed, 3, '6.11')];
    const [failing, ...others] = failingSince(remember(file, night).entries, night);
    expect(failing).toMatchObject({ at: '2026-11-03T00:00:00Z', lastPassed: '2026-11-02T00:00:00Z', meanwhile: [] });
    expect(failing?.cell).toMatch(/ × Linux 6\.8$/);
    expect(others).toEqual([]);
    const next = [at(failed, 4, '6.8'), at(failed, 4, '6.14')];
    expect(failingSince(remember(file, next).entries, next)).toMatchObject([
      { at: '2026-11-03T00:00:00Z', lastPassed: '2026-11-02T00:00:00Z', meanwhile: [] },
      { at: '2026-11-04T00:00:00Z', lastPassed: '2026-11-03T00:00:00Z', meanwhile: ['kernel 6.11 → 6.14'] },
    ]);
  });
});

describe('what changed since the last run', () => {
  const changed = (...results: Result[]) => sinceLast(remember(newFile(), results).entries, results.slice(-1));

  it('is what it does now and did not when it was run last', () => {
    const { since, comparison } = changed(at(failed, 1), at(passed, 2), at(broken, 3), at(failed, 4, '7.1'));
    expect(since).toBe('2026-11-02T00:00:00Z');
    expect(comparison).toMatchObject({
      compared: 1,
      newlyFailing: [{ was: 'passed', is: 'failed', meanwhile: ['kernel 6.18.5 → 7.1'] }],
      factsLost: [{ fact: 'limits' }, { fact: 'uptime' }, { fact: 'hostname' }],
    });
    expect(changed(at(failed, 1), at(passed, 2)).comparison).toMatchObject({ newlyPassing: [{ was: 'failed' }] });
    expect(changed(at(passed, 1), at(broken, 2)).comparison).toMatchObject({ untold: [{ is: 'error' }] });
  });

  it('is nothing of what is as it was, or was never run', () => {
    const none = { newlyFailing: [], newlyPassing: [], untold: [], otherwise: [], factsLost: [] };
    expect(changed(at(passed, 1), at(passed, 2)).comparison).toMatchObject({ compared: 1, ...none });
    expect(changed(at(failed, 1))).toMatchObject({ since: null, comparison: { compared: 0, ...none } });
  });

  it('has no facts newly lost where an older line does not say which were', () => {
    const file = newFile();
    const [entry] = remember(newFile(), [at(passed, 1)]).entries;
    const { lost: _, ...older } = entry ?? { lost: [] };
    writeFileSync(file, `${JSON.stringify(older)}\n`);
    const night = [at(failed, 2)];
    expect(sinceLast(remember(file, night).entries, night).comparison).toMatchObject({ compared: 1, factsLost: [] });
  });
});

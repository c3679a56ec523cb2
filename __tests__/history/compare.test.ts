import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns, isWorse, judge } from '../../src/history/compare.js';
import type { Component, Cycle, DumpStats, Result } from '../../src/words/result.js';
import { broken, failed, passed, passedCycle, runOf, skipped } from '../report/results.js';

/** As {@link compareRuns}, of results with all their facts. */
const compare = (before: readonly Result[], after: readonly Result[]) =>
  compareRuns(before.map(runOf), after.map(runOf));

const stats = passedCycle.dumpStats as DumpStats;
const criu = passed.cell.criu as Component;

/** A cell that passed with cycles of these times. */
function timed(times: Partial<Record<'dumpMs' | 'frozenMs' | 'restoreMs', number>>[], freezingMs = () => 0): Result {
  const cycles: Cycle[] = times.map((time, index) => ({
    ...passedCycle,
    generation: index + 1,
    ...time,
    dumpStats: { ...stats, freezingTime: freezingMs() * 1000 },
  }));
  return { ...passed, cycles };
}

const as = (result: Result, asked: Partial<Result['cell']['asked']>, kernel = result.cell.kernel): Result => ({
  ...result,
  cell: { ...result.cell, kernel, asked: { ...result.cell.asked, ...asked } },
});

describe('verdicts', () => {
  const was = as(passed, { cgroup: 'v2' });
  const is = { ...failed, cell: was.cell, cyclesWanted: was.cyclesWanted };

  it('a cell that fails now is newly failing, with what is another one', () => {
    const later = { ...is, cell: { ...is.cell, kernel: '7.1.0' } };
    const comparison = compare([was], [later]);
    expect(comparison.newlyFailing).toEqual([
      {
        cell: 'CRIU 4.x → default × LXC default × cgroup v2 × x64',
        was: 'passed',
        is: 'failed',
        cause: failed.cause,
        meanwhile: [`kernel ${passed.cell.kernel} → 7.1.0`],
        search: null,
      },
    ]);
    expect(judge(comparison)).toBe('failed');
  });

  it('a cell that passes again is newly passing, and no regression', () => {
    const comparison = compare([is], [was]);
    expect(comparison.newlyPassing).toHaveLength(1);
    expect(judge(comparison)).toBeNull();
  });

  it('nothing passes newly of which nothing was said before, or is said now', () => {
    const error = { ...broken, cell: was.cell, cyclesWanted: was.cyclesWanted };
    for (const [before, after] of [
      [error, was],
      [is, error],
    ] as const) {
      expect(compare([before], [after])).toMatchObject({ newlyFailing: [], newlyPassing: [], otherwise: [{}] });
    }
  });

  it.each([
    ['skipped', skipped],
    ['an error', broken],
  ])('what passed and is %s now is told, and nobody knows any more', (_what, now) => {
    const comparison = compare([was], [as(now, { cgroup: 'v2' })]);
    expect(comparison).toMatchObject({ untold: [{ was: 'passed' }], otherwise: [] });
    expect(judge(comparison)).toBe('error');
  });

  it('what failed and has no verdict now is told, and nothing worse', () => {
    const comparison = compare([is], [as(broken, { cgroup: 'v2' })]);
    expect(comparison).toMatchObject({ untold: [], otherwise: [{ was: 'failed', is: 'error' }] });
    expect(judge(comparison)).toBeNull();
  });

  it.each([skipped, broken])('what fails and had no verdict before is newly failing: $verdict', (before) => {
    const comparison = compare([as(before, { cgroup: 'v2' })], [is]);
    expect(comparison.newlyFailing).toMatchObject([{ was: before.verdict, is: 'failed' }]);
    expect(judge(comparison)).toBe('failed');
  });

  it('the same run is no change', () => {
    const comparison = compare([was, as(is, { lxc: '7' })], [was, as(is, { lxc: '7' })]);
    expect(comparison).toEqual({
      compared: 2,
      newlyFailing: [],
      newlyPassing: [],
      untold: [],
      otherwise: [],
      factsLost: [],
      factsUnread: [],
      worse: [],
      added: [],
      missing: [],
    });
  });
});

describe('cells', () => {
  it('are paired by what was asked for, whatever version it is by now', () => {
    const other = as(passed, { criu: 'latest' });
    const newer = { ...other, cell: { ...other.cell, criu: { ...criu, version: '9.9' } } };
    expect(compare([other], [newer])).toMatchObject({ compared: 1, added: [], missing: [] });
  });

  it('of one key are paired by their kernels', () => {
    const old = [as(passed, {}, '6.1'), as(failed, {}, '6.12')];
    const now = [as(failed, {}, '6.12'), as(passed, {}, '6.1')];
    expect(compare(old, now)).toMatchObject({ compared: 2, newlyFailing: [], newlyPassing: [] });
    const [failing] = compare(
      [as(passed, {}, '6.12'), as(passed, {}, '6.1')],
      [as({ ...failed, cyclesWanted: 1 }, {}, '6.12'), as(passed, {}, '6.1')],
    ).newlyFailing;
    expect(failing?.cell).toMatch(/ × Linux 6\.12$/);
  });

  it('that are alone with their key are paired, whatever the kernel; of several none is guessed', () => {
    expect(
      compare([as(passed, {}, '6.1')], [as({ ...failed, cyclesWanted: 1 }, {}, '6.12')]).newlyFailing,
    ).toHaveLength(1);
    const comparison = compare([as(passed, {}, '6.1')], [as(failed, {}, '6.12'), as(failed, {}, '6.13')]);
    expect(comparison).toMatchObject({ compared: 0, newlyFailing: [] });
    expect(comparison.added).toHaveLength(2);
    expect(comparison.missing).toHaveLength(1);
  });

  it('of more cycles are other cells: the second generation may fail where the first does not', () => {
    expect(compare([passed], [{ ...passed, cyclesWanted: 2 }])).toMatchObject({ compared: 0 });
  });

  it('that are new or gone are named', () => {
    const comparison = compare([as(passed, { lxc: '5' })], [as(passed, { lxc: '6' })]);
    expect(comparison.added).toMatchObject([{ cell: expect.stringContaining('LXC 6'), verdict: 'passed' }]);
    expect(comparison.missing).toMatchObject([{ cell: expect.stringContaining('LXC 5'), verdict: 'passed' }]);
  });

  const others = { lxc: '7' };
  it.each([
    ['all are gone', [passed], [as(passed, others)], 'error'],
    ['all are gone, and failed before', [failed], [as(passed, others)], 'error'],
    ['there was none', [], [passed], 'error'],
    ['one that passed is gone', [passed, as(passed, others)], [passed], 'error'],
    ['one that failed is gone', [passed, as(failed, others)], [passed], null],
    ['one that fails is new', [passed], [passed, as(failed, others)], 'failed'],
    ['one that passes is new', [passed], [passed, as(passed, others)], null],
    ['one that is an error is new', [passed], [passed, as(broken, others)], null],
  ] as const)('when %s', (_when, before, after, verdict) => expect(judge(compare(before, after))).toBe(verdict));

  it('that differ in what was asked for beside the versions have a past each', () => {
    const of = (result: Result, image: string) => as(result, { more: { image } });
    const [a, b] = [{ ...failed, cyclesWanted: 1 }, passed].map((result, at) => of(result, `/${at}`));
    expect(
      compare([a as Result, b as Result], [of(passed, '/0'), of({ ...failed, cyclesWanted: 1 }, '/1')]),
    ).toMatchObject({
      newlyPassing: [{ cell: expect.stringMatching(/ × image \/0$/) }],
      newlyFailing: [{ cell: expect.stringMatching(/ × image \/1$/) }],
    });
  });

  it('of a baseline of before that are paired where only one can be meant', () => {
    const old = as(passed, {});
    delete old.cell.asked.more;
    const [a, b] = ['/a', '/b'].map((image) => as(passed, { more: { image } })) as [Result, Result];
    expect(compare([old], [a])).toMatchObject({ compared: 1, added: [], missing: [] });
    expect(compare([old], [a, b])).toMatchObject({ compared: 0, added: [{}, {}], missing: [{}] });
    expect(compare([old, old], [a])).toMatchObject({ compared: 0, added: [{}], missing: [{}, {}] });
  });
});

describe('facts', () => {
  const fact = (outcome: 'kept' | 'known-loss' | 'changed'): Result => ({
    ...passed,
    cycles: [{ ...passedCycle, facts: [{ name: 'devices', outcome, before: 1, after: 2, reason: 'open now' }] }],
  });

  it('that came back before, and do not now, are newly lost', () => {
    const comparison = compare([fact('kept')], [fact('known-loss')]);
    expect(comparison.factsLost).toMatchObject([{ fact: 'devices', outcome: 'known-loss', reason: 'open now' }]);
    expect(judge(comparison)).toBe('failed');
  });

  it('that were lost before are not newly lost', () => {
    expect(compare([fact('known-loss')], [fact('changed')]).factsLost).toEqual([]);
    expect(compare([fact('known-loss')], [fact('kept')]).factsLost).toEqual([]);
  });

  it('of a baseline that did not get as far cannot be newly lost', () => {
    expect(compare([{ ...passed, cycles: [] }], [fact('changed')]).factsLost).toEqual([]);
  });
});

describe('facts that came back', () => {
  const cycle = (...facts: Result['cycles'][number]['facts']): Result => ({
    ...passed,
    cycles: [{ ...passedCycle, facts }],
  });
  const kept = (name: string) => ({ name, outcome: 'kept' as const, before: 1, after: 1 });
  const before = cycle(kept('memory'), kept('devices'));

  it.each([
    ['is absent', { name: 'devices', outcome: 'absent' as const, before: null, after: null, reason: 'No devices.' }],
    ['is not read', null],
  ])('and one that %s now: nobody knows any more', (_what, fact) => {
    const comparison = compare([before], [cycle(kept('memory'), ...(fact === null ? [] : [fact]))]);
    expect(comparison).toMatchObject({ factsLost: [], factsUnread: [{ fact: 'devices', reason: fact?.reason ?? '' }] });
    expect(judge(comparison)).toBe('error');
  });

  it('are not asked of a cell that broke off before', () => {
    const [first] = passed.cycles;
    const brokeOff = { ...failed, cyclesWanted: 1, cell: passed.cell, cycles: [{ ...first, facts: [] }] } as Result;
    expect(compare([before], [brokeOff]).factsUnread).toEqual([]);
  });
});

describe('times', () => {
  const dumps = (...ms: number[]) => timed(ms.map((dumpMs) => ({ dumpMs })));

  it('that doubled are worse, by their medians', () => {
    const { worse } = compare([dumps(100, 101, 99, 102, 100)], [dumps(200, 201, 199, 5000, 200)]);
    expect(worse).toEqual([{ cell: expect.any(String), what: 'dump', before: 100, after: 200 }]);
  });

  it('with one slow cycle are not worse', () => {
    expect(compare([dumps(100, 101, 99, 102, 100)], [dumps(100, 101, 9000, 102, 100)]).worse).toEqual([]);
  });

  it('that spread are worse only when they differ by more than they spread', () => {
    const wild = [100, 180, 260, 120, 240, 90];
    expect(isWorse(wild, [200, 150, 330, 240, 260, 190], 0.3, 20)).toBe(false);
    expect(isWorse(wild, [800, 850, 830, 840, 860, 890], 0.3, 20)).toBe(true);
  });

  it('of fewer than five cycles are not compared', () => {
    expect(compare([dumps(100, 100, 100, 100)], [dumps(900, 900, 900, 900)]).worse).toEqual([]);
  });

  it('are compared without what freezing took, which comes in steps of 100 ms', () => {
    const cell = (freezingMs: number) =>
      timed(
        Array.from({ length: 6 }, () => ({ dumpMs: 120 + freezingMs, frozenMs: 110 - freezingMs })),
        () => freezingMs,
      );
    expect(compare([cell(1)], [cell(101)]).worse).toEqual([]);
    expect(compare([cell(101)], [cell(1)]).worse).toEqual([]);
  });

  it('are never worse than themselves, nor both ways', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 30 });
    fc.assert(fc.property(values, (some) => !isWorse(some, some, 0.3, 20)));
    fc.assert(fc.property(values, values, (a, b) => !(isWorse(a, b, 0.3, 20) && isWorse(b, a, 0.3, 20))));
  });
});

it('an image that grew is worse', () => {
  const pages = (pagesWritten: number): Result => ({
    ...passed,
    cycles: Array.from({ length: 5 }, () => ({
      ...passedCycle,
      dumpStats: { ...stats, pagesWritten },
    })),
  });
  expect(compare([pages(100)], [pages(150)]).worse).toMatchObject([{ what: 'image', before: 100, after: 150 }]);
  expect(compare([pages(100)], [pages(110)]).worse).toEqual([]);
});

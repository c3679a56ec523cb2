import { expect, it } from 'vitest';
import { cellLine, controlLine, inGenerations, lostFacts } from '../../src/report/wording.js';
import type { Cycle, Verdict } from '../../src/words/result.js';
import { broken, failed, pair, passed, passedCycle } from './results.js';

it('names one CRIU that does both, and both when one dumps and another restores', () => {
  expect(cellLine(passed.cell)).toMatch(/^CRIU 4\.2\+22\.g2cf8f13ca \(git\) × LXC /);
  expect(cellLine(pair.cell)).toMatch(/^CRIU 4\.2\+22\.g2cf8f13ca \(git\) → 4\.3 \(path\) × LXC /);
});

it('says which of them could not be had', () => {
  const { criu, restoreCriu } = pair.cell;
  expect(cellLine(broken.cell)).toMatch(/^CRIU not provided × /);
  expect(cellLine({ ...broken.cell, criu })).toMatch(/^CRIU 4\.2\+22\.g2cf8f13ca \(git\) → not provided × /);
  expect(cellLine({ ...broken.cell, restoreCriu })).toMatch(/^CRIU not provided → 4\.3 \(path\) × /);
});

it('names the workload when it is not the usual one', () => {
  expect(cellLine(passed.cell)).not.toContain('workload');
  expect(cellLine({ ...passed.cell, workload: 'tcp' })).toMatch(/ × workload tcp$/);
});

it('tells a loss that comes again in the same way once', () => {
  const fact = { name: 'a', outcome: 'known-loss', before: 1, after: 0, reason: 'It is known.' } as const;
  const cycle = (generation: number, ...facts: Cycle['facts']) => ({ ...passedCycle, generation, facts });
  const other = { ...fact, reason: 'It is known, and larger.' };
  const kept = { ...fact, outcome: 'kept' } as const;
  const lost = lostFacts([cycle(1, fact), cycle(2, kept), cycle(3, { ...fact, before: 0 }), cycle(4, other)]);
  expect(lost.map(inGenerations)).toEqual(['generations 1, 3', 'generation 4']);
});

it('says what a control cell means', () => {
  expect(controlLine(failed)).toBeNull();
  expect(controlLine(pair)).toContain(
    'with CRIU 4.3, failed, too: it is not specific to what this cell tests. The dump failed.',
  );
  const control = (verdict: Verdict) => controlLine({ ...pair, control: { criu: '4.3', verdict, cause: 'No disk.' } });
  expect(control('passed')).toContain('it is not the host');
  expect(control('error')).toContain('could not be tried: No disk.');
});

import { expect, it } from 'vitest';
import { cellLine } from '../../src/report/wording.js';
import { broken, pair, passed } from './results.js';

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

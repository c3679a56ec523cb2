import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gatherEvidence } from '../../src/core/evidence.js';
import type { CellPlan } from '../../src/core/plan.js';
import { temporaryFolder } from '../folder.js';

it('keeps logs, of long ones the beginning and the end, and no memory', () => {
  const folder = temporaryFolder();
  const images = join(folder, 'images/1');
  mkdirSync(images, { recursive: true });
  writeFileSync(join(images, 'dump.log'), 'short\n');
  const long = Buffer.alloc(40 * 1024 * 1024, 'x');
  writeFileSync(join(images, 'restore.log'), Buffer.concat([Buffer.from('first\n'), long, Buffer.from('\nlast\n')]));
  writeFileSync(join(images, 'pages-1.img'), 'memory');
  const evidence = join(gatherEvidence(folder, {} as CellPlan), 'generation-1');
  expect(readFileSync(join(evidence, 'dump.log'), 'utf8')).toBe('short\n');
  const kept = readFileSync(join(evidence, 'restore.log'), 'utf8');
  expect(kept.startsWith('first\n')).toBe(true);
  expect(kept.endsWith('\nlast\n')).toBe(true);
  expect(kept).toMatch(/\n… \d+ bytes left out …\n/);
  expect(statSync(join(evidence, 'restore.log')).size).toBeLessThan(17 * 1024 * 1024);
  expect(() => statSync(join(evidence, 'pages-1.img'))).toThrow();
});

import { chownSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gatherEvidence, keepEvidence } from '../../src/core/evidence.js';
import type { CellPlan } from '../../src/core/plan.js';
import { Redactor } from '../../src/host/redaction.js';
import { temporaryFolder } from '../folder.js';

it('keeps logs, of long ones the beginning and the end, and no memory', async () => {
  const folder = temporaryFolder();
  const images = join(folder, 'images/1');
  mkdirSync(images, { recursive: true });
  writeFileSync(join(images, 'dump.log'), 'short\n');
  const long = Buffer.alloc(40 * 1024 * 1024, 'x');
  writeFileSync(join(images, 'restore.log'), Buffer.concat([Buffer.from('first\n'), long, Buffer.from('\nlast\n')]));
  writeFileSync(join(images, 'pages-1.img'), 'memory');
  const evidence = join(await gatherEvidence(folder, {} as CellPlan, null), 'generation-1');
  expect(readFileSync(join(evidence, 'dump.log'), 'utf8')).toBe('short\n');
  const kept = readFileSync(join(evidence, 'restore.log'), 'utf8');
  expect(kept.startsWith('first\n')).toBe(true);
  expect(kept.endsWith('\nlast\n')).toBe(true);
  expect(kept).toMatch(/\n… \d+ bytes left out …\n/);
  expect(statSync(join(evidence, 'restore.log')).size).toBeLessThan(17 * 1024 * 1024);
  expect(() => statSync(join(evidence, 'pages-1.img'))).toThrow();
});

it('cuts a long file at line ends, so that no half of a secret stays', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'images/1'), { recursive: true });
  const line = 'token=0123456789abcdefghijklmnopqrstuvwxyz and more of the line\n';
  writeFileSync(join(folder, 'images/1/dump.log'), line.repeat(300_000));
  const kept = readFileSync(join(await gatherEvidence(folder, {} as CellPlan, null), 'generation-1/dump.log'), 'utf8');
  const strange = new Set(kept.split('\n').filter((each) => each !== line.trimEnd()));
  expect([...strange]).toEqual([expect.stringMatching(/^… \d+ bytes left out …$/), '']);
});

it('keeps what the kernel said, or that it cannot be heard', async () => {
  for (const [lines, expected] of [
    [['one', 'two'], 'one\ntwo\n'],
    [[], ''],
    [null, 'It cannot be read here.\n'],
  ] as const) {
    const evidence = await gatherEvidence(temporaryFolder(), {} as CellPlan, lines);
    expect(readFileSync(join(evidence, 'kernel-log'), 'utf8')).toBe(expected);
  }
});

it.skipIf(process.geteuid?.() !== 0)('is kept in no folder that another user has put there for root', async () => {
  const folder = temporaryFolder();
  const [gathered, own, victim] = ['gathered', 'own', 'victim'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [gathered, own]) mkdirSync(each);
  writeFileSync(join(gathered, 'lxc.log'), 'what root read');
  writeFileSync(victim, 'precious');
  symlinkSync(victim, join(own, 'lxc.log'));
  chownSync(own, 65_534, 65_534);
  await expect(keepEvidence(gathered, own, new Redactor({ values: [], homes: [], words: [] }))).rejects.toThrow(
    'belongs to another user',
  );
  expect(readFileSync(victim, 'utf8')).toBe('precious');
  await keepEvidence(gathered, join(own, 'ours'), new Redactor({ values: [], homes: [], words: [] }));
  expect(readFileSync(join(own, 'ours/lxc.log'), 'utf8')).toBe('what root read');
});

import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Volume } from '../../src/workload/volume.js';
import { temporaryFolder } from '../folder.js';

it('is written to from outside, through no link of the container', () => {
  const folder = temporaryFolder();
  const [victim, heard] = [join(folder, 'victim'), join(folder, 'volume/heard')];
  writeFileSync(victim, 'theirs');
  const volume = new Volume(folder);
  volume.make();
  writeFileSync(join(folder, 'volume/written'), '000007\n');
  symlinkSync(victim, heard);
  // Here the container sees what the sandbox has.
  expect(volume.look(folder, '7')).toEqual({ written: '000007', answered: '7', isSeen: true });
  expect(readFileSync(victim, 'utf8')).toBe('theirs');
  const first = readFileSync(heard, 'utf8');
  expect(volume.look(folder, '7').isSeen).toBe(true);
  expect(readFileSync(heard, 'utf8')).not.toBe(first);
});

it('that the container does not see is told', () => {
  const [folder, root] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(root, 'volume'));
  const volume = new Volume(folder);
  volume.make();
  expect(volume.look(root, '7')).toEqual({ written: null, answered: '7', isSeen: false });
});

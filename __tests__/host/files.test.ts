import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, pathsBelow } from '../../src/host/files.js';
import { temporaryFolder } from '../folder.js';

it('lists what is below a folder, and follows no link that leads in a circle', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', 'file'), '');
  symlinkSync('.', join(folder, 'a', 'circle'));
  expect(pathsBelow(folder).sort()).toEqual(['a', 'a/circle', 'a/file']);
});

it('makes a folder and those above it, or says at once why not', () => {
  const folder = temporaryFolder();
  makeFolder(join(folder, 'a/b'));
  makeFolder(join(folder, 'a/b'));
  expect(existsSync(join(folder, 'a/b'))).toBe(true);
  writeFileSync(join(folder, 'file'), '');
  for (const path of [join(folder, 'file'), join(folder, 'file/c'), '/proc/none/c']) {
    expect(() => makeFolder(path)).toThrow(/^E/);
  }
});

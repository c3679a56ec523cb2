import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pathsBelow } from '../../src/host/files.js';
import { temporaryFolder } from '../folder.js';

it('lists what is below a folder, and follows no link that leads in a circle', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', 'file'), '');
  symlinkSync('.', join(folder, 'a', 'circle'));
  expect(pathsBelow(folder).sort()).toEqual(['a', 'a/circle', 'a/file']);
});

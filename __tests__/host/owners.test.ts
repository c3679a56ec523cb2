import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { closedToOthers, writableByOthers } from '../../src/host/owners.js';
import { temporaryFolder } from '../folder.js';

it('names the first folder of a path that others may not enter', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o711);
  const inner = join(folder, 'inner');
  mkdirSync(inner, { mode: 0o755 });
  const file = join(inner, 'program');
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  expect(closedToOthers(file)).toBeNull();
  chmodSync(inner, 0o750);
  expect(closedToOthers(file)).toBe(inner);
  chmodSync(folder, 0o700);
  expect(closedToOthers(file)).toBe(folder);
});

it('names a file that others may write to, wherever it lies', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'config');
  writeFileSync(file, '');
  vi.stubEnv('SUDO_UID', String(process.getuid?.()));
  try {
    chmodSync(file, 0o640);
    expect(writableByOthers(file)).toBeNull();
    for (const mode of [0o660, 0o602]) {
      chmodSync(file, mode);
      expect(writableByOthers(file)).toBe(file);
    }
  } finally {
    vi.unstubAllEnvs();
  }
});

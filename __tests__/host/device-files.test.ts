import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeDevices } from '../../src/host/device-files.js';

const isRoot = process.geteuid?.() === 0;

it.runIf(isRoot)('removes the devices of the host below a folder, and leaves those that all have', () => {
  const folder = mkdtempSync(join(tmpdir(), 'devices-'));
  try {
    const below = join(folder, 'a/b');
    mkdirSync(below, { recursive: true });
    const make = (name: string, ...device: string[]) => execFileSync('mknod', [join(below, name), ...device]);
    make('disk', 'b', '7', '77');
    make('memory', 'c', '1', '1');
    make('null', 'c', '1', '3');
    make('tty', 'c', '5', '0');
    make('whiteout', 'c', '0', '0');
    make('pipe', 'p');
    symlinkSync('/dev', join(below, 'link'));
    removeDevices(folder);
    expect(readdirSync(below).sort()).toEqual(['link', 'null', 'pipe', 'tty', 'whiteout']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

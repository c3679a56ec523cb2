import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MachineCell, MachineLost } from '../../../src/core/cell/machine-cell.js';
import { temporaryFolder } from '../../folder.js';

/** More than a port takes in without a reader. */
const BYTES = 8 * 1024 * 1024;

it.each([
  ['at once', 'exit 1'],
  ['while it is sent files', 'head -c 100000 <&4 >/dev/null; exit 1'],
])('is lost when it ends %s, and not a file that could not be sent', async (_when, script) => {
  const folder = temporaryFolder();
  for (const name of ['dist/helper', 'bin/witness']) mkdirSync(join(folder, name), { recursive: true });
  const cellProgram = join(folder, 'dist/helper/index.js');
  writeFileSync(cellProgram, Buffer.alloc(BYTES));
  const program = join(folder, 'qemu');
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  const kernel = { spec: '6.12', version: '6.12.9', number: '6.12.9', provider: 'apt' as const };
  const files = { image: '/a/vmlinuz', initramfs: '/a/initramfs', modules: '/a/modules.ext4' };
  const parts = {
    kernel: { ...kernel, ...files },
    root: '/a/root.ext4',
    emulator: { program, data: [] },
    architecture: 'x64',
  };
  const booted = MachineCell.boot(parts, 'tcg', { cgroup: 'v2', cellProgram, signal: new AbortController().signal });
  await expect(booted).rejects.toThrow(MachineLost);
});

import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { FIRST_INIT, INIT } from '../../../src/provide/machine/init.js';
import { cpio } from '../../../src/provide/machine/initramfs.js';

/** Fields of each record, by the format's own description: a header of 110 characters, name and content up to the next multiple of four. */
function records(archive: Buffer): { name: string; mode: number; content: string }[] {
  const found: { name: string; mode: number; content: string }[] = [];
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  for (let at = 0; at < archive.length; ) {
    expect(archive.subarray(at, at + 6).toString()).toBe('070701');
    const field = (index: number) =>
      Number.parseInt(archive.subarray(at + 6 + index * 8, at + 14 + index * 8).toString(), 16);
    const [mode, size, nameSize] = [field(1), field(6), field(11)];
    const name = archive.subarray(at + 110, at + 110 + nameSize - 1).toString();
    const start = at + padded(110 + nameSize);
    found.push({ name, mode, content: archive.subarray(start, start + size).toString() });
    at = start + padded(size);
  }
  return found;
}

it('writes folders, files and links as the kernel reads them', () => {
  const archive = cpio([
    { path: 'bin', folder: true },
    { path: 'bin/five!', mode: 0o755, content: Buffer.from('12345') },
    { path: 'bin/sh', link: 'five!' },
  ]);
  expect(records(archive)).toEqual([
    { name: 'bin', mode: 0o040755, content: '' },
    { name: 'bin/five!', mode: 0o100755, content: '12345' },
    { name: 'bin/sh', mode: 0o120777, content: 'five!' },
    { name: 'TRAILER!!!', mode: 0, content: '' },
  ]);
});

it.each([FIRST_INIT, INIT])('has scripts that a shell can read', (script) => {
  execFileSync('sh', ['-n'], { input: script });
  expect(script).toMatch(/^#!\/bin\/sh\n/);
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findGlibc } from '../../src/host/glibc.js';

const folder = mkdtempSync(join(tmpdir(), 'glibc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("reads the container's glibc, and never the host's", () => {
  const rootfs = join(folder, 'rootfs');
  mkdirSync(join(rootfs, 'usr/lib/x86_64-linux-gnu'), { recursive: true });
  const library = join(rootfs, 'usr/lib/x86_64-linux-gnu/libc.so.6');
  expect(findGlibc(rootfs)).toBeNull();
  const outside = join(folder, 'libc.so.6');
  const banner = (version: string) =>
    `\0GNU C Library (Debian GLIBC ${version}-9) stable release version ${version}.\n\0`;
  writeFileSync(outside, banner('2.99'));
  symlinkSync(outside, library);
  expect(findGlibc(rootfs)).toBeNull();
  rmSync(library);
  writeFileSync(library, banner('2.36'));
  expect(findGlibc(rootfs)).toBe('2.36');
});

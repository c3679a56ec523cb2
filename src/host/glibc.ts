import { join } from 'node:path';
import { listInside, orNull, readInside } from './read-inside.js';

const FOLDERS = ['lib', 'lib64', 'usr/lib', 'usr/lib64'];

/** The library itself has 2 MB. */
const LIMIT_BYTES = 64 * 1024 * 1024;

/** The version of the glibc in a root file system: `2.36`; null when there is none, or it leads out of it. */
export function findGlibc(rootfs: string): string | null {
  for (const folder of FOLDERS.flatMap((each) => [each, ...below(rootfs, each)])) {
    const library = orNull(() => readInside(rootfs, join(folder, 'libc.so.6'), LIMIT_BYTES, 'inside'));
    const version = library?.toString('latin1').match(/GNU C Library [^\0\n]* version (\d+\.\d+)/)?.[1];
    if (version !== undefined) return version;
  }
  return null;
}

/** Debian's folders, one for each kind of machine: `x86_64-linux-gnu`. */
function below(rootfs: string, folder: string): string[] {
  const names = orNull(() => listInside(rootfs, folder, 'inside')) ?? [];
  return names.filter((name) => /-linux-gnu/.test(name)).map((name) => join(folder, name));
}

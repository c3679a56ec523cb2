import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['lib', 'lib64', 'usr/lib', 'usr/lib64'];

/** The version of the glibc in a root file system: `2.36`; null when there is none, or it leads out of it. */
export function findGlibc(rootfs: string): string | null {
  for (const folder of FOLDERS.flatMap((each) => [each, ...below(rootfs, each)])) {
    try {
      const file = realpathSync(join(rootfs, folder, 'libc.so.6'));
      if (!file.startsWith(`${realpathSync(rootfs)}/`)) continue;
      const version = readFileSync(file, 'latin1').match(/GNU C Library [^\0\n]* version (\d+\.\d+)/)?.[1];
      if (version !== undefined) return version;
    } catch {
      // Not there.
    }
  }
  return null;
}

/** Debian's folders, one for each kind of machine: `x86_64-linux-gnu`. */
function below(rootfs: string, folder: string): string[] {
  try {
    return readdirSync(join(rootfs, folder))
      .filter((name) => /-linux-gnu/.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

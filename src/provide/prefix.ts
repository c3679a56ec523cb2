import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MACHINES } from './machines.js';

/**
 * Where the library of an LXC that was built by hand lies, for a loader that does not know that place: meson leaves
 * no run path in what it installs. Empty for any other folder of programs.
 */
export function libraryFolders(programs: string): string[] {
  const prefix = dirname(programs);
  const { triplet } = MACHINES[process.arch] ?? { triplet: '' };
  return ['lib', `lib/${triplet}`, 'lib64']
    .map((name) => join(prefix, name))
    .filter((folder) => existsSync(join(folder, 'liblxc.so.1')));
}

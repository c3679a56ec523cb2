import { chmodSync, lchownSync, lstatSync, readdirSync, rmSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { isDevice } from './device-files.js';

/** The set-user-id and set-group-id bits, which go with the owner. */
const SET_ID = 0o6000;

/**
 * Gives a folder and all below it to others. No link is followed. A device is removed: it is the host's, whoever has it, and
 * its new owner could do with it what only root may. What stands for a deleted file of an overlay (0:0) stays.
 *
 * @param folder a copy that nobody but root can change
 */
export function shiftOwners(folder: string, userOf: (uid: number) => number, groupOf: (gid: number) => number): void {
  const shifted = new Set<string>();
  const walk = (path: string) => {
    const stats = lstatSync(path);
    if (isDevice(stats)) {
      rmSync(path);
      return;
    }
    // A file of several names is met as often.
    if (stats.nlink === 1 || stats.isDirectory() || isNew(stats, shifted)) {
      lchownSync(path, userOf(stats.uid), groupOf(stats.gid));
      if (!stats.isSymbolicLink() && (stats.mode & SET_ID) !== 0) chmodSync(path, stats.mode & 0o7777);
    }
    if (stats.isDirectory()) for (const name of readdirSync(path)) walk(join(path, name));
  };
  walk(folder);
}

function isNew({ dev, ino }: Stats, seen: Set<string>): boolean {
  const name = `${dev}:${ino}`;
  return !seen.has(name) && seen.add(name).size > 0;
}

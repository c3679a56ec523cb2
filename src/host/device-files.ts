import { lstatSync, readdirSync, rmSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** Of what the kernel gives to all: null, zero, full, random, urandom, tty, ptmx. */
const HARMLESS = [0x103, 0x105, 0x107, 0x108, 0x109, 0x500, 0x502];

/** What stands for a deleted file of an overlay (0:0) is none. */
export function isDevice(stats: Stats): boolean {
  return stats.isBlockDevice() || (stats.isCharacterDevice() && stats.rdev !== 0);
}

/**
 * Removes the devices below a folder, but for those that do no harm to whoever has them. A device is the host's, wherever its
 * file lies: who may open the file has the disk. No link is followed.
 *
 * @param folder a copy that nobody but root can change
 */
export function removeDevices(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeDevices(path);
    else if (entry.isBlockDevice() || entry.isCharacterDevice()) {
      const stats = lstatSync(path);
      if (isDevice(stats) && (stats.isBlockDevice() || !HARMLESS.includes(stats.rdev))) rmSync(path);
    }
  }
}

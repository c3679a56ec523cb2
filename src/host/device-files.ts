import { lstatSync, readdirSync, rmSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** Character devices that the kernel gives to all: null, zero, full, random, urandom, tty, ptmx. */
export const HARMLESS_DEVICES: readonly string[] = ['1:3', '1:5', '1:7', '1:8', '1:9', '5:0', '5:2'];

/** Major and minor number of a device, taken apart as glibc does: `8:1`. */
export function numbersOf({ rdev }: Pick<Stats, 'rdev'>): string {
  return `${(rdev >> 8) & 0xfff}:${(rdev & 0xff) | ((rdev >> 12) & 0xfff00)}`;
}

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
      if (isDevice(stats) && (stats.isBlockDevice() || !HARMLESS_DEVICES.includes(numbersOf(stats)))) rmSync(path);
    }
  }
}

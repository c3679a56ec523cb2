import { closeSync, constants, fstatSync, openSync, readdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { OF_THE_KERNEL } from './read-inside.js';

const FOLDER = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;
/** No deeper, and no more: whoever has more is told of none beyond these. */
const MOST_LEVELS = 40;
const MOST_FOLDERS = 100_000;

/**
 * Paths below a folder that others write to whose last name fits, sorted. No link is followed, and what the kernel makes
 * (/proc, /sys) is not entered. What is gone by the time that it is looked at is left out.
 *
 * @param root is the caller's own choice: links in it are followed
 */
export function findInside(root: string, fits: (name: string) => boolean): string[] {
  const found: string[] = [];
  let folders = 0;
  const walk = (fd: number, path: string, device: number, level: number) => {
    for (const entry of readdirSync(self(fd), { withFileTypes: true })) {
      const below = join(path, entry.name);
      if (fits(entry.name)) found.push(below);
      if (!entry.isDirectory() || level === MOST_LEVELS || ++folders > MOST_FOLDERS) continue;
      enter(join(self(fd), entry.name), (next) => {
        const { dev } = fstatSync(next);
        if (dev === device || !(statfsSync(self(next)).type in OF_THE_KERNEL)) walk(next, below, dev, level + 1);
      });
    }
  };
  const enter = (path: string, use: (fd: number) => void, flags = FOLDER) => {
    try {
      const fd = openSync(path, flags);
      try {
        use(fd);
      } finally {
        closeSync(fd);
      }
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'].includes(code)) throw error;
    }
  };
  enter(root, (fd) => walk(fd, '/', fstatSync(fd).dev, 0), FOLDER & ~constants.O_NOFOLLOW);
  return found.sort();
}

function self(fd: number): string {
  return `/proc/self/fd/${fd}`;
}

import { existsSync, lstatSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { entriesBelow } from '../host/files.js';
import { LockHeld, withLock } from '../host/lock.js';
import { StageError } from '../words/errors.js';
import { marker, OWN, refuseIfOpen, TOOLS, useLock } from './store.js';

/** What was removed from the store. */
export interface Removed {
  /** Its path in the store. */
  name: string;
  bytes: number;
}

/** A file or a folder with all that is in it. */
interface Extent {
  bytes: number;
  /** Milliseconds: when one of its files was last written. */
  newest: number;
}

/**
 * Removes from a store what is ours and was not used since a time, and whatever is half made. Removes nothing when a run
 * uses the store. Killed halfway, it leaves nothing that looks whole.
 *
 * @param unusedSince in milliseconds; `Infinity` for all that is ours
 * @throws StageError when the store is in use, or not ours to change
 */
export async function cleanStore(
  folder: string,
  unusedSince: number,
  onRemoved: (removed: Removed) => void,
): Promise<void> {
  // Folders of others may have our tools' names, and so has the folder that a store lies in.
  if (!existsSync(useLock(folder))) return;
  const remove = (path: string, name = path) => {
    refuseIfOpen(path, folder);
    const { bytes } = extent(path);
    rmSync(path, { recursive: true, force: true });
    // Locks and markers are not worth a word.
    if (bytes > 0) onRemoved({ name: relative(folder, name), bytes });
  };
  try {
    await withLock(useLock(folder), { timeoutMs: 0 }, async () => {
      for (const tool of TOOLS) cleanTool(join(folder, tool), unusedSince, remove);
      cleanOwn(folder, unusedSince, remove);
    });
  } catch (error) {
    const reason =
      error instanceof LockHeld
        ? 'is in use by another run; nothing was removed from it'
        : `cannot be cleaned: ${(error as Error).message}`;
    throw new StageError(null, `The store ${folder} ${reason}.`, { cause: error });
  }
}

type Remove = (path: string, name?: string) => void;

/** Removes entries of a tool, of all architectures, each with its marker and its lock. */
function cleanTool(folder: string, unusedSince: number, remove: Remove): void {
  for (const version of list(folder)) {
    const doomed = list(version).filter((path) => {
      const entry = path.replace(/\.(complete|lock)$/, '');
      const lastUsed = statSync(marker(entry), { throwIfNoEntry: false })?.mtimeMs;
      return lastUsed === undefined || lastUsed < unusedSince;
    });
    // Markers first: an entry without one is none, however much of it is left.
    const isMarker = (path: string) => path.endsWith('.complete');
    for (const path of [...doomed.filter(isMarker), ...doomed.filter((path) => !isMarker(path))]) remove(path);
    removeEmpty(version);
  }
  removeEmpty(folder);
}

/** Removes what lies in the folder {@link OWN}: the lists of each suite by themselves, all else whole. */
function cleanOwn(store: string, unusedSince: number, remove: Remove): void {
  const own = join(store, OWN);
  const apt = join(own, 'apt');
  const paths = [...list(apt), ...list(own)].filter((path) => path !== apt && path !== useLock(store));
  for (const path of paths) {
    if (basename(path).startsWith('.')) {
      remove(path);
    } else if (extent(path).newest < unusedSince) {
      // Under another name first: nobody takes half of it for the whole.
      const doomed = join(dirname(path), `.removing-${basename(path)}`);
      renameSync(path, doomed);
      remove(doomed, path);
    }
  }
  removeEmpty(apt);
}

/** Paths of what is in a folder, hidden names first; none when there is no such folder. */
function list(folder: string): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function removeEmpty(folder: string): void {
  if (isFolder(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function extent(path: string): Extent {
  const files = isFolder(path)
    ? entriesBelow(path)
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name))
    : [path];
  let [bytes, newest] = [0, Number.NEGATIVE_INFINITY];
  for (const file of files) {
    const { size, mtimeMs } = lstatSync(file);
    bytes += size;
    newest = Math.max(newest, mtimeMs);
  }
  return { bytes, newest };
}

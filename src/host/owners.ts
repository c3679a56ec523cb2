import { lstatSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isRoot } from './root.js';

/** As many as the kernel follows. */
export const MOST_LINKS = 40;

/** Root's, or that of the user whom sudo made root: what these two write, root may believe. */
export function isOurs({ uid }: Pick<Stats, 'uid'>): boolean {
  return uid === 0 || String(uid) === process.env['SUDO_UID'];
}

/** Root's, and for nobody else to change. */
export function isRoots({ uid, mode }: Stats): boolean {
  return uid === 0 && (mode & 0o022) === 0;
}

/**
 * Whether an entry of a folder stays what it is until root or the caller of sudo changes it. Where all may write, the
 * sticky bit (as of /tmp) keeps an entry for its owner.
 *
 * @param entry null when it is not there yet, and is going to be root's
 */
export function isSafeIn(folder: Stats, entry: Stats | null): boolean {
  if (!isOurs(folder)) return false;
  const othersWrite = (folder.mode & 0o022) !== 0;
  return !othersWrite || (isSticky(folder) && (entry === null || isOurs(entry)));
}

function isSticky({ mode }: Stats): boolean {
  return (mode & 0o1000) !== 0;
}

/**
 * The first part of a path that somebody other than root and the caller of sudo can change, so that what comes next, or it
 * itself, becomes another file; null when there is none. From the root on: what was found safe stays so. What is not
 * there yet is taken for root's to make.
 *
 * @param path absolute; it may lead through links
 */
export function openToOthers(path: string): string | null {
  const ahead = path.split('/');
  let folder = '/';
  for (let links = 0; ahead.length > 0; ) {
    const name = ahead.shift() as string;
    if (name === '' || name === '.') continue;
    if (name === '..') {
      folder = dirname(folder);
      continue;
    }
    const entry = join(folder, name);
    const there = lstatSync(entry, { throwIfNoEntry: false }) ?? null;
    const within = statSync(folder);
    if (!isSafeIn(within, there)) return isOurs(within) && isSticky(within) ? entry : folder;
    if (there?.isDirectory()) {
      folder = entry;
      continue;
    }
    if (!there?.isSymbolicLink()) return null;
    links += 1;
    if (links > MOST_LINKS) return folder;
    const link = readlinkSync(entry);
    if (link.startsWith('/')) folder = '/';
    ahead.unshift(...link.split('/'));
  }
  return null;
}

/** As {@link openToOthers}, of a file that is there; itself, where its content is others' to change. */
export function writableByOthers(file: string): string | null {
  const { uid, mode } = statSync(file);
  return openToOthers(file) ?? (isOurs({ uid }) && (mode & 0o022) === 0 ? null : file);
}

/** As {@link openToOthers} where it matters: whoever is not root endangers nobody else, and null is said. */
export function dangerToRoot(path: string): string | null {
  return isRoot() ? openToOthers(resolve(path)) : null;
}

/** The first folder on the way to a path, or that itself, that users other than its owner may not enter; null when there is none. */
export function closedToOthers(path: string): string | null {
  const parent = dirname(path);
  const closed = parent === path ? null : closedToOthers(parent);
  return closed ?? ((statSync(path).mode & 0o001) === 0 ? path : null);
}

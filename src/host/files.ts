import { accessSync, constants, type Dirent, existsSync, mkdirSync, readdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Takes hold of what a path names and opens nothing: no pipe is waited for, no device hears of it. Of Linux, on all
 * architectures; Node has no name for it.
 */
export const O_PATH = 0x200000;

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What lies at a path that somebody wrote; null when nothing does, or nothing can: it is too long, say. */
export function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/**
 * Why programs cannot be run from a folder, or files lie there; null when they can. LXC splits PATH at `;`, too, and the
 * lines of its config, and of mounts, end where a line does.
 *
 * @param most characters, for what cuts off a longer path
 */
export function unfitFolder(path: string, most = Number.POSITIVE_INFINITY): string | null {
  if (/[:;\n]/.test(path)) return 'its path has a colon, a semicolon or a line break, at which CRIU or LXC cut it';
  return path.length > most ? `its path is longer than ${most} characters, after which iptables cuts it off` : null;
}

/** Makes a folder and those above it. Node's own `recursive` never returns below /proc. */
export function makeFolder(path: string): void {
  if (!existsSync(path)) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // It is there, or somebody else made it meanwhile.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** All that is below a folder. Links are not followed: they may lead in circles, as some in CRIU's source do. */
export function entriesBelow(folder: string): Dirent[] {
  // Node's own `recursive` follows them, with types too.
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry, ...entriesBelow(join(folder, entry.name))] : [entry],
  );
}

/** Paths of all that is below a folder, from there. */
export function pathsBelow(folder: string): string[] {
  return entriesBelow(folder).map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

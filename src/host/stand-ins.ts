import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  type Stats,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { orNull, readInside } from './read-inside.js';

/** Of a longer file only that it is one matters. */
const FILE_BYTES = 1024 * 1024;

/** What is mounted in a container in place of something of the host's. */
export interface StandIn {
  /** On the host. */
  source: string;
  /** Of what is made for it. */
  path: string;
}

export type Kind = 'folder' | 'file' | 'link' | 'device' | 'other' | 'none';

/** What lies at a path of the host, a link wherever it leads; what cannot be looked at is not there. */
export function kindOf(path: string): Kind {
  const found = look(path);
  if (found === null) return 'none';
  if (found.isSymbolicLink()) return 'link';
  if (found.isDirectory()) return 'folder';
  if (found.isFile()) return 'file';
  return found.isBlockDevice() || found.isCharacterDevice() ? 'device' : 'other';
}

/**
 * Makes what is mounted in a container in place of what its host has: an empty folder for a folder, a copy of a file, a link
 * to either for a link. Owner and mode are the same.
 */
export function makeStandIns(folder: string, standIns: readonly StandIn[]): void {
  mkdirSync(folder, { mode: 0o755 });
  for (const { source, path } of standIns) {
    const kind = kindOf(source);
    if (kind === 'link') {
      const real = ends(source);
      if (real !== null) makeOne(real, `${path}.real`);
      symlinkSync(`${path}.real`, path);
    } else if (kind !== 'none') makeOne(source, path);
  }
}

function look(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}

/** Where a link leads in the end; null when nowhere. */
function ends(link: string): string | null {
  try {
    return realpathSync(link);
  } catch {
    return null;
  }
}

function makeOne(source: string, path: string): void {
  const { uid, gid, mode } = lstatSync(source);
  if (kindOf(source) === 'folder') mkdirSync(path);
  else writeFileSync(path, orNull(() => readInside('/', source, FILE_BYTES, 'inside')) ?? '');
  chownSync(path, uid, gid);
  chmodSync(path, mode & 0o777);
}

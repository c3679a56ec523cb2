import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  opendirSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  type Stats,
  statfsSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Unread } from '../words/errors.js';
import { O_PATH } from './files.js';
import { MOST_LINKS } from './owners.js';

/** Why something below a folder of others was not read, as one sentence. */
export class Unreadable extends Unread {
  /** As the system names it: `ENOENT`, `ELOOP` for a link, `EINVAL` for what is no file. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * What becomes of links on the way and at its end: `refused`, or followed as a process does whose root is the folder
 * (`inside`), so that none leads out of it.
 */
export type Links = 'refused' | 'inside';

const OPEN = constants.O_NONBLOCK | constants.O_NOCTTY;

/** What looks like a file there is the kernel, which answers when it likes: /proc/kmsg. By the type that statfs(2) gives. */
export const OF_THE_KERNEL: Record<number, string> = {
  40864: 'proc',
  1650812274: 'sysfs',
  1684170528: 'debugfs',
  1953653091: 'tracefs',
  2613483: 'cgroup',
  1667723888: 'cgroup2',
  1935894131: 'securityfs',
  1650812272: 'configfs',
  3405662737: 'bpf',
  1634035564: 'pstore',
  3730735588: 'efivarfs',
  124082209: 'resctrl',
  // Not the kernel but a user's program, or nobody yet.
  1702057286: 'fuse',
  391: 'autofs',
};

/** Of a folder; whoever has more is told of none beyond these. */
const MOST_NAMES = 10_000;

/**
 * Opens a file below a folder that others write to, a container's root file system for one, and hands it to `use`.
 *
 * Never waits, and never opens what is something else: the path is walked folder by folder, what is found there is held and
 * looked at, and that itself is opened, whatever its name means by then.
 *
 * @param root is the caller's own choice: links in it are followed
 * @param path from there
 * @param kind `pipe` is a named one
 * @throws Unreadable
 */
export function openInside<T>(
  root: string,
  path: string,
  {
    links = 'refused',
    kind = 'file',
    write = false,
  }: { links?: Links | undefined; kind?: 'file' | 'pipe'; write?: boolean },
  use: (file: { fd: number; size: number }) => T,
): T {
  const where = join(root, path);
  return held(root, path, links, (place) => {
    const found = fstatSync(place);
    if (found.isDirectory()) throw new Unreadable('EISDIR', `${where} is a folder.`);
    if (!(kind === 'file' ? found.isFile() : found.isFIFO())) {
      throw new Unreadable('EINVAL', `${where} is no ${kind === 'file' ? 'ordinary file' : 'named pipe'}.`);
    }
    const system = OF_THE_KERNEL[statfsSync(self(place)).type];
    if (system !== undefined) throw new Unreadable('EINVAL', `${where} is not a file on a disk: it is on ${system}.`);
    const fd = openSync(self(place), (write ? constants.O_RDWR : constants.O_RDONLY) | OPEN);
    try {
      return use({ fd, size: found.size });
    } finally {
      closeSync(fd);
    }
  });
}

/**
 * Reads a whole file, as long as it was when it was opened.
 *
 * @param most bytes
 * @throws Unreadable, also when it is longer
 */
export function readInside(root: string, path: string, most: number, links?: Links): Buffer {
  return openInside(root, path, { links }, ({ fd, size }) => {
    if (size > most) throw new Unreadable('EFBIG', `${join(root, path)} is larger than ${most} bytes.`);
    return readPart(fd, 0, size);
  });
}

/** The end of a file as text, in at most so many bytes; null when it cannot be read. */
export function tailInside(root: string, path: string, bytes: number): string | null {
  return orNull(() =>
    openInside(root, path, {}, ({ fd, size }) => readPart(fd, Math.max(0, size - bytes), size)).toString(),
  );
}

/**
 * Names in a folder.
 *
 * @throws Unreadable
 */
export function listInside(root: string, path: string, links: Links = 'refused'): string[] {
  return held(root, path, links, (place) => {
    if (!fstatSync(place).isDirectory()) throw new Unreadable('ENOTDIR', `${join(root, path)} is no folder.`);
    const folder = opendirSync(self(place));
    try {
      const names: string[] = [];
      for (let entry = folder.readSync(); entry !== null && names.length < MOST_NAMES; entry = folder.readSync()) {
        names.push(entry.name);
      }
      return names.sort();
    } finally {
      folder.closeSync();
    }
  });
}

/** What is there, of whatever kind, without following a link at its end. */
export interface Entry {
  /** From the folder that was walked. */
  path: string;
  status: Stats;
}

/**
 * Everything below a folder that is on the same file system, the folder itself left out, each folder before what is in it.
 *
 * @param most entries: of more none are told
 * @throws Unreadable
 */
export function walkInside(root: string, path: string, most: number): Entry[] {
  const found: Entry[] = [];
  const walk = (folder: string, device: number | null) =>
    held(root, join(path, folder), 'refused', (place) => {
      const own = fstatSync(place);
      if (!own.isDirectory() || (device !== null && own.dev !== device)) return;
      for (const name of readdirSync(self(place)).sort()) {
        const status = lstatSync(join(self(place), name), { throwIfNoEntry: false });
        if (status === undefined || found.length >= most) continue;
        const entry = { path: join(folder, name), status };
        found.push(entry);
        if (status.isDirectory() && status.dev === own.dev) walk(entry.path, own.dev);
      }
    });
  walk('', null);
  return found;
}

/**
 * What is there; of a mount point what is mounted there, of a link itself.
 *
 * @throws Unreadable
 */
export function statusInside(root: string, path: string): Stats {
  return held(root, path, 'refused', (place) => fstatSync(place), true);
}

/** Whether there is anything by that name, a link too. */
export function isThereInside(root: string, path: string): boolean {
  return orNull(() => held(root, path, 'refused', () => true, true)) === true;
}

/**
 * Writes a line to a named pipe that somebody inside reads.
 *
 * @throws Unreadable, also when the pipe is full
 */
export function tellInside(root: string, path: string, line: string): void {
  // For reading too: opened for writing alone, a pipe that nobody reads is refused.
  openInside(root, path, { kind: 'pipe', write: true }, ({ fd }) => writeSync(fd, `${line}\n`));
}

/** Bytes of an open file; fewer when it has become shorter. */
export function readPart(fd: number, start: number, end: number): Buffer {
  const part = Buffer.alloc(end - start);
  let length = 0;
  while (length < part.length) {
    const more = readSync(fd, part, length, part.length - length, start + length);
    if (more === 0) break;
    length += more;
  }
  return part.subarray(0, length);
}

/** What a function of this module gives; null when it cannot. */
export function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function self(fd: number): string {
  return `/proc/self/fd/${fd}`;
}

/** @param isLinkFine the last name may be a link, which is held itself */
function held<T>(root: string, path: string, links: Links, use: (place: number) => T, isLinkFine = false): T {
  const way: number[] = [];
  try {
    way.push(openSync(root, O_PATH | constants.O_DIRECTORY));
    const names = split(path);
    let followed = 0;
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      if (name === '..') {
        // Where it was come from, not where the folder lies by now. Above the root is the root.
        if (way.length > 1) closeSync(way.pop() as number);
        continue;
      }
      const step = join(self(way.at(-1) as number), name);
      const place = openSync(step, O_PATH | constants.O_NOFOLLOW);
      way.push(place);
      if (!fstatSync(place).isSymbolicLink() || (isLinkFine && names.length === 0)) continue;
      followed += 1;
      if (links === 'refused' || followed > MOST_LINKS) {
        throw new Unreadable('ELOOP', `${join(root, path)} is behind a link, which is not followed.`);
      }
      closeSync(way.pop() as number);
      const target = readlinkSync(step);
      if (target.startsWith('/')) for (const each of way.splice(1)) closeSync(each);
      names.unshift(...split(target));
    }
    return use(way.at(-1) as number);
  } catch (error) {
    throw told(error, join(root, path));
  } finally {
    for (const each of way) closeSync(each);
  }
}

function split(path: string): string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.');
}

/** What the system says, which names descriptors, as a sentence. */
function told(error: unknown, where: string): unknown {
  const { code, errno } = error as NodeJS.ErrnoException;
  if (code === undefined || errno === undefined) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Unreadable(code, `There is no ${where}.`);
  return new Unreadable(code, `${where} cannot be read (${code}).`);
}

/**
 * Every file that the user names, or that lies where others may write, is written here. The folder is opened once, and all
 * is done in what was opened; no link is followed but those that {@link writeWhole} names; owner and mode go by descriptor.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { StageError, UsageError } from '../words/errors.js';
import { makeFolder, O_PATH } from './files.js';
import { dangerToRoot, isOurs, isSafeIn, MOST_LINKS } from './owners.js';
import { isRoot } from './root.js';

const { O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;
const PROC_MAGIC = 0x9fa0;

/** A folder that stays the same one, whoever moves or replaces it meanwhile. */
export class HeldFolder {
  /** Its path as long as it is held, for this process and its children. */
  readonly path: string;
  private readonly descriptor: number;

  /** @param flags 0 when it may be a link to one */
  constructor(path: string, flags = O_NOFOLLOW) {
    this.descriptor = openSync(path, O_PATH | O_DIRECTORY | flags);
    this.path = `/proc/${process.pid}/fd/${this.descriptor}`;
  }

  stat(): Stats {
    return fstatSync(this.descriptor);
  }

  /** Has the disk know of the names in it. */
  sync(): void {
    let opened: number;
    try {
      opened = openSync(join(this.path, '.'), O_RDONLY | O_DIRECTORY);
    } catch {
      return; // A folder that we may write to, and not read.
    }
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

/**
 * Holds a folder for files of ours, which is made when it is not there.
 *
 * @throws StageError when we are root and it is somebody else's
 */
export function holdOwn(path: string): HeldFolder {
  makeFolder(path);
  const folder = new HeldFolder(path);
  if (!isRoot() || isOurs(folder.stat())) return folder;
  folder.close();
  throw new StageError(null, `${path} belongs to another user, and root writes nothing there; name another folder.`);
}

/** Whether we are root, and somebody else could have put there what is there. */
export function mayBeOthers(path: string): boolean {
  return dangerToRoot(path) !== null;
}

export interface WriteOptions {
  /** Of a new file; one that is there keeps its own. */
  mode?: number;
  /** Its name while it is unfinished, for those who look for what was left. */
  unfinished?: string;
}

/**
 * Writes a file. Whoever reads it sees the old content or the new one, never half of either. An old file's mode stays, and
 * its owner as far as we may set it.
 *
 * A link stays one: what it leads to is written. So does what is no file, such as /dev/null or a FIFO. Root does neither
 * where somebody else could have put it there.
 *
 * @throws StageError in one sentence
 */
export function writeWhole(path: string, content: string | Uint8Array, options: WriteOptions = {}): void {
  try {
    const file = new Unfinished(path, options);
    try {
      writeFileSync(file.descriptor, content);
      file.finish();
    } finally {
      file.close();
    }
  } catch (error) {
    throw inWords(path, error);
  }
}

/**
 * As {@link writeWhole}, for content that comes bit by bit.
 *
 * @param fill writes to the path that it is given, which is for this process and its children
 */
export async function fillWhole(path: string, fill: (file: string) => Promise<void>): Promise<void> {
  try {
    const file = new Unfinished(path, {});
    try {
      await fill(`/proc/${process.pid}/fd/${file.descriptor}`);
      file.finish();
    } finally {
      file.close();
    }
  } catch (error) {
    throw inWords(path, error);
  }
}

/** A file that is written: in place, or under another name until it is whole. */
class Unfinished {
  readonly descriptor: number;
  private readonly path: string;
  private readonly folder: HeldFolder;
  private readonly place: string;
  private readonly old: Stats | undefined;
  /** Null when it is written in place, and when it is finished. */
  private unfinished: string | null;

  constructor(path: string, { mode = 0o666, unfinished = temporaryName() }: WriteOptions) {
    const { folder, name, there } = follow(path);
    this.path = path;
    this.folder = folder;
    this.place = join(folder.path, name);
    this.old = there;
    this.unfinished = there === undefined || there.isFile() ? join(folder.path, unfinished) : null;
    try {
      this.descriptor =
        this.unfinished === null
          ? openSync(this.place, 'w')
          : create(this.unfinished, there === undefined ? mode : 0o600);
    } catch (error) {
      folder.close();
      throw error;
    }
  }

  finish(): void {
    if (this.unfinished === null) return;
    // One that another user could have put in root's way is none to be like.
    if (this.old !== undefined && !mayBeOthers(this.path)) keepOwner(this.descriptor, this.old);
    fsyncSync(this.descriptor);
    renameSync(this.unfinished, this.place);
    this.unfinished = null;
    this.folder.sync();
  }

  /** Removes what is not finished. */
  close(): void {
    closeSync(this.descriptor);
    if (this.unfinished !== null) rmSync(this.unfinished, { force: true });
    this.folder.close();
  }
}

/** The folder and the name in it that a path leads to in the end, and what is there; the folder is held. */
function follow(path: string): { folder: HeldFolder; name: string; there: Stats | undefined } {
  const passed: HeldFolder[] = [];
  try {
    for (let target = resolve(path); passed.length <= MOST_LINKS; ) {
      const folder = new HeldFolder(dirname(target), 0);
      const name = basename(target);
      const place = join(folder.path, name);
      passed.push(folder);
      const there = lstatSync(place, { throwIfNoEntry: false });
      const isOrdinary = there === undefined || there.isFile();
      if (!isOrdinary && isRoot() && !isSafeIn(folder.stat(), there)) {
        const what = there.isSymbolicLink() ? 'a link' : 'no ordinary file';
        throw new UsageError(
          `${path} is ${what} in a folder that others can write to, and root does not write through it; name another file.`,
        );
      }
      // Links of /proc are none that can be read: they lead to what is open.
      if (isOrdinary || !there.isSymbolicLink() || statfsSync(folder.path).type === PROC_MAGIC) {
        passed.pop();
        return { folder, name, there };
      }
      const link = readlinkSync(place);
      // Not resolved: `..` after a link is the kernel's to understand.
      target = link.startsWith('/') ? link : `${folder.path}/${link}`;
    }
    throw new UsageError(`${path} leads through more than ${MOST_LINKS} links.`);
  } finally {
    for (const folder of passed) folder.close();
  }
}

/**
 * Replaces a config in one step, with the same mode and owner. What was there before is kept beside it.
 *
 * @param before what it holds, as far as the caller knows
 * @returns the path of the old one: `FILE.orig`
 * @throws UsageError when there is such a file already, when somebody else changed the config, when it cannot be written,
 * or when we are root and somebody else could have another file in its place
 */
export function replaceConfig(path: string, before: Uint8Array, after: Uint8Array): string {
  const file = realpathSync(path);
  const open = dangerToRoot(file);
  if (open !== null) {
    throw new UsageError(
      `Nothing was written: users other than root can change ${open}. Run this without root, as the owner of ${file}, or make the changes by hand.`,
    );
  }
  const copy = `${file}.orig`;
  const folder = new HeldFolder(dirname(file));
  const [config, old, fresh] = [basename(file), basename(copy), temporaryName()].map((name) =>
    join(folder.path, name),
  ) as [string, string, string];
  let linked = false;
  try {
    // The old file itself: nobody gets to read what was not to be read before.
    linkSync(config, old);
    linked = true;
    const found = sameBytes(old, before);
    if (found === null) throw new UsageError(`${file} was changed meanwhile; nothing was written.`);
    const opened = create(fresh, 0o600);
    try {
      writeFileSync(opened, after);
      fchownSync(opened, found.uid, found.gid);
      fchmodSync(opened, found.mode & 0o7777);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    if (lstatSync(config).ino !== found.ino || sameBytes(old, before) === null)
      throw new UsageError(`${file} was changed meanwhile; nothing was written.`);
    renameSync(fresh, config);
    folder.sync();
    return copy;
  } catch (error) {
    rmSync(fresh, { force: true });
    if (linked) rmSync(old, { force: true });
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new UsageError(`${copy} is there already, and nothing was written; move it away.`);
    throw new UsageError(`${file} cannot be replaced and kept as ${basename(copy)} (${code}); nothing was changed.`);
  } finally {
    folder.close();
  }
}

/** Null when it is no file, or not with these bytes. */
function sameBytes(path: string, bytes: Uint8Array): Stats | null {
  const opened = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const found = fstatSync(opened);
    return found.isFile() && found.size === bytes.length && readFileSync(opened).equals(bytes) ? found : null;
  } finally {
    closeSync(opened);
  }
}

function temporaryName(): string {
  return `.criu-lxc-test-${randomUUID()}.tmp`;
}

function create(path: string, mode: number): number {
  return openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
}

function keepOwner(descriptor: number, old: Stats): void {
  const { uid, gid, mode } = old;
  const own = fstatSync(descriptor);
  if (own.uid !== uid || own.gid !== gid) {
    try {
      fchownSync(descriptor, uid, gid);
    } catch (error) {
      // Who is not root has to make it a file of his own.
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
    }
  }
  fchmodSync(descriptor, mode & 0o777);
}

/** The kernel's reason without the path that we know the file by. */
function inWords(path: string, error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code === undefined) return error;
  const [reason] = (error as Error).message.split(', ');
  return new StageError(null, `${path} could not be written: ${reason}.`, { cause: error });
}

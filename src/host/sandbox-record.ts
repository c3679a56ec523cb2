import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { StageError } from '../words/errors.js';
import { isCgroup } from './cgroups.js';
import { isRoots } from './owners.js';
import { identify, type ProcessIdentity } from './process.js';
import { HeldFolder, writeWhole } from './write-file.js';

/** Where the records of sandboxes lie, and the sandboxes themselves unless a work folder is given. */
export const STATE_FOLDER = '/var/lib/criu-lxc-test';

/** Written before the first thing that it names is created, so that a sweep finds what a killed owner left. */
export interface SandboxRecord {
  owner: ProcessIdentity & { pidNamespace: string; bootId: string };
  folder: string;
  cgroups: string[];
}

/** A file of {@link STATE_FOLDER}: the record of a sandbox, or what is left of writing it. */
export interface RecordFile {
  name: string;
  id: string;
  /** Null when it is half of one, or not one of ours: what it names is going to be removed. */
  record: SandboxRecord | null;
  isUnfinished: boolean;
}

/** None when somebody else than root can write there. */
export function readRecords(): RecordFile[] {
  return (
    inStateFolder((folder) =>
      readdirSync(folder).flatMap((name) => {
        const [, dot, id] = /^(\.?)(.+)\.json(?:\.new)?$/.exec(name) ?? [];
        const isUnfinished = dot === '.';
        if (id === undefined || name !== (isUnfinished ? unfinishedName(id) : `${id}.json`)) return [];
        return [{ name, id, record: readRecord(join(folder, name), id), isUnfinished }];
      }),
    ) ?? []
  );
}

/** Removes a file of {@link STATE_FOLDER}, and that when it was the last one. */
export function forget(name: string): void {
  inStateFolder((folder) => rmSync(join(folder, name), { force: true }));
  try {
    rmdirSync(STATE_FOLDER);
  } catch {
    // Other sandboxes have their records there.
  }
}

function unfinishedName(id: string): string {
  return `.${id}.json.new`;
}

/** Null when there is none, or it is not root's alone. */
function inStateFolder<T>(work: (folder: string) => T): T | null {
  let folder: HeldFolder;
  try {
    folder = new HeldFolder(STATE_FOLDER);
  } catch {
    return null;
  }
  try {
    return isRoots(folder.stat()) ? work(folder.path) : null;
  } finally {
    folder.close();
  }
}

function readRecord(file: string, id: string): SandboxRecord | null {
  try {
    const opened = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const found = fstatSync(opened);
      if (!found.isFile() || !isRoots(found)) return null;
      const record = JSON.parse(readFileSync(opened, 'utf8')) as SandboxRecord;
      if (![record.folder, ...record.cgroups].every((path) => basename(path) === id)) return null;
      // Of a boot before this one there are none any more.
      return { ...record, cgroups: record.cgroups.filter((path) => isCgroup(path)) };
    } finally {
      closeSync(opened);
    }
  } catch {
    return null;
  }
}

/** This process, and the namespace and the boot in which its pid means something. */
export function self(): SandboxRecord['owner'] {
  const identity = identify(process.pid);
  if (identity === null) throw new Error('/proc does not show this process: is /proc mounted?');
  return {
    ...identity,
    pidNamespace: readlinkSync('/proc/self/ns/pid'),
    bootId: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
  };
}

/** @throws StageError */
export function writeRecord(id: string, record: SandboxRecord): void {
  for (let attempt = 1; attempt <= 3; attempt++) {
    mkdirSync(STATE_FOLDER, { recursive: true, mode: 0o755 });
    try {
      const options = { mode: 0o600, unfinished: unfinishedName(id) };
      const isWritten = inStateFolder((folder) => {
        writeWhole(join(folder, `${id}.json`), JSON.stringify(record), options);
        return true;
      });
      if (isWritten) return;
    } catch (error) {
      // The last of the others removed the folder between the two.
      const { code } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
      if (code !== 'ENOENT' || attempt === 3) {
        throw new StageError('start', `The sandbox could not be recorded in ${STATE_FOLDER} (${code}).`, {
          cause: error,
        });
      }
    }
  }
  throw new StageError('start', `${STATE_FOLDER} is not root's alone, and no sandbox was made; remove it.`);
}

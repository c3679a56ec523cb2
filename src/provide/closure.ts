import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { runOrFail } from '../host/command.js';
import { StageError } from '../words/errors.js';
import { MACHINES } from './machines.js';

/** Read by nobody here, and half of the space. */
const UNWANTED = ['doc', 'man', 'locale', 'info', 'lintian', 'bash-completion'].map((name) => `usr/share/${name}`);

const PROGRAM_FOLDERS = ['usr/sbin', 'usr/bin', 'sbin', 'bin'];
/** Where distributions have the static busybox. */
export const BUSYBOXES = ['usr/bin/busybox', 'bin/busybox', 'usr/bin/busybox-static', 'bin/busybox-static'];
const UNPACK_LIMIT_MS = 60_000;

/** A program of a closure that is to be found in PATH. */
export interface Program {
  name: string;
  /** The file to start, when it has another name: one that is many programs and is told which. */
  file?: string;
  /** Where it looks for plug-ins: a variable, and a folder beside the libraries. */
  plugins?: { variable: string; folder: string };
}

/** Unpacks packages into one folder, as if it were a root file system. Runs nothing of what is in them. */
export async function unpack(packages: readonly string[], root: string, signal: AbortSignal): Promise<void> {
  mkdirSync(root);
  const waiting = [...packages];
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      await runOrFail(['dpkg-deb', '-x', next, root], {
        timeoutMs: UNPACK_LIMIT_MS,
        signal,
        failureClass: 'provide',
        complaint: `${basename(next)} could not be unpacked`,
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: availableParallelism() }, worker));
  // Not before all have ended: one that goes on would write into a folder that is being removed.
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  for (const folder of UNWANTED) rmSync(join(root, folder), { recursive: true, force: true });
}

/** Every ELF program whose name the pattern matches. */
export function programsIn(root: string, pattern: RegExp): Program[] {
  const isProgram = (file: string) => isOwn(root, file) && isElf(join(root, file));
  return PROGRAM_FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder)).filter((name) => pattern.test(name) && isProgram(join(folder, name))),
    )
    .map((name) => ({ name }));
}

/**
 * Writes scripts that start the programs with the closure's own loader and libraries, so that they run on a host with
 * an older libc or none of the libraries. The folder may be moved: each script finds it by its own path.
 *
 * @param folder holds `root`, and gets `bin`
 */
export function wrap(folder: string, programs: readonly Program[], architecture: string): void {
  const { triplet, loader } = MACHINES[architecture] as (typeof MACHINES)[string];
  const libraries = [`usr/lib/${triplet}`, `lib/${triplet}`];
  const interpreter = libraries
    .map((each) => `${each}/${loader}`)
    .find((each) => existsSync(join(folder, 'root', each)));
  if (interpreter === undefined) throw new StageError('provide', `The packages bring no loader ${loader}.`);
  mkdirSync(join(folder, 'bin'), { recursive: true });
  for (const { name, file = name, plugins } of programs) {
    const place = PROGRAM_FOLDERS.map((each) => `${each}/${file}`).find((each) => isOwn(join(folder, 'root'), each));
    if (place === undefined) throw new StageError('provide', `The packages bring no ${file}.`);
    const script = [
      '#!/bin/sh',
      `root=\${0%/*}/../root`,
      ...(plugins === undefined ? [] : [`export ${plugins.variable}="$root/usr/lib/${triplet}/${plugins.folder}"`]),
      `exec "$root/${interpreter}" --library-path "${libraries.map((each) => `$root/${each}`).join(':')}" "$root/${place}" ${file === name ? '' : `${name} `}"$@"`,
      '',
    ];
    writeFileSync(join(folder, 'bin', name), script.join('\n'), { mode: 0o755 });
  }
}

/** Whether a file is there, and is none of the host's: /sbin/ip of Debian 12 is a link to /bin/ip. */
function isOwn(root: string, file: string): boolean {
  const path = join(root, file);
  return existsSync(path) && realpathSync(path).startsWith(`${realpathSync(root)}/`);
}

/**
 * Puts a program that needs no library into `bin` as it is.
 *
 * @param folder holds `root`, and gets `bin`
 * @param files where it may be, below `root`
 */
export function place(folder: string, files: readonly string[], name: string): void {
  const root = join(folder, 'root');
  const present = files.filter((file) => isOwn(root, file));
  const file = present.find((each) => isStatic(join(root, each)));
  if (file === undefined) {
    const why =
      present.length === 0 ? `have none of ${files.join(', ')}` : `have a ${present.join(', ')} that is not static`;
    throw new StageError('provide', `the packages ${why}`);
  }
  mkdirSync(join(folder, 'bin'), { recursive: true });
  cpSync(realpathSync(join(root, file)), join(folder, 'bin', name));
  chmodSync(join(folder, 'bin', name), 0o755);
}

function isElf(file: string): boolean {
  return (
    statSync(file, { throwIfNoEntry: false })?.isFile() === true && head(file, 4).toString('latin1') === '\u007fELF'
  );
}

/** A 64-bit little-endian ELF program without an interpreter. */
export function isStatic(file: string): boolean {
  const [ELF_CLASS, ELF_DATA, PT_INTERP] = [4, 5, 3];
  if (!isElf(file)) return false;
  const header = head(file, 4096);
  if (header[ELF_CLASS] !== 2 || header[ELF_DATA] !== 1) return false;
  const [offset, size, count] = [Number(header.readBigUInt64LE(32)), header.readUInt16LE(54), header.readUInt16LE(56)];
  if (count === 0 || offset + count * size > header.length) return false;
  return Array.from({ length: count }, (_, index) => header.readUInt32LE(offset + index * size)).every(
    (type) => type !== PT_INTERP,
  );
}

function head(file: string, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, buffer);
    return buffer;
  } finally {
    closeSync(descriptor);
  }
}

import { join, resolve } from 'node:path';
import { listInside, readInside, Unreadable } from '../host/read-inside.js';
import { UsageError } from '../words/errors.js';
import type { CgroupVersion } from '../words/result.js';

/** One line of a config that LXC heeds. */
export interface Setting {
  key: string;
  /** Without the quotes around it; empty when the line clears what came before. */
  value: string;
  /** Absolute path of the file that it is in. */
  file: string;
  /** From 1 on. */
  line: number;
}

/** More is no config, or one that includes itself by many ways. */
const LIMIT_BYTES = 1024 * 1024;
const LIMIT_FILES = 1000;

/**
 * The lines of an LXC config in the order in which LXC heeds them, includes in the place where they are named. Reads
 * as LXC does: comments are lines that begin with `#`, what does not begin with `lxc.` is passed over, nothing goes on in
 * the next line.
 *
 * @throws UsageError when LXC could not read it either
 */
export function readConfig(file: string): Setting[] {
  let files = 0;
  const read = (path: string, includedBy: readonly string[]): Setting[] => {
    files += 1;
    if (files > LIMIT_FILES) throw new UsageError(`${file} includes more than ${LIMIT_FILES} files.`);
    if (includedBy.includes(path)) throw new UsageError(`${path} includes itself: LXC would never come to its end.`);
    return parseConfig(readBytes(path).toString(), path).flatMap((setting) => {
      if (setting.key !== 'lxc.include') return [setting];
      return includes(setting).flatMap((each) => read(each, [...includedBy, path]));
    });
  };
  return read(resolve(file), []);
}

/**
 * The lines of one file that LXC heeds, includes not followed.
 *
 * @throws UsageError for a line that LXC refuses
 */
export function parseConfig(text: string, file: string): Setting[] {
  return text.split('\n').flatMap((written, index) => {
    const line = written.replace(/^[ \t]+|[ \t]+$/g, '');
    if (!line.startsWith('lxc.')) return [];
    const equals = line.indexOf('=');
    if (equals < 0) throw new UsageError(`${file}:${index + 1} has no "=", and LXC refuses it: ${line.slice(0, 100)}`);
    const key = line.slice(0, equals).replace(/[ \t]+$/, '');
    const value = line.slice(equals + 1).replace(/^[ \t]+/, '');
    return [{ key, value: unquote(value), file, line: index + 1 }];
  });
}

/**
 * Those that hold in the end: an empty value clears what was set before under its key, and under all keys below it.
 * Of a key that takes one value the last one counts, of a list all.
 */
export function inForce(settings: readonly Setting[]): Setting[] {
  let holding: Setting[] = [];
  for (const setting of settings) {
    if (setting.value !== '') holding.push(setting);
    else holding = holding.filter(({ key }) => key !== setting.key && !key.startsWith(`${setting.key}.`));
  }
  return holding;
}

/**
 * The attributes of its cgroup that a config sets in the end: `memory.swappiness`.
 *
 * @throws UsageError when LXC could not read it either
 */
export function cgroupAttributesSet(file: string, cgroup: CgroupVersion): string[] {
  const prefix = cgroup === 'v1' ? 'lxc.cgroup.' : 'lxc.cgroup2.';
  const keys = inForce(readConfig(file)).map(({ key }) => key);
  return [...new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)))].sort();
}

/** @param options the fourth field of `lxc.mount.entry` */
export function isBindMount(options: string): boolean {
  return /(^|,)r?bind(,|$)/.test(options);
}

/** A field of `lxc.mount.entry`, written as fstab has it: a space is `\040`. */
export function decodeField(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

export function encodeField(path: string): string {
  return path.replace(/[ \t\n\\]/g, (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`);
}

/** The file, or those in the folder whose names end with `.conf`. */
function includes({ value, file, line }: Setting): string[] {
  if (value === '') return [];
  const path = resolve(value);
  try {
    const names = listInside('/', path, 'inside');
    return names.filter((name) => name.endsWith('.conf') && name !== '.conf').map((name) => join(path, name));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.code === 'ENOENT') throw new UsageError(`${file}:${line} includes ${value}, which does not exist.`);
    if (error.code === 'ENOTDIR') return [path];
    throw new UsageError(error.message);
  }
}

/**
 * Of a config, whoever wrote it: what it names may be a pipe, a device, or what the kernel answers (/proc/kmsg).
 *
 * @throws UsageError
 */
export function readBytes(path: string): Buffer {
  try {
    const bytes = readInside('/', path, LIMIT_BYTES, 'inside');
    if (bytes.includes(0)) throw new UsageError(`${path} is no text file.`);
    return bytes;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, message } = error;
    if (code === 'EISDIR') throw new UsageError(`${path} is a folder, and no config of a container.`);
    if (code === 'EFBIG') throw new UsageError(`${path} is larger than 1 MiB: that is no config of a container.`);
    if (code === 'EACCES') throw new UsageError(`${path} cannot be read (${code}); run this as root.`);
    throw new UsageError(message);
  }
}

function unquote(value: string): string {
  return /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}

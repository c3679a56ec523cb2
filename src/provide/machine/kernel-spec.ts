import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import semver from 'semver';
import { statsOf, unfitFolder } from '../../host/files.js';
import { UsageError } from '../../words/errors.js';
import { SUITE } from '../distribution.js';

/** How a user names a kernel. */
export type KernelSpec =
  | { kind: 'latest' }
  /** `6.12` is any 6.12.x, `6.12.107` that one. */
  | { kind: 'series'; parts: readonly number[] }
  | { kind: 'range'; range: string }
  | { kind: 'apt'; suite: string }
  /** Absolute paths; without `modules` everything that the machine needs is built in. */
  | { kind: 'path'; image: string; modules: string | null };

const ALLOWED =
  'latest, a version (6.12 or 6.12.107), a range (>=6.1 <6.13), apt:SUITE, path:BZIMAGE, path:BZIMAGE:MODULES and path:TREE';

/** Where `make` leaves the kernel in its tree. */
const BUILT_IMAGE = 'arch/x86/boot/bzImage';

/**
 * @param input the name by which the user knows it
 * @throws UsageError
 */
export function parseKernelSpec(text: string, input: string): KernelSpec {
  if (text === 'latest') return { kind: 'latest' };
  if (text.startsWith('path:')) return path(text, input);
  const suite = text.match(/^apt:(.*)$/)?.[1];
  if (suite !== undefined && SUITE.test(suite)) return { kind: 'apt', suite };
  const version = text.match(/^v?(\d+(?:\.\d+){1,2})$/)?.[1];
  if (version !== undefined) return { kind: 'series', parts: version.split('.').map(Number) };
  const range = text.includes(':') ? null : semver.validRange(text);
  if (range !== null && range !== '*') return { kind: 'range', range };
  throw new UsageError(`${input} is "${text}"; valid values: ${ALLOWED}.`);
}

function path(text: string, input: string): KernelSpec {
  const refuse = (why: string) => new UsageError(`${input} is "${text}", and ${why}.`);
  const [first = '', second, more] = text.slice('path:'.length).split(':');
  if (first === '' || second === '' || more !== undefined) {
    throw new UsageError(
      `${input} is "${text}"; after path: comes a bzImage, a bzImage, a colon and the folder of its modules, or a kernel's source tree that was built.`,
    );
  }
  const image = resolve(first);
  const unfit = unfitFolder(image);
  if (unfit !== null) throw new UsageError(`${input} cannot be "${text}": ${unfit}.`);
  if (second === undefined && isFolder(image)) {
    const built = join(image, BUILT_IMAGE);
    if (!existsSync(built)) throw refuse(`${image} has no ${BUILT_IMAGE}; build the tree with make first`);
    return { kind: 'path', image: built, modules: image };
  }
  if (statsOf(image)?.isFile() !== true) throw refuse(`${image} is no file`);
  if (second === undefined) return { kind: 'path', image, modules: null };
  const modules = resolve(second);
  if (!isFolder(modules)) throw refuse(`${modules} is not a folder; it is to hold the modules of the kernel`);
  return { kind: 'path', image, modules };
}

function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() === true;
}

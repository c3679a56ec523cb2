import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import semver from 'semver';
import { statsOf, unfitFolder } from '../../host/files.js';
import { UsageError } from '../../words/errors.js';
import { SUITE } from '../distribution.js';
import { MACHINES } from '../machines.js';

/** How a user names a kernel, and the kind of machine that it is for, as Node names it. */
export type KernelSpec = { architecture: string } & Kind;

type Kind =
  | { kind: 'latest' }
  /** `6.12` is any 6.12.x, `6.12.107` that one. */
  | { kind: 'series'; parts: readonly number[] }
  | { kind: 'range'; range: string }
  | { kind: 'apt'; suite: string }
  /** Absolute paths; without `modules` everything that the machine needs is built in. */
  | { kind: 'path'; image: string; modules: string | null };

const ALLOWED =
  'latest, a version (6.12 or 6.12.107), a range (>=6.1 <6.13), apt:SUITE, path:IMAGE, path:IMAGE:MODULES and path:TREE; before each x64: or arm64: for a machine of that kind';

/** Where `make` leaves the kernel in its tree. */
const BUILT_IMAGES: Readonly<Record<string, string>> = { x64: 'arch/x86/boot/bzImage', arm64: 'arch/arm64/boot/Image' };

/**
 * @param input the name by which the user knows it
 * @throws UsageError
 */
export function parseKernelSpec(text: string, input: string): KernelSpec {
  const { architecture, rest } = splitKernel(text);
  if (MACHINES[architecture] === undefined) {
    throw new UsageError(`${input} is "${text}", and this host is ${architecture}: machines are x64 or arm64.`);
  }
  if (rest.startsWith('path:')) return { architecture, ...path(text, input) };
  const kind = ofArchive(rest);
  if (kind === null) throw new UsageError(`${input} is "${text}"; valid values: ${ALLOWED}.`);
  return { architecture, ...kind };
}

/** `arm64:6.12` is 6.12 for arm64; without such a word it is for machines like this one. */
export function splitKernel(text: string): { architecture: string; word: string; rest: string } {
  const architecture = Object.keys(MACHINES).find((name) => text.startsWith(`${name}:`));
  const word = architecture === undefined ? '' : `${architecture}:`;
  return { architecture: architecture ?? process.arch, word, rest: text.slice(word.length) };
}

function ofArchive(text: string): Kind | null {
  if (text === 'latest') return { kind: 'latest' };
  const suite = text.match(/^apt:(.*)$/)?.[1];
  if (suite !== undefined && SUITE.test(suite)) return { kind: 'apt', suite };
  const version = text.match(/^v?(\d+(?:\.\d+){1,2})$/)?.[1];
  if (version !== undefined) return { kind: 'series', parts: version.split('.').map(Number) };
  const range = text.includes(':') ? null : semver.validRange(text);
  return range === null || range === '*' ? null : { kind: 'range', range };
}

function path(text: string, input: string): Kind {
  const refuse = (why: string) => new UsageError(`${input} is "${text}", and ${why}.`);
  const { architecture, rest } = splitKernel(text);
  const [first = '', second, more] = rest.slice('path:'.length).split(':');
  if (first === '' || second === '' || more !== undefined) {
    throw new UsageError(
      `${input} is "${text}"; after path: comes the image of a kernel, such an image, a colon and the folder of its modules, or a kernel's source tree that was built.`,
    );
  }
  const image = resolve(first);
  const unfit = unfitFolder(image);
  if (unfit !== null) throw new UsageError(`${input} cannot be "${text}": ${unfit}.`);
  if (second === undefined && isFolder(image)) {
    const place = BUILT_IMAGES[architecture] as string;
    const built = join(image, place);
    if (!existsSync(built)) throw refuse(`${image} has no ${place}; build the tree with make first`);
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

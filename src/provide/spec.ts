import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import semver from 'semver';
import { statsOf, unfitFolder } from '../host/files.js';
import { holdsCredentials } from '../words/address.js';
import { UsageError } from '../words/errors.js';
import { sameVersion, threePart } from './version.js';

/** How a user names a component. */
export type Spec =
  /** Nothing was named: what is on PATH, else the newest. */
  | { kind: 'default' }
  | { kind: 'system' }
  | { kind: 'latest' }
  | { kind: 'exact'; version: string }
  | { kind: 'range'; range: string }
  | { kind: 'apt'; suite: string }
  | { kind: 'path'; folder: string }
  /** Built here. Without a repository it is upstream's, or the one that the user named in its place. */
  | { kind: 'git'; repository: string | null; ref: string }
  /** Built here. `location` is an absolute path or a URL; the sum is what the user expects. */
  | { kind: 'tarball'; location: string; sha256: string | null };

/** The newest of the store, else of the archive: never what is installed here. */
export const NOT_OF_HOST: Spec = { kind: 'range', range: '*' };

const ALLOWED =
  'system, latest, a version (4.2.1), a range (4.x), apt:SUITE, path:DIR, git:REF, git:URL#REF and tarball:FILE-or-URL';

/** Whether a version of the store, or of a suite of the archive, is one that a spec names. */
export function matches(spec: Spec, version: string, suite?: string): boolean {
  switch (spec.kind) {
    case 'exact':
      return sameVersion(version, spec.version);
    case 'range':
      return semver.satisfies(threePart(version), spec.range);
    case 'apt':
      return suite === spec.suite;
    default:
      return suite !== 'experimental' && semver.prerelease(threePart(version)) === null;
  }
}

/** As far as git itself is strict about it, and never an option. */
const REF = /^(?!.*(\.\.|@\{|\/\/))[A-Za-z0-9_][\w./+@-]*(?<![/.])$/;

/**
 * @param input the name by which the user knows it
 * @throws UsageError
 */
export function parseSpec(text: string, input: string): Spec {
  const [scheme, rest] = split(text);
  if (text === '') return { kind: 'default' };
  if (text === 'system' || text === 'latest') return { kind: text };
  if (scheme === 'apt' && /^[a-z][a-z0-9.-]*$/.test(rest)) return { kind: 'apt', suite: rest };
  if (scheme === 'path' && rest !== '') return { kind: 'path', folder: folder(rest, text, input) };
  if (scheme === 'git' || scheme === 'tarball') {
    refuseCredentials(rest, input);
    return scheme === 'git' ? git(rest, text, input) : tarball(rest, text, input);
  }
  refuseCredentials(text, input);
  if (isVersion(text)) return { kind: 'exact', version: text.replace(/^v/, '') };
  const range = semver.validRange(text);
  if (scheme === '' && range !== null && range !== '*') return { kind: 'range', range };
  throw new UsageError(`${input} is "${text}"; valid values: ${ALLOWED}.`);
}

/**
 * A repository as git is told it: a URL, or the absolute path of a folder.
 *
 * @throws UsageError
 */
export function parseRepository(text: string, input: string): string {
  refuseCredentials(text, input);
  // https://…, ssh://…, and user@host:path
  if (/^(https?|ssh|file):\/\/[^\s-]\S*$/.test(text) || /^[\w.]+@[\w.-]+:(?!-)\S+$/.test(text)) return text;
  const path = resolve(text);
  if (text !== '' && statsOf(path)?.isDirectory()) return path;
  throw new UsageError(`${input} is "${text}"; a repository is an https, ssh or file URL, or a folder that exists.`);
}

function git(rest: string, text: string, input: string): Spec {
  const hash = rest.lastIndexOf('#');
  const ref = rest.slice(hash + 1);
  if (!REF.test(ref)) {
    throw new UsageError(
      `${input} is "${text}"; after git: comes a tag, a branch, a commit or pull/N/head, after a repository and # if it is not upstream's.`,
    );
  }
  return { kind: 'git', repository: hash < 0 ? null : parseRepository(rest.slice(0, hash), input), ref };
}

function tarball(rest: string, text: string, input: string): Spec {
  const [location = '', fragment] = rest.split('#');
  const sha256 = fragment?.match(/^sha256=([0-9a-f]{64})$/i)?.[1]?.toLowerCase() ?? null;
  if (fragment !== undefined && sha256 === null) {
    throw new UsageError(`${input} is "${text}"; after # comes sha256= and 64 hexadecimal digits.`);
  }
  if (/^https?:\/\/\S+$/.test(location)) return { kind: 'tarball', location, sha256 };
  const path = pathOf(location);
  if (statsOf(path)?.isFile()) return { kind: 'tarball', location: path, sha256 };
  throw new UsageError(
    `${input} is "${text}"; after tarball: comes a file that exists, or an http, https or file URL.`,
  );
}

/** Empty when it is a URL of another host's file, or none at all. */
function pathOf(location: string): string {
  if (!location.startsWith('file://')) return resolve(location);
  try {
    return fileURLToPath(location);
  } catch {
    return '';
  }
}

/** What is named here is shown in reports. */
function refuseCredentials(location: string, input: string): void {
  if (!holdsCredentials(location)) return;
  throw new UsageError(
    `${input} holds a user name or password, which every report would show; leave it to git's credential helper.`,
  );
}

function isVersion(text: string): boolean {
  if (!/^v?\d+\.\d+(\.\d+)?([-~][\w.-]+)?$/.test(text)) return false;
  try {
    threePart(text.replace(/^v/, ''));
    return true;
  } catch {
    return false; // 4.02
  }
}

function split(text: string): [scheme: string, rest: string] {
  const colon = text.indexOf(':');
  return colon < 0 ? ['', text] : [text.slice(0, colon), text.slice(colon + 1)];
}

function folder(path: string, text: string, input: string): string {
  const absolute = resolve(path);
  const unfit = unfitFolder(absolute);
  if (unfit !== null) throw new UsageError(`${input} cannot be "${text}": ${unfit}.`);
  if (statsOf(absolute)?.isDirectory()) return absolute;
  throw new UsageError(`${input} is "${text}", and ${absolute} is not a folder; path: takes one that exists.`);
}

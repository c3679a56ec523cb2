import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import semver from 'semver';
import { UsageError } from '../words/errors.js';
import { threePart } from './version.js';

/** How a user names a component. */
export type Spec =
  /** Nothing was named: what is on PATH, else the newest. */
  | { kind: 'default' }
  | { kind: 'system' }
  | { kind: 'latest' }
  | { kind: 'exact'; version: string }
  | { kind: 'range'; range: string }
  | { kind: 'apt'; suite: string }
  | { kind: 'path'; folder: string };

const ALLOWED = 'system, latest, a version (4.2.1), a range (4.x), apt:SUITE and path:DIR';

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
  if (isVersion(text)) return { kind: 'exact', version: text.replace(/^v/, '') };
  const range = semver.validRange(text);
  if (scheme === '' && range !== null && range !== '*') return { kind: 'range', range };
  throw new UsageError(`${input} is "${text}"; allowed are ${ALLOWED}.`);
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
  if (statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) return absolute;
  throw new UsageError(`${input} is "${text}", and ${absolute} is not a folder; path: takes one that exists.`);
}

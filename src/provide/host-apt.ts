import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOrNull } from '../host/process.js';
import { type Distribution, securityOf } from './distribution.js';

/** Where the host's own apt finds its distribution. */
export interface HostArchive {
  /** URL before `dists`. */
  mirror: string;
  /** The same of what is added for security, which Debian keeps in an archive of its own. */
  security: string;
}

/**
 * The host's own archive, from what `apt-get update --print-uris` prints; that asks nobody, and needs no lists.
 *
 * @returns null when its sources name none
 */
export function hostArchive(printed: string, { own, releases, rolling }: Distribution): HostArchive | null {
  const listed = [...printed.matchAll(/^'(\S+?)\/dists\/(\S+?)\/(?:InRelease|main\/)/gm)].map(
    ([, uri = '', suite = '']) => ({ uri, suite }),
  );
  const has = (uri: string, suite: string) => listed.some((each) => each.uri === uri && each.suite === suite);
  for (const suite of [own, ...rolling, ...releases.toReversed(), 'sid']) {
    if (suite === null) continue;
    const named = listed.filter((each) => each.suite === suite).map(({ uri }) => uri);
    // Archives of others have a suite of that name, too, but no updates to it.
    const mirror = named.find((uri) => has(uri, `${suite}-updates`)) ?? named[0];
    if (mirror === undefined) continue;
    return { mirror, security: listed.find((each) => each.suite === securityOf(suite))?.uri ?? mirror };
  }
  return null;
}

/**
 * The file with the keys that the host's own sources name for a mirror.
 *
 * @param etc apt's folder
 * @returns undefined when they name none, or no file
 */
export function signedBy(mirror: string, etc = '/etc/apt'): string | undefined {
  // As apt prints it: file:///srv/ubuntu/ is file:/srv/ubuntu.
  const plain = (uri: string) => uri.replace(/^file:\/\//, 'file:').replace(/\/$/, '');
  return entries(etc)
    .find((entry) => entry.split(/\s+/).some((word) => plain(word) === plain(mirror)))
    ?.match(/signed-by\s*[:=]\s*(\/[^\s\],]+)/i)?.[1];
}

/** What each source is written as, of both forms: a line, or lines up to an empty one. Without comments. */
function entries(etc: string): string[] {
  const parts = join(etc, 'sources.list.d');
  const files = ['sources.list', ...names(parts).map((name) => join('sources.list.d', name))];
  return files.flatMap((file) => {
    const text = (readOrNull(join(etc, file)) ?? '').replaceAll(/^#.*\n/gm, '');
    return text.split(file.endsWith('.sources') ? /\n\s*\n/ : '\n');
  });
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /\.(list|sources)$/.test(name));
  } catch {
    return [];
  }
}

import { createHash } from 'node:crypto';
import semver from 'semver';
import { StageError } from '../words/errors.js';

/** What a program says of its own version. */
export interface PrintedVersion {
  /** `4.2`, `3.17.1`, `4.0-rc1`; `4.2+22.g2cf8f13ca` when its GitID says that it is later than the release it names. */
  version: string;
  /** As printed: `v4.2-22-g2cf8f13ca` of a build in a clone. */
  gitId?: string;
}

/** Reads `criu --version`. */
export function parseCriuVersion(output: string): PrintedVersion {
  const version = output.match(/^Version: (\d+\.\d+\S*)$/m)?.[1];
  if (version === undefined)
    throw new StageError('provide', `\`criu --version\` printed no version: ${quote(output)}.`);
  const gitId = output.match(/^GitID: (\S+)$/m)?.[1];
  if (gitId === undefined || gitId === '0') return { version };
  // `git describe`: the tag before it, how many commits ago that was, and the commit.
  const [, distance, commit] = gitId.match(/^v\d\S*-(\d+)-(g[0-9a-f]+)$/) ?? [];
  return { version: distance === undefined ? version : `${version}+${distance}.${commit}`, gitId };
}

/** Reads `lxc-start --version`. */
export function parseLxcVersion(output: string): PrintedVersion {
  const version = output.match(/^(\d+\.\d+\S*)$/m)?.[1];
  if (version === undefined) {
    throw new StageError('provide', `\`lxc-start --version\` printed no version: ${quote(output)}.`);
  }
  return { version };
}

/** Reads the first line of `busybox`. */
export function parseBusyboxVersion(output: string): PrintedVersion {
  const version = output.match(/^BusyBox v(\d+\.\d+\.\d+)/m)?.[1];
  if (version === undefined) throw new StageError('provide', `\`busybox\` printed no version: ${quote(output)}.`);
  return { version };
}

/** Reads `iptables-restore --version`. */
export function parseIptablesVersion(output: string): PrintedVersion {
  const version = output.match(/ v(\d+\.\d+(\.\d+)?)/)?.[1];
  if (version === undefined) {
    throw new StageError('provide', `\`iptables-restore --version\` printed no version: ${quote(output)}.`);
  }
  return { version };
}

/** Upstream's part of a Debian version: `1:6.0.4-4+deb13u4` -> `6.0.4`, `4.2~rc1-1` -> `4.2-rc1`. */
export function upstreamVersion(debian: string): string {
  return debian
    .replace(/^\d+:/, '')
    .replace(/-[^-]*$/, '')
    .replace('~', '-')
    .replace(/\+.*$/, '');
}

/** Three parts: the tool cache never finds a version of two again. `4.2` -> `4.2.0`, `4.0-rc1` -> `4.0.0-rc1`. */
export function threePart(version: string): string {
  const [, major, minor, patch = '0', suffix = ''] = version.match(/^(\d+)\.(\d+)(?:\.(\d+))?([-~][\w.-]+)?/) ?? [];
  const whole = semver.valid(`${major}.${minor}.${patch}${suffix.replace('~', '-')}`);
  if (whole === null) throw new StageError('provide', `"${version}" is not a version.`);
  return whole;
}

/** What follows a version in the store for the way in which something is made of it: what is made another way is another entry. */
export function recipe(...way: unknown[]): string {
  return `r${createHash('sha256').update(JSON.stringify(way)).digest('hex').slice(0, 8)}`;
}

export function sameVersion(a: string, b: string): boolean {
  return semver.eq(threePart(a), threePart(b));
}

function quote(output: string): string {
  const [first = ''] = output.trim().split('\n');
  return first === '' ? 'it printed nothing' : `"${first.slice(0, 200)}"`;
}

import semver from 'semver';
import criu from './criu-tags.json' with { type: 'json' };
import lxc from './lxc-tags.json' with { type: 'json' };
import type { Spec } from './spec.js';
import { threePart } from './version.js';

/** A release, and the commit that its tag named when this table was written. */
export interface Release {
  /** `4.2`. */
  version: string;
  /** `v4.2`. */
  tag: string;
  /** Full id. */
  commit: string;
  /** ISO 8601. */
  date: string;
}

/** What is built from source here. */
export type SourceName = 'criu' | 'lxc';

/** Releases, newest first, from the tags of each repository: of LXC those that meson builds. */
export const RELEASES: Record<SourceName, readonly Release[]> = { criu: sorted(criu), lxc: sorted(lxc) };

function sorted(releases: readonly Release[]): readonly Release[] {
  return releases.toSorted((a, b) => semver.rcompare(threePart(a.version), threePart(b.version)));
}

/** What else to ask for, of a version that is newer than all that are known: upstream may have tagged it since. Else empty. */
export function byItsTag(name: string, spec: Spec): string {
  const newest = name in RELEASES ? RELEASES[name as SourceName][0] : undefined;
  if (spec.kind !== 'exact' || newest === undefined) return '';
  if (!semver.gt(threePart(spec.version), threePart(newest.version))) return '';
  return `; if upstream has released it, \`git:v${spec.version}\` builds it from source`;
}

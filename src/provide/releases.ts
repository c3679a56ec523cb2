import semver from 'semver';
import tags from './criu-tags.json' with { type: 'json' };
import { threePart } from './version.js';

/** A release of CRIU, and the commit that its tag named when this table was written. */
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

/** Where REF alone is looked up. */
export const UPSTREAM = 'https://github.com/checkpoint-restore/criu.git';

/** CRIU's releases, newest first. From its repository's tags. */
export const RELEASES: readonly Release[] = tags.toSorted((a, b) =>
  semver.rcompare(threePart(a.version), threePart(b.version)),
);

import semver from 'semver';
import type { CgroupVersion } from '../words/result.js';

interface KnownLoss {
  fact: string;
  cgroup: CgroupVersion;
  /** Versions of LXC concerned, as a semver range. */
  lxc: string;
  /** What is left after the loss: anything else is not this loss. */
  after: unknown;
  reason: string;
}

const noLimits =
  'LXC does not apply limits again after a restore (lxc#4643; mended by lxc/lxc#4695, in no release up to 7.0.0).';

const KNOWN_LOSSES: readonly KnownLoss[] = [
  { fact: 'memory-limit', cgroup: 'v2', lxc: '<=7.0.0', after: 'max', reason: noLimits },
  { fact: 'pids-limit', cgroup: 'v2', lxc: '<=7.0.0', after: 'max', reason: noLimits },
];

/** Why this loss was to be expected of this version; null when it was not. */
export function knownLoss(fact: string, after: unknown, cgroup: CgroupVersion, lxcVersion: string): string | null {
  const version = semver.coerce(lxcVersion);
  const known = KNOWN_LOSSES.find(
    (loss) =>
      loss.fact === fact &&
      loss.cgroup === cgroup &&
      loss.after === after &&
      version !== null &&
      semver.satisfies(version, loss.lxc),
  );
  return known?.reason ?? null;
}

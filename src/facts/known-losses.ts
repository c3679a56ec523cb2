import semver from 'semver';
import type { CgroupVersion } from '../words/result.js';

interface KnownLoss {
  fact: string;
  /** Where it is not lost everywhere. */
  cgroup?: CgroupVersion;
  /** Versions concerned of LXC or of the CRIU that restores, as semver ranges. */
  lxc?: string;
  criu?: string;
  /** What is left after the loss: anything else is not this loss. */
  after: unknown;
  reason: string;
}

const noLimits =
  'LXC does not apply limits again after a restore (lxc#4643; mended by lxc/lxc#4695, in no release up to 7.0.0).';

const KNOWN_LOSSES: readonly KnownLoss[] = [
  { fact: 'memory-limit', cgroup: 'v2', lxc: '<=7.0.0', after: 'max', reason: noLimits },
  { fact: 'pids-limit', cgroup: 'v2', lxc: '<=7.0.0', after: 'max', reason: noLimits },
  {
    fact: 'expired-timerfd',
    criu: '<4.3.0',
    after: 0,
    reason:
      'CRIU restores a periodic timerfd as not armed when its last expiration was not read yet (criu#3162; 4.3 does not).',
  },
];

/** Why this loss was to be expected of these versions; null when it was not. */
export function knownLoss(
  fact: string,
  after: unknown,
  cell: { cgroup: CgroupVersion; lxc: string; criu: string },
): string | null {
  const known = KNOWN_LOSSES.find(
    (loss) =>
      loss.fact === fact &&
      loss.after === after &&
      (loss.cgroup ?? cell.cgroup) === cell.cgroup &&
      concerned(cell.lxc, loss.lxc) &&
      concerned(cell.criu, loss.criu),
  );
  return known?.reason ?? null;
}

function concerned(version: string, range = '*'): boolean {
  const release = semver.coerce(version);
  return release !== null && semver.satisfies(release, range);
}

import { isDeepStrictEqual } from 'node:util';
import semver from 'semver';
import type { CgroupVersion } from '../words/result.js';

/** Who made the dump and the restore. */
export interface Versions {
  cgroup: CgroupVersion;
  lxc: string;
  criu: string;
  restoreCriu: string;
}

/** A semver range says how far it was measured, and docs/facts-measured.md with what. */
interface KnownLoss {
  fact: string;
  cgroup?: CgroupVersion;
  lxc?: string;
  /** Of the CRIU that restores. */
  restoreCriu?: string;
  /** Of the CRIU that dumps and of the one that restores. */
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
    restoreCriu: '<4.3.0',
    after: 0,
    reason:
      'CRIU restores a periodic timerfd as not armed when its last expiration was not read yet (criu#3162; 4.3 does not).',
  },
  { fact: 'cpu-weight', cgroup: 'v2', lxc: '<=7.0.0', after: '100', reason: noLimits },
  {
    fact: 'devices',
    lxc: '<=7.0.0',
    after: ['console', 'null'],
    reason:
      'After a restore nothing is denied any more: LXC does not set up the devices cgroup again (measured with 5.0.2, 6.0.4 and 7.0.0; as with limits, lxc#4643).',
  },
  {
    fact: 'groups',
    criu: '<=4.3',
    after: ['0'],
    reason:
      'CRIU does not restore that there were none: a process then has those of the CRIU that restores (measured with 4.1.1, 4.2.1 and 4.3).',
  },
  {
    fact: 'neighbours',
    criu: '<=4.3',
    after: [],
    reason: 'CRIU does not dump the neighbour table (measured with 4.1.1, 4.2.1 and 4.3).',
  },
  {
    fact: 'protocol-sysctls',
    criu: '<=4.3',
    // The kernel's defaults.
    after: {
      'net/core/somaxconn': '4096',
      'net/ipv4/ip_local_port_range': '32768 60999',
      'net/ipv4/ip_unprivileged_port_start': '1024',
      'net/ipv4/tcp_keepalive_time': '7200',
    },
    reason: 'CRIU does not dump these sysctls of a network namespace (measured with 4.1.1, 4.2.1 and 4.3).',
  },
];

/** Why this loss was to be expected of these versions; null when it was not. */
export function knownLoss(fact: string, after: unknown, versions: Versions): string | null {
  const known = lossesOf(versions).find((loss) => loss.fact === fact && isDeepStrictEqual(loss.after, after));
  return known?.reason ?? null;
}

/** What may be lost with these versions. */
export function lossesOf(versions: Versions): readonly Pick<KnownLoss, 'fact' | 'after' | 'reason'>[] {
  return KNOWN_LOSSES.filter(
    (loss) =>
      (loss.cgroup ?? versions.cgroup) === versions.cgroup &&
      within(versions.lxc, loss.lxc) &&
      within(versions.criu, loss.criu) &&
      within(versions.restoreCriu, loss.criu) &&
      within(versions.restoreCriu, loss.restoreCriu),
  );
}

function within(version: string, range = '*'): boolean {
  const number = semver.coerce(version);
  return number !== null && semver.satisfies(number, range);
}

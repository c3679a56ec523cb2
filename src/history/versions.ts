import type { Result } from '../words/result.js';

/** What was at work in a run. Null what could not be had. */
export interface TestedVersions {
  criu: string | null;
  /** The same as `criu` unless another one restored. */
  restoreCriu: string | null;
  lxc: string | null;
  /** Not there unless one was named for the restore; older lines do not say. */
  restoreLxc?: string | null;
  cgroup: string | null;
  kernel: string;
  /** criu-lxc-test itself. */
  tool: string;
}

export function versionsOf({ cell, tool }: Pick<Result, 'cell' | 'tool'>): TestedVersions {
  return {
    criu: cell.criu?.version ?? null,
    restoreCriu: cell.restoreCriu?.version ?? null,
    lxc: cell.lxc?.version ?? null,
    ...(cell.restoreLxc === undefined ? {} : { restoreLxc: cell.restoreLxc?.version ?? null }),
    cgroup: cell.cgroup,
    kernel: cell.kernel,
    tool,
  };
}

/** What is another one now, in words: `kernel 6.17.1 → 6.18.5`. */
export function versionChanges(before: TestedVersions, after: TestedVersions): string[] {
  const names: [string, keyof TestedVersions][] = [
    ['CRIU', 'criu'],
    ...(after.restoreCriu === after.criu ? [] : [['restoring CRIU', 'restoreCriu'] as [string, keyof TestedVersions]]),
    ['LXC', 'lxc'],
    // Older lines do not say.
    ...(before.restoreLxc === undefined || after.restoreLxc === undefined || after.restoreLxc === after.lxc
      ? []
      : [['restoring LXC', 'restoreLxc'] as [string, keyof TestedVersions]]),
    ['cgroup', 'cgroup'],
    ['kernel', 'kernel'],
    ['criu-lxc-test', 'tool'],
  ];
  return names
    .filter(([, version]) => before[version] !== after[version])
    .map(([name, version]) => `${name} ${before[version] ?? 'none'} → ${after[version] ?? 'none'}`);
}

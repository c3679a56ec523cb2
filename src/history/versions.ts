import type { Result } from '../words/result.js';

/** What was at work in a run. Null what could not be had. */
export interface Versions {
  criu: string | null;
  /** The same as `criu` unless another one restored. */
  restoreCriu: string | null;
  lxc: string | null;
  cgroup: string | null;
  kernel: string;
  /** criu-lxc-test itself. */
  tool: string;
}

export function versionsOf({ cell, tool }: Pick<Result, 'cell' | 'tool'>): Versions {
  return {
    criu: cell.criu?.version ?? null,
    restoreCriu: cell.restoreCriu?.version ?? null,
    lxc: cell.lxc?.version ?? null,
    cgroup: cell.cgroup,
    kernel: cell.kernel,
    tool,
  };
}

/** What is another one now, in words: `kernel 6.17.1 → 6.18.5`. */
export function versionChanges(before: Versions, after: Versions): string[] {
  const names: [string, keyof Versions][] = [
    ['CRIU', 'criu'],
    ...(after.restoreCriu === after.criu ? [] : [['restoring CRIU', 'restoreCriu'] as [string, keyof Versions]]),
    ['LXC', 'lxc'],
    ['cgroup', 'cgroup'],
    ['kernel', 'kernel'],
    ['criu-lxc-test', 'tool'],
  ];
  return names
    .filter(([, version]) => before[version] !== after[version])
    .map(([name, version]) => `${name} ${before[version] ?? 'none'} → ${after[version] ?? 'none'}`);
}

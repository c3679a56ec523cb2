import { readFileSync } from 'node:fs';
import { parseHierarchies } from '../host/cgroups.js';
import { readOrNull } from '../host/process.js';
import type { CgroupVersion } from '../words/result.js';

/** The cgroup in which a process is now, not the one in which it should be; null without such a controller on v1. */
export function cgroupFolder(pid: number, version: CgroupVersion, controller: string): string | null {
  const mountinfo = readFileSync('/proc/self/mountinfo', 'utf8');
  const hierarchy = parseHierarchies(mountinfo, readOrNull(`/proc/${pid}/cgroup`) ?? '').find(
    (each) => each.version === version && (version === 'v2' || each.name.split(',').includes(controller)),
  );
  return hierarchy?.own ?? null;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHierarchies } from '../host/cgroups.js';
import { readOrNull } from '../host/process.js';
import { type Container, type Fact, unchanged } from './fact.js';

const absence = 'This host offers the sandbox no such controller.';

/** In bytes, as the cgroup file says it. */
export const memoryLimit: Fact<string, Container> = {
  name: 'memory-limit',
  read: (subject) => limit(subject, 'memory', { v1: 'memory.limit_in_bytes', v2: 'memory.max' }),
  compare: unchanged('The memory limit'),
  absence,
};

/** Processes. */
export const pidsLimit: Fact<string, Container> = {
  name: 'pids-limit',
  read: (subject) => limit(subject, 'pids', { v1: 'pids.max', v2: 'pids.max' }),
  compare: unchanged('The limit of processes'),
  absence,
};

/** Read from the cgroup in which the container's init is now, not from the one in which it should be. */
function limit({ pid, cgroup }: Container, controller: string, file: { v1: string; v2: string }): string | null {
  const mountinfo = readFileSync('/proc/self/mountinfo', 'utf8');
  const hierarchy = parseHierarchies(mountinfo, readOrNull(`/proc/${pid}/cgroup`) ?? '').find(
    ({ version, name }) => version === cgroup && (version === 'v2' || name.split(',').includes(controller)),
  );
  return hierarchy === undefined ? null : (readOrNull(join(hierarchy.own, file[cgroup]))?.trim() ?? null);
}

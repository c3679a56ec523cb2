import { join } from 'node:path';
import { readOrNull } from '../host/process.js';
import type { CgroupVersion } from '../words/result.js';
import { cgroupFolder } from './cgroup-folder.js';
import { type Container, type Fact, unchanged } from './fact.js';

const absence = 'This host offers the sandbox no such controller.';

export const memoryLimit: Fact<string, Container> = {
  name: 'memory-limit',
  policy: 'must',
  reads: "bytes, as the container's cgroup says it",
  why: 'Without its limit a container can take the memory of all others.',
  read: (subject) => limit(subject, 'memory', { v1: 'memory.limit_in_bytes', v2: 'memory.max' }),
  ...unchanged('The memory limit'),
  absence,
};

export const pidsLimit: Fact<string, Container> = {
  name: 'pids-limit',
  policy: 'must',
  reads: 'how many processes its cgroup allows',
  why: 'Without its limit a container can take every pid of the host.',
  read: (subject) => limit(subject, 'pids', { v1: 'pids.max', v2: 'pids.max' }),
  ...unchanged('The limit of processes'),
  absence,
};

export const cpuWeight: Fact<string, Container> = {
  name: 'cpu-weight',
  policy: 'must',
  reads: 'cpu.shares (v1) or cpu.weight (v2) of its cgroup',
  why: 'A container that comes back with another weight takes more of the processors than it was given, or less.',
  read: (subject) => limit(subject, 'cpu', { v1: 'cpu.shares', v2: 'cpu.weight' }),
  ...unchanged('The weight of the container on the processors'),
  absence,
};

export const cpus: Fact<string, Container> = {
  name: 'cpus',
  policy: 'must',
  reads: 'cpuset.cpus of its cgroup',
  why: 'A container that was kept to some processors must not come back on all of them.',
  read: (subject) => limit(subject, 'cpuset', { v1: 'cpuset.cpus', v2: 'cpuset.cpus' }),
  ...unchanged('The processors of the cgroup'),
  absence,
};

/** CRIU freezes the container's cgroup to dump it. */
export const freezer: Fact<string, Container> = {
  name: 'freezer',
  policy: 'must',
  reads: 'freezer.state (v1) or cgroup.freeze (v2) of its cgroup',
  why: 'In a cgroup that is still frozen a process that is started later stands still.',
  read: (subject) => limit(subject, 'freezer', { v1: 'freezer.state', v2: 'cgroup.freeze' }),
  ...unchanged('The state of the freezer'),
  absence,
};

function limit({ pid, cgroup }: Container, controller: string, file: Record<CgroupVersion, string>): string | null {
  const folder = cgroupFolder(pid, cgroup, controller);
  return folder === null ? null : (readOrNull(join(folder, file[cgroup]))?.trim() ?? null);
}

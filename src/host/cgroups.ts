import {
  chmodSync,
  chownSync,
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { CgroupVersion, ContainerKind } from '../words/result.js';
import { blockAttribute, blockDevices } from './block-devices.js';
import { readOrNull } from './process.js';

/** One mounted cgroup hierarchy, and where we are in it. */
export interface Hierarchy {
  version: CgroupVersion;
  /** Mount option that names it: `memory`, `cpu,cpuacct`, `name=systemd`; empty for v2. */
  name: string;
  mountPoint: string;
  /** Folder of the calling process's own cgroup. */
  own: string;
}

/**
 * Parses what the kernel says of the hierarchies.
 *
 * @param mountinfo /proc/self/mountinfo
 * @param cgroup /proc/self/cgroup
 */
export function parseHierarchies(mountinfo: string, cgroup: string): Hierarchy[] {
  const own = cgroup
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', ...path] = line.split(':');
      return { name, path: path.join(':') };
    });
  const found: Hierarchy[] = [];
  for (const line of mountinfo.split('\n')) {
    const [mount, source] = line.split(' - ');
    const [type, , superOptions = ''] = source?.split(' ') ?? [];
    if (mount === undefined || (type !== 'cgroup' && type !== 'cgroup2')) continue;
    const [, , , root = '/', mountPoint = ''] = mount.split(' ').map(unescapeOctal);
    const entry = own.find(({ name }) =>
      type === 'cgroup2'
        ? name === ''
        : name !== '' && name.split(',').every((c) => superOptions.split(',').includes(c)),
    );
    if (entry === undefined || found.some(({ name }) => name === entry.name)) continue;
    // A mount may show only a part of the hierarchy, as in a container, and one that we are not in.
    const top = root === '/' ? '' : root;
    if (entry.path !== top && !entry.path.startsWith(`${top}/`)) continue;
    found.push({
      version: type === 'cgroup2' ? 'v2' : 'v1',
      name: entry.name,
      mountPoint,
      own: join(mountPoint, entry.path.slice(top.length)),
    });
  }
  return found;
}

export function hierarchies(): Hierarchy[] {
  return parseHierarchies(readFileSync('/proc/self/mountinfo', 'utf8'), readFileSync('/proc/self/cgroup', 'utf8'));
}

/** Where a process is in each hierarchy. */
export function hierarchiesOf(pid: number): Hierarchy[] {
  return parseHierarchies(readFileSync('/proc/self/mountinfo', 'utf8'), readFileSync(`/proc/${pid}/cgroup`, 'utf8'));
}

/** Owner and mode of a cgroup's folder (`.`) and of each file in it: `{ 'pids.max': '644 0:0' }`. */
export function permissionsIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    ['.', ...readdirSync(folder)].flatMap((name) => {
      const status = statSync(join(folder, name), { throwIfNoEntry: false });
      if (status === undefined || (status.isDirectory() && name !== '.')) return [];
      return [[name, `${(status.mode & 0o7777).toString(8)} ${status.uid}:${status.gid}`]];
    }),
  );
}

/** A user and a group whom no host has: above what useradd gives out, and above those of an unprivileged container. */
const NOBODY = { user: 2_070_077, group: 2_070_078 };

/**
 * What nobody in an unprivileged container writes to. Of cgroup.procs its systemd lives: without it, it ends while it starts, or
 * starts no more services. Root of a privileged one may always write there.
 */
const UNUSED = { v1: 'notify_on_release', v2: 'cgroup.max.depth' };

/** Gives a file of each cgroup of a container's init to another user, who is nobody here, and lets his group write to it. */
export function markPermissions(pid: number, kind: ContainerKind): void {
  for (const { own, version } of hierarchiesOf(pid)) {
    const file = join(own, kind === 'unprivileged' ? UNUSED[version] : 'cgroup.procs');
    chownSync(file, NOBODY.user, NOBODY.group);
    chmodSync(file, 0o664);
  }
}

/**
 * The attributes of a new cgroup where LXC makes a container's, with what they are: `memory.max`. Which there are depends on
 * the kernel and its options, and the root of a hierarchy has others. Null is what cannot be read. Call it inside the sandbox.
 */
export function newCgroup(version: CgroupVersion): ReadonlyMap<string, string | null> {
  return new Map(
    inNewCgroups(version, (trial) =>
      readdirSync(trial).map((file): [string, string | null] => [file, attributeOf(trial, file)]),
    ),
  );
}

/**
 * A limit for `io.max` that no container can reach, on the first disk that takes one: not every driver does. Null where no
 * such limit can be set. Call it inside the sandbox.
 */
export function highIoLimit(): string | null {
  const limits = diskNumbers().map((device) => `${device} rbps=77700000000`);
  const [accepted] = inNewCgroups('v2', (trial) => {
    const file = join(trial, 'io.max');
    return existsSync(file) ? limits.filter((limit) => isAccepted(file, limit)).slice(0, 1) : [];
  });
  return accepted ?? null;
}

/** Numbers of the disks, those that nothing lies on first (loop0): `254:0`. */
function diskNumbers(): string[] {
  return blockDevices().flatMap((name) => blockAttribute(name, 'dev') ?? []);
}

function isAccepted(file: string, value: string): boolean {
  try {
    writeFileSync(file, value);
    return true;
  } catch {
    return false;
  }
}

/** What a look into a new cgroup of each hierarchy finds; it is made for a moment. */
function inNewCgroups<T>(version: CgroupVersion, look: (trial: string) => T[]): T[] {
  return hierarchies()
    .filter((each) => each.version === version)
    .flatMap(({ mountPoint }) => {
      const trial = join(mountPoint, 'trial');
      mkdirSync(trial);
      try {
        return look(trial);
      } finally {
        rmdirSync(trial);
      }
    });
}

/** What counts, in a file that also says what was set. */
const COUNTERS = /^(under_oom|oom_kill|nr_\w+|throttled_\w+) /;

/** An attribute of a cgroup, without what counts in it; null when it cannot be read. */
export function attributeOf(folder: string, file: string): string | null {
  const lines = readOrNull(join(folder, file))?.trim().split('\n');
  return lines?.filter((line) => !COUNTERS.test(line)).join('\n') ?? null;
}

/**
 * Whether a path lies below a mounted cgroup file system: anywhere else a `cgroup.procs` is whatever somebody wrote.
 *
 * @param mountinfo /proc/self/mountinfo
 */
export function isCgroup(path: string, mountinfo = readFileSync('/proc/self/mountinfo', 'utf8')): boolean {
  const mounts = mountinfo.split('\n').flatMap((line) => {
    const [mount, source = ''] = line.split(' - ');
    return /^cgroup2? /.test(source) ? [unescapeOctal(mount?.split(' ')[4] ?? '')] : [];
  });
  return path === normalize(path) && mounts.some((each) => path.startsWith(`${each}/`));
}

/** v1 when the host keeps its controllers there, as hybrid hosts do. */
export function nativeVersion(all: readonly Hierarchy[]): CgroupVersion {
  return all.some(({ version, name }) => version === 'v1' && name.split(',').includes('freezer')) ? 'v1' : 'v2';
}

/** The folder that a sandbox gets in a hierarchy; nothing is created. */
export function subtreeFolder(hierarchy: Hierarchy, id: string): string {
  if (hierarchy.version === 'v1') return join(hierarchy.own, id);
  // A v2 cgroup with processes cannot hand controllers down: take the nearest that does.
  for (let folder = hierarchy.own; folder.startsWith(hierarchy.mountPoint); folder = dirname(folder)) {
    if ((readOrNull(join(folder, 'cgroup.subtree_control')) ?? '').trim() !== '') return join(folder, id);
    if (folder === hierarchy.mountPoint) break;
  }
  return join(hierarchy.own, id);
}

export function createSubtree(hierarchy: Hierarchy, folder: string): void {
  mkdirSync(folder);
  if (hierarchy.version === 'v1' && hierarchy.name.split(',').includes('cpuset')) {
    // A v1 cpuset without cpus and memory nodes takes no process (ENOSPC), and neither do those that LXC makes in it.
    for (const file of ['cpuset.cpus', 'cpuset.mems']) {
      writeFileSync(join(folder, file), readFileSync(join(dirname(folder), file)));
    }
    writeFileSync(join(folder, 'cgroup.clone_children'), '1');
  }
}

/** Thaws a subtree: a frozen process takes no signal, not even SIGKILL. */
export function thaw(folder: string): void {
  // v1: the parent first, a child cannot be thawed under a frozen one.
  for (const each of [folder, ...descendants(folder)]) {
    for (const [file, value] of [
      ['freezer.state', 'THAWED'],
      ['cgroup.freeze', '0'],
    ] as const) {
      if (!existsSync(join(each, file))) continue;
      try {
        writeFileSync(join(each, file), value);
      } catch {
        // Removed in between.
      }
    }
  }
}

/** The pids, as this process sees them, in a subtree. */
export function processesIn(folder: string): number[] {
  return [folder, ...descendants(folder)].flatMap((each) =>
    (readOrNull(join(each, 'cgroup.procs')) ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map(Number),
  );
}

/** Removes a subtree, deepest first. Throws EBUSY while a process is in it. */
export function removeSubtree(folder: string): void {
  for (const each of [...descendants(folder).reverse(), folder]) {
    try {
      rmdirSync(each);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** None of what is gone: a container's monitor removes its own meanwhile. */
function listed(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENODEV') return [];
    throw error;
  }
}

/** Parents before children. */
function descendants(folder: string): string[] {
  return listed(folder)
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => [join(folder, entry.name), ...descendants(join(folder, entry.name))]);
}

function unescapeOctal(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

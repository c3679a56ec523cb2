import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { numbersOf } from './device-files.js';
import {
  descendantsOf,
  idsByNamespace,
  openFiles,
  processIds,
  readOrNull,
  statFields,
  statusField,
} from './process.js';

/** Processes as the kernel shows them to others: nothing is stopped or entered. */
export interface ObservedProcess {
  /** On the host. */
  pid: number;
  name: string;
  /** `R`, `S`, `D`, … */
  state: string;
  /** In a cgroup that is frozen: on v1 its state is `D` then. */
  frozen: boolean;
  /** On the host; 0 where nobody traces it. */
  tracer: number;
  /** Of its scheduling, by number: 6 is SCHED_DEADLINE. */
  policy: number;
  /** Real, effective, saved and file system user, on the host. */
  uids: number[];
  /** In a user namespace that root of the host made: root has every capability in it, whatever it lacks outside. */
  mapped: boolean;
  /** Its session was begun in the pid namespace of the first process, or below it. */
  sessionInside: boolean;
  /** Namespaces that are others than those of the first process: `net`, `uts`. */
  ownNamespaces: string[];
  files: ObservedFile[];
  /** Anonymous and shared memory. */
  memoryBytes: number;
}

export interface ObservedFile {
  /** `fd 7`, `mapping 7f0c…`. */
  where: string;
  /** As the kernel names it. */
  target: string;
  /** Bytes on disk of an ordinary file that was deleted; null for all others. */
  deletedBytes: number | null;
  /** It lies on a mount that the process does not see. */
  foreignMount: boolean;
  /** It was opened as a large file, as all is but message queues. */
  large: boolean;
  /** `chr 10:229` of a device; null for all else, and where a look might wait for a program of the container. */
  device: string | null;
  /** Of a timer, by number; null for all else. */
  clock: number | null;
  /** `tcp`, `udp6`, `packet`, … of a socket of the network; null for all others. */
  protocol: string | null;
  /** What a socket is, where it was asked; null of all else. */
  socket: ObservedSocket | null;
}

/** By the kernel's numbers. */
export interface ObservedSocket {
  family: number;
  type: number;
  protocol: number;
  /** 1 when it has a BPF program as its filter. */
  bpf: number;
}

/** A mount that a process sees. */
export interface ObservedMount {
  type: string;
  /** What of the file system is mounted, and where: `/`, `/sys/fs/bpf`. */
  root: string;
  point: string;
}

export interface MountOfProcess extends ObservedMount {
  /** Another one after a restore. */
  id: string;
  /** Of the mount that it lies on. */
  parent: string;
  /** `254:0` */
  device: string;
  options: string;
  /** What was mounted: `/dev/vda1`, `tmpfs`. */
  source: string;
  /** Of the file system, for all of its mounts. */
  superOptions: string;
  /** `shared:7`, `master:3` */
  tags: string[];
}

const NAMESPACES = ['pid', 'user', 'ipc', 'uts', 'net', 'mnt', 'cgroup', 'time'];
/** Where a frozen process waits, on cgroup v1 and v2. */
const FROZEN = ['__refrigerator', 'do_freezer_trap'];
/** O_LARGEFILE on x86 and arm64. */
const LARGE = process.arch === 'arm64' ? 0o400000 : 0o100000;
/** File systems of the kernel's own, on which a look at a file waits for no program. */
const LOCAL = ['tmpfs', 'devtmpfs', 'ext4', 'xfs', 'btrfs', 'ramfs'];
const BLOCK_BYTES = 512;
/** Tables of sockets in /proc/PID/net: the field of each line, from 0, that is the inode. */
const SOCKET_TABLES = { tcp: 9, tcp6: 9, udp: 9, udp6: 9, icmp: 9, icmp6: 9, raw: 9, raw6: 9, packet: 8 };

/** A process and all below it. Those that end meanwhile are left out. */
export function observeTree(root: number): ObservedProcess[] {
  const namespaces = namespacesOf(root);
  const sockets = new Map<string, Map<string, string>>();
  const tree = [root, ...descendantsOf(root)];
  const mounts = mountsOf(tree);
  const [isOfRoot, depth] = [startedByRoot(root), idsByNamespace(root, 'NSpid').length];
  const processes = tree.flatMap((pid) => {
    const seen = observe(pid, namespaces, sockets, mounts, isOfRoot, depth);
    return seen === null ? [] : [seen];
  });
  const named = processes.flatMap(({ files }) => files).filter(({ target }) => isPath(target));
  // CRIU opens the files that it restores through mounts that are gone then: where all are foreign, none proves anything.
  const isRestored = named.every(({ foreignMount }) => foreignMount);
  if (isRestored) for (const file of named) file.foreignMount = false;
  return processes;
}

/** Processes that are in the pid namespace of one, and are not below it: brought in by lxc-attach. */
export function observeAttached(root: number): ObservedProcess[] {
  const namespaces = namespacesOf(root);
  const below = new Set([root, ...descendantsOf(root)]);
  const sockets = new Map<string, Map<string, string>>();
  const mounts = mountsOf([...below]);
  const [isOfRoot, depth] = [startedByRoot(root), idsByNamespace(root, 'NSpid').length];
  return processIds().flatMap((pid) => {
    if (below.has(pid) || namespaceOf(pid, 'pid') !== namespaces.get('pid')) return [];
    // It may have been started meanwhile.
    if (descendantsOf(root).includes(pid)) return [];
    const seen = observe(pid, namespaces, sockets, mounts, isOfRoot, depth);
    return seen === null ? [] : [seen];
  });
}

/** Of one process, in its order; none of one that is gone. */
export function observeMounts(pid: number): MountOfProcess[] {
  return mountsIn(readOrNull(`/proc/${pid}/mountinfo`) ?? '');
}

/** @param mountinfo /proc/PID/mountinfo */
export function mountsIn(mountinfo: string): MountOfProcess[] {
  return mountinfo
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [mount = '', mounted = ''] = line.split(' - ');
      const [id = '', parent = '', device = '', root = '', point = '', options = '', ...tags] = mount.split(' ');
      const [type = '', source = '', ...superOptions] = mounted.split(' ');
      return { id, parent, device, root, point, options, tags, type, source, superOptions: superOptions.join(' ') };
    });
}

/**
 * @param sockets those of each network namespace that was looked at: processes share them, and there may be many
 * @param mounts of the container
 * @param isOfRoot root of the host has started the container
 * @param depth of the container's pid namespace below that of /proc: 1 is that itself
 */
function observe(
  pid: number,
  ofRoot: Map<string, string>,
  sockets: Map<string, Map<string, string>>,
  mounts: ReadonlyMap<string, string>,
  isOfRoot: boolean,
  depth: number,
): ObservedProcess | null {
  try {
    const stat = statFields(pid);
    if (stat === null) return null;
    const own = namespacesOf(pid);
    const network = own.get('net') ?? '';
    const protocols = sockets.get(network) ?? protocolsOfSockets(pid);
    sockets.set(network, protocols);
    return {
      pid,
      name: stat[1] ?? '',
      state: stat[2] ?? '',
      frozen: FROZEN.includes(readOrNull(`/proc/${pid}/wchan`) ?? ''),
      tracer: Number(statusField(pid, 'TracerPid') ?? 0),
      policy: Number(stat[40] ?? 0),
      uids: usersOf(pid),
      mapped: isOfRoot && own.get('user') !== namespaceOf('self', 'user'),
      sessionInside: idsByNamespace(pid, 'NSsid')[depth - 1] !== '0',
      // One that has ended, and waits for its parent, has none left.
      ownNamespaces: NAMESPACES.filter((name) => own.get(name) !== '' && own.get(name) !== ofRoot.get(name)),
      files: [...descriptors(pid, protocols, mounts), ...deletedMappings(pid)],
      memoryBytes: kibibytes(pid, 'RssAnon') + kibibytes(pid, 'RssShmem'),
    };
  } catch {
    return null; // It has ended.
  }
}

/** Its parent is LXC's monitor, which makes the namespaces. */
function startedByRoot(init: number): boolean {
  return usersOf(Number(statusField(init, 'PPid') ?? 0)).every((uid) => uid === 0);
}

function usersOf(pid: number): number[] {
  return (statusField(pid, 'Uid') ?? '').split(/\s+/).map(Number);
}

/**
 * The types of all mounts of some processes, by the ids of the mounts: a file that was opened before its process got a
 * mount namespace of its own lies on a mount of the one before.
 */
function mountsOf(pids: readonly number[]): Map<string, string> {
  const namespaces = new Map(pids.map((pid) => [namespaceOf(pid, 'mnt'), pid]));
  return new Map([...namespaces.values()].flatMap(observeMounts).map(({ id, type }) => [id, type]));
}

function descriptors(pid: number, protocols: Map<string, string>, mounts: ReadonlyMap<string, string>): ObservedFile[] {
  return openFiles(pid).map(({ fd, target }) => {
    const info = readOrNull(`/proc/${pid}/fdinfo/${fd}`) ?? '';
    const mount = info.match(/^mnt_id:\s*(\d+)$/m)?.[1];
    const flags = Number.parseInt(info.match(/^flags:\s*([0-7]+)$/m)?.[1] ?? '0', 8);
    const clock = info.match(/^clockid: (\d+)$/m)?.[1];
    const isLocal = mount !== undefined && LOCAL.includes(mounts.get(mount) ?? '');
    return {
      where: `fd ${fd}`,
      target,
      deletedBytes: deletedBytes(`/proc/${pid}/fd/${fd}`, target),
      foreignMount: isPath(target) && mount !== undefined && !mounts.has(mount),
      large: (flags & LARGE) !== 0,
      device: isLocal && isPath(target) ? deviceOf(`/proc/${pid}/fd/${fd}`) : null,
      clock: clock === undefined ? null : Number(clock),
      protocol: protocols.get(target) ?? null,
      socket: null,
    };
  });
}

/** Of a file that is mapped and deleted CRIU copies the whole, too. */
function deletedMappings(pid: number): ObservedFile[] {
  const seen = new Map<string, ObservedFile>();
  for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const [, range, target] = line.match(/^(\S+) \S+ \S+ \S+ \d+ +(\/.* \(deleted\))$/) ?? [];
    if (range === undefined || target === undefined || seen.has(target)) continue;
    const bytes = deletedBytes(`/proc/${pid}/map_files/${range}`, target);
    seen.set(target, {
      where: `mapping ${range}`,
      target,
      deletedBytes: bytes,
      foreignMount: false,
      large: true,
      device: null,
      clock: null,
      protocol: null,
      socket: null,
    });
  }
  return [...seen.values()];
}

/** By what a descriptor says of a socket: `socket:[4711]`. */
function protocolsOfSockets(pid: number): Map<string, string> {
  return new Map(
    Object.entries(SOCKET_TABLES).flatMap(([protocol, inode]) => {
      const [, ...lines] = readOrNull(`/proc/${pid}/net/${protocol}`)?.trim().split('\n') ?? [];
      return lines.map((line) => [`socket:[${line.trim().split(/\s+/)[inode]}]`, protocol] as const);
    }),
  );
}

function deviceOf(link: string): string | null {
  const found = statSync(link, { throwIfNoEntry: false });
  if (!found?.isCharacterDevice() && !found?.isBlockDevice()) return null;
  return `${found.isCharacterDevice() ? 'chr' : 'blk'} ${numbersOf(found)}`;
}

function deletedBytes(link: string, target: string): number | null {
  if (!isPath(target) || !target.endsWith(' (deleted)')) return null;
  const found = statSync(link, { throwIfNoEntry: false });
  return found?.isFile() && found.nlink === 0 ? Math.min(found.size, found.blocks * BLOCK_BYTES) : null;
}

/** Not a pipe or a socket, nor one of the kernel's own files in memory, which CRIU dumps in other ways. */
function isPath(target: string): boolean {
  return target.startsWith('/') && !/^\/(memfd:|SYSV|dev\/zero|anon_hugepage)/.test(target);
}

function namespacesOf(pid: number): Map<string, string> {
  return new Map(NAMESPACES.map((name) => [name, namespaceOf(pid, name)]));
}

/** Empty where the kernel has no such namespaces, or the process is gone. */
function namespaceOf(pid: number | 'self', name: string): string {
  try {
    return readlinkSync(`/proc/${pid}/ns/${name}`);
  } catch {
    return '';
  }
}

function kibibytes(pid: number, field: string): number {
  return Number.parseInt(statusField(pid, field) ?? '0', 10) * 1024;
}

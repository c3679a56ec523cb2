import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { openFiles, processIds, readOrNull, statFields, statusField } from './process.js';

/** Processes as the kernel shows them to others: nothing is stopped or entered. */
export interface ObservedProcess {
  /** On the host. */
  pid: number;
  name: string;
  /** `R`, `S`, `D`, … */
  state: string;
  /** Real, effective, saved and file system user, on the host. */
  uids: number[];
  /** Its session was begun in its own pid namespace. */
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
  /** `tcp`, `udp6`, `packet`, … of a socket of the network; null for all others. */
  protocol: string | null;
}

const NAMESPACES = ['pid', 'user', 'ipc', 'uts', 'net', 'mnt', 'cgroup'];
const BLOCK_BYTES = 512;
/** Tables of sockets in /proc/PID/net: the field of each line, from 0, that is the inode. */
const SOCKET_TABLES = { tcp: 9, tcp6: 9, udp: 9, udp6: 9, icmp: 9, icmp6: 9, raw: 9, raw6: 9, packet: 8 };

/** A process and all below it. Those that end meanwhile are left out. */
export function observeTree(root: number): ObservedProcess[] {
  const namespaces = namespacesOf(root);
  const sockets = new Map<string, Map<string, string>>();
  return [root, ...descendants(root)].flatMap((pid) => {
    const seen = observe(pid, namespaces, sockets);
    return seen === null ? [] : [seen];
  });
}

/** @param sockets those of each network namespace that was looked at: processes share them, and there may be many */
function observe(
  pid: number,
  ofRoot: Map<string, string>,
  sockets: Map<string, Map<string, string>>,
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
      uids: (statusField(pid, 'Uid') ?? '').split(/\s+/).map(Number),
      sessionInside: statusField(pid, 'NSsid')?.split(/\s+/).at(-1) !== '0',
      ownNamespaces: NAMESPACES.filter((name) => own.get(name) !== ofRoot.get(name)),
      files: [...descriptors(pid, protocols), ...deletedMappings(pid)],
      memoryBytes: kibibytes(pid, 'RssAnon') + kibibytes(pid, 'RssShmem'),
    };
  } catch {
    return null; // It has ended.
  }
}

function descriptors(pid: number, protocols: Map<string, string>): ObservedFile[] {
  const mounts = new Set(
    readFileSync(`/proc/${pid}/mountinfo`, 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[0]),
  );
  return openFiles(pid).map(({ fd, target }) => {
    const mount = readOrNull(`/proc/${pid}/fdinfo/${fd}`)?.match(/^mnt_id:\s*(\d+)$/m)?.[1];
    return {
      where: `fd ${fd}`,
      target,
      deletedBytes: deletedBytes(`/proc/${pid}/fd/${fd}`, target),
      foreignMount: isPath(target) && mount !== undefined && !mounts.has(mount),
      protocol: protocols.get(target) ?? null,
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
    seen.set(target, { where: `mapping ${range}`, target, deletedBytes: bytes, foreignMount: false, protocol: null });
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
  return new Map(NAMESPACES.map((name) => [name, readlinkSync(`/proc/${pid}/ns/${name}`)]));
}

function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const pid of processIds()) {
    const parent = Number(statFields(pid)?.[3]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const below = (pid: number): number[] => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(root);
}

function kibibytes(pid: number, field: string): number {
  return Number.parseInt(statusField(pid, field) ?? '0', 10) * 1024;
}

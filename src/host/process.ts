import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process that cannot be mistaken for a later one with the same pid. */
export interface ProcessIdentity {
  pid: number;
  /** Field 22 of /proc/PID/stat: clock ticks after boot. */
  startTime: string;
}

/** Links in /proc/PID/ns. Who begins a pid namespace is not in it: his children are. */
export const NAMESPACES = ['mnt', 'net', 'pid', 'pid_for_children', 'ipc', 'uts', 'cgroup'];

/** Of all processes that this pid namespace sees. */
export function processIds(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** Of all threads of a process, its first in front. */
export function threadIds(pid: number): number[] {
  // By name `1000` is before `999`.
  const ids = readdirSync(`/proc/${pid}/task`).map(Number);
  return [...ids.filter((id) => id === pid), ...ids.filter((id) => id !== pid)];
}

/** Null when there is no such process. */
export function identify(pid: number): ProcessIdentity | null {
  const stat = statFields(pid);
  const startTime = stat?.[21];
  // A zombie is dead; only its parent has not looked yet.
  return startTime === undefined || stat?.[2] === 'Z' ? null : { pid, startTime };
}

/** The fields of /proc/PID/stat, the first (the pid) at 0; null when there is no such process. */
export function statFields(pid: number): string[] | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name, field 2, may hold spaces and parentheses: count from its end.
  const end = stat.lastIndexOf(')');
  return [String(pid), stat.slice(stat.indexOf('(') + 1, end), ...stat.slice(end + 2).split(' ')];
}

export function isAlive(process: ProcessIdentity): boolean {
  return identify(process.pid)?.startTime === process.startTime;
}

/** `NAME=value` each; none of a process that is gone, or another user's. */
export function environmentOf(pid: number): string[] {
  return readOrNull(`/proc/${pid}/environ`)?.split('\0') ?? [];
}

/** The value of `NAME:` in /proc/PID/status, or null. */
export function statusField(pid: number, name: string): string | null {
  return fieldOf(readOrNull(`/proc/${pid}/status`) ?? '', name);
}

/** Fields of /proc/PID/status, each with single spaces; null for one that this kernel does not have. */
export function statusFields(pid: number, names: readonly string[]): Record<string, string | null> {
  const status = readOrNull(`/proc/${pid}/status`) ?? '';
  return Object.fromEntries(names.map((name) => [name, fieldOf(status, name)?.replaceAll(/\s+/g, ' ').trim() ?? null]));
}

/** What follows a name in the text of /proc/PID/status. */
function fieldOf(status: string, name: string): string | null {
  const head = `${name}:`;
  const at = status.startsWith(head) ? 0 : status.indexOf(`\n${head}`) + 1;
  if (!status.startsWith(head, at)) return null;
  const end = status.indexOf('\n', at);
  return status.slice(at + head.length, end === -1 ? undefined : end).replace(/^[ \t]+/, '');
}

/** One for each pid namespace that a process is in, from that of /proc inwards; none of one that is gone. */
export function idsByNamespace(pid: number, field: 'NSpid' | 'NSsid'): string[] {
  return statusField(pid, field)?.split(/\s+/) ?? [];
}

/** The pid that a process has in the innermost pid namespace that it is in. */
export function innermostPid(pid: number): number | null {
  const own = idsByNamespace(pid, 'NSpid').at(-1);
  return own === undefined ? null : Number(own);
}

/** Where the open descriptors of a process lead. */
export function openFiles(pid: number): { fd: number; target: string }[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((fd) => {
    try {
      return [{ fd: Number(fd), target: readlinkSync(`${folder}/${fd}`) }];
    } catch {
      return []; // Closed in between.
    }
  });
}

/** As the kernel names them: `net:[4026532101]`. None of a process that is gone, or another user's. */
export function namespacesOf(pid: number): string[] {
  const folder = `/proc/${pid}/ns`;
  return NAMESPACES.flatMap((name) => {
    try {
      return [readlinkSync(`${folder}/${name}`)];
    } catch {
      return [];
    }
  });
}

export function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** All processes below one, each after its parent. */
export function descendantsOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const pid of processIds()) {
    const parent = Number(statFields(pid)?.[3]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const below = (pid: number): number[] => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(root);
}

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { processIds, readOrNull, statFields } from '../host/process.js';

/** A container that runs, found without asking LXC: its tools leave a lock file behind even when they only look. */
export interface Running {
  /** Pid of its init on the host. */
  init: number;
  /** It came out of a restore: its monitor is an lxc-checkpoint. */
  restored: boolean;
}

/** Bytes of a unix socket's name. */
const NAME_LIMIT = 107;

/**
 * Null when it does not run in this network namespace.
 *
 * @param lxcPath absolute
 */
export function findRunning(lxcPath: string, name: string): Running | null {
  const socket = commandSocket(lxcPath, name);
  const line = readFileSync('/proc/net/unix', 'utf8')
    .split('\n')
    .find((each) => each.endsWith(` @${socket}`));
  const inode = line?.trim().split(/\s+/)[6];
  if (inode === undefined) return null;
  const pids = processIds();
  const parents = new Map(pids.map((pid) => [pid, Number(statFields(pid)?.[3])]));
  for (const pid of pids) {
    if (!holds(pid, `socket:[${inode}]`)) continue;
    const own = link(`/proc/${pid}/ns/pid`);
    const children = [...parents].filter(([, parent]) => parent === pid).map(([child]) => child);
    const init = children.find((child) => link(`/proc/${child}/ns/pid`) !== own) ?? children[0];
    if (init !== undefined) return { init, restored: /\/lxc-checkpoint$/m.test(readOrNull(`/proc/${pid}/maps`) ?? '') };
  }
  return null;
}

/** The name, after the `@`, by which LXC's tools reach a container's monitor. */
export function commandSocket(lxcPath: string, name: string): string {
  const socket = `${lxcPath}/${name}/command`;
  return socket.length < NAME_LIMIT ? socket : `lxc/${fnv1a(`${lxcPath}/${name}`)}/command`;
}

/** 64 bits, in hexadecimal. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

function holds(pid: number, target: string): boolean {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).some((fd) => link(join(folder, fd)) === target);
  } catch {
    return false; // Gone in between.
  }
}

function link(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  constants,
  fchownSync,
  mkdirSync,
  openSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMistake, StageError } from '../words/errors.js';
import type { CgroupVersion } from '../words/result.js';
import { createSubtree, hierarchies, processesIn, removeSubtree, subtreeFolder, thaw } from './cgroups.js';
import { converse, type Talker } from './dialogue.js';
import { openToOthers } from './owners.js';
import { Limit } from './pace.js';
import { cgroupMounts, enter, hidden, INIT, LEAF, NAMESPACES, ROOTS } from './sandbox-init.js';
import { forget, type SandboxRecord, self, writeRecord } from './sandbox-record.js';

export interface SandboxOptions {
  /** Existing folder to make the sandbox's folder in. */
  workDir: string;
  cgroup: CgroupVersion;
  /** The group that may pass through the sandbox's folder, beside root: what is mapped to it is not root. */
  group?: number;
  /** Files and folders that must stay visible inside, where /tmp and /run are private. Absolute. */
  keep: readonly string[];
  /** Started inside as root, in the sandbox's folder. */
  command: (id: string, folder: string) => readonly string[];
}

/**
 * Namespaces (cgroup, mount, pid, net, ipc, uts), a cgroup subtree and a folder in which one cell lives.
 *
 * The command is a child of the sandbox's init. It must end when its standard input does; then init ends, and with
 * init, by the kernel, everything inside. So the end of this process, however it comes, is the end of the sandbox.
 */
export interface Sandbox {
  id: string;
  folder: string;
  command: Talker;
  record: SandboxRecord;
}

/**
 * Needs root. Creates nothing that its record does not name, and leaves nothing when it throws.
 *
 * @throws StageError
 */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const owner = self();
  const id = `criu-lxc-test.${owner.pid}.${owner.startTime}.${randomBytes(3).toString('hex')}`;
  const folder = join(realpathSync(options.workDir), id);
  const open = openToOthers(folder);
  if (open !== null) {
    // It has programs that root runs.
    throw new StageError(
      'start',
      `Users other than root can change ${open}, and with it what root runs there; choose another work-dir.`,
    );
  }
  const all = hierarchies();
  const cgroups = all.map((hierarchy) => subtreeFolder(hierarchy, id));
  const record = { owner, folder, cgroups };
  writeRecord(id, record);
  try {
    // What is copied into it and dumped from it has programs, secrets and memory that are nobody else's on this host.
    mkdirSync(folder, { mode: options.group === undefined ? 0o700 : 0o710 });
    if (options.group !== undefined) chownSync(folder, 0, options.group);
    for (const [index, hierarchy] of all.entries()) createSubtree(hierarchy, cgroups[index] as string);
    const v1 = all.filter(({ version }) => version === 'v1').map(({ name }) => name);
    writeFileSync(join(folder, 'fstab'), cgroupMounts(options.cgroup, v1));
    writeFileSync(join(folder, 'init'), INIT);
    const unified = cgroups.filter((_, index) => all[index]?.version === 'v2');
    const leaf = options.cgroup === 'v2' ? unified.map((cgroup) => join(cgroup, LEAF)) : [];
    for (const cgroup of leaf) mkdirSync(cgroup);
    const init = ['/bin/sh', join(folder, 'init'), options.cgroup, folder, ...hidden([folder, ...options.keep]), '--'];
    const args = [...enter(cgroups), ...ROOTS, ...enter(leaf), ...NAMESPACES, ...init, ...options.command(id, folder)];
    const command = converse(args, { cwd: folder });
    return { id, folder, command, record };
  } catch (error) {
    await remove(id, record);
    if (isMistake(error)) throw error;
    throw new StageError('start', `The sandbox could not be made: ${(error as Error).message}.`, { cause: error });
  }
}

/**
 * Ends a sandbox and removes its cgroup subtree and folder, thawing first.
 *
 * @returns what could not be removed: paths and pids, in words
 */
export function endSandbox(sandbox: Sandbox): Promise<string[]> {
  sandbox.command.stdin.destroy();
  return remove(sandbox.id, sandbox.record);
}

/**
 * Ends a sandbox and removes its cgroup subtree, but not its folder and its record yet: {@link endSandbox} does.
 *
 * @returns what could not be removed: paths and pids, in words
 */
export function vacateSandbox({ command, record }: Sandbox): Promise<string[]> {
  command.stdin.destroy();
  return removeCgroups(record);
}

/** For the processes of a sandbox to be gone once they are killed. */
const REMOVAL_MS = 5000;

/** Thaws, kills and removes all that a record names, and then the record. */
export async function remove(id: string, record: SandboxRecord): Promise<string[]> {
  const left = await removeCgroups(record);
  try {
    rmSync(record.folder, { recursive: true, force: true });
  } catch (error) {
    left.push(`folder ${record.folder} (${(error as Error).message})`);
  }
  if (left.length === 0) forget(`${id}.json`);
  return left;
}

/** With all that lives in them. */
async function removeCgroups(record: SandboxRecord): Promise<string[]> {
  const left: string[] = [];
  const limit = new Limit(REMOVAL_MS);
  // 0 is a process that this pid namespace does not see, and to kill it is to kill ourselves.
  const alive = () => record.cgroups.flatMap(processesIn).filter((pid) => pid > 0);
  // Again and again: a process can be forked, or the freezer written, while we look.
  for (let pids = alive(); pids.length > 0; pids = alive()) {
    record.cgroups.forEach(thaw);
    for (const pid of pids) kill(pid);
    if (limit.isOver()) {
      left.push(...new Set(pids.map((pid) => `process ${pid}`)));
      break;
    }
    await sleep(2);
  }
  for (const cgroup of record.cgroups) {
    for (;;) {
      try {
        removeSubtree(cgroup);
        break;
      } catch (error) {
        // A process stays in its cgroup for a moment after cgroup.procs no longer names it.
        if (limit.isOver()) {
          left.push(`cgroup ${cgroup} (${(error as Error).message})`);
          break;
        }
        await sleep(2);
      }
    }
  }
  return left;
}

/** A user may enter a sandbox's folder now, and nobody else but root. */
export function giveFolder(folder: string, uid: number): void {
  const opened = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  try {
    fchownSync(opened, uid, 0);
  } finally {
    closeSync(opened);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

import { existsSync, statfsSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { type Hierarchy, hierarchies } from './cgroups.js';
import { run, tail } from './command.js';
import { type Features, probeFeatures } from './features.js';
import { isExecutable } from './files.js';
import { missingOptions } from './kernel-config.js';
import { readOrNull, statFields } from './process.js';
import { isRoot, SUDO } from './root.js';

/** This machine, as far as it decides whether and how a cell can run. Everything was tried or read, nothing assumed. */
export interface Host {
  platform: string;
  /** `uname -r`. */
  kernel: string;
  privilege: 'root' | 'sudo' | 'none';
  /** What `sudo -n` said when it refused. */
  sudoRefusal: string;
  /** Namespaces that could not be made, with what unshare said; empty when all could, or when none was tried. */
  namespaces: { name: string; refusal: string }[];
  /** Programs of the host that the sandbox is made with, and that are not on PATH. */
  missingTools: string[];
  /** The files in /proc that only a kernel with CONFIG_CHECKPOINT_RESTORE has, and this has not. */
  missingProcFiles: string[];
  /** What else CRIU needs, and this kernel was built without, as far as it tells: `UNIX_DIAG`. */
  missingOptions: string[];
  hierarchies: Hierarchy[];
  /** Controllers of cgroup v2; empty on hybrid hosts that keep all of them in v1. */
  v2Controllers: string[];
  features: Features;
  /** The file by which a cgroup refuses real-time processes, where this is one; null where it is none, or nothing refuses it. */
  realTimeBudget: string | null;
  /** iptables-restore is on PATH: CRIU runs it. */
  iptables: boolean;
  /** ip is on PATH: the sandbox's network is made with it, and CRIU runs it. */
  ip: boolean;
  /** Folder for rootfs and images, and the bytes that are free there. */
  workDir: string;
  freeBytes: number;
}

/** Rootfs and images, where the user names no folder. On disk, where users have theirs. */
export const DEFAULT_WORK_DIR = '/var/tmp';

const LIMIT_MS = 10_000;
const NAMESPACES = ['cgroup', 'mount', 'pid', 'net', 'ipc', 'uts'];
/** Started by us, or by CRIU for the content of a tmpfs; by the package that they are in. */
export const TOOLS: Readonly<Record<string, readonly string[]>> = {
  'util-linux': ['unshare', 'setpriv', 'nsenter', 'flock'],
  'mount (of util-linux)': ['mount'],
  coreutils: ['cut', 'mkdir', 'cat', 'rm', 'cp', 'env', 'true', 'uname'],
  tar: ['tar'],
  'a shell': ['sh'],
};
/** Read by CRIU, and in the kernel only with CONFIG_CHECKPOINT_RESTORE. */
export const PROC_FILES = ['/proc/sys/kernel/ns_last_pid', '/proc/self/map_files'];

/**
 * @param workDir existing folder
 * @param probe src/host/probe, built
 */
export async function inspect(workDir: string, probe: string): Promise<Host> {
  const { privilege, sudoRefusal } = await findPrivilege();
  const asRoot = privilege === 'sudo' ? SUDO : [];
  const missingTools = Object.values(TOOLS)
    .flat()
    .filter((tool) => !onPath(tool));
  const all = hierarchies();
  const v2 = all.find(({ version }) => version === 'v2');
  const v2Controllers = words(v2 === undefined ? '' : readOrNull(join(v2.mountPoint, 'cgroup.controllers')));
  const [namespaces, features] = await Promise.all([
    privilege === 'none' || missingTools.length > 0 ? [] : tryNamespaces(asRoot),
    probeFeatures(probe, privilege === 'none' ? null : asRoot, all, v2Controllers),
  ]);
  const { bavail, bsize } = statfsSync(workDir);
  return {
    platform: process.platform,
    kernel: release(),
    privilege,
    sudoRefusal,
    namespaces,
    missingTools,
    missingProcFiles: PROC_FILES.filter((file) => !existsSync(file)),
    missingOptions: missingOptions(),
    hierarchies: all,
    v2Controllers,
    features,
    realTimeBudget: isRealTime() ? budgetOf(all) : null,
    iptables: onPath('iptables-restore'),
    ip: onPath('ip'),
    workDir,
    freeBytes: bavail * bsize,
  };
}

/** PATH, and the folders of root's programs, which an ordinary user's PATH lacks. */
export function searchPath(): string[] {
  const path = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return [...new Set([...path, '/usr/local/sbin', '/usr/sbin', '/sbin'])];
}

/** Whether there is such a program in one of these. */
export function onPath(program: string): boolean {
  return searchPath().some((folder) => isExecutable(join(folder, program)));
}

async function findPrivilege(): Promise<Pick<Host, 'privilege' | 'sudoRefusal'>> {
  if (isRoot()) return { privilege: 'root', sudoRefusal: '' };
  if (!onPath('sudo')) return { privilege: 'none', sudoRefusal: 'sudo: not found' };
  const result = await run([...SUDO, 'true'], { timeoutMs: LIMIT_MS });
  return result.code === 0
    ? { privilege: 'sudo', sudoRefusal: '' }
    : { privilege: 'none', sudoRefusal: tail(result, 1) };
}

/** All at once first; only when that fails, one by one, to name the one. */
async function tryNamespaces(asRoot: readonly string[]): Promise<Host['namespaces']> {
  const attempt = (names: readonly string[]) =>
    run([...asRoot, 'unshare', ...names.map((name) => `--${name}`), '--fork', 'true'], { timeoutMs: LIMIT_MS });
  const all = await attempt(NAMESPACES);
  if (all.code === 0) return [];
  const each = await Promise.all(NAMESPACES.map(async (name) => ({ name, result: await attempt([name]) })));
  const refused = each.filter(({ result }) => result.code !== 0);
  if (refused.length === 0) {
    // Somebody may have killed it.
    const again = await attempt(NAMESPACES);
    return again.code === 0 ? [] : [{ name: NAMESPACES.join(' + '), refusal: tail(again, 1) || again.ended }];
  }
  return refused.map(({ name, result }) => ({ name, refusal: tail(result, 1) }));
}

/** SCHED_FIFO, SCHED_RR, SCHED_DEADLINE. */
const REAL_TIME = ['1', '2', '6'];
/** Of fields of /proc/PID/stat. */
const POLICY = 40;

/** Whoever is started from here is that, too. */
function isRealTime(): boolean {
  return REAL_TIME.includes(statFields(process.pid)?.[POLICY] ?? '');
}

/** With CONFIG_RT_GROUP_SCHED a new cgroup of v1 gives them no time. */
function budgetOf(all: readonly Hierarchy[]): string | null {
  const cpu = all.find(({ version, name }) => version === 'v1' && name.split(',').includes('cpu'));
  const file = cpu === undefined ? null : join(cpu.mountPoint, 'cpu.rt_runtime_us');
  return file !== null && existsSync(file) ? file : null;
}

function words(text: string | null): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}

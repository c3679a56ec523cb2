import { closeSync, existsSync, openSync, readFileSync, readSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { type Hierarchy, hierarchies } from './cgroups.js';
import { run, tail } from './command.js';
import { isExecutable } from './files.js';
import { readOrNull } from './process.js';
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
  hierarchies: Hierarchy[];
  /** Controllers of cgroup v2; empty on hybrid hosts that keep all of them in v1. */
  v2Controllers: string[];
  /** Active security modules, as the kernel lists them; null when that cannot be read. */
  lsm: string | null;
  apparmor: boolean;
  /** CapEff of root here, in hexadecimal; null when it cannot be read. */
  capabilities: bigint | null;
  /** The kernel notes which pages were written to, as pre-dumps need it (CONFIG_MEM_SOFT_DIRTY). */
  dirtyTracking: boolean;
  /** iptables-restore is on PATH: CRIU runs it. */
  iptables: boolean;
  /** ip is on PATH: the sandbox's network is made with it, and CRIU runs it. */
  ip: boolean;
  /** Folder for rootfs and images, and the bytes that are free there. */
  workDir: string;
  freeBytes: number;
}

const LIMIT_MS = 10_000;
/** Of an entry in /proc/PID/pagemap. */
const SOFT_DIRTY = 1n << 55n;
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

/** @param workDir existing folder */
export async function inspect(workDir: string): Promise<Host> {
  const { privilege, sudoRefusal } = await findPrivilege();
  const asRoot = privilege === 'sudo' ? SUDO : [];
  const missingTools = Object.values(TOOLS)
    .flat()
    .filter((tool) => !onPath(tool));
  const [namespaces, capabilities] = await Promise.all([
    privilege === 'none' || missingTools.length > 0 ? [] : tryNamespaces(asRoot),
    privilege === 'none' ? null : readCapabilities(asRoot),
  ]);
  const all = hierarchies();
  const v2 = all.find(({ version }) => version === 'v2');
  const { bavail, bsize } = statfsSync(workDir);
  return {
    platform: process.platform,
    kernel: readFileSync('/proc/sys/kernel/osrelease', 'utf8').trim(),
    privilege,
    sudoRefusal,
    namespaces,
    missingTools,
    missingProcFiles: PROC_FILES.filter((file) => !existsSync(file)),
    hierarchies: all,
    v2Controllers: words(v2 === undefined ? '' : readOrNull(join(v2.mountPoint, 'cgroup.controllers'))),
    lsm: readOrNull('/sys/kernel/security/lsm')?.trim() ?? null,
    apparmor: hasApparmor(),
    capabilities,
    dirtyTracking: hasDirtyTracking(),
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

function onPath(program: string): boolean {
  return searchPath().some((folder) => isExecutable(join(folder, program)));
}

/** The kernel enforces AppArmor profiles. */
export function hasApparmor(): boolean {
  return readOrNull('/sys/module/apparmor/parameters/enabled')?.startsWith('Y') ?? false;
}

/** Every page of a stack was written to: on a kernel that notes that, they are marked. */
function hasDirtyTracking(): boolean {
  const smaps = readFileSync('/proc/self/smaps', 'utf8');
  const pageBytes = Number(smaps.match(/^KernelPageSize: +(\d+) kB$/m)?.[1]) * 1024;
  const stack = smaps.match(/^([0-9a-f]+)-([0-9a-f]+) .*\[stack\]$/m) ?? [];
  const [first = 0, end = 0] = stack.slice(1).map((address) => Number.parseInt(address, 16) / pageBytes);
  const entries = Buffer.alloc(8 * (end - first));
  const pagemap = openSync('/proc/self/pagemap', 'r');
  try {
    readSync(pagemap, entries, 0, entries.length, 8 * first);
  } catch {
    return false;
  } finally {
    closeSync(pagemap);
  }
  return Array.from({ length: entries.length / 8 }, (_, page) => entries.readBigUInt64LE(8 * page)).some(
    (entry) => (entry & SOFT_DIRTY) !== 0n,
  );
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
  if (refused.length === 0) return [{ name: NAMESPACES.join(' + '), refusal: tail(all, 1) }];
  return refused.map(({ name, result }) => ({ name, refusal: tail(result, 1) }));
}

async function readCapabilities(asRoot: readonly string[]): Promise<bigint | null> {
  const status =
    asRoot.length === 0
      ? readFileSync('/proc/self/status', 'utf8')
      : (await run([...asRoot, 'cat', '/proc/self/status'], { timeoutMs: LIMIT_MS })).stdout;
  const field = status.match(/^CapEff:\s*([0-9a-f]+)$/m)?.[1];
  return field === undefined ? null : BigInt(`0x${field}`);
}

function words(text: string | null): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}

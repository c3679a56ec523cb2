import { existsSync } from 'node:fs';
import { getSystemErrorName } from 'node:util';
import type { Hierarchy } from './cgroups.js';
import { NotStarted, run, tail } from './command.js';
import { hasDirtyTracking } from './dirty-tracking.js';
import { readOrNull } from './process.js';

/** What a host may have or lack that decides how checkpoint/restore fares on it. */
export const FEATURES = [
  /** A breakpoint in the processor's debug registers traps. CRIU before 4.2 relies on it. */
  'hardware-breakpoints',
  /** Effective capabilities of root here. */
  'cap-sys-admin',
  'cap-sys-resource',
  /** A v1 hierarchy with the freezer. */
  'cgroup-v1',
  'cgroup-v2',
  /** cgroup v2 has the controllers that limit memory, processes and processor time. */
  'cgroup-v2-controllers',
  /** The kernel notes which pages were written to, as pre-dumps need it (CONFIG_MEM_SOFT_DIRTY). */
  'dirty-tracking',
  'user-namespaces',
  'time-namespaces',
  /** The kernel enforces its profiles. */
  'apparmor',
  'selinux',
  'io-uring',
  'mptcp',
  /** nf_tables, as iptables-nft and CRIU with libnftables use it. */
  'nftables',
  /** The kernel runs 32-bit programs of this machine's relative: i386, ARM EABI. */
  'compat-32bit',
  /** /dev/kmsg can be read. */
  'kernel-log',
  /** The machine is x86-64; arm64. */
  'x64',
  'arm64',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What was tried or read, and what came of it. */
export interface Probed {
  /** Null when it could not be tried. */
  has: boolean | null;
  evidence: string;
}

export type Features = Record<Feature, Probed>;

/** Those that bin/witness/probe tries, with what it calls for each. */
const TRIED: Partial<Record<Feature, string>> = {
  'hardware-breakpoints': 'ptrace of the debug registers',
  'user-namespaces': 'unshare(CLONE_NEWUSER)',
  'time-namespaces': 'unshare(CLONE_NEWTIME)',
  'io-uring': 'io_uring_setup',
  mptcp: 'socket(IPPROTO_MPTCP)',
  nftables: 'NFT_MSG_GETGEN',
  'compat-32bit': 'execve of a 32-bit program',
  'kernel-log': 'read of /dev/kmsg',
};
const CAPABILITIES: Partial<Record<Feature, bigint>> = { 'cap-sys-admin': 21n, 'cap-sys-resource': 24n };
/** These are refused to an ordinary user on any host. */
const NEED_ROOT: readonly Feature[] = ['time-namespaces', 'nftables', 'kernel-log'];
const LIMITING = ['cpu', 'memory', 'pids'];
const LIMIT_MS = 10_000;

/**
 * @param program src/host/probe, built; one that is not there, or does not run, leaves what it tries open
 * @param asRoot what makes a command root's; null when nothing does, and then it runs as whoever we are
 * @param v2Controllers of the whole host
 */
export async function probeFeatures(
  program: string,
  asRoot: readonly string[] | null,
  hierarchies: readonly Hierarchy[],
  v2Controllers: readonly string[],
): Promise<Features> {
  const { answers, problem } = await ask([...(asRoot ?? []), program]);
  const v1 = hierarchies.filter(({ version }) => version === 'v1').map(({ name }) => name);
  const lsm = readOrNull('/sys/kernel/security/lsm')?.trim();
  const read: Partial<Features> = {
    'cgroup-v1': { has: v1.some((name) => name.split(',').includes('freezer')), evidence: `v1: ${list(v1)}` },
    'cgroup-v2': {
      has: hierarchies.some(({ version }) => version === 'v2'),
      evidence: hierarchies.find(({ version }) => version === 'v2')?.mountPoint ?? 'no cgroup2 is mounted',
    },
    'cgroup-v2-controllers': {
      has: LIMITING.every((name) => v2Controllers.includes(name)),
      evidence: `cgroup.controllers: ${list(v2Controllers)}`,
    },
    'dirty-tracking': { has: hasDirtyTracking(), evidence: '/proc/self/pagemap' },
    apparmor: { has: hasApparmor(), evidence: `/sys/module/apparmor/parameters/enabled; lsm: ${lsm ?? 'unknown'}` },
    selinux: { has: existsSync('/sys/fs/selinux/enforce'), evidence: '/sys/fs/selinux/enforce' },
    x64: { has: process.arch === 'x64', evidence: process.arch },
    arm64: { has: process.arch === 'arm64', evidence: process.arch },
  };
  const probed = (feature: Feature): Probed => {
    const known = read[feature];
    if (known !== undefined) return known;
    const bit = CAPABILITIES[feature];
    const answer = answers.get(bit === undefined ? feature : 'capabilities');
    if (answer === undefined) return { has: null, evidence: problem };
    if (bit === undefined) return tried(feature, Number(answer), asRoot !== null);
    const evidence = `CapEff: ${answer.toString(16).padStart(16, '0')}`;
    return { has: asRoot === null ? null : ((answer >> bit) & 1n) === 1n, evidence };
  };
  return Object.fromEntries(FEATURES.map((feature) => [feature, probed(feature)])) as Features;
}

/** The kernel enforces AppArmor profiles. */
export function hasApparmor(): boolean {
  return readOrNull('/sys/module/apparmor/parameters/enabled')?.startsWith('Y') ?? false;
}

async function ask(argv: readonly string[]): Promise<{ answers: Map<string, bigint>; problem: string }> {
  try {
    const result = await run(argv, { timeoutMs: LIMIT_MS });
    const lines = [...result.stdout.matchAll(/^([a-z0-9-]+) (-?\d+)$/gm)];
    const answers = new Map(lines.map(([, name = '', value = '']) => [name, BigInt(value)]));
    return { answers, problem: `the probe did not say: ${tail(result) || `exit code ${result.code}`}` };
  } catch (error) {
    if (!(error instanceof NotStarted)) throw error;
    return { answers: new Map(), problem: error.message };
  }
}

/** @param answer see probe.c */
function tried(feature: Feature, answer: number, isRoot: boolean): Probed {
  const call = TRIED[feature] ?? feature;
  if (answer === 0) return { has: true, evidence: `${call}: works` };
  if (answer > 0) return { has: false, evidence: `${call}: accepted, without effect` };
  const error = getSystemErrorName(answer);
  const isRefusal = error === 'EPERM' || error === 'EACCES';
  // Whoever is traced himself cannot let others trace him.
  const isOpen = isRefusal && (feature === 'hardware-breakpoints' || (!isRoot && NEED_ROOT.includes(feature)));
  return { has: isOpen ? null : false, evidence: `${call}: ${error}` };
}

function list(names: readonly string[]): string {
  return names.filter((name) => name !== '').join(' ') || 'none';
}

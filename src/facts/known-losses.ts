import { ID_MAP } from '../lxc/id-map.js';
import { IPC_SYSCTLS, MARKED_TABLE, NETWORK_SYSCTLS } from '../lxc/marks.js';
import type { CgroupVersion, ContainerKind } from '../words/result.js';
import { RESTORED } from './cgroups.js';
import { joined } from './memory-map.js';

/** What was measured of one program: the versions with which a fact is lost, and those with which it comes back. */
export interface Measured {
  lost: readonly string[];
  kept?: readonly string[];
  /** It was fixed upstream, in no release yet: what is newer than all of `lost` must keep it. */
  isMended?: true;
}

/** A fact that does not come back, as it was measured: docs/facts-measured.md. How far it goes: loss.ts. */
export interface KnownLoss {
  fact: string;
  cgroup?: CgroupVersion;
  container?: ContainerKind;
  /** What it is a part of: where the container has that of the sandbox, it is not restored, nor lost. */
  namespace?: 'net';
  lxc?: Measured;
  /** Of the CRIU that dumps, or of the one that restores: it takes both to bring it back. */
  criu?: Measured;
  /** Of the CRIU that dumps. */
  dumpCriu?: Measured;
  /** Of the CRIU that restores. */
  restoreCriu?: Measured;
  /** Two numbers each: `6.12`. */
  kernel: Measured;
  /** What is lost; when it is left out, whatever is not `after`. */
  before?: unknown;
  /**
   * What is left after the loss: anything else is not this loss. Of an object each value that changed must be the one
   * that is named here, null for one that is gone.
   */
  after?: unknown;
  /** In the place of `after`, of what each process or thread has: what is left of the value of one, beside that of its process. */
  each?: (value: never, ofInit: unknown, ofProcess: never) => unknown;
  /** With `each`: what it is of must be there before and after; of processes another fact tells. */
  sameKeys?: true;
  /** In the place of `after`, of an object: which of its values are gone. Every other one must be as it was. */
  gone?: (key: string, value: never) => boolean;
  reason: string;
}

/** The versions with which all is measured that has no versions of its own. */
const LXC: Measured = { lost: ['5.0.2', '6.0.4', '7.0.0'] };
const CRIU: Measured = { lost: ['4.1.1', '4.2.1', '4.3'] };
const KERNEL: Measured = { lost: ['6.12', '6.18'] };
/** lxc/lxc#4695 sets limits again, and gives an unprivileged container its cgroup. */
const LXC_BEFORE_4695: Measured = { ...LXC, isMended: true };
/** What each process has was measured on the host alone. */
const KERNEL_OF_PROCESSES: Measured = { lost: ['6.18'] };
/** A hybrid host has its controllers in cgroup v1: what needs one of v2 was measured in a virtual machine. */
const KERNEL_OF_V2: Measured = { lost: ['6.1', '6.12'] };
/** Not measured on any other so far. */
const ONE_KERNEL: Measured = { lost: ['6.18'] };

const OF_V2 = 'Of a cgroup v2 CRIU restores who owns it, and who may write to five of its files.';

/** Of a socket that CRIU made anew. */
const OF_TCP_SOCKET = {
  linger2: 60,
  // For ever so much.
  maxPacingRate: Number(0xffffffffffffffffn),
  notSentLow: 0,
  synCount: 6,
  userTimeout: 0,
};
const OF_CONNECTION = { ...OF_TCP_SOCKET, maxSegment: 524, reusePort: 1, windowClamp: 65535 << 14 };
/** By the peer's descriptors: the listener, and a connection of each direction. */
const OF_PEER = { 3: { ...OF_TCP_SOCKET, fastOpen: 0, windowClamp: 0 }, 6: OF_CONNECTION, 7: OF_CONNECTION };
const TCP_OPTIONS_LEFT = Object.fromEntries(
  Object.entries(OF_PEER).flatMap(([descriptor, options]) =>
    Object.entries(options).map(([name, value]) => [`${descriptor} ${name}`, value]),
  ),
);

const noLimits =
  'LXC does not apply limits again after a restore (lxc#4643; fixed by lxc/lxc#4695, in no release up to 7.0.0).';

export const KNOWN_LOSSES: readonly KnownLoss[] = [
  { fact: 'memory-limit', cgroup: 'v2', lxc: LXC_BEFORE_4695, kernel: KERNEL_OF_V2, after: 'max', reason: noLimits },
  { fact: 'pids-limit', cgroup: 'v2', lxc: LXC_BEFORE_4695, kernel: KERNEL_OF_V2, after: 'max', reason: noLimits },
  { fact: 'cpu-weight', cgroup: 'v2', lxc: LXC_BEFORE_4695, kernel: KERNEL_OF_V2, after: '100', reason: noLimits },
  {
    fact: 'cgroup-attributes',
    cgroup: 'v2',
    lxc: LXC_BEFORE_4695,
    kernel: KERNEL_OF_V2,
    after: { 'cpu.max': null, 'cpu.max.burst': null, 'memory.low': null, 'memory.oom.group': null, 'io.max': null },
    reason: noLimits,
  },
  {
    fact: 'cgroup-attributes',
    cgroup: 'v1',
    lxc: LXC_BEFORE_4695,
    kernel: ONE_KERNEL,
    after: { 'cpu.cfs_burst_us': null, 'memory.swappiness': null },
    reason: `${noLimits} Of those of v1 CRIU restores some, and not these.`,
  },
  {
    fact: 'cgroup-permissions',
    cgroup: 'v2',
    criu: CRIU,
    kernel: { lost: ['6.1', '6.12', '6.18'] },
    gone: (file, permissions: string) => !RESTORED.v2.test(file) && !permissions.endsWith(` 0:${ID_MAP.first}`),
    reason: OF_V2,
  },
  {
    fact: 'cgroup-permissions',
    container: 'unprivileged',
    cgroup: 'v2',
    criu: CRIU,
    lxc: LXC_BEFORE_4695,
    kernel: { lost: ['6.1', '6.12', '6.18'] },
    gone: (file) => !RESTORED.v2.test(file),
    reason: `${OF_V2} LXC does not give it again, either (lxc/lxc#4695).`,
  },
  {
    fact: 'cgroup-permissions',
    container: 'unprivileged',
    cgroup: 'v1',
    criu: CRIU,
    kernel: ONE_KERNEL,
    // What systemd in the container has made.
    gone: (file, permissions: string) =>
      !RESTORED.v1.test(file) && permissions.endsWith(` ${ID_MAP.first}:${ID_MAP.first}`),
    reason: 'Of a cgroup that the container made itself CRIU restores who owns it, and not who owns most of its files.',
  },
  {
    fact: 'expired-timerfd',
    restoreCriu: { lost: ['4.1.1', '4.2.1'], kept: ['4.3'] },
    kernel: KERNEL,
    before: 1,
    after: 0,
    reason: 'CRIU restores a periodic timerfd as not armed when its last expiration was not read yet (criu#3162).',
  },
  {
    fact: 'devices',
    lxc: LXC,
    kernel: KERNEL,
    before: ['null'],
    after: ['console', 'null'],
    reason:
      'After a restore nothing is denied any more: LXC does not set up the devices cgroup again (as with limits, lxc#4643).',
  },
  {
    fact: 'groups',
    container: 'privileged',
    criu: CRIU,
    kernel: KERNEL,
    each: ({ Groups }: { Groups: string }) => ({ Groups: Groups === '' ? '0' : Groups }),
    reason: 'CRIU does not restore that there were none: a process then has those of the CRIU that restores.',
  },
  {
    fact: 'scheduling',
    container: 'unprivileged',
    criu: { lost: ['4.2.1', '4.3'] },
    kernel: KERNEL_OF_PROCESSES,
    each: (value: { nice: number }, _ofInit, ofProcess: { nice: number }) => ({
      ...value,
      nice: Math.max(value.nice, ofProcess.nice),
    }),
    reason:
      'A thread that is less nice than its process comes back as nice: CRIU in a user namespace may not better it.',
  },
  {
    fact: 'timer-slack',
    criu: { lost: ['4.1.1', '4.2.1'], kept: ['4.3'] },
    kernel: KERNEL_OF_PROCESSES,
    each: () => 50_000,
    reason: 'CRIU does not dump the timer slack.',
  },
  {
    fact: 'memory-map',
    dumpCriu: { lost: ['4.1.1'], kept: ['4.2.1', '4.3'] },
    kernel: KERNEL_OF_PROCESSES,
    // Without it one may be like its neighbour.
    each: (mappings: string[]) => joined(mappings.map((mapping) => mapping.replace(' wf ', ' '))),
    reason: 'CRIU does not dump MADV_WIPEONFORK.',
  },
  {
    fact: 'affinity',
    criu: CRIU,
    kernel: KERNEL_OF_PROCESSES,
    each: (_value: unknown, ofInit) => ofInit,
    reason: 'CRIU does not dump on which processors a thread may run.',
  },
  {
    fact: 'autogroup',
    criu: CRIU,
    kernel: KERNEL_OF_PROCESSES,
    each: () => 0,
    reason: 'CRIU does not dump the niceness of autogroups.',
  },
  {
    fact: 'personality',
    criu: CRIU,
    kernel: KERNEL_OF_PROCESSES,
    each: () => '00000000',
    reason: 'CRIU dumps the personality, and does not restore it.',
  },
  {
    fact: 'coredump-filter',
    criu: CRIU,
    kernel: KERNEL_OF_PROCESSES,
    each: () => '00000033',
    reason: 'CRIU does not dump the filter of core dumps.',
  },
  {
    fact: 'landlock',
    criu: CRIU,
    kernel: KERNEL_OF_PROCESSES,
    before: 13,
    after: 0,
    reason: 'CRIU does not dump Landlock rulesets.',
  },
  {
    fact: 'mdwe',
    criu: CRIU,
    kernel: KERNEL_OF_PROCESSES,
    before: 1,
    after: 0,
    reason: 'CRIU does not dump MDWE.',
  },
  {
    fact: 'session-key',
    criu: CRIU,
    kernel: KERNEL_OF_PROCESSES,
    after: '0000000000000000',
    reason: 'CRIU does not dump keyrings.',
  },
  {
    fact: 'io-priority',
    criu: CRIU,
    kernel: KERNEL_OF_PROCESSES,
    after: { keeper: 0, partner: 0 },
    reason: 'CRIU does not dump I/O priorities.',
  },
  {
    fact: 'memory-policy',
    criu: CRIU,
    kernel: KERNEL_OF_PROCESSES,
    after: { task: 0, area: 0 },
    reason: 'CRIU does not dump memory policies.',
  },
  {
    fact: 'neighbours',
    namespace: 'net',
    criu: CRIU,
    kernel: KERNEL,
    after: { IPv4: [], IPv6: [], proxy: [] },
    reason: 'CRIU does not dump the neighbour table.',
  },
  {
    fact: 'routes',
    namespace: 'net',
    criu: CRIU,
    kernel: ONE_KERNEL,
    after: { [`IPv4 ${MARKED_TABLE}`]: null, [`IPv6 ${MARKED_TABLE}`]: null },
    reason: 'Of the tables of routes CRIU dumps main alone.',
  },
  {
    fact: 'rules',
    namespace: 'net',
    criu: CRIU,
    kernel: ONE_KERNEL,
    after: { IPv6: ['0: src all table local', '32766: src all table main'] },
    reason: 'CRIU does not dump the rules of routing of IPv6.',
  },
  {
    fact: 'link-attributes',
    namespace: 'net',
    criu: CRIU,
    kernel: ONE_KERNEL,
    // The kernel's defaults.
    after: {
      'eth0 ifalias': null,
      'eth0 group': 'default',
      'eth0 gso_max_size': 65536,
      'eth0 gso_ipv4_max_size': 65536,
      'eth0 qdisc': 'noqueue {}',
      'eth0 multicast': null,
    },
    reason:
      'CRIU does not dump the alias, the group, the sizes of offloading, the queueing discipline and the static multicast addresses of a link.',
  },
  {
    fact: 'network-sysctls',
    namespace: 'net',
    criu: CRIU,
    kernel: ONE_KERNEL,
    after: Object.fromEntries(
      Object.keys(NETWORK_SYSCTLS)
        .filter((path) => path.startsWith('net/ipv4/'))
        .map((path) => [path, null]),
    ),
    reason: 'CRIU does not dump these sysctls of a network namespace.',
  },
  {
    fact: 'tcp-options',
    criu: { lost: ['4.2.1', '4.3'] },
    kernel: ONE_KERNEL,
    after: TCP_OPTIONS_LEFT,
    reason:
      'CRIU does not dump these options of a TCP socket; a restored connection has small segments and SO_REUSEPORT, too.',
  },
  {
    fact: 'extended-attribute',
    criu: CRIU,
    kernel: ONE_KERNEL,
    after: '0000000000000000',
    reason: 'CRIU dumps a tmpfs by tar, without the extended attributes of its files.',
  },
  ...(['privileged', 'unprivileged'] as const).map((container): KnownLoss => {
    const root = String(container === 'privileged' ? 0 : ID_MAP.first);
    return {
      fact: 'system-v-objects',
      container,
      criu: CRIU,
      kernel: ONE_KERNEL,
      each: (object: Record<string, string>) => ({ ...object, cuid: root, cgid: root }),
      sameKeys: true,
      reason: 'CRIU makes System V objects as root, and the kernel lets nobody change who made one.',
    };
  }),
  {
    fact: 'message-queue-size',
    criu: CRIU,
    kernel: ONE_KERNEL,
    after: Number(IPC_SYSCTLS['kernel/msgmnb']),
    reason: 'CRIU makes a message queue anew, of the size that kernel.msgmnb says, and does not set its own.',
  },
  {
    fact: 'protocol-sysctls',
    namespace: 'net',
    criu: CRIU,
    kernel: KERNEL,
    // The kernel's defaults.
    after: {
      'net/core/somaxconn': '4096',
      'net/ipv4/ip_local_port_range': '32768 60999',
      'net/ipv4/ip_unprivileged_port_start': '1024',
      'net/ipv4/tcp_keepalive_time': '7200',
    },
    reason: 'CRIU does not dump these sysctls of a network namespace.',
  },
];

import type { ApparmorProfile, CgroupVersion, ContainerKind } from '../words/result.js';
import { confinementLines, deviceLines } from './confinement.js';
import { idMapLines } from './id-map.js';
import { ADDRESSES, BRIDGE } from './network.js';

export interface ContainerOptions {
  name: string;
  kind: ContainerKind;
  /** Its root, who is root of the host, may do nothing to the host. */
  isConfined: boolean;
  /** Of this kernel, by its number. */
  lastCapability: number;
  cgroup: CgroupVersion;
  rootfs: string;
  /** Empty folder that LXC mounts the rootfs on: its built-in one need not exist on this host. */
  mountPoint: string;
  /** Started as pid 1, with its arguments. */
  init: string;
  /** Bytes, processes and weight on the processors. */
  limits: { memory: number; pids: number; cpuWeight: number };
  /** Lines of the workload, after all others. */
  more: readonly string[];
  /** What a cgroup on this host can be given; what it cannot would keep LXC from starting. */
  attributes: ReadonlySet<string>;
  /** For `io.max`, of v2; null where no disk takes one. */
  ioLimit: string | null;
  /** Null where the kernel has no AppArmor. */
  apparmor: ApparmorProfile | null;
  ipv6: boolean;
}

/** What no container is harmed by, and nothing sets by default: more processors than there are, for one. */
const ATTRIBUTES: Record<CgroupVersion, Readonly<Record<string, string>>> = {
  v1: {
    'cpu.cfs_quota_us': '77700000',
    'cpu.cfs_burst_us': '777000',
    'memory.soft_limit_in_bytes': '77004800',
    'memory.swappiness': '7',
  },
  v2: {
    'cpu.max': '77700000 100000',
    'cpu.max.burst': '777000',
    'memory.low': '7733248',
    'memory.oom.group': '1',
  },
};

/** The container's `config` file. */
export function containerConfig(options: ContainerOptions): string {
  const { cgroup } = options;
  const key = cgroup === 'v1' ? 'lxc.cgroup' : 'lxc.cgroup2';
  const lines = [
    `lxc.uts.name = ${options.name}`,
    `lxc.rootfs.path = dir:${options.rootfs}`,
    `lxc.rootfs.mount = ${options.mountPoint}`,
    `lxc.init.cmd = ${options.init}`,
    ...(options.kind === 'unprivileged' ? idMapLines() : []),
    // A console or a tty is a bind mount of the host's pts, which CRIU cannot dump (criu#299).
    'lxc.console.path = none',
    'lxc.tty.max = 0',
    ...deviceLines(cgroup, options.isConfined),
    'lxc.mount.auto = proc:mixed sys:ro',
    ...(options.isConfined ? confinementLines(options.lastCapability, options.more) : []),
    'lxc.net.0.type = veth',
    `lxc.net.0.link = ${BRIDGE}`,
    'lxc.net.0.name = eth0',
    'lxc.net.0.flags = up',
    `lxc.net.0.hwaddr = ${ADDRESSES.mac}`,
    `lxc.net.0.ipv4.address = ${ADDRESSES.container4}`,
    `lxc.net.0.ipv4.gateway = ${ADDRESSES.gateway4}`,
  ];
  if (options.ipv6) lines.push(`lxc.net.0.ipv6.address = ${ADDRESSES.container6}`);
  const { memory, pids, cpuWeight } = options.limits;
  const attributes = {
    [cgroup === 'v1' ? 'memory.limit_in_bytes' : 'memory.max']: memory,
    'pids.max': pids,
    [cgroup === 'v1' ? 'cpu.shares' : 'cpu.weight']: cpuWeight,
    ...ATTRIBUTES[cgroup],
    ...(cgroup === 'v1' || options.ioLimit === null ? {} : { 'io.max': options.ioLimit }),
  };
  for (const [attribute, value] of Object.entries(attributes)) {
    if (options.attributes.has(attribute)) lines.push(`${key}.${attribute} = ${value}`);
  }
  // Where the kernel has no AppArmor, naming a profile makes CRIU refuse to restore (criu/lsm.c).
  if (options.apparmor !== null && options.apparmor !== 'default') {
    lines.push(`lxc.apparmor.profile = ${options.apparmor}`);
  }
  return `${[...lines, ...options.more].join('\n')}\n`;
}

/**
 * The `config` file of a container of the user's, from lines of its own.
 *
 * @param delta empty folder for what is changed in an overlay; null of a container whose root is none
 */
export function takenConfig(
  rootfs: string,
  delta: string | null,
  mountPoint: string,
  kind: ContainerKind,
  lines: readonly string[],
): string {
  const path = delta === null ? `dir:${rootfs}` : `overlay:${rootfs}:${delta}`;
  const places = [`lxc.rootfs.path = ${path}`, `lxc.rootfs.mount = ${mountPoint}`];
  const map = kind === 'unprivileged' ? idMapLines() : [];
  return `${[...places, ...map, ...lines].join('\n')}\n`;
}

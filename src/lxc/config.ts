import type { CgroupVersion } from '../words/result.js';
import { ADDRESSES, BRIDGE } from './network.js';

export interface ContainerOptions {
  name: string;
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
  /** Controllers that can be set on this host; a limit without its controller would keep LXC from starting. */
  controllers: readonly string[];
  /** The kernel enforces AppArmor profiles. */
  apparmor: boolean;
  ipv6: boolean;
}

/** The container's `config` file. */
export function containerConfig(options: ContainerOptions): string {
  const { cgroup } = options;
  const key = cgroup === 'v1' ? 'lxc.cgroup' : 'lxc.cgroup2';
  const lines = [
    `lxc.uts.name = ${options.name}`,
    `lxc.rootfs.path = dir:${options.rootfs}`,
    `lxc.rootfs.mount = ${options.mountPoint}`,
    `lxc.init.cmd = ${options.init}`,
    // A console or a tty is a bind mount of the host's pts, which CRIU cannot dump (criu#299).
    'lxc.console.path = none',
    'lxc.tty.max = 0',
    // The only line that LXC 5 and later read as "all but": a lone deny means "nothing but" on cgroup v2.
    ...(cgroup === 'v2' ? [`${key}.devices.allow = a`] : []),
    `${key}.devices.deny = c 5:1 rwm`,
    'lxc.mount.auto = proc:mixed sys:ro',
    'lxc.net.0.type = veth',
    `lxc.net.0.link = ${BRIDGE}`,
    'lxc.net.0.name = eth0',
    'lxc.net.0.flags = up',
    `lxc.net.0.hwaddr = ${ADDRESSES.mac}`,
    `lxc.net.0.ipv4.address = ${ADDRESSES.container4}`,
    `lxc.net.0.ipv4.gateway = ${ADDRESSES.gateway4}`,
  ];
  if (options.ipv6) lines.push(`lxc.net.0.ipv6.address = ${ADDRESSES.container6}`);
  if (options.controllers.includes('memory')) {
    lines.push(`${key}.memory.${cgroup === 'v1' ? 'limit_in_bytes' : 'max'} = ${options.limits.memory}`);
  }
  if (options.controllers.includes('pids')) lines.push(`${key}.pids.max = ${options.limits.pids}`);
  if (options.controllers.includes('cpu')) {
    lines.push(`${key}.cpu.${cgroup === 'v1' ? 'shares' : 'weight'} = ${options.limits.cpuWeight}`);
  }
  // Where the kernel has no AppArmor, naming a profile makes CRIU refuse to restore (criu/lsm.c).
  if (options.apparmor) lines.push('lxc.apparmor.profile = unconfined');
  return `${[...lines, ...options.more].join('\n')}\n`;
}

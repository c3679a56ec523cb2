import { HARMLESS_DEVICES } from '../host/device-files.js';
import type { CgroupVersion } from '../words/result.js';

/**
 * What root of a container without a user namespace could reach the host with. `man 7 capabilities` says of each what it
 * allows. In short (the last three by number: not every LXC has a name for them):
 *
 * - sys_admin: mounts a /proc and a /sys in which the kernel's settings can be written, and a release agent of a cgroup;
 * - mknod, sys_rawio: the host's disk and memory, as a device;
 * - dac_read_search: opens files of the container's file system, which is the host's, by their number;
 * - sys_ptrace: takes over whoever enters the container with more capabilities;
 * - sys_module, sys_boot, sys_time, syslog, mac_*, audit_*, wake_alarm, block_suspend: there is one of each for all;
 * - 38 perfmon, 39 bpf, 40 checkpoint_restore: programs in the kernel, and what all processes do.
 */
const DROPPED = [
  ...[
    'sys_admin',
    'mknod',
    'sys_rawio',
    'dac_read_search',
    'sys_ptrace',
    'sys_module',
    'sys_boot',
    'sys_time',
    'syslog',
  ],
  ...['mac_admin', 'mac_override', 'audit_control', 'audit_read', 'wake_alarm', 'block_suspend'],
];
const DROPPED_BY_NUMBER = [38, 39, 40];

/** With terminals of the container's own, fuse and tun. */
const DEVICES = [...HARMLESS_DEVICES, '136:*', '10:229', '10:200'];

/** Of /proc, what root of the host may write and `proc:mixed` leaves writable: which processor is interrupted, and drivers. */
const OF_THE_HOST = ['proc/acpi', 'proc/bus', 'proc/fs', 'proc/irq', 'proc/scsi'];

/**
 * Lines of the config of a container whose root is root of the host, that keep it from the host. Lines behind them may give
 * back what is needed: `lxc.cap.drop =` with nothing behind it all of the capabilities.
 *
 * @param last the kernel's last capability: LXC refuses to drop one that there is not
 * @param more lines behind them: LXC refuses `lxc.cap.keep`, which says all that the container has, beside anything to drop
 */
export function confinementLines(last: number, more: readonly string[]): string[] {
  const numbers = DROPPED_BY_NUMBER.filter((number) => number <= last);
  // Not `relative` to the container's root: LXC restores each entry from the host's.
  const readOnly = OF_THE_HOST.map((path) => `lxc.mount.entry = /${path} ${path} none bind,ro,optional 0 0`);
  const keeps = more.some((line) => /^\s*lxc\.cap\.keep\s*=\s*\S/.test(line));
  return [...(keeps ? [] : [`lxc.cap.drop = ${[...DROPPED, ...numbers].join(' ')}`]), ...readOnly];
}

/** Lines of the config for what may be made and opened. The console is always denied: whether that holds is a fact. */
export function deviceLines(cgroup: CgroupVersion, isConfined: boolean): string[] {
  const key = cgroup === 'v1' ? 'lxc.cgroup.devices' : 'lxc.cgroup2.devices';
  if (isConfined) return [`${key}.deny = a`, ...DEVICES.map((device) => `${key}.allow = c ${device} rwm`)];
  // The only line that LXC 5 and later read as "all but": a lone deny means "nothing but" on cgroup v2.
  return [...(cgroup === 'v2' ? [`${key}.allow = a`] : []), `${key}.deny = c 5:1 rwm`];
}

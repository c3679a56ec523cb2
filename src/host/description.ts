import { existsSync, readFileSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hierarchies } from './cgroups.js';
import { readOrNull } from './process.js';

/** Distribution, kernel, and which cgroup hierarchies there are with which controllers, a line each. */
export function describeHost(): string {
  const distribution = readOrNull('/etc/os-release')?.match(/^PRETTY_NAME="?([^"\n]*)/m)?.[1] ?? 'unknown';
  const cgroups = hierarchies().map(({ version, name, mountPoint }) => {
    const controllers = version === 'v1' ? name : readOrNull(join(mountPoint, 'cgroup.controllers'))?.trim();
    return `cgroup ${version} ${mountPoint}: ${controllers || 'no controllers'}`;
  });
  return [`distribution: ${distribution}`, `kernel: ${release()}`, ...cgroups, ''].join('\n');
}

/** The running kernel's configuration; where it cannot be read, a line that says so. */
export function kernelConfig(): string {
  const file = `/boot/config-${release()}`;
  if (existsSync('/proc/config.gz')) return gunzipSync(readFileSync('/proc/config.gz')).toString();
  return readOrNull(file) ?? `Neither /proc/config.gz nor ${file} can be read here.\n`;
}

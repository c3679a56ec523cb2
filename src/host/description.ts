import { release } from 'node:os';
import { join } from 'node:path';
import { hierarchies } from './cgroups.js';
import { CONFIG_FILES, readKernelConfig } from './kernel-config.js';
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
  return readKernelConfig() ?? `None of these can be read here: ${CONFIG_FILES.join(', ')}.\n`;
}

import { existsSync, readFileSync } from 'node:fs';
import { release } from 'node:os';
import { gunzipSync } from 'node:zlib';

/** What CRIU needs of a kernel beside CONFIG_CHECKPOINT_RESTORE: to compare objects, and to list sockets. */
const NEEDED = [
  'KCMP',
  'UNIX_DIAG',
  'INET_DIAG',
  'INET_TCP_DIAG',
  'INET_UDP_DIAG',
  'PACKET_DIAG',
  'NETLINK_DIAG',
] as const;
/** Only with CONFIG_PROC_CHILDREN. */
const CHILDREN = '/proc/thread-self/children';
const LIMIT_BYTES = 16 * 1024 * 1024;

/** Options without which this kernel was built, of those that CRIU needs, as far as it tells: `UNIX_DIAG`. */
export function missingOptions(): string[] {
  const config = readKernelConfig();
  return [...(existsSync(CHILDREN) ? [] : ['PROC_CHILDREN']), ...(config === null ? [] : optionsOff(config))];
}

/** @param config of a kernel: `CONFIG_KCMP=y`, `# CONFIG_KCMP is not set` */
export function optionsOff(config: string): string[] {
  const on = new Set([...config.matchAll(/^CONFIG_(\w+)=[ym]$/gm)].map(([, name]) => name));
  // An older kernel has CONFIG_CHECKPOINT_RESTORE in the place of CONFIG_KCMP.
  const isKnown = (name: string) => name !== 'KCMP' || /^(# )?CONFIG_KCMP\b/m.test(config);
  return on.size === 0 ? [] : NEEDED.filter((name) => isKnown(name) && !on.has(name));
}

/** Where the running kernel's configuration may lie. */
export const CONFIG_FILES = ['/proc/config.gz', `/boot/config-${release()}`, `/lib/modules/${release()}/config`];

/** The running kernel's configuration; null where none of its files can be read. */
export function readKernelConfig(): string | null {
  for (const file of CONFIG_FILES) {
    try {
      const bytes = readFileSync(file);
      return (file.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: LIMIT_BYTES }) : bytes).toString('latin1');
    } catch {
      // It is elsewhere, or nowhere.
    }
  }
  return null;
}

import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Of an entry in /proc/PID/pagemap. */
const SOFT_DIRTY = 1n << 55n;

/**
 * Whether the kernel notes which pages were written to (CONFIG_MEM_SOFT_DIRTY). Every page of a stack was written to: on
 * a kernel that notes that, they are marked.
 */
export function hasDirtyTracking(): boolean {
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

import { readOrNull, statusField } from '../host/process.js';
import type { FactResult } from '../words/result.js';
import type { Container, Fact } from './fact.js';
import { ofEach, unchangedOfEach } from './processes.js';

/** Of a workload whose processes ask for no memory while they are looked at. */
export const memoryMap: Fact<Record<string, string[]>, Container> = {
  name: 'memory-map',
  policy: 'must',
  reads:
    'address, permissions, file and flags (madvise, mlock) of each mapping of each process, and whether it may have huge pages',
  why: 'Memory that became executable, or is no longer locked or kept from children, is not the same memory, even with the same content.',
  read: ({ processes }) =>
    ofEach(processes, (outer) => [
      ...mappingsOf(readOrNull(`/proc/${outer}/smaps`) ?? ''),
      `huge pages: ${statusField(outer, 'THP_enabled') ?? 'unknown'}`,
    ]),
  ...unchangedOfEach('The memory map'),
};

/** What CRIU calls the memory of its parasite. */
const PARASITE = '/memfd:CRIUMFD (deleted)';

/** Ranges of memory of a process, as /proc/PID/maps has them, in which CRIU's parasite is. */
export const parasitesOf = (pid: number): string[] =>
  (readOrNull(`/proc/${pid}/maps`) ?? '')
    .split('\n')
    .filter((line) => line.endsWith(PARASITE))
    .map((line) => line.split(' ', 1)[0] as string);

/**
 * Whether CRIU left its parasite mapped in some processes, and nothing else changed there: so it does where it is made to
 * fail (CRIU_FAULT).
 */
export function isParasiteLeft({ name, before, after }: Pick<FactResult, 'name' | 'before' | 'after'>): boolean {
  if (name !== memoryMap.name || before === null || after === null) return false;
  const without = Object.entries(after as Record<string, string[]>).map(
    ([pid, mappings]) => [pid, mappings.filter((mapping) => !mapping.includes(PARASITE))] as const,
  );
  return memoryMap.compare(before as Record<string, string[]>, Object.fromEntries(without)) === null;
}

/**
 * Flags of proc(5) that are no property of a mapping: they repeat its permissions, change as it is used (`sd`), or with what
 * the kernel has promised of its memory (`ac`).
 */
const IMPLIED = new Set(['rd', 'wr', 'ex', 'sh', 'sd', 'ac']);

/**
 * `55d0c000-55d0d000 r-xp /bin/busybox at 00001000: mr mw me`. CRIU restores anonymous shared memory as a memfd: it is
 * called by the kernel's name.
 *
 * @param smaps as /proc/PID/smaps has it
 */
export function mappingsOf(smaps: string): string[] {
  const mappings = smaps.split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m).flatMap((text) => {
    const [, range, permissions, offset, path = ''] =
      text.match(/^([0-9a-f]+-[0-9a-f]+) (\S+) (\S+) \S+ \d+ *(.*)$/m) ?? [];
    if (range === undefined) return [];
    const flags =
      text
        .match(/^VmFlags: (.*?) *$/m)?.[1]
        ?.split(' ')
        .filter((flag) => !IMPLIED.has(flag)) ?? [];
    const name = path.replace(/^\/memfd:(?=\/dev\/zero )/, '');
    return [`${range} ${permissions} ${name || ANONYMOUS}: ${flags.join(' ')} at ${Number(`0x${offset}`)}`];
  });
  return joined(mappings);
}

const ANONYMOUS = 'anonymous';

/**
 * Neighbours that are alike are one, as the kernel joins them or not.
 *
 * @param mappings as {@link mappingsOf} has them; what is none stays as it is
 */
export function joined(mappings: readonly string[]): string[] {
  const all: string[] = [];
  for (const mapping of mappings) {
    const [last, next] = [partsOf(all.at(-1)), partsOf(mapping)];
    const isNext =
      last !== null &&
      next !== null &&
      last.end === next.start &&
      last.what === next.what &&
      (next.isAnonymous || last.offset + size(last) === next.offset);
    if (isNext) all[all.length - 1] = `${last.start}-${next.end} ${last.what} at ${last.offset}`;
    else all.push(mapping);
  }
  return all;
}

function partsOf(mapping = '') {
  const [, start, end, what, offset] = mapping.match(/^([0-9a-f]+)-([0-9a-f]+) (.*) at (\d+)$/) ?? [];
  if (start === undefined || end === undefined || what === undefined) return null;
  return { start, end, what, offset: Number(offset), isAnonymous: what.split(' ')[1] === `${ANONYMOUS}:` };
}

function size({ start, end }: { start: string; end: string }): number {
  return Number(`0x${end}`) - Number(`0x${start}`);
}

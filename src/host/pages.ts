import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** What pages hold, by their addresses. */
export type Pages = ReadonlyMap<number, Buffer>;

const PAGE = 4096;
/** Bytes of /proc/PID/pagemap for each page; bits of the upper half of these. */
const ENTRY = 8;
const PRESENT = 1 << 31;
const SWAPPED = 1 << 30;
/** It is that of the file, or shared. */
const OF_A_FILE = 1 << 29;
/** Bytes of an area that tells a thread on which processor it runs. */
const RSEQ = 32;
const ZEROS = Buffer.alloc(PAGE);

/**
 * The pages of a process's private memory that are its own: those of a file are not, until it writes to them and they say
 * something else (CRIU's parasite leaves a page that it wrote to as it was). Pages of zeros are left out, as is a mapping
 * that has more pages than `most`.
 *
 * @param isWanted by the rights of a mapping: `r-xp`
 * @param ofKernel where the kernel writes by itself (rseq): 32 bytes each, that are taken for zeros
 * @throws when there is no such process any more, or a page of it cannot be read
 */
export function privatePages(
  pid: number,
  most: number,
  ofKernel: readonly number[],
  isWanted: (rights: string) => boolean = () => true,
): Pages {
  const found = new Map<number, Buffer>();
  const [pagemap, memory] = [openSync(`/proc/${pid}/pagemap`, 'r'), openSync(`/proc/${pid}/mem`, 'r')];
  try {
    for (const { start, end, offset, name } of privateMappings(readFileSync(`/proc/${pid}/maps`, 'utf8'), isWanted)) {
      const runs = presentPages(pagemap, start, end);
      if (runs.reduce((sum, [from, to]) => sum + (to - from) / PAGE, 0) > most) continue;
      for (const [from, to] of runs) {
        const content = Buffer.allocUnsafe(to - from);
        if (readSync(memory, content, 0, content.length, from) !== content.length) {
          throw new Error(`Memory of process ${pid} cannot be read.`);
        }
        const file = offset === null ? undefined : ofFile(pid, name, offset + from - start, content.length);
        if (file === null) continue;
        for (const place of ofKernel) {
          if (place >= from && place < to) content.fill(0, place - from, place - from + RSEQ);
        }
        for (let at = 0; at < content.length; at += PAGE) {
          const page = content.subarray(at, at + PAGE);
          if (!page.equals(ZEROS) && !file?.subarray(at, at + PAGE).equals(page)) found.set(from + at, page);
        }
      }
    }
  } finally {
    closeSync(pagemap);
    closeSync(memory);
  }
  return found;
}

interface Mapping {
  start: number;
  end: number;
  /** Where in its file it begins; null of one that has none. */
  offset: number | null;
  /** As /proc/PID/map_files has it, without the zeros of /proc/PID/maps. */
  name: string;
}

/** Not what the kernel maps for itself. */
function privateMappings(maps: string, isWanted: (rights: string) => boolean): Mapping[] {
  return [...maps.matchAll(/^0*(\S+)-0*(\S+) (r..p) ([0-9a-f]+) \S+ \d+ *(.*)$/gm)]
    .filter(([, , , rights = '', , path = '']) => isWanted(rights) && !/^\[v/.test(path))
    .map(([, start, end, , offset, path = '']) => ({
      start: Number(`0x${start}`),
      end: Number(`0x${end}`),
      offset: path.startsWith('/') ? Number(`0x${offset}`) : null,
      name: `${start}-${end}`,
    }));
}

/**
 * What the file of a mapping has at an offset, with zeros behind its end; null when that cannot be read. Not by its path,
 * which whoever is in the container may have led elsewhere.
 */
function ofFile(pid: number, mapping: string, offset: number, length: number): Buffer | null {
  const path = `/proc/${pid}/map_files/${mapping}`;
  let file: number;
  try {
    if (!statSync(path).isFile()) return null;
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const content = Buffer.alloc(length);
    readSync(file, content, 0, length, offset);
    return content;
  } finally {
    closeSync(file);
  }
}

/** Runs of neighbours: one read for each. */
function presentPages(pagemap: number, start: number, end: number): [from: number, to: number][] {
  const entries = Buffer.alloc(((end - start) / PAGE) * ENTRY);
  const length = readSync(pagemap, entries, 0, entries.length, (start / PAGE) * ENTRY);
  const runs: [from: number, to: number][] = [];
  for (let at = 0; at < length; at += ENTRY) {
    const flags = entries.readInt32LE(at + 4);
    if ((flags & (PRESENT | SWAPPED)) === 0 || (flags & OF_A_FILE) !== 0) continue;
    const page = start + (at / ENTRY) * PAGE;
    const last = runs.at(-1);
    if (last?.[1] === page) last[1] += PAGE;
    else runs.push([page, page + PAGE]);
  }
  return runs;
}

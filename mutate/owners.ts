/**
 * Whose files are which. CRIU numbers files, and tables of descriptors, as it comes upon them: a process that lives for a
 * moment has other numbers for all that come behind it. By who has them they are the same ones in each dump.
 */
import { numberIn } from '../src/criu/wire.js';
import type { Image } from './image.js';

export interface Owners {
  /** The first process, by pid, with a table of descriptors, by the table's number. */
  tables: ReadonlyMap<number, number>;
  /** Where a file comes among all, and the first process that has it, by the file's id. */
  files: ReadonlyMap<number, { rank: number; pid: number }>;
}

/** @param files all images of a checkpoint, by the names of their files */
export function ownersOf(files: ReadonlyMap<string, Image>): Owners {
  const tables = new Map<number, number>();
  const owned = new Map<number, { rank: number; pid: number }>();
  const fieldsOf = (name: string) => (files.get(name)?.entries ?? []).map(({ fields }) => fields);
  const pids = [...files.keys()].flatMap((name) => name.match(/^ids-(\d+)\.img$/)?.[1] ?? []).map(Number);
  for (const pid of pids.sort((a, b) => a - b)) {
    const claim = (id: number) => {
      if (!owned.has(id)) owned.set(id, { rank: owned.size, pid });
    };
    for (const fields of fieldsOf(`mm-${pid}.img`)) claim(numberIn(fields, 12)); // exe_file_id
    for (const fields of fieldsOf(`fs-${pid}.img`)) for (const number of [1, 2]) claim(numberIn(fields, number)); // cwd_id, root_id
    for (const ids of fieldsOf(`ids-${pid}.img`)) {
      const table = numberIn(ids, 2); // files_id
      if (tables.has(table)) continue;
      tables.set(table, pid);
      for (const { fields } of byDescriptor(files.get(`fdinfo-${table}.img`)?.entries ?? []))
        claim(numberIn(fields, 1)); // id
    }
  }
  return { tables, files: owned };
}

/** Two ends of a socket come in any order: by their numbers descriptors are always at the same place. */
function byDescriptor(entries: Image['entries']): Image['entries'] {
  return entries.toSorted((a, b) => numberIn(a.fields, 4) - numberIn(b.fields, 4)); // fd
}

/** Files in the order of who has them, and descriptors in that of their numbers; what is only mapped, and all else, as it comes. */
export function inOrder(image: Image, { files }: Owners): Image {
  if (image.type === 'fdinfo') return { ...image, entries: byDescriptor(image.entries) };
  if (image.type !== 'files') return image;
  const rank = (entry: Image['entries'][number]) => files.get(fileId(entry))?.rank ?? files.size;
  return { ...image, entries: image.entries.toSorted((a, b) => rank(a) - rank(b)) };
}

/** Of an entry of the image `files`. */
export function fileId({ fields }: Image['entries'][number]): number {
  return numberIn(fields, 2);
}

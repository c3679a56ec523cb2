/** Where the pages of a checkpoint lie, and what kind of memory they are. */

import { type Field, numberIn } from '../src/criu/wire.js';
import type { Image } from './image.js';

export interface Page {
  /** Where it lies. */
  file: string;
  at: number;
  /** `private anonymous rw-`, as the process has it mapped. */
  kind: string;
}

/** Bytes. */
export const PAGE = 4096;
/** Flag of an entry of a pagemap: its pages lie in the file of pages. */
const PRESENT = 4;

/**
 * Pages by `pagemap#1 3.2`: the image that names them, which mapping of the process, which page of that. Another dump has
 * them at other addresses.
 */
export function pagesOf(images: ReadonlyMap<string, { file: string; image: Image }>): Map<string, Page> {
  const pages = new Map<string, Page>();
  for (const [name, { file: pagemap, image }] of images) {
    const [head, ...entries] = image.entries;
    if (!image.type.startsWith('pagemap') || head === undefined) continue;
    const file = `pages-${numberIn(head.fields, 1)}.img`;
    const areas = image.type === 'pagemap' ? areasOf(images, pagemap.replace('pagemap', 'mm')) : [];
    let at = 0;
    for (const { fields } of entries) {
      if ((numberIn(fields, 4) & PRESENT) === 0) continue;
      // Before 4.2 the number of pages was field 2.
      const count = numberIn(fields, 5) || numberIn(fields, 2);
      for (let page = 0; page < count; page++) {
        const address = numberIn(fields, 1) + page * PAGE;
        const index = areas.findIndex(({ start, end }) => start <= address && address < end);
        const { start = 0, end = 0, kind = 'shared' } = areas[index] ?? {};
        // A stack grows down.
        const offset = kind.includes('stack') ? end - PAGE - address : address - start;
        pages.set(`${name} ${index}.${offset / PAGE}`, { file, at, kind });
        at += PAGE;
      }
    }
  }
  return pages;
}

interface Area {
  start: number;
  end: number;
  kind: string;
}

/** The mappings of an image `mm`. */
function areasOf(images: ReadonlyMap<string, { file: string; image: Image }>, file: string): Area[] {
  const mm = [...images.values()].find((each) => each.file === file)?.image.entries[0]?.fields ?? [];
  return mm.flatMap(({ number, value }) =>
    number === 14 && value.kind === 'message'
      ? [{ start: numberIn(value.fields, 1), end: numberIn(value.fields, 2), kind: kindOf(value.fields) }]
      : [],
  );
}

/** By the flags of mmap(2). */
function kindOf(area: Field[]): string {
  const [protection, flags] = [numberIn(area, 5), numberIn(area, 6)];
  const rights = ['r', 'w', 'x'].map((letter, bit) => ((protection >> bit) & 1 ? letter : '-')).join('');
  const what = flags & 0x100 ? 'stack' : flags & 0x20 ? 'anonymous' : 'of a file';
  return `${flags & 1 ? 'shared' : 'private'} ${what} ${rights}`;
}

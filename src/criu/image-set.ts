import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StageError } from '../words/errors.js';
import type { DumpStats } from '../words/result.js';

/** Every dump has these. */
const ALWAYS = ['inventory.img', 'pstree.img', 'core-1.img'];
const PAGE_SIZES = [4096, 16_384, 65_536];

/**
 * The images of a dump from which nothing is restored: those that every dump has, and as many pages as CRIU counted.
 *
 * @param stats of the dump; null when it left none
 * @throws StageError when they are not whole
 */
export function checkImages(images: string, stats: DumpStats | null): void {
  if (stats === null) throw new StageError('dump', 'CRIU says that the dump succeeded, and left no statistics of it.');
  const size = (name: string) => statSync(join(images, name), { throwIfNoEntry: false })?.size ?? 0;
  const missing = ALWAYS.filter((name) => size(name) === 0);
  if (missing.length > 0) {
    throw new StageError('dump', `CRIU says that the dump succeeded, and left no ${missing.join(', ')}.`);
  }
  const files = readdirSync(images).filter((name) => /^pages-\d+\.img$/.test(name));
  const bytes = files.reduce((sum, name) => sum + size(name), 0);
  const pages = stats.pagesWritten + (stats.sharedPagesWritten ?? 0);
  if (PAGE_SIZES.some((each) => bytes === pages * each)) return;
  throw new StageError(
    'dump',
    `CRIU counted ${pages} pages that it wrote, and its images have ${bytes} bytes of them.`,
  );
}

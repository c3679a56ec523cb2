import { sweepAsRoot } from '../core/cell/sudo.js';
import type { Surroundings } from '../core/run/run.js';
import { EXIT_CODES } from '../core/run/verdict.js';
import { cleanStore } from '../provide/clean.js';
import type { Options } from './options.js';
import { sizeText } from './quantities.js';
import { print } from './terminal.js';

export async function clean(options: Options, { cellProgram, signal }: Surroundings): Promise<number> {
  const swept = await sweepAsRoot(cellProgram, signal);
  if (swept.length === 0) print('Nothing was left behind.\n');
  for (const { id, left } of swept) {
    print(left.length === 0 ? `Removed ${id}.\n` : `Could not remove all of ${id}: ${left.join('; ')}.\n`);
  }
  if (options.cleanStore) await freeStore(options);
  return swept.every(({ left }) => left.length === 0) ? EXIT_CODES.passed : EXIT_CODES.error;
}

async function freeStore({ store, olderThanMs }: Options): Promise<void> {
  let freed = 0;
  await cleanStore(
    store,
    olderThanMs === undefined ? Number.POSITIVE_INFINITY : Date.now() - olderThanMs,
    (removed) => {
      print(`Removed ${removed.name}, ${sizeText(removed.bytes)}.\n`);
      freed += removed.bytes;
    },
  );
  print(freed === 0 ? `Nothing to remove in the store ${store}.\n` : `Freed ${sizeText(freed)}.\n`);
}

import type { Surroundings } from '../core/run.js';
import { EXIT_CODES } from '../core/verdict.js';
import { Provider } from '../provide/provide.js';
import type { Live } from './live.js';
import type { Options } from './options.js';

export async function versions({ request }: Options, surroundings: Surroundings, live: Live): Promise<number> {
  const { store, signal, onProgress } = surroundings;
  const provider = new Provider({
    store,
    architecture: process.arch,
    signal,
    onProgress,
    ...request.archive,
  });
  onProgress({ type: 'stage', stage: 'versions' });
  const rows = (
    await Promise.all((['criu', 'lxc'] as const).map(async (name) => ({ name, offers: await provider.offers(name) })))
  ).flatMap(({ name, offers }) => offers.map(({ version, provider, where }) => [name, version, provider, where]));
  live.end();
  const table = [['', 'VERSION', 'PROVIDER', 'WHERE'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
  return EXIT_CODES.passed;
}

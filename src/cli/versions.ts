import { makeProvider, type Surroundings } from '../core/run/run.js';
import { EXIT_CODES } from '../core/run/verdict.js';
import { kernelOffers, type Offering } from '../provide/offers.js';
import { Store } from '../provide/store.js';
import { columns } from '../report/prose/columns.js';
import type { Live } from './live.js';
import type { Options } from './options.js';
import { agoText, sizeText } from './quantities.js';
import { print, printJson } from './terminal.js';

const COMPONENTS = ['criu', 'lxc', 'kernel'] as const;

/** An offering, and of what. */
export type Row = { component: (typeof COMPONENTS)[number] } & Offering;

export async function versions({ request, asJson }: Options, surroundings: Surroundings, live: Live): Promise<number> {
  const { signal, onProgress } = surroundings;
  const store = new Store(surroundings.store, process.arch, onProgress, signal);
  const provider = makeProvider(request, surroundings);
  onProgress({ type: 'stage', stage: 'versions' });
  const offered = async (component: Row['component']): Promise<Row[]> => {
    const offerings = await (component === 'kernel'
      ? kernelOffers(store, provider.kernels)
      : provider.offers(component));
    return offerings.map((offering) => ({ component, ...offering }));
  };
  const rows = await store.hold(() => Promise.all(COMPONENTS.map(offered)));
  live.end();
  if (asJson) printJson(rows.flat());
  else print(versionsText(rows.flat(), new Date()));
  return EXIT_CODES.passed;
}

/** A table for each component, all with the same columns. */
export function versionsText(rows: readonly Row[], now: Date): string {
  const lines = columns(
    rows.map((row) => {
      // A message of several lines must not break the table.
      const problem = row.problem === undefined ? '' : `  could not be asked: ${row.problem.replaceAll(/\s+/g, ' ')}`;
      return [row.provider, row.version ?? '–', usageText(row, now), `${row.where}${problem}`];
    }),
  );
  return COMPONENTS.map((component) => {
    const ofComponent = lines.filter((_, at) => rows[at]?.component === component).map((line) => `  ${line}\n`);
    return `${component}\n${ofComponent.length === 0 ? '  nothing\n' : ofComponent.join('')}`;
  }).join('\n');
}

function usageText({ sizeBytes, lastUsed }: Offering, now: Date): string {
  if (sizeBytes === undefined || lastUsed === undefined) return '';
  return `${sizeText(sizeBytes)}, used ${agoText(now.getTime() - lastUsed.getTime())}`;
}

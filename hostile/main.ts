/**
 * npm run hostile -- [OPTION]...: gives what strangers may write to all that reads it: logs, results, histories, grids,
 * configs, options, images, tarballs. First those that did harm once, then generated ones. None may crash or hang.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { columns } from '../src/report/prose/columns.js';
import { type Tried, tryAll } from './watch.js';

const HELP = `npm run hostile -- [OPTION]...
  --count N        how many (10000)
  --seed TEXT      which (1)
  --seconds N      that one may take (30)
`;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '30' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else process.exitCode = (await inputs()) ? 0 : 1;

async function inputs(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const all: Tried[] = [];
  try {
    const options = { seed: values.seed, count: Number(values.count), limitMs: Number(values.seconds) * 1000, folder };
    await tryAll(new URL('./worker.ts', import.meta.url), options, (tried) => {
      all.push(tried);
      if (tried.fault !== null) process.stderr.write(`${tried.number} ${tried.kind}: ${tried.fault}\n`);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(table(all));
  return all.length === Number(values.count) && all.every(({ fault }) => fault === null);
}

function table(all: readonly Tried[]): string {
  const row = (name: string, some: readonly Tried[]) => [
    name,
    String(some.length),
    String(some.filter(({ fault }) => fault !== null).length),
    String(Math.round(Math.max(...some.map(({ ms }) => ms)))),
  ];
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  const rows = kinds.map((name) =>
    row(
      name,
      all.filter(({ kind }) => kind === name),
    ),
  );
  return `${columns([['', 'tried', 'crashed or hung', 'longest ms'], ...rows, row('all', all)]).join('\n')}\n`;
}

import type { HistoryEntry } from '../../history/history.js';
import { xml } from '../../words/escape.js';
import { groupBy } from '../../words/group-by.js';
import { STANDING, type Standing } from '../../words/standing.js';
import { shorten } from '../prose/wording.js';

/** Cells, those first that were run last. */
const MOST_CELLS = 60;
/** Of a cell: the runs before are left out. */
const MOST_RUNS = 60;
const ROW = 26;
const LABEL = { width: 430, length: 64 };
const STEP = 14;
const TIMES = { width: 160, height: 16 };

const MARK: Record<Standing, { colour: string; sign: string }> = {
  passed: { colour: '#1a7f37', sign: '●' },
  lossy: { colour: '#1a7f37', sign: '≈' },
  partial: { colour: '#1a7f37', sign: '◐' },
  flaky: { colour: '#9a6700', sign: '↻' },
  failed: { colour: '#cf222e', sign: '✘' },
  error: { colour: '#9a6700', sign: '!' },
  skipped: { colour: '#57606a', sign: '–' },
};

/** A history as SVG: of each cell its verdicts, oldest first, and beside them how long dump and restore took together. */
export function trend(entries: readonly HistoryEntry[]): string {
  const cells = [...groupBy(entries, ({ cell }) => cell)]
    .map(([cell, all]) => ({ cell, runs: all.slice(-MOST_RUNS) }))
    .sort((a, b) => last(b.runs).localeCompare(last(a.runs)))
    .slice(0, MOST_CELLS);
  const runs = Math.max(1, ...cells.map(({ runs }) => runs.length));
  const [width, height] = [LABEL.width + runs * STEP + TIMES.width + 40, (cells.length + 1) * ROW];
  const rows = cells.map(({ cell, runs: own }, index) => {
    const y = (index + 1) * ROW;
    const marks = own.map((run, at) => {
      const { colour, sign } = MARK[run.standing ?? run.verdict];
      const x = LABEL.width + (runs - own.length + at) * STEP;
      return `<text x="${x}" y="${y}" fill="${colour}"><title>${told(run)}</title>${sign}</text>`;
    });
    return `<text x="8" y="${y}">${xml(shorten(cell, LABEL.length))}</text>${marks.join('')}${times(own, LABEL.width + runs * STEP + 20, y)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans,Verdana,sans-serif" font-size="12" role="img" aria-label="Verdicts of each cell, oldest first">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}

/** A line through the times of the runs that passed, from 0 up, and the last of them in words. */
function times(runs: readonly HistoryEntry[], left: number, bottom: number): string {
  const values = runs.flatMap(({ dumpMs, restoreMs }) =>
    dumpMs === null || restoreMs === null ? [] : [dumpMs + restoreMs],
  );
  const [most, latest] = [Math.max(1, ...values), values.at(-1)];
  if (latest === undefined) return '';
  const points = values.map((value, index) => {
    const x = left + (values.length === 1 ? 0 : (index / (values.length - 1)) * (TIMES.width - 70));
    return `${x.toFixed(1)},${(bottom - (value / most) * TIMES.height).toFixed(1)}`;
  });
  const words = `<text x="${left + TIMES.width - 64}" y="${bottom}" fill="#57606a">${Math.round(latest)} ms</text>`;
  return `<polyline points="${points.join(' ')}" fill="none" stroke="#1f6feb" stroke-width="1.5"/>${words}`;
}

function last(runs: readonly HistoryEntry[]): string {
  return runs.at(-1)?.at ?? '';
}

function told({ at, verdict, standing = verdict, criu, lxc, kernel, cause }: HistoryEntry): string {
  return xml(
    `${at}: ${STANDING[standing]}, CRIU ${criu ?? 'none'}, LXC ${lxc ?? 'none'}, Linux ${kernel}${cause === null ? '' : `: ${cause}`}`,
  );
}

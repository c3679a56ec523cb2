import type { Verdict } from '../words/result.js';
import { grid, placeOf, worst } from './grid.js';
import type { Joined, Problem } from './join.js';
import { causes, countsLine, verdictOf } from './joined.js';
import { BUDGET, paragraphs, SIGN, table, text } from './markdown.js';

const PROBLEM: Record<Problem['kind'], string> = {
  damaged: 'damaged',
  version: 'another version',
  duplicate: 'duplicate',
  missing: 'missing',
  empty: 'empty',
};

/** Where to look for what was left out. */
const REST = 'on the page and in the files that the report wrote';

/** Cells that are named for a cause. The page has them all. */
const NAMED = 5;

/** The job summary of many results. What would make it too long is left out in whole lines, and the report says so. */
export function joinedSummary(joined: Joined): string {
  let left = BUDGET;
  const spend = (section: string): string => {
    left -= Buffer.byteLength(section);
    return section;
  };
  // Written in the order of what matters most, put together in the order of reading.
  const top = spend(paragraphs(`### ${SIGN[verdictOf(joined)]} ${countsLine(joined)}`));
  const problems = spend(problemsTable(joined, left));
  const compatibility = spend(gridTable(joined, left));
  return [top, compatibility, causesTable(joined, left), problems].join('');
}

function gridTable({ entries }: Joined, budget: number): string {
  const cells = grid(entries.map(({ result }) => ({ ...placeOf(result.cell), verdict: result.verdict })));
  const columns = ['CRIU', ...cells.columns.map(({ lxc, cgroup }) => text(`LXC ${lxc}, cgroup ${cgroup}`))];
  const rows = cells.rows.map((criu) => [
    text(criu),
    ...cells.columns.map(({ lxc, cgroup }) => slot(cells.at(criu, lxc, cgroup))),
  ]);
  return table('Compatibility', columns, rows, budget, REST);
}

function slot(items: readonly { verdict: Verdict }[]): string {
  const verdict = worst(items);
  if (verdict === null) return '';
  const same = items.filter((item) => item.verdict === verdict).length;
  return `${SIGN[verdict]} ${verdict}${items.length === 1 ? '' : ` ${same} of ${items.length}`}`;
}

function causesTable(joined: Joined, budget: number): string {
  const rows = causes(joined).map(({ verdict, sentence, advice, entries }) => {
    const places = new Set(
      entries.map(({ result }) => {
        const { criu, lxc, cgroup } = placeOf(result.cell);
        return `CRIU ${criu} × LXC ${lxc} × cgroup ${cgroup}`;
      }),
    );
    const named = [...places].slice(0, NAMED);
    const more = places.size - named.length;
    return [
      entries.length,
      `${SIGN[verdict]} ${verdict}`,
      text(sentence),
      text(advice ?? ''),
      [...named.map(text), ...(more === 0 ? [] : [`${more} more`])].join('<br>'),
    ];
  });
  return table('Why', ['Results', 'Verdict', 'Cause', 'What to do', 'Where'], rows, budget, REST);
}

function problemsTable({ problems }: Joined, budget: number): string {
  const rows = problems.map(({ kind, file, message }) => [PROBLEM[kind], text(file), text(message)]);
  // At most a quarter: results matter more than their files.
  return table('Result files with a problem', ['Problem', 'File', 'What'], rows, budget / 4, REST);
}

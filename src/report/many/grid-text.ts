import { oneLine } from '../../words/escape.js';
import { groupBy } from '../../words/group-by.js';
import type { Result } from '../../words/result.js';
import { lossesLine, standing } from '../../words/standing.js';
import { Page, type TextOptions } from '../one/text.js';
import { columns } from '../prose/columns.js';
import { type GridRow, gridColumns, gridHeadline, rowHeadline, rowSeconds } from './grid-rows.js';
import { causes, standingOf, whyOf } from './many.js';

/** Of them a cause names so many. */
const CELLS_NAMED = 12;

/**
 * A grid for people at a terminal: a line for each cell, why those did not pass that did not, and at last the counts.
 *
 * @param hints lines to stand above these
 */
export function gridText(rows: readonly GridRow[], options: TextOptions, hints: readonly string[] = []): string {
  const page = new Page(options);
  if (options.detail !== 'verdict') {
    cells(page, rows, options);
    page.line('', ...hints, ...(hints.length === 0 ? [] : ['']));
  }
  page.headline(standingOf(rows), gridHeadline(rows));
  return page.text();
}

function cells(page: Page, rows: readonly GridRow[], options: TextOptions): void {
  const inputs = gridColumns(rows);
  const line = (row: GridRow) => [
    // A list or a command may have several lines.
    ...inputs.map((name) => oneLine(row.values[name] ?? '')),
    rowHeadline(row),
    rowSeconds(row),
  ];
  const [head = '', ...lines] = columns([[...inputs, 'verdict', ''], ...rows.map(line)]);
  page.bold(`  ${head}`);
  rows.forEach((row, index) => {
    page.signed(row.result === null ? 'skipped' : standing(row.result), lines[index] ?? '');
  });
  for (const { verdict, sentence, advice, of: alike } of causes(rows, whyOf)) {
    page.line('');
    page.headline(verdict, `${verdict}: ${alike.length === 1 ? '1 cell' : `${alike.length} cells`}`);
    page.wrapped(2, sentence);
    if (advice !== undefined) page.wrapped(2, `→ ${advice}`);
    for (const { id } of alike.slice(0, CELLS_NAMED)) page.line(`    ${id}`);
    if (alike.length > CELLS_NAMED) page.line(`    and ${alike.length - CELLS_NAMED} more`);
  }
  losses(page, rows, options);
}

/** What is known to be lost: in one line for the whole grid, or once for all cells that lost the same. */
function losses(page: Page, rows: readonly GridRow[], { detail, columns: width }: TextOptions): void {
  const ran = rows.flatMap(({ id, result }) => (result === null ? [] : [{ id, cycles: result.cycles }]));
  const lossesOf = ({ cycles }: Pick<Result, 'cycles'>) => lossesLine({ cycles }, 'docs/facts.md') ?? '';
  const groups =
    detail === 'all'
      ? [...groupBy(ran, lossesOf)].map(([line, alike]) => ({ line, ids: alike.map(({ id }) => id) }))
      : [
          {
            line: lossesLine({ cycles: ran.flatMap(({ cycles }) => cycles) }, '-v, docs/facts.md', width),
            ids: [],
          },
        ];
  for (const { line, ids } of groups) {
    if (!line) continue;
    page.line('');
    page.wrapped(0, line);
    page.line(...ids.map((id) => `    ${id}`));
  }
}

import { oneLine } from '../words/escape.js';
import { columns } from './columns.js';
import { type GridRow, gridColumns, gridHeadline, rowHeadline, rowSeconds } from './grid-rows.js';
import { causes, verdictOf, whyOf } from './many.js';
import { BOLD, Page, type TextOptions } from './text.js';

/** Of them a cause names so many. */
const CELLS_NAMED = 12;

/** A grid for people at a terminal: a line for each cell, why those did not pass that did not, and the counts. */
export function gridText(rows: readonly GridRow[], options: TextOptions): string {
  const page = new Page(options);
  const inputs = gridColumns(rows);
  const cells = (row: GridRow) => [
    // A list or a command may have several lines.
    ...inputs.map((name) => oneLine(row.values[name] ?? '')),
    rowHeadline(row),
    rowSeconds(row),
  ];
  const [head = '', ...lines] = columns([[...inputs, 'verdict', ''], ...rows.map(cells)]);
  page.bold(`  ${head}`);
  rows.forEach((row, index) => {
    page.signed(row.result?.verdict ?? 'skipped', lines[index] ?? '');
  });
  for (const { verdict, sentence, advice, of: alike } of causes(rows, whyOf)) {
    page.line('');
    page.signed(verdict, `${verdict}: ${alike.length === 1 ? '1 cell' : `${alike.length} cells`}`, BOLD);
    page.wrapped(2, sentence);
    if (advice !== undefined) page.wrapped(2, `→ ${advice}`);
    for (const { id } of alike.slice(0, CELLS_NAMED)) page.line(`    ${id}`);
    if (alike.length > CELLS_NAMED) page.line(`    and ${alike.length - CELLS_NAMED} more`);
  }
  page.line('');
  page.signed(verdictOf(rows), gridHeadline(rows), BOLD);
  return page.text();
}

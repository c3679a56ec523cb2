import { oneLine } from '../words/escape.js';
import { type GridRow, gridColumns, gridHeadline, rowHeadline, rowSeconds } from './grid-rows.js';
import { causes, verdictOf, whyOf } from './many.js';
import { BOLD, Page, type TextOptions } from './text.js';

/** Of them a cause names so many. */
const CELLS_NAMED = 12;

/** A grid for people at a terminal: a line for each cell, why those did not pass that did not, and the counts. */
export function gridText(rows: readonly GridRow[], options: TextOptions): string {
  const page = new Page(options);
  const columns = gridColumns(rows);
  const cells = (row: GridRow) => [
    // A list or a command may have several lines.
    ...columns.map((name) => oneLine(row.values[name] ?? '')),
    rowHeadline(row),
    rowSeconds(row),
  ];
  const table = [[...columns, 'verdict', ''], ...rows.map(cells)];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  const [head = '', ...lines] = table.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
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

import { standing } from '../../words/standing.js';
import { BUDGET, code, paragraphs, SIGN, table, text } from '../one/markdown.js';
import { type GridRow, gridColumns, gridHeadline, rowHeadline, rowSeconds } from './grid-rows.js';
import { causes, standingOf, whyOf } from './many.js';

/** Of them a cause names so many. */
const CELLS_NAMED = 50;
const ID_LIMIT = 250;

/** The job summary of a grid. What would make it too long is left out in whole lines; the counts always stay. */
export function gridSummary(rows: readonly GridRow[], resultsPath: string): string {
  let left = BUDGET;
  const spend = (section: string): string => {
    left -= Buffer.byteLength(section);
    return section;
  };
  const head = spend(
    paragraphs(`### ${SIGN[standingOf(rows)]} ${gridHeadline(rows)}`, `Results: ${code(resultsPath, ID_LIMIT)}`),
  );
  const causes = spend(causesTable(rows, left));
  return [head, cellsTable(rows, left), causes].join('');
}

function cellsTable(rows: readonly GridRow[], budget: number): string {
  const columns = gridColumns(rows);
  const lines = rows.map((row) => [
    ...columns.map((name) => text(row.values[name] ?? '')),
    `${row.result === null ? '' : `${SIGN[standing(row.result)]} `}${text(rowHeadline(row))}`,
    rowSeconds(row),
  ]);
  return table('Cells', [...columns, 'Verdict', 'Time'], lines, budget);
}

function causesTable(rows: readonly GridRow[], budget: number): string {
  const lines = causes(rows, whyOf).map(({ verdict, sentence, advice, of: alike }) => [
    `${SIGN[verdict]} ${verdict}`,
    text(sentence),
    text(advice ?? ''),
    [
      ...alike.slice(0, CELLS_NAMED).map(({ id }) => code(id, ID_LIMIT)),
      ...(alike.length > CELLS_NAMED ? [`and ${alike.length - CELLS_NAMED} more`] : []),
    ].join('<br>'),
  ]);
  return table('Causes', ['Verdict', 'Cause', 'What to do', 'Cells'], lines, budget);
}

import { headline } from '../prose/wording.js';
import { countsWords, type Outcome, verdictOf } from './many.js';

/** A cell of a grid, for its reports. */
export interface GridRow extends Outcome {
  id: string;
  /** What was written for it, by the name of the input. */
  values: Readonly<Record<string, string>>;
}

/** `failed: 2 failed, 1 error, 20 passed, 1 not run`. */
export function gridHeadline(rows: readonly GridRow[]): string {
  return `${verdictOf(rows)}: ${countsWords(rows) || 'no cell'}`;
}

/** The inputs that tell the rows apart, by name. */
export function gridColumns(rows: readonly GridRow[]): string[] {
  const names = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  return names.filter((name) => new Set(rows.map(({ values }) => values[name] ?? '')).size > 1);
}

/** What became of a row: `failed: dump in generation 2`. */
export function rowHeadline({ result }: GridRow): string {
  return result === null ? 'not run' : headline(result);
}

/** `12.3 s`; empty when it was not run. */
export function rowSeconds({ result }: GridRow): string {
  return result === null || result.timings.total === 0 ? '' : `${(result.timings.total / 1000).toFixed(1)} s`;
}

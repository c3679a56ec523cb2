import type { GridRow } from './grid-rows.js';
import { counts, verdictOf } from './many.js';

/** The action's outputs for a grid, by the names in action.yml. */
export function gridOutputs(rows: readonly GridRow[], resultsPath: string): Record<string, string> {
  const { passed, failed, error, skipped } = counts(rows);
  return {
    verdict: verdictOf(rows),
    'cells-passed': String(passed),
    'cells-failed': String(failed),
    'cells-error': String(error),
    'cells-skipped': String(skipped),
    'results-path': resultsPath,
  };
}

import { count, type GridRow, gridVerdict } from './grid-rows.js';

/** The action's outputs for a grid, by the names in action.yml. */
export function gridOutputs(rows: readonly GridRow[], resultsPath: string): Record<string, string> {
  return {
    verdict: gridVerdict(rows),
    'cells-passed': String(count(rows, 'passed')),
    'cells-failed': String(count(rows, 'failed')),
    'cells-error': String(count(rows, 'error')),
    'cells-skipped': String(count(rows, 'skipped')),
    'results-path': resultsPath,
  };
}

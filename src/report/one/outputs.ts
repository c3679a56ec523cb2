import { median } from 'simple-statistics';
import type { Cycle, Result } from '../../words/result.js';
import { cyclesPassed } from '../prose/wording.js';

/** The action's outputs, by the names in action.yml. What is not known is empty, as GitHub has it. */
export function outputs(result: Result, resultPath: string): Record<string, string> {
  const { criu, restoreCriu, lxc, kernel } = result.cell;
  return {
    verdict: result.verdict,
    'skip-reason': result.skipReason ?? '',
    'failure-class': result.failureClass ?? '',
    'criu-version': criu?.version ?? '',
    'criu-path': criu?.path ?? '',
    'restore-criu-version': restoreCriu?.version ?? '',
    'restore-criu-path': restoreCriu?.path ?? '',
    'lxc-version': lxc?.version ?? '',
    kernel,
    'cycles-passed': String(cyclesPassed(result)),
    'dump-ms': medianOf(result.cycles, 'dumpMs'),
    'frozen-ms': medianOf(result.cycles, 'frozenMs'),
    'restore-ms': medianOf(result.cycles, 'restoreMs'),
    'result-path': resultPath,
    'logs-path': result.evidence ?? '',
    'bundle-path': result.bundle ?? '',
    'issue-path': result.issue ?? '',
  };
}

/** Whole milliseconds; empty when none was measured. */
function medianOf(cycles: readonly Cycle[], time: 'dumpMs' | 'frozenMs' | 'restoreMs'): string {
  const measured = cycles.map((cycle) => cycle[time]).filter((value) => value !== null);
  return measured.length === 0 ? '' : String(Math.round(median(measured)));
}

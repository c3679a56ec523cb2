import type { Cycle, Result } from '../words/result.js';
import { cyclesPassed } from './wording.js';

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
    'dump-ms': median(result.cycles, 'dumpMs'),
    'frozen-ms': median(result.cycles, 'frozenMs'),
    'restore-ms': median(result.cycles, 'restoreMs'),
    'result-path': resultPath,
    'logs-path': result.evidence ?? '',
    'bundle-path': result.bundle ?? '',
    'issue-path': result.issue ?? '',
  };
}

function median(cycles: Cycle[], time: 'dumpMs' | 'frozenMs' | 'restoreMs'): string {
  const sorted = cycles
    .map((cycle) => cycle[time])
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  return lower === undefined || upper === undefined ? '' : String(Math.round((lower + upper) / 2));
}

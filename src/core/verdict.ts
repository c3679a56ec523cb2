import type { FailureClass, Result, Verdict } from '../words/result.js';

/** Nothing is said about checkpoint/restore when it was never reached. */
const OWN_FAULTS: readonly (FailureClass | null)[] = ['provide', 'start', null];

/** @param failureClass of a cell that did not pass */
export function verdictOfFailure(failureClass: FailureClass | null): Verdict {
  return OWN_FAULTS.includes(failureClass) ? 'error' : 'failed';
}

/** 77 is what test drivers read as "skipped" (automake, LXC's own). Wrong usage is 2, an interruption 130. */
export const EXIT_CODES: Record<Verdict, number> = { passed: 0, failed: 1, error: 3, skipped: 77 };

export const EXIT_USAGE = 2;
export const EXIT_INTERRUPTED = 130;

/** What a caller sees who wants no test to be left out. */
export function withoutSkips(result: Result): Result {
  if (result.verdict !== 'skipped') return result;
  return { ...result, verdict: 'failed', cause: `Skipped, which on-skip does not allow: ${result.skipReason}` };
}

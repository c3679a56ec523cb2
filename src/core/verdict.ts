import { EXIT_ERROR } from '../host/leave.js';
import { Interrupted, UsageError } from '../words/errors.js';
import type { FailureClass, Result, Verdict } from '../words/result.js';

/** Nothing is said about checkpoint/restore when it was never reached. */
const OWN_FAULTS: readonly (FailureClass | null)[] = ['provide', 'start', null];

/** @param failureClass of a cell that did not pass */
export function verdictOfFailure(failureClass: FailureClass | null): Verdict {
  return OWN_FAULTS.includes(failureClass) ? 'error' : 'failed';
}

/** 77 is what test drivers read as "skipped" (automake, LXC's own). Wrong usage is 2, an interruption 130. */
export const EXIT_CODES: Record<Verdict, number> = { passed: 0, failed: 1, error: EXIT_ERROR, skipped: 77 };

export const EXIT_USAGE = 2;
export const EXIT_INTERRUPTED = 130;

/**
 * As what a program ends that has told a verdict.
 *
 * @param unwritten what it could not write then: a pass that is not where somebody looks for it is an error, and no other
 * verdict is changed
 */
export function exitCode(verdict: Verdict, unwritten: readonly string[]): number {
  return EXIT_CODES[verdict === 'passed' && unwritten.length > 0 ? 'error' : verdict];
}

/** As what a program ends that has no verdict. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Interrupted) return EXIT_INTERRUPTED;
  return error instanceof UsageError ? EXIT_USAGE : EXIT_ERROR;
}

/** What a caller sees who wants no test to be left out. */
export function withoutSkips(result: Result): Result {
  if (result.verdict !== 'skipped') return result;
  return { ...result, verdict: 'failed', cause: `Skipped, which on-skip does not allow: ${result.skipReason}` };
}

import { EXIT_ERROR } from '../../host/at-once.js';
import { Interrupted, UsageError } from '../../words/errors.js';
import type { FailureClass, Result, Verdict } from '../../words/result.js';
import type { Request } from '../request/request.js';

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
 * @param refused something was skipped, which the user does not allow: that ends the program, and changes no verdict
 */
export function exitCode(verdict: Verdict, unwritten: readonly string[], refused = false): number {
  if (refused && (verdict === 'passed' || verdict === 'skipped')) return EXIT_CODES.failed;
  return EXIT_CODES[verdict === 'passed' && unwritten.length > 0 ? 'error' : verdict];
}

/** As what a program ends that has no verdict. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Interrupted) return EXIT_INTERRUPTED;
  return error instanceof UsageError ? EXIT_USAGE : EXIT_ERROR;
}

/** Whether a cell was skipped, and `on-skip` does not allow that. */
export function isRefused(onSkip: Request['onSkip'], result: Pick<Result, 'verdict'> | null | undefined): boolean {
  return onSkip === 'fail' && result?.verdict === 'skipped';
}

/** What a user reads whose skip ends the program. */
export const REFUSED = 'A cell was skipped, and `on-skip` is `fail`.';

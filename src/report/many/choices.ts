// What a user can choose of a report, without what makes one: every command of the terminal loads this.
import { oneOf } from '../../words/one-of.js';
import type { Verdict } from '../../words/result.js';

/** What a report can be written as. `trend` needs a history. */
export const FORMATS = ['html', 'markdown', 'junit', 'ctrf', 'json', 'results', 'badge', 'trend'] as const;

export type Format = (typeof FORMATS)[number];

/** The verdicts that `--fail-on` and `fail-on` count as a failure. */
export const FAIL_ON = {
  failed: ['failed'],
  error: ['failed', 'error'],
  skipped: ['failed', 'error', 'skipped'],
  regression: [],
  never: [],
} as const satisfies Record<string, readonly Verdict[]>;

export type FailOn = keyof typeof FAIL_ON;

/**
 * @param label how the user knows the input
 * @throws UsageError
 */
export function parseFailOn(value: string, label: string): FailOn {
  return oneOf(value, Object.keys(FAIL_ON) as FailOn[], label);
}

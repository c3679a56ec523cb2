import { UsageError } from '../words/errors.js';
import type { Verdict } from '../words/result.js';
import { worst } from './grid.js';
import type { Entry, Joined } from './join.js';
import { explanation, reason } from './wording.js';

/** What all reports of many results say in the same words. Nothing here escapes. */

/** How many results have each verdict. */
export function counts({ entries }: Pick<Joined, 'entries'>): Record<Verdict, number> {
  const count = { passed: 0, failed: 0, error: 0, skipped: 0 };
  for (const { result } of entries) count[result.verdict] += 1;
  return count;
}

/** `5 results: 3 passed, 2 failed`. */
export function countsLine(joined: Pick<Joined, 'entries'>): string {
  const each = Object.entries(counts(joined)).filter(([, count]) => count > 0);
  const { length } = joined.entries;
  const all = `${length} ${length === 1 ? 'result' : 'results'}`;
  return each.length === 0 ? all : `${all}: ${each.map(([verdict, count]) => `${count} ${verdict}`).join(', ')}`;
}

/**
 * The verdict of the whole: the worst of all. Of no result it is an error, and so it is when the files themselves have
 * a problem and all else is well: what a file that is damaged or missing would have said, nobody knows.
 */
export function verdictOf({ entries, problems }: Joined): Verdict {
  const unknown = problems.some(({ kind }) => kind !== 'duplicate');
  const verdicts = entries.map(({ result }) => ({ verdict: result.verdict }));
  return worst(unknown ? [...verdicts, { verdict: 'error' }] : verdicts) ?? 'error';
}

/** The verdicts that `--fail-on` and `fail-on` count as a failure. */
const FAIL_ON = {
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
  const known = (Object.keys(FAIL_ON) as FailOn[]).find((name) => name === value);
  if (known !== undefined) return known;
  throw new UsageError(`${label} is "${value}"; allowed are ${Object.keys(FAIL_ON).join(', ')}.`);
}

/** The verdict that makes the report fail; null when it does not. */
export function failure(joined: Joined, failOn: FailOn): Verdict | null {
  const failing: readonly Verdict[] = FAIL_ON[failOn];
  const verdicts = joined.entries.map(({ result }) => ({ verdict: result.verdict }));
  const found = worst([...verdicts, { verdict: verdictOf(joined) }].filter(({ verdict }) => failing.includes(verdict)));
  // With nothing looked at, nothing has been found to be well.
  return found ?? (failOn !== 'never' && joined.entries.length === 0 ? 'error' : null);
}

/** What went wrong, or could not be tested, once for all results that it explains. */
export interface Cause {
  verdict: Verdict;
  sentence: string;
  advice?: string;
  entries: Entry[];
}

/** The commonest first. */
export function causes({ entries }: Pick<Joined, 'entries'>): Cause[] {
  const found = new Map<string, Cause>();
  for (const entry of entries) {
    const sentence = shortCause(entry);
    if (sentence === null) continue;
    const { verdict } = entry.result;
    const key = JSON.stringify([verdict, sentence]);
    const advice = reason(entry.result)?.advice;
    const cause = found.get(key) ?? { verdict, sentence, ...(advice === undefined ? {} : { advice }), entries: [] };
    cause.entries.push(entry);
    found.set(key, cause);
  }
  return [...found.values()].sort((a, b) => b.entries.length - a.entries.length);
}

/** The sentence of the finding that explains the verdict, else the cause itself; null when passed. */
export function shortCause({ result }: Entry): string | null {
  return reason(result)?.message ?? explanation(result);
}

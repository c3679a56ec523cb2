import type { Result, Verdict } from '../words/result.js';
import { explanation, reason } from './wording.js';

/** What all reports of many results, of a grid and of joined files, mean by the same words. Nothing here escapes. */

/** One of many. */
export interface Outcome {
  /** Null when it was not run, or its file says nothing. */
  result: Result | null;
}

/** The order of verdicts. */
export const WORST_FIRST: readonly Verdict[] = ['failed', 'error', 'passed', 'skipped'];

/** For sorting, worst first. */
export function byWorst(a: { verdict: Verdict }, b: { verdict: Verdict }): number {
  return WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict);
}

/** The worst verdict of some: a skip makes nothing worse, unless there is nothing else. Null of none. */
export function worst(items: readonly { verdict: Verdict }[]): Verdict | null {
  return WORST_FIRST.find((verdict) => items.some((item) => item.verdict === verdict)) ?? null;
}

/** The verdict of the whole, the worst of all. What was not run is an error, because nothing is known of it; so is nothing. */
export function verdictOf(outcomes: readonly Outcome[]): Verdict {
  return worst(outcomes.map(({ result }) => result ?? { verdict: 'error' })) ?? 'error';
}

/** How many have each verdict, worst first. */
export function counts(outcomes: readonly Outcome[]): Record<Verdict, number> {
  const of = (verdict: Verdict) => outcomes.filter(({ result }) => result?.verdict === verdict).length;
  return { failed: of('failed'), error: of('error'), passed: of('passed'), skipped: of('skipped') };
}

/** `2 failed, 1 error, 20 passed, 1 not run`; empty of none. */
export function countsWords(outcomes: readonly Outcome[]): string {
  const notRun = outcomes.filter(({ result }) => result === null).length;
  const each = [...Object.entries(counts(outcomes)), ['not run', notRun] as const];
  return each
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}

/** Why something did not pass. */
export interface Why {
  verdict: Verdict;
  sentence: string;
  advice?: string;
}

/** What went wrong, or could not be tested, once for all that it explains. */
export interface Cause<T> extends Why {
  of: T[];
}

/** The sentence of the finding that explains the verdict, else the cause itself; null when it passed or was not run. */
export function whyOf({ result }: Outcome): Why | null {
  if (result === null) return null;
  const finding = reason(result);
  const sentence = finding?.message ?? explanation(result);
  if (sentence === null) return null;
  return { verdict: result.verdict, sentence, ...(finding?.advice === undefined ? {} : { advice: finding.advice }) };
}

/** Each cause once, the worst first, and of these the commonest. */
export function causes<T>(items: readonly T[], why: (item: T) => Why | null): Cause<T>[] {
  const found = new Map<string, Cause<T>>();
  for (const item of items) {
    const told = why(item);
    if (told === null) continue;
    const key = JSON.stringify([told.verdict, told.sentence]);
    const cause = found.get(key) ?? { ...told, of: [] };
    cause.of.push(item);
    found.set(key, cause);
  }
  return [...found.values()].sort((a, b) => byWorst(a, b) || b.of.length - a.of.length);
}

import { traits } from '../../history/key.js';
import type { Result, Verdict } from '../../words/result.js';
import { type Standing, standing, WORST_FIRST } from '../../words/standing.js';
import { cellLine, explanation, reason } from '../prose/wording.js';

/** What all reports of many results, of a grid and of joined files, mean by the same words. Nothing here escapes. */

/** One of many. */
export interface Outcome {
  /** Null when it was not run, or its file says nothing. */
  result: Result | null;
}

/** What was run, and what else makes it this cell: `CRIU 4.2.1 (apt) × … × leave-running × verify cat /state`. */
export function cellInFull(result: Result): string {
  return [cellLine(result.cell), ...traits(result)].join(' × ');
}

/** For sorting, worst first. */
export function byWorst(a: { verdict: Standing }, b: { verdict: Standing }): number {
  return WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict);
}

/** The worst verdict of some: a skip makes nothing worse, unless there is nothing else. Null of none. */
export function worst<V extends Standing>(items: readonly { verdict: V }[]): V | null {
  return items.toSorted(byWorst)[0]?.verdict ?? null;
}

/** How the whole stands: as the worst of all. */
export function standingOf(outcomes: readonly Outcome[]): Standing {
  return worst(outcomes.map(({ result }) => ({ verdict: result === null ? 'error' : standing(result) }))) ?? 'error';
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

/** `2 failed, 1 error, 20 passed (18 with known losses), 1 not run`; empty of none. */
export function countsWords(outcomes: readonly Outcome[]): string {
  const notRun = outcomes.filter(({ result }) => result === null).length;
  const count = (standing: Standing) => outcomes.filter((outcome) => standingOf([outcome]) === standing).length;
  const [flaky, lossy] = [count('flaky'), count('lossy')];
  const { passed, ...others } = counts(outcomes);
  const parts = [
    ...(flaky === 0 ? [] : [`${flaky} at the second try`]),
    ...(lossy === 0 ? [] : [`${lossy === passed ? 'all' : lossy} with known losses`]),
  ];
  const some = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  const each = [
    ['failed', others.failed],
    ['error', others.error],
    [`passed${some}`, passed],
    ['skipped', others.skipped],
    ['not run', notRun],
  ] as const;
  return each
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}

/** Why something did not pass. */
export interface Why {
  verdict: Standing;
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

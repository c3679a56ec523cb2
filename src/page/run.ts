import { type PageRun, UNKNOWN_PASS } from '../report/many/page-data.js';
import { type Standing, verdictOf, WORST_FIRST } from '../words/standing.js';

export function standingOf([, standing]: PageRun): Standing {
  return standing === UNKNOWN_PASS ? 'passed' : (WORST_FIRST[standing] ?? 'error');
}

export function isPass(run: PageRun): boolean {
  return verdictOf(standingOf(run)) === 'passed';
}

export function isFailed(run: PageRun): boolean {
  return standingOf(run) === 'failed';
}

/** A pass of which nobody knows whether something was lost is that of any other. */
export function isSame(one: PageRun, other: PageRun): boolean {
  return (
    standingOf(one) === standingOf(other) || ([one[1], other[1]].includes(UNKNOWN_PASS) && isPass(one) && isPass(other))
  );
}

/** @param minute since 1970 */
export function minuteWords(minute: number): string {
  return `${new Date(minute * 60_000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** @param minute since 1970 */
export function day(minute: number): string {
  return minuteWords(minute).slice(0, 10);
}

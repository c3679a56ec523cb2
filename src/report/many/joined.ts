import type { Verdict } from '../../words/result.js';
import type { Standing } from '../../words/standing.js';
import type { Joined, Problem } from './join.js';
import { countsWords, type Outcome, standingOf, verdictOf } from './many.js';

/** Problems that hide a result; a duplicate hides none. */
export function unknown({ problems }: Joined): Problem[] {
  return problems.filter(({ kind }) => kind !== 'duplicate');
}

/** Results, and one for each file that is damaged or missing: what it would have said, nobody knows. */
export function outcomes(joined: Joined): Outcome[] {
  const files = unknown(joined).filter(({ kind }) => kind !== 'empty');
  return [...joined.entries, ...files.map(() => ({ result: null }))];
}

/** The verdict of the whole. */
export function joinedVerdict(joined: Joined): Verdict {
  return verdictOf(outcomes(joined));
}

/** How the whole stands. */
export function joinedStanding(joined: Joined): Standing {
  return standingOf(outcomes(joined));
}

/** `5 results: 2 failed, 3 passed`. */
export function countsLine({ entries }: Pick<Joined, 'entries'>): string {
  const all = `${entries.length} ${entries.length === 1 ? 'result' : 'results'}`;
  return entries.length === 0 ? all : `${all}: ${countsWords(entries)}`;
}

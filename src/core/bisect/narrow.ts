import type { Ends, Release } from '../../provide/git-bisect.js';
import type { Answer, Try } from '../../words/bisection.js';
import { type CommitSearch, UnprovedEnds } from './search.js';

/** What the package of a release answers; `both` when one run of it contradicts another. */
export type PackageAnswer = Answer | 'both';

/** @param tries of one package */
export function packageAnswer(tries: readonly Try[], shownBy: 'old' | 'new'): PackageAnswer {
  const kinds = new Set(tries.map(({ kind }) => kind));
  if (kinds.has('shows') && kinds.has('passes')) return 'both';
  if (kinds.has('other') || kinds.has('broken')) return 'skip';
  return kinds.has('shows') === (shownBy === 'new') ? 'new' : 'old';
}

/**
 * Bisects releases by their packages. One that says nothing is left out.
 *
 * @param releases oldest first, each in the past of the next, between the ends
 * @returns neighbours between which the answer changes; null for the search's own end, and for both when the symptom
 * comes and goes: that is for more runs than are made here
 */
export async function narrow(
  releases: readonly Release[],
  ask: (release: Release) => Promise<PackageAnswer>,
): Promise<{ old: Release | null; new: Release | null }> {
  let [old, newer]: (Release | null)[] = [null, null];
  let left = [...releases];
  for (;;) {
    const middle = Math.floor(left.length / 2);
    const release = left[middle];
    if (release === undefined) return { old: old ?? null, new: newer ?? null };
    const answer = await ask(release);
    if (answer === 'both') return { old: null, new: null };
    if (answer === 'skip') left.splice(middle, 1);
    else if (answer === 'old') [old, left] = [release, left.slice(middle + 1)];
    else [newer, left] = [release, left.slice(0, middle)];
  }
}

/**
 * Builds of both ends prove that there is something to search: of the narrowed ones, or, where these builds do not say
 * what the packages said, of those that the user named.
 *
 * @param only the end that has to show the symptom: null when it may be either
 * @throws UnprovedEnds of those that the user named
 */
export async function proveNarrowest(
  search: CommitSearch,
  named: Ends,
  narrowed: { ends: Ends; shownBy: 'old' | 'new' } | null,
  only: 'old' | 'new' | null,
): Promise<{ ends: Ends; shownBy: 'old' | 'new'; isNarrowed: boolean }> {
  if (narrowed !== null) {
    const { ends } = narrowed;
    try {
      return { ends, shownBy: await search.proveEnds(ends, narrowed.shownBy), isNarrowed: true };
    } catch (error) {
      if (!(error instanceof UnprovedEnds)) throw error;
    }
  }
  return { ends: named, shownBy: await search.proveEnds(named, only), isNarrowed: false };
}

import type { Rates, Try } from '../../words/bisection.js';

/** Of a rate that was never seen to differ from 1 or 0. */
const CERTAIN = 0.97;

/**
 * What the ends tell of how often a symptom shows. Where every run answers the same, it is taken for certain until an
 * answer contradicts that.
 *
 * @param showing runs of the end that has the symptom
 * @param other runs of the end that has it not
 */
export function ratesOf(showing: readonly Try[], other: readonly Try[]): Rates {
  const rate = (tries: readonly Try[]) => {
    const clear = tries.filter(isClear);
    const shown = clear.filter(({ kind }) => kind === 'shows').length;
    return { isMixed: shown > 0 && shown < clear.length, value: (shown + 0.5) / (clear.length + 1) };
  };
  const [with_, without] = [rate(showing), rate(other)];
  return {
    shows: with_.isMixed ? with_.value : CERTAIN,
    falsely: without.isMixed ? without.value : 1 - CERTAIN,
  };
}

/**
 * Wald's sequential test: whether a commit has the symptom, by its runs so far.
 *
 * @param bound at most so often the answer is wrong, either way
 * @returns null when it takes more runs
 */
export function verdictOf(tries: readonly Try[], { shows, falsely }: Rates, bound: number): 'shows' | 'passes' | null {
  const sum = tries.filter(isClear).reduce((total, { kind }) => {
    return total + (kind === 'shows' ? Math.log(shows / falsely) : Math.log((1 - shows) / (1 - falsely)));
  }, 0);
  const limit = Math.log((1 - bound) / bound);
  if (sum >= limit) return 'shows';
  return sum <= -limit ? 'passes' : null;
}

export function isClear({ kind }: Try): boolean {
  return kind === 'shows' || kind === 'passes';
}

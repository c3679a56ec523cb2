/** Which mutants are tried, and in which order: any beginning of the list is a fair sample of the classes. */
import { createHash } from 'node:crypto';
import { idOf, type Mutant } from './places.js';

/** At most `perClass` of each class, of different kinds as far as it has them: one of each class, then a second one. */
export function sample(mutants: readonly Mutant[], seed: string, perClass: number): Mutant[] {
  const lot = (words: string) => createHash('sha256').update(`${seed} ${words}`).digest('hex');
  const byLot = <T>(values: readonly T[], words: (value: T) => string): T[] =>
    values
      .map((value) => ({ value, drawn: lot(words(value)) }))
      .sort((a, b) => (a.drawn < b.drawn ? -1 : 1))
      .map(({ value }) => value);
  const classes = Map.groupBy(mutants, (mutant) => mutant.class);
  const chosen = byLot([...classes], ([name]) => name).map(([, all]) => {
    const kinds = Map.groupBy(byLot(all, idOf), ({ kind }) => kind);
    return inTurn([...kinds.values()]).slice(0, perClass);
  });
  return inTurn(chosen);
}

/** The first of each list, then the second of each. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_, nth) => lists.flatMap((list) => list.slice(nth, nth + 1))).flat();
}

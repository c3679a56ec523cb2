import { closest, distance } from 'fastest-levenshtein';

/** More letters than these are no slip of the fingers. */
const SLIP = 2;

/** ` Did you mean criu?` where a word looks like one of those that there are; else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closest(word, known);
  const isSlip = distance(word, nearest) <= Math.min(SLIP, Math.floor(word.length / 2));
  return isSlip ? ` Did you mean ${nearest}?` : '';
}

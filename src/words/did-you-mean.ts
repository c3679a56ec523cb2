import { closest, distance } from 'fastest-levenshtein';

/** More letters than these are no slip of the fingers. */
const SLIP = 2;

/** ` Did you mean criu?` where a word looks like one of those that there are; else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === null ? '' : ` Did you mean ${meant}?`;
}

/** That of the words that there are which a word looks like; null when it looks like none. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const found = closest(word, known);
  return distance(word, found) <= Math.min(SLIP, Math.floor(word.length / 2)) ? found : null;
}

import { didYouMean } from './did-you-mean.js';
import { UsageError } from './errors.js';

/**
 * A value that has to be one of some.
 *
 * @param label how the user knows what it is a value of
 * @throws UsageError
 */
export function oneOf<T extends string>(value: string, allowed: readonly T[], label: string): T {
  const known = allowed.find((each) => each === value);
  if (known !== undefined) return known;
  const meant = didYouMean(value, allowed);
  throw new UsageError(`${label} is "${value}"; valid values: ${allowed.join(', ')}.${meant}`);
}

import { describe } from 'vitest';
import { requires } from './requires.js';

/** A group of tests that needs nothing of the host but root. */
export function describeReal(title: string, tests: () => void): void {
  describe(title, requires('root'), tests);
}

import { inject } from 'vitest';
import { missingNeeds, type Need } from './needs.js';

declare module 'vitest' {
  interface TaskMeta {
    /** Why it was left out; __tests__/reporter.ts lists it. */
    missing?: string[];
  }
}

/**
 * Options of a test or a group of tests: `describe('leaves nothing', requires('root'), () => …)`. Where something of it is
 * missing the tests are skipped, by name and counted.
 *
 * @throws when it is a program that the set-up should have brought
 */
export function requires(...needs: Need[]): { skip?: true; meta?: { missing: string[] } } {
  const missing = missingNeeds(needs, inject('probed'));
  return missing.length === 0 ? {} : { skip: true, meta: { missing } };
}

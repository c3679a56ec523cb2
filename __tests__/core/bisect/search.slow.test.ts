import { expect, it } from 'vitest';
import { madeUp, type Recipe, random, searchIn } from './made-up-history.js';

/** Of each kind; the night tries 100. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 40);

// Made-up histories: broken builds, other failures, merges, symptoms that a fifth of the runs do not show.
it.each([1, 0.8])(
  'finds the commit, or says that it is one of these, when %d of the runs show it',
  { timeout: 900_000 },
  async (shows) => {
    let found = 0;
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const next = random(seed);
      const recipe: Recipe = {
        commits: 10 + Math.floor(next() * 60),
        broken: next() * 0.25,
        other: next() * 0.15,
        merges: next() < 0.5 ? 0 : next() * 0.3,
        shows,
        firstParent: next() < 0.5,
        mends: next() < 0.3,
      };
      const history = madeUp(seed, recipe);
      const outcome = await searchIn(history, recipe, seed);
      const label = `seed ${seed}: ${JSON.stringify({ recipe, outcome, expected: history.expected })}`;
      if (outcome.found === null) expect(outcome.candidates, label).toContain(history.expected);
      else expect(outcome.found, label).toBe(history.expected);
      if (outcome.found !== null) found++;
    }
    expect(found).toBeGreaterThan(HISTORIES / 2);
  },
);

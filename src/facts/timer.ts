import type { Fact } from './fact.js';

/** A process sleeps 20 ms again and again, and counts: time goes on for it, and its count is not lost. */
export const timer: Fact<number> = {
  name: 'timer',
  policy: 'must',
  reads: 'how often a process woke from a sleep of 20 ms',
  rule: 'more',
  why: 'A process whose sleep never ends is alive by its looks only.',
  async read({ witness, patienceMs }) {
    const ticks = () => Number(witness.read('ticks'));
    const before = ticks();
    await witness.await(() => ticks() > before, patienceMs, 'wake from a sleep of 20 ms');
    return ticks();
  },
  compare: (before, after) =>
    after !== null && after > before ? null : `The ticks stood at ${before} and are ${after}.`,
};

import type { Fact } from './fact.js';

/** A random number that exists in the memory of one process and nowhere else: only that process can know it. */
export const memory: Fact<string> = {
  name: 'memory',
  policy: 'must',
  reads: 'a random number that only the memory of one process holds',
  rule: 'the same',
  why: 'Only the process that was dumped knows it; a fresh copy does not.',
  read: ({ answer }) => answer.nonce,
  compare: (before, after) =>
    after === before
      ? null
      : `The nonce kept in memory was ${before} and is ${after}: this is not the container that was dumped.`,
};

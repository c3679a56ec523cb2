import type { Fact } from './fact.js';

/** The witness numbers its answers: the first after the restore must be the next after the last before the dump. */
export const counter: Fact<number> = {
  name: 'counter',
  policy: 'must',
  reads: "the number of the witness's answer",
  rule: 'one more',
  why: 'A process that went back, or was run again, repeats a number.',
  read: ({ answer }) => answer.serial,
  compare: (before, after) =>
    after === before + 1 ? null : `The counter stood at ${before} and went on with ${after} instead of ${before + 1}.`,
};

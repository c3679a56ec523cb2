import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';
import { arrived, first } from './in-flight.js';

type Thread = NonNullable<Held['thread']>;

/** A second thread: its id and name, memory of its own, the signals that it blocks, one that waits for it alone. */
export const threads: Fact<Thread> = {
  name: 'threads',
  policy: 'must',
  reads: 'id, name, memory and blocked signals of a second thread, and a signal that waits for it',
  rule: 'the same; the signal arrives',
  why: 'Most programs have more threads than one.',
  read: ({ held }) => held.thread ?? null,
  compare(before, after) {
    if (after === null) return 'The second thread does not answer.';
    return first(
      arrived('a pending signal of the second thread', before.signal, after.signal),
      unchanged('The second thread').compare(
        { ...before, answers: before.answers + 1, signal: null },
        { ...after, signal: null },
      ),
    );
  },
};

import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';
import { arrived, first } from './in-flight.js';

/** Two blocked signals of one kind, with a value each, that must come in order. */
export const pendingSignals: Fact<Held['pendingSignals']> = {
  name: 'pending-signals',
  policy: 'must',
  reads: 'two blocked signals of one kind, with a value each, and who sent them (as a sum)',
  rule: 'both arrive, in order',
  why: 'A signal that is lost is an event that never was.',
  read: ({ held }) => held.pendingSignals,
  compare: (before, after) =>
    after === null
      ? 'The pending signals are gone.'
      : first(
          arrived('the first pending signal', before.first, after.first),
          arrived('the second pending signal', before.second, after.second),
          unchanged('What comes along with the pending signals').compare(before.origins, after.origins),
        ),
};

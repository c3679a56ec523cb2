import type { Held } from '../workload/keeper.js';
import type { Fact } from './fact.js';
import { first } from './in-flight.js';

/** Clocks that a process may rely on never to go back, against what it remembers of them. */
export const clocks: Fact<Held['clocks']> = {
  name: 'clocks',
  policy: 'must',
  reads: 'CLOCK_MONOTONIC and CLOCK_BOOTTIME, and what the process remembers of them',
  rule: 'goes on from what is remembered',
  why: 'A clock that goes back ends timeouts never, or at once.',
  read: ({ held }) => held.clocks,
  compare: (before, after) =>
    after === null
      ? 'The clocks cannot be read.'
      : first(
          compareClock('CLOCK_MONOTONIC', before.monotonic, after.monotonic),
          compareClock('CLOCK_BOOTTIME', before.boottime, after.boottime),
        ),
};

type Clock = Held['clocks']['monotonic'];

/** Strings of the same length, so that their order is that of the numbers. */
function compareClock(name: string, before: Clock, after: Clock): string | null {
  if (after.last !== before.now) return `${name} said ${before.now}, and ${after.last} is remembered.`;
  return after.now > after.last ? null : `${name} went back from ${after.last} to ${after.now}.`;
}

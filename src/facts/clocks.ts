import type { Held } from '../workload/keeper.js';
import { type Fact, type HostClock, longest } from './fact.js';
import { first } from './in-flight.js';

/** Clocks that a process may rely on never to go back, nor to run ahead, against what it remembers of them. */
export const clocks: Fact<Held['clocks'] & { host: HostClock }> = {
  name: 'clocks',
  policy: 'must',
  reads: "CLOCK_MONOTONIC and CLOCK_BOOTTIME, what the process remembers of them, and the host's clock",
  rule: "goes on from what is remembered, by no more than the host's clock",
  why: 'With a clock that goes back timeouts never end; with one that leaps they end at once.',
  read: ({ held, clock }) => ({ ...held.clocks, host: clock }),
  compare: (before, after) =>
    after === null
      ? 'The clocks cannot be read.'
      : first(
          compareClock('CLOCK_MONOTONIC', before.monotonic, after.monotonic, longest(before.host, after.host)),
          compareClock('CLOCK_BOOTTIME', before.boottime, after.boottime, longest(before.host, after.host)),
        ),
};

type Clock = Held['clocks']['monotonic'];

const NS_PER_MS = 1e6;
/** The clock of the host is told with fewer digits. */
const ROUNDING_MS = 1;

/** @param most milliseconds by which it may go on */
function compareClock(name: string, before: Clock, after: Clock, most: number): string | null {
  if (after.last !== before.now) return `${name} said ${before.now}, and ${after.last} is remembered.`;
  const passed = Number(BigInt(`0x${after.now}`) - BigInt(`0x${after.last}`)) / NS_PER_MS;
  if (passed <= 0) return `${name} went back from ${after.last} to ${after.now}.`;
  return passed <= most + ROUNDING_MS
    ? null
    : `${name} went on by ${Math.round(passed)} ms, while ${Math.round(most)} ms went by on the host.`;
}

import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';
import { arrived, first } from './in-flight.js';
import { known, ofEachThread, unchangedOfEach } from './processes.js';

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

type OfThreads = Record<string, string>;
const asBefore = unchangedOfEach('A signal that waits').compare;

/** What has been sent by somebody: timers, and the kernel of itself, send anew all the time. */
export const queuedSignals: Fact<{ found: OfThreads; left: OfThreads }> = {
  name: 'queued-signals',
  policy: 'must',
  reads:
    'each signal that was sent to a thread or its process and waits: number, code, and all that came along with it (as a sum); before the container is asked, and after',
  rule: 'what was left is found, in order',
  why: 'Who sent a signal, and with what, is all that its receiver has to go by.',
  read({ processes, still }) {
    const of = (all: (typeof still.signals)['left']) =>
      ofEachThread(known(processes, all), (outer) =>
        (all.get(outer) ?? []).map(({ signal, code, content }) => `${signal} by ${code}: ${content}`).join(', '),
      );
    return { found: of(still.signals.found), left: of(still.signals.left) };
  },
  compare: (before, after) => asBefore(before.left, after?.found ?? null),
};

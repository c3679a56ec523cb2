import type { InspectedThread } from '../host/inspector.js';
import type { Fact } from './fact.js';
import { known, ofEach, ofEachThread, unchangedOfEach } from './processes.js';

type Settings = Pick<
  InspectedThread,
  | 'rseq'
  | 'robustList'
  | 'filters'
  | 'sharing'
  | 'alternateStack'
  | 'clearTid'
  | 'parentDeathSignal'
  | 'securebits'
  | 'subreaper'
  | 'dumpable'
  | 'break'
  | 'intervalTimers'
>;

export const threadSettings: Fact<Record<string, Settings>> = {
  name: 'thread-settings',
  policy: 'must',
  reads:
    "of each thread where the kernel finds its restartable sequence, its robust futexes, its filters of system calls, which memory, descriptors, folders and signal actions it shares with whom, its other stack for signals and what to clear at its end, the signal of its parent's death and its securebits; of each process whether it adopts orphans and may be dumped, where its heap ends, and the intervals of its timers",
  why: 'What a thread agreed upon with the kernel is first missed when a lock is never released, or a signal ends it.',
  read: ({ processes, still }) =>
    ofEachThread(known(processes, still.now.threads), (outer) => {
      const { registers, floating, actions, signals, signalsOfProcess, ...settings } =
        still.now.threads.get(outer) ?? ({} as InspectedThread);
      return settings;
    }),
  ...unchangedOfEach('A setting'),
};

/** On the rest nothing is done but what is done by default. */
export const signalActions: Fact<Record<string, NonNullable<InspectedThread['actions']>>> = {
  name: 'signal-actions',
  policy: 'must',
  reads: 'handler, flags, mask and restorer of each signal of each process',
  why: 'A handler that runs without its flags, its stack or its mask breaks what it interrupts.',
  read({ processes, still }) {
    const all = ofEach(known(processes, still.now.threads), (outer) => still.now.threads.get(outer)?.actions ?? null);
    return Object.values(all).includes(null) ? null : (all as Record<string, NonNullable<InspectedThread['actions']>>);
  },
  ...unchangedOfEach('What is done on a signal'),
  absence: 'Only on x86-64 a thread can be made to ask for it.',
};

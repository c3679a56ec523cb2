import { statusField, statusFields } from '../host/process.js';
import type { Container, Fact } from './fact.js';
import { atRest, ofEachThread, unchangedOfEach } from './processes.js';

type OfEach = Record<string, Record<string, string | null>>;

/** Whoever never waits is read as it is. */
const REST_MS = 200;

/** Masks as /proc has them, of 64 signals each. */
export const signalMasks: Fact<OfEach, Container> = {
  name: 'signal-masks',
  policy: 'must',
  reads: 'the signals that each thread blocks, ignores and has a handler for',
  why: 'A signal that is ignored, blocked or has no handler any more stops, kills or reloads nobody, or the wrong one.',
  async read({ processes }) {
    const masks = new Map<number, Record<string, string | null>>();
    const look = (outer: number) => masks.set(outer, statusFields(outer, ['SigBlk', 'SigIgn', 'SigCgt']));
    for (const { outer } of processes.flatMap(({ threads }) => threads)) {
      if (!(await atRest(outer, () => look(outer), REST_MS))) look(outer);
    }
    return ofEachThread(processes, (outer) => masks.get(outer) ?? {});
  },
  ...unchangedOfEach('A mask of signals'),
};

interface State {
  /** By a signal. */
  isStopped: boolean;
  /** Who traces it: a pid of the sandbox, 0 for nobody. */
  tracer: number;
}

export const states: Fact<Record<string, State>, Container> = {
  name: 'states',
  policy: 'must',
  reads: 'whether each thread is stopped by a signal, or traced by a debugger',
  why: 'A process that stays stopped does nothing, and one that a tracer still holds stops at any signal.',
  read: ({ processes }) => ofEachThread(processes, stateOf),
  ...unchangedOfEach('The state'),
};

function stateOf(outer: number): State {
  return {
    isStopped: /^[Tt]/.test(statusField(outer, 'State') ?? ''),
    tracer: Number(statusField(outer, 'TracerPid')),
  };
}

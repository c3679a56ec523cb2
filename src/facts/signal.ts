import type { Fact } from './fact.js';
import { outerPid } from './processes.js';

/** A signal is sent and its handler, installed at start, must count it. */
export const signal: Fact<number> = {
  name: 'signal',
  policy: 'must',
  reads: 'how many signals a handler has counted, after one more was sent',
  rule: 'one more',
  why: 'Programs are stopped, reloaded and rotated by signals.',
  async read({ pid, witness, patienceMs }) {
    const count = () => Number(witness.read('signals'));
    const before = count();
    const pulse = outerPid(pid, Number(witness.read('pulse')));
    if (pulse === null) return before;
    process.kill(pulse, 'SIGUSR1');
    await witness.await(() => count() > before, patienceMs, 'handle SIGUSR1');
    return count();
  },
  compare: (before, after) =>
    after === before + 1 ? null : `${before} signals had been handled, and ${after} after one more.`,
};

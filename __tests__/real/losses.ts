import { expect } from 'vitest';
import { lossesOf } from '../../src/facts/loss.js';
import type { Result } from '../../src/words/result.js';

/** It is armed anew for each generation. What is lost once otherwise is not there to be lost again. */
const EACH_TIME = 'expired-timerfd';

/**
 * Every fact of every cycle was kept, but for those that the product's own table says are lost with these versions. A
 * package may have mended one of them: then it is kept.
 */
export function expectOnlyKnownLosses({ cell, cycles }: Result): void {
  const { cgroup, lxc, criu, restoreCriu } = cell;
  if (cgroup === null || lxc === null || criu === null || restoreCriu === null) throw new Error('No cell was run.');
  const versions = {
    container: cell.container ?? 'privileged',
    cgroup,
    lxc: lxc.version,
    criu: criu.version,
    restoreCriu: restoreCriu.version,
    kernel: cell.kernel,
  };
  const known = lossesOf(versions).map(({ fact }) => fact);
  for (const { generation, facts } of cycles) {
    const lost = facts.filter(({ outcome }) => outcome !== 'kept' && outcome !== 'absent');
    const possible = generation === 1 ? known : known.filter((fact) => fact === EACH_TIME);
    for (const { name, outcome } of lost) {
      expect(possible, `generation ${generation}`).toContain(name);
      expect(outcome, `${name} in generation ${generation}`).toBe('known-loss');
    }
  }
}

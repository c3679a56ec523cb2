import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { Limit } from './pace.js';

/** Looks again every millisecond until a condition holds. False when it does not within the time, as {@link Limit} has it. */
export async function until(condition: () => boolean, timeoutMs: number): Promise<boolean> {
  const limit = new Limit(timeoutMs);
  while (!condition()) {
    if (limit.isOver()) {
      // What came while the host let us wait is heard first.
      await turn();
      return condition();
    }
    await sleep(1);
  }
  return true;
}

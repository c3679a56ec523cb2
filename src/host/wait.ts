import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';

/** Looks again every millisecond until a condition holds. False when it does not within the time. */
export async function until(condition: () => boolean, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > deadline) {
      // What came while the host let us wait is heard first.
      await turn();
      return condition();
    }
    await sleep(1);
  }
  return true;
}

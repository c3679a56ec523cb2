import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again every millisecond until a condition holds. False when it does not within the time. */
export async function until(condition: () => boolean, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await sleep(1);
  }
  return true;
}

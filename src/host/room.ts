import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Interrupted } from '../words/errors.js';
import { isAlive } from './process.js';
import { readRecords, STATE_FOLDER, self } from './sandbox-record.js';

/** Sandboxes for each processor: with more of them, each only waits for the others. */
const EACH = 4;
/** A cell takes a few seconds. What has lived for longer may live for hours, and nobody waits for that. */
const YOUNG_MS = 30_000;
/** Until the next look, and as much again by chance: many may wait. */
const PAUSE_MS = 500;

/**
 * Opens a sandbox once fewer than this host has room for were opened on it a moment ago and still live, whoever opened them.
 *
 * @param onWait called once when there is no room
 * @param open writes its record before it waits for anything: who looks next counts it
 * @throws Interrupted
 */
export async function whenThereIsRoom<T>(signal: AbortSignal, onWait: () => void, open: () => Promise<T>): Promise<T> {
  let hasWaited = false;
  while (living() >= EACH * availableParallelism()) {
    if (!hasWaited) onWait();
    hasWaited = true;
    await sleep(PAUSE_MS * (1 + Math.random()), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) throw new Interrupted();
  }
  return open();
}

/** Whether those of another pid namespace live nobody here knows: they are not waited for. */
function living(): number {
  const { pidNamespace, bootId } = self();
  return readRecords().filter(
    ({ name, record }) =>
      record !== null &&
      record.owner.bootId === bootId &&
      record.owner.pidNamespace === pidNamespace &&
      isYoung(join(STATE_FOLDER, name)) &&
      isAlive(record.owner),
  ).length;
}

function isYoung(file: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age >= 0 && age < YOUNG_MS;
}

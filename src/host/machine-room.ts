import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Interrupted, StageError } from '../words/errors.js';
import { MACHINE_MEMORY_MIB, MACHINE_PROCESSORS } from './machine.js';

/** MiB: its own memory, and what QEMU needs beside it. */
const NEED = MACHINE_MEMORY_MIB + 256;
/** Until the next look. */
const PAUSE_MS = 500;

/**
 * How many virtual machines this process may run at once: as many as have processors of their own (two emulated ones on two
 * processors take longer than one after the other), and no more than there is memory for. One takes its memory little by
 * little: what those that run have not yet taken is counted from before they were there.
 */
export class MachineRoom {
  /** How many there are processors for. */
  private readonly places: number;
  private readonly available: () => number;
  private running = 0;
  /** How many there was memory for when none ran. */
  private most = 0;

  /** @param available MiB that are free now */
  constructor(processors = availableParallelism(), available = freeMemory) {
    this.places = Math.max(1, Math.floor(processors / MACHINE_PROCESSORS));
    this.available = available;
  }

  /**
   * Waits until there is room for one more.
   *
   * @param onWait called once when there is none
   * @returns to be called when the machine is gone
   * @throws StageError when there is no room for a single one; Interrupted
   */
  async enter(signal: AbortSignal, onWait: () => void): Promise<() => void> {
    let hasWaited = false;
    while (!this.hasRoom()) {
      if (!hasWaited) onWait();
      hasWaited = true;
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw new Interrupted();
    }
    this.running += 1;
    let isIn = true;
    return () => {
      if (isIn) this.running -= 1;
      isIn = false;
    };
  }

  private hasRoom(): boolean {
    const free = this.available();
    if (this.running > 0) return this.running < Math.min(this.most, this.places) && free >= NEED;
    this.most = Math.floor(free / NEED);
    if (this.most > 0) return true;
    throw new StageError(null, `A virtual machine takes ${NEED} MiB of memory, and this host has ${free} MiB left.`);
  }
}

/** In MiB. */
function freeMemory(): number {
  const [, kib = ''] = readFileSync('/proc/meminfo', 'utf8').match(/^MemAvailable: +(\d+) kB$/m) ?? [];
  return kib === '' ? Number.POSITIVE_INFINITY : Math.floor(Number(kib) / 1024);
}

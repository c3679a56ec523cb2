import { Interrupted, StageError } from '../words/errors.js';
import { converse, farewell } from './dialogue.js';

/** Somebody else holds the lock, and did not let go of it in time. */
export class LockHeld extends StageError {}

export interface LockOptions {
  /** Many can hold it at once when all of them share it. Exclusive when not given. */
  mode?: 'exclusive' | 'shared';
  /** 0 for not waiting at all. */
  timeoutMs: number;
  /** Called once when it takes long. */
  onWait?: () => void;
  /** Ends the waiting, not the work. */
  signal?: AbortSignal | undefined;
}

/**
 * Runs `work` while holding a lock on a file, which is made when it is not there.
 *
 * The kernel holds it for a child (util-linux flock) that ends when our pipe to it closes: a lock never outlives us.
 *
 * @throws LockHeld when the time is over; Interrupted when the signal came first; StageError when the file cannot be locked
 */
export async function withLock<T>(file: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const { mode = 'exclusive', timeoutMs, onWait = () => undefined, signal } = options;
  const seconds = String(Math.ceil(timeoutMs / 1000));
  const holder = converse(['flock', `--${mode}`, '--timeout', seconds, file, 'sh', '-c', 'echo held; read -r _; :']);
  let held = () => {};
  const lock = new Promise<'held'>((resolve) => {
    held = () => resolve('held');
  });
  const gone = farewell(holder, held);
  const wait = setTimeout(onWait, 2000);
  const giveUp = () => holder.kill();
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    const first = await Promise.race([lock, gone]);
    signal?.removeEventListener('abort', giveUp);
    if (first !== 'held') {
      if (signal?.aborted) throw new Interrupted();
      const sentence = (reason: string) => `The lock ${file} could not be taken: ${reason}.`;
      if (first.code === 1) throw new LockHeld('provide', sentence(`it is held for more than ${seconds} s`));
      throw new StageError('provide', sentence(first.stderr));
    }
    clearTimeout(wait);
    return await work();
  } finally {
    clearTimeout(wait);
    holder.stdin.end();
    await gone;
  }
}

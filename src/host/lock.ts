import { StageError } from '../words/errors.js';
import { converse, farewell } from './dialogue.js';

/**
 * Runs `work` while holding a lock on a file, which is made when it is not there.
 *
 * The kernel holds it for a child (util-linux flock) that ends when our pipe to it closes: a lock never outlives us.
 */
export async function withLock<T>(
  file: string,
  options: { timeoutMs: number; onWait: () => void },
  work: () => Promise<T>,
): Promise<T> {
  const seconds = String(Math.ceil(options.timeoutMs / 1000));
  const holder = converse(['flock', '--timeout', seconds, file, 'sh', '-c', 'echo held; read -r _']);
  let held = () => {};
  const lock = new Promise<'held'>((resolve) => {
    held = () => resolve('held');
  });
  const gone = farewell(holder, held);
  const wait = setTimeout(options.onWait, 2000);
  try {
    const first = await Promise.race([lock, gone]);
    if (first !== 'held') {
      const reason = first.code === 1 ? `it is held for more than ${seconds} s` : first.stderr;
      throw new StageError('provide', `The lock ${file} could not be had: ${reason}.`);
    }
    clearTimeout(wait);
    return await work();
  } finally {
    clearTimeout(wait);
    holder.stdin.end();
    await gone;
  }
}

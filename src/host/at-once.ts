import { writeSync } from 'node:fs';
import { StageError } from '../words/errors.js';

/** As what a program ends that could not do its work. Node has 1 for that, with which `failed` would be said. */
export const EXIT_ERROR = 3;

/**
 * Writes without a stream: Node takes as long to make its own as to start.
 *
 * @throws StageError when standard output does not take all; that nobody reads is no error
 */
export function writeAtOnce(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE' || descriptor === 2) return;
    throw new StageError(null, `Standard output did not take all that was said: ${message}.`, { cause: error });
  }
}

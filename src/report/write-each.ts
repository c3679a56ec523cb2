import { StageError } from '../words/errors.js';

/**
 * Writes files, each by itself: one that cannot be written takes neither the others with it nor what was told already.
 *
 * @param files what to write, as it is called, and how; undefined when it is not wanted
 * @returns what could not be written, in sentences
 */
export async function writeEach(
  files: readonly (readonly [file: string | undefined, write: (file: string) => unknown])[],
): Promise<string[]> {
  const unwritten: string[] = [];
  for (const [file, write] of files) {
    if (file === undefined) continue;
    try {
      await write(file);
    } catch (error) {
      // Who writes files says it in a sentence.
      const { message } = error as Error;
      unwritten.push(error instanceof StageError ? message : `${file} could not be written: ${message}.`);
    }
  }
  return unwritten;
}

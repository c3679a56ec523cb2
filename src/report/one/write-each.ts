import { isMistake, StageError } from '../../words/errors.js';

/**
 * Writes files, each by itself: one that cannot be written takes neither the others with it nor what was told already.
 *
 * @param files what to write, as it is called, and how; undefined when it is not wanted
 * @returns what could not be written, in sentences
 * @throws a mistake of ours, when all have had their turn
 */
export async function writeEach(
  files: readonly (readonly [file: string | undefined, write: (file: string) => unknown])[],
): Promise<string[]> {
  const unwritten: string[] = [];
  const mistakes: Error[] = [];
  for (const [file, write] of files) {
    if (file === undefined) continue;
    try {
      await write(file);
    } catch (error) {
      if (isMistake(error)) {
        mistakes.push(error);
        continue;
      }
      // Who writes files says it in a sentence.
      const { message } = error as Error;
      unwritten.push(error instanceof StageError ? message : `${file} could not be written: ${message}.`);
    }
  }
  if (mistakes[0] !== undefined) throw mistakes[0];
  return unwritten;
}

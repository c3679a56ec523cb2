import { closeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { errorText } from '../words/errors.js';
import { printable } from '../words/escape.js';
import { EXIT_ERROR, writeAtOnce } from './at-once.js';

/** Those of the three descriptors of every process that were a terminal at first. */
let terminals: number[] = [];
/** Why not all that was told got there; null when it did, or its reader had seen enough. */
let untold: Error | null = null;

/** What others may never do with files that our programs make, whatever umask these were given. */
const NOT_FOR_OTHERS = 0o022;

/**
 * Call it first in every program: from here on it ends with {@link EXIT_ERROR} unless something else is decided.
 *
 * @param umask in place of what is stricter than ours
 */
export function begin(umask?: number): void {
  const given = process.umask(NOT_FOR_OTHERS);
  process.umask(umask ?? given | NOT_FOR_OTHERS);
  process.exitCode = EXIT_ERROR;
  terminals = [0, 1, 2].filter((fd) => isatty(fd));
  process.on('uncaughtException', (error) => {
    writeAtOnce(2, printable(`${errorText(error)}\n`));
    leaveAtOnce(EXIT_ERROR);
  });
  // biome-ignore lint/plugin: nothing is written
  const { stdout, stderr } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as head, is no reason to break off a cell.
    if (error.code !== 'EPIPE') untold ??= error;
  });
  stderr.on('error', () => undefined);
}

/**
 * Ends this process, with `process.exitCode`, once all that it wrote has been read, or its reader is gone: what still waits
 * for the reader of a pipe or a socket, `process.exit` alone throws away. Whatever else holds the event loop has nothing
 * more to say.
 */
export async function leave(): Promise<never> {
  // biome-ignore lint/plugin: nothing is written
  const { stdout, stderr } = process;
  const taken = [stdout, stderr].map(
    (stream) => new Promise((resolve) => stream.once('error', resolve).write('', resolve)),
  );
  await Promise.all(taken);
  if (untold !== null) {
    writeAtOnce(2, printable(`Standard output did not take all that was said: ${untold.message}.\n`));
  }
  return leaveAtOnce(untold !== null && process.exitCode === 0 ? EXIT_ERROR : process.exitCode);
}

function leaveAtOnce(code: typeof process.exitCode): never {
  // Node sets terminals back to what they were, and aborts when one is gone.
  for (const fd of terminals) if (!isatty(fd)) closeSync(fd);
  process.exit(code);
}

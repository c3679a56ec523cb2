import { closeSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { Interrupted, StageError, UsageError } from '../words/errors.js';

/** As what a program ends that could not do its work. Node has 1 for that, with which `failed` would be said. */
export const EXIT_ERROR = 3;

/** Those of the three descriptors of every process that were a terminal at first. */
let terminals: number[] = [];
/** Why not all that was told got there; null when it did, or its reader had seen enough. */
let untold: Error | null = null;

/** Call it first in every program: from here on it ends with {@link EXIT_ERROR} unless something else is decided. */
export function begin(): void {
  process.exitCode = EXIT_ERROR;
  terminals = [0, 1, 2].filter((fd) => isatty(fd));
  process.on('uncaughtException', (error) => {
    say(`${explain(error)}\n`);
    leaveAtOnce(EXIT_ERROR);
  });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as head, is no reason to break off a cell.
    if (error.code !== 'EPIPE') untold ??= error;
  });
  process.stderr.on('error', () => undefined);
}

/**
 * Ends this process, with `process.exitCode`, once all that it wrote has been read, or its reader is gone: what still waits
 * for the reader of a pipe or a socket, `process.exit` alone throws away. Whatever else holds the event loop has nothing
 * more to say.
 */
export async function leave(): Promise<never> {
  const taken = [process.stdout, process.stderr].map(
    (stream) => new Promise((resolve) => stream.once('error', resolve).write('', resolve)),
  );
  await Promise.all(taken);
  if (untold !== null) say(`Standard output did not take all that was said: ${untold.message}.\n`);
  return leaveAtOnce(untold !== null && process.exitCode === 0 ? EXIT_ERROR : process.exitCode);
}

/** What to tell of what was thrown: of all that can be expected its message, and where a bug of ours lies. */
export function explain(error: unknown): string {
  const isExpected =
    [Interrupted, StageError, UsageError].some((kind) => error instanceof kind) || isOfTheSystem(error);
  if (isExpected) return (error as Error).message;
  const where = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug of criu-lxc-test. Please report it with what follows.\n${where}`;
}

/** The system refused something: no space, no memory, no such file. */
export function isOfTheSystem(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return 'errno' in error || /out of memory|allocation failed/i.test(error.message) || isOfTheSystem(error.cause);
}

/** At once and whatever becomes of it: there may be nobody left to hear it. */
function say(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // Nobody is.
  }
}

function leaveAtOnce(code: typeof process.exitCode): never {
  // Node sets terminals back to what they were, and aborts when one is gone.
  for (const fd of terminals) if (!isatty(fd)) closeSync(fd);
  process.exit(code);
}

import { withoutQueries } from './address.js';
import type { FailureClass } from './result.js';

/** The user asked for something that cannot be: names the input, what was wrong and what is allowed. Exit code 2. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(withoutQueries(message), options);
  }
}

/** It cannot be tested here. The message is the reason. */
export class Skip extends Error {
  /** Id of the finding that says the same; null when there is none. */
  readonly explainedBy: string | null;

  constructor(message: string, explainedBy: string | null = null) {
    super(message);
    this.explainedBy = explainedBy;
  }
}

/** The tester or its supplies broke. Nothing is said about checkpoint/restore. */
export class StageError extends Error {
  readonly failureClass: FailureClass | null;
  /** Id of the finding that explains it; null when there is none. */
  readonly explainedBy: string | null;

  constructor(
    failureClass: FailureClass | null,
    message: string,
    { explainedBy = null, ...options }: ErrorOptions & { explainedBy?: string | null } = {},
  ) {
    super(withoutQueries(message), options);
    this.failureClass = failureClass;
    this.explainedBy = explainedBy;
  }
}

/** Something of a container could not be read. Of checkpoint/restore that says nothing, unless it could be read before. */
export class Unread extends StageError {
  constructor(message: string) {
    super(null, message);
  }
}

/** SIGINT or SIGTERM arrived. */
export class Interrupted extends Error {
  /** What could not be removed on the way out, in words. */
  readonly left: readonly string[];

  constructor(left: readonly string[] = []) {
    super(
      left.length === 0
        ? 'Interrupted; nothing was left behind.'
        : `Interrupted; left behind: ${left.join(', ')}. \`criu-lxc-test clean\` tries again.`,
    );
    this.left = left;
  }
}

/** What to tell of what was thrown: of all that can be expected its message, and where a bug of ours lies. */
export function errorText(error: unknown): string {
  const isExpected =
    [Interrupted, StageError, UsageError].some((kind) => error instanceof kind) || isOfTheSystem(error);
  if (isExpected) return (error as Error).message;
  const where = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug of criu-lxc-test. Please report it with what follows.\n${where}`;
}

/**
 * A mistake in our own code, for those who put what went wrong into a sentence: of such one they do not. Errors of the system
 * and of what others wrote are of other kinds.
 */
export function isMistake(error: unknown): error is Error {
  return error instanceof TypeError || error instanceof ReferenceError;
}

/** What has run out, or may not be written to, and a path that is too long, are no mistakes of ours. */
const REFUSALS = [
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EFBIG',
  'EIO',
  'ENOMEM',
  'EAGAIN',
  'EMFILE',
  'ENFILE',
  'EACCES',
  'ENAMETOOLONG',
  'EPERM',
];

/** What this process has run out of itself. */
const EXHAUSTED = ['ENOMEM', 'EMFILE', 'ENFILE'];

/** This process got no memory or no descriptor: nothing is said about what it wanted that for. */
export function isExhausted(error: unknown): boolean {
  return EXHAUSTED.includes((error as NodeJS.ErrnoException).code ?? '');
}

/** The system refused something: space, memory, a descriptor, the right to write. */
export function isOfTheSystem(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as NodeJS.ErrnoException;
  return (
    REFUSALS.includes(code) || /out of memory|allocation failed/i.test(error.message) || isOfTheSystem(error.cause)
  );
}

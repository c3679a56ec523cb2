import { withoutQueries } from './address.js';
import type { FailureClass } from './result.js';

/** The user asked for something that cannot be: names the input, what was wrong and what is allowed. Exit code 2. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(withoutQueries(message), options);
  }
}

/**
 * A value that has to be one of some.
 *
 * @param label how the user knows what it is a value of
 * @throws UsageError
 */
export function oneOf<T extends string>(value: string, allowed: readonly T[], label: string): T {
  const known = allowed.find((each) => each === value);
  if (known === undefined) throw new UsageError(`${label} is "${value}"; allowed are ${allowed.join(', ')}.`);
  return known;
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

/** The system refused something: space, memory, a descriptor, the right to write. */
export function isOfTheSystem(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as NodeJS.ErrnoException;
  return (
    REFUSALS.includes(code) || /out of memory|allocation failed/i.test(error.message) || isOfTheSystem(error.cause)
  );
}

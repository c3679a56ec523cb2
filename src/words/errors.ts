import type { FailureClass } from './result.js';

/** The user asked for something that cannot be: names the input, what was wrong and what is allowed. Exit code 2. */
export class UsageError extends Error {}

/** It cannot be tested here. The message is the reason. */
export class Skip extends Error {}

/** The tester or its supplies broke. Nothing is said about checkpoint/restore. */
export class StageError extends Error {
  readonly failureClass: FailureClass | null;

  constructor(failureClass: FailureClass | null, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failureClass = failureClass;
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

/** An error in words. Of what was to be expected the message says all; of the rest, which is ours, the stack is needed. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected = [UsageError, StageError, Interrupted].some((kind) => error instanceof kind);
  return isExpected ? error.message : (error.stack ?? error.message);
}

import { traceBug } from '../../host/trace.js';
import type { Finding, Result } from '../../words/result.js';

/** The finding of what nobody expected: the stack is what helps. The debug log has it, too. */
export function bug(error: unknown): Finding {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const { message, stack = message } = thrown;
  traceBug(thrown);
  return {
    id: 'bug',
    severity: 'error',
    message: `This is a bug of criu-lxc-test: ${message}`,
    evidence: stack,
    advice: 'Please report it with what stands here.',
  };
}

/** A bug of ours puts everything in doubt: the verdict is `error`, whatever it was before. */
export function doubted(result: Result): Result {
  const found = result.findings.find(({ id }) => id === 'bug');
  if (found === undefined || result.explainedBy === 'bug') return result;
  return { ...result, verdict: 'error', failureClass: null, cause: found.message, explainedBy: found.id };
}

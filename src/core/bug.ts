import type { Finding } from '../words/result.js';

/** Of what nobody expected the stack is what helps. */
export function bug(error: unknown): Finding {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  return {
    id: 'bug',
    severity: 'error',
    message: `This is a bug of criu-lxc-test: ${message}`,
    evidence: stack,
    advice: 'Please report it with what stands here.',
  };
}

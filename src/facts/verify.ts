import type { CommandAnswers, Verification } from '../workload/command.js';
import type { Container, Fact } from './fact.js';

export const verify: Fact<Verification, Container & CommandAnswers> = {
  name: 'verify',
  policy: 'must',
  reads: "what the user's own command prints, and how it ends",
  rule: 'the same, to the byte, and it ends with 0',
  why: 'What has to come back in a container, its owner knows best.',
  read: ({ verification }) => verification,
  compare(before, after) {
    if (after === null) return 'Verify could not be run.';
    if (after.ended !== 'exit code 0') {
      return `After the restore verify ended with ${after.ended}: ${after.complaint || after.output || 'it printed nothing'}`;
    }
    if (after.sha256 === before.sha256) return null;
    const [was, is] = [before, after].map(({ output }) => JSON.stringify(output));
    // Of much only the beginning is told, and bytes that are no text look alike.
    const sums = was === is ? ` (by SHA-256 ${before.sha256.slice(0, 12)} and ${after.sha256.slice(0, 12)})` : '';
    return `Verify printed ${was} before the dump and ${is} after the restore${sums}.`;
  },
};

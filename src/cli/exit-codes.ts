import { EXIT_CODES, EXIT_USAGE } from '../core/run/verdict.js';

/** Of ours, as `git bisect run` understands them: 125 passes over a commit, and 128 ends the search. */
const GIT_BISECT: Record<number, number> = {
  [EXIT_CODES.skipped]: 125,
  [EXIT_CODES.error]: 125,
  [EXIT_USAGE]: 128,
};

/** Asked of what was written: usage that is wrong otherwise must not be taken for a commit that is bad. */
export function wantsGitBisect(argv: readonly string[]): boolean {
  return argv[0] === 'run' && argv.some((word) => word === '--exit-codes' || word.startsWith('--exit-codes='));
}

export function gitBisectCode(code: number): number {
  return GIT_BISECT[code] ?? code;
}

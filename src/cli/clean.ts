import { sweepAsRoot } from '../core/privilege.js';
import type { Surroundings } from '../core/run.js';
import { EXIT_CODES } from '../core/verdict.js';

export async function clean({ cellProgram, signal }: Surroundings): Promise<number> {
  const swept = await sweepAsRoot(cellProgram, signal);
  if (swept.length === 0) process.stdout.write('Nothing was left behind.\n');
  for (const { id, left } of swept) {
    process.stdout.write(
      left.length === 0 ? `Removed ${id}.\n` : `Could not remove all of ${id}: ${left.join('; ')}.\n`,
    );
  }
  return swept.every(({ left }) => left.length === 0) ? EXIT_CODES.passed : EXIT_CODES.error;
}

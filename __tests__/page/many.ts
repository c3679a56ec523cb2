import type { Result } from '../../src/words/result.js';
import { diagnosed, passed } from '../report/results.js';

/** As large as real ones: versions, kernels, three cycles, five known losses, and a log of ten lines where one failed. */
export function many(count: number): Result[] {
  const known = Array.from({ length: 5 }, (_, at) => ({
    name: `fact-${at}`,
    outcome: 'known-loss' as const,
    before: 'before '.repeat(20),
    after: 'after '.repeat(20),
    reason: 'CRIU does not dump this. '.repeat(8),
  }));
  return Array.from({ length: count }, (_, at) => {
    const of = at % 2 === 0 ? passed : diagnosed;
    const version = `4.${at % 20}`;
    const log = `${'lxc-checkpoint 20261123031247.285 DEBUG commands - '.repeat(3)}${at}\n`.repeat(10);
    return {
      ...of,
      cell: {
        ...of.cell,
        criu: { ...passed.cell.criu, version },
        restoreCriu: { ...passed.cell.criu, version },
        lxc: { ...passed.cell.lxc, version: `${5 + (at % 3)}.0.${at % 2}` },
        kernel: `6.${at % 12}.0`,
      },
      cycles: [1, 2, 3].map((generation) => ({
        ...passed.cycles[0],
        generation,
        dumpMs: 150 + ((at * 37) % 400),
        facts: known,
      })),
      findings: of.findings.map((finding) =>
        finding.id === 'freezer-path' ? { ...finding, evidence: finding.evidence + log } : finding,
      ),
    } as Result;
  });
}

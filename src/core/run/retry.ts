import { isTransient } from '../../diagnosis/failures.js';
import { isExplanation } from '../../words/observed.js';
import type { FailureClass, Finding, Result } from '../../words/result.js';
import { MACHINE_LOST } from '../cell/machine-cell.js';
import type { Request } from '../request/request.js';
import { runTest, type Surroundings } from './run.js';
import { vary } from './vary.js';

/** Failures of checkpoint/restore itself, which may be the host's. Whether a time limit is met says nothing of another cell. */
const OF_THE_CYCLE: readonly (FailureClass | null)[] = ['dump', 'restore', 'state'];

/**
 * One cell, and what its failure takes to be understood: a failure that is known to come and go gets a second try, as does
 * one that may be the emulator's, and of any other that is not explained it is tried what makes a difference.
 *
 * @param run to be replaced by tests, which break single tries
 * @throws as {@link runTest}
 */
export async function testCell(request: Request, surroundings: Surroundings, run = runTest): Promise<Result> {
  const first = await run(request, surroundings);
  const why = first.findings.find(({ id, severity }) => severity === 'error' && id === first.explainedBy);
  const isTransientFailure = first.verdict === 'failed' && why !== undefined && isTransient(why.id);
  const mayBeEmulator =
    first.explainedBy === MACHINE_LOST || (first.verdict === 'failed' && first.cell.machine === 'tcg');
  const result = isTransientFailure || mayBeEmulator ? await secondTry(request, surroundings, run, first, why) : first;
  if (!request.control || result.verdict !== 'failed' || !OF_THE_CYCLE.includes(result.failureClass)) return result;
  // A cause that explains says more than another cell could.
  if (isExplanation(result.explainedBy)) return result;
  return { ...result, controls: await vary(request, surroundings, run, result) };
}

async function secondTry(
  request: Request,
  surroundings: Surroundings,
  run: typeof runTest,
  first: Result,
  why: Finding | undefined,
): Promise<Result> {
  surroundings.onProgress({ type: 'stage', stage: 'retry' });
  const second = await run(request, surroundings);
  // It could not be tried once more: the first try stands.
  if (second.verdict !== 'passed' && second.verdict !== 'failed') return first;
  const finding: Finding = {
    id: 'flaky',
    severity: 'warning',
    message: `The first try failed${second.verdict === 'failed' ? ', as did the second' : ''}: ${why?.message ?? first.cause}`,
    evidence: why?.evidence ?? first.cause ?? '',
    ...(why?.advice === undefined ? {} : { advice: why.advice }),
  };
  return { ...second, findings: [...second.findings, finding], evidence: second.evidence ?? first.evidence };
}

import { join } from 'node:path';
import semver from 'semver';
import { UNKNOWN } from '../diagnosis/diagnose.js';
import { isTransient } from '../diagnosis/failures.js';
import { Store } from '../provide/store.js';
import { StageError } from '../words/errors.js';
import type { FailureClass, Finding, Result } from '../words/result.js';
import { modeWords, PLAIN } from './mode.js';
import type { Request } from './request.js';
import { runTest, type Surroundings } from './run.js';

/** Failures of checkpoint/restore itself, which may be the host's. */
const OF_THE_CYCLE: readonly (FailureClass | null)[] = ['dump', 'restore', 'state', 'timeout'];
/** Failures of a later generation need as many cycles to be seen again, but nobody waits for thousands. */
const MOST_CYCLES = 3;
const LIMIT_MS = 120_000;

/**
 * One cell, and what its failure takes to be understood: a failure that is known to come and go gets a second try, and of
 * any other a control cell tells whether it is the host's.
 *
 * @param run to be replaced by tests, which break single tries
 * @throws as {@link runTest}
 */
export async function testCell(request: Request, surroundings: Surroundings, run = runTest): Promise<Result> {
  const first = await run(request, surroundings);
  const why = first.findings.find(({ id, severity }) => severity === 'error' && id === first.explainedBy);
  const isTransientFailure = first.verdict === 'failed' && why !== undefined && isTransient(why.id);
  const result = isTransientFailure ? await secondTry(request, surroundings, run, first, why) : first;
  if (!request.control || result.verdict !== 'failed' || !OF_THE_CYCLE.includes(result.failureClass)) return result;
  // What is known of a failure says more of it than another cell could.
  if (result.explainedBy !== null && result.explainedBy !== UNKNOWN) return result;
  return control(request, surroundings, run, result);
}

async function secondTry(
  request: Request,
  surroundings: Surroundings,
  run: typeof runTest,
  first: Result,
  { message, evidence, advice }: Finding,
): Promise<Result> {
  surroundings.onProgress({ type: 'stage', stage: 'retry' });
  const second = await run(request, surroundings);
  // It could not be tried once more: the first try stands.
  if (second.verdict !== 'passed' && second.verdict !== 'failed') return first;
  const finding: Finding = {
    id: 'flaky',
    severity: 'warning',
    message: `The first try failed${second.verdict === 'failed' ? ', as did the second' : ''}: ${message}`,
    evidence: evidence ?? first.cause ?? '',
    ...(advice === undefined ? {} : { advice }),
  };
  return { ...second, findings: [...second.findings, finding], evidence: second.evidence ?? first.evidence };
}

/** The simplest cell on this host: the witness, with the newest CRIU of the store. */
async function control(
  request: Request,
  surroundings: Surroundings,
  run: typeof runTest,
  result: Result,
): Promise<Result> {
  const version = newestStored(surroundings) ?? result.cell.criu?.version;
  const isSimplest =
    request.workload.name === 'witness' &&
    modeWords({ ...request.mode, noBreakpoints: false }).length === 0 &&
    Object.keys(request.facts).length === 0 &&
    [result.cell.criu, result.cell.restoreCriu].every((criu) => criu?.version === version);
  // To run the same once more would be a retry.
  if (isSimplest || version === undefined) return result;
  surroundings.onProgress({ type: 'stage', stage: 'control' });
  const isStored = version !== result.cell.criu?.version;
  const simplest: Request = {
    ...request,
    criu: isStored ? { text: version, spec: { kind: 'exact', version } } : request.criu,
    restoreCriu: null,
    workload: { name: 'witness' },
    cycles: Math.min(result.cycles.length, MOST_CYCLES),
    mode: { ...PLAIN, noBreakpoints: request.mode.noBreakpoints },
    facts: {},
    timeoutMs: Math.min(request.timeoutMs, LIMIT_MS),
    checkLatest: false,
  };
  const { cell, verdict, cause, evidence } = await run(simplest, {
    ...surroundings,
    evidence: join(surroundings.evidence, 'control'),
    keepEvidence: false,
  });
  return {
    ...result,
    control: { criu: cell.criu?.version ?? version, verdict, cause },
    evidence: result.evidence ?? evidence,
  };
}

/** Null when the store has none, or cannot be used any more: the verdict is there without it. */
function newestStored({ store }: Surroundings): string | null {
  const isRelease = (version: string) => semver.prerelease(version) === null;
  try {
    const entries = new Store(store, process.arch, () => undefined).list('criu-apt');
    return entries.find(({ manifest }) => isRelease(manifest.version))?.manifest.version ?? null;
  } catch (error) {
    if (error instanceof StageError) return null;
    throw error;
  }
}

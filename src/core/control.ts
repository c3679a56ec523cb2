import { join } from 'node:path';
import semver from 'semver';
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
  const transient = first.findings.find(({ id, severity }) => severity === 'error' && isTransient(id));
  const result = transient === undefined ? first : await secondTry(request, surroundings, run, first, transient);
  if (!request.control || result.verdict !== 'failed' || !OF_THE_CYCLE.includes(result.failureClass)) return result;
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
    modeWords(request.mode).length === 0 &&
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
    mode: PLAIN,
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

import { release } from 'node:os';
import { join } from 'node:path';
import semver from 'semver';
import { Store } from '../../provide/store.js';
import { StageError } from '../../words/errors.js';
import type { Cell, Component, Control, Result } from '../../words/result.js';
import { timeless } from '../../words/timeless.js';
import { modeWords, PLAIN } from '../inputs/mode.js';
import { architectureOf, type Request } from '../request/request.js';
import type { runTest, Surroundings } from './run.js';

/** For all of them together. */
const BOUND_MS = 120_000;
/** With less left none is begun. */
const LEAST_MS = 15_000;
/** The same where each boots an emulated machine. */
const OF_MACHINES = { boundMs: 600_000, leastMs: 150_000 };
/** Failures of a later generation need as many cycles to be seen again, but nobody waits for thousands. */
const MOST_CYCLES = 3;

/** What is changed, and the request in which it is. */
type Variation = Pick<Control, 'what' | 'from' | 'to'> & { change: Partial<Request> };

/**
 * The cell that failed once more, each time with one thing changed, until one of them passes or the time is up: what
 * makes no difference is not at fault, and what does is.
 */
export async function vary(
  request: Request,
  surroundings: Surroundings,
  run: typeof runTest,
  failed: Result,
): Promise<Control[]> {
  const { boundMs, leastMs } = request.kernel === null ? { boundMs: BOUND_MS, leastMs: LEAST_MS } : OF_MACHINES;
  const deadline = Date.now() + boundMs;
  const controls: Control[] = [];
  for (const { what, from, to, change } of variations(request, surroundings, failed)) {
    const left = deadline - Date.now();
    if (left < leastMs) break;
    surroundings.onProgress({ type: 'stage', stage: 'control', detail: `${what} ${to}` });
    const varied: Request = {
      ...request,
      cycles: Math.max(1, Math.min(failed.cycles.length, MOST_CYCLES)),
      timeoutMs: Math.min(request.timeoutMs, left),
      checkLatest: false,
      ...change,
    };
    const evidence = join(surroundings.evidence, 'control', what);
    const result = await run(varied, { ...surroundings, evidence, keepEvidence: false });
    // What this host cannot do says nothing, nor does a time limit that is ours.
    const isOurLimit = result.failureClass === 'timeout' && varied.timeoutMs < request.timeoutMs;
    if (result.verdict === 'skipped' || isOurLimit) continue;
    const { verdict, cause } = result;
    controls.push({ what, from, to, verdict, isSame: isSame(failed, result), cause });
    if (verdict === 'passed') break;
  }
  return controls;
}

function isSame(one: Result, other: Result): boolean {
  const name = ({ verdict, failureClass, cause }: Result) =>
    JSON.stringify([verdict, failureClass, timeless(cause ?? '')]);
  return name(one) === name(other);
}

function variations(request: Request, surroundings: Surroundings, { cell }: Result): Variation[] {
  const found: Variation[] = [];
  const versions = [...new Set([cell.criu?.version, cell.restoreCriu?.version])].filter((each) => each !== undefined);
  const architecture = architectureOf(request);
  const stored = { store: surroundings.store, architecture };
  const criu = newestStored(stored, 'criu-apt', versions);
  if (criu !== null) {
    const spec = { text: criu, spec: { kind: 'exact', version: criu } } as const;
    found.push({ what: 'criu', from: versions.join(' → '), to: criu, change: { criu: spec, restoreCriu: null } });
  }
  if (request.workload.name !== 'witness') {
    const change = { workload: { name: 'witness' }, facts: {} } as const;
    found.push({ what: 'workload', from: request.workload.name, to: 'witness', change });
  }
  if (request.container === 'unprivileged') {
    const change = { container: 'privileged' } as const;
    found.push({ what: 'container', from: 'unprivileged', to: 'privileged', change });
  }
  if (request.apparmor !== 'unconfined') {
    const change = { apparmor: 'unconfined' } as const;
    found.push({ what: 'container', from: `apparmor ${request.apparmor}`, to: 'apparmor unconfined', change });
  } else if (request.kernel !== null) {
    // What differs then is the processor, too.
    const to = architecture === process.arch ? release() : `${release()} on ${process.arch}`;
    found.push({ what: 'kernel', from: cell.kernel, to, change: onThisKernel(request, cell) });
  }
  const mode = modeWords({ ...request.mode, noBreakpoints: false });
  if (mode.length > 0) {
    const change = { mode: { ...PLAIN, noBreakpoints: request.mode.noBreakpoints }, restoreLxc: null };
    found.push({ what: 'mode', from: mode.join(', '), to: '', change });
  }
  const lxc = cell.lxc === null ? null : newestStored(stored, 'lxc-apt', [cell.lxc.version], cell.cgroup === 'v1');
  if (lxc !== null && cell.lxc !== null) {
    const change = { lxc: { text: lxc, spec: { kind: 'exact', version: lxc } }, restoreLxc: null } as const;
    found.push({ what: 'lxc', from: cell.lxc.version, to: lxc, change });
  }
  return found;
}

/** What was not named means other versions, and another cgroup, where it is the host's that are taken first. */
function onThisKernel({ criu, restoreCriu, lxc, restoreLxc, cgroup }: Request, cell: Cell): Partial<Request> {
  const same = <S extends Request['criu'] | null>(asked: S, component: Component | null | undefined): S =>
    asked?.spec.kind === 'default' && component
      ? ({ text: component.version, spec: { kind: 'exact', version: component.version } } as S)
      : asked;
  return {
    kernel: null,
    criu: same(criu, cell.criu),
    restoreCriu: same(restoreCriu, cell.restoreCriu),
    lxc: same(lxc, cell.lxc),
    restoreLxc: same(restoreLxc, cell.restoreLxc),
    cgroup: cell.cgroup ?? cgroup,
  };
}

/**
 * The newest release of the store but some. Null when it has none, or cannot be used any more: the verdict is there without
 * it.
 *
 * @param onCgroup1 LXC 7 and later do not work there
 */
function newestStored(
  { store, architecture }: { store: string; architecture: string },
  tool: 'criu-apt' | 'lxc-apt',
  but: readonly string[],
  onCgroup1 = false,
): string | null {
  const isFit = (version: string) =>
    semver.prerelease(version) === null &&
    !but.includes(version) &&
    !(onCgroup1 && (semver.coerce(version)?.major ?? 0) >= 7);
  try {
    const entries = new Store(store, architecture, () => undefined).list(tool);
    return entries.find(({ manifest }) => isFit(manifest.version))?.manifest.version ?? null;
  } catch (error) {
    if (error instanceof StageError) return null;
    throw error;
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { canDumpOtherUsers, preflight } from '../diagnosis/preflight.js';
import { nativeVersion } from '../host/cgroups.js';
import { type Host, inspect } from '../host/inspect.js';
import type { OnProgress, Progress } from '../host/progress.js';
import { type ProvideOptions, Provider } from '../provide/provide.js';
import { Store } from '../provide/store.js';
import { Interrupted, Skip, StageError, UsageError } from '../words/errors.js';
import type { Cell, CgroupVersion, Component, Finding, Result, Timings, Zdtm } from '../words/result.js';
import { keepEvidence } from './evidence.js';
import { modeWords } from './mode.js';
import type { CellOutcome, CellPlan } from './plan.js';
import { runStageAsRoot, sweepAsRoot } from './privilege.js';
import type { Request } from './request.js';
import { verdictOfFailure } from './verdict.js';
import { planWorkload } from './workload.js';
import { runTests } from './zdtm.js';

/** Where things lie, and who listens. Not the user's to say, or said the same way for all commands. */
export interface Surroundings {
  /** The bundled src/cell/main.ts. */
  cellProgram: string;
  /** Folder of the tool cache. */
  store: string;
  /** Where to keep the evidence; it is made when there is something to keep. */
  evidence: string;
  /** Keep it when the cell passes, too. */
  keepEvidence: boolean;
  /** Version of criu-lxc-test. */
  tool: string;
  onProgress: OnProgress;
  signal: AbortSignal;
}

/** Rootfs and images, when the user names no folder. On disk, where users have theirs. */
export const DEFAULT_WORK_DIR = '/var/tmp';

/**
 * The way of one cell, from the request to the result.
 *
 * @throws UsageError when the request cannot be met as written, Interrupted when the signal came. All else is told by
 * the result.
 */
export async function runTest(
  request: Request,
  surroundings: Surroundings,
  sabotage?: CellPlan['sabotage'],
): Promise<Result> {
  const started = performance.now();
  const startedAt = new Date().toISOString();
  const timings: Partial<Timings> = {};
  const findings: Finding[] = [];
  const cell: Cell = {
    criu: null,
    restoreCriu: null,
    lxc: null,
    workload: request.workload.name,
    cgroup: null,
    kernel: readFileSync('/proc/sys/kernel/osrelease', 'utf8').trim(),
    architecture: process.arch,
  };
  const result = (ending: Partial<Result> & Pick<Result, 'verdict'>): Result => ({
    schemaVersion: 1,
    tool: surroundings.tool,
    startedAt,
    failureClass: null,
    skipReason: null,
    cause: null,
    cell,
    cyclesWanted: request.cycles,
    mode: modeWords(request.mode),
    cycles: [],
    findings,
    evidence: null,
    ...ending,
    timings: { ...timings, total: performance.now() - started },
  });
  const timed = async <T>(stage: 'preflight' | 'provide', work: () => Promise<T>): Promise<T> => {
    surroundings.onProgress({ type: 'stage', stage });
    const begun = performance.now();
    try {
      return await work();
    } finally {
      timings[stage] = performance.now() - begun;
    }
  };

  try {
    const host = await timed('preflight', () => inspect(request.workDir ?? DEFAULT_WORK_DIR));
    findings.push(...preflight(host));
    const obstacle = findings.find(({ severity }) => severity === 'error');
    if (obstacle !== undefined) throw new Skip(obstacle.message);

    if (request.mode.preDumps > 0 && !host.dirtyTracking) {
      throw new Skip('Pre-dumps need a kernel that tracks dirty pages (CONFIG_MEM_SOFT_DIRTY), and this one does not.');
    }
    findings.push(...(await sweepLeftovers(surroundings)));
    let evidence: string | null = null;
    const store = new Store(surroundings.store, process.arch, surroundings.onProgress);
    const outcome: CellOutcome & { zdtm?: Zdtm } = await store.hold(async () => {
      const plan = await timed('provide', () => makePlan(request, host, cell, surroundings));
      if (sabotage !== undefined) plan.sabotage = sabotage;
      const stage = (plan: CellPlan, batch?: number) =>
        runStageAsRoot(
          { plan, workDir: host.workDir, cellProgram: surroundings.cellProgram },
          {
            onEvent(event) {
              if (event.type === 'stage')
                surroundings.onProgress(describe(event.stage, event.generation, request.cycles, batch));
            },
            onEvidence(folder, soFar) {
              const isFine = soFar.cause === null && !soFar.tests?.tests.some((test) => test.outcome === 'failed');
              if (isFine && !surroundings.keepEvidence) return;
              keepEvidence(folder, join(surroundings.evidence, batch === undefined ? '' : `batch-${batch}`));
              evidence = surroundings.evidence;
            },
          },
          surroundings.signal,
        );
      const { workload } = request;
      if (workload.name !== 'zdtm' || plan.workload.name !== 'zdtm') return stage(plan);
      return runTests(plan, plan.workload, workload.expected, stage);
    });
    findings.push(...outcome.findings, ...knownLosses(outcome));
    Object.assign(timings, outcome.timings);
    const ended = { cycles: outcome.cycles, evidence, ...(outcome.zdtm === undefined ? {} : { zdtm: outcome.zdtm }) };
    if (outcome.cause === null) return result({ verdict: 'passed', ...ended });
    const { cause, failureClass } = outcome;
    return result({ verdict: verdictOfFailure(failureClass), failureClass, cause, ...ended });
  } catch (error) {
    if (error instanceof UsageError || error instanceof Interrupted) throw error;
    if (surroundings.signal.aborted) throw new Interrupted();
    if (error instanceof Skip) return result({ verdict: 'skipped', skipReason: error.message, cause: error.message });
    const failureClass = error instanceof StageError ? error.failureClass : null;
    return result({ verdict: 'error', failureClass, cause: error instanceof Error ? error.message : String(error) });
  }
}

/** Provides what the plan needs, and fills the cell as soon as something of it is known. */
async function makePlan(request: Request, host: Host, cell: Cell, surroundings: Surroundings): Promise<CellPlan> {
  const options: ProvideOptions = {
    store: surroundings.store,
    architecture: process.arch,
    signal: surroundings.signal,
    onProgress: surroundings.onProgress,
    checkLatest: request.checkLatest,
    ...request.archive,
    ...request.source,
  };
  const provider = new Provider(options);
  const criuProvided = provider.provide('criu', request.criu.spec, request.criu.text);
  const [criu, restoreCriu, lxc, busybox, iptables] = await Promise.allSettled([
    criuProvided,
    request.restoreCriu === null
      ? criuProvided
      : provider.provide('criu', request.restoreCriu.spec, request.restoreCriu.text),
    provider.provide('lxc', request.lxc.spec, request.lxc.text),
    provider.provide('busybox', { kind: 'default' }, ''),
    provider.provide('iptables', { kind: 'default' }, ''),
  ]);
  if (criu.status === 'fulfilled') cell.criu = criu.value;
  if (restoreCriu.status === 'fulfilled') cell.restoreCriu = restoreCriu.value;
  if (lxc.status === 'fulfilled') cell.lxc = lxc.value;
  // Before anything else that is wrong: a CRIU that is too old is a reason to skip, whatever the others are.
  for (const settled of [criu, restoreCriu]) {
    if (settled.status === 'fulfilled') gate(settled.value, request.minimumCriu);
  }
  const components = [criu, restoreCriu, lxc, busybox, iptables].map((settled) => {
    if (settled.status === 'rejected') throw settled.reason;
    return settled.value;
  });
  const [criuComponent, restoreCriuComponent, lxcComponent, busyboxComponent, iptablesComponent] = components as [
    Component,
    Component,
    Component,
    Component,
    Component,
  ];
  const cgroup = chooseCgroup(request.cgroup, host, lxcComponent);
  cell.cgroup = cgroup;
  return {
    criu: criuComponent,
    restoreCriu: restoreCriuComponent,
    lxc: lxcComponent,
    workload: await planWorkload(
      request.workload,
      { criu: criuComponent, spec: request.criu.spec, cgroup, dumpsOtherUsers: canDumpOtherUsers(host) },
      surroundings.cellProgram,
      provider,
    ),
    busybox: join(busyboxComponent.path, 'busybox'),
    iptables: iptablesComponent.path,
    cgroup,
    facts: request.facts,
    cycles: request.cycles,
    mode: request.mode,
    timeoutMs: request.timeoutMs,
  };
}

function gate(criu: Component, minimum: string): void {
  // A development build reports the release before it: `4.2` with `v4.2-22-g2cf8f13ca` is not older than 4.2.
  const version = semver.parse(criu.version) ?? semver.coerce(criu.version, { includePrerelease: true });
  const least = semver.coerce(minimum, { includePrerelease: true });
  if (version === null || least === null || semver.gte(version, least)) return;
  throw new Skip(`CRIU ${criu.version} was found (${criu.path}), and at least ${minimum} is needed.`);
}

function chooseCgroup(wanted: Request['cgroup'], host: Host, lxc: Component): CgroupVersion {
  const major = semver.coerce(lxc.version)?.major ?? 0;
  // LXC 7 dropped cgroup v1.
  const version = wanted === 'auto' ? (major >= 7 ? 'v2' : nativeVersion(host.hierarchies)) : wanted;
  if (!host.hierarchies.some((hierarchy) => hierarchy.version === version)) {
    throw new Skip(
      `This host has no cgroup ${version} mounted, which ${wanted === 'auto' ? `LXC ${lxc.version}` : 'the request'} needs.`,
    );
  }
  return version;
}

/** What runs before this one left, killed before they could clean up. */
async function sweepLeftovers({ cellProgram, signal }: Surroundings): Promise<Finding[]> {
  return (await sweepAsRoot(cellProgram, signal)).map(({ id, left }) => ({
    id: 'swept',
    severity: left.length === 0 ? 'info' : 'warning',
    message: `The sandbox ${id} of a run that was killed ${left.length === 0 ? 'was' : 'could not be'} removed.`,
    ...(left.length === 0 ? {} : { evidence: left.join('\n') }),
  }));
}

/** A known loss does not fail a cell, and must not go unseen either. */
function knownLosses(outcome: CellOutcome): Finding[] {
  const facts = outcome.cycles.flatMap(({ facts }) => facts).filter(({ outcome }) => outcome === 'known-loss');
  return [...new Map(facts.map((fact) => [fact.name, fact])).values()].map(({ name, reason = '' }) => ({
    id: `known-loss-${name}`,
    severity: 'warning',
    message: reason,
  }));
}

function describe(stage: string, generation: number | undefined, cycles: number, batch: number | undefined): Progress {
  const parts = [
    ...(batch === undefined ? [] : [`container ${batch}`]),
    ...(generation === undefined ? [] : [`${generation} of ${cycles}`]),
  ];
  return parts.length === 0 ? { type: 'stage', stage } : { type: 'stage', stage, detail: parts.join(', ') };
}

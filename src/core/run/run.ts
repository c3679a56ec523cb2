import { join } from 'node:path';
import semver from 'semver';
import { preflight } from '../../diagnosis/preflight.js';
import { isExecutable } from '../../host/files.js';
import type { Host } from '../../host/inspect.js';
import type { OnProgress, Progress } from '../../host/progress.js';
import { tracing } from '../../host/trace.js';
import { Provider } from '../../provide/provide.js';
import { NOT_OF_HOST, type Spec } from '../../provide/spec.js';
import { Store } from '../../provide/store.js';
import { Interrupted, isOfTheSystem, Skip, StageError, UsageError } from '../../words/errors.js';
import { batchFolder } from '../../words/evidence-files.js';
import type { Cell, Component, Finding, Result, Timings, Zdtm } from '../../words/result.js';
import { bug, doubted } from '../cell/bug.js';
import { notKept, notKeptFor } from '../cell/evidence.js';
import { MachineLost, SLOWNESS, slownessOf } from '../cell/machine-cell.js';
import type { CellOutcome, CellPlan } from '../cell/plan.js';
import { sweepAsRoot } from '../cell/sudo.js';
import { architectureOf, type Request } from '../request/request.js';
import { definitionOf } from '../workloads/all.js';
import { packEvidence } from './bundle.js';
import { chooseCgroup } from './choose-cgroup.js';
import { DebugLog, ownRedactor } from './debug-log.js';
import { emptyResult } from './empty-result.js';
import { checkHost } from './host-fits.js';
import { keepEvidence } from './keep-evidence.js';
import { type Testbed, testbedHere, testbedInMachine } from './testbed.js';
import { verdictOfFailure } from './verdict.js';
import { runTests } from './zdtm.js';

/** Where things lie, and who listens. Not the user's to say, or said the same way for all commands. */
export interface Surroundings {
  /** The bundled src/helper/main.ts. */
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
  /** What is done once for all cells of a grid; a cell alone does it for itself. */
  common?: Shared;
}

/** What a cell asks a provider for. */
export interface Provides extends Pick<Provider, 'provide' | 'image' | 'zdtm' | 'machine'> {
  /** The same for machines of an architecture. */
  for(architecture: string): Provides;
}

/** While there is one, the host has been swept and the store is held. */
export interface Shared {
  host: Host;
  provider: Provides;
}

/**
 * The way of one cell, from the request to the result.
 *
 * @throws UsageError when the request cannot be met as written, Interrupted when the signal came. All else is told by
 * the result.
 */
export function runTest(
  request: Request,
  surroundings: Surroundings,
  sabotage?: CellPlan['sabotage'],
): Promise<Result> {
  const log = new DebugLog();
  return tracing(log.hear, () => runLogged(request, surroundings, log, sabotage));
}

async function runLogged(
  request: Request,
  surroundings: Surroundings,
  log: DebugLog,
  sabotage: CellPlan['sabotage'],
): Promise<Result> {
  const started = performance.now();
  const timings: Partial<Timings> = {};
  const nothing = emptyResult(request, surroundings.tool);
  const { cell, findings } = nothing;
  const result = (ending: Partial<Result> & Pick<Result, 'verdict'>): Result => ({
    ...nothing,
    ...ending,
    timings: { ...timings, total: performance.now() - started },
  });
  const redactor = ownRedactor();
  const pack = (ended: Result) => packEvidence(doubted(ended), request.raw, redactor, log);
  const { common } = surroundings;
  const isHere = request.kernel === null;
  const { cellProgram } = surroundings;
  let made: Provides | undefined;
  const provider = () => {
    made ??= (common?.provider ?? makeProvider(request, surroundings)).for(architectureOf(request));
    return made;
  };
  let testbed: Testbed | undefined;
  const timed = async <T>(stage: 'preflight' | 'machine' | 'provide', work: () => Promise<T>): Promise<T> => {
    surroundings.onProgress({ type: 'stage', stage });
    const begun = performance.now();
    try {
      return await work();
    } finally {
      timings[stage] = performance.now() - begun;
    }
  };

  try {
    const there = await timed(isHere ? 'preflight' : 'machine', () => testbedOf(request, cell, surroundings, provider));
    testbed = there;
    const { host } = there;
    findings.push(...preflight(host));
    const obstacle = findings.find(({ severity }) => severity === 'error');
    if (obstacle !== undefined) throw new Skip(obstacle.message, obstacle.id);

    checkHost(request, host);
    if (common === undefined && isHere) findings.push(...(await sweepLeftovers(surroundings)));
    let evidence: string | null = null;
    const outcome: CellOutcome & { zdtm?: Zdtm } = await whileHeld(surroundings, async () => {
      const plan = await timed('provide', () => makePlan(request, there, cell, { provider: provider(), cellProgram }));
      if (sabotage !== undefined) plan.sabotage = sabotage;
      const stage = (plan: CellPlan, batch?: number) =>
        there.run(
          { plan, workDir: host.workDir, cellProgram, keepEvidence: surroundings.keepEvidence },
          {
            onEvent(event) {
              if (event.type === 'stage')
                surroundings.onProgress(describe(event.stage, event.generation, request.cycles, batch));
            },
            async onEvidence(folder) {
              const part = batch === undefined ? '' : batchFolder(batch);
              try {
                findings.push(...notKept(await keepEvidence(folder, join(surroundings.evidence, part), redactor)));
                evidence = surroundings.evidence;
              } catch (error) {
                findings.push(...notKeptFor(error));
              }
            },
          },
        );
      const { workload } = request;
      if (workload.name !== 'zdtm' || plan.workload.name !== 'zdtm') return stage(plan);
      const timesSlower = cell.machine === undefined ? 1 : slownessOf(cell.machine);
      return runTests(plan, plan.workload, workload.expected, stage, timesSlower);
    });
    findings.push(...outcome.findings);
    Object.assign(timings, outcome.timings);
    const ended = { cycles: outcome.cycles, evidence, ...(outcome.zdtm === undefined ? {} : { zdtm: outcome.zdtm }) };
    const { cause, failureClass, explainedBy } = outcome;
    const verdict = cause === null ? 'passed' : verdictOfFailure(failureClass);
    return await pack(result({ verdict, failureClass, cause, explainedBy, ...ended }));
  } catch (error) {
    if (error instanceof UsageError || error instanceof Interrupted) throw error;
    if (surroundings.signal.aborted) throw new Interrupted();
    if (error instanceof Skip) {
      const { message, explainedBy } = error;
      return result({ verdict: 'skipped', skipReason: message, cause: message, explainedBy });
    }
    if (error instanceof StageError) {
      const { failureClass, message, explainedBy } = error;
      if (error instanceof MachineLost) findings.push(error.finding);
      return result({ verdict: 'error', failureClass, cause: message, explainedBy });
    }
    if (isOfTheSystem(error)) return result({ verdict: 'error', cause: (error as Error).message });
    const found = bug(error);
    findings.push(found);
    const { evidence } = surroundings;
    return pack(result({ verdict: 'error', cause: found.message, explainedBy: found.id, evidence }));
  } finally {
    await testbed?.end();
  }
}

function testbedOf(
  request: Request,
  cell: Cell,
  surroundings: Surroundings,
  provider: () => Shared['provider'],
): Promise<Testbed> {
  const { kernel } = request;
  if (kernel === null) return testbedHere(request, surroundings, surroundings.common?.host);
  return whileHeld(surroundings, () => testbedInMachine({ ...request, kernel }, cell, provider(), surroundings));
}

/** The host on which a request's cell would run; of a virtual machine nothing is left. */
export async function inspectTestbed(request: Request, surroundings: Surroundings): Promise<Host> {
  const { cell } = emptyResult(request, surroundings.tool);
  const testbed = await testbedOf(request, cell, surroundings, () => makeProvider(request, surroundings));
  await testbed.end();
  return testbed.host;
}

/** Runs `work` while nobody can clean the store. */
export function whileHeld<T>({ store, onProgress, signal, common }: Surroundings, work: () => Promise<T>): Promise<T> {
  return common === undefined ? new Store(store, process.arch, onProgress, signal).hold(work) : work();
}

export function makeProvider(
  request: Request,
  { store, signal, onProgress }: Pick<Surroundings, 'store' | 'signal' | 'onProgress'>,
): Provider {
  return new Provider({
    store,
    architecture: process.arch,
    signal,
    onProgress,
    checkLatest: request.checkLatest,
    ...request.archive,
    ...request.source,
  });
}

/** CRIU, the CRIU that restores, LXC, busybox, iptables and the LXC that restores, each of which may be had or not. */
export function provideComponents(
  { criu, restoreCriu, lxc, restoreLxc, kernel }: Request,
  provider: Shared['provider'],
) {
  // What is installed here runs with the libraries of this host, and not in a virtual machine.
  const first = (spec: Spec) => (spec.kind === 'default' && kernel !== null ? NOT_OF_HOST : spec);
  const criuProvided = provider.provide('criu', first(criu.spec), criu.text);
  const lxcProvided = provider.provide('lxc', first(lxc.spec), lxc.text);
  return Promise.allSettled([
    criuProvided,
    restoreCriu === null ? criuProvided : provider.provide('criu', first(restoreCriu.spec), restoreCriu.text),
    lxcProvided,
    provider.provide('busybox', first({ kind: 'default' }), ''),
    provider.provide('iptables', first({ kind: 'default' }), ''),
    restoreLxc === null ? lxcProvided : provider.provide('lxc', first(restoreLxc.spec), restoreLxc.text),
  ]);
}

/** Provides what the plan needs, and fills the cell as soon as something of it is known. */
export async function makePlan(
  request: Request,
  { host, links }: Pick<Testbed, 'host' | 'links'>,
  cell: Cell,
  { provider, cellProgram }: Pick<Shared, 'provider'> & Pick<Surroundings, 'cellProgram'>,
): Promise<CellPlan> {
  const [criu, restoreCriu, lxc, busybox, iptables, restoreLxc] = await provideComponents(request, provider);
  if (criu.status === 'fulfilled') cell.criu = criu.value;
  if (restoreCriu.status === 'fulfilled') cell.restoreCriu = restoreCriu.value;
  if (lxc.status === 'fulfilled') cell.lxc = lxc.value;
  if (restoreLxc.status === 'fulfilled' && request.restoreLxc !== null) cell.restoreLxc = restoreLxc.value;
  // Before anything else that is wrong: a CRIU that is too old is a reason to skip, whatever the others are.
  for (const settled of [criu, restoreCriu]) {
    if (settled.status === 'fulfilled') gate(settled.value, request.minimumCriu);
  }
  const components = [criu, restoreCriu, lxc, busybox, iptables, restoreLxc].map((settled) => {
    if (settled.status === 'rejected') throw settled.reason;
    return settled.value;
  });
  const [criuComponent, restoreCriuComponent, lxcComponent, busyboxComponent, iptablesComponent, restoreLxcComponent] =
    components as [Component, Component, Component, Component, Component, Component];
  if (!host.ip && !isExecutable(join(lxcComponent.path, 'ip'))) {
    throw new Skip(
      `ip is missing: LXC ${lxcComponent.version} was found (${lxcComponent.path}), and its network cannot be made. Install iproute2.`,
    );
  }
  const cgroup = chooseCgroup(request.cgroup, host, lxcComponent, restoreLxcComponent);
  cell.cgroup = cgroup;
  return {
    criu: criuComponent,
    restoreCriu: restoreCriuComponent,
    lxc: lxcComponent,
    restoreLxc: restoreLxcComponent,
    workload: await definitionOf(request.workload.name).plan(request.workload, {
      tested: {
        criu: criuComponent,
        spec: request.criu.spec,
        elsewhere: request.mode.restoreElsewhere,
        cgroup,
        container: request.container,
        // Who made a user namespace has all capabilities in it.
        dumpsOtherUsers: request.container === 'unprivileged' || host.features['cap-sys-resource'].has !== false,
      },
      cellProgram,
      architecture: architectureOf(request),
      provider,
    }),
    container: request.container,
    unconfined: request.unconfined,
    busybox: join(busyboxComponent.path, 'busybox'),
    iptables: iptablesComponent.path,
    cgroup,
    apparmor: request.apparmor,
    hostLinks: links,
    features: host.features,
    facts: request.facts,
    cycles: request.cycles,
    mode: request.mode,
    timeoutMs: request.timeoutMs * (cell.machine === undefined ? 1 : SLOWNESS[cell.machine]),
  };
}

function gate(criu: Component, minimum: string): void {
  // A development build reports the release before it: `4.2` with `v4.2-22-g2cf8f13ca` is not older than 4.2.
  const version = semver.parse(criu.version) ?? semver.coerce(criu.version, { includePrerelease: true });
  const least = semver.coerce(minimum, { includePrerelease: true });
  if (version === null || least === null || semver.gte(version, least)) return;
  throw new Skip(`CRIU ${criu.version} was found (${criu.path}), and at least ${minimum} is needed.`);
}

/** What runs before this one left, killed before they could clean up. */
export async function sweepLeftovers({ cellProgram, signal }: Surroundings): Promise<Finding[]> {
  return (await sweepAsRoot(cellProgram, signal)).map(({ id, left }) => ({
    id: 'swept',
    severity: left.length === 0 ? 'info' : 'warning',
    message: `The sandbox ${id} of a run that was killed ${left.length === 0 ? 'was' : 'could not be'} removed.`,
    ...(left.length === 0 ? {} : { evidence: left.join('\n') }),
  }));
}

function describe(stage: string, generation: number | undefined, cycles: number, batch: number | undefined): Progress {
  const parts = [
    ...(batch === undefined ? [] : [`container ${batch}`]),
    ...(generation === undefined ? [] : [`${generation} of ${cycles}`]),
  ];
  return parts.length === 0 ? { type: 'stage', stage } : { type: 'stage', stage, detail: parts.join(', ') };
}

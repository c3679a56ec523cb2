import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DUMP_SUCCESS, firstError, RESTORE_SUCCESS, signature, writer } from '../criu/log.js';
import { decodeDumpStats, decodeRestoreStats } from '../criu/statistics.js';
import { withCriu } from '../criu/with-criu.js';
import { CATALOGUES, compareFacts, type Reading, readFacts } from '../facts/catalogue.js';
import { knownLoss } from '../facts/known-losses.js';
import { viewNetwork } from '../facts/network-view.js';
import { processesOf } from '../facts/processes.js';
import { type CommandResult, outcome, run, tail } from '../host/command.js';
import { identify, isAlive, type ProcessIdentity, readOrNull } from '../host/process.js';
import { until } from '../host/wait.js';
import { firstLxcError } from '../lxc/log.js';
import type { Lxc } from '../lxc/lxc.js';
import { StageError } from '../words/errors.js';
import type { Cycle, FailureClass } from '../words/result.js';
import type { Workload } from '../workload/workload.js';
import type { CellPlan } from './plan.js';

/** The running container: its init, and what was read of it last. */
export interface Generation {
  init: ProcessIdentity;
  reading: Reading;
}

export interface CycleContext {
  plan: CellPlan;
  workload: Workload;
  lxc: Lxc;
  env: NodeJS.ProcessEnv;
  /** Folder for the checkpoints, one below it for each generation. */
  images: string;
  /** Milliseconds left for the cell. */
  remainingMs: () => number;
}

/** How long the container may take to answer, to be seen stopped, to be gone. */
const PATIENCE_MS = 5000;

/** Dumps the container, sees it stopped, restores it, and compares. Never throws for what CRIU or LXC do. */
export async function runCycle(
  context: CycleContext,
  generation: number,
  before: Generation,
): Promise<{ cycle: Cycle; after: Generation | null }> {
  const images = join(context.images, String(generation));
  const cycle: Cycle = {
    generation,
    verdict: 'failed',
    failureClass: null,
    cause: null,
    dumpMs: null,
    restoreMs: null,
    frozenMs: null,
    dumpStats: null,
    restoreStats: null,
    facts: [],
  };
  try {
    await dump(context, cycle, images, before);
    await context.workload.whileStopped?.();
    await sabotage(context, context.plan.sabotage?.beforeRestore, { IMAGES: images });
    const after = await restore(context, cycle, images, before);
    cycle.verdict = 'passed';
    removePages(images);
    return { cycle, after };
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    cycle.failureClass = error.failureClass;
    cycle.cause = error.message;
    return { cycle, after: null };
  }
}

/** Reads every fact of the running container. */
export async function observe(context: CycleContext, init: ProcessIdentity): Promise<Generation> {
  const { plan, env, workload } = context;
  try {
    const [answers, network] = await Promise.all([
      workload.ask(init.pid, PATIENCE_MS),
      viewNetwork(init.pid, plan.busybox, env),
    ]);
    const subject = { pid: init.pid, cgroup: plan.cgroup, network, patienceMs: PATIENCE_MS, ...answers };
    const reading = await readFacts(CATALOGUES[plan.workload.name], subject);
    if (isAlive(init)) return { init, reading };
  } catch (error) {
    // Whatever could not be read of a container that is gone: that it is gone is the cause.
    if (isAlive(init)) throw error;
  }
  throw new StageError('state', "The container's init ended while its facts were read.");
}

async function dump(context: CycleContext, cycle: Cycle, images: string, before: Generation): Promise<void> {
  const { lxc } = context;
  mkdirSync(images, { recursive: true });
  const processes = processesOf(before.init.pid).map(identify);
  const result = await attempt(context, 'dump', images, (limit, env) => lxc.checkpoint(images, limit, env));
  cycle.dumpMs = result.ms;
  cycle.dumpStats = statistics(images, 'dump', decodeDumpStats);
  cycle.frozenMs = cycle.dumpStats === null ? null : cycle.dumpStats.frozenTime / 1000;

  const { state } = await lxc.info();
  if (state !== 'STOPPED')
    throw new StageError('state', `After the dump LXC calls the container ${state}, not STOPPED.`);
  const alive = () => processes.filter((process) => process !== null && isAlive(process));
  if (!(await until(() => alive().length === 0, PATIENCE_MS))) {
    throw new StageError('state', `After the dump ${alive().length} processes of the container still live.`);
  }
}

async function restore(context: CycleContext, cycle: Cycle, images: string, before: Generation): Promise<Generation> {
  const { lxc, plan } = context;
  const result = await attempt(context, 'restore', images, (limit, env) => lxc.restore(images, limit, env));
  cycle.restoreMs = result.ms;
  cycle.restoreStats = statistics(images, 'restore', decodeRestoreStats);
  const restored = await running(lxc, 'After the restore');
  await sabotage(context, plan.sabotage?.afterRestore, { IMAGES: images, PID: String(restored.pid) });

  const init = plan.sabotage === undefined ? restored : await running(lxc, 'After the restore');
  // Without these two an undisturbed container would pass.
  if (init.pid === before.init.pid)
    throw new StageError('state', `The container's init is still process ${init.pid}: it was never restored.`);
  if (init.startTime === before.init.startTime) {
    throw new StageError('state', `The container's init still has its old start time: it was never restored.`);
  }
  const after = await observe(context, init);
  cycle.facts = compareFacts(CATALOGUES[plan.workload.name], before.reading, after.reading, (fact, value) =>
    knownLoss(fact, value, plan.cgroup, plan.lxc.version),
  );
  const changed = cycle.facts.filter(({ outcome }) => outcome === 'changed');
  const [first] = changed;
  if (first !== undefined) {
    const more =
      changed.length === 1
        ? ''
        : ` (and ${changed.length - 1} more: ${changed
            .slice(1)
            .map(({ name }) => name)
            .join(', ')})`;
    throw new StageError('state', `${first.reason}${more}`);
  }
  return after;
}

/** The container's init, once LXC calls the container RUNNING. */
export async function running(lxc: Lxc, when: string): Promise<ProcessIdentity> {
  const { state, pid } = await lxc.info();
  const init = pid === null ? null : identify(pid);
  if (state !== 'RUNNING' || init === null) {
    throw new StageError('state', `${when} LXC calls the container ${state}, not RUNNING.`);
  }
  return init;
}

/** Runs lxc-checkpoint with the CRIU of the plan, and turns a failure into the sentence that explains it best. */
async function attempt(
  { plan, lxc, env, remainingMs }: CycleContext,
  action: 'dump' | 'restore',
  images: string,
  call: (limitMs: number, env: NodeJS.ProcessEnv) => Promise<CommandResult>,
): Promise<CommandResult> {
  const criu = action === 'dump' ? plan.criu : plan.restoreCriu;
  const success = action === 'dump' ? DUMP_SUCCESS : RESTORE_SUCCESS;
  const limit = Math.max(1, remainingMs());
  const logged = statSync(lxc.log, { throwIfNoEntry: false })?.size ?? 0;
  const result = await withCriu(criu, env, (env) => call(limit, env));
  const succeeded = result.code === 0;
  const log = readLog(images, action);
  if (succeeded && !log.includes(success)) {
    throw new StageError(
      action,
      `lxc-checkpoint said that the ${action} succeeded, but CRIU's log does not say "${success}".`,
    );
  }
  // LXC starts whichever CRIU it finds, and blames none. What failed may have failed before it said who it is.
  const [asked, made] = [signature(criu), writer(log)];
  if (made !== asked && (succeeded || made !== null)) {
    throw new StageError('provide', `CRIU ${asked} was to make the ${action}, and CRIU ${made ?? 'unknown'} made it.`);
  }
  if (succeeded) return result;
  const evidence = firstError(log) ?? firstLxcError(readFileSync(lxc.log).subarray(logged).toString()) ?? tail(result);
  const failureClass: FailureClass = result.timedOut ? 'timeout' : action;
  throw new StageError(failureClass, `The ${action} failed (${outcome(result, limit)}): ${evidence}`);
}

function readLog(images: string, action: 'dump' | 'restore'): string {
  return readOrNull(join(images, `${action}.log`)) ?? '';
}

function statistics<T>(images: string, action: 'dump' | 'restore', decode: (image: Buffer) => T): T | null {
  const file = join(images, `stats-${action}`);
  if (!existsSync(file)) return null;
  try {
    return decode(readFileSync(file));
  } catch (error) {
    throw new StageError(action, `CRIU's statistics of the ${action} cannot be read: ${(error as Error).message}`);
  }
}

/** A passed checkpoint is not needed again; its logs and statistics stay for the evidence. */
function removePages(images: string): void {
  for (const name of readdirSync(images)) {
    if (name.endsWith('.img') || name.endsWith('.gz')) rmSync(join(images, name));
  }
}

async function sabotage(
  context: CycleContext,
  command: string | undefined,
  variables: Record<string, string>,
): Promise<void> {
  if (command === undefined) return;
  const { lxc, env } = context;
  const outputFile = `${context.images}.sabotage`;
  const result = await run(['sh', '-ec', command], {
    timeoutMs: PATIENCE_MS,
    env: { ...env, NAME: lxc.name, LXC_PATH: lxc.path, ...variables },
    outputFile,
  });
  if (result.code !== 0) throw new Error(`The sabotage failed (${outcome(result, PATIENCE_MS)}): ${tail(result)}`);
}

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FAULTS, type Fault, NO_BREAKPOINTS } from '../criu/faults.js';
import { HangWatch } from '../criu/hang.js';
import { readCriuLog, SUCCESS, showsFault, signature } from '../criu/log.js';
import { decodeDumpStats, decodeRestoreStats } from '../criu/statistics.js';
import { withCriu } from '../criu/with-criu.js';
import { diagnose, knownHangs } from '../diagnosis/diagnose.js';
import { CATALOGUES, compareFacts, type Reading, readFacts } from '../facts/catalogue.js';
import { knownLoss } from '../facts/known-losses.js';
import { processesOf } from '../facts/processes.js';
import { viewContainer } from '../facts/view.js';
import { type CommandResult, outcome, run, tail } from '../host/command.js';
import { identify, isAlive, type ProcessIdentity } from '../host/process.js';
import { Unreadable } from '../host/read-inside.js';
import { until } from '../host/wait.js';
import { lxcErrors } from '../lxc/log.js';
import type { CheckpointLimit, Lxc } from '../lxc/lxc.js';
import type { Mark } from '../lxc/marks.js';
import { StageError } from '../words/errors.js';
import type { Cycle, Finding } from '../words/result.js';
import type { Workload } from '../workload/workload.js';
import { circumstances } from './circumstances.js';
import { isAtFault } from './host-fault.js';
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
  /** What the container was given from outside, after the start. */
  marks: ReadonlySet<Mark>;
  /** Folder for the checkpoints, one below it for each generation. */
  images: string;
  /** Milliseconds left for the cell. */
  remainingMs: () => number;
  onFinding: (finding: Finding) => void;
}

/** How long the container may take to answer, to be seen stopped, to be gone. */
const PATIENCE_MS = 5000;
/** How long the container's init may take to end once it is killed. */
const DYING_MS = 500;

/**
 * Dumps the container, sees it stopped, restores it, and compares; or what the mode has in place of that. Never throws
 * for what CRIU or LXC do.
 */
export async function runCycle(
  context: CycleContext,
  generation: number,
  before: Generation,
): Promise<{ cycle: Cycle; after: Generation | null; explainedBy: string | null }> {
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
    const after = await survive(context, cycle, images, before);
    cycle.verdict = 'passed';
    removePages(images);
    return { cycle, after, explainedBy: null };
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    cycle.failureClass = error.failureClass;
    cycle.cause = error.message;
    return { cycle, after: null, explainedBy: error.explainedBy };
  }
}

/** The container as it is after the cycle, all that was to be proved of it proved. */
async function survive(context: CycleContext, cycle: Cycle, images: string, before: Generation): Promise<Generation> {
  const { workload, plan } = context;
  const { mode, sabotage: broken } = plan;
  const { fault } = mode;
  if (fault !== null && FAULTS[fault].during === 'dump') {
    await fail(context, cycle, fault, images);
    await workload.dumped?.(false);
    await sabotage(context, broken?.afterRestore, { IMAGES: images, PID: String(before.init.pid) });
    return goneOn(context, cycle, before, 'After the dump that failed');
  }
  await dump(context, cycle, images, before);
  await workload.dumped?.(!mode.leaveRunning);
  if (mode.leaveRunning) {
    await sabotage(context, broken?.afterRestore, { IMAGES: images, PID: String(before.init.pid) });
    return goneOn(context, cycle, before, 'After the dump');
  }
  await sabotage(context, broken?.beforeRestore, { IMAGES: images });
  if (fault !== null) await fail(context, cycle, fault, images);
  const after = await restore(context, cycle, images, before);
  if (!mode.repeatRestore) return after;
  await kill(context, after);
  await sabotage(context, broken?.beforeSecondRestore, { IMAGES: images });
  return restore(context, cycle, images, before);
}

/** Reads every fact of the running container. */
export async function observe(context: CycleContext, init: ProcessIdentity): Promise<Generation> {
  const { plan, workload, env, marks } = context;
  const { cgroup } = plan;
  try {
    await workload.ready(init.pid, PATIENCE_MS);
    const [answers, view] = await Promise.all([
      workload.ask(init.pid, PATIENCE_MS),
      viewContainer(init.pid, cgroup, plan.busybox, env),
    ]);
    const subject = { pid: init.pid, cgroup, marks, view, patienceMs: PATIENCE_MS, ...answers };
    const reading = await readFacts(CATALOGUES[plan.workload.name], subject);
    if (isAlive(init)) return { init, reading };
  } catch (error) {
    // Whatever could not be read of a container that is gone: that it is gone is the cause. Its init has lost its
    // namespaces already while it still waits for the end of all others.
    if (!(await until(() => !isAlive(init), DYING_MS))) throw error;
  }
  throw new StageError('state', "The container's init ended while its facts were read.");
}

/** What could be read before, and is not there any more: it is not the container that it was. */
async function observeAgain(context: CycleContext, init: ProcessIdentity, when: string): Promise<Generation> {
  try {
    return await observe(context, init);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof Unreadable) && code !== 'ENOENT' && code !== 'ESRCH') throw error;
    throw new StageError('state', `${when} the container cannot be read any more: ${message}`, { cause: error });
  }
}

async function dump(context: CycleContext, cycle: Cycle, images: string, before: Generation): Promise<void> {
  const { lxc, plan } = context;
  const parent = await preDump(context, cycle, images);
  mkdirSync(images, { recursive: true });
  await sabotage(context, plan.sabotage?.beforeDump, { IMAGES: images, PID: String(before.init.pid) });
  const processes = processesOf(before.init.pid).map(identify);
  const kind = plan.mode.leaveRunning ? 'leave-running' : 'stop';
  const result = await attempt(context, 'dump', images, cycle, (limit) =>
    lxc.checkpoint(images, { kind, parent }, limit),
  );
  cycle.dumpMs = result.ms;
  cycle.dumpStats = statistics(images, 'dump', decodeDumpStats);
  cycle.frozenMs = cycle.dumpStats === null ? null : cycle.dumpStats.frozenTime / 1000;
  if (parent !== null && !((cycle.dumpStats?.pagesSkippedParent ?? 0) > 0)) {
    throw new StageError('dump', 'The dump took no page from the pre-dump: it dumped all memory once more.');
  }
  if (kind === 'stop') await stopped(context, processes, 'After the dump');
}

/** Dumps the memory alone, as often as the mode has it. The folder of the last of them; null when there is none. */
async function preDump(context: CycleContext, cycle: Cycle, images: string): Promise<string | null> {
  let parent: string | null = null;
  for (let number = 1; number <= context.plan.mode.preDumps; number++) {
    const folder = `${images}.pre-dump-${number}`;
    mkdirSync(folder, { recursive: true });
    const how = { kind: 'pre-dump', parent } as const;
    await attempt(context, 'pre-dump', folder, cycle, (limit) => context.lxc.checkpoint(folder, how, limit));
    parent = folder;
  }
  return parent;
}

/** The container is stopped, and none of its processes lives. */
async function stopped(
  { lxc }: CycleContext,
  processes: readonly (ProcessIdentity | null)[],
  when: string,
): Promise<void> {
  const { state } = await ask(lxc, when);
  if (state !== 'STOPPED') throw new StageError('state', `${when} LXC calls the container ${state}, not STOPPED.`);
  const alive = () => processes.filter((process) => process !== null && isAlive(process));
  if (await until(() => alive().length === 0, PATIENCE_MS)) return;
  throw new StageError('state', `${when} ${alive().length} processes of the container still live.`);
}

/** Kills the container. */
export async function kill(context: CycleContext, { init }: Generation): Promise<void> {
  const processes = processesOf(init.pid).map(identify);
  await context.lxc.stop(PATIENCE_MS);
  await stopped(context, processes, 'After it was killed');
}

/** The container is the one that ran before, undisturbed: the same init, and every fact kept. */
async function goneOn(context: CycleContext, cycle: Cycle, before: Generation, when: string): Promise<Generation> {
  const init = await running(context.lxc, when);
  if (init.pid !== before.init.pid || init.startTime !== before.init.startTime) {
    throw new StageError('state', `${when} the container's init is another process: it did not go on.`);
  }
  const after = await observeAgain(context, init, when);
  compare(context, cycle, before, after);
  return after;
}

/** CRIU is made to fail, and must, at that and at nothing else. */
async function fail(context: CycleContext, cycle: Cycle, fault: Fault, images: string): Promise<void> {
  const { lxc, onFinding } = context;
  const { number, during } = FAULTS[fault];
  mkdirSync(images, { recursive: true });
  const how = { kind: 'stop', parent: null } as const;
  const findings: Finding[] = [];
  let failure: unknown = null;
  try {
    const quiet = { ...context, onFinding: (finding: Finding) => findings.push(finding) };
    await attempt(quiet, during, images, cycle, (limit) => {
      const faulty = { ...limit, env: { ...limit.env, CRIU_FAULT: String(number) } };
      return during === 'dump' ? lxc.checkpoint(images, how, faulty) : lxc.restore(images, faulty);
    });
  } catch (error) {
    failure = error;
  }
  if (failure === null) {
    throw new StageError('provide', `CRIU was told to fail (CRIU_FAULT=${number}), and its ${during} succeeded.`);
  }
  const log = join(images, `${during}.log`);
  if (!showsFault(fault, readCriuLog(log))) {
    findings.forEach(onFinding);
    throw failure;
  }
  // Kept for the evidence: the next restore writes another.
  renameSync(log, join(images, `${during}.fault.log`));
}

async function restore(context: CycleContext, cycle: Cycle, images: string, before: Generation): Promise<Generation> {
  const { lxc, plan } = context;
  const result = await attempt(context, 'restore', images, cycle, (limit) => lxc.restore(images, limit));
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
  const after = await observeAgain(context, init, 'After the restore');
  compare(context, cycle, before, after);
  return after;
}

/** @throws StageError that names the first fact that is not as it must be */
function compare({ plan }: CycleContext, cycle: Cycle, before: Generation, after: Generation): void {
  const versions = {
    cgroup: plan.cgroup,
    lxc: plan.lxc.version,
    criu: plan.criu.version,
    restoreCriu: plan.restoreCriu.version,
  };
  cycle.facts = compareFacts(CATALOGUES[plan.workload.name], before.reading, after.reading, plan.facts, (fact, value) =>
    knownLoss(fact, value, versions),
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
}

/** What LXC says of the container. That it says nothing, asked twice, is the container's failure: it answered before. */
async function ask(lxc: Lxc, when: string): ReturnType<Lxc['info']> {
  try {
    return await lxc.info().catch(() => lxc.info());
  } catch (error) {
    throw new StageError('state', `${when} LXC does not answer: ${(error as Error).message}`, { cause: error });
  }
}

/** The container's init, once LXC calls the container RUNNING. */
export async function running(lxc: Lxc, when: string): Promise<ProcessIdentity> {
  const { state, pid } = await ask(lxc, when);
  const init = pid === null ? null : identify(pid);
  if (state !== 'RUNNING' || init === null) {
    throw new StageError('state', `${when} LXC calls the container ${state}, not RUNNING.`);
  }
  return init;
}

/** Runs lxc-checkpoint with the CRIU of the plan, and turns a failure into the sentence that explains it best. */
async function attempt(
  { plan, lxc, env, remainingMs, onFinding }: CycleContext,
  action: 'pre-dump' | 'dump' | 'restore',
  images: string,
  { generation }: Cycle,
  call: (limit: CheckpointLimit) => Promise<CommandResult>,
): Promise<CommandResult> {
  const criu = action === 'restore' ? plan.restoreCriu : plan.criu;
  const failed = action === 'restore' ? 'restore' : 'dump';
  const timeoutMs = Math.max(1, remainingMs());
  const logged = statSync(lxc.log, { throwIfNoEntry: false })?.size ?? 0;
  const file = join(images, `${action}.log`);
  const where = { ...circumstances(plan), phase: failed, criu: criu.version, restored: generation > 1 } as const;
  const hang = new HangWatch(file, knownHangs(where));
  const result = await withCriu(criu, env, (env) =>
    call({ timeoutMs, signal: hang.signal, env: withMode(plan, env) }),
  ).finally(() => hang.end());
  const succeeded = result.code === 0;
  const log = readCriuLog(file);
  if (succeeded && !log.succeeded[action]) {
    throw new StageError(
      failed,
      `lxc-checkpoint said that the ${action} succeeded, but CRIU's log does not say "${SUCCESS[action]}".`,
    );
  }
  // LXC starts whichever CRIU it finds, and blames none. What failed may have failed before it said who it is.
  const [asked, made] = [signature(criu), log.writer];
  if (made !== asked && (succeeded || made !== null)) {
    throw new StageError('provide', `CRIU ${asked} was to make the ${action}, and CRIU ${made ?? 'unknown'} made it.`);
  }
  if (succeeded) return result;
  // What hangs, or is killed, complains of nothing.
  const around = [...log.last, ...tail(result, 5).split('\n')].filter((line) => line !== '');
  const last = { line: hang.line ?? around.at(-1) ?? 'nothing was written', around };
  const how = hang.line === null ? outcome(result, timeoutMs) : `it stood still for ${hang.seconds} s`;
  const errors = [...log.errors, ...lxcErrors(lxc.log, logged)];
  const circumstance = { ...where, hung: hang.line !== null || result.timedOut };
  const ruledOut: string[] = [];
  const explain = () =>
    diagnose(`The ${action} failed (${how})`, hang.line === null ? [...errors, last] : [last], circumstance, ruledOut);
  let explained = explain();
  const place = { images, hasBegun: made !== null, env };
  while (explained.ofHost && !(await isAtFault(explained.finding.id, place))) {
    ruledOut.push(explained.finding.id);
    explained = explain();
  }
  const { cause, finding, ofHost } = explained;
  onFinding(finding);
  // Of a failure of the host's nothing is known of checkpoint/restore, whatever went on then.
  const failureClass = ofHost ? null : result.timedOut ? 'timeout' : failed;
  throw new StageError(failureClass, cause, { explainedBy: finding.id });
}

/** What the mode has CRIU told by its environment. */
function withMode({ mode }: CellPlan, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return mode.noBreakpoints ? { ...env, CRIU_FAULT: String(NO_BREAKPOINTS) } : env;
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

/** A passed checkpoint is not needed again, nor its pre-dumps; their logs and statistics stay for the evidence. */
function removePages(images: string): void {
  const checkpoints = dirname(images);
  const generation = basename(images);
  const folders = readdirSync(checkpoints).filter((name) => name === generation || name.startsWith(`${generation}.`));
  for (const folder of folders.map((name) => join(checkpoints, name))) {
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.img') || name.endsWith('.gz')) rmSync(join(folder, name));
    }
  }
}

/** Runs a command of the plan's sabotage, if there is one. */
export async function sabotage(
  context: CycleContext,
  command: string | undefined,
  variables: Record<string, string>,
): Promise<void> {
  if (command === undefined) return;
  const { lxc, env } = context;
  const outputFile = `${context.images}.sabotage`;
  const result = await run(['sh', '-ec', command], {
    timeoutMs: PATIENCE_MS,
    env: { ...env, NAME: lxc.name, LXC_PATH: lxc.path, ROOTFS: join(dirname(lxc.path), 'rootfs'), ...variables },
    outputFile,
  });
  if (result.code !== 0) throw new Error(`The sabotage failed (${outcome(result, PATIENCE_MS)}): ${tail(result)}`);
}

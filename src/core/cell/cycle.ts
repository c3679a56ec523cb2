import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { release } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { FAULTS } from '../../criu/faults.js';
import { checkImages } from '../../criu/image-set.js';
import { decodeDumpStats, decodeRestoreStats } from '../../criu/statistics.js';
import { compareFacts } from '../../facts/catalogue.js';
import { keptAgain, knownLoss } from '../../facts/loss.js';
import { isParasiteLeft } from '../../facts/memory-map.js';
import { namespaces, sharedWithSandbox } from '../../facts/namespaces.js';
import { processesOf } from '../../facts/processes.js';
import { identify } from '../../host/process.js';
import { StageError } from '../../words/errors.js';
import type { Cycle, FactResult, Finding } from '../../words/result.js';
import { definitionOf } from '../workloads/all.js';
import { whyChanged } from './changed-fact.js';
import { attempt, fail, statistics } from './checkpoint.js';
import { again, kill, observe, running, stopped } from './container.js';
import { type CycleContext, type Generation, sabotage } from './context.js';
import { noticeDrift } from './drift.js';
import { leftNothing } from './leftovers.js';
import { liveOn } from './live-on.js';

const PARASITE_LEFT = 'CRIU leaves its parasite mapped where it is made to fail (measured with 4.2.1).';

/** A cycle, and the container after it; null when it failed, and the id of the finding that explains that. */
export interface Concluded {
  cycle: Cycle;
  after: Generation | null;
  explainedBy: string | null;
}

/** What was read of the container before the dump. */
type Before = Pick<Generation, 'init' | 'reading'>;

/**
 * Dumps the container, sees it stopped, restores it, and compares; or what the mode has in place of that. Never throws
 * for what CRIU or LXC do.
 */
export function runCycle(context: CycleContext, generation: number, before: Generation): Promise<Concluded> {
  const cycle = begunCycle(generation);
  return conclude(context, cycle, () => survive(context, cycle, imagesOf(context, cycle), before));
}

/** The first half of a cycle of which the second is elsewhere: the container is dumped and stopped. Never throws for what CRIU or LXC do. */
export async function beginCycle(
  context: CycleContext,
  generation: number,
  before: Generation,
): Promise<Pick<Concluded, 'cycle' | 'explainedBy'>> {
  const cycle = begunCycle(generation);
  const images = imagesOf(context, cycle);
  try {
    await dump(context, cycle, images, before);
    await context.workload.dumped?.(true);
    noticeDrift(context, cycle, images, before)();
    return { cycle, explainedBy: null };
  } catch (error) {
    return { cycle, explainedBy: failed(cycle, error) };
  }
}

/** The second half, in another sandbox. Never throws for what CRIU or LXC do. */
export function finishCycle(context: CycleContext, cycle: Cycle, before: Before): Promise<Concluded> {
  return conclude(context, cycle, () => revive(context, cycle, imagesOf(context, cycle), before));
}

/** What is to be proved of every cycle beside the facts. */
async function conclude(context: CycleContext, cycle: Cycle, work: () => Promise<Generation>): Promise<Concluded> {
  try {
    const after = await work();
    const isLast = cycle.generation === context.plan.cycles;
    if (isLast) await liveOn(context, cycle, after);
    await leftNothing(context, after, isLast);
    cycle.verdict = 'passed';
    removePages(imagesOf(context, cycle));
    return { cycle, after, explainedBy: null };
  } catch (error) {
    return { cycle, after: null, explainedBy: failed(cycle, error) };
  }
}

/** Says in the cycle why it failed. The id of the finding that explains it. */
export function failed(cycle: Cycle, error: unknown): string | null {
  if (!(error instanceof StageError)) throw error;
  cycle.failureClass = error.failureClass;
  cycle.cause = error.message;
  return error.explainedBy;
}

/** Where the checkpoint of a cycle lies. */
export function imagesOf({ images }: CycleContext, { generation }: Cycle): string {
  return join(images, String(generation));
}

/** A cycle of which nothing is known yet. */
export function begunCycle(generation: number): Cycle {
  return {
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
}

/** The container as it is after the cycle, all that was to be proved of it proved. */
async function survive(context: CycleContext, cycle: Cycle, images: string, before: Generation): Promise<Generation> {
  const { workload, plan } = context;
  const { mode, sabotage: broken } = plan;
  const { fault } = mode;
  if (fault !== null && FAULTS[fault].during === 'dump') {
    await workload.dumping?.(before.init.pid);
    await fail(context, cycle, fault, images);
    await workload.dumped?.(false);
    await sabotage(context, broken?.afterRestore, { IMAGES: images, PID: String(before.init.pid) });
    return goneOn(context, cycle, before, 'After the dump that failed');
  }
  await dump(context, cycle, images, before);
  await workload.dumped?.(!mode.leaveRunning);
  if (mode.leaveRunning) {
    await sabotage(context, broken?.afterRestore, { IMAGES: images, PID: String(before.init.pid) });
    checkImages(images, cycle.dumpStats);
    const same = await goneOn(context, cycle, before, 'After the dump');
    return cycle.generation < plan.cycles ? same : restoreOlder(context, cycle, images, before, same);
  }
  const compareDumps = noticeDrift(context, cycle, images, before);
  try {
    return await revive(context, cycle, images, before, compareDumps);
  } finally {
    compareDumps();
  }
}

/**
 * The container as it is after the restore, as often as the mode has it.
 *
 * @param meanwhile is done while CRIU restores
 */
async function revive(
  context: CycleContext,
  cycle: Cycle,
  images: string,
  before: Before,
  meanwhile?: () => void,
): Promise<Generation> {
  const { mode, sabotage: broken } = context.plan;
  await sabotage(context, broken?.beforeRestore, { IMAGES: images });
  if (mode.fault !== null) await fail(context, cycle, mode.fault, images);
  const after = await restore(context, cycle, images, before, meanwhile);
  if (!mode.repeatRestore) return after;
  await kill(context, after);
  await sabotage(context, broken?.beforeSecondRestore, { IMAGES: images });
  return restore(context, cycle, images, before);
}

/** @throws StageError when the container is not dumped, or not stopped then */
export async function dump(context: CycleContext, cycle: Cycle, images: string, before: Generation): Promise<void> {
  const { lxc, plan, workload } = context;
  const parent = await preDump(context, cycle, images);
  // Clients count from here for how long they hear nothing; during a pre-dump the container goes on.
  await workload.dumping?.(before.init.pid);
  mkdirSync(images, { recursive: true });
  await sabotage(context, plan.sabotage?.beforeDump, { IMAGES: images, PID: String(before.init.pid) });
  const processes = processesOf(before.init.pid).map(identify);
  const kind = plan.mode.leaveRunning ? 'leave-running' : 'stop';
  const result = await attempt(context, 'dump', images, cycle, (limit) =>
    lxc.checkpoint(images, { kind, parent }, limit),
  );
  cycle.dumpMs = result.ms;
  cycle.dumpStats = statistics(context, images, 'dump', decodeDumpStats);
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

/** The container is the one that ran before, undisturbed: the same init, and every fact kept. */
async function goneOn(context: CycleContext, cycle: Cycle, before: Generation, when: string): Promise<Generation> {
  const init = await running(context, when);
  if (init.pid !== before.init.pid || init.startTime !== before.init.startTime) {
    throw new StageError('state', `${when} the container's init is another process: it did not go on.`);
  }
  const after = await again(when, () => observe(context, init));
  // What no restore made anew has no reason to be lost; a dump that was made to fail leaves its own traces.
  const { fault } = context.plan.mode;
  compare(context, cycle, before, after, (change) => (fault !== null && isParasiteLeft(change) ? PARASITE_LEFT : null));
  return after;
}

/** The container as it was at a dump that left it running, in place of what has become of it since. */
async function restoreOlder(
  context: CycleContext,
  cycle: Cycle,
  images: string,
  before: Generation,
  now: Generation,
): Promise<Generation> {
  const { outgrows } = definitionOf(context.plan.workload.name);
  if (outgrows !== undefined) {
    context.onFinding({
      id: 'dump-not-restored',
      severity: 'info',
      message: `The last dump was not restored: the container went on, and its ${outgrows} are in no image.`,
      advice: 'With the workload witness the last dump is restored.',
    });
    return now;
  }
  await kill(context, now);
  await sabotage(context, context.plan.sabotage?.beforeSecondRestore, { IMAGES: images });
  return restore(context, cycle, images, before);
}

/**
 * @param meanwhile is done while CRIU restores
 * @throws StageError when the container is not restored, or is not the one that was dumped
 */
export async function restore(
  context: CycleContext,
  cycle: Cycle,
  images: string,
  before: Before,
  meanwhile?: () => void,
): Promise<Generation> {
  const { lxc, plan } = context;
  const result = await attempt(context, 'restore', images, cycle, (limit) => {
    const restored = lxc.restore(images, limit);
    meanwhile?.();
    return restored;
  });
  context.restoredFrom = images;
  cycle.restoreMs = result.ms;
  cycle.restoreStats = statistics(context, images, 'restore', decodeRestoreStats);
  const restored = await running(context, 'After the restore');
  await sabotage(context, plan.sabotage?.afterRestore, { IMAGES: images, PID: String(restored.pid) });

  const init = plan.sabotage === undefined ? restored : await running(context, 'After the restore');
  // Without these two an undisturbed container would pass. In another sandbox pids begin anew.
  if (init.pid === before.init.pid && !plan.mode.restoreElsewhere)
    throw new StageError('state', `The container's init is still process ${init.pid}: it was never restored.`);
  if (init.startTime === before.init.startTime) {
    throw new StageError('state', `The container's init still has its old start time: it was never restored.`);
  }
  const after = await again('After the restore', () => observe(context, init));
  const versions = {
    container: plan.container,
    cgroup: plan.cgroup,
    lxc: plan.lxc.version,
    criu: plan.criu.version,
    restoreCriu: plan.restoreCriu.version,
    kernel: release(),
    shared: sharedWithSandbox(before.reading.get(namespaces.name) as Record<string, unknown>),
  };
  compare(
    context,
    cycle,
    before,
    after,
    (change) => knownLoss(change, versions, cycle.generation),
    (fact) => whyChanged(fact, plan, cycle.facts),
  );
  keptAgain(cycle.facts, versions).forEach(context.onFinding);
  return after;
}

/**
 * @param explain why a change was to be expected; null when it was not
 * @param why what is known of one that was not
 * @throws StageError that names the first fact that is not as it must be
 */
function compare(
  { plan, onFinding }: CycleContext,
  cycle: Cycle,
  before: Before,
  after: Before,
  explain: Parameters<typeof compareFacts>[4],
  why: (fact: FactResult) => Finding | null = () => null,
): void {
  cycle.facts = compareFacts(
    definitionOf(plan.workload.name).facts,
    before.reading,
    after.reading,
    plan.facts,
    explain,
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
    const known = why(first);
    if (known !== null) onFinding(known);
    throw new StageError('state', `${first.reason}${more}`, { explainedBy: known?.id ?? null });
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

import { canApply, diagnose, findingOf } from '../../diagnosis/diagnose.js';
import { FAILURES } from '../../diagnosis/failures.js';
import { readFacts } from '../../facts/catalogue.js';
import { hostClock } from '../../facts/fact.js';
import { identitiesOf, processesOf, standingProcesses } from '../../facts/processes.js';
import { type Reached, viewContainer } from '../../facts/view.js';
import type { LogError } from '../../host/log.js';
import { identify, isAlive, type ProcessIdentity } from '../../host/process.js';
import { seeProcesses } from '../../host/process-table.js';
import { demandOf } from '../../host/processor-time.js';
import { until } from '../../host/wait.js';
import { readLxcLog } from '../../lxc/log.js';
import type { Lxc } from '../../lxc/lxc.js';
import { ADDRESSES } from '../../lxc/network.js';
import { isExhausted, isOfTheSystem, StageError, Unread } from '../../words/errors.js';
import { TRACKERS, UNKNOWN } from '../../words/observed.js';
import type { Finding } from '../../words/result.js';
import { printed } from '../../workload/start-log.js';
import type { Workload } from '../../workload/workload.js';
import { definitionOf } from '../workloads/all.js';
import { circumstances } from './circumstances.js';
import { type CycleContext, type Generation, PATIENCE_MS } from './context.js';
import { cutShort } from './cut-short.js';
import { takeInventory } from './leftovers.js';
import type { CellPlan } from './plan.js';

/** How long the container's init may take to end once it is killed. */
const DYING_MS = 500;
/** What lxc-stop may take. */
const STOP_MS = 20_000;

/** Reads every fact of the running container, and what there is beside it. */
export async function observe(context: CycleContext, init: ProcessIdentity): Promise<Generation> {
  const { plan, workload, bridge, lookingEnv, marks, attributes } = context;
  const { cgroup } = plan;
  const demand = demandOf(processesOf(init.pid));
  const read = async () => {
    await workload.ready(init.pid, PATIENCE_MS);
    const began = hostClock();
    const earlier = identitiesOf(init.pid);
    const [answers, view] = await Promise.all([
      workload.ask(init.pid, PATIENCE_MS),
      viewContainer(init.pid, cgroup, plan.busybox, bridge, lookingEnv, reached(workload)),
    ]);
    const restless = workload.restless?.(init.pid);
    const processes = standingProcesses(init.pid, earlier, restless);
    const standing = new Set(processes.map(({ pid }) => pid).filter((pid) => pid !== restless));
    const clock = { began, answered: hostClock() };
    const subject = {
      pid: init.pid,
      cgroup,
      processes,
      marks,
      attributes,
      view,
      clock,
      patienceMs: PATIENCE_MS,
      ...answers,
    };
    // Its programs run while we read files.
    const [inventory, reading] = await Promise.all([
      takeInventory(context, init.pid),
      readFacts(definitionOf(plan.workload.name).facts, subject),
    ]);
    return { reading, standing, inventory };
  };
  return { init, ...(await whileAlive(context, init, 'While its facts were read', read)), demand };
}

/**
 * What is done with a container that has to live on meanwhile.
 *
 * @param when in words: `While its facts were read`
 * @throws StageError when it has ended by then, whatever else failed: that it is gone is the cause
 */
export async function whileAlive<T>(
  context: CycleContext,
  init: ProcessIdentity,
  when: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const result = await work();
    if (isAlive(init)) return result;
  } catch (error) {
    // Its init has lost its namespaces already while it still waits for the end of all others.
    if (!(await until(() => !isAlive(init), DYING_MS))) throw error;
  }
  throw await ended(context, `${when} the container has ended`);
}

function reached({ container }: Workload): Reached | null {
  if (container.kind === 'made') return { address: ADDRESSES.container4.split('/')[0] as string, isMarked: true };
  return container.address === null ? null : { address: container.address, isMarked: false };
}

/**
 * What is asked of a container once more.
 *
 * @param when in words: `After the restore`
 * @throws StageError of the class `state` where it cannot be read: it could before, and is not the container that it was
 */
export async function again<T>(when: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isUnread = error instanceof Unread || (code !== undefined && !isOfTheSystem(error));
    if (error instanceof StageError && error.failureClass === 'start') {
      throw new StageError('state', `${when}: ${message}`, { cause: error });
    }
    if (!isUnread || isExhausted(error)) throw error;
    throw new StageError('state', `${when} the container cannot be read any more: ${message}`, { cause: error });
  }
}

/** The container is stopped, and none of its processes lives. */
export async function stopped(
  { lxc }: CycleContext,
  processes: readonly (ProcessIdentity | null)[],
  when: string,
): Promise<void> {
  const { state } = await stateOf(lxc, when);
  if (state !== 'STOPPED') throw new StageError('state', `${when} LXC calls the container ${state}, not STOPPED.`);
  const alive = () => processes.filter((process) => process !== null && isAlive(process));
  if (await until(() => alive().length === 0, PATIENCE_MS)) return;
  throw new StageError('state', `${when} ${alive().length} processes of the container still live.`);
}

/** Kills the container, and sees it gone. */
export async function kill(context: CycleContext, { init }: Generation): Promise<void> {
  const processes = processesOf(init.pid).map(identify);
  await context.lxc.stop(STOP_MS);
  await stopped(context, processes, 'After it was killed');
}

/** What LXC says of the container. That it says nothing, asked twice, is the container's failure: it answered before. */
export async function stateOf(lxc: Lxc, when: string): ReturnType<Lxc['info']> {
  try {
    return await lxc.info().catch(() => lxc.info());
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    throw new StageError('state', `${when} LXC does not answer: ${error.message}`, { cause: error });
  }
}

/** The container's init, once LXC calls the container RUNNING. */
export async function running(context: CycleContext, when: string): Promise<ProcessIdentity> {
  const { state, pid } = await stateOf(context.lxc, when);
  const init = pid === null ? null : identify(pid);
  if (state !== 'RUNNING' || init === null) {
    throw await ended(context, `${when} LXC calls the container ${state}, not RUNNING`);
  }
  return init;
}

/** Its root is root of the host, and kept from what reaches that. */
export function isConfined(plan: CellPlan, { container }: Workload): boolean {
  return plan.container === 'privileged' && container.kind === 'made' && container.isConfined && !plan.unconfined;
}

/** What of a confined init's words tells that it came upon what it may not. */
function atItsStart({ plan, workload }: CycleContext, said: string): Finding | null {
  if (!isConfined(plan, workload)) return null;
  const where = {
    ...circumstances(plan),
    phase: 'start',
    criu: plan.criu.version,
    restored: false,
    hung: false,
  } as const;
  const failure = FAILURES.find(
    (each) => each.only?.confined === true && canApply(each, { ...where, confined: true }) && each.pattern.test(said),
  );
  return failure === undefined ? null : findingOf(failure, said.trim());
}

/** Who ended first: the container's init, or LXC's monitor, which takes init along. */
async function ended(context: CycleContext, what: string): Promise<StageError> {
  const { lxc, rootfs, plan, onFinding, restoredFrom } = context;
  const log = () => readLxcLog(lxc.log, lxc.logged);
  const hasMonitor = () => seeProcesses().some(({ program }) => program === 'lxc');
  // The monitor sees it a moment after us, and how it ended a moment after that.
  await until(() => log().howInitEnded !== null || !hasMonitor(), DYING_MS);
  const { hasInitEnded, howInitEnded, errors } = log();
  if (hasInitEnded) {
    const how = howInitEnded === null ? '' : ` (${howInitEnded})`;
    const complaint = errors[0] === undefined ? '' : ` LXC complained: ${errors[0].line}`;
    const said = printed(rootfs);
    const known = restoredFrom === null ? atItsStart(context, said) : cutShort(restoredFrom);
    if (known !== null) onFinding(known);
    const options = known === null ? {} : { explainedBy: known.id };
    return new StageError('state', `${what}: its init has ended${how}.${complaint}${said}`, options);
  }
  if (hasMonitor()) return new StageError('state', `${what}.`);
  if (errors.length > 0) {
    const where = { criu: plan.restoreCriu.version, phase: 'restore', restored: true, hung: false } as const;
    const known = diagnose(`${what}: LXC's monitor gave up`, errors as [...LogError[], LogError], {
      ...circumstances(plan),
      ...where,
    });
    if (known.finding.id !== UNKNOWN) {
      onFinding(known.finding);
      return new StageError('state', known.cause, { explainedBy: known.finding.id });
    }
  }
  const finding: Finding = {
    id: 'lxc-crashed',
    severity: 'error',
    message: "LXC's monitor died, and took the container along.",
    evidence: [
      "There is no monitor any more, and its log does not say that the container's init has ended.",
      ...errors.map(({ line }) => `LXC complained: ${line}`),
    ].join('\n'),
    advice: `Please report it with the evidence: ${TRACKERS.lxc}`,
  };
  onFinding(finding);
  return new StageError('state', `${what}: ${finding.message}`, { explainedBy: finding.id });
}

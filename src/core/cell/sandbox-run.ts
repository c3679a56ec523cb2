import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { tellCoreFiles } from '../../diagnosis/crash.js';
import { besideKernel } from '../../diagnosis/kernel.js';
import { hostClock } from '../../facts/fact.js';
import { Audit } from '../../host/audit.js';
import { type CoreFile, findCoreFiles } from '../../host/core-files.js';
import { farewell, parseLine } from '../../host/dialogue.js';
import type { KernelLog } from '../../host/kernel-log.js';
import { closedToOthers } from '../../host/owners.js';
import { Limit } from '../../host/pace.js';
import { whenThereIsRoom } from '../../host/room.js';
import { openSandbox, type Sandbox, type SandboxOptions } from '../../host/sandbox.js';
import { traceListener } from '../../host/trace.js';
import { ID_MAP } from '../../lxc/id-map.js';
import { Interrupted, isMistake, StageError } from '../../words/errors.js';
import type { Cycle, Finding } from '../../words/result.js';
import { definitionOf } from '../workloads/all.js';
import { bug } from './bug.js';
import { Clients, hasClients } from './clients.js';
import { gatherEvidence, notKept, notKeptFor } from './evidence.js';
import { moveFiles } from './move.js';
import { Places } from './places.js';
import type { CellEvent, CellOutcome, CellPlan, ClientsCall, Handover, Task } from './plan.js';

/** What a stage is told: plain data, so that it can be told to a process under sudo. */
export interface SandboxRequest {
  plan: CellPlan;
  /** Existing folder for rootfs and images. Absolute. */
  workDir: string;
  /** The bundled src/helper/main.ts. */
  cellProgram: string;
  /** That of a cell in which nothing failed, too. */
  keepEvidence: boolean;
}

export interface SandboxObserver {
  onEvent: (event: CellEvent) => void;
  /** Called before the sandbox's folder is removed, with a copy of its logs in it, where these are to be kept. */
  onEvidence: (folder: string) => Promise<void> | void;
}

/** For the sandbox to be made and to say its last word, beyond the time that the plan allows. */
const MARGIN_MS = 10_000;
/** For the sandbox to end by itself once it has said its last word. */
const ENDING_MS = 1000;

/**
 * One cell, from outside: looks at the host, opens the sandbox, lets the plan run inside, ends it, looks again. Needs
 * root.
 *
 * Where the container is to be restored elsewhere, that sandbox ends after the dump and another one is opened. Whatever
 * happens, each sandbox is ended. What could not be removed, and what the cell left elsewhere, becomes a finding
 * and the failure class `leak`.
 */
export async function runInSandbox(
  request: SandboxRequest,
  observer: SandboxObserver,
  signal: AbortSignal,
): Promise<CellOutcome> {
  const outcome: CellOutcome = {
    failureClass: null,
    cause: null,
    explainedBy: null,
    cycles: [],
    findings: [],
    timings: {},
  };
  const { plan, workDir, cellProgram } = request;
  const onWait = () => observer.onEvent({ type: 'stage', stage: 'queue' });
  const options: SandboxOptions = {
    workDir,
    cgroup: plan.cgroup,
    ...(plan.container === 'unprivileged' ? { group: ID_MAP.first } : {}),
    keep: [...filesOfPlan(plan), cellProgram],
    command: (id, folder) => [process.execPath, cellProgram, 'inside', id, folder],
  };
  const { audit, first } = await whenThereIsRoom(signal, onWait, async () => {
    const closed = plan.container === 'unprivileged' ? closedToOthers(workDir) : null;
    if (closed !== null) {
      const why = `users other than its owner's may not enter ${closed}, and root of an unprivileged container is such a user`;
      throw new StageError('start', `The container cannot be in ${workDir}: ${why}. Choose another work-dir.`);
    }
    const audit = new Audit(plan.iptables);
    return { audit, first: await openSandbox(options) };
  });
  let failure: unknown;
  let sandbox = first;
  let clients: Clients | null = null;
  const places = new Places(audit);
  places.add(first, 0);
  // How much the kernel had said when the last cycle began.
  let before = 0;
  let generation: number | undefined;
  // Dumped, and not restored, because its sandbox did not end.
  let stuck: Cycle | null = null;
  const tell = async (clients: Clients, call: ClientsCall) => {
    const { command } = sandbox;
    const reply = await clients.answer(call, sandbox);
    places.see(clients.sandbox);
    command.stdin.write(`${JSON.stringify(reply)}\n`);
  };
  const onEvent = async (event: CellEvent) => {
    // A cycle of two sandboxes begins in the first.
    if (event.type === 'stage' && (event.generation === undefined || event.generation !== generation)) {
      ({ generation } = event);
      before = audit.kernel?.now() ?? 0;
    }
    places.see(sandbox);
    if (event.type === 'call') {
      await tell(clients as Clients, event);
    } else if (event.type !== 'moved') observer.onEvent(event);
  };
  try {
    if (hasClients(plan)) {
      const command = (id: string, folder: string) => [process.execPath, cellProgram, 'clients', id, folder];
      clients = new Clients(places.add(await openSandbox({ ...options, command }), 0), plan);
    }
    let handover = await listen(sandbox, { plan, handover: null }, audit.looked, outcome, onEvent, signal);
    while (handover !== null) {
      if (!(await places.vacate(sandbox))) {
        stuck = handover.cycle;
        break;
      }
      const next = await nextPlace(sandbox, handover, places, options, outcome);
      if (next === null) break;
      await places.end(sandbox);
      sandbox = next;
      const there = { ...plan, lxc: plan.restoreLxc };
      handover = await listen(sandbox, { plan: there, handover }, Promise.resolve(), outcome, onEvent, signal);
    }
    const passed = outcome.cycles.filter(({ verdict }) => verdict === 'passed').length;
    if (outcome.cause === null && places.leaks.length === 0 && passed !== plan.cycles) {
      throw new StageError(null, `The cell says that all is well, after ${passed} of ${plan.cycles} cycles.`);
    }
    if (outcome.failureClass !== null) tellDeaths(outcome, sandbox.folder, audit.kernel, before);
  } catch (error) {
    failure = error;
  }
  // From here on the verdict stands: nothing but a leak changes it, and nothing loses it.
  if (failure === undefined && (request.keepEvidence || places.leaks.length > 0 || !isFine(outcome))) {
    try {
      const { evidence, lost } = gatherEvidence(sandbox.folder, plan, audit.kernel?.since(0) ?? null);
      outcome.findings.push(...notKept(lost));
      await observer.onEvidence(evidence);
    } catch (error) {
      outcome.findings.push(...notKeptFor(error));
    }
  }
  const started = performance.now();
  await places.endAll();
  const findings = [...places.leaks, ...(await audit.findings(places.audited()).catch(notAudited))];
  outcome.timings.cleanup = performance.now() - started;
  const leaks = findings.filter(({ id }) => id === 'leak');
  if (failure instanceof Interrupted) throw new Interrupted(leaks.flatMap(({ evidence = '' }) => evidence.split('\n')));
  if (failure !== undefined) throw failure;
  outcome.findings.push(...findings.filter((finding) => finding.id !== 'kernel-log' || !isSaid(finding, outcome)));
  if (leaks[0] !== undefined && outcome.cause === null) {
    outcome.failureClass = 'leak';
    outcome.cause = leaks[0].message;
    outcome.explainedBy = 'leak';
    if (stuck !== null) outcome.cycles.push({ ...stuck, failureClass: 'leak', cause: outcome.cause });
  }
  return outcome;
}

function isFine({ cause, tests }: CellOutcome): boolean {
  return cause === null && !tests?.tests.some((test) => test.outcome === 'failed');
}

/**
 * The sandbox that a container goes on in, with its files. Null when there can be none: what its dump told stays told, and of
 * a restore nothing is said.
 */
async function nextPlace(
  { folder }: Sandbox,
  { cycle, place }: Handover,
  places: Places,
  options: SandboxOptions,
  outcome: CellOutcome,
): Promise<Sandbox | null> {
  try {
    const next = places.add(await openSandbox(options), place + 1);
    moveFiles(folder, next.folder);
    return next;
  } catch (error) {
    if (isMistake(error)) throw error;
    const cause = `The dump of generation ${cycle.generation} succeeded, and the container has no other place to be restored in: ${(error as Error).message}`;
    Object.assign(outcome, { failureClass: 'start', cause });
    outcome.cycles.push({ ...cycle, failureClass: 'start', cause });
    return null;
  }
}

/**
 * Who died, by the core files in the sandbox's folder, which is where its processes work, and by the kernel's log.
 *
 * @param before how much the kernel had said when the cycle began that failed
 */
function tellDeaths(outcome: CellOutcome, folder: string, kernel: KernelLog | null, before: number): void {
  let cores: CoreFile[] = [];
  try {
    cores = findCoreFiles(folder);
  } catch (error) {
    outcome.findings.push(...notKeptFor(error));
  }
  for (const { name } of cores) if (name !== null) kernel?.died(name);
  besideKernel(outcome, kernel?.told(before) ?? []);
  outcome.findings.push(...tellCoreFiles(cores));
}

/** Files and folders of the host that a cell needs in its sandbox, but for its program. */
export function filesOfPlan(plan: CellPlan): string[] {
  return [
    dirname(plan.criu.path),
    dirname(plan.restoreCriu.path),
    dirname(plan.lxc.path),
    dirname(plan.restoreLxc.path),
    dirname(plan.iptables),
    plan.busybox,
    process.execPath,
    ...definitionOf(plan.workload.name).files(plan.workload),
  ];
}

/**
 * Lets the plan run as soon as all is ready, and fills the outcome with what is told of it.
 *
 * @returns what the next sandbox has to know of the container; null when the cell is over
 */
async function listen(
  { command, folder }: Sandbox,
  task: Task,
  ready: Promise<unknown>,
  outcome: CellOutcome,
  onEvent: (event: CellEvent) => Promise<void>,
  signal: AbortSignal,
): Promise<Handover | null> {
  const { plan } = task;
  // The sandboxes of a cell share its time.
  const timeoutMs = task.handover === null ? plan.timeoutMs : Math.max(0, task.handover.deadline - hostClock());
  const started = performance.now();
  const trace = traceListener();
  let stage = 'sandbox';
  let handover: Handover | null = null;
  let ended = false;
  // Frozen processes, and those that wait for them, keep it from ending until somebody thaws them.
  let sayLast: () => void = () => undefined;
  const said = new Promise<'said'>((resolve) => {
    sayLast = () => setTimeout(resolve, ENDING_MS, 'said').unref();
  });
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const hear = (event: CellEvent) => {
    if (event.type === 'stage') {
      outcome.timings.sandbox ??= performance.now() - started;
      stage = event.stage;
    }
    if (event.type === 'trace') {
      trace?.({ ...event.event, where: 'sandbox' });
      return;
    }
    if (event.type === 'finding' && !outcome.findings.some((known) => isDeepStrictEqual(known, event.finding))) {
      outcome.findings.push(event.finding);
    }
    if (event.type === 'cycle') outcome.cycles.push(event.cycle);
    if (event.type === 'tests') outcome.tests = event.tests;
    if (event.type === 'moved') {
      ended = true;
      sayLast();
      handover = event.handover;
    }
    if (event.type === 'end') {
      ended = true;
      sayLast();
      outcome.failureClass = event.failureClass;
      outcome.cause = event.cause;
      outcome.explainedBy = event.explainedBy;
      Object.assign(outcome.timings, event.timings);
    }
    onEvent(event).catch(fail);
  };
  const gone = farewell(command, (line) => {
    const event = parseLine<CellEvent>(line);
    if (event !== null) hear(event);
  });
  const stopped = new Promise<'aborted' | 'late'>((resolve) => {
    let limit = setTimeout(() => {
      const margin = new Limit(MARGIN_MS);
      const look = () => {
        const left = margin.left();
        if (left === 0) resolve('late');
        else limit = setTimeout(look, left);
      };
      look();
    }, timeoutMs);
    const abort = () => resolve('aborted');
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    const forget = () => {
      clearTimeout(limit);
      signal.removeEventListener('abort', abort);
    };
    gone.then(forget, forget);
  });
  // The plan's end may come before the container's, which the sandbox takes with it.
  void ready.then(() => command.stdin.write(`${JSON.stringify(task)}\n`));
  const end = await Promise.race([gone, stopped, said, failed]);
  if (end === 'said') return handover;
  if (end === 'aborted') throw new Interrupted();
  if (end === 'late') {
    // What it said before it hung, with a process in D state for one, tells more.
    if (ended) return handover;
    outcome.failureClass = stage === 'cycle' ? 'timeout' : 'start';
    outcome.cause = `The cell did not end within ${plan.timeoutMs / 1000} s; it was in the stage "${stage}".`;
    return null;
  }
  if (!ended) {
    throw new StageError(
      stage === 'sandbox' ? 'start' : null,
      `The process in the sandbox ${folder} ended (${end.code ?? end.signal}) before it sent its result. It printed: ${end.stderr || 'nothing'}`,
    );
  }
  return handover;
}

/** What the kernel said stands in another finding already. */
function isSaid({ evidence = '' }: Finding, { findings }: CellOutcome): boolean {
  const said = findings.map((finding) => finding.evidence ?? '').join('\n');
  return evidence.split('\n').every((line) => said.includes(line));
}

/** The verdict is there without it. */
function notAudited(error: unknown): Finding[] {
  if (isMistake(error)) return [bug(error)];
  const message = 'The host could not be looked at once more after the cell.';
  return [{ id: 'not-audited', severity: 'warning', message, evidence: (error as Error).message }];
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { optionsFile } from '../../criu/options.js';
import { withCriu } from '../../criu/with-criu.js';
import { diagnose } from '../../diagnosis/diagnose.js';
import { hostClock } from '../../facts/fact.js';
import { hierarchies, highIoLimit, newCgroup } from '../../host/cgroups.js';
import { run, tail } from '../../host/command.js';
import { searchPath } from '../../host/inspect.js';
import { containerConfig, takenConfig } from '../../lxc/config.js';
import { cgroupAttributesSet } from '../../lxc/config-file.js';
import { lxcErrors } from '../../lxc/log.js';
import { Lxc } from '../../lxc/lxc.js';
import { findMarks, setMarks } from '../../lxc/marks.js';
import { addNeighbours, bridgeOf, hasIpv6, makeBridge } from '../../lxc/network.js';
import { loadProfiles } from '../../lxc/profiles.js';
import { libraryFolders } from '../../provide/prefix.js';
import { StageError } from '../../words/errors.js';
import { EVIDENCE } from '../../words/evidence-files.js';
import type { CgroupVersion, Component, Finding, Timings } from '../../words/result.js';
import { type Call, DELTA } from '../../workload/workload.js';
import { definitionOf } from '../workloads/all.js';
import { circumstances } from './circumstances.js';
import { endsOf, hasClients, join as joinClients } from './clients.js';
import { again, isConfined, kill, observe, running, whileAlive } from './container.js';
import { type CycleContext, type Generation, sabotage } from './context.js';
import { type Concluded, runCycle } from './cycle.js';
import { arrive, leave } from './elsewhere.js';
import { busyThreads } from './live-on.js';
import { type CellEvent, type CellPlan, containerName, type Handover, type Task } from './plan.js';
import { captureCriuCheck, captureMounts } from './snapshot.js';
import { giveToMapped, makeProgramFolders, programFolders, sparedLinks } from './unprivileged.js';

const CHECK_LIMIT_MS = 10_000;

/**
 * One cell, from inside its sandbox: a container is started, and checkpointed and restored `cycles` times. Where it is to be
 * restored elsewhere, the part of the cell that is in this sandbox: from the start or the restore to the next dump, or to the end.
 *
 * @param folder the sandbox's, empty but for what made it and what was moved there
 * @param call asks clients in a sandbox of their own
 */
export async function runCell(
  { plan, handover }: Task,
  id: string,
  folder: string,
  emit: (event: CellEvent) => void,
  call: Call,
): Promise<void> {
  const deadline = handover?.deadline ?? hostClock() + plan.timeoutMs;
  const place = handover === null ? 0 : handover.place + 1;
  const timings: Partial<Timings> = handover?.timings ?? {};
  const observer = {
    remainingMs: () => deadline - hostClock(),
    onFinding: (finding: Finding) => emit({ type: 'finding', finding }),
  };
  const context = cellContext(plan, id, folder, observer, { place, call: hasClients(plan) ? call : null });
  const { env } = context;
  let hasCycled = handover !== null;
  try {
    let generation: Generation | null = null;
    if (handover === null) {
      emit({ type: 'stage', stage: 'start' });
      const started = performance.now();
      generation = await startCell(context, folder);
      timings.start = performance.now() - started;
    }

    const began = handover?.began ?? hostClock();
    for (let number = handover?.cycle.generation ?? 1; number <= plan.cycles; number++) {
      emit({ type: 'stage', stage: 'cycle', generation: number });
      if (plan.mode.fresh && number > 1 && generation !== null) generation = await another(context, generation);
      let concluded: Concluded;
      if (generation === null) {
        concluded = await arrive(context, folder, handover as Handover);
      } else if (plan.mode.restoreElsewhere) {
        const left = await leave(context, folder, number, generation, { place, began, deadline, timings });
        if ('folder' in left) {
          emit({ type: 'moved', handover: left });
          return;
        }
        concluded = left;
      } else {
        concluded = await runCycle(context, number, generation);
      }
      const { cycle, after, explainedBy } = concluded;
      timings.cycles = hostClock() - began;
      emit({ type: 'cycle', cycle });
      if (after === null) {
        await captureCriuCheck(folder, cycle.failureClass === 'restore' ? plan.restoreCriu : plan.criu, env);
        emit({ type: 'end', failureClass: cycle.failureClass, cause: cycle.cause, explainedBy, timings });
        return;
      }
      generation = after;
      hasCycled = true;
    }
    const { pid } = (generation as Generation).init;
    const tests = await again('After the last cycle', async () =>
      context.workload.finish?.(pid, context.remainingMs()),
    );
    if (tests !== undefined) emit({ type: 'tests', tests });
    await kill(context, generation as Generation);
    emit({ type: 'end', failureClass: null, cause: null, explainedBy: null, timings });
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    await captureCriuCheck(folder, plan.criu, env);
    // Until the first dump nothing is said about checkpoint/restore.
    const failureClass = hasCycled ? error.failureClass : 'start';
    emit({ type: 'end', failureClass, cause: error.message, explainedBy: error.explainedBy, timings });
  }
}

/**
 * What a cell works with, before anything is started.
 *
 * @param among `place`: which sandbox of the cell this is, from 0; `call`: asks its clients, where they are in another
 */
export function cellContext(
  plan: CellPlan,
  id: string,
  folder: string,
  observer: Pick<CycleContext, 'remainingMs' | 'onFinding'>,
  among: { place: number; call: Call | null } = { place: 0, call: null },
): CycleContext {
  const { call } = among;
  const name = containerName(id);
  const bridge = bridgeOf(among.place);
  const env = environment(plan, folder, name);
  return {
    plan,
    workload: definitionOf(plan.workload.name).make(plan.workload, {
      folder,
      busybox: plan.busybox,
      ends: endsOf(plan, bridge),
      call,
      env,
      container: plan.container,
      readyLimitMs: plan.timeoutMs / 2,
    }),
    lxc: new Lxc(plan.lxc.path, folder, name, env),
    env,
    lookingEnv: {
      ...env,
      PATH: `${plan.restoreLxc.path}:${env['PATH']}`,
      LD_LIBRARY_PATH: libraryFolders(plan.restoreLxc.path).join(':'),
    },
    bridge,
    call,
    marks: new Set(),
    attributes: { set: [], ofNew: new Map() },
    busy: new Set(),
    dumped: null,
    restoredFrom: null,
    inventory: new Set(),
    rootfs: join(folder, 'rootfs'),
    images: join(folder, 'images'),
    ...observer,
  };
}

/** The container of a cell, started, and all of its facts read. */
export async function startCell(context: CycleContext, folder: string): Promise<Generation> {
  const { plan, env, workload, onFinding } = context;
  await makeProgramFolders(plan, folder, env);
  captureMounts(folder, 'sandbox', 'self');
  // CRIU looks for what it can do with a TCP socket, too, and needs a network for that.
  await makeBridge(context.bridge, plan.container, env);
  if (context.call !== null) await joinClients(context.call, context.bridge);
  // CRIU's own check fills its cache of kernel features on the way, which dump and restore then find.
  const checks = criuChecks(plan, env);
  const [findings, generation] = await Promise.all([
    checks,
    prepare(context, folder)
      .then(() => start(context))
      .then(() => begin(context, checks)),
  ]);
  for (const finding of [...findings, ...(workload.finding === undefined ? [] : [workload.finding])])
    onFinding(finding);
  captureMounts(folder, 'container', generation.init.pid);
  sparedLinks(plan, generation.init.pid).forEach(onFinding);
  context.busy = busyThreads(generation);
  context.inventory = generation.inventory;
  return generation;
}

/** Makes all that the container is started from. */
async function prepare(context: CycleContext, folder: string): Promise<void> {
  const { plan, workload, lxc, env, rootfs } = context;
  const ofNew = newCgroup(plan.cgroup);
  const mountPoint = join(folder, 'mount-point');
  await workload.fill(rootfs);
  mkdirSync(mountPoint);
  const { container } = workload;
  if (plan.apparmor === 'default') await loadProfiles(plan.lxc, env);
  giveToMapped(plan.container, rootfs, container.kind === 'taken' ? container.idMap : []);
  const delta = container.kind === 'taken' && container.isOverlay ? join(folder, DELTA) : null;
  if (delta !== null) {
    mkdirSync(delta);
    giveToMapped(plan.container, delta, container.kind === 'taken' ? container.idMap : []);
  }
  if (container.kind === 'taken') await addNeighbours(context.bridge, container.neighbours, env);
  const config =
    container.kind === 'taken'
      ? takenConfig(rootfs, delta, mountPoint, plan.container, container.lines)
      : containerConfig({
          name: lxc.name,
          kind: plan.container,
          isConfined: isConfined(plan, workload),
          lastCapability: Number(readFileSync('/proc/sys/kernel/cap_last_cap', 'utf8')),
          cgroup: plan.cgroup,
          rootfs,
          mountPoint,
          init: container.init,
          limits: container.limits,
          more: container.config,
          attributes: new Set(ofNew.keys()),
          ioLimit: plan.cgroup === 'v2' ? highIoLimit() : null,
          apparmor: plan.features.apparmor.has === true ? plan.apparmor : null,
          ipv6: hasIpv6(),
        });
  writeFileSync(lxc.configFile, config + (plan.sabotage?.config ?? ''));
  context.attributes = { set: [], ofNew };
}

async function start(context: CycleContext): Promise<void> {
  const { plan, lxc } = context;
  await sabotage(context, plan.sabotage?.beforeStart, {});
  const limit = Math.min(plan.timeoutMs, 20_000);
  const result = await lxc.start(limit);
  if (result.code !== 0) {
    const line = tail(result);
    const { cause, finding } = diagnose(
      `The container could not be started (${result.ended})`,
      [...lxcErrors(lxc.log), { line, around: [line] }],
      { ...circumstances(plan), phase: 'start', criu: plan.criu.version, restored: false, hung: false },
    );
    context.onFinding(finding);
    throw new StageError('start', cause, { explainedBy: finding.id });
  }
}

/**
 * The container as it is when it has been started: marked, and all its facts read.
 *
 * @param checks programs that end first: else their processes would be found beside the container
 */
async function begin(context: CycleContext, checks?: Promise<unknown>): Promise<Generation> {
  const init = await running(context, 'After the start');
  const { attributes, lxc, plan, workload } = context;
  // LXC has read it, and all that it includes.
  context.attributes = { ...attributes, set: cgroupAttributesSet(lxc.configFile, plan.cgroup) };
  const { env } = context;
  const isTaken = workload.container.kind === 'taken';
  const mark = async () => (isTaken ? findMarks(init.pid, env) : setMarks(init.pid, plan.container, env));
  context.marks = await whileAlive(context, init, 'Just after its start', mark);
  await checks;
  const generation = await observe(context, init);
  // Of the user's own lines of config it may have no network at all.
  if (plan.workload.name !== 'command' && generation.reading.get('reachable') !== true) {
    throw new StageError('start', 'The container does not answer a ping from the bridge before the dump.');
  }
  return generation;
}

/** A new container in place of one that has done its cycle. */
async function another(context: CycleContext, old: Generation): Promise<Generation> {
  await kill(context, old);
  await context.workload.forget?.();
  context.dumped = null;
  context.restoredFrom = null;
  await start(context);
  const fresh = await begin(context);
  const [nonce, before] = [fresh, old].map(({ reading }) => reading.get('memory'));
  if (nonce === undefined || nonce !== before) return fresh;
  throw new StageError('start', 'The new container remembers the nonce of the one before: it is not new.');
}

/** What each CRIU of the cell has against this kernel. It does not decide: the cycle does. */
async function criuChecks({ criu, restoreCriu }: CellPlan, env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const found = [await criuCheck(criu, env)];
  if (restoreCriu.path !== criu.path) found.push(await criuCheck(restoreCriu, env));
  return found.filter((finding) => finding !== null);
}

/** Null when it sees nothing wrong. */
async function criuCheck(criu: Component, env: NodeJS.ProcessEnv): Promise<Finding | null> {
  const check = (env: NodeJS.ProcessEnv) => run(['criu', 'check'], { timeoutMs: CHECK_LIMIT_MS, env });
  const result = await withCriu(criu, env, check);
  if (result.code === 0) return null;
  return {
    id: 'criu-check',
    severity: 'warning',
    message: `\`criu check\` says that CRIU ${criu.version} cannot work with this kernel (${result.ended}).`,
    evidence: tail(result, 5),
  };
}

/** Those that are here, handed down or not. */
function controllers(cgroup: CgroupVersion): string[] {
  const names =
    cgroup === 'v2'
      ? readFileSync('/sys/fs/cgroup/cgroup.controllers', 'utf8').trim().split(' ')
      : hierarchies().flatMap(({ name }) => name.split(','));
  return names.filter((name) => name !== '');
}

/** LXC as it is under test, before anything that the host has, and no settings of the user's. */
function environment(plan: CellPlan, folder: string, name: string): NodeJS.ProcessEnv {
  const criuOptions = join(folder, EVIDENCE.criuOptions);
  const cgroup = readFileSync('/proc/self/cgroup', 'utf8');
  const options = optionsFile(plan.cgroup, controllers(plan.cgroup), cgroup, name);
  writeFileSync(criuOptions, options + (plan.sabotage?.options ?? ''));
  return {
    PATH: [...programFolders(plan, folder), ...searchPath()].join(':'),
    LD_LIBRARY_PATH: libraryFolders(plan.lxc.path).join(':'),
    HOME: folder,
    CRIU_CONFIG_FILE: criuOptions,
  };
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { optionsFile } from '../criu/options.js';
import { withCriu } from '../criu/with-criu.js';
import { diagnose } from '../diagnosis/diagnose.js';
import { hierarchies } from '../host/cgroups.js';
import { outcome, run, tail } from '../host/command.js';
import { searchPath } from '../host/inspect.js';
import { containerConfig } from '../lxc/config.js';
import { lxcErrors } from '../lxc/log.js';
import { Lxc } from '../lxc/lxc.js';
import { setMarks } from '../lxc/marks.js';
import { ADDRESSES, BRIDGE, hasIpv6, makeBridge } from '../lxc/network.js';
import { libraryFolders } from '../provide/prefix.js';
import { StageError } from '../words/errors.js';
import type { CgroupVersion, Component, Finding, Timings } from '../words/result.js';
import { makeWorkload } from '../workload/registry.js';
import { circumstances } from './circumstances.js';
import { type CycleContext, type Generation, kill, observe, runCycle, running, sabotage } from './cycle.js';
import { type CellEvent, type CellPlan, containerName } from './plan.js';
import { keepCriuCheck, keepPlace } from './scene.js';

const CHECK_LIMIT_MS = 10_000;

/** Where what runs in the container and its workload out here find each other. */
const ENDS = { inside: ADDRESSES.container4.split('/')[0] as string, outside: ADDRESSES.gateway4, bridge: BRIDGE };

/**
 * One cell, from inside its sandbox: a container is started, and checkpointed and restored `cycles` times.
 *
 * @param folder the sandbox's, empty but for what made it
 */
export async function runCell(
  plan: CellPlan,
  id: string,
  folder: string,
  emit: (event: CellEvent) => void,
): Promise<void> {
  const deadline = Date.now() + plan.timeoutMs;
  const timings: Partial<Timings> = {};
  const name = containerName(id);
  const env = environment(plan, folder, name);
  const context: CycleContext = {
    plan,
    workload: makeWorkload(plan.workload, {
      folder,
      busybox: plan.busybox,
      ends: ENDS,
      env,
      readyLimitMs: plan.timeoutMs / 2,
    }),
    lxc: new Lxc(plan.lxc.path, folder, name, env),
    env,
    marks: new Set(),
    images: join(folder, 'images'),
    remainingMs: () => deadline - Date.now(),
    onFinding: (finding) => emit({ type: 'finding', finding }),
  };
  let hasCycled = false;
  try {
    emit({ type: 'stage', stage: 'start' });
    let started = performance.now();
    keepPlace(folder, 'sandbox', 'self');
    // CRIU looks for what it can do with a TCP socket, too, and needs a network for that.
    await makeBridge(env);
    // CRIU's own check fills its cache of kernel features on the way, which dump and restore then find.
    const [findings] = await Promise.all([criuChecks(plan, env), prepare(context, folder).then(() => start(context))]);
    const { finding: remark } = context.workload;
    for (const finding of [...findings, ...(remark === undefined ? [] : [remark])]) emit({ type: 'finding', finding });
    let generation = await begin(context);
    keepPlace(folder, 'container', generation.init.pid);
    timings.start = performance.now() - started;

    started = performance.now();
    for (let number = 1; number <= plan.cycles; number++) {
      emit({ type: 'stage', stage: 'cycle', generation: number });
      if (plan.mode.fresh && number > 1) generation = await another(context, generation);
      const { cycle, after, explainedBy } = await runCycle(context, number, generation);
      timings.cycles = performance.now() - started;
      emit({ type: 'cycle', cycle });
      if (after === null) {
        await keepCriuCheck(folder, cycle.failureClass === 'restore' ? plan.restoreCriu : plan.criu, env);
        emit({ type: 'end', failureClass: cycle.failureClass, cause: cycle.cause, explainedBy, timings });
        return;
      }
      generation = after;
      hasCycled = true;
    }
    const tests = await context.workload.finish?.(generation.init.pid, context.remainingMs());
    if (tests !== undefined) emit({ type: 'tests', tests });
    emit({ type: 'end', failureClass: null, cause: null, explainedBy: null, timings });
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    await keepCriuCheck(folder, plan.criu, env);
    // Until the first dump nothing is said about checkpoint/restore.
    const failureClass = hasCycled ? error.failureClass : 'start';
    emit({ type: 'end', failureClass, cause: error.message, explainedBy: error.explainedBy, timings });
  }
}

/** Makes all that the container is started from. */
async function prepare({ plan, workload, lxc }: CycleContext, folder: string): Promise<void> {
  const rootfs = join(folder, 'rootfs');
  const mountPoint = join(folder, 'mount-point');
  await workload.fill(rootfs);
  mkdirSync(mountPoint);
  const options = {
    name: lxc.name,
    cgroup: plan.cgroup,
    rootfs,
    mountPoint,
    init: workload.container.init,
    limits: workload.container.limits,
    more: workload.container.config,
    controllers: controllers(plan.cgroup, 'cgroup.subtree_control'),
    apparmor: plan.features.apparmor.has === true,
    ipv6: hasIpv6(),
  };
  writeFileSync(lxc.configFile, containerConfig(options) + (plan.sabotage?.config ?? ''));
}

async function start(context: CycleContext): Promise<void> {
  const { plan, lxc } = context;
  await sabotage(context, plan.sabotage?.beforeStart, {});
  const limit = Math.min(plan.timeoutMs, 20_000);
  const result = await lxc.start(limit);
  if (result.code !== 0) {
    const line = tail(result);
    const { cause, finding } = diagnose(
      `The container could not be started (${outcome(result, limit)})`,
      [...lxcErrors(lxc.log), { line, around: [line] }],
      { ...circumstances(plan), phase: 'start', criu: plan.criu.version, restored: false, hung: false },
    );
    context.onFinding(finding);
    throw new StageError('start', cause, { explainedBy: finding.id });
  }
}

/** The container as it is when it has been started: marked, and all its facts read. */
async function begin(context: CycleContext): Promise<Generation> {
  const init = await running(context.lxc, 'After the start');
  context.marks = await setMarks(init.pid, context.env);
  return observe(context, init);
}

/** A new container in place of one that has done its cycle. */
async function another(context: CycleContext, old: Generation): Promise<Generation> {
  await kill(context, old);
  context.workload.forget?.();
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
    message: `\`criu check\` says that CRIU ${criu.version} cannot work with this kernel (${outcome(result, CHECK_LIMIT_MS)}).`,
    evidence: tail(result, 5),
  };
}

/** @param file of v2: `cgroup.controllers`, those that are here; `cgroup.subtree_control`, those that are handed down */
function controllers(cgroup: CgroupVersion, file: 'cgroup.controllers' | 'cgroup.subtree_control'): string[] {
  const names =
    cgroup === 'v2'
      ? readFileSync(join('/sys/fs/cgroup', file), 'utf8').trim().split(' ')
      : hierarchies().flatMap(({ name }) => name.split(','));
  return names.filter((name) => name !== '');
}

/** LXC as it is under test, before anything that the host has, and no settings of the user's. */
function environment(plan: CellPlan, folder: string, name: string): NodeJS.ProcessEnv {
  const criuOptions = join(folder, 'criu.conf');
  const cgroup = readFileSync('/proc/self/cgroup', 'utf8');
  const options = optionsFile(plan.cgroup, controllers(plan.cgroup, 'cgroup.controllers'), cgroup, name);
  writeFileSync(criuOptions, options + (plan.sabotage?.options ?? ''));
  return {
    PATH: [plan.lxc.path, plan.iptables, ...searchPath()].join(':'),
    LD_LIBRARY_PATH: libraryFolders(plan.lxc.path).join(':'),
    HOME: folder,
    CRIU_CONFIG_FILE: criuOptions,
  };
}

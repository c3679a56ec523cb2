import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesOf } from '../../facts/processes.js';
import { hierarchies } from '../../host/cgroups.js';
import { parseMounts, readLinks, readNetfilter } from '../../host/host-state.js';
import { Limit } from '../../host/pace.js';
import { processIds, readOrNull, statFields } from '../../host/process.js';
import { findInside } from '../../host/walk-inside.js';
import { StageError } from '../../words/errors.js';
import type { CycleContext, Generation } from './context.js';

/** Within this time what is on its way out is gone. */
const SETTLE_MS = 1000;
const PAUSE_MS = 50;
/** What is shown of a long list. */
const SHOWN = 40;

/** The sandbox has its own. LXC's locks lie as deep as its path. */
const FOLDERS = ['/tmp', '/run'];
/** Of this program: the caches of the CRIUs that are not at work. */
const OWN = '/run/criu-lxc-test';
/** LXC moves there what is on its way out of a cgroup, and keeps it. */
const PIVOT = 'lxc.pivot';
/** What CRIU makes for itself in the container's file systems. */
const OF_CRIU = /^(\.criu\.|crtools-|cr-tmpfs\.|link_remap\.\d+$)|\.cr\.[0-9a-f]+\.ghost$/;

/**
 * What there is in a sandbox beside its container, in words. A cycle adds nothing to it.
 *
 * @param init the container's init
 */
export async function takeInventory(
  { plan, lxc, env }: Pick<CycleContext, 'plan' | 'lxc' | 'env'>,
  init: number,
): Promise<Set<string>> {
  // The programs first: they run while we list, and are below us.
  const [links, netfilter, { processes, others }] = await Promise.all([
    readLinks(env),
    readNetfilter(plan.iptables, env),
    list(lxc.path, init),
  ]);
  // The container's end of the bridge has another name after each start.
  let veths = 0;
  const names = links.map(({ name, details }) => (details.startsWith('veth ') ? `veth ${++veths}` : name));
  return new Set([
    ...processes,
    ...names.map((name) => `link ${name}`),
    ...netfilter.map(({ name }) => `packet filter: ${name}`),
    // Of these there may be many, and not all are told.
    ...others,
  ]);
}

/** What no program has to be asked for. A promise, so that its failure is one beside others that are waited for. */
async function list(lxcPath: string, init: number): Promise<{ processes: string[]; others: string[] }> {
  const processes = strangers(init).map((pid) => `process ${pid} (${(readOrNull(`/proc/${pid}/comm`) ?? '').trim()})`);
  const others = [
    ...ownMounts(),
    ...FOLDERS.flatMap((folder) => below(folder)).map((path) => `file ${path}`),
    ...folders(lxcPath).map((name) => `container ${name}`),
    ...hierarchies().flatMap(({ mountPoint }) =>
      folders(mountPoint)
        .filter((name) => name !== PIVOT)
        .map((name) => `cgroup ${join(mountPoint, name)}`),
    ),
  ];
  return { processes, others };
}

/**
 * Looks whether a cycle left something in the sandbox.
 *
 * @throws StageError of the class `leak`, with a finding, when it did
 */
export async function leftNothing(
  context: CycleContext,
  { init, inventory }: Generation,
  isLast: boolean,
): Promise<void> {
  const files = isLast ? findInside(`/proc/${init.pid}/root`, (name) => OF_CRIU.test(name)) : [];
  const added = (now: ReadonlySet<string>) => [...now].filter((each) => !context.inventory.has(each));
  const look = async () => added(await takeInventory(context, init.pid));
  // After the last one the container was used, too.
  let left = isLast ? await look() : added(inventory);
  for (const limit = new Limit(SETTLE_MS); left.length > 0 && !limit.isOver(); left = await look()) {
    await sleep(PAUSE_MS);
  }
  left = [...files.map((path) => `file ${path} in the container`), ...left];
  const [first] = left;
  if (first === undefined) return;
  const more = left.length === 1 ? '' : `, and ${left.length - 1} more`;
  const message = `The cycle left something in the sandbox: ${first}${more}.`;
  const hidden = left.length - SHOWN;
  const evidence = [...left.slice(0, SHOWN), ...(hidden > 0 ? [`${hidden} more`] : [])].join('\n');
  context.onFinding({ id: 'leak', severity: 'error', message, evidence });
  throw new StageError('leak', message, { explainedBy: 'leak' });
}

/** Those of the host are there, too, as they were when the sandbox was opened. */
export function ownMounts(): string[] {
  return parseMounts(readOrNull('/proc/self/mountinfo') ?? '').map(({ name }) => `mount ${name}`);
}

/** Processes that are neither the container's nor its monitor, nor the sandbox's init, nor ours. */
function strangers(init: number): number[] {
  const parents = new Map<number, number>();
  for (const pid of processIds()) {
    const [, , state, parent] = statFields(pid) ?? [];
    // A zombie is dead; only its parent has not looked yet.
    if (state !== undefined && state !== 'Z') parents.set(pid, Number(parent));
  }
  const isBelow = (pid: number, above: number): boolean =>
    pid === above || (parents.has(pid) && isBelow(parents.get(pid) as number, above));
  const inside = new Set(processesOf(init));
  return [...parents.keys()].filter(
    (pid) =>
      pid !== 1 && pid !== parents.get(init) && !inside.has(pid) && !isBelow(pid, init) && !isBelow(pid, process.pid),
  );
}

function folders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** What is mounted there, such as the sandbox's folder, is not entered. */
function below(folder: string, device = statSync(folder).dev): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (path === OWN || stat === undefined) return [];
    return [path, ...(stat.isDirectory() && stat.dev === device ? below(path, device) : [])];
  });
}

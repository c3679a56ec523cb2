import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Reading } from '../../facts/catalogue.js';
import { addNeighbours, bridgeOf, makeBridge } from '../../lxc/network.js';
import { join as joinClients } from './clients.js';
import type { CycleContext, Generation } from './context.js';
import { beginCycle, type Concluded, failed, finishCycle, imagesOf } from './cycle.js';
import { bringDump } from './drift.js';
import { ownMounts } from './leftovers.js';
import { containerName, type Handover } from './plan.js';
import { captureMounts } from './snapshot.js';
import { makeProgramFolders } from './unprivileged.js';

/**
 * What is another in another sandbox, by fact, and how it is called there: the one change that is expected of a restore
 * elsewhere. Whatever else changes is a change.
 */
const OF_THE_PLACE: Readonly<Record<string, ((id: string) => string)[]>> = {
  cgroups: [cgroupOf],
  // A cgroup that is mounted; the folder on the host's disk that is mounted as the root, and what stands in for devices in a
  // container of the user's.
  mounts: [cgroupOf, (id) => `/${id}/`],
};

/** The same of a dump, which has the names of cgroups without a path, too, and the folder of the root. */
const OF_DUMPS = [(id: string) => cgroupOf(id).slice(1), (id: string) => `/${id}/`];

/** LXC calls a container's cgroup by the container, which is called by the sandbox. */
function cgroupOf(id: string): string {
  return `/lxc.payload.${containerName(id)}`;
}

/** The first half of a cycle: the container is dumped and stopped, and has to go elsewhere. Null when it could not be. */
export async function leave(
  context: CycleContext,
  folder: string,
  generation: number,
  before: Generation,
  cell: Pick<Handover, 'place' | 'began' | 'deadline' | 'timings'>,
): Promise<Handover | Concluded> {
  const { cycle, explainedBy } = await beginCycle(context, generation, before);
  if (cycle.failureClass !== null || cycle.cause !== null) return { cycle, after: null, explainedBy };
  const { attributes } = context;
  return {
    ...cell,
    folder,
    config: readFileSync(context.lxc.configFile, 'utf8'),
    cycle,
    before: { init: before.init, reading: [...before.reading] },
    marks: [...context.marks],
    busy: [...context.busy],
    inventory: [...context.inventory],
    attributes: { set: attributes.set, ofNew: [...attributes.ofNew] },
    carried: context.workload.carried?.() ?? null,
  };
}

/** The second half: in a sandbox of which the container knows nothing, it is restored, and compared. */
export async function arrive(context: CycleContext, folder: string, handover: Handover): Promise<Concluded> {
  const { cycle } = handover;
  try {
    const before = await furnish(context, folder, handover);
    const [there, here] = [handover.folder, folder].map((each) => basename(each)) as [string, string];
    bringDump(context, imagesOf(context, cycle), (text) => renamed(text, OF_DUMPS, there, here));
    return await finishCycle(context, cycle, before);
  } catch (error) {
    return { cycle, after: null, explainedBy: failed(cycle, error) };
  }
}

/** Makes the sandbox ready for the container. What was read before the dump, as it has to be here. */
async function furnish(
  context: CycleContext,
  folder: string,
  handover: Handover,
): Promise<Pick<Generation, 'init' | 'reading'>> {
  const { plan, env, workload, lxc, rootfs, bridge, call } = context;
  await makeProgramFolders(plan, folder, env);
  captureMounts(folder, 'sandbox', 'self');
  await makeBridge(bridge, plan.container, env);
  if (call !== null) await joinClients(call, bridge);
  workload.moved?.(rootfs, handover.carried);
  const { container } = workload;
  if (container.kind === 'taken') await addNeighbours(bridge, container.neighbours, env);
  mkdirSync(join(folder, 'mount-point'));
  writeFileSync(lxc.configFile, configInPlace(handover, folder, bridge));
  const [there, here] = [handover.folder, folder].map((each) => basename(each)) as [string, string];
  context.marks = new Set(handover.marks);
  context.busy = new Set(handover.busy);
  context.attributes = { set: handover.attributes.set, ofNew: new Map(handover.attributes.ofNew) };
  const expected = handover.inventory
    .filter((each) => !each.startsWith('mount '))
    .map((each) =>
      each === `link ${bridgeOf(handover.place)}`
        ? `link ${bridge}`
        : each.replaceAll(containerName(there), containerName(here)),
    );
  context.inventory = new Set([...expected, ...ownMounts()]);
  return { init: handover.before.init, reading: inPlace(handover.before.reading, there, here) };
}

/** The container's config, as it has to be in another sandbox, with this folder and this bridge. */
export function configInPlace(
  handover: Pick<Handover, 'config' | 'folder' | 'place'>,
  folder: string,
  bridge: string,
): string {
  const link = new RegExp(`^(\\s*lxc\\.net\\.\\d+\\.link\\s*=\\s*)${bridgeOf(handover.place)}\\s*$`, 'gm');
  // By functions: in a text `$` would stand for something else, and a folder may be called so.
  return handover.config
    .replaceAll(handover.folder, () => folder)
    .replace(link, (_line, key: string) => `${key}${bridge}`);
}

/** A reading, as it would be in another sandbox. */
export function inPlace(reading: Handover['before']['reading'], there: string, here: string): Reading {
  return new Map(
    reading.map(([fact, value]) => {
      const names = OF_THE_PLACE[fact] ?? [];
      if (names.length === 0) return [fact, value];
      return [fact, JSON.parse(renamed(JSON.stringify(value), names, there, here))];
    }),
  );
}

function renamed(text: string, names: readonly ((id: string) => string)[], there: string, here: string): string {
  return names.reduce((all, named) => all.replaceAll(named(there), named(here)), text);
}

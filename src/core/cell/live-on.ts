import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cgroupFolder } from '../../facts/cgroup-folder.js';
import { processesOf } from '../../facts/processes.js';
import { failure, tail } from '../../host/command.js';
import { readOrNull } from '../../host/process.js';
import { demandOf, restless } from '../../host/processor-time.js';
import { until } from '../../host/wait.js';
import { StageError } from '../../words/errors.js';
import type { Cycle } from '../../words/result.js';
import { stateOf } from './container.js';
import type { CycleContext, Generation } from './context.js';

/** What a container has to do after its last cycle: proved in this order, beside the facts of its workload. */
export const LIVING = {
  'lxc-attach': 'lxc-attach runs a shell in it, which reads the hostname',
  'processor-time':
    'no thread of it spins: in the second after the restore none runs, or waits for a processor, for 90 % of the time, unless it did so before',
  'lxc-freeze': 'lxc-freeze and lxc-unfreeze work, as LXC and the kernel tell it',
  alive: 'it still runs after all that, with the same init',
};

/** How long a container is watched after its last restore, at least; much of it passes anyway. */
const WATCH_MS = 1000;
/** Shares of that time for which a thread wants a processor. */
const SPINS = 0.9;
const WAS_BUSY = 0.7;
/** What a tool of LXC may take. */
const LIMIT_MS = 20_000;
/** On 2 processors at load 18 two seconds were once too short for a process that was just being made. */
const SETTLE_MS = 5000;

/** Threads of a container that want a processor most of the time, by the numbers that they have in it. */
export function busyThreads(generation: Generation): ReadonlySet<number> {
  return new Set(demanding(generation, WAS_BUSY).map(({ id }) => id));
}

/**
 * Uses the container after its last cycle as its owner would, and adds what it finds to the facts of the cycle.
 *
 * @throws StageError that says what does not work
 */
export async function liveOn(context: CycleContext, { facts }: Cycle, generation: Generation): Promise<void> {
  const prove = (name: keyof typeof LIVING, before: unknown, after: unknown, reason: string) => {
    const isKept = JSON.stringify(before) === JSON.stringify(after);
    facts.push(isKept ? { name, before, after, outcome: 'kept' } : { name, before, after, outcome: 'changed', reason });
    if (!isKept) throw new StageError('state', reason);
  };
  const { lxc, busy } = context;
  const { init, reading, demand } = generation;

  const hostname = reading.get('hostname');
  const question = 'read -r name </proc/sys/kernel/hostname; echo "$name"';
  const attached = await lxc.attach(['/bin/sh', '-c', question], LIMIT_MS);
  const complaint = 'lxc-attach does not enter what was restored';
  const [answer, wrong] =
    attached.code === 0
      ? [tail(attached, 1), `${complaint}: it tells the hostname ${tail(attached, 1)}, and not ${hostname}.`]
      : [null, failure(attached, { failureClass: 'state', complaint }).message];
  prove('lxc-attach', hostname, answer, wrong);

  await sleep(Math.max(0, demand.at + WATCH_MS - performance.now()));
  const spinning = demanding(generation, SPINS)
    .filter(({ id }) => !busy.has(id))
    .map(({ id, name, share }) => `thread ${id} (${name}, ${Math.round(share * 100)} % of the time)`);
  prove('processor-time', [], spinning, `Since the restore the container spins: ${spinning.join(', ')}.`);

  const look = async (wanted: string) => {
    const told = await stateOf(lxc, 'After the last cycle');
    // On cgroup v2 a process that is just being made is frozen a moment after the others.
    await until(() => freezerState(context, init.pid) === wanted, SETTLE_MS);
    return { ...told, freezer: freezerState(context, init.pid) };
  };
  await lxc.freeze(LIMIT_MS);
  const frozen = await look('frozen');
  await lxc.unfreeze(LIMIT_MS);
  const thawed = await look('thawed');
  const states = [frozen, thawed].flatMap(({ state, freezer }) => [state, freezer]);
  prove(
    'lxc-freeze',
    ['FROZEN', 'frozen', 'RUNNING', 'thawed'],
    states,
    `lxc-freeze and lxc-unfreeze do not work on what was restored: after them LXC and the kernel call it ${states.join(', ')}.`,
  );
  prove(
    'alive',
    ['RUNNING', init.pid],
    [thawed.state, thawed.pid],
    `After the last cycle LXC calls the container ${thawed.state}, not RUNNING.`,
  );
}

/** Since its facts began to be read. */
function demanding({ init, demand }: Generation, share: number): ReturnType<typeof restless> {
  return restless(demand, demandOf(processesOf(init.pid)), share);
}

/** As the kernel tells it. */
function freezerState({ plan }: CycleContext, pid: number): string {
  const folder = cgroupFolder(pid, plan.cgroup, 'freezer');
  const read = (file: string) => (folder === null ? null : readOrNull(join(folder, file)));
  const isFrozen =
    plan.cgroup === 'v1' ? read('freezer.state')?.trim() === 'FROZEN' : /^frozen 1$/m.test(read('cgroup.events') ?? '');
  return isFrozen ? 'frozen' : 'thawed';
}

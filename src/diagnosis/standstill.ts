import { isHalted, type Seen } from '../host/process-table.js';
import type { Upstream } from '../words/observed.js';

const WHO: Record<Upstream, string> = { criu: 'CRIU', lxc: 'LXC' };
/** Processes of the container that are named. */
const NAMED = 3;
/** Where a frozen process of cgroup v1 waits, which has state D. */
const FROZEN = '__refrigerator';

/**
 * Who stands still, and how, by the processes as they were then.
 *
 * @returns whose it is, and a sentence
 */
export function whoStandsStill(processes: readonly Seen[]): { culprit: Upstream; sentence: string } {
  const tools = processes.filter(({ inside, program }) => !inside || program === 'criu');
  const culprit = tools.some(({ program }) => program === 'criu') ? 'criu' : 'lxc';
  const halted = tools.find(isHalted);
  if (halted !== undefined) {
    const how = halted.state === 'T' ? 'is stopped by a signal' : 'is stopped by its tracer';
    return { culprit: ownerOf(halted, processes) ?? culprit, sentence: `${nameOf(halted, processes)} ${how}.` };
  }
  const last = lastOf(processes, culprit);
  if (last === undefined) return { culprit, sentence: 'None of its processes is left.' };
  const waiting = [last, ...processes.filter(isOdd).slice(0, NAMED)].map(
    (each) => `${nameOf(each, processes)} ${howItWaits(each)}.`,
  );
  return { culprit, sentence: waiting.join(' ') };
}

/**
 * Processes of a container that runs which CRIU may not be able to take hold of: stopped, or traced by others. A line for
 * each, as a known failure knows it.
 */
export function unseizable(processes: readonly Seen[]): string[] {
  return processes
    .filter(({ inside, state, tracer }) => inside && (state === 'T' || state === 't' || tracer !== 0))
    .map((each) => {
      const name = `Process ${each.pid} (${each.name}) of the container`;
      if (each.state === 'T') return `${name} was stopped before the dump.`;
      const tracer = processes.find(({ pid }) => pid === each.tracer);
      return `${name} was traced before the dump${tracer === undefined ? '' : `, by process ${tracer.pid} (${tracer.name})`}.`;
    });
}

/** At the end of the line of those who wait for each other: the last that CRIU, or else LXC, has started. */
function lastOf(processes: readonly Seen[], culprit: Upstream): Seen | undefined {
  const outside = processes.filter(({ inside }) => !inside);
  const own = outside.filter((each) => ownerOf(each, processes) === culprit);
  const isParent = ({ pid }: Seen) => outside.some(({ parent }) => parent === pid);
  return own.filter((each) => !isParent(each)).at(-1) ?? own.at(-1);
}

/** CRIU or LXC, when it is of them, or was started by them. */
function ownerOf({ program, parent }: Seen, processes: readonly Seen[]): Upstream | null {
  if (program !== 'other') return program;
  const above = processes.find(({ pid }) => pid === parent);
  return above === undefined ? null : ownerOf(above, processes);
}

/** Of the container, and in a state that no dump or restore puts it into. */
function isOdd({ inside, program, state, channel, tracer }: Seen): boolean {
  if (!inside || program === 'criu') return false;
  return (state === 'T' && tracer === 0) || (state === 'D' && channel !== FROZEN);
}

function nameOf(each: Seen, processes: readonly Seen[]): string {
  const { pid, name, inside, program } = each;
  if (inside)
    return program === 'criu' ? `A process that CRIU restores (${pid})` : `Process ${pid} (${name}) of the container`;
  if (program !== 'other') return `${WHO[program]} (process ${pid})`;
  const owner = ownerOf(each, processes);
  return `${name} (process ${pid})${owner === null ? '' : `, started by ${WHO[owner]},`}`;
}

function howItWaits({ state, channel }: Seen): string {
  if (state === 'T') return 'is stopped';
  if (state === 'R') return 'runs';
  if (state === 'D') return `waits in the kernel (state D${channel === null ? '' : `, ${channel}`})`;
  return channel === null ? 'waits' : `waits in ${channel}`;
}

/** Several sandboxes that try mutants side by side. */
import type { CellPlan } from '../src/core/cell/plan.js';
import { MutationCell } from './cell.js';
import { idOf, type Mutant } from './places.js';
import type { Tried } from './record.js';

/** After so many mutants the unchanged images must still pass; else the findings since then are worth nothing. */
const CONTROL_EVERY = 20;
/** Dumps of which none has the place, before a mutant is given up. */
const DUMPS = 3;
/** Sandboxes in a row that could not be opened. */
const FAILURES = 3;

export interface Orders {
  plan: CellPlan;
  seed: string;
  workDir: string;
  sandboxes: number;
  /** Ends it: what is under way is not kept. */
  signal: AbortSignal;
  onFound: (tried: readonly Tried[]) => void;
  onTrouble: (message: string) => void;
}

interface Task {
  mutant: Mutant;
  /** Dumps that did not have it, and sandboxes that did not answer. */
  missed: number;
  /** A sandbox went bad with this and others: a control follows at once. */
  suspect: boolean;
}

/**
 * Tries all mutants, in their order as far as sandboxes are side by side.
 *
 * @throws when sandboxes cannot be opened
 */
export async function tryAll(mutants: readonly Mutant[], orders: Orders): Promise<void> {
  const tasks: Task[] = mutants.map((mutant) => ({ mutant, missed: 0, suspect: false }));
  const workers = Array.from({ length: Math.min(orders.sandboxes, tasks.length) }, () => work(tasks, orders));
  // One that gives up leaves its share to the others.
  await Promise.allSettled(workers);
  await Promise.all(workers);
}

async function work(tasks: Task[], orders: Orders): Promise<void> {
  const { plan, seed, workDir, signal, onTrouble } = orders;
  for (let failures = 0; tasks.length > 0 && !signal.aborted; ) {
    let cell: MutationCell;
    try {
      cell = await MutationCell.open(plan, seed, workDir);
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures === FAILURES) throw error;
      onTrouble(`A sandbox could not be opened: ${(error as Error).message}`);
      continue;
    }
    const abort = () => void cell.end();
    signal.addEventListener('abort', abort, { once: true });
    try {
      await serve(cell, tasks, orders);
    } finally {
      signal.removeEventListener('abort', abort);
      const left = await cell.end();
      if (left.length > 0) onTrouble(`A sandbox could not be removed: ${left.join(', ')}`);
    }
  }
}

/** Until nothing is left that this dump has, or the sandbox went bad. */
async function serve(cell: MutationCell, tasks: Task[], { signal, onFound, onTrouble }: Orders): Promise<void> {
  let done: { task: Task; tried: Tried }[] = [];
  const absent = new Set<Mutant>();
  const keep = () => {
    onFound(done.map(({ tried }) => tried));
    done = [];
  };
  const next = () => {
    if (done.length === CONTROL_EVERY || done.at(-1)?.task.suspect) return undefined;
    const index = tasks.findIndex(({ mutant }) => !absent.has(mutant));
    return index === -1 ? undefined : tasks.splice(index, 1)[0];
  };
  while (!signal.aborted) {
    const task = next();
    try {
      if (task === undefined) {
        if (done.length === 0) return;
        const { finding, dirty } = await cell.try(null);
        if (finding.outcome !== 'passed') throw new Error(`the unchanged images are ${finding.outcome}: ${finding.by}`);
        keep();
        if (dirty !== null) return;
        continue;
      }
      const { mutant } = task;
      const { finding, dirty } = await cell.try(mutant);
      if (finding.outcome === 'absent' && task.missed + 1 < DUMPS) {
        absent.add(mutant);
        tasks.push({ ...task, missed: task.missed + 1 });
        continue;
      }
      done.push({ task, tried: { mutant, ...finding } });
      if (dirty === null) continue;
      onTrouble(`${idOf(mutant)} left ${dirty}.`);
      // Until then the sandbox was as it had been.
      keep();
      return;
    } catch (error) {
      if (signal.aborted) return;
      const { message } = error as Error;
      onTrouble(`After ${done.length} mutants${task === undefined ? '' : `, with ${idOf(task.mutant)}`}: ${message}`);
      if (task !== undefined) {
        if (task.missed + 1 < DUMPS) tasks.push({ ...task, missed: task.missed + 1, suspect: true });
        else onFound([{ mutant: task.mutant, outcome: 'fails', by: message }]);
      }
      // What ruins a sandbox all by itself has been found.
      if (done.length === 1 && done[0]?.task.suspect) keep();
      tasks.push(...done.map((each) => ({ ...each.task, suspect: true })));
      return;
    }
  }
}

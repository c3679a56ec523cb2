import { type Checkpoint, type Difference, drift, readCheckpoint } from '../../criu/drift.js';
import type { Cycle, Finding } from '../../words/result.js';
import { definitionOf } from '../workloads/all.js';
import type { CycleContext, Generation } from './context.js';
import type { CellPlan } from './plan.js';

/** Fields that a finding lists. */
const LISTED = 20;

/**
 * Keeps what was dumped for the next dump. Nothing is compared of a workload that changes by itself, or where two CRIUs take
 * turns.
 *
 * @param images of this dump, from which nothing was restored yet
 * @param before what was dumped
 * @returns what compares it with the dump that the container was restored from, field by field, the first time that it is called
 */
export function noticeDrift(
  context: CycleContext,
  { generation }: Cycle,
  images: string,
  before: Generation,
): () => void {
  if (!isCompared(context.plan)) return () => undefined;
  let earlier = context.dumped;
  const dumped = readCheckpoint(images);
  context.dumped = dumped;
  return () => {
    const differences = earlier === null ? [] : drift(earlier, dumped, before.standing);
    earlier = null;
    if (differences.length > 0) context.onFinding(finding(generation, differences));
  };
}

/**
 * Keeps the dump that a container is about to be restored from in another sandbox than it was made in.
 *
 * @param inPlace what a text of the first sandbox is in this one, just as long
 */
export function bringDump(context: CycleContext, images: string, inPlace: (text: string) => string): void {
  if (!isCompared(context.plan)) return;
  const renamed = (bytes: Buffer) => Buffer.from(inPlace(bytes.toString('latin1')), 'latin1');
  const brought: Checkpoint = readCheckpoint(images);
  context.dumped = new Map([...brought].map(([name, bytes]) => [name, bytes === null ? null : renamed(bytes)]));
}

function isCompared({ workload, criu, restoreCriu, cycles, mode }: CellPlan): boolean {
  // There is one dump of each container.
  if (cycles === 1 || mode.fresh) return false;
  // What an older CRIU does not restore, a newer one may dump by fields of its own.
  return definitionOf(workload.name).isQuiet === true && criu.version === restoreCriu.version;
}

function finding(generation: number, differences: readonly Difference[]): Finding {
  const [first] = differences as [Difference];
  const more = differences.length === 1 ? '' : ` (and ${differences.length - 1} fields more)`;
  const hidden = differences.length - LISTED;
  return {
    id: 'drift',
    severity: 'warning',
    message: `What CRIU dumped of generation ${generation} is not what generation ${generation - 1} was restored from: ${inWords(first)}${more}.`,
    evidence: [...differences.slice(0, LISTED).map(inWords), ...(hidden > 0 ? [`${hidden} more`] : [])].join('\n'),
    advice:
      'The restore may have lost it, and perhaps no fact has noticed it. `crit show` names the fields; docs/what-passed-proves.md says what is compared.',
  };
}

function inWords({ image, path, before, after }: Difference): string {
  return `${image} ${path}: ${before} -> ${after}`;
}

import type { Fault } from '../criu/faults.js';
import { UsageError } from '../words/errors.js';
import type { WorkloadName } from '../words/result.js';

/** What a cycle does beside, or instead of, dump, stop and restore. */
export interface Mode {
  /** The dump does not stop the container, and nothing is restored: it has to go on undisturbed. */
  leaveRunning: boolean;
  /** Dumps of the memory alone before the dump, each of what changed since the one before. */
  preDumps: number;
  /** Restored, killed, and restored once more from the same images. */
  repeatRestore: boolean;
  /** A new container for each cycle. */
  fresh: boolean;
  /** CRIU is made to fail; the container, or its images, must survive that. */
  fault: Fault | null;
  /** CRIU does without hardware breakpoints. */
  noBreakpoints: boolean;
}

/** Dump, stop and restore, and nothing beside it. */
export const PLAIN: Mode = {
  leaveRunning: false,
  preDumps: 0,
  repeatRestore: false,
  fresh: false,
  fault: null,
  noBreakpoints: false,
};

/** Their clients are no part of the images. */
const HELD_OUTSIDE: readonly WorkloadName[] = ['tcp', 'apps'];

/** A mode in words, without what is usual: `leave-running`, `pre-dumps 2`. */
export function modeWords({ leaveRunning, preDumps, repeatRestore, fresh, fault, noBreakpoints }: Mode): string[] {
  return [
    ...(leaveRunning ? ['leave-running'] : []),
    ...(preDumps > 0 ? [`pre-dumps ${preDumps}`] : []),
    ...(repeatRestore ? ['repeat-restore'] : []),
    ...(fresh ? ['fresh'] : []),
    ...(fault === null ? [] : [`fault ${fault}`]),
    ...(noBreakpoints ? ['no-breakpoints'] : []),
  ];
}

/** @throws UsageError when two of them cannot be had at once, or not with this workload */
export function checkMode(mode: Mode, workload: WorkloadName): void {
  const { leaveRunning, preDumps, repeatRestore, fresh, fault, noBreakpoints } = mode;
  const refuse = (one: string, other: string, why: string) => {
    throw new UsageError(`${one} and ${other} do not go together: ${why}.`);
  };
  if (leaveRunning && repeatRestore) refuse('leave-running', 'repeat-restore', 'the one restores nothing');
  if (repeatRestore && HELD_OUTSIDE.includes(workload)) {
    refuse('repeat-restore', `workload ${workload}`, 'the connections to it end when the container is killed');
  }
  if (workload === 'zdtm' && (fresh || repeatRestore)) {
    const mode = fresh ? 'fresh' : 'repeat-restore';
    refuse(mode, 'workload zdtm', 'what its tests did to their files is not undone');
  }
  if (fault === null) return;
  if (leaveRunning) refuse('fault', 'leave-running', 'a fault is survived by a container that would be stopped');
  if (repeatRestore) refuse('fault', 'repeat-restore', 'what a fault leaves is restored once');
  if (preDumps > 0) refuse('fault', 'pre-dumps', 'the fault would meet the first of them');
  if (noBreakpoints) refuse('fault', 'no-breakpoints', 'CRIU takes one CRIU_FAULT, and both need it');
}

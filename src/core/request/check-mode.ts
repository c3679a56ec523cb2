import { UsageError } from '../../words/errors.js';
import type { WorkloadName } from '../../words/result.js';
import type { Mode } from '../inputs/mode.js';
import { definitionOf } from '../workloads/all.js';

/** @throws UsageError when two of them do not go together, or one with this workload */
export function checkMode(mode: Mode, workload: WorkloadName): void {
  const { leaveRunning, preDumps, repeatRestore, fresh, fault, noBreakpoints } = mode;
  const refuse = (one: string, other: string, why: string) => {
    throw new UsageError(`${one} and ${other} do not go together: ${why}.`);
  };
  if (leaveRunning && repeatRestore) refuse('leave-running', 'repeat-restore', 'the one restores nothing');
  const { refuses = {} } = definitionOf(workload);
  for (const [isOn, word] of [
    [fresh, 'fresh'],
    [repeatRestore, 'repeat-restore'],
  ] as const) {
    const why = refuses[word];
    if (isOn && why !== undefined) refuse(word, `workload ${workload}`, why);
  }
  if (fault === null) return;
  if (leaveRunning) refuse('fault', 'leave-running', 'a fault is survived by a container that would be stopped');
  if (repeatRestore) refuse('fault', 'repeat-restore', 'what a fault leaves is restored once');
  if (preDumps > 0) refuse('fault', 'pre-dumps', 'the fault would meet the first of them');
  if (noBreakpoints) refuse('fault', 'no-breakpoints', 'CRIU takes one CRIU_FAULT, and both need it');
}

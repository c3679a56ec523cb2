import { UsageError } from '../../words/errors.js';
import type { WorkloadName } from '../../words/result.js';
import { failsDump, type Mode } from '../inputs/mode.js';
import { definitionOf } from '../workloads/all.js';

/** @throws UsageError when two of a request's modes do not go together, or one with its workload */
export function checkMode(
  mode: Mode,
  workload: WorkloadName,
  { restoreLxc, cycles }: { restoreLxc: object | null; cycles: number },
): void {
  const { leaveRunning, preDumps, repeatRestore, fresh, fault, restoreElsewhere, noBreakpoints } = mode;
  const refuse = (one: string, other: string, why: string) => {
    throw new UsageError(`${one} and ${other} do not go together: ${why}.`);
  };
  if (leaveRunning && repeatRestore) refuse('leave-running', 'repeat-restore', 'the one restores nothing');
  const { refuses = {} } = definitionOf(workload);
  for (const [isOn, word] of [
    [fresh, 'fresh'],
    [repeatRestore, 'repeat-restore'],
    [restoreElsewhere, 'restore-elsewhere'],
  ] as const) {
    const why = refuses[word];
    if (isOn && why !== undefined) refuse(word, `workload ${workload}`, why);
  }
  if (leaveRunning && restoreElsewhere) {
    refuse('leave-running', 'restore-elsewhere', 'what goes on where it is does not move');
  }
  if (restoreLxc !== null && !restoreElsewhere) {
    throw new UsageError('restore-lxc-version needs restore-elsewhere: one LXC runs the container of a sandbox.');
  }
  if (restoreLxc !== null && cycles > 1) {
    refuse('restore-lxc-version', 'cycles', 'the LXC that restored a container runs it, and no other can dump it');
  }
  if (fault === null) return;
  if (restoreElsewhere && failsDump(mode)) {
    refuse(`fault ${fault}`, 'restore-elsewhere', 'after a dump that failed there is nothing to restore');
  }
  if (leaveRunning) refuse('fault', 'leave-running', 'a fault is survived by a container that would be stopped');
  if (repeatRestore) refuse('fault', 'repeat-restore', 'what a fault leaves is restored once');
  if (preDumps > 0) refuse('fault', 'pre-dumps', 'the fault would meet the first of them');
  if (noBreakpoints) refuse('fault', 'no-breakpoints', 'CRIU takes one CRIU_FAULT, and both need it');
}

import { UsageError } from '../../words/errors.js';
import type { ContainerKind, WorkloadName } from '../../words/result.js';
import { failsDump, type Mode } from '../inputs/mode.js';
import { definitionOf } from '../workloads/all.js';
import type { WorkloadRequest } from '../workloads/definition.js';

/** @throws UsageError when two of a request's modes do not go together, or one with its workload */
export function checkMode(
  mode: Mode,
  workload: WorkloadName,
  { restoreLxc, cycles }: { restoreLxc: object | null; cycles: number },
): void {
  const { leaveRunning, preDumps, repeatRestore, fresh, fault, restoreElsewhere, noBreakpoints } = mode;
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

/** @throws UsageError where the input `unconfined` would change nothing */
export function checkUnconfined({
  unconfined,
  container,
  workload,
}: {
  unconfined: boolean;
  container: ContainerKind;
  workload: WorkloadRequest;
}): void {
  if (!unconfined) return;
  if (container === 'unprivileged') {
    refuse('unconfined', 'container unprivileged', 'root of such a container is not root of the host');
  }
  const why = definitionOf(workload.name).refuses?.unconfined;
  if (why !== undefined) refuse('unconfined', `workload ${workload.name}`, why);
  if (workload.name === 'command' && workload.image.startsWith('container:')) {
    refuse('unconfined', 'image container:', 'such a container may do what its own config says');
  }
}

function refuse(one: string, other: string, why: string): never {
  throw new UsageError(`${one} and ${other} do not go together: ${why}.`);
}

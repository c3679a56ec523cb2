import { findingOf } from '../../diagnosis/diagnose.js';
import { FAILURES } from '../../diagnosis/failures.js';
import type { CgroupVersion, FactResult, Finding } from '../../words/result.js';

/** What LXC sets as the config has it, and no more once the container is restored. On v1 CRIU restores the processors. */
const SET_BY_LXC: Record<CgroupVersion, readonly string[]> = {
  v1: ['cgroup-attributes'],
  v2: ['cpus', 'cgroup-attributes'],
};

/** Whether LXC has taken from the container who may write to its cgroup.procs: root of an unprivileged one lives by that. */
function isCgroupTaken(facts: readonly FactResult[]): boolean {
  const { before, after } = facts.find(({ name }) => name === 'cgroup-permissions') ?? {};
  const file = 'v2/cgroup.procs';
  return (before as Permissions)?.[file] !== undefined && (after as Permissions)?.[file] === undefined;
}
type Permissions = Record<string, string> | null | undefined;

/**
 * Why a fact changed by a restore; null where that is not known.
 *
 * @param facts all of the cycle
 */
export function whyChanged(
  { name, reason }: Pick<FactResult, 'name' | 'reason'>,
  cgroup: CgroupVersion,
  facts: readonly FactResult[],
): Finding | null {
  const ids = [
    ...(SET_BY_LXC[cgroup].includes(name) ? ['limits-not-set-again'] : []),
    ...(isCgroupTaken(facts) ? ['cgroup-not-given-back'] : []),
  ];
  const failure = FAILURES.find(({ id, pattern }) => ids.includes(id) && pattern.test(reason ?? ''));
  return failure === undefined ? null : findingOf(failure, reason ?? '');
}

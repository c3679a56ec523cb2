import { findingOf } from '../../diagnosis/diagnose.js';
import { FAILURES } from '../../diagnosis/failures.js';
import type { CgroupVersion, ContainerKind, FactResult, Finding } from '../../words/result.js';

/** What LXC sets as the config has it, and no more once the container is restored. On v1 CRIU restores the processors. */
const SET_BY_LXC: Record<CgroupVersion, readonly string[]> = {
  v1: ['cgroup-attributes'],
  v2: ['cpus', 'cgroup-attributes'],
};

/** Whether root of the container may not write to its cgroup.procs any more, which one of the host always may. */
function isCgroupTaken(container: ContainerKind, facts: readonly FactResult[]): boolean {
  const { before, after } = facts.find(({ name }) => name === 'cgroup-permissions') ?? {};
  const hadIt = (value: unknown) => value !== null && typeof value === 'object' && 'v2/cgroup.procs' in value;
  return container === 'unprivileged' && hadIt(before) && after !== null && !hadIt(after);
}

/**
 * Why a fact changed by a restore; null where that is not known.
 *
 * @param facts all of the cycle
 */
export function whyChanged(
  { name, reason }: Pick<FactResult, 'name' | 'reason'>,
  { container, cgroup }: { container: ContainerKind; cgroup: CgroupVersion },
  facts: readonly FactResult[],
): Finding | null {
  const ids = [
    ...(SET_BY_LXC[cgroup].includes(name) ? ['limits-not-set-again'] : []),
    ...(isCgroupTaken(container, facts) ? ['cgroup-not-given-back'] : []),
  ];
  const failure = FAILURES.find(({ id, pattern }) => ids.includes(id) && pattern.test(reason ?? ''));
  return failure === undefined ? null : findingOf(failure, reason ?? '');
}

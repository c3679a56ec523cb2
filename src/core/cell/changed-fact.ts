import { findingOf } from '../../diagnosis/diagnose.js';
import { FAILURES } from '../../diagnosis/failures.js';
import type { CgroupVersion, FactResult, Finding } from '../../words/result.js';

/** What LXC sets as the config has it, and no more once the container is restored. On v1 CRIU restores the processors. */
const SET_BY_LXC: Record<CgroupVersion, readonly string[]> = {
  v1: ['cgroup-attributes'],
  v2: ['cpus', 'cgroup-attributes'],
};

/** Why a fact changed by a restore; null where that is not known. */
export function whyChanged(
  { name, reason }: Pick<FactResult, 'name' | 'reason'>,
  cgroup: CgroupVersion,
): Finding | null {
  const failure = SET_BY_LXC[cgroup].includes(name)
    ? FAILURES.find(({ id, pattern }) => id === 'limits-not-set-again' && pattern.test(reason ?? ''))
    : undefined;
  return failure === undefined ? null : findingOf(failure, reason ?? '');
}

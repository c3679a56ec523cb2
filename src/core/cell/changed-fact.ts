import { causeOf, remedy } from '../../diagnosis/diagnose.js';
import { FAILURES } from '../../diagnosis/failures.js';
import type { FactResult, Finding } from '../../words/result.js';

/** What LXC sets as the config has it, and no more once the container is restored. */
const SET_BY_LXC = ['cpus', 'cgroup-attributes'];

/** Why a fact changed by a restore; null where that is not known. */
export function whyChanged({ name, reason }: Pick<FactResult, 'name' | 'reason'>): Finding | null {
  const failure = SET_BY_LXC.includes(name)
    ? FAILURES.find(({ id, pattern }) => id === 'limits-not-set-again' && pattern.test(reason ?? ''))
    : undefined;
  if (failure === undefined) return null;
  return {
    id: failure.id,
    severity: 'error',
    message: causeOf(failure),
    evidence: reason ?? '',
    advice: remedy(failure),
  };
}

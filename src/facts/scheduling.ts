import { readOrNull, statFields, statusField } from '../host/process.js';
import type { Container, Fact } from './fact.js';
import { ofEach, unchangedOfEach } from './processes.js';

interface Scheduling {
  nice: number;
  /** As sched(7) numbers it: 0 is SCHED_OTHER. */
  policy: number;
  realtimePriority: number;
  cpus: string | null;
  oomScoreAdj: number;
}

/** The container's init is given a niceness, and by its config all of them an oom_score_adj. */
export const scheduling: Fact<Record<string, Scheduling>, Container> = {
  name: 'scheduling',
  policy: 'must',
  reads: 'niceness, scheduling policy and priority, processors and oom_score_adj of each process',
  why: 'It decides who runs first, and who is killed first when memory is short.',
  read: ({ pid }) =>
    ofEach(pid, (outer) => {
      const stat = statFields(outer);
      return {
        nice: Number(stat?.[18]),
        policy: Number(stat?.[40]),
        realtimePriority: Number(stat?.[39]),
        cpus: statusField(outer, 'Cpus_allowed_list'),
        oomScoreAdj: Number(readOrNull(`/proc/${outer}/oom_score_adj`)),
      };
    }),
  ...unchangedOfEach('The scheduling'),
};

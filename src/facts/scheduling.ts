import { join } from 'node:path';
import { readOrNull, statFields, statusField } from '../host/process.js';
import { cgroupFolder } from './cgroup-folder.js';
import type { Container, Fact } from './fact.js';
import { ofEachThread, unchangedOfEach } from './processes.js';

interface Scheduling {
  nice: number;
  /** As sched(7) numbers it: 0 is SCHED_OTHER. */
  policy: number;
  realtimePriority: number;
  oomScoreAdj: number;
}

/** The container's init is given a niceness, and by its config all of them an oom_score_adj. */
export const scheduling: Fact<Record<string, Scheduling>, Container> = {
  name: 'scheduling',
  policy: 'must',
  reads: 'niceness, scheduling policy and priority, and oom_score_adj of each thread',
  why: 'It decides who runs first, and who is killed first when memory is short.',
  read: ({ processes }) =>
    ofEachThread(processes, (outer) => {
      const stat = statFields(outer);
      return {
        nice: Number(stat?.[18]),
        policy: Number(stat?.[40]),
        realtimePriority: Number(stat?.[39]),
        oomScoreAdj: Number(readOrNull(`/proc/${outer}/oom_score_adj`)),
      };
    }),
  ...unchangedOfEach('The scheduling'),
};

export const timerSlack: Fact<Record<string, number>, Container> = {
  name: 'timer-slack',
  policy: 'must',
  reads: 'the nanoseconds by which the sleeps of each thread may be longer than it asked for',
  why: 'A player or a control loop that asked for exact sleeps stutters.',
  read: ({ processes }) => ofEachThread(processes, (outer) => Number(readOrNull(`/proc/${outer}/timerslack_ns`))),
  ...unchangedOfEach('The timer slack'),
};

/** Told as `all` where a thread may run on all that its cgroup has: what that is, is the fact `cpus`. */
export const affinity: Fact<Record<string, string>, Container> = {
  name: 'affinity',
  policy: 'must',
  reads: "the processors that each thread is kept to (sched_setaffinity), of its cgroup's",
  why: 'Threads that were kept apart disturb each other when they meet on one processor.',
  read({ pid, cgroup, processes }) {
    const file = cgroup === 'v1' ? 'cpuset.effective_cpus' : 'cpuset.cpus.effective';
    const folder = cgroupFolder(pid, cgroup, 'cpuset');
    const all = folder === null ? null : readOrNull(join(folder, file))?.trim();
    return ofEachThread(processes, (outer) => {
      const cpus = statusField(outer, 'Cpus_allowed_list') ?? '';
      return cpus === all ? 'all' : cpus;
    });
  },
  ...unchangedOfEach('The affinity'),
};

/** It has no use but between sessions, each of which has its own. */
export const autogroup: Fact<Record<string, number>, Container> = {
  name: 'autogroup',
  policy: 'must',
  reads: "niceness of each process's autogroup, which is that of its session",
  why: 'Between sessions it is this niceness that counts, not that of the processes.',
  read({ processes }) {
    const values = ofEachThread(processes, (outer) =>
      Number(readOrNull(`/proc/${outer}/autogroup`)?.match(/nice (-?\d+)/)?.[1] ?? Number.NaN),
    );
    return Object.values(values).some(Number.isNaN) ? null : values;
  },
  ...unchangedOfEach('The niceness of the autogroup'),
  absence: 'This kernel groups no processes by their session.',
};

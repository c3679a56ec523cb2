import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';

/** Soft and hard, in the kernel's order; -1 is unlimited. */
export const rlimits: Fact<Held['rlimits']> = {
  name: 'rlimits',
  read: ({ held }) => held.rlimits,
  compare: unchanged('The resource limits'),
};

/** Policy and nice value. */
export const scheduling: Fact<Held['scheduling']> = {
  name: 'scheduling',
  read: ({ held }) => held.scheduling,
  compare: unchanged('The scheduling'),
};

export const oomScoreAdj: Fact<string> = {
  name: 'oom-score-adj',
  read: ({ held }) => held.oomScoreAdj,
  compare: unchanged('oom_score_adj'),
};

export const workingFolder: Fact<string> = {
  name: 'working-folder',
  read: ({ held }) => held.workingFolder,
  compare: unchanged('The working folder'),
};

export const umask: Fact<number> = {
  name: 'umask',
  read: ({ held }) => held.umask,
  compare: unchanged('The umask'),
};

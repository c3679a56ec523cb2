import { statusField } from '../host/process.js';
import { type Container, type Fact, unchanged } from './fact.js';
import { standingProcesses } from './processes.js';

/** LXC starts a container without any. The sandbox has group 0, as a login of root has: a restore must not hand it on. */
export const groups: Fact<string[], Container> = {
  name: 'groups',
  policy: 'must',
  reads: 'the supplementary groups that processes have',
  why: 'What a group may read or write, a process that came back with it may, too.',
  read: ({ pid }) => {
    const all = standingProcesses(pid).map(({ outer }) => statusField(outer, 'Groups')?.trim() ?? '');
    return [...new Set(all)].sort();
  },
  ...unchanged('The supplementary groups'),
};

import { readOrNull, statusFields } from '../host/process.js';
import type { Container, Fact } from './fact.js';
import { ofEach, ofEachThread, unchangedOfEach } from './processes.js';

type OfEach = Record<string, Record<string, string | null>>;

export const credentials: Fact<OfEach, Container> = {
  name: 'credentials',
  policy: 'must',
  reads: 'real, effective, saved and file system uid and gid of each thread',
  why: 'A process that comes back as another user may do other things.',
  read: ({ processes }) => ofEachThread(processes, (outer) => statusFields(outer, ['Uid', 'Gid'])),
  ...unchangedOfEach('The user or the group'),
};

/** LXC starts a container without any. The sandbox has group 0, as a login of root has: a restore must not hand it on. */
export const groups: Fact<OfEach, Container> = {
  name: 'groups',
  policy: 'must',
  reads: 'the supplementary groups of each thread',
  why: 'What a group may read or write, a process that came back with it may, too.',
  read: ({ processes }) => ofEachThread(processes, (outer) => statusFields(outer, ['Groups'])),
  ...unchangedOfEach('The supplementary groups'),
};

/** The keeper has one of its own. */
export const loginUid: Fact<Record<string, string>, Container> = {
  name: 'login-uid',
  policy: 'must',
  reads: 'which user logged in to start each process (loginuid)',
  why: 'The audit log names by it who did something, also after a change of user.',
  read({ processes }) {
    const uids = ofEach(processes, (outer) => readOrNull(`/proc/${outer}/loginuid`) ?? '');
    return Object.values(uids).includes('') ? null : uids;
  },
  ...unchangedOfEach('The login uid'),
  absence: 'This kernel has no audit.',
};

/** Two are taken from the container by its config, so that a restore with all of them is seen. */
export const capabilities: Fact<OfEach, Container> = {
  name: 'capabilities',
  policy: 'must',
  reads: 'the inheritable, permitted, effective, bounding and ambient set of each thread',
  why: 'A capability more is a confinement less; one that is lost breaks the program.',
  read: ({ processes }) =>
    ofEachThread(processes, (outer) => statusFields(outer, ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'])),
  ...unchangedOfEach('A capability'),
};

export const confinement: Fact<OfEach, Container> = {
  name: 'confinement',
  policy: 'must',
  reads: 'no_new_privs, seccomp mode and number of filters, and security label of each thread',
  why: 'What keeps a process from doing harm must be there after the restore, too.',
  read: ({ processes }) =>
    ofEachThread(processes, (outer) => ({
      ...statusFields(outer, ['NoNewPrivs', 'Seccomp', 'Seccomp_filters']),
      label: readOrNull(`/proc/${outer}/attr/current`)?.replace(/[\0\n]+$/, '') ?? null,
    })),
  ...unchangedOfEach('The confinement'),
};

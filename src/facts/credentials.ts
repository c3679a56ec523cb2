import { readOrNull, statusField } from '../host/process.js';
import type { Container, Fact } from './fact.js';
import { ofEach, unchangedOfEach } from './processes.js';

type OfEach = Record<string, Record<string, string | null>>;

/** Fields of /proc/PID/status. */
const fields = (outer: number, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, statusField(outer, name)?.replaceAll(/\s+/g, ' ').trim() ?? null]));

export const credentials: Fact<OfEach, Container> = {
  name: 'credentials',
  policy: 'must',
  reads: 'real, effective, saved and file system uid and gid of each process',
  why: 'A process that comes back as another user may do other things.',
  read: ({ pid }) => ofEach(pid, (outer) => fields(outer, ['Uid', 'Gid'])),
  ...unchangedOfEach('The user or the group'),
};

/** Two are taken from the container by its config, so that a restore with all of them is seen. */
export const capabilities: Fact<OfEach, Container> = {
  name: 'capabilities',
  policy: 'must',
  reads: 'the inheritable, permitted, effective, bounding and ambient set of each process',
  why: 'A capability more is a confinement less; one that is lost breaks the program.',
  read: ({ pid }) => ofEach(pid, (outer) => fields(outer, ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'])),
  ...unchangedOfEach('A capability'),
};

export const confinement: Fact<OfEach, Container> = {
  name: 'confinement',
  policy: 'must',
  reads: 'no_new_privs, seccomp mode and security label of each process',
  why: 'What keeps a process from doing harm must be there after the restore, too.',
  read: ({ pid }) =>
    ofEach(pid, (outer) => ({
      ...fields(outer, ['NoNewPrivs', 'Seccomp', 'Seccomp_filters']),
      label: readOrNull(`/proc/${outer}/attr/current`)?.replace(/[\0\n]+$/, '') ?? null,
    })),
  ...unchangedOfEach('The confinement'),
};

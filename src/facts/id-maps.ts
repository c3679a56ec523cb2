import { readOrNull } from '../host/process.js';
import type { Container, Fact } from './fact.js';
import { ofEach, unchangedOfEach } from './processes.js';

interface IdMaps {
  /** Lines of three numbers each: the first id inside, the first outside, how many. */
  uid: string[];
  gid: string[];
  /** `allow`: it may change its supplementary groups. */
  setgroups: string;
}

/** As the host sees them. Those of a privileged container are the host's own. */
export const idMaps: Fact<Record<string, IdMaps>, Container> = {
  name: 'id-maps',
  policy: 'must',
  reads: 'uid_map, gid_map and setgroups of the user namespace of each process',
  why: 'With another map root of the container is another user of the host, and the files are no longer its own.',
  read: ({ processes }) =>
    ofEach(processes, (outer) => {
      const map = (kind: 'uid' | 'gid') =>
        (readOrNull(`/proc/${outer}/${kind}_map`) ?? '')
          .trim()
          .split('\n')
          .map((line) => line.trim().replaceAll(/\s+/g, ' '));
      return { uid: map('uid'), gid: map('gid'), setgroups: (readOrNull(`/proc/${outer}/setgroups`) ?? '').trim() };
    }),
  ...unchangedOfEach('The id map'),
};

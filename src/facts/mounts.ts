import { readOrNull } from '../host/process.js';
import { type Container, type Fact, unchanged } from './fact.js';

/** `/run/witness tmpfs rw,relatime rw private`, sorted: ids and order are other ones after each restore. */
export const mounts: Fact<string[], Container> = {
  name: 'mounts',
  policy: 'must',
  reads: 'mount point, type, options and propagation of each mount of the container',
  why: 'A mount that is missing, or writable where it was not, is another file system to every program.',
  read: ({ pid }) => parseMounts(readOrNull(`/proc/${pid}/mountinfo`) ?? ''),
  ...unchanged('The mounts'),
};

/** Of /proc/PID/mountinfo. */
function parseMounts(mountinfo: string): string[] {
  return mountinfo
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [mount = '', source = ''] = line.split(' - ');
      const [, , , , point, options, ...tags] = mount.split(' ');
      const [type, , superOptions] = source.split(' ');
      const propagation = tags.map((tag) => tag.replace(/:\d+$/, '')).join('+') || 'private';
      return `${point} ${type} ${options} ${superOptions} ${propagation}`;
    })
    .sort();
}

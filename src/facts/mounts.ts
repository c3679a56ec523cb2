import { type MountOfProcess, observeMounts } from '../host/observe.js';
import { type Container, type Fact, unchanged } from './fact.js';

/**
 * `/dev tmpfs / rw,relatime rw,mode=755 on / of /dev shared with /dev`, sorted: ids, numbers of devices and order are other
 * ones after each restore. So the mount below it is called by its point, and a file system, or a group of mounts that share
 * what is mounted below them, by the point of the first of its mounts.
 */
export const mounts: Fact<string[], Container> = {
  name: 'mounts',
  policy: 'must',
  reads:
    'mount point, type, the folder of the file system that is mounted there, options and propagation of each mount of the container, the mount that it lies on, and which mounts are of one file system',
  why: 'A mount that is missing, or writable where it was not, is another file system to every program.',
  read: ({ pid }) => told(observeMounts(pid)),
  ...unchanged('The mounts'),
};

export function told(seen: readonly MountOfProcess[]): string[] {
  const mounts = seen
    .map(({ point, type, root, options, superOptions, ...mount }) => ({
      ...mount,
      point,
      words: [point, type, root, options, superOptions].join(' '),
    }))
    .sort((a, b) => (a.words < b.words ? -1 : 1));
  const pointOf = (mount: (typeof mounts)[number] | undefined) => mount?.point ?? 'nothing';
  /** What it receives from a mount that is not the container's has no name here. */
  const named = (tag: string) => {
    const [kind = '', group] = tag.split(':');
    const first = mounts.find(({ tags }) => tags.includes(`shared:${group}`));
    return first === undefined || group === undefined ? kind : `${kind} with ${first.point}`;
  };
  return mounts
    .map(({ parent, device, tags, words }) => {
      const below = pointOf(mounts.find(({ id }) => id === parent));
      const first = pointOf(mounts.find((other) => other.device === device));
      return `${words} on ${below} of ${first} ${tags.map(named).join(' ') || 'private'}`;
    })
    .sort();
}

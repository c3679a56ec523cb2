import { observeMounts } from '../host/observe.js';
import { orNull, statusInside } from '../host/read-inside.js';
import { decodeField } from '../lxc/config-file.js';
import { type Container, type Fact, unchanged } from './fact.js';

/** What a restore makes anew, or whose inodes are numbered anew: those of lxcfs, with each start of it. */
const NO_FILES = /^(proc|cgroup2?|nsfs|devpts|autofs|fuse.*)$/;

/** `{ '/volume': 'inode 1077 of 254:0' }`: by its path alone another folder could have taken its place. */
export const volumes: Fact<Record<string, string>, Container> = {
  name: 'volumes',
  policy: 'must',
  reads:
    'which folder or file of the host lies behind the root and each volume (bind mount) of the container, by inode',
  why: 'What the container wrote there is in that folder; in another of the same name nothing of it is.',
  read({ pid }) {
    const mounts = observeMounts(pid).map((mount) => ({ ...mount, point: decodeField(mount.point) }));
    const whole = new Set(mounts.filter(({ root }) => root === '/').map(({ device }) => device));
    const parts = mounts.filter(({ type, device }) => !NO_FILES.test(type) && !whole.has(device));
    return Object.fromEntries(
      parts
        .map(({ point, device }) => [point, orNull(() => statusInside(`/proc/${pid}/root`, point).ino), device])
        .map(([point, inode, device]) => [point, inode === null ? 'hidden' : `inode ${inode} of ${device}`])
        .sort(),
    );
  },
  ...unchanged('What lies behind a volume'),
};

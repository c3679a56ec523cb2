import { type Entry, walkInside } from '../host/read-inside.js';
import { WITNESS_FOLDER } from '../workload/witness.js';
import { type Fact, unchanged } from './fact.js';

/** The root file system, the tmpfs that CRIU carries, and the one that LXC makes: no more is in them. */
const FOLDERS = ['', 'dev', WITNESS_FOLDER];
const MOST = 10_000;

/** Terminals that LXC puts there, and makes anew for a restore. */
const TERMINAL_MAJOR = 136;

/** What is written to all the time. */
const LIVE = /^(run\/witness\/(answers|signals|ticks|keeper\/answers)|volume\/(heard|written))$/;

const KINDS: Record<number, string> = {
  1: 'fifo',
  2: 'device',
  4: 'folder',
  6: 'block device',
  8: 'file',
  10: 'link',
  12: 'socket',
};

/** Nothing in the container makes or removes a file, or writes to another than those of {@link LIVE}. */
export const fileTree: Fact<string[]> = {
  name: 'file-tree',
  policy: 'must',
  reads:
    'name, kind, permissions, owner and number of links of each file in the root file system, in /dev and in a tmpfs; of those that nobody writes to size and time of the last change, too',
  why: 'What a program finds in its files, and who else may, must be what it was; what CRIU made on the way must be gone.',
  read: ({ pid }) =>
    FOLDERS.flatMap((folder) =>
      walkInside(`/proc/${pid}/root`, folder, MOST).flatMap(({ path, status }) => {
        if (status.isCharacterDevice() && status.rdev >> 8 === TERMINAL_MAJOR) return [];
        const place = folder === '' ? path : `${folder}/${path}`;
        return [`/${place} ${described(status, LIVE.test(place))}`];
      }),
    ).sort(),
  ...unchanged('The tree of files'),
};

/** A folder has the time and the size of what was made in it last, and a fifo of what went through. */
function described(status: Entry['status'], isLive: boolean): string {
  const kind = KINDS[status.mode >> 12] ?? 'unknown';
  const permissions = (status.mode & 0o7777).toString(8);
  const words = [kind, permissions, `${status.uid}:${status.gid}`];
  if (!status.isDirectory()) words.push(`links ${status.nlink}`);
  if (status.isCharacterDevice()) words.push(`device ${status.rdev}`);
  // Whole seconds: the rest is lost by tar, which carries a tmpfs.
  if (status.isFile() && !isLive) words.push(`size ${status.size} of ${Math.floor(status.mtimeMs / 1000)}`);
  return words.join(' ');
}

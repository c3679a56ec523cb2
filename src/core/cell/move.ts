import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { EVIDENCE } from '../../words/evidence-files.js';
import { DELTA, VOLUME } from '../../workload/workload.js';
import { SCENE } from './snapshot.js';

/** Of a sandbox's folder, what goes along: the container's files, and what was written down of it. */
const MOVED = [
  ...['rootfs', DELTA, VOLUME, 'images', 'stand-ins', SCENE],
  ...[EVIDENCE.lxcLog, EVIDENCE.commands, EVIDENCE.outputs, EVIDENCE.commandOutput],
];

/**
 * Renames them: owners, modes and inodes stay what they are, and no link is followed. All of them are moved, or none.
 *
 * @throws what the system says
 */
export function moveFiles(from: string, to: string): void {
  const moved: string[] = [];
  for (const name of MOVED) {
    try {
      renameSync(join(from, name), join(to, name));
      moved.push(name);
    } catch (error) {
      // Not every workload has all of them.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      for (const each of moved) renameSync(join(to, each), join(from, each));
      throw error;
    }
  }
}

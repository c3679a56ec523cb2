import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orNull, readInside, tailInside } from '../host/read-inside.js';
import { VOLUME } from './workload.js';

/** What the container writes there: a number of six digits, and a newline. */
export const WRITTEN = 'written';
/** What is written there from outside. */
const HEARD = 'heard';

const MOST_BYTES = 64;

/** What both sides of a volume find there. */
export interface OnVolume {
  /** As it lies outside; null when there is none. */
  written: string | null;
  /** What the container says that it wrote. */
  answered: string;
  /** The container sees what was written outside. */
  isSeen: boolean;
}

/** A folder of the sandbox's that is mounted in the container. */
export class Volume {
  readonly config: string;
  private readonly folder: string;

  /** @param folder the sandbox's */
  constructor(folder: string) {
    this.folder = join(folder, VOLUME);
    this.config = `lxc.mount.entry = ${this.folder} ${VOLUME} none rw,bind,create=dir 0 0`;
  }

  make(): void {
    mkdirSync(this.folder);
    // Of root of the container, too, who is another user outside.
    chmodSync(this.folder, 0o777);
  }

  /**
   * @param root the container's, as it sees it
   * @param answered what it says that it wrote last
   */
  look(root: string, answered: string): OnVolume {
    const [file, heard] = [join(this.folder, HEARD), randomBytes(4).toString('hex')];
    // Not through a link that lies there: who is in the container may put one.
    rmSync(file, { recursive: true, force: true });
    writeFileSync(file, heard, { flag: 'wx' });
    const seen = orNull(() => readInside(root, join(VOLUME, HEARD), MOST_BYTES).toString());
    return {
      written: tailInside(this.folder, WRITTEN, MOST_BYTES)?.trimEnd() ?? null,
      answered,
      isSeen: seen === heard,
    };
  }
}

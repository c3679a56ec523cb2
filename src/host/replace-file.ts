import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { UsageError } from '../words/errors.js';

/**
 * Writes a file anew in one step, with the same mode and owner. What was there before is kept beside it.
 *
 * @param before what it holds, as far as the caller knows
 * @returns the path of the copy: `FILE.orig`
 * @throws UsageError when there is such a copy already, when somebody else changed the file, or when it cannot be written
 */
export function replaceFile(path: string, before: string, after: string): string {
  const file = realpathSync(path);
  const [copy, fresh] = [`${file}.orig`, `${file}.new-${process.pid}`];
  try {
    copyFileSync(file, copy, constants.COPYFILE_EXCL);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new UsageError(`${copy} is there already, and nothing was written; move it away.`);
    throw new UsageError(`${copy} cannot be written (${code}), and nothing was changed.`);
  }
  try {
    const { mode, uid, gid } = statSync(file);
    for (const [each, text] of [
      [copy, null],
      [fresh, after],
    ] as const) {
      if (text !== null) writeFileSync(each, text, { flag: 'wx', mode: 0o600 });
      chownSync(each, uid, gid);
      chmodSync(each, mode & 0o7777);
    }
    flush(fresh);
    if (readFileSync(file, 'utf8') !== before)
      throw new UsageError(`${file} was changed meanwhile; nothing was written.`);
    renameSync(fresh, file);
    return copy;
  } catch (error) {
    rmSync(fresh, { force: true });
    rmSync(copy, { force: true });
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file} cannot be written (${code}), and nothing was changed.`);
  }
}

function flush(file: string): void {
  const opened = openSync(file, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { converse, farewell } from './dialogue.js';

/**
 * Runs `work` with a new folder for this user alone, and removes it. Where this process is killed meanwhile, a child does: the
 * kernel closes its pipe to us.
 */
export async function withTemporaryFolder<T>(prefix: string, work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const guard = converse(['sh', '-c', 'read -r _; rm -rf -- "$1"', 'sh', folder]);
  // Without one the folder is removed below.
  const gone = farewell(guard, () => undefined).catch(() => undefined);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    guard.stdin.end();
    await gone;
  }
}

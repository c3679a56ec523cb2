import { randomUUID } from 'node:crypto';
import { lstat, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file. Whoever reads it sees the old text or the new one, never half of either. What is no file, such as a link or
 * /dev/null, stays that and is written to, as a shell does it: whether a link in /tmp is followed is the kernel's to say.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const there = await lstat(file).catch(() => null);
  if (there !== null && !there.isFile()) return writeFile(file, text);
  const unfinished = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(unfinished, text, { flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

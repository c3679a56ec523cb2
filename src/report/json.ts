import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Result } from '../words/result.js';

/** Writes the result as JSON. Whoever reads the file sees the old document or the new one, never half of either. */
export async function writeResult(file: string, result: Result): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(unfinished, `${JSON.stringify(result, absentAsNull, 2)}\n`, { flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** A fact that could not be read is `undefined`, which JSON would leave out; the schema wants to see it missing. */
function absentAsNull(_key: string, value: unknown): unknown {
  return value === undefined ? null : value;
}

import type { Result } from '../words/result.js';
import { writeWhole } from './whole-file.js';

/** Writes the result as JSON, whole or not at all. */
export async function writeResult(file: string, result: Result): Promise<void> {
  await writeWhole(file, `${JSON.stringify(result, absentAsNull, 2)}\n`);
}

/** A fact that could not be read is `undefined`, which JSON would leave out; the schema wants to see it missing. */
function absentAsNull(_key: string, value: unknown): unknown {
  return value === undefined ? null : value;
}

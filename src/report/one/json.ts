import { writeWhole } from '../../host/write-file.js';
import type { Result } from '../../words/result.js';

/** Writes the result as JSON, whole or not at all. */
export function writeResult(file: string, result: Result): void {
  writeWhole(file, `${JSON.stringify(result, absentAsNull, 2)}\n`);
}

/** A fact that could not be read is `undefined`, which JSON would leave out; the schema wants to see it missing. */
function absentAsNull(_key: string, value: unknown): unknown {
  return value === undefined ? null : value;
}

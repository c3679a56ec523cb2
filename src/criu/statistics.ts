import type { DumpStats, RestoreStats } from '../words/result.js';
import { type Field, parse } from './wire.js';

/** CRIU's statistics images: two magic numbers, a size, one protobuf message (images/stats.proto). */
const SERVICE_MAGIC = 0x55105940;
const STATS_MAGIC = 0x57093306;

const DUMP_FIELD = 1;
const RESTORE_FIELD = 2;

/** Decodes `stats-dump`. Throws when it is not that. */
export function decodeDumpStats(image: Buffer): DumpStats {
  const field = numbers(message(image, DUMP_FIELD, 'stats-dump'));
  const sharedPagesWritten = field.optional(14);
  return {
    freezingTime: field.required(1),
    frozenTime: field.required(2),
    memdumpTime: field.required(3),
    memwriteTime: field.required(4),
    pagesScanned: field.required(5),
    pagesSkippedParent: field.required(6),
    pagesWritten: field.required(7),
    ...(sharedPagesWritten === undefined ? {} : { sharedPagesWritten }),
  };
}

/** Decodes `stats-restore`. Throws when it is not that. */
export function decodeRestoreStats(image: Buffer): RestoreStats {
  const field = numbers(message(image, RESTORE_FIELD, 'stats-restore'));
  const pagesRestored = field.optional(5);
  return {
    pagesCompared: field.required(1),
    pagesSkippedCow: field.required(2),
    forkingTime: field.required(3),
    restoreTime: field.required(4),
    ...(pagesRestored === undefined ? {} : { pagesRestored }),
  };
}

function message(image: Buffer, wanted: number, name: string): Field[] {
  // CRIU before 1.6 writes no service magic.
  const start = image.length >= 4 && image.readUInt32LE(0) === SERVICE_MAGIC ? 4 : 0;
  if (image.length < start + 8 || image.readUInt32LE(start) !== STATS_MAGIC) {
    throw new Error(`${name} is not a CRIU statistics image.`);
  }
  const size = image.readUInt32LE(start + 4);
  const entry = image.subarray(start + 8, start + 8 + size);
  if (entry.length !== size) throw new Error(`${name} ends too early.`);
  for (const { number, value } of fieldsOf(entry)) {
    if (number === wanted && value.kind === 'bytes') return fieldsOf(value.bytes);
  }
  throw new Error(`${name} holds no such statistics.`);
}

function fieldsOf(bytes: Buffer): Field[] {
  const fields = parse(bytes);
  if (fields === null) throw new Error("CRIU's statistics are no message of protocol buffers.");
  return fields;
}

/** Fields that are not known are passed over. */
function numbers(fields: readonly Field[]) {
  const values = new Map(
    fields.flatMap(({ number, value }) => ('number' in value ? [[number, Number(value.number)] as const] : [])),
  );
  return {
    optional: (number: number) => values.get(number),
    required(number: number): number {
      const value = values.get(number);
      if (value === undefined) throw new Error(`CRIU's statistics lack field ${number}.`);
      return value;
    },
  };
}

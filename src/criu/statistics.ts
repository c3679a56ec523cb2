import type { DumpStats, RestoreStats } from '../words/result.js';

/** CRIU's statistics images: two magic numbers, a size, one protobuf message (images/stats.proto). */
const SERVICE_MAGIC = 0x55105940;
const STATS_MAGIC = 0x57093306;

const DUMP_FIELD = 1;
const RESTORE_FIELD = 2;

/** Decodes `stats-dump`. Throws when it is not that. */
export function decodeDumpStats(image: Buffer): DumpStats {
  const field = fields(message(image, DUMP_FIELD, 'stats-dump'));
  return {
    freezingTime: field.required(1),
    frozenTime: field.required(2),
    memdumpTime: field.required(3),
    memwriteTime: field.required(4),
    pagesScanned: field.required(5),
    pagesSkippedParent: field.required(6),
    pagesWritten: field.required(7),
  };
}

/** Decodes `stats-restore`. Throws when it is not that. */
export function decodeRestoreStats(image: Buffer): RestoreStats {
  const field = fields(message(image, RESTORE_FIELD, 'stats-restore'));
  const pagesRestored = field.optional(5);
  return {
    pagesCompared: field.required(1),
    pagesSkippedCow: field.required(2),
    forkingTime: field.required(3),
    restoreTime: field.required(4),
    ...(pagesRestored === undefined ? {} : { pagesRestored }),
  };
}

function message(image: Buffer, wanted: number, name: string): Buffer {
  // CRIU before 1.6 writes no service magic.
  const start = image.length >= 4 && image.readUInt32LE(0) === SERVICE_MAGIC ? 4 : 0;
  if (image.length < start + 8 || image.readUInt32LE(start) !== STATS_MAGIC) {
    throw new Error(`${name} is not a CRIU statistics image.`);
  }
  const size = image.readUInt32LE(start + 4);
  const entry = image.subarray(start + 8, start + 8 + size);
  if (entry.length !== size) throw new Error(`${name} ends too early.`);
  for (const { number, bytes } of parse(entry)) {
    if (number === wanted && bytes !== undefined) return bytes;
  }
  throw new Error(`${name} holds no such statistics.`);
}

function fields(entry: Buffer) {
  const values = new Map(parse(entry).map(({ number, value }) => [number, value]));
  return {
    optional: (number: number) => values.get(number),
    required(number: number): number {
      const value = values.get(number);
      if (value === undefined) throw new Error(`CRIU's statistics lack field ${number}.`);
      return value;
    },
  };
}

interface Field {
  number: number;
  value?: number;
  bytes?: Buffer;
}

/** The wire format of protobuf, as far as needed: unknown fields are passed over. */
function parse(buffer: Buffer): Field[] {
  const found: Field[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = buffer[at++];
      if (byte === undefined) throw new Error("CRIU's statistics end too early.");
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const take = (length: number): Buffer => {
    if (at + length > buffer.length) throw new Error("CRIU's statistics end too early.");
    at += length;
    return buffer.subarray(at - length, at);
  };
  while (at < buffer.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    switch (tag % 8) {
      case 0:
        found.push({ number, value: varint() });
        break;
      case 1:
        take(8);
        break;
      case 2:
        found.push({ number, bytes: take(varint()) });
        break;
      case 5:
        take(4);
        break;
      default:
        throw new Error(`CRIU's statistics hold an unknown wire type ${tag % 8}.`);
    }
  }
  return found;
}

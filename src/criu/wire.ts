/**
 * Protocol buffers as bytes, without a schema: fields by their numbers.
 *
 * Whether a field with a length is a message, a text or bytes is not written there. It is a message when all that was
 * seen of it, in every image, can be read as one.
 */

export interface Field {
  number: number;
  /** A number of up to 64 bits with its wire type, or what has a length. */
  value: { kind: 'varint' | 'fixed64' | 'fixed32'; number: bigint } | { kind: 'bytes'; bytes: Buffer } | Nested;
}

export interface Nested {
  kind: 'message';
  fields: Field[];
}

/** What is known of a message: of each field with a length that is a message, the same. */
export interface Shape {
  messages: Map<number, Shape>;
}

const WIRE_TYPES = { varint: 0, fixed64: 1, bytes: 2, message: 2, fixed32: 5 } as const;

/** Fields, those with a length as bytes; null when it is no message, or one that nobody writes this way. */
export function parse(bytes: Buffer): Field[] | null {
  const fields: Field[] = [];
  let at = 0;
  // Null where it is longer than it has to be, too.
  const varint = (): bigint | null => {
    let low = 0;
    let high = 0n;
    for (let count = 0; count < 10 && at < bytes.length; count++) {
      const byte = bytes[at++] as number;
      // Seven of them fit into a number: most values are as small.
      if (count < 7) low += (byte & 0x7f) * 2 ** (7 * count);
      else high |= BigInt(byte & 0x7f) << BigInt(7 * count);
      if (byte >= 0x80) continue;
      if ((byte === 0 && count > 0) || (count === 9 && byte > 1)) return null;
      return count < 7 ? BigInt(low) : BigInt(low) | high;
    }
    return null;
  };
  while (at < bytes.length) {
    const tag = varint();
    if (tag === null || tag >> 3n === 0n || tag > 0xffffffffn) return null;
    const number = Number(tag >> 3n);
    const type = Number(tag & 7n);
    if (type === WIRE_TYPES.varint) {
      const value = varint();
      if (value === null) return null;
      fields.push({ number, value: { kind: 'varint', number: value } });
    } else if (type === WIRE_TYPES.fixed64 || type === WIRE_TYPES.fixed32) {
      const [kind, size] = type === WIRE_TYPES.fixed64 ? (['fixed64', 8] as const) : (['fixed32', 4] as const);
      if (at + size > bytes.length) return null;
      const value = size === 8 ? bytes.readBigUInt64LE(at) : BigInt(bytes.readUInt32LE(at));
      fields.push({ number, value: { kind, number: value } });
      at += size;
    } else if (type === WIRE_TYPES.bytes) {
      const size = varint();
      if (size === null || at + Number(size) > bytes.length) return null;
      fields.push({ number, value: { kind: 'bytes', bytes: bytes.subarray(at, at + Number(size)) } });
      at += Number(size);
    } else {
      return null;
    }
  }
  return fields;
}

export function encode(fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(({ number, value }) => {
      const tag = varintBytes(BigInt(number * 8 + WIRE_TYPES[value.kind]));
      if (value.kind === 'varint') return Buffer.concat([tag, varintBytes(value.number)]);
      if (value.kind === 'bytes' || value.kind === 'message') {
        const bytes = value.kind === 'bytes' ? value.bytes : encode(value.fields);
        return Buffer.concat([tag, varintBytes(BigInt(bytes.length)), bytes]);
      }
      const fixed = Buffer.alloc(value.kind === 'fixed64' ? 8 : 4);
      if (value.kind === 'fixed64') fixed.writeBigUInt64LE(BigInt.asUintN(64, value.number));
      else fixed.writeUInt32LE(Number(BigInt.asUintN(32, value.number)));
      return Buffer.concat([tag, fixed]);
    }),
  );
}

function varintBytes(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return Buffer.from(bytes);
}

/** What all of these have in common as messages; null when they are none. */
export function shapeOf(payloads: readonly Buffer[]): Shape | null {
  const filled = payloads.filter((bytes) => bytes.length > 0);
  if (filled.length === 0 || filled.every(isText)) return null;
  const kinds = new Map<number, string>();
  const lengths = new Map<number, Buffer[]>();
  for (const bytes of filled) {
    const fields = parse(bytes);
    if (fields === null) return null;
    for (const { number, value } of fields) {
      if ((kinds.get(number) ?? value.kind) !== value.kind) return null;
      kinds.set(number, value.kind);
      if (value.kind === 'bytes') lengths.set(number, [...(lengths.get(number) ?? []), value.bytes]);
    }
  }
  const messages = new Map<number, Shape>();
  for (const [number, each] of lengths) {
    const shape = shapeOf(each);
    if (shape !== null) messages.set(number, shape);
  }
  return { messages };
}

/** The fields of a message, down to its leaves. */
export function walk(bytes: Buffer, shape: Shape): Field[] {
  return (parse(bytes) ?? []).map(({ number, value }) => {
    const below = shape.messages.get(number);
    return value.kind === 'bytes' && below !== undefined
      ? { number, value: { kind: 'message', fields: walk(value.bytes, below) } }
      : { number, value };
  });
}

/** A number of a message; 0, as protocol buffers have it, when it is not there. */
export function numberIn(fields: readonly Field[], number: number): number {
  const value = fields.find((field) => field.number === number)?.value;
  return value === undefined || !('number' in value) ? 0 : Number(value.number);
}

/** Each number of a list in a message. */
export function numbersIn(fields: readonly Field[], number: number): number[] {
  return fields.flatMap((field) =>
    field.number === number && 'number' in field.value ? [Number(field.value.number)] : [],
  );
}

/** Printable, perhaps with a zero at its end: many texts can be read as a message, and are none. */
export function isText(bytes: Buffer): boolean {
  return /^[\x20-\x7e\n\t]+\0?$/.test(bytes.toString('latin1'));
}

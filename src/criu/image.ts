/**
 * CRIU's images as they lie in a checkpoint, split into their messages: magic numbers, and messages with their length in
 * front. What follows a message without being one (the content of a pipe, of a deleted file) is kept as bytes, and so is
 * a whole image that another program wrote.
 */
import { type Field, numberIn, parse } from './wire.js';

/** At the head of all images but the inventory and those of other programs; the magic number of the type follows. */
const COMMON_MAGIC = 0x54564319;
const INVENTORY_MAGIC = 0x58313116;

export interface Piece {
  message: Buffer;
  fields: Field[];
  /** What follows it and is no message. */
  extra: Buffer;
}

/** How many bytes follow a message of a type without being one. */
const EXTRA: Record<string, (message: Field[], rest: Buffer) => number> = {
  'pipes-data': (message) => numberIn(message, 2),
  'fifo-data': (message) => numberIn(message, 2),
  'sk-queues': (message) => numberIn(message, 2),
  'tcp-stream': (message) => numberIn(message, 1) + numberIn(message, 3),
  // One with holes has messages between its pieces, and says so.
  'ghost-file': (message, rest) => (numberIn(message, 9) === 0 ? rest.length : numberIn(message, 1)),
  'ipcns-shm': (message) => (numberIn(message, 3) === 1 ? 0 : roundUp(numberIn(message, 2), 4)),
  'ipcns-sem': (message) => roundUp(2 * numberIn(message, 2), 8),
  'ipcns-msg': (message, rest) => {
    let size = 0;
    for (let left = numberIn(message, 3); left > 0 && size + 4 <= rest.length; left--) {
      const length = rest.readUInt32LE(size);
      const header = parse(rest.subarray(size + 4, size + 4 + length)) ?? [];
      size += 4 + length + roundUp(numberIn(header, 2), 8);
    }
    return size;
  },
};

/** `tmpfs-dev` of tmpfs-dev-46.tar.gz.img: what stands before the number of a process, a namespace or a device. */
export function typeOf(file: string): string {
  return file.replace(/(-(\d+|[0-9a-f]+(?=\.img)))?(\.tar\.gz)?\.img$/, '');
}

/** Without the magic numbers, or with a rest that is no message, all of it is raw. */
export function splitImage(type: string, bytes: Buffer): { magic: Buffer; pieces: Piece[]; raw: Buffer } {
  const nothing = Buffer.alloc(0);
  const other = { magic: nothing, pieces: [], raw: bytes };
  const first = bytes.length >= 4 ? bytes.readUInt32LE(0) : 0;
  if (first !== COMMON_MAGIC && first !== INVENTORY_MAGIC) return other;
  let at = first === COMMON_MAGIC ? 8 : 4;
  const magic = bytes.subarray(0, at);
  const pieces: Piece[] = [];
  while (at < bytes.length) {
    const length = at + 4 <= bytes.length ? bytes.readUInt32LE(at) : bytes.length;
    const message = bytes.subarray(at + 4, at + 4 + length);
    const fields = parse(message);
    if (message.length < length || fields === null) return other;
    at += 4 + length;
    const rest = bytes.subarray(at);
    const size = Math.min(EXTRA[type]?.(fields, rest) ?? 0, rest.length);
    pieces.push({ message, fields, extra: rest.subarray(0, size) });
    at += size;
  }
  return { magic, pieces, raw: nothing };
}

function roundUp(size: number, unit: number): number {
  return Math.ceil(size / unit) * unit;
}

/**
 * CRIU's images as they lie in a checkpoint: magic numbers, and messages with their length in front. What follows a
 * message without being one (the content of a pipe, of a deleted file) is kept as bytes, and so is a whole image that
 * another program wrote.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitImage, typeOf } from '../src/criu/image.js';
import { encode, type Field, type Shape, shapeOf, walk } from '../src/criu/wire.js';

export interface Entry {
  fields: Field[];
  /** What follows it and is no message. */
  extra: Buffer;
}

export interface Image {
  /** `core` of core-7.img. */
  type: string;
  magic: Buffer;
  entries: Entry[];
  /** What is no list of messages: all of another program's image. */
  raw: Buffer;
}

/** In these the first message is of another kind than the rest. */
const HEADED = ['pagemap', 'pagemap-shmem'];

/** Every image of a checkpoint, by the name of its file. */
export function readImages(folder: string): Map<string, Image> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.img'));
  const found = files.map((file) => ({
    file,
    type: typeOf(file),
    ...splitImage(typeOf(file), readFileSync(join(folder, file))),
  }));
  const kindOf = (type: string, index: number) => `${type}${HEADED.includes(type) && index === 0 ? ' head' : ''}`;
  const messages = new Map<string, Buffer[]>();
  for (const { type, pieces } of found) {
    pieces.forEach(({ message }, index) => {
      const kind = kindOf(type, index);
      messages.set(kind, [...(messages.get(kind) ?? []), message]);
    });
  }
  const shapes = new Map<string, Shape | null>([...messages].map(([kind, payloads]) => [kind, shapeOf(payloads)]));
  return new Map(
    found.map(({ file, type, magic, pieces, raw }) => {
      const entries = pieces.map(({ message, extra }, index) => ({
        fields: walk(message, shapes.get(kindOf(type, index)) ?? { messages: new Map() }),
        extra,
      }));
      return [file, { type, magic, entries, raw }];
    }),
  );
}

/** The bytes of an image. */
export function writeImage({ magic, entries, raw }: Image): Buffer {
  const pieces = entries.flatMap(({ fields, extra }) => {
    const message = encode(fields);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(message.length);
    return [length, message, extra];
  });
  return Buffer.concat([magic, ...pieces, raw]);
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Checkpoint, drift, readCheckpoint } from '../../src/criu/drift.js';
import { splitImage, typeOf } from '../../src/criu/image.js';
import { encode, type Field, parse } from '../../src/criu/wire.js';

/** Two dumps of one witness, with CRIU 4.3 and LXC 6.0.4: between them it was restored. Each file in base64. */
const DUMPS = JSON.parse(
  gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures/two-dumps.json.gz'))).toString(),
) as Record<'1' | '2', Record<string, string>>;
const checkpoint = (generation: '1' | '2') =>
  new Map(Object.entries(DUMPS[generation]).map(([file, base64]) => [file, Buffer.from(base64, 'base64')]));
const [BEFORE, AFTER] = [checkpoint('1'), checkpoint('2')];
/** Without the pulse, 4, and its sleeps. */
const STANDING = new Set([1, 3, 5, 6, 16, 17]);

type Change = (fields: Field[]) => Field[];

/** A change of the first field of that number, at any depth. */
const at = (path: string, change: (value: bigint) => bigint): Change => {
  const [number = 0, ...below] = path.split('.').map(Number);
  return (fields) => {
    const index = fields.findIndex((field) => field.number === number);
    const field = fields[index] as Field;
    const { value } = field;
    if ('number' in value) return fields.with(index, { number, value: { ...value, number: change(value.number) } });
    if (value.kind !== 'bytes') return fields;
    const bytes = encode(at(below.join('.'), change)(parse(value.bytes) as Field[]));
    return fields.with(index, { number, value: { kind: 'bytes', bytes } });
  };
};
const up = (path: string) => at(path, (value) => value + 1n);

/** A dump, the second when it is not told, with one entry of one image changed. */
function broken(file: string, entry: number, change: Change | null, dump = AFTER): Checkpoint {
  const { magic, pieces } = splitImage(typeOf(file), dump.get(file) as Buffer);
  const bytes = pieces.flatMap(({ fields, extra }, index) => {
    if (index === entry && change === null) return [];
    const message = encode(index === entry && change !== null ? change(fields) : fields);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(message.length);
    return [length, message, extra];
  });
  return new Map([...dump, [file, Buffer.concat([magic, ...bytes])]]);
}

const places = (after: Checkpoint, standing = STANDING) =>
  drift(BEFORE, after, standing).map(({ type, path }) => `${type} ${path}`);

/** Where an entry is in its image. */
function entryOf(file: string, field: number, number: bigint, dump = AFTER): number {
  const { pieces } = splitImage(typeOf(file), dump.get(file) as Buffer);
  return pieces.findIndex(({ fields }) =>
    fields.some(({ number: each, value }) => each === field && 'number' in value && value.number === number),
  );
}

describe('drift between two dumps', () => {
  it('is looked for both ways', () => {
    const less = broken('fdinfo-7.img', 3, null);
    expect(drift(less, AFTER, STANDING).map(({ path }) => path)).toContain('entry times');
  });

  it('is none where the same container came back, though files, mounts and sockets have other numbers', () => {
    expect(drift(BEFORE, AFTER, STANDING)).toEqual([]);
    expect(drift(BEFORE, BEFORE, STANDING)).toEqual([]);
    expect(AFTER.get('files.img')).not.toEqual(BEFORE.get('files.img'));
  });

  it('is none where a mount has twice the number of another, on which files lie: theirs is written doubled', () => {
    const [root, sys, mounts] = [358n, 363n, 'mountpoints-13.img'];
    const doubled = broken(
      mounts,
      entryOf(mounts, 2, sys, BEFORE),
      at('2', () => 2n * root),
      BEFORE,
    );
    expect(drift(doubled, AFTER, STANDING)).toEqual([]);
  });

  it.each<[string, string, number, Change | null, string]>([
    ['the mode of shared memory', 'memfd.img', 0, up('9'), 'memfd 9'],
    ['the owner of a cgroup', 'cgroup.img', 0, up('2.2.4.2'), 'cgroup 2.2.4.2'],
    ['the secure bits of a process', 'core-17.img', 0, up('5.10.13'), 'core 5.10.13'],
    ['what a process ignores', 'core-3.img', 0, up('3.15.1'), 'core 3.15.1'],
    ['a lock less', 'filelocks.img', 0, null, 'filelocks entry times'],
    ['a descriptor less', 'fdinfo-7.img', 3, null, 'fdinfo entry times'],
    ['a descriptor of another file', 'fdinfo-7.img', 3, up('1'), 'fdinfo 1'],
    ['memory that is shared with another', 'ids-17.img', 0, at('1', () => 9n), 'ids 1'],
    ['files on another mount', 'mountpoints-14.img', entryOf('mountpoints-14.img', 2, 440n), up('2'), 'mountpoints 2'],
    ['another parent', 'pstree.img', entryOf('pstree.img', 1, 17n), up('2'), 'pstree 2'],
  ])('is seen: %s', (_title, file, entry, change, place) => {
    expect(places(broken(file, entry, change))).toContain(place);
  });

  it('is not looked for in a process that comes and goes', () => {
    const other = broken('core-17.img', 0, up('5.10.13'));
    expect(places(other)).toEqual(['core 5.10.13']);
    expect(places(other, new Set([1, 3, 5, 6, 16]))).toEqual([]);
  });

  it('names what was there and what is, and nothing that steers a terminal', () => {
    expect(drift(BEFORE, broken('memfd.img', 0, up('9')), STANDING)).toEqual([
      { image: 'memfd 1', type: 'memfd', path: '9', before: '33279', after: '33280' },
    ]);
    const renamed = (bytes: Buffer) =>
      broken('utsns-12.img', 0, (fields) => fields.with(0, { number: 1, value: { kind: 'bytes', bytes } }));
    const told = (bytes: Buffer) => drift(BEFORE, renamed(bytes), STANDING).map(({ after }) => after);
    expect(told(Buffer.from('other'))).toEqual(['"other"']);
    expect(told(Buffer.from('\u001b[31m'))).toEqual(['1b5b33316d']);
    expect(told(Buffer.from('a\nb'))).toEqual(['"a\\nb"']);
    expect(told(Buffer.alloc(5000, 'x'))).toEqual([`"${'x'.repeat(32)}"… (5000 bytes)`]);
  });

  it('ends, whatever the images are', () => {
    // As a message it would be as deep as it is long.
    let deep: Buffer = Buffer.from('0801', 'hex');
    for (let depth = 0; depth < 2000; depth++) deep = encode([{ number: 2, value: { kind: 'bytes', bytes: deep } }]);
    for (const file of ['core-3', 'files', 'cgroup', 'fdinfo-7', 'ipcns-msg-11', 'mm-3', 'sk-queues', 'utsns-12']) {
      const name = `${file}.img`;
      const bytes = AFTER.get(name) as Buffer;
      const magic = bytes.subarray(0, 8);
      for (const garbage of [
        Buffer.alloc(0),
        magic,
        bytes.subarray(0, -1),
        bytes.subarray(0, bytes.length >> 1),
        Buffer.alloc(4096, 0xff),
        Buffer.concat([magic, Buffer.alloc(4096, 0xff)]),
        Buffer.concat([magic, Buffer.alloc(4096)]),
        Buffer.concat([magic, Buffer.from([deep.length & 255, deep.length >> 8, 0, 0]), deep]),
      ]) {
        const other = new Map([...AFTER, [name, garbage]]);
        expect(() => [...drift(BEFORE, other, STANDING), ...drift(other, AFTER, STANDING)]).not.toThrow();
      }
    }
  });

  it('is looked for in what is read of a folder: images that are not too large, and no memory', () => {
    const folder = mkdtempSync(join(tmpdir(), 'drift-'));
    try {
      for (const name of ['core-1.img', 'pages-1.img', 'pagemap-1.img', 'dump.log', 'stats-dump']) {
        writeFileSync(join(folder, name), name);
      }
      writeFileSync(join(folder, 'files.img'), Buffer.alloc(300 * 1024));
      const read = readCheckpoint(folder);
      expect(read).toEqual(
        new Map<string, Buffer | null>([
          ['core-1.img', Buffer.from('core-1.img')],
          ['files.img', null],
        ]),
      );
      // Of what is too large nothing is known.
      expect(drift(new Map([['files.img', Buffer.from('other')]]), read, new Set())).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

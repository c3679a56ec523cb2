import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { contentOf, differences, Noise } from '../../mutate/compare.js';
import { readImages, writeImage } from '../../mutate/image.js';
import { type Checkpoint, checkpointOf, idOf, type Kind, mutantsOf, mutate } from '../../mutate/places.js';

const folder = mkdtempSync(join(tmpdir(), 'places-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COMMON = '19435654';
const entry = (hex: string) => {
  const message = hex.replaceAll(' ', '');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(message.length / 2);
  return length.toString('hex') + message;
};
const image = (...parts: string[]) => Buffer.from([COMMON, '00000000', ...parts].join(''), 'hex');

const IMAGES: Record<string, Buffer> = {
  // Two numbers, one of them in a message.
  'fs-1.img': image(entry('08 05 12 02 08 07')),
  'fs-20.img': image(entry('08 06 12 02 08 07')),
  // A list of two.
  'pstree.img': image(entry('08 01'), entry('08 02')),
  // Four bytes follow.
  'pipes-data.img': image(entry('08 01 10 04'), '61626364'),
  'rule-3.img': Buffer.from('not one of ours, and more than 16'),
  'tmpfs-dev-4.tar.gz.img': gzipSync('kept'),
  // One mapping of two pages, of which the second is there.
  'mm-1.img': image(entry('72 0c 08 80 20 10 80 60 28 03 30 22 18 00')),
  'pagemap-1.img': image(entry('08 01'), entry('08 80 40 10 01 20 04 28 01')),
  'pages-1.img': Buffer.alloc(4096, 'x'),
};
for (const [name, bytes] of Object.entries(IMAGES)) writeFileSync(join(folder, name), bytes);
const checkpoint = checkpointOf(readImages(folder));

function changed(name: string, place: string, kind: Kind): Buffer | null {
  const found = mutate(checkpoint, { image: name, place, kind, class: '' }, 'seed');
  return found === null || !('image' in found) ? null : writeImage(found.image);
}

describe('the places of a checkpoint', () => {
  it('come back byte by byte', () => {
    for (const [file, read] of readImages(folder)) expect(writeImage(read), file).toEqual(IMAGES[file]);
  });

  it('have names that do not depend on pids', () => {
    expect([...checkpoint.images.keys()].filter((name) => name.startsWith('fs'))).toEqual(['fs#1', 'fs#2']);
    expect([...checkpoint.pages]).toEqual([
      ['pagemap#1 0.1', { file: 'pages-1.img', at: 0, kind: 'private anonymous rw-' }],
    ]);
  });

  it.each([
    ['fs#1', '0 1.0', 'up', image(entry('08 06 12 02 08 07'))],
    ['fs#1', '0 1.0', 'down', image(entry('08 04 12 02 08 07'))],
    ['fs#1', '0 1.0', 'zero', image(entry('08 00 12 02 08 07'))],
    ['fs#1', '0 1.0', 'sign', image(entry('08 fb ff ff ff ff ff ff ff ff 01 12 02 08 07'))],
    ['fs#1', '0 2.0 1.0', 'up', image(entry('08 05 12 02 08 08'))],
    ['fs#1', '0 2.0 1.0', 'without', image(entry('08 05 12 00'))],
    ['fs#1', '0 2.0', 'without', image(entry('08 05'))],
    ['pstree#1', '0', 'without', image(entry('08 02'))],
    ['pstree#1', '1', 'doubled', image(entry('08 01'), entry('08 02'), entry('08 02'))],
    ['pstree#1', '0', 'swapped', image(entry('08 02'), entry('08 01'))],
  ] as const)('can be changed: %s %s %s', (name, place, kind, wanted) => {
    expect(changed(name, place, kind)?.toString('hex')).toBe(wanted.toString('hex'));
  });

  it('can be changed by one bit, of whatever they are', () => {
    for (const [name, place] of [
      ['pipes-data#1', '0 extra'],
      ['rule#1', 'raw 16'],
    ] as const) {
      const before = IMAGES[checkpoint.images.get(name)?.file as string] as Buffer;
      const after = changed(name, place, 'byte') as Buffer;
      const bits = [...after].map((byte, at) => (byte ^ (before[at] as number)).toString(2).replaceAll('0', '').length);
      expect(bits.reduce((sum, each) => sum + each)).toBe(1);
    }
    expect(gunzipSync(changed('tmpfs-dev#1', 'raw 0', 'byte') as Buffer).toString()).not.toBe('kept');
    expect(mutate(checkpoint, { image: 'pagemap#1', place: 'page 0.1+17', kind: 'byte', class: '' }, '')).toMatchObject(
      {
        file: 'pages-1.img',
        at: 17,
      },
    );
  });

  it('are not there in every dump', () => {
    expect(changed('fs#3', '0 1.0', 'up')).toBeNull();
    expect(changed('fs#1', '0 9.0', 'up')).toBeNull();
    expect(changed('fs#1', '7', 'without')).toBeNull();
    expect(mutate(checkpoint, { image: 'pagemap#1', place: 'page 0.0', kind: 'byte', class: '' }, '')).toBeNull();
  });

  it('each have mutants, all different from what they were made of and from each other', () => {
    const all = mutantsOf(checkpoint);
    expect(new Set(all.map(idOf)).size).toBe(all.length);
    expect(new Set(all.map((mutant) => mutant.class))).toEqual(
      new Set([
        ...['fs entry', 'fs 1', 'fs 2', 'fs 2.1', 'pstree entry', 'pstree 1', 'pipes-data entry', 'pipes-data 1'],
        ...['pipes-data 2', 'pipes-data extra', 'rule raw', 'tmpfs-dev raw', 'mm entry', 'mm 14', 'mm 14.1', 'mm 14.2'],
        ...['mm 14.3', 'mm 14.5', 'mm 14.6', 'pagemap entry', 'pagemap 1', 'pagemap 2', 'pagemap 4', 'pagemap 5'],
        'memory private anonymous rw-',
      ]),
    );
    for (const mutant of all) {
      const found = mutate(checkpoint, mutant, 'seed');
      expect(found, idOf(mutant)).not.toBeNull();
      if (found !== null && 'image' in found) expect(writeImage(found.image)).not.toEqual(IMAGES[found.file]);
    }
  });
});

describe('two checkpoints', () => {
  const content = (from: Checkpoint) => contentOf(from, folder);
  const other = (name: string, place: string, kind: Kind) => {
    const found = mutate(checkpoint, { image: name, place, kind, class: '' }, 'seed');
    if (found === null || !('image' in found)) throw new Error('no such place');
    return content({ ...checkpoint, images: new Map(checkpoint.images).set(name, found) });
  };

  it('differ where something was changed, and nowhere else', () => {
    expect(differences(content(checkpoint), content(checkpoint))).toEqual([]);
    expect(differences(content(checkpoint), other('fs#1', '0 2.0 1.0', 'up'))).toEqual(['fs#1 0 2.0 1.0']);
    expect(differences(content(checkpoint), other('rule#1', 'raw 16', 'byte'))).toEqual(['rule#1 raw 16']);
    expect(differences(content(checkpoint), other('pstree#1', '1', 'doubled'))).toEqual([
      'pstree#1 entries',
      'pstree#1 2 1.0',
    ]);
  });

  it('differ in what moves by itself, and around it in memory and in archives', () => {
    const noise = new Noise();
    noise.learn(['core#1 0 2.0', 'pagemap#1 page 3.1', 'tmpfs-dev#1 raw 16', 'rule#1 raw 16']);
    const places = ['core#1 0 2.0', 'core#1 0 2.1', 'pagemap#1 page 3.7', 'pagemap#1 page 4.1', 'tmpfs-dev#1 raw 0'];
    expect(places.map((each) => noise.isNear(each))).toEqual([true, false, true, false, true]);
    expect(places.map((each) => noise.has(each))).toEqual([true, false, false, false, false]);
    expect(noise.isNear('rule#1 raw 0')).toBe(false);
  });
});

describe('the files of a checkpoint', () => {
  const of = (...ids: number[]) => image(...ids.map((id) => entry(`08 01 10 0${id}`)));
  const ids = (table: number) => image(entry(`08 01 10 0${table}`));
  const table = (...ids: number[]) => image(entry(ids.map((id) => `08 0${id}`).join(' ')));
  const dump = (images: Record<string, Buffer>) => {
    const folder = mkdtempSync(join(tmpdir(), 'files-'));
    for (const [name, bytes] of Object.entries(images)) writeFileSync(join(folder, name), bytes);
    const { images: found } = checkpointOf(readImages(folder));
    rmSync(folder, { recursive: true });
    return found;
  };
  // Process 7 lives for a moment: where it is there, what process 9 has is numbered behind what is its own.
  const without = dump({ 'ids-9.img': ids(2), 'fdinfo-2.img': table(1), 'files.img': of(1) });
  const with7 = { 'ids-9.img': ids(3), 'fdinfo-3.img': table(2), 'ids-70.img': ids(2), 'fdinfo-2.img': table(1) };

  it('have places that depend on who has them open, not on their numbers', () => {
    const found = dump({ ...with7, 'files.img': of(1, 2) });
    expect(found.get('fdinfo#1')?.file).toBe('fdinfo-3.img');
    const [first] = found.get('files#1')?.image.entries ?? [];
    expect(first?.fields[1]?.value).toMatchObject({ number: 2n });
    expect(without.get('files#1')?.image.entries).toHaveLength(1);
  });
});

describe('cgroups', () => {
  it('that are not the container’s are no places: of a hierarchy in which it has none of its own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cgroups-'));
    const text = (value: string) => `0a 0${value.length} ${Buffer.from(value).toString('hex')}`;
    const length = (bytes: string) => (bytes.replaceAll(' ', '').length / 2).toString(16).padStart(2, '0');
    const nested = (number: string, bytes: string) => `${number} ${length(bytes)} ${bytes}`;
    const controller = (dir: string) =>
      nested('12', `${text('pid')} ${nested('12', dir === '' ? '0a 00' : text(dir))}`);
    writeFileSync(join(folder, 'cgroup.img'), image(entry(`${controller('')}${controller('c')}`)));
    const places = mutantsOf(checkpointOf(readImages(folder))).map(({ place }) => place);
    rmSync(folder, { recursive: true });
    expect(places.some((place) => place.startsWith('0 2.1'))).toBe(true);
    expect(places.some((place) => place.startsWith('0 2.0'))).toBe(false);
  });
});

/** Where a checkpoint can be changed, and how. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { encode, type Field, isText } from '../src/criu/wire.js';
import type { Image } from './image.js';
import { PAGE, type Page, pagesOf } from './memory.js';
import { inOrder, ownersOf } from './owners.js';

/** All that a mutation does to one place. */
export const KINDS = ['flip', 'up', 'down', 'zero', 'sign', 'byte', 'cut', 'without', 'doubled', 'swapped'] as const;
export type Kind = (typeof KINDS)[number];

/** A mutant: which image, which place of it, what is done there. The same words find it in another dump. */
export interface Mutant {
  /** `core#2`: the second of its type, by the number in its name. */
  image: string;
  /**
   * Of entry 0 the second field 3, of that the first field 7: `0 3.1 7.0`. `0 extra`, `raw 16` and `page 3.2` are bytes, of
   * which one is drawn; `page 3.2+17` says which.
   */
  place: string;
  kind: Kind;
  /** What it is an example of: `core 3.7`, the field of a type of images, whichever process it is of. */
  class: string;
}

export function idOf({ image, place, kind }: Mutant): string {
  return `${image} ${place} ${kind}`;
}

/** A checkpoint in memory, its images by names that another dump has, too. */
export interface Checkpoint {
  images: Map<string, { file: string; image: Image }>;
  /** Pages by `pagemap#1 3.2`. */
  pages: Map<string, Page>;
}

export function checkpointOf(files: Map<string, Image>): Checkpoint {
  const images = new Map<string, { file: string; image: Image }>();
  const owners = ownersOf(files);
  const number = (file: string) => {
    const table = file.match(/^fdinfo-(\d+)\.img$/)?.[1];
    if (table !== undefined) return owners.tables.get(Number(table)) ?? 0;
    return Number.parseInt(file.match(/-([0-9a-f]+)(\.tar\.gz)?\.img$/)?.[1] ?? '0', 16);
  };
  const counts = new Map<string, number>();
  for (const [file, image] of [...files].sort(([a], [b]) => number(a) - number(b) || (a < b ? -1 : 1))) {
    if (image.type === 'pages') continue;
    const nth = (counts.get(image.type) ?? 0) + 1;
    counts.set(image.type, nth);
    images.set(`${image.type}#${nth}`, { file, image: inOrder(image, owners) });
  }
  return { images, pages: pagesOf(images) };
}

/** A number that only the seed and the words decide. */
function drawn(seed: string, limit: number): number {
  return createHash('sha256').update(seed).digest().readUInt32LE(0) % limit;
}

/** Bytes of another program's image, of which each is a place. */
export const STEP = 16;

/** Every mutant of a checkpoint. */
export function mutantsOf({ images, pages }: Checkpoint): Mutant[] {
  const mutants: Mutant[] = [];
  for (const [name, { image }] of images) {
    const { type, entries, raw } = image;
    const others = type === 'cgroup' ? entries.flatMap(({ fields }, index) => cgroupsOfOthers(fields, index)) : [];
    const add = (place: string, path: string, kinds: readonly Kind[]) => {
      if (others.some((other) => `${place} `.startsWith(`${other} `))) return;
      for (const kind of kinds) mutants.push({ image: name, place, kind, class: `${type} ${path}` });
    };
    entries.forEach(({ fields, extra }, index) => {
      const next = entries[index + 1];
      const same = next === undefined || encode(next.fields).equals(encode(fields));
      add(`${index}`, 'entry', ['without', 'doubled', ...(same ? [] : (['swapped'] as const))]);
      if (extra.length > 0) add(`${index} extra`, 'extra', ['byte']);
      eachField(fields, `${index}`, '', (place, path, field, siblings, nth) =>
        add(place, path, kindsOf(field, siblings, nth)),
      );
    });
    const length = unpacked(raw).length;
    for (let at = 0; at < length; at += STEP) add(`raw ${at}`, 'raw', ['byte']);
  }
  for (const [place, { kind }] of pages) {
    const [image = '', page = ''] = place.split(' ');
    mutants.push({ image, place: `page ${page}`, kind: 'byte', class: `memory ${kind}` });
  }
  return mutants;
}

/**
 * Hierarchies in which the container has no cgroup of its own: on a host with v1 and v2 those of the other version. CRIU
 * dumps the sandbox's cgroup there, which is not the container's.
 */
function cgroupsOfOthers(fields: readonly Field[], index: number): string[] {
  const of = ({ value }: Field, number: number) =>
    value.kind === 'message' ? value.fields.filter((field) => field.number === number) : [];
  return fields
    .filter(({ number }) => number === 2)
    .flatMap((controller, nth) => {
      const names = of(controller, 2).flatMap((folder) => of(folder, 1));
      const isNone = names.length > 0 && names.every(({ value }) => value.kind === 'bytes' && value.bytes.length === 0);
      return isNone ? [`${index} 2.${nth}`] : [];
    });
}

/** Calls for each field at any depth. `siblings` are the fields of the same number, `nth` is where it is among these. */
export function eachField(
  fields: readonly Field[],
  place: string,
  path: string,
  visit: (place: string, path: string, field: Field, siblings: readonly Field[], nth: number) => void,
): void {
  for (const field of fields) {
    const { number, value } = field;
    const siblings = fields.filter((other) => other.number === number);
    const nth = siblings.indexOf(field);
    const here = `${place} ${number}.${nth}`;
    const way = path === '' ? `${number}` : `${path}.${number}`;
    visit(here, way, field, siblings, nth);
    if (value.kind === 'message') eachField(value.fields, here, way, visit);
  }
}

function kindsOf(field: Field, siblings: readonly Field[], nth: number): Kind[] {
  const { value } = field;
  const kinds: Kind[] = [];
  if ('number' in value) {
    const seen = new Set([value.number]);
    for (const kind of ['flip', 'up', 'down', 'zero', 'sign'] as const) {
      const changed = changedNumber(value.number, kind, '');
      if (kind !== 'flip' && seen.has(changed)) continue;
      seen.add(changed);
      kinds.push(kind);
    }
  } else if (value.kind === 'bytes' && value.bytes.length > 0) {
    kinds.push('byte', 'cut');
  }
  kinds.push('without');
  if (siblings.length > 1) {
    kinds.push('doubled');
    const next = siblings[nth + 1];
    if (next !== undefined && !encode([next]).equals(encode([field]))) kinds.push('swapped');
  }
  return kinds;
}

function changedNumber(number: bigint, kind: Kind, seed: string): bigint {
  switch (kind) {
    case 'flip': {
      // One of the bits that it has, or could as well have.
      const bits = Math.max(4, number.toString(2).length);
      return number ^ (1n << BigInt(drawn(seed, Math.min(bits, 64))));
    }
    case 'up':
      return BigInt.asUintN(64, number + 1n);
    case 'down':
      return BigInt.asUintN(64, number - 1n);
    case 'zero':
      return 0n;
    default:
      return BigInt.asUintN(64, -number);
  }
}

function changedBytes(bytes: Buffer, kind: Kind, seed: string): Buffer {
  if (kind === 'cut') return bytes.subarray(0, -1);
  const changed = Buffer.from(bytes);
  const at = drawn(`${seed} at`, bytes.length);
  // A text stays one.
  changed[at] = (changed[at] as number) ^ (isText(bytes) ? 1 : 1 << drawn(`${seed} bit`, 8));
  return changed;
}

/** A tmpfs is a packed archive with a checksum: of that the content is changed, and packed again. */
export function unpacked(raw: Buffer): Buffer {
  return raw.length > 2 && raw.readUInt16BE(0) === 0x1f8b ? gunzipSync(raw) : raw;
}

/** Null when this checkpoint has no such place. */
export function mutate(
  { images, pages }: Checkpoint,
  { image: name, place, kind, ...mutant }: Mutant,
  seed: string,
): { file: string; image: Image } | { file: string; at: number; bit: number } | null {
  const whole = `${seed} ${idOf({ image: name, place, kind, ...mutant })}`;
  const [first = '', ...rest] = place.split(' ');
  if (first === 'page') {
    const [number = '', byte = drawn(`${whole} at`, PAGE)] = (rest[0] ?? '').split('+');
    const page = pages.get(`${name} ${number}`);
    if (page === undefined) return null;
    return { file: page.file, at: page.at + Number(byte), bit: 1 << drawn(`${whole} bit`, 8) };
  }
  const found = images.get(name);
  if (found === undefined) return null;
  const { file, image } = found;
  if (first === 'raw') {
    const at = Number(rest[0]);
    const content = unpacked(image.raw);
    if (at >= content.length) return null;
    const piece = changedBytes(content.subarray(at, at + STEP), kind, whole);
    const changed = Buffer.concat([content.subarray(0, at), piece, content.subarray(at + piece.length)]);
    return { file, image: { ...image, raw: content === image.raw ? changed : gzipSync(changed) } };
  }
  const index = Number(first);
  const entry = image.entries[index];
  if (entry === undefined) return null;
  const replaced = (entries: Image['entries'][number][], count = 1) => ({
    file,
    image: { ...image, entries: image.entries.toSpliced(index, count, ...entries) },
  });
  const next = image.entries[index + 1];
  if (rest.length === 0) {
    if (kind === 'without') return replaced([]);
    if (kind === 'doubled') return replaced([entry, entry]);
    return next === undefined ? null : replaced([next, entry], 2);
  }
  if (rest[0] === 'extra') {
    return entry.extra.length === 0 ? null : replaced([{ ...entry, extra: changedBytes(entry.extra, kind, whole) }]);
  }
  const fields = changedAt(entry.fields, rest, kind, whole);
  return fields === null ? null : replaced([{ ...entry, fields }]);
}

/** Null when there is no such field, or it is of another kind here. */
function changedAt(fields: readonly Field[], [step, ...rest]: string[], kind: Kind, seed: string): Field[] | null {
  const [number, nth] = (step ?? '').split('.').map(Number);
  const siblings = fields.filter((field) => field.number === number);
  const field = siblings[nth as number];
  if (field === undefined) return null;
  const index = fields.indexOf(field);
  const { value } = field;
  const replaced = (...others: Field[]) => fields.toSpliced(index, 1, ...others);
  if (rest.length > 0) {
    if (value.kind !== 'message') return null;
    const below = changedAt(value.fields, rest, kind, seed);
    return below === null ? null : replaced({ ...field, value: { kind: 'message', fields: below } });
  }
  if (kind === 'without') return replaced();
  if (kind === 'doubled') return replaced(field, field);
  if (kind === 'swapped') {
    const next = siblings[(nth as number) + 1];
    if (next === undefined) return null;
    return fields.map((each) => (each === field ? next : each === next ? field : each));
  }
  if (value.kind === 'bytes') {
    if (value.bytes.length === 0) return null;
    return replaced({ ...field, value: { kind: 'bytes', bytes: changedBytes(value.bytes, kind, seed) } });
  }
  if (value.kind === 'message') return null;
  return replaced({ ...field, value: { ...value, number: changedNumber(value.number, kind, seed) } });
}

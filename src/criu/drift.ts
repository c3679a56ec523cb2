/**
 * Drift: what a dump says of a container, and the dump before it did not. A quiet container that comes back as it was is
 * dumped as it was; where it is not, the restore between the two lost something, whether a fact reads it or not.
 *
 * Images are the container's to influence: they are read up to a limit, and what is no message is compared as bytes.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../words/group-by.js';
import { ALLOWED, FILES, FIRST, LISTS, LOST, NUMBERS, PROCESS, SIGNED, UNREAD } from './drift-table.js';
import { type Piece, splitImage, typeOf } from './image.js';
import { type Field, isText, numberIn, numbersIn, parse } from './wire.js';

/** A field that differs: `core-3`, `3.7.4.2`. The path is of field numbers, as CRIU's .proto files have them. */
export interface Difference {
  image: string;
  /** Of the image: `core`. */
  type: string;
  path: string;
  before: string;
  after: string;
}

/** Images by the names of their files; null is what is too large to be looked at. */
export type Checkpoint = ReadonlyMap<string, Buffer | null>;

const MOST_OF_AN_IMAGE = 256 * 1024;
const MOST_OF_ALL = 2 * 1024 * 1024;
/** No message of CRIU's lies deeper. */
const DEEPEST = 32;
const MOST_DIFFERENCES = 1000;
const SHOWN = 32;

/** The images of a dump as they are before anything is restored from them, without memory. */
export function readCheckpoint(folder: string): Checkpoint {
  let left = MOST_OF_ALL;
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.img') && UNREAD[typeOf(name)] === undefined)
      .map((name) => {
        const file = join(folder, name);
        const { size } = statSync(file);
        if (size > Math.min(left, MOST_OF_AN_IMAGE)) return [name, null];
        left -= size;
        return [name, readFileSync(file)];
      }),
  );
}

/**
 * Where the second of two dumps differs from the first, beyond what changes by itself.
 *
 * @param standing processes that are there all the time, by the pids that they have in the container
 */
export function drift(before: Checkpoint, after: Checkpoint, standing: ReadonlySet<number>): Difference[] {
  return new Comparison(before, after, standing).differences;
}

interface Image {
  /** In the name of its file: of a process, or of what its entries are about. */
  number: number;
  bytes: Buffer | null;
}

/** A message in a list of them; in an image something may follow it. */
type Listed = Omit<Piece, 'extra'> & Partial<Piece>;

/** Paths below which a number is that is given anew: of these what is the same bytes is looked at, too. */
const ABOVE_NUMBERS = new Set(
  Object.keys(NUMBERS).flatMap((path) => {
    const [type, ...steps] = path.split(/[ .]/);
    return steps.map((_, depth) => [type, steps.slice(0, depth).join('.')].join(' ').trimEnd());
  }),
);

class Comparison {
  readonly differences: Difference[] = [];
  /** Of each kind of number what the first dump's are in the second, and the other way round. */
  private readonly there = new Map<string, Map<string, string>>();
  private readonly back = new Map<string, Map<string, string>>();
  /** Processes and threads. */
  private readonly standing: ReadonlySet<number>;

  constructor(before: Checkpoint, after: Checkpoint, standing: ReadonlySet<number>) {
    const [ours, theirs] = [byType(before), byType(after)];
    this.standing = tasksOf(ours.get('pstree')?.[0]?.bytes, standing);
    const rest = [...new Set([...ours.keys(), ...theirs.keys()])].filter((type) => !FIRST.includes(type)).sort();
    for (const type of [...FIRST, ...rest]) {
      for (const [image, one, other] of this.pairs(type, ours.get(type) ?? [], theirs.get(type) ?? [])) {
        this.images(type, image, one, other);
      }
    }
  }

  /** The files of one type that are of the same process or thing. */
  private pairs(
    type: string,
    ours: readonly Image[],
    theirs: readonly Image[],
  ): [string, Image | undefined, Image | undefined][] {
    const kind = FILES[type]?.of;
    if (kind === undefined) {
      const most = Math.max(ours.length, theirs.length);
      return Array.from({ length: most }, (_, nth) => [type, ours[nth], theirs[nth]]);
    }
    const byNumber = new Map(theirs.map((image) => [image.number, image]));
    return ours.flatMap((one) => {
      const { number } = one;
      const target = this.counterpart(kind, String(number));
      return target === undefined ? [] : [[`${type}-${number}`, one, byNumber.get(Number(target))]];
    });
  }

  private images(type: string, image: string, one: Image | undefined, other: Image | undefined): void {
    if (one === undefined || other === undefined) {
      this.say(image, type, 'image', one === undefined ? 'none' : 'one', other === undefined ? 'none' : 'one');
      return;
    }
    if (one.bytes === null || other.bytes === null) return;
    const [ours, theirs] = [splitImage(type, one.bytes), splitImage(type, other.bytes)];
    this.bytes(image, type, 'raw', ours.raw, theirs.raw);
    this.list(image, type, '', ours.pieces, theirs.pieces, 0);
  }

  /** Messages of one kind: the entries of an image, or a list in a message. */
  private list(image: string, type: string, path: string, ours: Listed[], theirs: Listed[], depth: number): void {
    const key = LISTS[path === '' ? type : `${type} ${path}`];
    const compare = (name: string, mine: Listed[], yours: Listed[]) => {
      this.count(name, type, path === '' ? 'entry' : path, mine, yours);
      mine.forEach((one, nth) => {
        const other = yours[nth];
        if (other === undefined) return;
        const own = mine.length === 1 ? name : `${name} #${nth + 1}`;
        this.message(own, type, path, one, other, depth);
        if (one.extra !== undefined && other.extra !== undefined)
          this.bytes(own, type, 'extra', one.extra, other.extra);
      });
    };
    if (key === undefined) {
      compare(image, ours, theirs);
      return;
    }
    const name = ({ fields }: Listed) => nameIn(fields, key.field);
    const [known, matches] = [groupBy(ours, name), groupBy(theirs, name)];
    for (const mine of new Set([...known.keys(), ...(key.of === null ? matches.keys() : [])])) {
      const yours = this.counterpart(key.of, mine);
      // Only of processes that come and go.
      if (yours !== undefined) compare(`${image} ${mine}`, known.get(mine) ?? [], matches.get(yours) ?? []);
    }
  }

  private counterpart(kind: string | null, name: string): string | undefined {
    if (kind === null) return name;
    if (kind === PROCESS) return this.standing.has(Number(name)) ? name : undefined;
    return this.there.get(kind)?.get(name);
  }

  private message(image: string, type: string, path: string, one: Listed, other: Listed, depth: number): void {
    if (one.message.equals(other.message) && !ABOVE_NUMBERS.has(`${type} ${path}`.trimEnd())) return;
    const byNumber = ({ fields }: Listed) => groupBy(fields, ({ number }) => number);
    const [ours, theirs] = [byNumber(one), byNumber(other)];
    for (const number of new Set([...ours.keys(), ...theirs.keys()])) {
      const here = path === '' ? `${number}` : `${path}.${number}`;
      if (ALLOWED[`${type} ${here}`] !== undefined) continue;
      const [mine, yours] = [ours.get(number) ?? [], theirs.get(number) ?? []];
      if (LISTS[`${type} ${here}`] !== undefined) {
        this.list(image, type, here, messagesOf(mine), messagesOf(yours), depth + 1);
        continue;
      }
      this.count(image, type, here, mine, yours);
      mine.forEach((field, nth) => {
        const match = yours[nth];
        if (match !== undefined) this.field(image, type, here, field, match, depth);
      });
    }
  }

  private field(image: string, type: string, path: string, one: Field, other: Field, depth: number): void {
    const [mine, yours] = [one.value, other.value];
    if ('number' in mine && 'number' in yours) {
      const place = `${type} ${path}`;
      const kind = NUMBERS[place];
      const read = (number: bigint) => String(SIGNED.includes(place) ? (number >> 1n) ^ -(number & 1n) : number);
      const [before, after] = [read(mine.number), read(yours.number)];
      const isSame = kind === undefined ? before === after : this.isSame(kind, before, after);
      if (!isSame) this.say(image, type, path, before, after);
    } else if (mine.kind === 'bytes' && yours.kind === 'bytes') {
      if (mine.bytes.equals(yours.bytes) && !ABOVE_NUMBERS.has(`${type} ${path}`)) return;
      const [below, match] = depth < DEEPEST ? [messageOf(one), messageOf(other)] : [];
      if (below && match) this.message(image, type, path, below, match, depth + 1);
      else this.bytes(image, type, path, mine.bytes, yours.bytes);
    } else {
      this.say(image, type, path, mine.kind, yours.kind);
    }
  }

  /** Whether a number that is given anew is still of the same thing, as far as others of its kind tell. */
  private isSame(kind: string, mine: string, yours: string): boolean {
    // Of nothing.
    if (mine === '0' || yours === '0') return mine === yours;
    const [there, back] = [mapOf(this.there, kind), mapOf(this.back, kind)];
    if (!there.has(mine) && !back.has(yours)) {
      there.set(mine, yours);
      back.set(yours, mine);
    }
    return there.get(mine) === yours && back.get(yours) === mine;
  }

  private bytes(image: string, type: string, path: string, one: Buffer, other: Buffer): void {
    if (!one.equals(other)) this.say(image, type, path, shown(one), shown(other));
  }

  private count(image: string, type: string, path: string, one: readonly unknown[], other: readonly unknown[]): void {
    if (one.length !== other.length) this.say(image, type, `${path} times`, String(one.length), String(other.length));
  }

  private say(image: string, type: string, path: string, before: string, after: string): void {
    const place = `${type} ${path}`;
    if (ALLOWED[place] !== undefined || LOST[place]?.after.includes(after)) return;
    if (this.differences.length >= MOST_DIFFERENCES) return;
    this.differences.push({ image, type, path, before, after });
  }
}

/** By type; those of one type in the order of their numbers. */
function byType(checkpoint: Checkpoint): Map<string, Image[]> {
  const images = [...checkpoint].map(([file, bytes]) => {
    const type = typeOf(file);
    const digits = file.match(/-([0-9a-f]+)\.img$/)?.[1] ?? '0';
    return { type, number: Number.parseInt(digits, FILES[type]?.isHexadecimal ? 16 : 10), bytes };
  });
  images.sort((a, b) => a.number - b.number);
  return groupBy(images, ({ type }) => type);
}

/** The threads of standing processes. */
function tasksOf(pstree: Buffer | null | undefined, standing: ReadonlySet<number>): Set<number> {
  const { pieces } = splitImage('pstree', pstree ?? Buffer.alloc(0));
  const processes = pieces.filter(({ fields }) => standing.has(numberIn(fields, 1)));
  return new Set(processes.flatMap(({ fields }) => numbersIn(fields, 5)));
}

function mapOf(maps: Map<string, Map<string, string>>, kind: string): Map<string, string> {
  const map = maps.get(kind) ?? new Map<string, string>();
  maps.set(kind, map);
  return map;
}

/** What a field says that tells messages apart. */
function nameIn(fields: readonly Field[], number: number): string {
  const value = fields.find((field) => field.number === number)?.value;
  if (value === undefined) return '';
  return 'number' in value ? String(value.number) : value.kind === 'bytes' ? shown(value.bytes) : '';
}

/** Null when it is none: a text that can be read as one is not. */
function messageOf({ value }: Field): Listed | null {
  if (value.kind !== 'bytes' || isText(value.bytes)) return null;
  const fields = parse(value.bytes);
  return fields === null ? null : { message: value.bytes, fields };
}

const messagesOf = (fields: readonly Field[]) => fields.map(messageOf).filter((message) => message !== null);

/** A text in quotes, other bytes in hexadecimal, both cut. */
function shown(bytes: Buffer): string {
  const isWhole = bytes.length <= SHOWN;
  const start = bytes.subarray(0, SHOWN);
  const text = isText(start) ? JSON.stringify(start.toString('latin1')) : start.toString('hex') || 'nothing';
  return isWhole ? text : `${text}… (${bytes.length} bytes)`;
}

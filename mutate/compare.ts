/** What a checkpoint says, place by place, to tell two of them apart. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field } from '../src/criu/wire.js';
import { PAGE } from './memory.js';
import { type Checkpoint, eachField, STEP, unpacked } from './places.js';

/** What each place says, and what class it is of. */
export type Content = Map<string, { class: string; value: string }>;

/** All that a checkpoint says: the leaves of its messages, how many entries an image has, its pages and other bytes. */
export function contentOf({ images, pages }: Checkpoint, folder: string): Content {
  const content: Content = new Map();
  for (const [name, { image }] of images) {
    const { type, entries, raw } = image;
    const say = (place: string, path: string, value: string) =>
      content.set(`${name} ${place}`, { class: `${type} ${path}`, value });
    say('entries', 'entry', String(entries.length));
    entries.forEach(({ fields, extra }, index) => {
      if (extra.length > 0) say(`${index} extra`, 'extra', extra.toString('hex'));
      eachField(fields, `${index}`, '', (place, path, field) => {
        const value = leaf(field);
        if (value !== null) say(place, path, value);
      });
    });
    const bytes = unpacked(raw);
    for (let at = 0; at < bytes.length; at += STEP) say(`raw ${at}`, 'raw', bytes.toString('hex', at, at + STEP));
  }
  const files = new Map<string, Buffer>();
  for (const [place, { file, at, kind }] of pages) {
    const bytes = files.get(file) ?? readFileSync(join(folder, file));
    files.set(file, bytes);
    const page = bytes.subarray(at, at + PAGE);
    content.set(place.replace(' ', ' page '), {
      class: `memory ${kind}`,
      value: createHash('sha1').update(page).digest('base64'),
    });
  }
  return content;
}

function leaf({ value }: Field): string | null {
  if (value.kind === 'message') return null;
  return value.kind === 'bytes' ? value.bytes.toString('hex') : String(value.number);
}

/** Where two checkpoints differ. */
export function differences(one: Content, other: Content): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (place) => one.get(place)?.value !== other.get(place)?.value,
  );
}

/**
 * Clocks, when timers fire next, and what processors compute with just then: how long a dump takes decides, and it says
 * nothing of what was restored.
 */
const CLOCK = /^(ifaddr raw|core 2\.3\..*|timens .*|core 3\.7\.([123]\.[34]|4\.(9|10))|files 12\.[78])$/;

export function isClock(className: string): boolean {
  return CLOCK.test(className);
}

/** What changes by itself from one dump to the next. */
export class Noise {
  private readonly places = new Set<string>();
  private readonly regions = new Set<string>();

  learn(places: readonly string[]): void {
    for (const place of places) {
      this.places.add(place);
      this.regions.add(regionOf(place));
    }
  }

  /** It, or what lies around it: where one page of a mapping moves, or one byte of an archive, others may. */
  isNear(place: string): boolean {
    return this.regions.has(regionOf(place));
  }

  /** The very place. */
  has(place: string): boolean {
    return this.places.has(place);
  }
}

function regionOf(place: string): string {
  return place.replace(/( page -?\d+)\.\d+$/, '$1').replace(/^(tmpfs\S* raw) \d+$/, '$1');
}

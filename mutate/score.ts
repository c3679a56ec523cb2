/** What a run says in numbers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tried } from './record.js';

/** Why a class of mutants is not noticed. */
export interface Explanation {
  /** `core 3.15.4`, or with stars for any text. */
  class: string;
  why: string;
  /** The restored container is the same: nothing is lost. Else it counts as unnoticed. */
  equivalent?: true;
}

/** All that there are, in mutate/explained.json. */
export function explanations(): Explanation[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'explained.json'), 'utf8')) as Explanation[];
}

export interface Tally {
  tried: number;
  refused: number;
  /** By facts, by the container's failure, or by an error. */
  noticed: number;
  /** The second dump is that of the unchanged images, or an explanation says why it is the same. */
  equivalent: number;
  unnoticed: number;
}

/** How much of the sample that the tests try is noticed at least, from 0 to 1, in mutate/floor.json. It only rises. */
export function floor(): number {
  const { sample } = JSON.parse(readFileSync(join(import.meta.dirname, 'floor.json'), 'utf8')) as { sample: number };
  return sample;
}

/** Null when this class has no explanation. */
export function explain(className: string, explanations: readonly Explanation[]): Explanation | null {
  return explanations.find((each) => matches(each, className)) ?? null;
}

function matches({ class: pattern }: Explanation, className: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const escaped = [first, ...rest].map((part) => part.replaceAll(/[.\\^$+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`).test(className);
}

/** Explanations of classes that there are not. */
export function idle(explanations: readonly Explanation[], classes: readonly string[]): Explanation[] {
  return explanations.filter((each) => !classes.some((name) => matches(each, name)));
}

/** A class that differs after mutants of so many other images moves by itself, however seldom. */
const UNRELATED = 3;

/**
 * What one sandbox took for another container, and all of them together show to be nothing: where the second dump differs
 * in nothing but what differs after mutants of all kinds. A mutant's own class is not forgiven.
 */
export function settle(tried: readonly Tried[]): Tried[] {
  const seenWith = new Map<string, Set<string>>();
  for (const { mutant, differs = [] } of tried) {
    for (const name of differs) seenWith.set(name, (seenWith.get(name) ?? new Set()).add(imageOf(mutant.class)));
  }
  const moves = (name: string) => {
    const others = [...(seenWith.get(name) ?? [])].filter((image) => image !== imageOf(name));
    return others.length >= UNRELATED;
  };
  return tried.map((each) => {
    const { mutant, differs = [] } = each;
    const isNothing = differs.length > 0 && differs.every((name) => name !== mutant.class && moves(name));
    return isNothing ? { mutant, outcome: 'equivalent', by: '' } : each;
  });
}

function imageOf(className: string): string {
  return className.split(' ')[0] as string;
}

export function tally(tried: readonly Tried[], explanations: readonly Explanation[]): Tally {
  const sum: Tally = { tried: 0, refused: 0, noticed: 0, equivalent: 0, unnoticed: 0 };
  for (const { outcome, mutant } of tried) {
    if (outcome === 'absent') continue;
    sum.tried += 1;
    if (outcome === 'refused') sum.refused += 1;
    else if (outcome === 'equivalent') sum.equivalent += 1;
    else if (outcome !== 'unnoticed') sum.noticed += 1;
    else if (explain(mutant.class, explanations)?.equivalent) sum.equivalent += 1;
    else sum.unnoticed += 1;
  }
  return sum;
}

/** Of what was accepted and is not the same all the same: how much was noticed, from 0 to 1; null when there is none. */
export function score({ noticed, unnoticed }: Tally): number | null {
  return noticed + unnoticed === 0 ? null : noticed / (noticed + unnoticed);
}

export function percent(part: number | null): string {
  return part === null ? '–' : `${(100 * part).toFixed(1)} %`;
}

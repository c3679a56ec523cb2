import { expect, it } from 'vitest';
import { ratesOf, verdictOf } from '../../../src/core/bisect/sequential.js';
import type { Try } from '../../../src/words/bisection.js';
import { random } from './made-up-history.js';

const tries = (letters: string): Try[] =>
  [...letters].map((letter) => ({
    kind: letter === 's' ? 'shows' : letter === 'p' ? 'passes' : 'other',
    reason: null,
    ms: 1,
  }));

it('takes what is always so for certain, and what comes and goes for as often as it was', () => {
  expect(ratesOf(tries('sss'), tries('ppp'))).toEqual({ shows: 0.97, falsely: expect.closeTo(0.03) });
  expect(ratesOf(tries('ssspsssps'), tries('ppp')).shows).toBe(0.75);
  // What failed otherwise says nothing.
  expect(ratesOf(tries('sos'), tries('po')).shows).toBe(0.97);
});

it('is sure after one run of what is always so, and after two where it turns the search', () => {
  const rates = ratesOf(tries('sss'), tries('ppp'));
  expect(verdictOf([], rates, 0.05)).toBeNull();
  expect(verdictOf(tries('s'), rates, 0.05)).toBe('shows');
  expect(verdictOf(tries('p'), rates, 0.05)).toBe('passes');
  expect(verdictOf(tries('s'), rates, 0.002)).toBeNull();
  expect(verdictOf(tries('ss'), rates, 0.002)).toBe('shows');
  expect(verdictOf(tries('sp'), rates, 0.05)).toBeNull();
});

it.each([0.05, 0.002])('is wrong no more often than its bound says: %d', (bound) => {
  const rates = { shows: 0.8, falsely: 0.05 };
  const next = random(1);
  let wrong = 0;
  const trials = 20_000;
  for (let trial = 0; trial < trials; trial++) {
    const has = trial % 2 === 0;
    const seen: Try[] = [];
    let verdict = null;
    while (verdict === null) {
      seen.push(...tries(next() < (has ? rates.shows : rates.falsely) ? 's' : 'p'));
      verdict = verdictOf(seen, rates, bound);
    }
    if ((verdict === 'shows') !== has) wrong++;
  }
  expect(wrong / trials).toBeLessThanOrEqual(bound);
});

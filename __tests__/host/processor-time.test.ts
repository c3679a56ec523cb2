import { expect, it } from 'vitest';
import { type Demand, demandOf, restless } from '../../src/host/processor-time.js';

const MS = 1e6;
const demand = (at: number, ran: number, waited: number, stolen = 0): Demand => ({
  at,
  stolen: stolen * MS,
  threads: new Map([[7, { name: 'seven', ran: ran * MS, waited: waited * MS }]]),
});

it.each([
  ['runs all the time', 1000, 0, 1],
  ['gets a tenth of a busy host', 100, 890, 0.99],
  ['sleeps', 5, 5, null],
  ['wants little, and waits for it all the time', 10, 980, null],
  ['runs for half of the time', 500, 0, null],
])('a thread that %s', (_what, ran, waited, share) => {
  const found = restless(demand(0, 50, 50), demand(1000, 50 + ran, 50 + waited), 0.9);
  expect(found).toEqual(share === null ? [] : [{ id: 7, name: 'seven', share }]);
});

it('counts as much as there was, where the host below this one took the rest', () => {
  expect(restless(demand(0, 0, 0), demand(1000, 700, 0, 250), 0.9)).toMatchObject([{ id: 7 }]);
  expect(restless(demand(0, 0, 0), demand(1000, 500, 0, 250), 0.9)).toEqual([]);
});

it('says nothing of a thread that was not there before', () => {
  expect(restless({ at: 0, stolen: 0, threads: new Map() }, demand(1000, 1000, 0), 0.9)).toEqual([]);
});

it('sees this very process spin', () => {
  const from = demandOf([process.pid]);
  expect(from.threads.size).toBeGreaterThan(0);
  while (performance.now() < from.at + 300);
  const spinning = restless(from, demandOf([process.pid]), 0.8);
  expect(spinning.map(({ id }) => id)).toContain(process.pid);
});

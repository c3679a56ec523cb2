import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, vi } from 'vitest';
import { CHANGED, type Look, look as lookAt, PIECE, stillBetween, sumOf } from '../../src/workload/still.js';

vi.mock('../../src/host/inspector.js', () => ({
  inspectThreads: () => ({ threads: new Map(), descriptors: [], mappings: [] }),
}));
vi.mock('../../src/host/pages.js', () => ({
  privatePages: () => {
    throw new Error('Memory cannot be read.');
  },
}));

/** Of as many pieces as letters, of which each is full of one. */
const page = (letters: string) => Buffer.concat([...letters].map((letter) => Buffer.alloc(PIECE, letter)));

const look = (pages: [number, string][]): Look => ({
  mover: undefined,
  threads: new Map(),
  descriptors: [],
  mappings: [],
  pages: new Map([[4, new Map(pages.map(([at, letters]) => [at, page(letters)] as const))]]),
});

it('tells of a page that changed while the container answered what is left of it, and of one that came or went nothing', () => {
  const before = look([
    [0x1000, 'aa'],
    [0x2000, 'bcb'],
    [0x3000, 'cc'],
  ]);
  const now = look([
    [0x1000, 'aa'],
    [0x2000, 'bxb'],
    [0x4000, 'dd'],
  ]);
  expect(stillBetween(before, now).pages.get(4)).toEqual(
    new Map([
      [0x1000, sumOf(page('a')).repeat(2)],
      [0x2000, sumOf(page('b')) + CHANGED + sumOf(page('b'))],
      [0x3000, null],
      [0x4000, null],
    ]),
  );
});

it('sums up pieces that differ in a byte alike no more often than any two, wherever that is', () => {
  let [tried, same] = [0, 0];
  for (const filler of [0, 0x5a, 0xff]) {
    for (let at = 0; at < PIECE; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const piece = Buffer.alloc(PIECE, filler);
        const was = sumOf(piece);
        piece[at] = filler ^ (1 << bit);
        tried += 1;
        if (sumOf(piece) === was) same += 1;
      }
    }
  }
  expect(tried).toBe(6144);
  // One in 16 ** DIGITS: of as many, one or two.
  expect(same).toBeLessThan(8);
  expect(sumOf(Buffer.alloc(PIECE, 1))).toMatch(/^[0-9a-f]{3}$/);
});

it('takes nothing for kept of a process that lives and cannot be read', async () => {
  const child = spawn('sleep', ['60']);
  const pid = child.pid as number;
  await expect(lookAt('inspector', pid, 0, false)).rejects.toThrow(
    `Process ${pid} could not be looked at: Memory cannot be read.`,
  );
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  expect((await lookAt('inspector', pid, 0, false)).pages).toEqual(new Map());
});

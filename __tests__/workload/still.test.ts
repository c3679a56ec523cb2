import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { expect, it, vi } from 'vitest';
import { CHANGED, DIGITS, type Look, look as lookAt, PIECE, stillBetween } from '../../src/workload/still.js';

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
const sumOf = (bytes: Buffer) => createHash('sha1').update(bytes).digest('hex').slice(0, DIGITS);

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

it('takes nothing for kept of a process that lives and cannot be read', async () => {
  const child = spawn('sleep', ['60']);
  const pid = child.pid as number;
  await expect(lookAt('inspector', pid, 0)).rejects.toThrow(
    `Process ${pid} could not be looked at: Memory cannot be read.`,
  );
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  expect((await lookAt('inspector', pid, 0)).pages).toEqual(new Map());
});

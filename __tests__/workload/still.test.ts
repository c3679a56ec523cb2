import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, vi } from 'vitest';
import { type Look, look as lookAt, stillBetween } from '../../src/workload/still.js';

vi.mock('../../src/host/inspector.js', () => ({
  inspectThreads: () => ({ threads: new Map(), descriptors: [], mappings: [] }),
}));
vi.mock('../../src/host/pages.js', () => ({
  privatePages: () => {
    throw new Error('Memory cannot be read.');
  },
}));

const look = (pages: [number, string][]): Look => ({
  mover: undefined,
  threads: new Map(),
  descriptors: [],
  mappings: [],
  pages: new Map([[4, new Map(pages)]]),
});

it('tells of a page that changed, came or went while the container answered that it moves', () => {
  const before = look([
    [0x1000, 'a'],
    [0x2000, 'b'],
    [0x3000, 'c'],
  ]);
  const now = look([
    [0x1000, 'a'],
    [0x2000, 'x'],
    [0x4000, 'd'],
  ]);
  expect(stillBetween(before, now).pages.get(4)).toEqual(
    new Map([
      [0x1000, 'a'],
      [0x2000, null],
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

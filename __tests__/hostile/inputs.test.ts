import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inputOf, KINDS, type Kind, tryInput } from '../../hostile/kinds.js';
import { type Tried, tryAll } from '../../hostile/watch.js';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const kept = KINDS.flatMap(({ bases }) => bases).length;
/** A sample of `npm run hostile`; tarballs are unpacked by a program. */
const GENERATED = 60;

it('neither crashes nor hangs: every input that is kept, and some that are generated', async () => {
  for (let number = 1; number <= kept + GENERATED; number++) {
    const chosen = inputOf('ci', number);
    expect(await tryInput(chosen, folder), `${number}: ${chosen.kind.name}`).toBeNull();
  }
});

it('is the same input for the same seed and number, and another for another', () => {
  const input = (seed: string, number: number) => inputOf(seed, number).input.toString('latin1');
  expect(input('a', kept + 1)).toBe(input('a', kept + 1));
  const many = (seed: string) => Array.from({ length: 20 }, (_, at) => input(seed, kept + 1 + at));
  expect(new Set([...many('a'), ...many('b')]).size).toBeGreaterThan(30);
});

it('tells what crashes and what hangs, and goes on', async () => {
  const kind = (read: Kind['read']): Kind => ({ name: 'broken', bases: ['x'], read });
  const crash = kind(() => {
    throw new TypeError('broken');
  });
  expect(await tryInput({ kind: crash, input: Buffer.from('x') }, folder)).toMatch(/TypeError: broken/);
  const worker = join(folder, 'worker.mjs');
  writeFileSync(
    worker,
    `import { parentPort, workerData } from 'node:worker_threads';
     for (let number = workerData.from; number <= workerData.to; number++) {
       parentPort.postMessage({ number, kind: 'broken', became: 'begun' });
       while (number === 2);
       if (number === 4) {
         // What was said before goes out first.
         await new Promise((done) => setTimeout(done, 50));
         process.exit(7);
       }
       parentPort.postMessage({ number, kind: 'broken', became: number === 3 ? 'TypeError' : 'read' });
     }`,
  );
  const all: Tried[] = [];
  await tryAll(worker, { seed: '', count: 5, limitMs: 1000, folder }, (tried) => all.push(tried));
  expect(all.map(({ number, fault }) => [number, fault])).toEqual([
    [1, null],
    [2, 'It did not end within 1 s.'],
    [3, 'TypeError'],
    [4, 'The thread ended with 7.'],
    [5, null],
  ]);
});

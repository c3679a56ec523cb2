import { leftovers } from '../__tests__/real/tester.js';
import { expectEnd } from './expect-end.js';
import type { Setting } from './try.js';

/** One `clean` among so many runs. */
const RUNS_A_CLEAN = 5;

/** What became of many runs and cleans that were started at once. */
export interface Crowd {
  /** Wall milliseconds of the runs that ended well, shortest first. */
  ms: number[];
  cleans: number;
  /** What is wrong, in sentences; empty when every run passed, every clean did its work and nothing is left. */
  faults: string[];
}

/** Starts so many runs, and a clean with each fifth of them, at the same moment: they share the host, the store and the records. */
export async function crowd(count: number, { versions, store }: Setting): Promise<Crowd> {
  const ms: number[] = [];
  const faults: string[] = [];
  const runs = Array.from({ length: count }, async () => {
    const args = ['run', ...versions, '--no-control', '--fresh', '--store', store];
    const started = performance.now();
    const isWell = await expectEnd(args, ({ code, result }) => code === 0 && result?.verdict === 'passed', faults);
    if (isWell) ms.push(Math.round(performance.now() - started));
  });
  const cleans = Array.from({ length: Math.floor(count / RUNS_A_CLEAN) }, () =>
    expectEnd(['clean'], ({ code }) => code === 0, faults),
  );
  await Promise.all([...runs, ...cleans]);
  faults.push(...leftovers().map((left) => `Left after that: ${left}`));
  return { ms: ms.toSorted((a, b) => a - b), cleans: cleans.length, faults };
}

import { mkdirSync, readdirSync, readlinkSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { CommitSearch, UnprovedEnds } from '../../../src/core/bisect/search.js';
import { identify, type ProcessIdentity } from '../../../src/host/process.js';
import { GitBisect } from '../../../src/provide/git-bisect.js';
import type { Try } from '../../../src/words/bisection.js';
import { madeUp, type Recipe, searchIn } from './made-up-history.js';

const tried = (kind: Try['kind']): Try => ({ kind, reason: null, ms: 1 });
const PLAIN: Recipe = { commits: 40, broken: 0, other: 0, merges: 0, shows: 1, firstParent: false, mends: false };

it.each([
  ['a line of commits', {}],
  ['merges', { merges: 0.2 }],
  ['merges, of which only pull requests count', { merges: 0.2, firstParent: true }],
  ['a failure that was fixed', { merges: 0.1, mends: true }],
] as const)('finds the commit in %s', async (_title, parts) => {
  const recipe = { ...PLAIN, ...parts };
  for (let seed = 1; seed <= 2; seed++) {
    const history = madeUp(seed, recipe);
    const outcome = await searchIn(history, recipe, seed);
    expect(outcome, `seed ${seed}`).toMatchObject({ found: history.expected, isProved: true, candidates: [] });
  }
});

it('runs a commit once, those that turn the search twice, the ends three times, and the two at last five times', async () => {
  const history = madeUp(3, PLAIN);
  const { answers } = await searchIn(history, PLAIN, 3);
  const counts = answers.map(({ commit, tries }) => [commit, tries.length] as const);
  const proved = [history.expected, history.commits.find(({ id }) => id === history.expected)?.parents[0]];
  for (const [commit, count] of counts) {
    const isEnd = commit === history.old || commit === history.new;
    const least = proved.includes(commit) ? 5 : isEnd ? 3 : 1;
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(Math.max(least, 2));
  }
  expect(counts.some(([, count]) => count === 1)).toBe(true);
});

it('finds out a wrong answer by the proof at its end, and searches again', async () => {
  const history = madeUp(3, PLAIN);
  const honest: string[] = [];
  await searchIn(history, PLAIN, 3, undefined, (commit) => honest.push(commit));
  let again = 0;
  for (const liar of new Set(honest.slice(6))) {
    const isBad = history.commits.find(({ id }) => id === liar)?.hasSymptom === true;
    // Its first run says the contrary.
    const wrong = new Map([[liar, [tried(isBad ? 'passes' : 'shows')]]]);
    const outcome = await searchIn(history, PLAIN, 3, wrong);
    expect(outcome, liar).toMatchObject({ found: history.expected, isProved: true });
    if (outcome.bounds.other < 0.05) again++;
  }
  expect(again).toBeGreaterThan(0);
});

it('says which commits it may be when those around it cannot be built', async () => {
  const history = madeUp(5, PLAIN);
  const at = history.commits.findIndex(({ id }) => id === history.expected);
  for (const commit of history.commits.slice(at - 1, at + 1)) commit.fate = 'broken';
  const outcome = await searchIn(history, PLAIN, 5);
  expect(outcome.found).toBeNull();
  expect(outcome.candidates).toContain(history.expected);
  expect(outcome.candidates.length).toBe(3);
});

it('goes on from what was answered before, and asks nothing twice', async () => {
  const recipe = { ...PLAIN, commits: 12, broken: 0.1, merges: 0.1 };
  const history = madeUp(7, recipe);
  const asked: [string, Try][] = [];
  const whole = await searchIn(history, recipe, 7, undefined, (commit, tried) => asked.push([commit, tried]));
  // Killed after every third run in turn.
  for (let count = 0; count <= asked.length; count += 3) {
    const known = new Map<string, Try[]>();
    for (const [commit, tried] of asked.slice(0, count)) known.set(commit, [...(known.get(commit) ?? []), tried]);
    let again = 0;
    const outcome = await searchIn(history, recipe, 7, known, () => again++);
    expect(outcome.found).toBe(whole.found);
    expect(again).toBe(asked.length - count);
  }
});

it('leaves nothing beside the mirror, not even of a search that was killed, and spares those that may go on', async () => {
  const history = madeUp(1, PLAIN);
  const parent = dirname(history.mirror);
  const here = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
  const { startTime } = identify(process.ppid) as ProcessIdentity;
  const living = [`bisect-${here}-${process.ppid}-${startTime}`, 'bisect-1-4194305-1'];
  // One is dead, one's pid is another process's now, and one of another namespace began a month ago.
  const killed = [`bisect-${here}-4194305-1`, `bisect-${here}-${process.ppid}-0`, 'bisect-2-4194305-1'];
  for (const name of [...living, ...killed]) mkdirSync(join(parent, name));
  const monthAgo = Date.now() / 1000 - 30 * 24 * 3600;
  utimesSync(join(parent, 'bisect-2-4194305-1'), monthAgo, monthAgo);
  await searchIn(history, PLAIN, 1);
  expect(readdirSync(parent).sort()).toEqual([...living, 'history.git'].sort());
});

it('knows whether one end is in the past of the other', async () => {
  const { mirror, old, new: newEnd } = madeUp(1, PLAIN);
  const { signal } = new AbortController();
  const git = new GitBisect(mirror, { old, new: newEnd }, false, signal);
  await git.open();
  expect(await git.isAncestor(old, newEnd)).toBe(true);
  expect(await git.isAncestor(newEnd, old)).toBe(false);
  git.close();
});

it.each([
  ['both-show', 'shows', 'shows', null],
  ['none-shows', 'passes', 'passes', null],
  ['old-unclear', 'other', 'shows', null],
  ['new-unclear', 'passes', 'broken', null],
  ['wrong-shows', 'shows', 'passes', 'new'],
  ['wrong-shows', 'passes', 'shows', 'old'],
] as const)('refuses ends that prove nothing: %s', async (problem, old, newEnd, only) => {
  const oracle = {
    ask: async (commit: string) => tried(commit === 'old' ? old : newEnd),
    subject: async () => '',
    parent: async () => '',
    onAnswer: () => undefined,
  };
  const proof = new CommitSearch(oracle).proveEnds({ old: 'old', new: 'new' }, only);
  await expect(proof).rejects.toThrow(UnprovedEnds);
  await expect(proof).rejects.toMatchObject({ problem });
});

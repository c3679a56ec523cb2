import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { narrow, type PackageAnswer, packageAnswer } from '../../../src/core/bisect/narrow.js';
import { GitBisect } from '../../../src/provide/git-bisect.js';
import type { Try } from '../../../src/words/bisection.js';
import { type Commit, type History, madeUp, type Recipe, random, searchIn } from './made-up-history.js';

const PLAIN: Recipe = { commits: 40, broken: 0, other: 0, merges: 0, shows: 1, firstParent: false, mends: false };
const SEEDS = [1, 2, 3, 4];

const releases = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ tag: `v${at}.0`, version: `${at}.0`, commit: `${at}` }));

it('finds neighbours between which packages change, and leaves out those that say nothing', async () => {
  for (let count = 0; count <= 8; count++) {
    for (let change = 0; change <= count; change++) {
      const next = random(count * 100 + change);
      const silent = new Set(releases(count).flatMap((_, at) => (next() < 0.3 ? [at] : [])));
      const asked: number[] = [];
      const found = await narrow(releases(count), async ({ commit }): Promise<PackageAnswer> => {
        const at = Number(commit);
        asked.push(at);
        return silent.has(at) ? 'skip' : at < change ? 'old' : 'new';
      });
      const [old, newer] = [Number(found.old?.commit ?? -1), Number(found.new?.commit ?? count)];
      expect(old).toBeLessThan(change);
      expect(newer).toBeGreaterThanOrEqual(change);
      for (let at = old + 1; at < newer; at++) expect(silent).toContain(at);
      expect(asked).toEqual([...new Set(asked)]);
      const helpful = asked.filter((at) => !silent.has(at));
      expect(helpful.length).toBeLessThanOrEqual(Math.ceil(Math.log2(count + 1)));
    }
  }
});

it('gives up where the package of a release answers both ways', async () => {
  const answers: PackageAnswer[] = ['new', 'both'];
  const found = await narrow(releases(5), async () => answers.shift() ?? expect.fail());
  expect(found).toEqual({ old: null, new: null });
});

it.each([
  ['shows shows', 'new', 'new'],
  ['shows shows', 'old', 'old'],
  ['passes passes', 'new', 'old'],
  ['passes passes', 'old', 'new'],
  ['shows passes', 'new', 'both'],
  ['shows other', 'new', 'skip'],
  ['broken', 'new', 'skip'],
] as const)('of the runs %s, when the %s end shows it: %s', (kinds, shownBy, answer) => {
  const tries = kinds.split(' ').map((kind) => ({ kind, reason: null, ms: 1 }) as Try);
  expect(packageAnswer(tries, shownBy)).toBe(answer);
});

function tag(history: History, name: string, commit: string): void {
  const identity = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.org'];
  const annotated = name.startsWith('v1') ? ['-a', '-m', name] : [];
  execFileSync('git', [...identity, '--git-dir', history.mirror, 'tag', ...annotated, name, commit]);
}

it('knows the releases between the ends, in one line, oldest first', async () => {
  const history = madeUp(4, PLAIN);
  const at = (index: number) => history.commits[index]?.id as string;
  // Both ends, a candidate of a release, what is no release, and what is in the future of the new end.
  for (const [name, index] of Object.entries({ 'v0.9': 5, 'v1.0-rc1': 8, v10: 9, 'v1.10': 20, 'lxc-1.9.0': 12 })) {
    tag(history, name, at(index));
  }
  tag(history, 'v2.0', at(30));
  tag(history, 'v3.0', at(35));
  const git = new GitBisect(history.mirror, { old: at(5), new: at(30) }, false, new AbortController().signal);
  await git.open();
  expect(await git.releases()).toEqual([
    { tag: 'lxc-1.9.0', version: '1.9.0', commit: at(12) },
    { tag: 'v1.10', version: '1.10', commit: at(20) },
  ]);
  git.close();
});

it.each([true, false])(
  'takes of branches only releases in the past of each other; first parent alone: %s',
  async (only) => {
    const history = madeUp(2, { ...PLAIN, merges: 0.3 });
    history.commits.forEach(({ id }, at) => {
      if (id !== history.old && id !== history.new) tag(history, `v1.${at}`, id);
    });
    const git = new GitBisect(history.mirror, history, only, new AbortController().signal);
    await git.open();
    const found = await git.releases();
    const line = [history.old, ...found.map(({ commit }) => commit), history.new];
    expect(found.length).toBeGreaterThan(5);
    for (const [at, commit] of line.slice(1).entries())
      expect(await git.isAncestor(line[at] as string, commit)).toBe(true);
    const parents = new Map(history.commits.map(({ id, parents: [first] }) => [id, first]));
    if (only) expect(line.slice(1).every((commit, at) => parents.get(commit) === line[at])).toBe(true);
    git.close();
  },
);

/** Releases at every seventh commit: the neighbours around the culprit. */
function around(history: History): { old: string; new: string } {
  const { commits, expected } = history;
  const culprit = commits.findIndex(({ id }) => id === expected);
  const at = (index: number) => (commits[Math.min(index, commits.length - 1)] as Commit).id;
  const before = Math.floor((culprit - 1) / 7) * 7;
  return { old: at(before), new: at(before + 7) };
}

it('searches between two releases only, when builds of them answer as their packages', async () => {
  for (const seed of SEEDS) {
    const history = madeUp(seed, PLAIN);
    const ends = around(history);
    const outcome = await searchIn(history, PLAIN, seed, undefined, undefined, { ends, shownBy: 'new' });
    expect(outcome, `seed ${seed}`).toMatchObject({ found: history.expected, isProved: true });
    // The two ends, and what is between them.
    expect(outcome.answers.length).toBeLessThanOrEqual(2 + 4);
    expect(outcome.answers.slice(0, 2).map(({ commit }) => commit)).toEqual([ends.old, ends.new]);
  }
});

it.each([
  ['both before it', (at: number) => [0, at - 1]],
  ['both behind it', (at: number) => [at, at + 5]],
] as const)('searches everything when packages have misled: %s', async (_title, place) => {
  let misled = 0;
  for (const seed of SEEDS) {
    const history = madeUp(seed, PLAIN);
    const culprit = history.commits.findIndex(({ id }) => id === history.expected);
    const [old, newer] = place(culprit).map((at) => history.commits[at]?.id);
    if (old === undefined || newer === undefined || old === newer) continue;
    misled++;
    const ends = { old, new: newer };
    const outcome = await searchIn(history, PLAIN, seed, undefined, undefined, { ends, shownBy: 'new' });
    expect(outcome, `seed ${seed}`).toMatchObject({ found: history.expected, isProved: true });
    // What was run of the wrong ends is in the table, too.
    for (const end of [old, newer]) expect(outcome.answers.map(({ commit }) => commit)).toContain(end);
    for (const { commit, answer } of outcome.answers) {
      const isNew = history.commits.find(({ id }) => id === commit)?.hasSymptom === true;
      expect(answer, `seed ${seed}, ${commit}`).toBe(isNew ? 'new' : 'old');
    }
  }
  expect(misled).toBeGreaterThan(1);
});

it('searches everything when packages have said the contrary of what the builds of both say', async () => {
  const history = madeUp(3, PLAIN);
  const ends = around(history);
  const outcome = await searchIn(history, PLAIN, 3, undefined, undefined, { ends, shownBy: 'old' });
  expect(outcome).toMatchObject({ found: history.expected, isProved: true });
  expect(outcome.answers.slice(0, 2).map(({ commit }) => commit)).toEqual([history.old, history.new]);
});

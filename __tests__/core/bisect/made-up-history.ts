import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { proveNarrowest } from '../../../src/core/bisect/narrow.js';
import type { Oracle } from '../../../src/core/bisect/search.js';
import { CommitSearch, type SearchOutcome } from '../../../src/core/bisect/search.js';
import { type Ends, GitBisect } from '../../../src/provide/git-bisect.js';
import type { Try } from '../../../src/words/bisection.js';
import { temporaryFolder } from '../../folder.js';

/** Numbers that look random, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Commit {
  id: string;
  parents: string[];
  hasSymptom: boolean;
  /** How a run of it ends, whatever the symptom. */
  fate: 'clear' | 'broken' | 'other';
}

/** What histories are made of. */
export interface Recipe {
  commits: number;
  /** Shares of the commits. */
  broken: number;
  other: number;
  merges: number;
  /** Of the runs of a commit with the symptom: so many show it. */
  shows: number;
  firstParent: boolean;
  /** The culprit takes a symptom away. */
  mends: boolean;
}

export interface History {
  mirror: string;
  commits: Commit[];
  old: string;
  new: string;
  /** What an answer that is never wrong leads to. */
  expected: string;
}

/** A history in a repository: commits with nothing in them. */
export function madeUp(seed: number, recipe: Recipe): History {
  const next = random(seed);
  const plan: { parents: number[] }[] = [{ parents: [] }];
  let tip = 0;
  while (plan.length < recipe.commits) {
    if (next() < recipe.merges) {
      let side = tip;
      for (let count = 1 + Math.floor(next() * 3); count > 0; count--) side = plan.push({ parents: [side] }) - 1;
      tip = plan.push({ parents: [tip] }) - 1;
      tip = plan.push({ parents: [tip, side] }) - 1;
    } else {
      tip = plan.push({ parents: [tip] }) - 1;
    }
  }
  const mirror = join(temporaryFolder(), 'history.git');
  execFileSync('git', ['init', '--quiet', '--bare', mirror]);
  const stream = plan.map(({ parents }, mark) => {
    const [first, ...others] = parents;
    return [
      'commit refs/heads/main',
      `mark :${mark + 1}`,
      `committer Someone <someone@example.org> ${1_700_000_000 + mark * 60} +0000`,
      'data 6',
      'change',
      ...(first === undefined ? [] : [`from :${first + 1}`]),
      ...others.map((other) => `merge :${other + 1}`),
      '',
    ].join('\n');
  });
  const marks = join(mirror, 'marks');
  execFileSync('git', ['--git-dir', mirror, 'fast-import', '--quiet', '--force', `--export-marks=${marks}`], {
    input: `${stream.join('\n')}\ndone\n`,
  });
  const ids = new Map(
    execFileSync('cat', [marks], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.split(' ') as [string, string])
      .map(([mark, id]) => [Number(mark.slice(1)) - 1, id]),
  );
  const id = (index: number) => ids.get(index) as string;
  const culprit = 1 + Math.floor(next() * (plan.length - 1));
  const isAfter: boolean[] = [];
  plan.forEach(({ parents }, index) => {
    isAfter[index] = index === culprit || parents.some((parent) => isAfter[parent]);
  });
  const commits = plan.map(({ parents }, index): Commit => {
    const isEnd = index === 0 || index === tip;
    const fate = next();
    return {
      id: id(index),
      parents: parents.map(id),
      hasSymptom: isAfter[index] !== recipe.mends,
      fate: isEnd || fate >= recipe.broken + recipe.other ? 'clear' : fate < recipe.broken ? 'broken' : 'other',
    };
  });
  // A culprit on a branch that was never merged into the tip is none.
  if (!isAfter[tip]) return madeUp(seed + 1_000_003, recipe);
  let expected = tip;
  for (let at = tip; ; at = plan[at]?.parents[0] as number) {
    if (!isAfter[at]) break;
    expected = at;
  }
  return { mirror, commits, old: id(0), new: id(tip), expected: id(recipe.firstParent ? expected : culprit) };
}

/** Searches it with git, by answers that are as its recipe says. */
export async function searchIn(
  history: History,
  recipe: Recipe,
  seed: number,
  known?: ReadonlyMap<string, readonly Try[]>,
  onAsk: (commit: string, tried: Try) => void = () => undefined,
  narrowed: { ends: Ends; shownBy: 'old' | 'new' } | null = null,
): Promise<SearchOutcome> {
  const next = random(seed ^ 0x5eed);
  const byId = new Map(history.commits.map((commit) => [commit.id, commit]));
  const { signal } = new AbortController();
  const git = new GitBisect(history.mirror, history, recipe.firstParent, signal);
  const oracle: Oracle = {
    async ask(commit) {
      const { fate, hasSymptom } = byId.get(commit) as Commit;
      const shows = hasSymptom && next() < recipe.shows;
      const tried: Try = { kind: fate === 'clear' ? (shows ? 'shows' : 'passes') : fate, reason: fate, ms: 1 };
      onAsk(commit, tried);
      return tried;
    },
    subject: (commit) => git.subject(commit),
    parent: async (commit) => (await git.describe(commit)).parent,
    onAnswer: () => undefined,
  };
  await git.open();
  try {
    const search = new CommitSearch(oracle, known);
    const { ends } = await proveNarrowest(search, history, narrowed, null);
    return await search.run(git, ends);
  } finally {
    git.close();
  }
}

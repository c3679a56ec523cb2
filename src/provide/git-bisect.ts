import { appendFileSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { identify, isAlive } from '../host/process.js';
import type { FoundCommit } from '../words/bisection.js';
import { StageError } from '../words/errors.js';
import { runGit } from './git.js';

/** Where a search stands. */
export type Position =
  /** About `left` commits may still be the one, and it takes about `steps` more answers. */
  | { kind: 'next'; commit: string; left: number; steps: number }
  | { kind: 'found'; commit: string }
  /** One of these; the others of them could not be tested. */
  | { kind: 'candidates'; commits: string[] };

/** What searches: git, or in tests something that counts. */
export interface Search {
  start(ends: Ends): Promise<Position>;
  answer(commit: string, answer: 'old' | 'new' | 'skip'): Promise<Position>;
}

export interface Ends {
  old: string;
  new: string;
}

/** A commit with the tag of a release. */
export interface Release {
  tag: string;
  version: string;
  commit: string;
}

const RELEASE_TAG = /^(?:v|lxc-)?(\d+\.\d+(?:\.\d+)?)$/;
const ID = '[0-9a-f]{40}';
/** Before the process that searches: its pid namespace, its pid in that, and when it began. */
const NAME = 'bisect-';
/** Whether a process of another pid namespace lives nobody here knows. No search takes so long. */
const LONGEST_MS = 7 * 24 * 3_600_000;

/** `git bisect` in a repository of its own that borrows all commits of a mirror, and has no files. */
export class GitBisect implements Search {
  private readonly mirror: string;
  private readonly folder: string;
  private readonly signal: AbortSignal;
  private readonly ends: Ends;
  private readonly firstParent: boolean;

  /**
   * @param mirror has the commits; the repository is made beside it
   * @param firstParent of a merge only the branch that was merged into is searched
   */
  constructor(mirror: string, ends: Ends, firstParent: boolean, signal: AbortSignal) {
    this.mirror = mirror;
    this.folder = join(dirname(mirror), `${NAME}${self()}`);
    this.ends = ends;
    this.firstParent = firstParent;
    this.signal = signal;
  }

  /** @throws StageError */
  async open(): Promise<void> {
    this.tidy();
    await runGit('A search cannot begin', ['init', '--quiet', '--bare', this.folder], { signal: this.signal });
    appendFileSync(join(this.folder, 'objects/info/alternates'), `${join(this.mirror, 'objects')}\n`);
    await this.git(['update-ref', '--no-deref', 'HEAD', this.ends.new]);
  }

  /** Those of searches that were killed, too. */
  private tidy(): void {
    const parent = dirname(this.folder);
    for (const name of readdirSync(parent).filter((each) => each.startsWith(NAME))) {
      const path = join(parent, name);
      if (path === this.folder || isOver(name.slice(NAME.length), path)) rmSync(path, { recursive: true, force: true });
    }
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Whether a commit is in the past of another. */
  async isAncestor(commit: string, of: string): Promise<boolean> {
    const { code } = await this.run(['merge-base', '--is-ancestor', commit, of]);
    return code === 0;
  }

  /** The releases between the ends, oldest first, each in the past of the next: along one line of history. */
  async releases(): Promise<Release[]> {
    const { old, new: newEnd } = this.ends;
    const fields = '--format=%(refname:strip=2) %(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)';
    const between = [`--contains=${old}`, `--merged=${newEnd}`];
    // The tags are the mirror's.
    const listed = await runGit('Releases cannot be listed', ['for-each-ref', ...between, fields, 'refs/tags'], {
      folder: this.mirror,
      signal: this.signal,
    });
    const released = new Map(listed.stdout.split('\n').map((line) => line.split(' ').reverse() as [string, string]));
    const line = this.firstParent ? '--first-parent' : '--ancestry-path';
    const path = await this.git(['rev-list', '--reverse', '--topo-order', line, `${old}..${newEnd}`]);
    const releases: Release[] = [];
    for (const commit of path.split('\n').filter((each) => each !== newEnd)) {
      const tag = released.get(commit);
      const version = tag?.match(RELEASE_TAG)?.[1];
      if (tag === undefined || version === undefined) continue;
      const before = releases.at(-1)?.commit ?? old;
      if (await this.isAncestor(before, commit)) releases.push({ tag, version, commit });
    }
    return releases;
  }

  async start(ends: Ends): Promise<Position> {
    await this.run(['bisect', 'reset']);
    const only = this.firstParent ? ['--first-parent'] : [];
    const terms = ['--term-old=old', '--term-new=new'];
    const { new: newEnd, old } = ends;
    return this.bisect('start', '--no-checkout', ...terms, ...only, newEnd, old, '--');
  }

  async answer(commit: string, answer: 'old' | 'new' | 'skip'): Promise<Position> {
    return this.bisect(answer, commit);
  }

  private async bisect(...args: string[]): Promise<Position> {
    // It shows the files of what it found, and there are none: that it fails then is no failure.
    const { stdout, stderr } = await this.run(['bisect', ...args]);
    return this.position(`${stdout}\n${stderr}`);
  }

  /** As `git bisect replay` takes it. */
  async log(): Promise<string> {
    return this.git(['bisect', 'log']);
  }

  async subject(commit: string): Promise<string> {
    return (await this.git(['log', '-1', '--no-patch', '--format=%s', commit])).trim();
  }

  async describe(commit: string): Promise<FoundCommit> {
    const shown = await this.git(['log', '-1', '--no-patch', '--format=%aI%x00%an%x00%P%x00%s%x00%b', commit]);
    const [authorDate = '', author = '', parents = '', subject = '', body = ''] = shown.split('\0');
    const named = `${subject}\n${body}`.match(/(?:pull request|PR|pull\/|GH-)\s*#?(\d+)|\(#(\d+)\)/i);
    const number = named?.[1] ?? named?.[2];
    const [parent = ''] = parents.trim().split(' ');
    return { commit, subject, author, authorDate, parent, pullRequest: number === undefined ? null : Number(number) };
  }

  private async position(printed: string): Promise<Position> {
    const found = printed.match(new RegExp(`^(${ID}) is the first new commit`, 'm'))?.[1];
    if (found !== undefined) return { kind: 'found', commit: found };
    if (/^There are only 'skip'ped commits left/m.test(printed)) {
      return { kind: 'candidates', commits: [...printed.matchAll(new RegExp(`^(${ID})$`, 'gm'))].map(([id]) => id) };
    }
    const [, left = 0, steps = 0] =
      printed.match(/^Bisecting: (\d+) revisions? left .*\(roughly (\d+) steps?\)/m) ?? [];
    const commit = (await this.run(['rev-parse', '--verify', 'BISECT_HEAD'])).stdout.trim();
    // It tells how many are left after the next answer, which halves them.
    if (commit !== '') return { kind: 'next', commit, left: 2 * Number(left) + 1, steps: Number(steps) + 1 };
    throw new StageError(null, `git bisect says nothing about what to test next: ${printed.trim().split('\n')[0]}`);
  }

  private async git(args: readonly string[]): Promise<string> {
    const { folder, signal } = this;
    return (await runGit('The search cannot go on', args, { folder, signal })).stdout;
  }

  private run(args: readonly string[]) {
    return runGit(null, args, { folder: this.folder, signal: this.signal });
  }
}

function self(): string {
  return [pidNamespace(), process.pid, identify(process.pid)?.startTime].join('-');
}

function pidNamespace(): string {
  return readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
}

/** @param searcher as {@link self} says it */
function isOver(searcher: string, folder: string): boolean {
  const [namespace, pid, startTime = ''] = searcher.split('-');
  if (namespace === pidNamespace()) return !isAlive({ pid: Number(pid), startTime });
  return Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > LONGEST_MS;
}

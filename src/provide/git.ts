import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CommandResult, failure, NotStarted, run } from '../host/command.js';
import { pathsBelow } from '../host/files.js';
import { withLock } from '../host/lock.js';
import type { OnProgress } from '../host/progress.js';
import { withoutQueries } from '../words/address.js';
import { StageError } from '../words/errors.js';

export interface RepositoryOptions {
  /** Where the mirrors of all repositories are kept. */
  folder: string;
  /** URL or absolute path. */
  url: string;
  signal: AbortSignal;
  onProgress: OnProgress;
}

/** What a name stood for when it was asked. */
export interface Resolved {
  /** Full id. */
  commit: string;
  /** The tag by which it was found. */
  tag: string | null;
}

export interface GitOptions {
  /** The repository. */
  folder?: string;
  env?: NodeJS.ProcessEnv;
  timeoutMs?: number;
  signal: AbortSignal;
}

const ASK_LIMIT_MS = 60_000;
const FETCH_LIMIT_MS = 600_000;
const FULL_ID = /^[0-9a-f]{40}$/;
const SHORT_ID = /^[0-9a-f]{4,39}$/;

/** Of the user's settings those that say how to reach a repository stay; what would run programs or ask does not. */
const SETTINGS = {
  'core.hooksPath': '/dev/null',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'advice.detachedHead': 'false',
  'core.autocrlf': 'false',
  'http.lowSpeedLimit': '1000',
  'http.lowSpeedTime': '30',
};

/**
 * A repository elsewhere, and what is kept of it here in two bare mirrors: the files of the commits that were checked
 * out, each without its past, and the past of all branches without any file. Neither fetches twice what it has.
 */
export class Repository {
  readonly url: string;
  private readonly options: RepositoryOptions;
  private readonly mirror: string;

  constructor(options: RepositoryOptions) {
    this.options = options;
    this.url = options.url;
    const hash = createHash('sha256').update(options.url).digest('hex').slice(0, 12);
    this.mirror = join(options.folder, `${basename(options.url, '.git').replaceAll(/[^\w.-]/g, '_')}-${hash}`);
  }

  /**
   * The commit that a tag, a branch, a ref (`pull/7/head`) or an id, whole or short, stands for.
   *
   * @throws StageError when there is none, or when the repository cannot be asked
   */
  async resolve(ref: string): Promise<Resolved> {
    if (FULL_ID.test(ref)) return { commit: ref, tag: null };
    const [tag, peeled] = [`refs/tags/${ref}`, `refs/tags/${ref}^{}`];
    const others = [`refs/heads/${ref}`, `refs/${ref}`, ref];
    const asked = ['ls-remote', '--', this.url, tag, peeled, ...others];
    const { stdout } = await this.git(`${this.url} cannot be asked`, asked, { timeoutMs: ASK_LIMIT_MS });
    const commits = new Map(stdout.split('\n').map((line) => line.split('\t').reverse() as [string, string]));
    const tagged = commits.get(peeled) ?? commits.get(tag);
    if (tagged !== undefined) return { commit: tagged, tag: ref };
    const commit = others.map((name) => commits.get(name)).find((found) => found !== undefined);
    if (commit !== undefined) return { commit, tag: null };
    const found = SHORT_ID.test(ref) ? await this.expand(ref) : null;
    if (found !== null) return { commit: found, tag: null };
    throw new StageError(
      'provide',
      `${this.url} has no tag, branch, pull request or commit "${ref}"${
        SHORT_ID.test(ref) ? '; a commit that is in no branch is found by its full id alone' : ''
      }.`,
    );
  }

  /**
   * The newest release tag in the past of a commit, and how many commits ago that was; null when there is none.
   * Fetches the commits of all branches, without their files.
   */
  async describe(commit: string): Promise<{ tag: string; distance: number } | null> {
    return this.locked(async () => {
      await this.fetchHistory([commit]);
      const match = ['--tags', '--long', '--abbrev=9', '--match=v[0-9]*', '--match=lxc-[0-9]*'];
      const { stdout, code } = await this.git(null, ['describe', ...match, commit], { folder: this.history });
      const [, tag, distance] = stdout.match(/^(.+)-(\d+)-g[0-9a-f]+$/m) ?? [];
      return code !== 0 || tag === undefined ? null : { tag, distance: Number(distance) };
    });
  }

  /**
   * Puts the files of a commit into a folder, without git's own.
   *
   * @returns when it was committed, in seconds since 1970
   * @throws StageError when there is no such commit, or `refusal` says what the names of its files are instead
   */
  async checkout(
    commit: string,
    folder: string,
    refusal: (files: ReadonlySet<string>) => string | null,
  ): Promise<number> {
    const { url } = this;
    const { onProgress } = this.options;
    return this.locked(async () => {
      onProgress({ type: 'detail', detail: withoutQueries(`fetching commit ${commit.slice(0, 9)} of ${url}`) });
      const store = await this.open(join(this.mirror, 'files.git'), 'blob:none');
      await this.git(
        `Commit ${commit} of ${url} cannot be fetched`,
        [
          ...['fetch', '--quiet', '--no-tags', '--depth=1', '--filter=blob:none'],
          ...['origin', `+${commit}:refs/kept/${commit}`],
        ],
        { folder: store },
      );
      const unreadable = `Commit ${commit} of ${url} cannot be read`;
      const listed = await this.git(unreadable, ['ls-tree', '-r', '--name-only', '-z', commit], { folder: store });
      const refused = refusal(new Set(listed.stdout.split('\0')));
      if (refused !== null) throw new StageError('provide', `Commit ${commit.slice(0, 9)} of ${url} is ${refused}.`);
      mkdirSync(folder);
      // read-tree asks for all missing files at once; archive and checkout-index would ask for each.
      const index = join(this.mirror, 'index');
      rmSync(index, { force: true });
      await this.git(
        `The files of commit ${commit.slice(0, 9)} of ${url} cannot be fetched`,
        ['--work-tree', folder, 'read-tree', '-u', '--reset', commit],
        { folder: store, env: { GIT_INDEX_FILE: index } },
      ).finally(() => rmSync(index, { force: true }));
      const { stdout } = await this.git(unreadable, ['show', '--no-patch', '--format=%ct', commit], { folder: store });
      return Number(stdout.trim());
    });
  }

  /**
   * The mirror with the past of all branches and of these commits, without any file. Whoever reads it holds the store.
   *
   * @throws StageError when it cannot be fetched
   */
  async past(commits: readonly string[]): Promise<string> {
    await this.locked(() => this.fetchHistory(commits));
    return this.history;
  }

  private get history(): string {
    return join(this.mirror, 'history.git');
  }

  /** The one commit of all branches and tags that a short id begins; null when there is none. */
  private async expand(id: string): Promise<string | null> {
    return this.locked(async () => {
      await this.fetchHistory([]);
      const { stdout, stderr, code } = await this.git(null, ['rev-parse', '--verify', `${id}^{commit}`], {
        folder: this.history,
      });
      if (/ambiguous/.test(stderr)) {
        throw new StageError('provide', `"${id}" begins more than one commit of ${this.url}; name more of it.`);
      }
      return code === 0 ? stdout.trim() : null;
    });
  }

  private async fetchHistory(commits: readonly string[]): Promise<void> {
    const { url } = this;
    const { onProgress } = this.options;
    onProgress({ type: 'detail', detail: withoutQueries(`reading the history of ${url}`) });
    const history = await this.open(this.history, 'tree:0');
    const refs = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
    const kept = commits.map((commit) => `+${commit}:refs/kept/${commit}`);
    await this.git(
      `The history of ${url} cannot be fetched`,
      ['fetch', '--quiet', '--filter=tree:0', 'origin', ...refs, ...kept],
      { folder: history },
    );
  }

  /** A bare mirror; made when it is not there. */
  private async open(folder: string, filter: string): Promise<string> {
    if (!existsSync(join(folder, 'config'))) {
      await this.git(`${folder} cannot be made`, ['init', '--quiet', '--bare', folder]);
    }
    const origin = { url: this.url, promisor: 'true', partialclonefilter: filter };
    for (const [name, value] of Object.entries(origin)) {
      await this.git(`${folder} cannot be set up`, ['config', `remote.origin.${name}`, value], { folder });
    }
    return folder;
  }

  /** As {@link runGit}. */
  private git(
    complaint: string | null,
    args: readonly string[],
    how: Omit<GitOptions, 'signal'> = {},
  ): Promise<CommandResult> {
    return runGit(complaint, args, { ...how, signal: this.options.signal });
  }

  private locked<T>(work: () => Promise<T>): Promise<T> {
    const { url } = this;
    const { onProgress, signal } = this.options;
    mkdirSync(this.mirror, { recursive: true });
    const onWait = () => onProgress({ type: 'detail', detail: withoutQueries(`another run reads ${url}; waiting`) });
    return withLock(join(this.mirror, 'lock'), { timeoutMs: FETCH_LIMIT_MS, onWait, signal }, () => {
      this.tidy();
      return work();
    });
  }

  /** Nobody else is at it: locks of git's own, which it never takes over, and half packs are of one that was killed. */
  private tidy(): void {
    for (const path of pathsBelow(this.mirror)) {
      if (/\.lock$|\/pack\/tmp_/.test(path)) rmSync(join(this.mirror, path), { force: true });
    }
  }
}

/**
 * Runs git as it is run on a mirror.
 *
 * @param complaint begins the sentence when git fails that has to succeed; null where a failure is an answer, too
 */
export async function runGit(
  complaint: string | null,
  args: readonly string[],
  { folder, env = {}, timeoutMs = FETCH_LIMIT_MS, signal }: GitOptions,
): Promise<CommandResult> {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const where = folder === undefined ? [] : ['--git-dir', folder];
  const result = await run(['git', ...settings, ...where, ...args], {
    timeoutMs,
    signal,
    // Or, when we are killed, it and the next run's write the same mirror.
    endsWithUs: 'SIGKILL',
    env: { ...process.env, ...env, GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: 'true', GIT_SSH_COMMAND: ssh() },
  }).catch((error) => {
    if (!(error instanceof NotStarted)) throw error;
    throw new StageError('provide', `Sources are fetched by git: ${error.message}`, { cause: error });
  });
  if (complaint === null || result.code === 0) return result;
  // The first of them says why; hints follow.
  throw failure(result, { failureClass: 'provide', complaint, reason: /^(fatal|error):/ });
}

/** Never asks for a password or a host key: a job would wait for ever. */
function ssh(): string {
  return `${process.env['GIT_SSH_COMMAND'] ?? 'ssh'} -o BatchMode=yes`;
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CommandResult, outcome, run } from '../host/command.js';
import { pathsBelow } from '../host/files.js';
import { withLock } from '../host/lock.js';
import type { OnProgress } from '../host/progress.js';
import { withoutQueries } from '../words/address.js';
import { Interrupted, StageError } from '../words/errors.js';

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
    const { stdout } = await this.ask(['ls-remote', '--', this.url, tag, peeled, ...others]);
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
      const match = ['--tags', '--long', '--abbrev=9', '--match=v[0-9]*'];
      const { stdout, code } = await this.git(['describe', ...match, commit], this.history);
      const [, tag, distance] = stdout.match(/^(.+)-(\d+)-g[0-9a-f]+$/m) ?? [];
      return code !== 0 || tag === undefined ? null : { tag, distance: Number(distance) };
    });
  }

  /**
   * Puts the files of a commit into a folder, without git's own.
   *
   * @returns when it was committed, in seconds since 1970
   * @throws StageError when there is no such commit, or `isWanted` refuses the names of its files
   */
  async checkout(commit: string, folder: string, isWanted: (files: ReadonlySet<string>) => boolean): Promise<number> {
    const { url } = this;
    const { onProgress } = this.options;
    return this.locked(async () => {
      onProgress({ type: 'detail', detail: withoutQueries(`fetching commit ${commit.slice(0, 9)} of ${url}`) });
      const store = await this.open(join(this.mirror, 'files.git'), 'blob:none');
      const fetched = await this.git(
        [
          'fetch',
          '--quiet',
          '--no-tags',
          '--depth=1',
          '--filter=blob:none',
          'origin',
          `+${commit}:refs/kept/${commit}`,
        ],
        store,
      );
      this.check(fetched, `Commit ${commit} of ${url} cannot be fetched`);
      const listed = await this.git(['ls-tree', '-r', '--name-only', '-z', commit], store);
      this.check(listed, `Commit ${commit} of ${url} cannot be read`);
      if (!isWanted(new Set(listed.stdout.split('\0')))) {
        throw new StageError('provide', `Commit ${commit.slice(0, 9)} of ${url} is not CRIU: its files are others.`);
      }
      mkdirSync(folder);
      // read-tree asks for all missing files at once; archive and checkout-index would ask for each.
      const index = join(this.mirror, 'index');
      rmSync(index, { force: true });
      const read = await this.git(['--work-tree', folder, 'read-tree', '-u', '--reset', commit], store, {
        GIT_INDEX_FILE: index,
      });
      rmSync(index, { force: true });
      this.check(read, `The files of commit ${commit.slice(0, 9)} of ${url} cannot be fetched`);
      const { stdout } = await this.git(['show', '--no-patch', '--format=%ct', commit], store);
      return Number(stdout.trim());
    });
  }

  private get history(): string {
    return join(this.mirror, 'history.git');
  }

  /** The one commit of all branches and tags that a short id begins; null when there is none. */
  private async expand(id: string): Promise<string | null> {
    return this.locked(async () => {
      await this.fetchHistory([]);
      const { stdout, stderr, code } = await this.git(['rev-parse', '--verify', `${id}^{commit}`], this.history);
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
    const fetched = await this.git(['fetch', '--quiet', '--filter=tree:0', 'origin', ...refs, ...kept], history);
    this.check(fetched, `The history of ${url} cannot be fetched`);
  }

  /** A bare mirror; made when it is not there. */
  private async open(folder: string, filter: string): Promise<string> {
    if (!existsSync(join(folder, 'config'))) {
      this.check(await this.git(['init', '--quiet', '--bare', folder]), `${folder} cannot be made`);
    }
    const origin = { url: this.url, promisor: 'true', partialclonefilter: filter };
    for (const [name, value] of Object.entries(origin)) {
      this.check(await this.git(['config', `remote.origin.${name}`, value], folder), `${folder} cannot be set up`);
    }
    return folder;
  }

  private async ask(args: readonly string[]): Promise<CommandResult> {
    const result = await this.git(args, undefined, {}, ASK_LIMIT_MS);
    this.check(result, `${this.url} cannot be asked`, ASK_LIMIT_MS);
    return result;
  }

  private async git(
    args: readonly string[],
    folder?: string,
    env: NodeJS.ProcessEnv = {},
    timeoutMs = FETCH_LIMIT_MS,
  ): Promise<CommandResult> {
    const { signal } = this.options;
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const where = folder === undefined ? [] : ['--git-dir', folder];
    let result: CommandResult;
    try {
      result = await run(['git', ...settings, ...where, ...args], {
        timeoutMs,
        signal,
        env: { ...process.env, ...env, GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: 'true', GIT_SSH_COMMAND: ssh() },
      });
    } catch (error) {
      throw new StageError('provide', 'Sources are fetched by git, and git is not on this host.', { cause: error });
    }
    if (signal.aborted) throw new Interrupted();
    return result;
  }

  private check(result: CommandResult, complaint: string, timeoutMs = FETCH_LIMIT_MS): void {
    if (result.code === 0) return;
    const lines = result.stderr.split('\n').map((line) => line.trim());
    const reason = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.find((line) => line !== '') ?? '';
    throw new StageError('provide', `${complaint} (${outcome(result, timeoutMs)}): ${reason}`);
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

/** Never asks for a password or a host key: a job would wait for ever. */
function ssh(): string {
  return `${process.env['GIT_SSH_COMMAND'] ?? 'ssh'} -o BatchMode=yes`;
}

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../host/files.js';
import type { OnProgress } from '../host/progress.js';
import { Interrupted, StageError } from '../words/errors.js';
import { BUILD, build, compiler, isCriu, sourceVersion } from './build.js';
import { Repository, type Resolved } from './git.js';
import { needBuildPackages } from './packages.js';
import { RELEASES, type Release, UPSTREAM } from './releases.js';
import type { Spec } from './spec.js';
import type { Entry, Manifest, Source, Store } from './store.js';
import { fetchTarball, unpackTarball } from './tarball.js';
import { type PrintedVersion, sameVersion, threePart } from './version.js';

export interface SourceOptions {
  /** URL or absolute path; upstream's when not given. */
  repository?: string;
  /** Let apt install on this host what CRIU is built with. */
  installBuildPackages?: boolean;
  /** For one build. */
  buildTimeoutMs?: number;
  /** CRIU's releases; for tests. */
  releases?: readonly Release[];
  signal: AbortSignal;
  onProgress: OnProgress;
}

const BUILD_LIMIT_MS = 1_800_000;
const GIT = 'criu-git';
const TARBALL = 'criu-tarball';
export const SOURCE_TOOLS = [GIT, TARBALL] as const;
/** Of a commit's id, with the g or t before it. */
const ID_LENGTH = 10;

/** CRIU built here, from a commit or a tarball. Each is built once for each compiler, and kept in the store. */
export class Sources {
  private readonly options: SourceOptions;
  private readonly store: Store;
  private readonly ask: (folder: string) => Promise<PrintedVersion>;

  /** @param ask what the CRIU in a folder says of its version */
  constructor(options: SourceOptions, store: Store, ask: (folder: string) => Promise<PrintedVersion>) {
    this.options = options;
    this.store = store;
    this.ask = ask;
  }

  /** CRIU's releases, newest first. */
  get releases(): readonly Release[] {
    return this.options.releases ?? RELEASES;
  }

  /** @throws StageError when there is no such commit, or when it cannot be built */
  async fromGit({ repository, ref }: Extract<Spec, { kind: 'git' }>): Promise<Entry> {
    const release = repository === null ? this.releases.find((each) => isRelease(each, ref)) : undefined;
    if (release !== undefined) return this.fromRelease(release);
    const origin = this.open(repository);
    return this.fromCommit(origin, await origin.resolve(ref));
  }

  /** A release that was built before; null when it was not. */
  async stored({ commit }: Release): Promise<Entry | null> {
    return (await compiler()) === '' ? null : this.store.get(GIT, await this.key(`g${commit}`));
  }

  /**
   * The commit that the table has for a release: that alone is the release, wherever it is fetched.
   *
   * @throws StageError also when the tag has been moved since
   */
  async fromRelease(release: Release): Promise<Entry> {
    const stored = await this.stored(release);
    if (stored !== null) return stored;
    const { version, tag, commit } = release;
    const origin = this.open(null);
    const resolved = await origin.resolve(tag);
    if (resolved.commit !== commit) {
      throw new StageError(
        'provide',
        `Refused: CRIU ${version} is commit ${commit.slice(0, 9)}, and ${tag} of ${origin.url} is now ${resolved.commit.slice(0, 9)}.`,
      );
    }
    return this.fromCommit(origin, resolved);
  }

  /** @throws StageError when the tarball cannot be had, has another sum, or cannot be built */
  async fromTarball(spec: Extract<Spec, { kind: 'tarball' }>): Promise<Entry> {
    const { location, sha256 } = spec;
    const stored = sha256 === null ? null : this.store.get(TARBALL, await this.key(`t${sha256}`));
    if (stored !== null) return stored;
    return this.withTarball(spec, (file, sum) =>
      this.make(TARBALL, `t${sum}`, { sha256: sum }, async (source) => {
        await unpackTarball(file, source, this.options.signal);
        if (!isCriu(new Set(pathsBelow(source)))) {
          throw new StageError('provide', `${location} is not CRIU: its files are others.`);
        }
        return { date: 0, suffix: async () => `+tarball.${sum.slice(0, ID_LENGTH - 1)}` };
      }),
    );
  }

  /**
   * @param use called with the tarball and its SHA-256, while it is there
   * @throws StageError when the tarball cannot be had, or has another sum
   */
  async withTarball<T>(
    { location, sha256 }: Extract<Spec, { kind: 'tarball' }>,
    use: (file: string, sum: string) => Promise<T>,
  ): Promise<T> {
    const parent = this.store.own('tarballs');
    mkdirSync(parent, { recursive: true });
    const folder = mkdtempSync(join(parent, 'fetched-'));
    try {
      const file = join(folder, 'tarball');
      const sum = await fetchTarball(location, file, this.options);
      if (sha256 !== null && sum !== sha256) {
        throw new StageError('provide', `Refused: ${location} has the SHA-256 ${sum}, and ${sha256} was asked for.`);
      }
      return await use(file, sum);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /**
   * The commit that a spec names, and where it is fetched. Of a release it is the one in the table.
   *
   * @throws StageError when there is no such commit
   */
  async commitOf({ repository, ref }: Extract<Spec, { kind: 'git' }>): Promise<{ origin: Repository; commit: string }> {
    const origin = this.open(repository);
    const release = repository === null ? this.releases.find((each) => isRelease(each, ref)) : undefined;
    return { origin, commit: release?.commit ?? (await origin.resolve(ref)).commit };
  }

  private fromCommit(origin: Repository, { commit, tag }: Resolved): Promise<Entry> {
    return this.make(GIT, `g${commit}`, { commit, repository: origin.url }, async (source) => ({
      date: await origin.checkout(commit, source, isCriu),
      suffix: async (version) => {
        const id = `g${commit.slice(0, ID_LENGTH - 1)}`;
        const found = tag === null ? await origin.describe(commit) : { tag, distance: 0 };
        // A fork may have no tags, or tags of its own.
        if (found === null || !isTagOf(found.tag, version)) return `+${id}`;
        if (found.distance > 0) return `+${found.distance}.${id}`;
        const known = this.releases.find((release) => sameVersion(release.version, version));
        return known === undefined || known.commit === commit ? '' : `+${id}`;
      },
    }));
  }

  /**
   * @param id of what is built, fit for a name in the store
   * @param unpack puts the source into a folder that is not there yet; says when it was made, and what its version is
   * followed by
   */
  private async make(
    tool: (typeof SOURCE_TOOLS)[number],
    id: string,
    origin: Omit<Source, 'compiler'>,
    unpack: (source: string) => Promise<{ date: number; suffix: (version: string) => Promise<string> }>,
  ): Promise<Entry> {
    const { buildTimeoutMs: timeoutMs = BUILD_LIMIT_MS, signal, onProgress } = this.options;
    const key = await this.key(id);
    // Two builds of one commit: the second waits for the first.
    const waitMs = timeoutMs + 600_000;
    const fill = async (folder: string): Promise<Manifest> => {
      const source = join(folder, 'source');
      const { date, suffix } = await unpack(source);
      const release = sourceVersion(source);
      await this.needPackages(release);
      const version = `${release}${await suffix(release)}`;
      const log = join(this.store.own('builds'), `${key}.log`);
      const cache = this.store.own('ccache');
      const gitId = id.slice(0, ID_LENGTH);
      await build(source, folder, version, { gitId, sourceDate: date, log, cache, timeoutMs, signal, onProgress });
      for (const name of ['source', 'include', 'libexec']) rmSync(join(folder, name), { recursive: true, force: true });
      if (signal.aborted) throw new Interrupted();
      const printed = await this.ask(join(folder, 'bin'));
      if (!sameVersion(printed.version, release) || printed.gitId !== gitId) {
        const { version: other, gitId: id = 'none' } = printed;
        throw new StageError('provide', `CRIU ${version} was built, and says that it is ${other} (GitID ${id}).`);
      }
      return { gitId, version, source: { ...origin, compiler: await compiler() } };
    };
    return this.store.fill(tool, key, () => true, fill, waitMs);
  }

  /** The version under which the store keeps what is built from `id` with the compiler of this host. */
  private async key(id: string): Promise<string> {
    if ((await compiler()) === '') await this.needPackages(this.releases[0]?.version ?? '0.0');
    const how = createHash('sha256')
      .update(`${BUILD}\n${await compiler()}`)
      .digest('hex')
      .slice(0, 8);
    return `0.0.0-${id}.c${how}`;
  }

  private needPackages(version: string): Promise<void> {
    const { installBuildPackages: install = false, signal, onProgress } = this.options;
    return needBuildPackages(version, { install, signal, onProgress });
  }

  private open(repository: string | null): Repository {
    const { signal, onProgress } = this.options;
    const url = repository ?? this.options.repository ?? UPSTREAM;
    return new Repository({ folder: this.store.own('git'), url, signal, onProgress });
  }
}

function isRelease({ tag, version, commit }: Release, ref: string): boolean {
  return ref === tag || ref === version || ref === commit;
}

function isTagOf(tag: string, version: string): boolean {
  return /^v?\d+(\.\d+)+$/.test(tag) && threePart(tag.replace(/^v/, '')) === threePart(version);
}

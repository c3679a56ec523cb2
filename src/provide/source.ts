import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../host/files.js';
import type { OnProgress } from '../host/progress.js';
import { StageError } from '../words/errors.js';
import { build, compiler, type SourceRecipe, sourceVersion } from './build.js';
import { Repository, type Resolved } from './git.js';
import { needBuildPackages } from './packages.js';
import { askVersion, RECIPES } from './recipes.js';
import { RELEASES, type Release, type SourceName } from './releases.js';
import type { Spec } from './spec.js';
import type { Manifest, Source, Store, StoreEntry } from './store.js';
import { fetchTarball, unpackTarball } from './tarball.js';
import { sameVersion, threePart } from './version.js';

export interface SourceOptions {
  /** URLs or absolute paths; upstream's where not given. */
  repositories?: Partial<Record<SourceName, string>>;
  /** Let apt install on this host what is needed for a build. */
  installBuildPackages?: boolean;
  /** For one build. */
  buildTimeoutMs?: number;
  /** For tests. */
  releases?: Partial<Record<SourceName, readonly Release[]>>;
  signal: AbortSignal;
  onProgress: OnProgress;
}

const BUILD_LIMIT_MS = 1_800_000;
/** Of a commit's id, with the g or t before it. */
const ID_LENGTH = 10;

/** CRIU or LXC built here, from a commit or a tarball. Each is built once for each compiler, and kept in the store. */
export class Sources {
  private readonly name: SourceName;
  private readonly recipe: SourceRecipe;
  private readonly options: SourceOptions;
  private readonly store: Store;

  constructor(name: SourceName, options: SourceOptions, store: Store) {
    this.name = name;
    this.recipe = RECIPES[name].source;
    this.options = options;
    this.store = store;
  }

  /** Newest first. */
  get releases(): readonly Release[] {
    return this.options.releases?.[this.name] ?? RELEASES[this.name];
  }

  /** @throws StageError when there is no such commit, or when it cannot be built */
  async fromGit({ repository, ref }: Extract<Spec, { kind: 'git' }>): Promise<StoreEntry> {
    const release = repository === null ? this.releases.find((each) => isRelease(each, ref)) : undefined;
    if (release !== undefined) return this.fromRelease(release);
    const origin = this.open(repository);
    return this.fromCommit(origin, await origin.resolve(ref));
  }

  /** A release that was built before; null when it was not. */
  async stored({ commit }: Release): Promise<StoreEntry | null> {
    return (await compiler()) === '' ? null : this.store.get(`${this.name}-git`, await this.key(`g${commit}`));
  }

  /**
   * The commit that the table has for a release: that alone is the release, wherever it is fetched.
   *
   * @throws StageError also when the tag has been moved since
   */
  async fromRelease(release: Release): Promise<StoreEntry> {
    const stored = await this.stored(release);
    if (stored !== null) return stored;
    const { version, tag, commit } = release;
    const origin = this.open(null);
    const resolved = await origin.resolve(tag);
    if (resolved.commit !== commit) {
      throw new StageError(
        'provide',
        `Refused: ${this.recipe.title} ${version} is commit ${commit.slice(0, 9)}, and ${tag} of ${origin.url} is now ${resolved.commit.slice(0, 9)}.`,
      );
    }
    return this.fromCommit(origin, resolved);
  }

  /** @throws StageError when the tarball cannot be had, has another sum, or cannot be built */
  async fromTarball(spec: Extract<Spec, { kind: 'tarball' }>): Promise<StoreEntry> {
    const { location, sha256 } = spec;
    const stored = sha256 === null ? null : this.store.get(`${this.name}-tarball`, await this.key(`t${sha256}`));
    if (stored !== null) return stored;
    return this.withTarball(spec, (file, sum) =>
      this.make('tarball', `t${sum}`, { sha256: sum }, async (source) => {
        await unpackTarball(file, source, this.options.signal);
        const refused = this.recipe.refusal(new Set(pathsBelow(source)));
        if (refused !== null) throw new StageError('provide', `${location} is ${refused}.`);
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

  private fromCommit(origin: Repository, { commit, tag }: Resolved): Promise<StoreEntry> {
    return this.make('git', `g${commit}`, { commit, repository: origin.url }, async (source) => ({
      date: await origin.checkout(commit, source, this.recipe.refusal),
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
    kind: 'git' | 'tarball',
    id: string,
    origin: Omit<Source, 'compiler'>,
    unpack: (source: string) => Promise<{ date: number; suffix: (version: string) => Promise<string> }>,
  ): Promise<StoreEntry> {
    const { name, recipe } = this;
    const { buildTimeoutMs: timeoutMs = BUILD_LIMIT_MS, signal, onProgress } = this.options;
    const key = await this.key(id);
    // Two builds of one commit: the second waits for the first.
    const waitMs = timeoutMs + 600_000;
    const fill = async (folder: string): Promise<Manifest> => {
      const source = join(folder, 'source');
      const { date, suffix } = await unpack(source);
      const release = sourceVersion(recipe, source);
      await this.needPackages(release);
      const version = `${release}${await suffix(release)}`;
      const log = join(this.store.own('builds'), `${key}.log`);
      const cache = this.store.own('ccache');
      const gitId = id.slice(0, ID_LENGTH);
      await build(recipe, source, folder, version, {
        gitId,
        sourceDate: date,
        log,
        cache,
        timeoutMs,
        signal,
        onProgress,
      });
      for (const name of ['source', 'include', 'libexec']) rmSync(join(folder, name), { recursive: true, force: true });
      const printed = await askVersion(name, join(folder, 'bin'), signal);
      const expected = recipe.printsCommit ? gitId : undefined;
      if (!sameVersion(printed.version, release) || printed.gitId !== expected) {
        const { version: other, gitId: id = 'none' } = printed;
        const commit = recipe.printsCommit ? ` (GitID ${id})` : '';
        throw new StageError('provide', `${recipe.title} ${version} was built, and says that it is ${other}${commit}.`);
      }
      return {
        ...(expected === undefined ? {} : { gitId }),
        version,
        source: { ...origin, compiler: await compiler() },
      };
    };
    return this.store.fill(`${name}-${kind}`, key, () => true, fill, waitMs);
  }

  /** The version under which the store keeps what is built from `id` with the compiler of this host. */
  private async key(id: string): Promise<string> {
    if ((await compiler()) === '') await this.needPackages(this.releases[0]?.version ?? '0.0');
    const how = createHash('sha256')
      .update(`${this.recipe.way()}\n${await compiler()}`)
      .digest('hex')
      .slice(0, 8);
    return `0.0.0-${id}.c${how}`;
  }

  private needPackages(version: string): Promise<void> {
    const { installBuildPackages: install = false, signal, onProgress } = this.options;
    return needBuildPackages(this.name, this.recipe.title, version, { install, signal, onProgress });
  }

  private open(repository: string | null): Repository {
    const { signal, onProgress } = this.options;
    const url = repository ?? this.options.repositories?.[this.name] ?? this.recipe.upstream;
    return new Repository({ folder: this.store.own('git'), url, signal, onProgress });
  }
}

function isRelease({ tag, version, commit }: Release, ref: string): boolean {
  return ref === tag || ref === version || ref === commit;
}

function isTagOf(tag: string, version: string): boolean {
  return /^(v|lxc-)?\d+(\.\d+)+$/.test(tag) && threePart(tag.replace(/^(v|lxc-)/, '')) === threePart(version);
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import PQueue from 'p-queue';
import { type CommandOptions, type CommandResult, failure, NotStarted, run } from '../host/command.js';
import { withLock } from '../host/lock.js';
import { readOrNull } from '../host/process.js';
import type { OnProgress } from '../host/progress.js';
import { StageError } from '../words/errors.js';
import { type AptSource, ROOT_FILES, settingsText, sourcesText } from './apt-files.js';
import { type Distribution, distributionOf, noSuite, pocketsOf, securityOf, suitesForHelpers } from './distribution.js';
import { type HostArchive, hostArchive, signedBy } from './host-apt.js';
import { MACHINES } from './machines.js';

/** Where the archive is, and what its signatures are checked with; null for whatever the host trusts. */
interface Location extends HostArchive {
  keys: Buffer | null;
}

export interface ArchiveOptions {
  /** Where the private apt roots lie, one for each suite and mirror. */
  folder: string;
  /** URL before `dists`; the host's own when not given. */
  mirror?: string;
  /** Keys that the archive's signature is checked with; the host's own when not given. */
  keyring?: string;
  /** As Node names it. */
  architecture: string;
  signal: AbortSignal;
  onProgress: OnProgress;
}

/** A package as one suite has it. */
export interface Offer {
  suite: string;
  /** Debian's version, with epoch and revision. */
  packageVersion: string;
}

const UPDATE_LIMIT_MS = 120_000;
const FETCH_LIMIT_MS = 300_000;
const ASK_LIMIT_MS = 20_000;
/** Suites do not change faster than that. */
const LISTS_LAST_MS = 3_600_000;

/** Reading a list is half waiting, half unpacking. */
const LISTS_AT_ONCE = 4;

/**
 * The distribution's archive, asked by apt in private roots: the host's lists, packages and settings are not touched,
 * and no root is needed. Every list is checked by its signature.
 */
export class Archive {
  private readonly options: ArchiveOptions;
  private readonly distribution: Distribution;
  private readonly refreshed = new Map<string, Promise<string | null>>();
  private readonly queue = new PQueue({ concurrency: LISTS_AT_ONCE });
  private location: Promise<Location> | undefined;

  constructor(options: ArchiveOptions) {
    this.options = options;
    this.distribution = distributionOf(readOrNull('/etc/os-release') ?? '');
  }

  get distributionName(): string {
    return this.distribution.name;
  }

  /** Oldest first. */
  get suites(): string[] {
    return [...this.distribution.releases, ...this.distribution.rolling];
  }

  /** With what was ported back to each release. */
  get suitesWithBackports(): string[] {
    return [...this.distribution.releases.map((release) => `${release}-backports`), ...this.suites];
  }

  get experimental(): string[] {
    return this.distribution.experimental;
  }

  /**
   * The newest that a suite has of a package, with what was added to the suite since its release; null when it has none,
   * or when the archive has no such suite.
   *
   * @throws StageError when the archive cannot be asked
   */
  async offer(suite: string, name: string): Promise<Offer | null> {
    const packageVersion = (await this.newestOf(suite, [name])).get(name);
    return packageVersion === undefined ? null : { suite, packageVersion };
  }

  /**
   * The newest that a suite has of each package with a name that begins so; none when the archive has no such suite.
   *
   * @returns Debian's versions, by the names of the packages
   * @throws StageError when the archive cannot be asked
   */
  async offersOf(suite: string, prefixes: readonly string[]): Promise<Map<string, string>> {
    const root = await this.root(suite);
    if (root === null) return new Map();
    const names: string[] = [];
    for (const prefix of prefixes) {
      const result = await this.read(suite, root, ['apt-cache', 'pkgnames', prefix], ASK_LIMIT_MS);
      if (result.code !== 0) throw unusable(`${suite} could not be searched for ${prefix}`, result);
      names.push(...result.stdout.split('\n').filter((name) => name !== ''));
    }
    return names.length === 0 ? new Map() : this.newestOf(suite, names);
  }

  /** Debian's versions, by the names of those packages that the suite has. */
  private async newestOf(suite: string, names: readonly string[]): Promise<Map<string, string>> {
    const root = await this.root(suite);
    const found = new Map<string, string>();
    if (root === null) return found;
    const result = await this.read(suite, root, ['apt-cache', 'madison', ...names], ASK_LIMIT_MS);
    if (result.code === null) throw unusable(`${names[0]} could not be looked up in ${suite}`, result);
    const pockets = pocketsOf(this.distribution, suite);
    for (const line of result.stdout.split('\n')) {
      const [name = '', version = ''] = line.split('|').map((field) => field.trim());
      // Newest first.
      if (!found.has(name) && pockets.some((pocket) => line.includes(` ${pocket}/`))) found.set(name, version);
    }
    return found;
  }

  /**
   * What is made of a package by the first suite whose package fits: the host's own suite, then the releases, newest
   * first, at last what changes every day.
   *
   * @param make throws a StageError when what the suite has does not fit
   * @throws StageError that says of each suite why it does not; or that the archive cannot be asked
   */
  async firstThatFits<T>(name: string, make: (offer: Offer) => Promise<T>): Promise<T> {
    const reasons: string[] = [];
    for (const suite of suitesForHelpers(this.distribution)) {
      const offer = await this.offer(suite, name);
      try {
        if (offer !== null) return await make(offer);
        reasons.push(`${suite} has no ${name}`);
      } catch (error) {
        if (!(error instanceof StageError)) throw error;
        reasons.push(`${suite}: ${error.message.replace(/\.$/, '')}`);
      }
    }
    throw new StageError('provide', `no suite of the archive has one that fits (${reasons.join('; ')})`);
  }

  /** Fetches packages and all that they depend on into a folder. */
  async fetch(suite: string, packages: readonly string[], folder: string): Promise<string[]> {
    const root = await this.knownRoot(suite);
    mkdirSync(join(folder, 'partial'), { recursive: true });
    const release = this.distribution.base[suite] === undefined ? [] : ['-t', suite];
    const result = await this.read(
      suite,
      root,
      [
        ...['apt-get', '-q', '-y', 'install', '--download-only', '--no-install-recommends'],
        ...['-o', `Dir::Cache::archives=${folder}/`, ...release, ...packages],
      ],
      FETCH_LIMIT_MS,
    );
    if (result.code !== 0) throw unusable(`${packages.join(' ')} could not be fetched from ${suite}`, result);
    return packagesIn(folder);
  }

  /** Fetches packages into a folder, without what they depend on. */
  async fetchAlone(suite: string, packages: readonly string[], folder: string): Promise<string[]> {
    const root = await this.knownRoot(suite);
    mkdirSync(folder, { recursive: true });
    // apt leaves them where it is started, and that is the root.
    return this.locked(suite, root, 'exclusive', async () => {
      const result = await this.apt(root, ['apt-get', '-q', 'download', ...packages], FETCH_LIMIT_MS);
      for (const file of packagesIn(root)) {
        if (result.code === 0) renameSync(file, join(folder, basename(file)));
        else rmSync(file);
      }
      if (result.code !== 0) throw unusable(`${packages.join(' ')} could not be fetched from ${suite}`, result);
      return packagesIn(folder);
    });
  }

  /**
   * What to say where a suite has nothing of what was asked for: that there is no such suite, where it is so.
   *
   * @returns half a sentence
   * @throws StageError when the archive cannot be asked
   */
  async nothingIn(suite: string): Promise<string> {
    return (await this.root(suite)) === null ? noSuite(this.distribution, suite) : `the archive's ${suite} has none`;
  }

  private async knownRoot(suite: string): Promise<string> {
    const root = await this.root(suite);
    if (root === null) throw new StageError('provide', `${noSuite(this.distribution, suite)}.`);
    return root;
  }

  /** The private apt root of a suite, its lists not older than an hour; null when there is no such suite. */
  private root(suite: string): Promise<string | null> {
    const known = this.refreshed.get(suite) ?? this.queue.add(() => this.refresh(suite));
    this.refreshed.set(suite, known);
    return known;
  }

  private async refresh(suite: string): Promise<string | null> {
    const { folder, architecture, onProgress } = this.options;
    const machine = MACHINES[architecture]?.debian;
    if (machine === undefined) {
      throw new StageError('provide', `it is read for x64 and arm64, and not for ${architecture}`);
    }
    this.location ??= this.locate();
    const location = await this.location;
    const { keys } = location;
    let sources = this.sources(suite, location);
    // Another run may have another mirror or other keys, at the same time.
    const id = createHash('sha256')
      .update(machine)
      .update(sourcesText(sources))
      .update(keys ?? '')
      .digest('hex');
    const root = join(folder, `${suite}-${id.slice(0, 8)}`);
    mkdirSync(join(root, ROOT_FILES.lists, 'partial'), { recursive: true });
    return this.locked(suite, root, 'exclusive', async () => {
      const marker = join(root, 'updated');
      if (age(marker) < LISTS_LAST_MS) return root;
      onProgress({ type: 'detail', detail: `reading the archive's list of ${suite}` });
      rmSync(join(root, ROOT_FILES.temporary), { recursive: true, force: true });
      writeFileSync(join(root, ROOT_FILES.status), '');
      writeFileSync(join(root, ROOT_FILES.settings), settingsText(await this.fetching(), machine, keys !== null));
      rmSync(join(root, ROOT_FILES.keys), { recursive: true, force: true });
      mkdirSync(join(root, ROOT_FILES.keys));
      // apt knows the form by the name.
      if (keys !== null) writeFileSync(join(root, ROOT_FILES.keys, isArmored(keys) ? 'keys.asc' : 'keys.gpg'), keys);
      while (sources.length > 0) {
        // The host's own mirror may need a password.
        writeFileSync(join(root, ROOT_FILES.sources), sourcesText(sources), { mode: 0o600 });
        const result = await this.apt(root, ['apt-get', '-q', 'update'], UPDATE_LIMIT_MS);
        if (result.code === 0) {
          writeFileSync(marker, '');
          return root;
        }
        const missing = missingSuites(result);
        if (missing.includes(suite)) return null;
        // What was added since the release may be nothing yet, or is kept elsewhere.
        const rest = sources.filter((source) => !missing.includes(source.suite));
        if (rest.length === sources.length) throw unusable(`the list of ${suite} could not be read`, result);
        sources = rest;
      }
      return null;
    });
  }

  private sources(suite: string, { mirror, security }: HostArchive): AptSource[] {
    const { base, components } = this.distribution;
    const suites = [...pocketsOf(this.distribution, suite), base[suite]].filter((each) => each !== undefined);
    return suites.map((each) => ({ uri: each === securityOf(suite) ? security : mirror, suite: each, components }));
  }

  /** Where the archive is, and the keys that it is signed with: as the user says, else as the host's own apt does. */
  private async locate(): Promise<Location> {
    const { mirror } = this.options;
    const found = mirror === undefined ? await this.hostArchive() : { mirror, security: mirror };
    const trusted = [mirror === undefined ? signedBy(found.mirror) : undefined, ...this.distribution.keyrings];
    const keyring = this.options.keyring ?? trusted.find((file) => file !== undefined && existsSync(file));
    // Without one it is the keys in trusted.gpg.d: the signature is checked all the same.
    return { ...found, keys: keyring === undefined ? null : readFileSync(keyring) };
  }

  private async hostArchive(): Promise<HostArchive> {
    const { stdout } = await this.command(['apt-get', 'update', '--print-uris'], ASK_LIMIT_MS);
    const found = hostArchive(stdout, this.distribution);
    if (found !== null) return found;
    const { name, own } = this.distribution;
    throw new StageError(
      'provide',
      `The host's apt names no mirror of ${name} ${own ?? ''}; name one with archive-mirror (--mirror).`,
    );
  }

  /** Of the host's settings only how to fetch (proxies, certificates): the rest has hooks that touch the host. */
  private async fetching(): Promise<string[]> {
    const { stdout } = await this.command(['apt-config', 'dump'], ASK_LIMIT_MS);
    return stdout.split('\n').filter((line) => line.startsWith('Acquire::'));
  }

  /** While nobody refreshes the lists. */
  private read(suite: string, root: string, argv: readonly string[], timeoutMs: number): Promise<CommandResult> {
    return this.locked(suite, root, 'shared', () => this.apt(root, argv, timeoutMs));
  }

  /** Somebody else may be at it, with all the time that there is. */
  private locked<T>(suite: string, root: string, mode: 'exclusive' | 'shared', work: () => Promise<T>): Promise<T> {
    const { onProgress, signal } = this.options;
    const onWait = () => onProgress({ type: 'detail', detail: `the lists of ${suite} are in use; waiting` });
    return withLock(join(root, 'lock'), { mode, timeoutMs: UPDATE_LIMIT_MS + FETCH_LIMIT_MS, onWait, signal }, work);
  }

  private async apt(root: string, argv: readonly string[], timeoutMs: number): Promise<CommandResult> {
    mkdirSync(join(root, ROOT_FILES.temporary), { recursive: true });
    const env = { APT_CONFIG: ROOT_FILES.settings, TMPDIR: ROOT_FILES.temporary };
    // Or, when we are killed, it and the next run's write the same lists.
    return this.command(argv, timeoutMs, { cwd: root, env, endsWithUs: 'SIGKILL' });
  }

  private async command(
    argv: readonly string[],
    timeoutMs: number,
    options: Pick<CommandOptions, 'cwd' | 'env' | 'endsWithUs'> = {},
  ): Promise<CommandResult> {
    try {
      return await run(argv, {
        timeoutMs,
        signal: this.options.signal,
        ...options,
        env: { ...process.env, ...options.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch (error) {
      if (!(error instanceof NotStarted)) throw error;
      throw new StageError('provide', `The archive is read by apt: ${error.message}`, { cause: error });
    }
  }
}

function packagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.deb'))
    .map((name) => join(folder, name));
}

function unusable(complaint: string, result: CommandResult): StageError {
  return failure(result, { failureClass: 'provide', complaint, reason: /^E:/ });
}

/** Milliseconds since a file was written. */
function age(file: string): number {
  return existsSync(file) ? Date.now() - statSync(file).mtimeMs : Number.POSITIVE_INFINITY;
}

/** The suites that the archive has not. All else that goes wrong is told with other words. */
function missingSuites({ stderr }: CommandResult): string[] {
  const sentences = stderr.matchAll(/^E: The repository '\S+ (\S+) Release' does not have a Release file/gm);
  return [...sentences].map(([, suite = '']) => suite);
}

function isArmored(keys: Buffer): boolean {
  return keys.subarray(0, 100).includes('-----BEGIN PGP');
}

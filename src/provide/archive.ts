import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandResult, outcome, run, tail } from '../host/command.js';
import { withLock } from '../host/lock.js';
import { readOrNull } from '../host/process.js';
import type { OnProgress } from '../host/progress.js';
import { Interrupted, StageError } from '../words/errors.js';
import { MACHINES } from './machines.js';

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

interface Distribution {
  /** Oldest first. */
  suites: string[];
  /** Asked only by name, or for an exact version. */
  experimental: string[];
  /** Suites that are not complete in themselves: their packages depend on those of another. */
  base: Record<string, string>;
  components: string;
}

const DISTRIBUTIONS: Record<'debian' | 'ubuntu', Distribution> = {
  debian: {
    suites: ['oldoldstable', 'oldstable', 'stable', 'testing', 'unstable'],
    experimental: ['experimental'],
    base: { experimental: 'unstable', 'rc-buggy': 'unstable' },
    components: 'main',
  },
  ubuntu: {
    suites: ['jammy', 'noble', 'plucky', 'questing', 'resolute', 'devel'],
    experimental: [],
    base: {},
    components: 'main universe',
  },
};

const KEYRINGS = {
  debian: ['/usr/share/keyrings/debian-archive-keyring.gpg', '/usr/share/keyrings/debian-archive-keyring.pgp'],
  ubuntu: ['/usr/share/keyrings/ubuntu-archive-keyring.gpg'],
};

const UPDATE_LIMIT_MS = 120_000;
const FETCH_LIMIT_MS = 300_000;
const ASK_LIMIT_MS = 20_000;
/** Suites do not change faster than that. */
const LISTS_LAST_MS = 3_600_000;

/**
 * The distribution's archive, asked by apt in private roots: the host's lists, packages and settings are not touched,
 * and no root is needed. Every list is checked by its signature.
 */
export class Archive {
  private readonly options: ArchiveOptions;
  private readonly distribution: keyof typeof DISTRIBUTIONS;
  private readonly refreshed = new Map<string, Promise<string | null>>();
  private mirror: Promise<string> | undefined;

  constructor(options: ArchiveOptions) {
    this.options = options;
    const release = readOrNull('/etc/os-release') ?? '';
    this.distribution = /^ID(_LIKE)?=.*ubuntu/m.test(release) ? 'ubuntu' : 'debian';
  }

  /** Oldest first. */
  get suites(): string[] {
    return DISTRIBUTIONS[this.distribution].suites;
  }

  get experimental(): string[] {
    return DISTRIBUTIONS[this.distribution].experimental;
  }

  /**
   * What a suite has of a package; null when it has none, or when the archive has no such suite.
   *
   * @throws StageError when the archive cannot be asked
   */
  async offer(suite: string, name: string): Promise<Offer | null> {
    const root = await this.root(suite);
    if (root === null) return null;
    const result = await this.read(suite, root, ['apt-cache', 'madison', name], ASK_LIMIT_MS);
    if (result.code === null) throw this.unusable(`looking for ${name} in ${suite}`, result, ASK_LIMIT_MS);
    const line = result.stdout.split('\n').find((each) => each.includes(` ${suite}/`));
    const packageVersion = line?.split('|')[1]?.trim();
    return packageVersion === undefined ? null : { suite, packageVersion };
  }

  /** Fetches packages and all that they depend on into a folder. */
  async fetch(suite: string, packages: readonly string[], folder: string): Promise<string[]> {
    const root = await this.root(suite);
    if (root === null) throw new StageError('provide', `The archive has no suite ${suite}.`);
    mkdirSync(join(folder, 'partial'), { recursive: true });
    const release = DISTRIBUTIONS[this.distribution].base[suite] === undefined ? [] : ['-t', suite];
    const result = await this.read(
      suite,
      root,
      [
        ...['apt-get', '-q', '-y', 'install', '--download-only', '--no-install-recommends'],
        ...['-o', `Dir::Cache::archives=${folder}/`, ...release, ...packages],
      ],
      FETCH_LIMIT_MS,
    );
    if (result.code !== 0) throw this.unusable(`fetching ${packages.join(' ')} from ${suite}`, result, FETCH_LIMIT_MS);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.deb'))
      .map((name) => join(folder, name));
  }

  /** The private apt root of a suite, its lists not older than an hour; null when there is no such suite. */
  private root(suite: string): Promise<string | null> {
    const known = this.refreshed.get(suite) ?? this.refresh(suite);
    this.refreshed.set(suite, known);
    return known;
  }

  private async refresh(suite: string): Promise<string | null> {
    const { folder, onProgress } = this.options;
    const sources = await this.sources(suite);
    // Another run may have another mirror, at the same time.
    const root = join(folder, `${suite}-${createHash('sha256').update(sources).digest('hex').slice(0, 8)}`);
    mkdirSync(join(root, 'lists/partial'), { recursive: true });
    return this.locked(suite, root, 'exclusive', async () => {
      const marker = join(root, 'updated');
      // The marker says where the lists were made: apt's settings hold that path, and a store may be moved.
      if (readOrNull(marker) === root && age(marker) < LISTS_LAST_MS) return root;
      onProgress({ type: 'detail', detail: `reading the archive's list of ${suite}` });
      writeFileSync(join(root, 'sources.list'), sources);
      writeFileSync(join(root, 'status'), '');
      writeFileSync(join(root, 'apt.conf'), await this.configuration(root));
      const result = await this.apt(root, ['apt-get', '-q', 'update'], UPDATE_LIMIT_MS);
      const missing = /404 +Not Found|does not have a Release file/.test(result.stdout + result.stderr);
      if (missing) return null;
      if (result.code !== 0) throw this.unusable(`reading the list of ${suite}`, result, UPDATE_LIMIT_MS);
      writeFileSync(marker, root);
      return root;
    });
  }

  private async sources(suite: string): Promise<string> {
    const { base, components } = DISTRIBUTIONS[this.distribution];
    const keyring = this.options.keyring ?? KEYRINGS[this.distribution].find((file) => existsSync(file));
    // Without one apt falls back to the keys in trusted.gpg.d: the signature is checked all the same.
    const option = keyring === undefined ? '' : `[signed-by=${keyring}] `;
    this.mirror ??= this.options.mirror === undefined ? this.hostMirror() : Promise.resolve(this.options.mirror);
    const mirror = await this.mirror;
    const suites = [suite, base[suite]].filter((each) => each !== undefined);
    return suites.map((each) => `deb ${option}${mirror} ${each} ${components}\n`).join('');
  }

  /** The mirror that the host itself uses for its distribution. */
  private async hostMirror(): Promise<string> {
    const codename = (readOrNull('/etc/os-release') ?? '').match(/^VERSION_CODENAME=(\S+)$/m)?.[1] ?? '';
    const origin = this.distribution === 'ubuntu' ? 'Ubuntu' : 'Debian';
    const targets = await this.command(
      [
        'apt-get',
        'indextargets',
        '--format',
        '$(REPO_URI)',
        'Created-By: Packages',
        `Origin: ${origin}`,
        `Codename: ${codename}`,
      ],
      ASK_LIMIT_MS,
    );
    const [listed = ''] = targets.stdout.split('\n');
    if (listed !== '') return listed;
    // A new machine has no lists yet, and then indextargets knows nothing; what would be fetched is known all the same.
    const uris = await this.command(['apt-get', 'update', '--print-uris'], ASK_LIMIT_MS);
    const mirror = uris.stdout.match(new RegExp(`^'(\\S+?)/dists/${codename}/(?:InRelease|main/)`, 'm'))?.[1];
    if (mirror === undefined) {
      throw new StageError(
        'provide',
        `The host's apt names no mirror of ${origin} ${codename}; name one with archive-mirror (--mirror).`,
      );
    }
    return mirror;
  }

  /** Of the host's configuration only how to fetch (proxies, certificates): the rest has hooks that touch the host. */
  private async configuration(root: string): Promise<string> {
    const host = await this.command(['apt-config', 'dump'], ASK_LIMIT_MS);
    const acquire = host.stdout.split('\n').filter((line) => line.startsWith('Acquire::'));
    const settings: Record<string, string> = {
      'Dir::State': root,
      'Dir::State::lists': join(root, 'lists'),
      'Dir::State::status': join(root, 'status'),
      'Dir::Cache': root,
      'Dir::Cache::pkgcache': 'pkgcache.bin',
      'Dir::Cache::srcpkgcache': '',
      'Dir::Etc::main': '-',
      'Dir::Etc::parts': '-',
      'Dir::Etc::sourcelist': join(root, 'sources.list'),
      'Dir::Etc::sourceparts': '-',
      'Dir::Etc::preferences': '-',
      'Dir::Etc::preferencesparts': '-',
      'Dir::Log': root,
      'APT::Architecture': MACHINES[this.options.architecture]?.debian ?? this.options.architecture,
      'APT::Architectures': '',
      'APT::Sandbox::User': '',
      'APT::Update::Error-Mode': 'any',
      'APT::Get::AllowUnauthenticated': 'false',
      'Acquire::AllowInsecureRepositories': 'false',
      'Acquire::Languages': 'none',
      'Acquire::GzipIndexes': 'true',
      'Acquire::Retries': '2',
      'Acquire::http::Timeout': '15',
      'Acquire::https::Timeout': '15',
      // We hold a lock of our own, for less.
      'Debug::NoLocking': 'true',
    };
    const own = Object.entries(settings).map(([name, value]) => `${name} "${value}";`);
    return [...acquire, ...own, ''].join('\n');
  }

  /** While nobody refreshes the lists. */
  private read(suite: string, root: string, argv: readonly string[], timeoutMs: number): Promise<CommandResult> {
    return this.locked(suite, root, 'shared', () => this.apt(root, argv, timeoutMs));
  }

  /** Somebody else may be at it, with all the time that there is. */
  private locked<T>(suite: string, root: string, mode: 'exclusive' | 'shared', work: () => Promise<T>): Promise<T> {
    const { onProgress, signal } = this.options;
    const onWait = () => onProgress({ type: 'detail', detail: `another run reads the lists of ${suite}; waiting` });
    return withLock(join(root, 'lock'), { mode, timeoutMs: UPDATE_LIMIT_MS + FETCH_LIMIT_MS, onWait, signal }, work);
  }

  private apt(root: string, argv: readonly string[], timeoutMs: number): Promise<CommandResult> {
    return this.command(argv, timeoutMs, { APT_CONFIG: join(root, 'apt.conf') });
  }

  private async command(
    argv: readonly string[],
    timeoutMs: number,
    env: NodeJS.ProcessEnv = {},
  ): Promise<CommandResult> {
    const { signal } = this.options;
    let result: CommandResult;
    try {
      result = await run(argv, {
        timeoutMs,
        signal,
        env: { ...process.env, ...env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch (error) {
      throw new StageError('provide', `The archive is read by apt, and ${argv[0]} is not on this host.`, {
        cause: error,
      });
    }
    if (signal.aborted) throw new Interrupted();
    return result;
  }

  private unusable(doing: string, result: CommandResult, limitMs: number): StageError {
    const error = result.stderr.split('\n').find((line) => line.startsWith('E:')) ?? tail(result, 1);
    return new StageError('provide', `${doing} failed (${outcome(result, limitMs)}): ${error.trim()}`);
  }
}

/** Milliseconds since a file was written. */
function age(file: string): number {
  return existsSync(file) ? Date.now() - statSync(file).mtimeMs : Number.POSITIVE_INFINITY;
}

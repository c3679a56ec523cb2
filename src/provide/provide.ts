import { rmSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { outcome, run, tail } from '../host/command.js';
import { isExecutable } from '../host/files.js';
import { searchPath } from '../host/inspect.js';
import { Interrupted, Skip, StageError } from '../words/errors.js';
import type { Component } from '../words/result.js';
import { Archive, type ArchiveOptions, type Offer } from './archive.js';
import { isStatic, place, programsIn, unpack, wrap } from './closure.js';
import { IMAGES, Images } from './images.js';
import { libraryFolders } from './prefix.js';
import type { Release } from './releases.js';
import { SOURCE_TOOLS, type SourceOptions, Sources } from './source.js';
import type { Spec } from './spec.js';
import { type Entry, Store, type Tool, type Usage } from './store.js';
import {
  type PrintedVersion,
  parseBusyboxVersion,
  parseCriuVersion,
  parseIptablesVersion,
  parseLxcVersion,
  sameVersion,
  threePart,
  upstreamVersion,
} from './version.js';
import { type ProvidedTests, type TestSource, type TestSpec, Zdtm } from './zdtm.js';

export interface ProvideOptions extends Omit<ArchiveOptions, 'folder'>, SourceOptions {
  /** Folder of the store. */
  store: string;
  /** Ask for a newer one even if there is one at hand that fits. */
  checkLatest?: boolean;
}

/** A version that is at hand or available, or a place that could not be asked for one. */
export interface Offering extends Partial<Usage> {
  provider: 'system' | 'store' | 'apt' | 'git';
  /** Null when it could not be asked. Of `git` the oldest and the newest. */
  version: string | null;
  /** The folder that it lies in, or the spec that it is had by. */
  where: string;
  /** Why it could not be asked. */
  problem?: string;
}

type Name = Component['name'];

/** How a component is asked, found and made. */
interface Recipe {
  /** The program that must be there. */
  program: string;
  versionArguments: readonly string[];
  parse: (output: string) => PrintedVersion;
  /** Debian's package of that name, and what it runs without depending on it. */
  package: string;
  companions: readonly string[];
  /** Fills `bin` of an entry, beside the unpacked `root`. */
  arrange: (folder: string, architecture: string) => void;
  /** More that is asked of a program of the host. */
  isFit?: (file: string) => boolean;
  /** It is not what is tested: what fits the host is better than what is newest. */
  isHelper?: true;
}

const IPTABLES = ['iptables', 'iptables-restore', 'iptables-save', 'ip6tables', 'ip6tables-restore', 'ip6tables-save'];

/** Where distributions have the static one. */
const BUSYBOXES = ['usr/bin/busybox', 'bin/busybox', 'usr/bin/busybox-static', 'bin/busybox-static'];

const RECIPES: Record<Name, Recipe> = {
  criu: {
    program: 'criu',
    versionArguments: ['--version'],
    parse: parseCriuVersion,
    package: 'criu',
    companions: [],
    arrange: (folder, architecture) => wrap(folder, [{ name: 'criu' }], architecture),
  },
  lxc: {
    program: 'lxc-start',
    versionArguments: ['--version'],
    parse: parseLxcVersion,
    package: 'lxc',
    // The sandbox's bridge is made with ip, and CRIU runs it, too.
    companions: ['iproute2'],
    arrange: (folder, architecture) => wrap(folder, programsIn(join(folder, 'root'), /^(lxc-.*|ip)$/), architecture),
  },
  iptables: {
    program: 'iptables-restore',
    versionArguments: ['--version'],
    parse: parseIptablesVersion,
    package: 'iptables',
    companions: [],
    isHelper: true,
    arrange(folder, architecture) {
      const programs = IPTABLES.map((name) => ({ name, file: 'xtables-nft-multi' }));
      wrap(folder, programs, architecture);
    },
  },
  busybox: {
    program: 'busybox',
    versionArguments: [],
    parse: parseBusyboxVersion,
    package: 'busybox-static',
    companions: [],
    isHelper: true,
    arrange(folder) {
      place(folder, BUSYBOXES, 'busybox');
      rmSync(join(folder, 'root'), { recursive: true });
    },
    // It is copied into a container that has no libraries.
    isFit: isStatic,
  },
};

const VERSION_LIMIT_MS = 10_000;

/** Where components come from: the host, the store, the distribution's archive, the source. */
export class Provider {
  private readonly options: ProvideOptions;
  private readonly store: Store;
  private readonly archive: Archive;
  private readonly sources: Sources;

  /** @throws StageError when the store cannot be used */
  constructor(options: ProvideOptions) {
    this.options = options;
    this.store = new Store(options.store, options.architecture, options.onProgress, options.signal);
    this.archive = new Archive({ ...options, folder: this.store.own('apt') });
    this.sources = new Sources(options, this.store, (folder) => this.ask('criu', folder));
  }

  /**
   * Finds or makes a component.
   *
   * @param text the spec as the user wrote it
   * @throws Skip when `system` is asked for and there is none; StageError when it cannot be had
   */
  async provide(name: Name, spec: Spec, text: string): Promise<Component> {
    switch (spec.kind) {
      case 'path':
        return this.fromFolder(name, text, spec.folder);
      case 'system': {
        const found = await this.fromHost(name, text);
        if (found !== null) return found;
        throw new Skip(`No ${RECIPES[name].program} is on PATH, and only the host's own was asked for ("${text}").`);
      }
      case 'git':
        return this.built(text, await this.sources.fromGit(spec));
      case 'tarball':
        return this.built(text, await this.sources.fromTarball(spec));
      case 'default':
        return (await this.fromHost(name, text)) ?? this.choose(name, text, spec);
      default:
        return this.choose(name, text, spec);
    }
  }

  /** The host's, else the newest in the store; asks the network nothing. Null when there is none. */
  async atHand(name: Name): Promise<Component | null> {
    const spec: Spec = { kind: 'default' };
    return (await this.fromHost(name, '')) ?? this.fromStore(name, '', spec) ?? this.builtRelease(name, '', spec);
  }

  /**
   * The same spec with its version named, so that whoever asks later gets the same: a range becomes the newest version of
   * the archive or of the releases that fits, a branch its commit. What means the host's own stays.
   *
   * @throws StageError when there is none
   */
  async pin(name: Name, spec: Spec, text: string): Promise<string> {
    if (spec.kind === 'git') {
      const { commit } = await this.sources.commitOf(spec);
      return `git:${spec.repository === null ? '' : `${spec.repository}#`}${commit}`;
    }
    if (spec.kind !== 'latest' && spec.kind !== 'range') return text;
    const found = await this.search(name, spec);
    if (!Array.isArray(found)) return upstreamVersion(found.packageVersion);
    const [release] = this.releases(name, spec);
    if (release !== undefined) return release.version;
    throw new StageError('provide', `${name} "${text}" is not available: ${found.join('; ')}.`);
  }

  /** The root file system of a workload: a folder. */
  image(name: keyof typeof IMAGES): Promise<string> {
    return new Images(this.options, this.store, this.archive).provide(IMAGES[name]);
  }

  /** CRIU's own tests: those that `choose` names are built. */
  zdtm(spec: TestSpec, choose: (source: TestSource) => readonly string[]): Promise<ProvidedTests> {
    return new Zdtm(this.options, this.store, this.sources).provide(spec, choose);
  }

  /**
   * From the store, else from the archive, else a release built from source. When the newest is asked for, the store
   * comes last.
   */
  private async choose(name: Name, text: string, spec: Spec): Promise<Component> {
    const newest = spec.kind === 'latest' || (this.options.checkLatest === true && spec.kind !== 'exact');
    const stored = newest ? null : (this.fromStore(name, text, spec) ?? (await this.builtRelease(name, text, spec)));
    return stored ?? this.fromElsewhere(name, text, spec, newest);
  }

  private releases(name: Name, spec: Spec): Release[] {
    return name === 'criu' ? this.sources.releases.filter(({ version }) => matches(spec, version)) : [];
  }

  /** Asks the network nothing. */
  private async builtRelease(name: Name, text: string, spec: Spec): Promise<Component | null> {
    for (const release of this.releases(name, spec)) {
      const entry = await this.sources.stored(release);
      if (entry !== null) return this.built(text, entry);
    }
    return null;
  }

  /** Every version at hand or available, and what could not be asked. */
  async offers(name: Name): Promise<Offering[]> {
    return [
      ...(await this.offersOfHost(name)),
      ...this.offersOfStore(name),
      ...(await this.offersOfArchive(name)),
      ...this.offersOfSource(name),
    ];
  }

  private async offersOfHost(name: Name): Promise<Offering[]> {
    try {
      const host = await this.fromHost(name, '');
      return host === null ? [] : [{ provider: 'system', version: host.version, where: host.path }];
    } catch (error) {
      return [{ provider: 'system', version: null, where: 'PATH', problem: problem(error) }];
    }
  }

  private offersOfStore(name: Name): Offering[] {
    const tools = [tool(name), ...(name === 'criu' ? SOURCE_TOOLS : [])];
    return tools
      .flatMap((each) => this.store.list(each))
      .map((entry) => ({
        provider: 'store',
        version: entry.manifest.version,
        where: entry.folder,
        ...this.store.usage(entry),
      }));
  }

  private async offersOfArchive(name: Name): Promise<Offering[]> {
    const offers = [...this.archive.suites, ...this.archive.experimental].map(async (suite): Promise<Offering[]> => {
      const where = `apt:${suite}`;
      try {
        const offer = await this.archive.offer(suite, RECIPES[name].package);
        return offer === null ? [] : [{ provider: 'apt', version: upstreamVersion(offer.packageVersion), where }];
      } catch (error) {
        return [{ provider: 'apt', version: null, where, problem: problem(error) }];
      }
    });
    return (await Promise.all(offers)).flat();
  }

  private offersOfSource(name: Name): Offering[] {
    if (name !== 'criu') return [];
    const { releases } = this.sources;
    const [newest, oldest] = [releases[0]?.version, releases.at(-1)?.version];
    return [{ provider: 'git', version: `${oldest} to ${newest}`, where: `git:TAG, ${releases.length} releases` }];
  }

  private async fromHost(name: Name, spec: string): Promise<Component | null> {
    const { program, isFit = () => true } = RECIPES[name];
    const path = searchPath().find((folder) => isExecutable(join(folder, program)) && isFit(join(folder, program)));
    if (path === undefined) return null;
    return { name, spec, provider: 'system', path, ...(await this.ask(name, path)) };
  }

  private async fromFolder(name: Name, spec: string, folder: string): Promise<Component> {
    const { program } = RECIPES[name];
    const path = [folder, join(folder, 'bin'), join(folder, 'sbin')].find((each) => isExecutable(join(each, program)));
    if (path === undefined) {
      throw new StageError(
        'provide',
        `"${spec}" was asked for, and there is no ${program} in ${folder}, its bin or its sbin.`,
      );
    }
    return { name, spec, provider: 'path', path, ...(await this.ask(name, path)) };
  }

  /** Asks the network nothing. */
  private fromStore(name: Name, text: string, spec: Spec): Component | null {
    const entry = this.store.newest(tool(name), ({ version, suite }) => matches(spec, version, suite));
    return entry === null ? null : this.component(name, text, entry);
  }

  private async fromElsewhere(name: Name, text: string, spec: Spec, newest: boolean): Promise<Component> {
    const take = async (offer: Offer) => {
      const exact: Spec = { kind: 'exact', version: upstreamVersion(offer.packageVersion) };
      return (newest ? this.fromStore(name, text, exact) : null) ?? this.fromArchive(name, text, offer);
    };
    if (RECIPES[name].isHelper) return this.helper(name, take);
    const found = await this.search(name, spec);
    if (!Array.isArray(found)) return take(found);
    const stored = newest ? this.fromStore(name, text, spec) : null;
    if (stored !== null) return stored;
    const asked = text === '' ? `The newest ${name}` : `${name} "${text}"`;
    const complaint = `${asked} is not available: ${found.join('; ')}`;
    const [release] = this.releases(name, spec);
    if (release === undefined) throw new StageError('provide', `${complaint}.`);
    try {
      return this.built(text, await this.sources.fromRelease(release));
    } catch (error) {
      if (!(error instanceof StageError)) throw error;
      throw new StageError('provide', `${complaint}; and ${release.version} from source: ${error.message}`, {
        cause: error,
      });
    }
  }

  /** Nobody asks for a version of it: the first that fits will do. */
  private async helper(name: Name, take: (offer: Offer) => Promise<Component>): Promise<Component> {
    try {
      return await this.archive.firstThatFits(RECIPES[name].package, take);
    } catch (error) {
      if (!(error instanceof StageError)) throw error;
      const stored = this.fromStore(name, '', { kind: 'default' });
      if (stored !== null) return stored;
      throw new StageError('provide', `${name} is not available: ${this.stored(name)}; ${error.message}.`, {
        cause: error,
      });
    }
  }

  private async fromArchive(name: Name, text: string, { suite, packageVersion }: Offer): Promise<Component> {
    const { architecture, signal, onProgress } = this.options;
    const recipe = RECIPES[name];
    const version = upstreamVersion(packageVersion);
    const isWanted = (entry: Entry) => entry.manifest.suite === suite;
    const entry = await this.store.fill(tool(name), version, isWanted, async (folder) => {
      onProgress({ type: 'detail', detail: `fetching ${name} ${version} from ${suite}` });
      const packages = [`${recipe.package}=${packageVersion}`, ...recipe.companions];
      const files = await this.archive.fetch(suite, packages, join(folder, 'packages'));
      onProgress({ type: 'detail', detail: `unpacking ${name} ${version}: ${files.length} packages` });
      await unpack(files, join(folder, 'root'), signal);
      rmSync(join(folder, 'packages'), { recursive: true });
      recipe.arrange(folder, architecture);
      if (signal.aborted) throw new Interrupted();
      const printed = await this.ask(name, join(folder, 'bin'));
      if (!sameVersion(printed.version, version)) {
        throw new StageError('provide', `${name} ${version} of ${suite} says that it is ${printed.version}.`);
      }
      return { ...printed, suite };
    });
    return this.component(name, text, entry);
  }

  /**
   * An exact version is searched from the oldest suite to experimental, anything else from the newest down.
   *
   * @returns what the archive has of it, or why nothing was found
   */
  private async search(name: Name, spec: Spec): Promise<Offer | string[]> {
    const { suites, experimental } = this.archive;
    const order =
      spec.kind === 'apt' ? [spec.suite] : spec.kind === 'exact' ? [...suites, ...experimental] : suites.toReversed();
    const seen: string[] = [];
    let failure: StageError | null = null;
    // Two at a time: reading a list is half waiting, half unpacking.
    const step = spec.kind === 'exact' ? 2 : 1;
    for (let first = 0; first < order.length; first += step) {
      const asked = order.slice(first, first + step).map((suite) => this.archive.offer(suite, RECIPES[name].package));
      for (const settled of await Promise.allSettled(asked)) {
        if (settled.status === 'rejected') {
          if (!(settled.reason instanceof StageError)) throw settled.reason;
          failure ??= settled.reason;
        } else if (settled.value !== null) {
          const version = upstreamVersion(settled.value.packageVersion);
          if (matches(spec, version, settled.value.suite)) return settled.value;
          seen.push(`${version} (${settled.value.suite})`);
        }
      }
      // One list that cannot be read is the archive that cannot be reached: the others would only take longer to say so.
      if (failure !== null) break;
    }
    const archive =
      failure === null
        ? `the archive has ${seen.length === 0 ? 'none' : seen.join(', ')}`
        : `the archive could not be asked (${failure.message})`;
    return [this.stored(name), archive];
  }

  private stored(name: Name): string {
    const versions = this.store.list(tool(name)).map(({ manifest }) => manifest.version);
    return `the store ${this.store.folder} has ${versions.length === 0 ? 'none' : versions.join(', ')}`;
  }

  private component(name: Name, spec: string, entry: Entry): Component {
    this.store.touch(entry);
    const { folder, manifest } = entry;
    const { version, gitId } = manifest;
    return {
      name,
      spec,
      version,
      ...(gitId === undefined ? {} : { gitId }),
      provider: 'apt',
      path: join(folder, 'bin'),
    };
  }

  private built(spec: string, entry: Entry): Component {
    this.store.touch(entry);
    const { folder, manifest } = entry;
    const { version, gitId, source: { compiler: _, ...origin } = { compiler: '' } } = manifest;
    return {
      name: 'criu',
      spec,
      version,
      ...(gitId === undefined ? {} : { gitId }),
      provider: origin.commit === undefined ? 'tarball' : 'git',
      ...origin,
      path: join(folder, 'bin'),
    };
  }

  private async ask(name: Name, folder: string): Promise<PrintedVersion> {
    const { program, versionArguments, parse } = RECIPES[name];
    const file = join(folder, program);
    const result = await run([file, ...versionArguments], {
      timeoutMs: VERSION_LIMIT_MS,
      signal: this.options.signal,
      env: { ...process.env, LD_LIBRARY_PATH: libraryFolders(folder).join(':') },
    });
    if (this.options.signal.aborted) throw new Interrupted();
    if (result.code !== 0) {
      throw new StageError('provide', `${file} does not run (${outcome(result, VERSION_LIMIT_MS)}): ${tail(result)}`);
    }
    return parse(result.stdout);
  }
}

/** What a component of the archive is called in the store. */
function tool(name: Name): Tool {
  return `${name}-apt`;
}

/** What is wrong with a place, so that the others can still be asked. */
function problem(error: unknown): string {
  if (error instanceof StageError) return error.message;
  throw error;
}

function matches(spec: Spec, version: string, suite?: string): boolean {
  switch (spec.kind) {
    case 'exact':
      return sameVersion(version, spec.version);
    case 'range':
      return semver.satisfies(threePart(version), spec.range);
    case 'apt':
      return suite === spec.suite;
    default:
      return suite !== 'experimental' && semver.prerelease(threePart(version)) === null;
  }
}

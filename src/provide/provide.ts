import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isExecutable } from '../host/files.js';
import { searchPath } from '../host/inspect.js';
import { Skip, StageError } from '../words/errors.js';
import type { MachineParts } from '../words/machine.js';
import type { Component } from '../words/result.js';
import { Archive, type ArchiveOptions, type Offer } from './archive.js';
import { unpack } from './closure.js';
import { IMAGES, Images } from './images.js';
import type { KernelSpec } from './machine/kernel-spec.js';
import { Kernels } from './machine/kernels.js';
import { provideMachine } from './machine/parts.js';
import { type Offering, offersOf, packagedVersions } from './offers.js';
import { askVersion, isSource, type Name, RECIPES, tool } from './recipes.js';
import { byItsTag, type Release, type SourceName } from './releases.js';
import { type SourceOptions, Sources } from './source.js';
import { matches, NOT_OF_HOST, type Spec } from './spec.js';
import { Store, type StoreEntry } from './store.js';
import { sameVersion, upstreamVersion } from './version.js';
import { type ProvidedTests, type TestSource, type TestSpec, ZdtmBuilder } from './zdtm.js';

export interface ProvideOptions extends Omit<ArchiveOptions, 'folder'>, SourceOptions {
  /** Folder of the store. */
  store: string;
  /** Ask for a newer one even if there is one at hand that fits. */
  checkLatest?: boolean;
}

/** Where components come from: the host, the store, the distribution's archive, the source. */
export class Provider {
  private readonly options: ProvideOptions;
  private readonly store: Store;
  private readonly archive: Archive;
  private readonly images: Images;
  private readonly sources: Record<SourceName, Sources>;
  /** What we provide cannot be run or built here. */
  private readonly isForeign: boolean;

  /** @throws StageError when the store cannot be used */
  constructor(options: ProvideOptions) {
    this.options = options;
    this.store = new Store(options.store, options.architecture, options.onProgress, options.signal);
    this.archive = new Archive({ ...options, folder: this.store.own('apt') });
    this.images = new Images(options, this.store, this.archive);
    this.isForeign = options.architecture !== process.arch;
    this.sources = {
      criu: new Sources('criu', options, this.store),
      lxc: new Sources('lxc', options, this.store),
    };
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
        return this.fromSource(name, text, (sources) => sources.fromGit(spec));
      case 'tarball':
        return this.fromSource(name, text, (sources) => sources.fromTarball(spec));
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
  async pin(name: SourceName, spec: Spec, text: string): Promise<string> {
    if (spec.kind === 'git') {
      const { commit } = await this.sources[name].commitOf(spec);
      return `git:${spec.repository === null ? '' : `${spec.repository}#`}${commit}`;
    }
    if (spec.kind !== 'latest' && spec.kind !== 'range') return text;
    const found = await this.search(name, spec);
    if (!Array.isArray(found)) return upstreamVersion(found.packageVersion);
    const [release] = this.releases(name, spec);
    if (release !== undefined) return release.version;
    throw new StageError('provide', `${name} "${text}" is not available: ${found.join('; ')}.`);
  }

  /**
   * The commits that refs stand for, and a mirror with their past, without any file.
   *
   * @throws StageError when there is no such commit, or the repository cannot be asked
   */
  async past(name: SourceName, refs: readonly string[]): Promise<{ folder: string; url: string; commits: string[] }> {
    const found = await Promise.all(
      refs.map((ref) => this.sources[name].commitOf({ kind: 'git', repository: null, ref })),
    );
    const commits = found.map(({ commit }) => commit);
    const { origin } = found[0] as (typeof found)[number];
    return { folder: await origin.past(commits), url: origin.url, commits };
  }

  /** Every version at hand or available, and the places that could not be asked. */
  offers(name: Name): Promise<Offering[]> {
    const { store, archive } = this;
    const sources = isSource(name) ? this.sources[name] : null;
    return offersOf(name, { fromHost: () => this.fromHost(name, ''), store, archive, sources });
  }

  /** The same for machines of an architecture. */
  for(architecture: string): Provider {
    return architecture === this.options.architecture ? this : new Provider({ ...this.options, architecture });
  }

  /** Those of the store and of the archive. */
  get kernels(): Kernels {
    return new Kernels(this.options, this.store, this.archive);
  }

  /** Versions that no build is needed for. */
  packaged(name: SourceName): Promise<string[]> {
    const { store, archive } = this;
    return packagedVersions(name, { store, archive });
  }

  /** The root file system of a workload: a folder. */
  async image(name: keyof typeof IMAGES): Promise<string> {
    return join(await this.images.provide(IMAGES[name]), 'root');
  }

  /**
   * All that a machine with another kernel is made of.
   *
   * @param text the spec as the user wrote it
   * @throws StageError when it cannot be had
   */
  machine(spec: KernelSpec, text: string): Promise<MachineParts> {
    const there = this.for(spec.architecture);
    const busybox = async () => join((await there.provide('busybox', NOT_OF_HOST, '')).path, 'busybox');
    const sources = { here: this.for(process.arch).images, there: there.images, kernels: there.kernels, busybox };
    return provideMachine(spec, text, sources, this.options.signal);
  }

  /** CRIU's own tests: those that `choose` names are built. */
  zdtm(spec: TestSpec, choose: (source: TestSource) => readonly string[]): Promise<ProvidedTests> {
    return new ZdtmBuilder(this.options, this.store, this.sources.criu).provide(spec, choose);
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
    if (this.isForeign || !isSource(name)) return [];
    return this.sources[name].releases.filter(({ version }) => matches(spec, version));
  }

  /** Asks the network nothing. */
  private async builtRelease(name: Name, text: string, spec: Spec): Promise<Component | null> {
    for (const release of this.releases(name, spec)) {
      const entry = isSource(name) ? await this.sources[name].stored(release) : null;
      if (entry !== null) return this.built(name, text, entry);
    }
    return null;
  }

  private async fromHost(name: Name, spec: string): Promise<Component | null> {
    if (this.isForeign) return null;
    const { program, isFit = () => true } = RECIPES[name];
    const path = searchPath().find((folder) => isExecutable(join(folder, program)) && isFit(join(folder, program)));
    if (path === undefined) return null;
    return { name, spec, provider: 'system', path, ...(await askVersion(name, path, this.options.signal)) };
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
    return { name, spec, provider: 'path', path, ...(await askVersion(name, path, this.options.signal)) };
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
    if (release === undefined)
      throw new StageError('provide', `${complaint}${this.isForeign ? '' : byItsTag(name, spec)}.`);
    try {
      return await this.fromSource(name, text, (sources) => sources.fromRelease(release));
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
    const isWanted = (entry: StoreEntry) => entry.manifest.suite === suite;
    const entry = await this.store.fill(tool(name), version, isWanted, async (folder) => {
      onProgress({ type: 'detail', detail: `fetching ${name} ${version} from ${suite}` });
      const packages = [`${recipe.package}=${packageVersion}`, ...recipe.companions];
      const files = await this.archive.fetch(suite, packages, join(folder, 'packages'));
      onProgress({ type: 'detail', detail: `unpacking ${name} ${version}: ${files.length} packages` });
      await unpack(files, join(folder, 'root'), signal);
      rmSync(join(folder, 'packages'), { recursive: true });
      recipe.arrange(folder, architecture);
      const printed = this.isForeign ? { version } : await askVersion(name, join(folder, 'bin'), signal);
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
    if (failure !== null) return [this.stored(name), `the archive could not be asked (${failure.message})`];
    if (spec.kind === 'apt') return [this.stored(name), await this.archive.nothingIn(spec.suite)];
    return [this.stored(name), `the archive has ${seen.length === 0 ? 'none' : seen.join(', ')}`];
  }

  private stored(name: Name): string {
    const versions = this.store.list(tool(name)).map(({ manifest }) => manifest.version);
    return `the store ${this.store.folder} has ${versions.length === 0 ? 'none' : versions.join(', ')}`;
  }

  private component(name: Name, spec: string, entry: StoreEntry): Component {
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

  private async fromSource(
    name: Name,
    text: string,
    make: (sources: Sources) => Promise<StoreEntry>,
  ): Promise<Component> {
    if (!isSource(name)) throw new Error(`${name} is not built here.`);
    return this.built(name, text, await make(this.sources[name]));
  }

  private built(name: Name, spec: string, entry: StoreEntry): Component {
    this.store.touch(entry);
    const { folder, manifest } = entry;
    const { version, gitId, source: { compiler: _, ...origin } = { compiler: '' } } = manifest;
    return {
      name,
      spec,
      version,
      ...(gitId === undefined ? {} : { gitId }),
      provider: origin.commit === undefined ? 'tarball' : 'git',
      ...origin,
      path: join(folder, 'bin'),
    };
  }
}

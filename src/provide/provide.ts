import { rmSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { outcome, run, tail } from '../host/command.js';
import { isExecutable } from '../host/files.js';
import { searchPath } from '../host/inspect.js';
import { Interrupted, Skip, StageError } from '../words/errors.js';
import type { Component } from '../words/result.js';
import { Archive, type ArchiveOptions, MACHINES, type Offer } from './archive.js';
import { isStatic, place, programsIn, unpack, wrap } from './closure.js';
import type { Spec } from './spec.js';
import { type Entry, Store, type Tool, type Usage } from './store.js';
import {
  type PrintedVersion,
  parseBusyboxVersion,
  parseCriuVersion,
  parseLxcVersion,
  sameVersion,
  threePart,
  upstreamVersion,
} from './version.js';

export interface ProvideOptions extends Omit<ArchiveOptions, 'folder'> {
  /** Folder of the store. */
  store: string;
}

/** A version that is at hand or to be had, or a place that could not be asked for one. */
export interface Offering extends Partial<Usage> {
  provider: 'system' | 'store' | 'apt';
  /** Null when it could not be asked. */
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
}

const IPTABLES = ['iptables', 'iptables-restore', 'iptables-save', 'ip6tables', 'ip6tables-restore', 'ip6tables-save'];

const RECIPES: Record<Name, Recipe> = {
  criu: {
    program: 'criu',
    versionArguments: ['--version'],
    parse: parseCriuVersion,
    package: 'criu',
    // CRIU runs iptables-restore to lock the network.
    companions: ['iptables'],
    arrange(folder, architecture) {
      const iptables = IPTABLES.map((name) => ({ name, file: 'xtables-nft-multi' }));
      wrap(folder, [{ name: 'criu' }, ...iptables], architecture);
    },
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
  busybox: {
    program: 'busybox',
    versionArguments: [],
    parse: parseBusyboxVersion,
    package: 'busybox-static',
    companions: [],
    arrange(folder) {
      const files = ['usr/bin/busybox', 'bin/busybox'].map((file) => join(folder, 'root', file));
      place(folder, files.find((file) => isExecutable(file)) ?? (files[0] as string), 'busybox');
      rmSync(join(folder, 'root'), { recursive: true });
    },
    // It is copied into a container that has no libraries.
    isFit: isStatic,
  },
};

const VERSION_LIMIT_MS = 10_000;

/** Where components come from: the host, the store, the distribution's archive. */
export class Provider {
  private readonly options: ProvideOptions;
  private readonly store: Store;
  private readonly archive: Archive;

  /** @throws StageError when the store cannot be used */
  constructor(options: ProvideOptions) {
    this.options = options;
    this.store = new Store(options.store, options.architecture, options.onProgress);
    this.archive = new Archive({ ...options, folder: this.store.own('apt') });
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
      case 'default': {
        const found = (await this.fromHost(name, text)) ?? this.fromStore(name, text, spec);
        return found ?? this.fromArchive(name, text, spec);
      }
      case 'latest':
        return this.latest(name, text, spec);
      default:
        return this.fromStore(name, text, spec) ?? this.fromArchive(name, text, spec);
    }
  }

  /** Every version at hand or to be had, and what could not be asked. */
  async offers(name: Name): Promise<Offering[]> {
    return [...(await this.offersOfHost(name)), ...this.offersOfStore(name), ...(await this.offersOfArchive(name))];
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
    return this.store.list(tool(name)).map((entry) => ({
      provider: 'store',
      version: entry.manifest.version,
      where: entry.folder,
      ...this.store.usage(entry),
    }));
  }

  private async offersOfArchive(name: Name): Promise<Offering[]> {
    const offers: Offering[] = [];
    for (const suite of [...this.archive.suites, ...this.archive.experimental]) {
      const where = `apt:${suite}`;
      try {
        const offer = await this.archive.offer(suite, RECIPES[name].package);
        if (offer !== null) offers.push({ provider: 'apt', version: upstreamVersion(offer.packageVersion), where });
      } catch (error) {
        offers.push({ provider: 'apt', version: null, where, problem: problem(error) });
      }
    }
    return offers;
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
    const fits = ({ manifest }: Entry) => matches(spec, manifest.version, manifest.suite);
    const entry = this.store.list(tool(name)).find(fits);
    return entry === undefined ? null : this.component(name, text, entry);
  }

  private async fromArchive(name: Name, text: string, spec: Spec): Promise<Component> {
    const { architecture, signal, onProgress } = this.options;
    if (MACHINES[architecture] === undefined) {
      throw new StageError('provide', `The archive is read for x64 and arm64, and this machine is ${architecture}.`);
    }
    const recipe = RECIPES[name];
    const { suite, packageVersion } = await this.search(name, text, spec);
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

  /** The newest of the archive; when that cannot be asked, the newest at hand. */
  private async latest(name: Name, text: string, spec: Spec): Promise<Component> {
    try {
      const { packageVersion } = await this.search(name, text, spec);
      const exact: Spec = { kind: 'exact', version: upstreamVersion(packageVersion) };
      return this.fromStore(name, text, exact) ?? (await this.fromArchive(name, text, spec));
    } catch (error) {
      const stored = error instanceof StageError ? this.fromStore(name, text, spec) : null;
      if (stored === null) throw error;
      return stored;
    }
  }

  /** An exact version is searched from the oldest suite to experimental, anything else from the newest down. */
  private async search(name: Name, text: string, spec: Spec): Promise<Offer> {
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
    const stored = this.store.list(tool(name)).map(({ manifest }) => manifest.version);
    const asked = text === '' ? `The newest ${name}` : `${name} "${text}"`;
    const store = `the store ${this.store.folder} has ${stored.length === 0 ? 'none' : stored.join(', ')}`;
    const archive =
      failure === null
        ? `the archive has ${seen.length === 0 ? 'none' : seen.join(', ')}`
        : `the archive could not be asked (${failure.message})`;
    throw new StageError('provide', `${asked} is not to be had: ${store}; ${archive}.`);
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

  private async ask(name: Name, folder: string): Promise<PrintedVersion> {
    const { program, versionArguments, parse } = RECIPES[name];
    const file = join(folder, program);
    const result = await run([file, ...versionArguments], { timeoutMs: VERSION_LIMIT_MS, signal: this.options.signal });
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

function matches(spec: Spec, version: string, suite: string): boolean {
  switch (spec.kind) {
    case 'exact':
      return sameVersion(version, spec.version);
    case 'range':
      return semver.satisfies(threePart(version), spec.range);
    case 'apt':
      return suite === spec.suite;
    default:
      return suite !== 'experimental';
  }
}

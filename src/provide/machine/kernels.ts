import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { StageError } from '../../words/errors.js';
import type { Kernel } from '../../words/machine.js';
import type { Archive, ArchiveOptions } from '../archive.js';
import { unpack } from '../closure.js';
import type { Manifest, Store, StoreEntry } from '../store.js';
import { threePart } from '../version.js';
import { releaseOfImage } from './arm64-image.js';
import { releaseOf as releaseOfBzImage } from './bzimage.js';
import { type Candidate, isMeant, KERNEL_PACKAGES, kernelsOf } from './candidates.js';
import { KERNEL_FILES, KERNEL_RECIPE, makeKernel, modulePaths, type Tools } from './kernel-files.js';
import { type KernelSpec, splitKernel } from './kernel-spec.js';

type PathSpec = Extract<KernelSpec, { kind: 'path' }>;

const [APT, PATH] = ['kernel-apt', 'kernel-path'] as const;
/** What kernels are called in the store. */
export const KERNEL_TOOLS = [APT, PATH];

/** What `uname -r` prints in a kernel, by what kernels of an architecture are kept in. */
const RELEASE_OF: Readonly<Record<string, typeof releaseOfBzImage>> = { x64: releaseOfBzImage, arm64: releaseOfImage };

/** Kernels of the archive, and those of a user's own, made ready for a machine and kept in the store. */
export class Kernels {
  private readonly options: Pick<ArchiveOptions, 'architecture' | 'signal' | 'onProgress'> & { checkLatest?: boolean };
  private readonly store: Store;
  private readonly archive: Archive;

  constructor(options: Kernels['options'], store: Store, archive: Archive) {
    this.options = options;
    this.store = store;
    this.archive = archive;
  }

  /**
   * @param text the spec as the user wrote it
   * @throws StageError when there is no such kernel, or it is none that a machine could boot
   */
  async provide(spec: KernelSpec, text: string, tools: Promise<Tools>): Promise<Kernel> {
    const entry = spec.kind === 'path' ? await this.fromPath(spec, tools) : await this.choose(spec, text, tools);
    this.store.touch(entry);
    const { folder, manifest } = entry;
    return {
      spec: text,
      version: manifest.release as string,
      number: manifest.version,
      provider: spec.kind === 'path' ? 'path' : 'apt',
      image: join(folder, KERNEL_FILES.image),
      initramfs: join(folder, KERNEL_FILES.initramfs),
      modules: join(folder, KERNEL_FILES.modules),
    };
  }

  /** Suites that have kernels: the newest first, those with what was ported back at last. */
  get suites(): string[] {
    return this.archive.suitesWithBackports.toReversed();
  }

  /** What the archive has, newest first; a suite that cannot be asked is an error. */
  private async offered(): Promise<Candidate[]> {
    const asked = this.suites.map((suite) => this.kernelsOf(suite));
    const all = (await Promise.all(asked)).flat();
    return all.sort((a, b) => semver.rcompare(threePart(a.number), threePart(b.number)));
  }

  /** Those of one suite, newest first. */
  async kernelsOf(suite: string): Promise<Candidate[]> {
    return kernelsOf(suite, await this.archive.offersOf(suite, KERNEL_PACKAGES), this.options.architecture);
  }

  private async choose(spec: KernelSpec, text: string, tools: Promise<Tools>): Promise<StoreEntry> {
    const newest = spec.kind === 'latest' || (this.options.checkLatest === true && !isExact(spec));
    const fits = ({ version: number, suite = '', isDefault = false, recipe }: Manifest) =>
      recipe === KERNEL_RECIPE && isMeant(spec, { number, suite, isDefault });
    const stored = newest ? null : this.store.newest(APT, fits);
    return stored ?? this.fromArchive(await this.search(spec, text), tools);
  }

  /** The number that a spec means now: what is a path, or a suite's, stays as it is. */
  async pin(spec: KernelSpec, text: string): Promise<string> {
    if (spec.kind === 'path' || spec.kind === 'apt') return text;
    return `${splitKernel(text).word}${(await this.search(spec, text)).number}`;
  }

  private async search(spec: KernelSpec, text: string): Promise<Candidate> {
    if (this.archive.distributionName !== 'Debian') {
      throw new StageError(
        'provide',
        `Kernel "${text}" is not available: they are Debian's, and this host's archive is ${this.archive.distributionName}'s. A kernel of your own is path:IMAGE or path:TREE.`,
      );
    }
    const offered = spec.kind === 'apt' ? await this.kernelsOf(spec.suite) : await this.offered();
    const found = offered.find((each) => isMeant(spec, each));
    if (found !== undefined) return found;
    const has = newestOfEach(offered).map(({ number, suite }) => `${number} (${suite})`);
    const place = spec.kind === 'apt' ? `the archive's ${spec.suite}` : 'the archive';
    const archive =
      spec.kind === 'apt' && has.length === 0
        ? await this.archive.nothingIn(spec.suite)
        : `${place} has ${has.join(', ') || 'none'}`;
    throw new StageError('provide', `Kernel "${text}" is not available: ${archive}.`);
  }

  private async fromArchive(kernel: Candidate, tools: Promise<Tools>): Promise<StoreEntry> {
    const { suite, release, number, packages, isDefault } = kernel;
    const { signal, onProgress } = this.options;
    // Of one number there may be several: of a release and of what was ported back to the one before it.
    const key = `${threePart(number)}-${release.replace(/^[\d.]+[+-]?/, '').replace(/[^\w-]/g, '-')}.${KERNEL_RECIPE}`;
    return this.store.fill(
      APT,
      key,
      () => true,
      async (folder) => {
        onProgress({ type: 'detail', detail: `fetching Linux ${number} from ${suite}` });
        const files = await this.archive.fetchAlone(suite, packages, join(folder, 'packages'));
        onProgress({ type: 'detail', detail: `unpacking Linux ${number}` });
        const root = join(folder, 'root');
        await unpack(files, root, signal);
        const modules = [`usr/lib/modules/${release}`, `lib/modules/${release}`]
          .map((each) => join(root, each))
          .find((each) => existsSync(each));
        const image = [join(root, 'boot', `vmlinuz-${release}`), join(modules ?? root, 'vmlinuz')].find((each) =>
          existsSync(each),
        );
        if (image === undefined || modules === undefined) {
          throw new StageError('provide', `${packages.join(' ')} of ${suite} brings no kernel ${release}.`);
        }
        await makeKernel(
          folder,
          { image, modules, release: this.releaseOf(image, `The kernel of ${packages[0]}`) },
          tools,
          signal,
        );
        for (const name of ['packages', 'root']) rmSync(join(folder, name), { recursive: true });
        return { version: number, release, suite, isDefault, recipe: KERNEL_RECIPE };
      },
    );
  }

  private releaseOf(file: string, name: string): string {
    return (RELEASE_OF[this.options.architecture] as typeof releaseOfBzImage)(file, name);
  }

  private async fromPath({ image, modules }: PathSpec, tools: Promise<Tools>): Promise<StoreEntry> {
    const release = this.releaseOf(image, image);
    const number = release.match(/^\d+\.\d+(\.\d+)?(-rc\d+)?/)?.[0];
    if (number === undefined)
      throw new StageError('provide', `${image} says that it is "${release}", which is no version.`);
    const own = modules === null ? null : modulesOf(modules, release);
    const key = `0.0.0-p${digest(image, own)}`;
    return this.store.fill(
      PATH,
      key,
      () => true,
      async (folder) => {
        this.options.onProgress({ type: 'detail', detail: `taking in ${image}` });
        await makeKernel(folder, { image, modules: own, release }, tools, this.options.signal);
        return { version: number, release };
      },
    );
  }
}

/** A folder that holds modules: as `make modules_install` was told it, /lib/modules, one of its folders, or a tree in which they were built. */
function modulesOf(folder: string, release: string): string {
  const places = [join(folder, 'lib/modules', release), join(folder, release)];
  return places.find((each) => existsSync(each)) ?? folder;
}

/** Changes with the kernel, and with what would be made of it. */
function digest(image: string, modules: string | null): string {
  const hash = createHash('sha256').update(KERNEL_RECIPE).update(readFileSync(image));
  for (const path of modules === null ? [] : modulePaths(modules)) {
    const { size, mtimeMs } = statSync(join(modules as string, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Of each series that which comes first. */
function newestOfEach(kernels: readonly Candidate[]): Candidate[] {
  const series = ({ number }: Candidate) => number.split('.').slice(0, 2).join('.');
  return kernels.filter((each, index) => kernels.findIndex((other) => series(other) === series(each)) === index);
}

function isExact(spec: KernelSpec): boolean {
  return spec.kind === 'series' && spec.parts.length === 3;
}

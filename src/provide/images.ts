import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StageError } from '../words/errors.js';
import type { Archive, ArchiveOptions, Offer } from './archive.js';
import { unpack } from './closure.js';
import type { Store, StoreEntry, Tool } from './store.js';
import { threePart, upstreamVersion } from './version.js';

/** A root file system made of packages of the archive. */
export interface Image {
  tool: Tool;
  /** With all that they depend on; first the one whose version the image has in the store. */
  packages: readonly [string, ...string[]];
  /** What they are, for whoever waits. */
  words: string;
  /** Whether a suite's version of the first will do. */
  fits?: (version: string) => boolean;
  /** Folders and files that scripts of the packages would make, as far as they are needed. */
  folders: readonly string[];
  files: Readonly<Record<string, string>>;
  /** Of those that something else is made of, see {@link recipe}. */
  recipe?: string;
  /** Makes of the entry's folder, which has the file system in `root`, what is wanted of it. */
  arrange?: (folder: string) => Promise<void>;
}

export const IMAGES = {
  apps: {
    tool: 'apps-apt',
    packages: ['redis-server', 'nginx', 'python3', 'dash', 'coreutils'],
    words: 'redis, nginx and python',
    folders: ['var/lib/nginx', 'var/log/nginx'],
    files: {},
  },
  systemd: {
    tool: 'systemd-apt',
    packages: ['systemd', 'dash', 'coreutils', 'mount', 'base-files'],
    words: 'systemd',
    // From 256 on systemd refuses to start where the controllers are of cgroup v1.
    fits: (version: string) => Number.parseInt(version, 10) < 256,
    folders: ['var/log/journal', 'etc/systemd/system', 'root'],
    files: { 'etc/machine-id': '0123456789abcdef0123456789abcdef\n', 'etc/fstab': '' },
  },
} as const satisfies Record<string, Image>;

/** Of a merged root file system; the package that makes these links does so by a script, which is not run here. */
const MERGED = ['bin', 'sbin', 'lib', 'lib64'];

/** Root file systems: packages of the archive, unpacked and not set up. Nothing in them is run. */
export class Images {
  private readonly options: Pick<ArchiveOptions, 'signal' | 'onProgress'>;
  private readonly store: Store;
  private readonly archive: Archive;

  constructor(options: Images['options'], store: Store, archive: Archive) {
    this.options = options;
    this.store = store;
    this.archive = archive;
  }

  /** The folder of an entry: the newest in the store, without a question to the network; else one is made. */
  async provide(image: Image): Promise<string> {
    const entry = this.store.newest(image.tool, ({ recipe }) => recipe === image.recipe) ?? (await this.make(image));
    this.store.touch(entry);
    return entry.folder;
  }

  private async make(image: Image): Promise<StoreEntry> {
    const { words, packages } = image;
    try {
      return await this.archive.firstThatFits(packages[0], (offer) => this.makeOf(image, offer));
    } catch (error) {
      if (!(error instanceof StageError)) throw error;
      throw new StageError('provide', `${words} is not available: ${error.message}.`, { cause: error });
    }
  }

  private makeOf(image: Image, { suite, packageVersion }: Offer): Promise<StoreEntry> {
    const { tool, packages, words, fits, folders, files, recipe, arrange } = image;
    const { signal, onProgress } = this.options;
    const version = upstreamVersion(packageVersion);
    if (fits?.(version) === false) throw new StageError('provide', `its ${packages[0]} ${version} does not fit`);
    return this.store.fill(
      tool,
      recipe === undefined ? version : `${threePart(version)}-${recipe}`,
      () => true,
      async (folder) => {
        const root = join(folder, 'root');
        onProgress({ type: 'detail', detail: `fetching ${words} from ${suite}` });
        const debs = await this.archive.fetch(suite, packages, join(folder, 'packages'));
        onProgress({ type: 'detail', detail: `unpacking ${debs.length} packages` });
        await unpack(debs, root, signal);
        rmSync(join(folder, 'packages'), { recursive: true });
        for (const name of MERGED) {
          if (!existsSync(join(root, name)) && existsSync(join(root, 'usr', name)))
            symlinkSync(`usr/${name}`, join(root, name));
        }
        for (const name of ['dev', 'proc', 'run', 'sys', 'tmp', ...folders]) {
          mkdirSync(join(root, name), { recursive: true });
        }
        writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
        writeFileSync(join(root, 'etc/group'), 'root:x:0:\n');
        for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
        await arrange?.(folder);
        return { version, suite, ...(recipe === undefined ? {} : { recipe }) };
      },
    );
  }
}

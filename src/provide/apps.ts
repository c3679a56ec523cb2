import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Interrupted, StageError } from '../words/errors.js';
import type { Archive, ArchiveOptions } from './archive.js';
import { unpack } from './closure.js';
import type { Entry, Store } from './store.js';
import { upstreamVersion } from './version.js';

/** With all that they depend on; redis first, whose version the image has in the store. */
const PACKAGES = ['redis-server', 'nginx', 'python3', 'dash', 'coreutils'] as const;
const TOOL = 'apps-apt';

/** Of a merged root file system; the package that makes these links does so by a script, which is not run here. */
const MERGED = ['bin', 'sbin', 'lib', 'lib64'];

/** The image of the workload `apps`: packages of the archive, unpacked and not set up. Nothing in it is run. */
export class Apps {
  private readonly options: Pick<ArchiveOptions, 'signal' | 'onProgress'>;
  private readonly store: Store;
  private readonly archive: Archive;

  constructor(options: Apps['options'], store: Store, archive: Archive) {
    this.options = options;
    this.store = store;
    this.archive = archive;
  }

  /** The newest in the store, without a question to the network; else one is made. */
  async provide(): Promise<string> {
    const entry = this.store.list(TOOL)[0] ?? (await this.make());
    this.store.touch(entry);
    return join(entry.folder, 'root');
  }

  private async make(): Promise<Entry> {
    const { signal, onProgress } = this.options;
    const suite = this.archive.suites.includes('stable') ? 'stable' : 'noble';
    const offer = await this.archive.offer(suite, PACKAGES[0]);
    if (offer === null) throw new StageError('provide', `The archive's suite ${suite} has no ${PACKAGES[0]}.`);
    const version = upstreamVersion(offer.packageVersion);
    return this.store.fill(
      TOOL,
      version,
      () => true,
      async (folder) => {
        const root = join(folder, 'root');
        onProgress({ type: 'detail', detail: `fetching redis, nginx and python from ${suite}` });
        const files = await this.archive.fetch(suite, PACKAGES, join(folder, 'packages'));
        onProgress({ type: 'detail', detail: `unpacking ${files.length} packages` });
        await unpack(files, root, signal);
        if (signal.aborted) throw new Interrupted();
        rmSync(join(folder, 'packages'), { recursive: true });
        arrange(root);
        return { version, suite };
      },
    );
  }
}

/** What scripts of the packages would do, as far as the servers need it. */
function arrange(root: string): void {
  for (const name of MERGED) {
    if (!existsSync(join(root, name)) && existsSync(join(root, 'usr', name)))
      symlinkSync(`usr/${name}`, join(root, name));
  }
  for (const name of ['dev', 'proc', 'run', 'sys', 'tmp', 'var/lib/nginx', 'var/log/nginx']) {
    mkdirSync(join(root, name), { recursive: true });
  }
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\n');
}

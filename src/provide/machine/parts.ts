import { join } from 'node:path';
import { StageError } from '../../words/errors.js';
import type { MachineParts } from '../../words/machine.js';
import type { Archive, ArchiveOptions } from '../archive.js';
import { Images } from '../images.js';
import type { Store } from '../store.js';
import { emulator, FIRMWARE } from './emulator.js';
import type { KernelSpec } from './kernel-spec.js';
import { Kernels } from './kernels.js';
import { ROOT_DISK, userland } from './userland.js';

/** Machines with other kernels: an emulator, a root file system and kernels, all made of packages and kept in the store. */
export class Machines {
  private readonly options: Pick<ArchiveOptions, 'architecture' | 'signal' | 'onProgress'> & { checkLatest?: boolean };
  private readonly images: Images;
  private readonly kernels: Kernels;

  constructor(options: Machines['options'], store: Store, archive: Archive) {
    this.options = options;
    this.images = new Images(options, store, archive);
    this.kernels = new Kernels(options, store, archive);
  }

  /**
   * @param text the spec as the user wrote it
   * @throws StageError when something of it cannot be had
   */
  async provide(spec: KernelSpec, text: string): Promise<MachineParts> {
    const { architecture, signal } = this.options;
    if (architecture !== 'x64') {
      throw new StageError('provide', `Machines with another kernel are of x64, and this host is ${architecture}.`);
    }
    const tools = this.images.provide(emulator(architecture)).then((folder) => join(folder, 'bin'));
    // At once: to fetch is to wait. All have ended before one that failed is told: none goes on filling the store.
    const made = [
      tools,
      this.images.provide(userland(tools, signal)),
      this.kernels.provide(spec, text, tools),
    ] as const;
    await Promise.allSettled(made);
    const [programs, root, kernel] = await Promise.all(made);
    return {
      kernel,
      root: join(root, ROOT_DISK),
      emulator: {
        program: join(programs, 'qemu-system-x86_64'),
        data: FIRMWARE.map((each) => join(programs, '../root', each)),
      },
      architecture,
    };
  }
}

import { join } from 'node:path';
import type { MachineParts } from '../../words/machine.js';
import type { Images } from '../images.js';
import { emulator, qemuOf } from './emulator.js';
import type { KernelSpec } from './kernel-spec.js';
import type { Kernels } from './kernels.js';
import { ROOT_DISK, userland } from './userland.js';

/** Where the parts of a machine come from. */
export interface Sources {
  /** For this host. */
  here: Pick<Images, 'provide'>;
  /** For the machine, as all that follow. */
  there: Pick<Images, 'provide'>;
  kernels: Pick<Kernels, 'provide'>;
  /** The file of a static one. */
  busybox(): Promise<string>;
}

/**
 * Provides all of a machine with another kernel: an emulator, a root file system and the kernel, all made of packages and
 * kept in the store.
 *
 * @param text the spec as the user wrote it
 * @throws StageError when something of it cannot be had
 */
export async function provideMachine(
  spec: KernelSpec,
  text: string,
  { here, there, kernels, busybox }: Sources,
  signal: AbortSignal,
): Promise<MachineParts> {
  const { architecture } = spec;
  const tools = here.provide(emulator(process.arch, architecture)).then((folder) => join(folder, 'bin'));
  const both = Promise.all([tools, busybox()]).then(([programs, busybox]) => ({ programs, busybox }));
  // At once: to fetch is to wait. All have ended before one that failed is told: none goes on filling the store.
  const made = [
    tools,
    there.provide(userland(architecture, tools, signal)),
    kernels.provide(spec, text, both),
    both,
  ] as const;
  await Promise.allSettled(made);
  const [programs, root, kernel] = await Promise.all(made);
  const { program, firmware } = qemuOf(architecture);
  return {
    kernel,
    root: join(root, ROOT_DISK),
    emulator: { program: join(programs, program), data: firmware.map((each) => join(programs, '../root', each)) },
    architecture,
  };
}

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { runOrFail } from '../../host/command.js';
import { pathsBelow } from '../../host/files.js';
import { recipe } from '../version.js';
import { canBeStarted, packedKernel } from './bzimage.js';
import { makeDisk } from './disk.js';
import { FIRST_INIT } from './init.js';
import { cpio, type Entry } from './initramfs.js';
import { loadOrder, parseDependencies } from './modules.js';

/** Files of an entry of the store. */
export const KERNEL_FILES = { image: 'kernel', initramfs: 'initramfs', modules: 'modules.ext4' } as const;

/** What the machine needs before it has its root file system, and what it is asked through. */
const FIRST_MODULES = ['virtio_pci', 'virtio_blk', 'virtio_console', 'crc32c_generic', 'ext4', 'overlay'];
const APPLETS = ['sh', 'insmod', 'mkdir', 'mount', 'poweroff', 'sleep', 'switch_root'];

const MODULE = /\.ko(\.(xz|zst|gz))?$/;
/** What `make` knows of modules and `depmod` reads. */
const LISTS = ['modules.order', 'modules.builtin', 'modules.builtin.modinfo'];
/** By the ends of names: programs of the closure that put what was packed in its place. */
const UNPACKERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  xz: ['xz', '-d'],
  zst: ['zstd', '-d', '-q', '--rm'],
  gz: ['gzip', '-d'],
  lz4: ['lz4', '-d', '-q', '--rm', '-m'],
};
const LIMIT_MS = 120_000;

/** Programs that a kernel is made ready with. */
export interface Tools {
  /** `bin` of the emulator's closure. */
  programs: string;
  /** A static one, of the kind of machine that the kernel is for. */
  busybox: string;
}

/** How a kernel is made ready. */
export const KERNEL_RECIPE = recipe(FIRST_INIT, FIRST_MODULES, APPLETS, KERNEL_FILES, UNPACKERS);

export interface KernelSource {
  image: string;
  /** Folder with all that is in /lib/modules/RELEASE, or a tree in which modules were built; null when there are none. */
  modules: string | null;
  /** What `uname -r` prints. */
  release: string;
}

/**
 * Makes what a machine boots: copies of the image and of the modules, and an initramfs. Runs nothing of the kernel's.
 *
 * @param folder to fill
 */
export async function makeKernel(
  folder: string,
  { image, modules, release }: KernelSource,
  made: Promise<Tools>,
  signal: AbortSignal,
): Promise<void> {
  const { programs: tools, busybox } = await made;
  const tree = join(folder, 'tree');
  const own = join(tree, 'lib/modules', release);
  mkdirSync(own, { recursive: true });
  if (modules !== null) await copyModules(modules, own, tools, signal);
  const options = { timeoutMs: LIMIT_MS, signal, failureClass: 'provide' } as const;
  await runOrFail([join(tools, 'depmod'), '--basedir', tree, release], {
    ...options,
    complaint: `The modules of ${release} could not be listed`,
  });
  await takeImage(image, join(folder, KERNEL_FILES.image), tools, signal);
  writeFileSync(join(folder, KERNEL_FILES.initramfs), initramfs(own, busybox));
  await makeDisk(tools, own, join(folder, KERNEL_FILES.modules), signal);
  rmSync(tree, { recursive: true });
}

/**
 * Copies a bzImage, unpacked where that can be started: for a machine to unpack it takes two seconds of an emulated
 * processor, at every start.
 */
async function takeImage(image: string, to: string, tools: string, signal: AbortSignal): Promise<void> {
  const found = packedKernel(readFileSync(image));
  if (found !== null) {
    const file = `${to}.${found.suffix}`;
    writeFileSync(file, found.packed);
    await unpackFiles([file], found.suffix, tools, signal);
    if (canBeStarted(readFileSync(to))) return;
  }
  copyFileSync(image, to);
}

async function unpackFiles(files: readonly string[], suffix: string, tools: string, signal: AbortSignal, cwd = '/') {
  const [program, ...options] = UNPACKERS[suffix] as (typeof UNPACKERS)[string];
  await runOrFail([join(tools, program), ...options, ...files], {
    timeoutMs: LIMIT_MS,
    signal,
    cwd,
    failureClass: 'provide',
    complaint: 'The kernel and its modules could not be unpacked',
  });
}

/** Modules, and what is known of them, from a folder on. */
export function modulePaths(folder: string): string[] {
  return pathsBelow(folder).filter((path) => MODULE.test(path) || LISTS.includes(path));
}

/** Copies modules, unpacked: an emulated processor takes seconds for what takes us none. */
async function copyModules(from: string, to: string, tools: string, signal: AbortSignal): Promise<void> {
  const paths = modulePaths(from);
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
  for (const suffix of Object.keys(UNPACKERS)) {
    const packed = paths.filter((path) => path.endsWith(`.ko.${suffix}`));
    if (packed.length > 0) await unpackFiles(packed, suffix, tools, signal, to);
  }
}

/** @param own folder with modules, and with what `depmod` wrote of them */
function initramfs(own: string, busybox: string): Buffer {
  const dependencies = parseDependencies(readFileSync(join(own, 'modules.dep'), 'utf8'));
  const paths = loadOrder(dependencies, FIRST_MODULES);
  const entries: Entry[] = [
    ...['bin', 'dev', 'modules', 'proc', 'sys'].map((path) => ({ path, folder: true }) as const),
    { path: 'init', mode: 0o755, content: Buffer.from(FIRST_INIT) },
    { path: 'bin/busybox', mode: 0o755, content: readFileSync(busybox) },
    ...APPLETS.map((name) => ({ path: `bin/${name}`, link: 'busybox' })),
    ...paths.map((path) => ({
      path: `modules/${basename(path)}`,
      mode: 0o644,
      content: readFileSync(join(own, path)),
    })),
    { path: 'modules/order', mode: 0o644, content: Buffer.from(paths.map((path) => `${basename(path)}\n`).join('')) },
  ];
  return cpio(entries);
}

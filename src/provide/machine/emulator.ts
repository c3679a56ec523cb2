import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { wrap } from '../closure.js';
import type { Image } from '../images.js';
import { recipe } from '../version.js';

interface Qemu {
  program: string;
  package: string;
  /** Folders with firmware, below `root`. */
  firmware: readonly string[];
  /** Below `root`: for other machines, and for cards that ours has not. */
  unwanted: readonly string[];
}

/** By the architecture of the machine. */
const QEMUS: Readonly<Record<string, Qemu>> = {
  x64: {
    program: 'qemu-system-x86_64',
    package: 'qemu-system-x86',
    firmware: ['usr/share/qemu', 'usr/share/seabios'],
    unwanted: ['usr/bin/qemu-system-i386', 'usr/lib/ipxe'],
  },
  arm64: {
    program: 'qemu-system-aarch64',
    package: 'qemu-system-arm',
    firmware: ['usr/share/qemu'],
    unwanted: ['usr/bin/qemu-system-arm', 'usr/lib/ipxe'],
  },
};
/** What disks are made with. */
const PROGRAMS = ['mke2fs', 'depmod', 'xz', 'zstd', 'gzip', 'lz4'];
/** mke2fs reads archives with libarchive, which it opens when it is asked to. */
const PACKAGES = ['e2fsprogs', 'libarchive13t64', 'kmod', 'xz-utils', 'zstd', 'gzip', 'lz4'] as const;
/** The emulation of QEMU 7.2 made one kernel of thirty panic at its start. */
const OLDEST = 10;

/** What a machine is emulated with: a program of the closure's, and folders with firmware. */
export function qemuOf(machine: string): Qemu {
  return QEMUS[machine] as Qemu;
}

/**
 * @param architecture of this host
 * @param machine of what is emulated
 */
export function emulator(architecture: string, machine: string): Image {
  const qemu = qemuOf(machine);
  const all = [qemu.program, ...PROGRAMS];
  const packages = [qemu.package, ...PACKAGES] as const;
  return {
    tool: 'emulator-apt',
    packages,
    words: 'QEMU',
    fits: (version) => Number.parseInt(version, 10) >= OLDEST,
    folders: [],
    files: {},
    recipe: recipe(all, packages, qemu.unwanted),
    async arrange(folder) {
      const plugins = { variable: 'QEMU_MODULE_DIR', folder: 'qemu' };
      const programs = all.map((name) => ({ name, ...(name.startsWith('qemu') ? { plugins } : {}) }));
      wrap(folder, programs, architecture);
      for (const name of qemu.unwanted) rmSync(join(folder, 'root', name), { recursive: true, force: true });
    },
  };
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUSYBOXES, place, wrap } from '../closure.js';
import type { Image } from '../images.js';
import { recipe } from '../version.js';

/** What a machine is emulated with, and what its disks are made with. */
const PROGRAMS = ['qemu-system-x86_64', 'mke2fs', 'depmod', 'xz', 'zstd', 'gzip', 'lz4'];
/** mke2fs reads archives with libarchive, which it opens when it is asked to. */
const PACKAGES = [
  ...['qemu-system-x86', 'e2fsprogs', 'libarchive13t64', 'kmod', 'xz-utils', 'zstd', 'gzip', 'lz4', 'busybox-static'],
] as const;
/** Below `root`: for other machines, and for cards that ours has not. */
const UNWANTED = ['usr/bin/qemu-system-i386', 'usr/lib/ipxe'];
/** The emulation of QEMU 7.2 made one kernel of thirty panic at its start. */
const OLDEST = 10;

/** Folders with firmware, below `root`. */
export const FIRMWARE = ['usr/share/qemu', 'usr/share/seabios'];

export function emulator(architecture: string): Image {
  return {
    tool: 'emulator-apt',
    packages: PACKAGES,
    words: 'QEMU',
    fits: (version) => Number.parseInt(version, 10) >= OLDEST,
    folders: [],
    files: {},
    recipe: recipe(PROGRAMS, PACKAGES, UNWANTED),
    async arrange(folder) {
      const plugins = { variable: 'QEMU_MODULE_DIR', folder: 'qemu' };
      const programs = PROGRAMS.map((name) => ({ name, ...(name.startsWith('qemu') ? { plugins } : {}) }));
      wrap(folder, programs, architecture);
      place(folder, BUSYBOXES, 'busybox');
      for (const name of UNWANTED) rmSync(join(folder, 'root', name), { recursive: true, force: true });
    },
  };
}

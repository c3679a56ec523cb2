import { writableLoopOf } from '../host/block-devices.js';
import { statsOf } from '../host/files.js';
import { writableByOthers } from '../host/owners.js';

/** How a root file system that is no folder is mounted to be copied. */
export interface Mounting {
  /** Arguments of `mount`, without the folder that it is mounted on. */
  args: string[];
  /** What the kernel reads as a file system; null of folders. */
  image: string | null;
}

/**
 * By `lxc.rootfs.path` of a config; null of what is none of these. Nothing is written to any of it: all layers of an
 * overlay are lower ones, and the loop device of an image is read-only, so that the kernel does not replay a journal either.
 * That device ends with its mount, however that ends (autoclear).
 */
export function mountingOf(rootfs: string): Mounting | null {
  const layers = layersOf(rootfs);
  if (layers !== null)
    return { args: ['-t', 'overlay', '-o', `ro,lowerdir=${layers.join(':')}`, 'overlay'], image: null };
  const image = rootfs.match(/^(?:loop:)?(\/.*)$/)?.[1];
  // LXC takes a file for an image without the prefix, too.
  if (image === undefined || statsOf(image)?.isFile() !== true) return null;
  return { args: ['-o', 'ro,loop,nodev,nosuid,noexec', image], image };
}

export function isOverlay(rootfs: string): boolean {
  return layersOf(rootfs) !== null;
}

/** Why the kernel is not to read an image, in a sentence; null when it may. */
export function whyNotMounted(image: string): string | null {
  const open = writableByOthers(image);
  // A file system is believed by the kernel.
  if (open !== null) return `Users other than root can change ${open}; it is not mounted.`;
  const device = writableLoopOf(image);
  // What its container has written may not be in the file yet.
  return device === null ? null : `${image} is in use, as /dev/${device}; stop its container first.`;
}

/** The folders of an overlay, uppermost first, as `overlay:LOWER:…:UPPER` of a config has them; null when it is something else. */
function layersOf(rootfs: string): string[] | null {
  const [, folders = ''] = rootfs.match(/^overlay(?:fs)?:(\/.*)$/) ?? [];
  const [upper, ...lower] = folders.split(':').reverse();
  const layers = [upper ?? '', ...lower.reverse()];
  // The others would be read as options, or as one folder more.
  return lower.length > 0 && layers.every((each) => /^\/[^,\\]*$/.test(each)) ? layers : null;
}

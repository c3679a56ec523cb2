import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { StageError } from '../../words/errors.js';

/** Of the boot protocol of x86: what stands where at the beginning of a bzImage. */
const HEADER = {
  sectors: 0x1f1,
  size: 0x1f4,
  magic: 0x202,
  version: 0x20e,
  payload: 0x248,
  payloadSize: 0x24c,
} as const;
const MAGIC = 'HdrS';
const SECTOR = 512;
/** The size is in paragraphs. */
const PARAGRAPH = 16;
/** How kernels are packed, by the bytes that each begins with: the ends of names that the programs know them by. */
const PACKINGS: Readonly<Record<string, string>> = { '28b52ffd': 'zst', fd377a58: 'xz', '02214c18': 'lz4' };
/** After what is packed stands how large it was. */
const SIZE_BYTES = 4;
/** Of the kernel itself: that it can be started without the code that unpacks it (`CONFIG_PVH`). */
const ENTRY_NOTE = { name: 'Xen\0', type: 18, sizes: [4, 8] } as const;
/** Where the offset of the version counts from. */
const START = 0x200;
const LONGEST_HEAD = 64 * 1024;

/**
 * What `uname -r` prints in a kernel, which says so of itself.
 *
 * @param name for messages
 * @throws StageError when the file is no bzImage, or not all of one
 */
export function releaseOf(file: string, name: string): string {
  const { head, size } = read(file);
  if (!isBzImage(head)) {
    throw new StageError('provide', `${name} is no bzImage; \`make\` leaves one at arch/x86/boot/bzImage of its tree.`);
  }
  const expected = codeStart(head) + head.readUInt32LE(HEADER.size) * PARAGRAPH;
  if (size < expected) {
    throw new StageError('provide', `${name} is cut short: it has ${size} bytes of ${expected}.`);
  }
  const at = START + head.readUInt16LE(HEADER.version);
  const release = head
    .subarray(at)
    .toString('latin1')
    .match(/^[\w.+~-]+/)?.[0];
  if (release === undefined) throw new StageError('provide', `${name} does not say which version it is.`);
  return release;
}

/**
 * The kernel itself, as it lies packed in a bzImage.
 *
 * @returns null when it is packed in a way that we do not know, or no bzImage
 */
export function packedKernel(image: Buffer): { suffix: string; packed: Buffer } | null {
  if (!isBzImage(image)) return null;
  const start = codeStart(image) + image.readUInt32LE(HEADER.payload);
  const packed = image.subarray(start, start + image.readUInt32LE(HEADER.payloadSize) - SIZE_BYTES);
  const suffix = PACKINGS[packed.subarray(0, 4).toString('hex')];
  return suffix === undefined ? null : { suffix, packed };
}

/** Whether an emulator can start a kernel that was unpacked (`vmlinux`). */
export function canBeStarted(kernel: Buffer): boolean {
  return ENTRY_NOTE.sizes.some((size) => {
    const note = Buffer.alloc(16);
    note.writeUInt32LE(ENTRY_NOTE.name.length, 0);
    note.writeUInt32LE(size, 4);
    note.writeUInt32LE(ENTRY_NOTE.type, 8);
    note.write(ENTRY_NOTE.name, 12);
    return kernel.includes(note);
  });
}

function isBzImage(head: Buffer): boolean {
  return head.length > START && head.subarray(HEADER.magic, HEADER.magic + MAGIC.length).toString() === MAGIC;
}

/** Where the code begins, after the sectors of the set-up. */
function codeStart(head: Buffer): number {
  return ((head.readUInt8(HEADER.sectors) || 4) + 1) * SECTOR;
}

function read(file: string): { head: Buffer; size: number } {
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(LONGEST_HEAD);
    return { head: head.subarray(0, readSync(descriptor, head)), size: fstatSync(descriptor).size };
  } finally {
    closeSync(descriptor);
  }
}

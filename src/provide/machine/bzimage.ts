import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { StageError } from '../../words/errors.js';

/** Of the boot protocol of x86: what stands where at the beginning of a bzImage. */
const HEADER = { sectors: 0x1f1, size: 0x1f4, magic: 0x202, version: 0x20e } as const;
const MAGIC = 'HdrS';
const SECTOR = 512;
/** The size is in paragraphs. */
const PARAGRAPH = 16;
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
  const isImage = head.length > START && head.subarray(HEADER.magic, HEADER.magic + MAGIC.length).toString() === MAGIC;
  if (!isImage) {
    throw new StageError('provide', `${name} is no bzImage; \`make\` leaves one at arch/x86/boot/bzImage of its tree.`);
  }
  const sectors = head.readUInt8(HEADER.sectors) || 4;
  const expected = (sectors + 1) * SECTOR + head.readUInt32LE(HEADER.size) * PARAGRAPH;
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

function read(file: string): { head: Buffer; size: number } {
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(LONGEST_HEAD);
    return { head: head.subarray(0, readSync(descriptor, head)), size: fstatSync(descriptor).size };
  } finally {
    closeSync(descriptor);
  }
}

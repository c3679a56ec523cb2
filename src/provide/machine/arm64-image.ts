import { readFileSync } from 'node:fs';
import { StageError } from '../../words/errors.js';

/** Of the boot protocol of arm64: what stands where at the beginning of an Image. */
const HEADER = { magic: 0x38, pe: 0x3c } as const;
const MAGIC = 'ARM\x64';
/** Of the programs of UEFI, and every Image of a distribution is one: where its parts lie in the file. */
const PE = { magic: 'PE\0\0', sections: 6, optionalSize: 20, optional: 24, section: 40, size: 16, at: 20 } as const;
const BANNER = 'Linux version ';
const LONGEST_RELEASE = 128;

/**
 * What `uname -r` prints in a kernel, which says so of itself.
 *
 * @param name for messages
 * @throws StageError when the file is no Image, or not all of one
 */
export function releaseOfImage(file: string, name: string): string {
  const image = readFileSync(file);
  if (image.subarray(HEADER.magic, HEADER.magic + MAGIC.length).toString('latin1') !== MAGIC) {
    throw new StageError('provide', `${name} is no Image; \`make\` leaves one at arch/arm64/boot/Image of its tree.`);
  }
  const expected = sizeOf(image);
  if (image.length < expected) {
    throw new StageError('provide', `${name} is cut short: it has ${image.length} bytes of ${expected}.`);
  }
  const at = image.indexOf(BANNER) + BANNER.length;
  const release = image
    .subarray(at, at + LONGEST_RELEASE)
    .toString('latin1')
    .match(/^[\w.+~-]+/)?.[0];
  if (at < BANNER.length || release === undefined) {
    throw new StageError('provide', `${name} does not say which version it is.`);
  }
  return release;
}

/** Bytes that the file must have, as far as it says so. */
function sizeOf(image: Buffer): number {
  const at = image.length < HEADER.pe + 4 ? 0 : image.readUInt32LE(HEADER.pe);
  if (image.subarray(at, at + PE.magic.length).toString('latin1') !== PE.magic) return 0;
  const first = at + PE.optional + image.readUInt16LE(at + PE.optionalSize);
  const ends = Array.from({ length: image.readUInt16LE(at + PE.sections) }, (_, index) => {
    const section = first + index * PE.section;
    return image.readUInt32LE(section + PE.size) + image.readUInt32LE(section + PE.at);
  });
  return Math.max(0, ...ends);
}

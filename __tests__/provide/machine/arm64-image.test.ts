import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { releaseOfImage } from '../../../src/provide/machine/arm64-image.js';
import { packedKernel } from '../../../src/provide/machine/bzimage.js';
import { temporaryFolder } from '../../folder.js';

const BYTES = 1024;

/** An Image that is a program of UEFI, too: with one section, which begins at 512 and ends with the file. */
function image(): Buffer {
  const made = Buffer.alloc(BYTES);
  made.write('ARM\x64', 0x38, 'latin1');
  made.writeUInt32LE(0x40, 0x3c);
  made.write('PE\0\0', 0x40);
  made.writeUInt16LE(1, 0x40 + 6);
  made.writeUInt16LE(160, 0x40 + 20);
  const section = 0x40 + 24 + 160;
  made.writeUInt32LE(512, section + 16);
  made.writeUInt32LE(512, section + 20);
  made.write('Linux version 6.12.117+deb13-cloud-arm64 (someone@somewhere) # SMP\0', 700);
  return made;
}

function written(content: Buffer | string): string {
  const file = join(temporaryFolder(), 'Image');
  writeFileSync(file, content);
  return file;
}

it('reads what `uname -r` will print', () => {
  expect(releaseOfImage(written(image()), 'x')).toBe('6.12.117+deb13-cloud-arm64');
});

it('refuses another file, one that is cut short, and one that says nothing of itself', () => {
  const isNone = 'x is no Image; `make` leaves one at arch/arm64/boot/Image of its tree.';
  expect(() => releaseOfImage(written('MZ'), 'x')).toThrow(isNone);
  expect(() => releaseOfImage(written(''), 'x')).toThrow(isNone);
  const cut = image().subarray(0, 800);
  expect(() => releaseOfImage(written(cut), 'x')).toThrow('x is cut short: it has 800 bytes of 1024.');
  const silent = image().fill(0, 700);
  expect(() => releaseOfImage(written(silent), 'x')).toThrow('x does not say which version it is.');
});

it('takes one that is no program of UEFI, whose end nobody knows', () => {
  const plain = image();
  plain.writeUInt32LE(0, 0x3c);
  expect(releaseOfImage(written(plain), 'x')).toBe('6.12.117+deb13-cloud-arm64');
});

it('is not taken for a bzImage', () => {
  expect(packedKernel(image())).toBeNull();
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canBeStarted, packedKernel, releaseOf } from '../../../src/provide/machine/bzimage.js';
import { temporaryFolder } from '../../folder.js';

/** With one sector of set-up and 32 bytes of kernel. */
function bzImage(): Buffer {
  const image = Buffer.alloc(2 * 512 + 32);
  image.writeUInt8(1, 0x1f1);
  image.writeUInt32LE(2, 0x1f4);
  image.write('HdrS', 0x202);
  image.writeUInt16LE(0x100, 0x20e);
  image.write('6.12.107+deb13-cloud-amd64 (someone@somewhere) #1 SMP\0', 0x300);
  return image;
}

function written(content: Buffer | string): string {
  const file = join(temporaryFolder(), 'image');
  writeFileSync(file, content);
  return file;
}

it('reads what `uname -r` will print', () => {
  expect(releaseOf(written(bzImage()), 'x')).toBe('6.12.107+deb13-cloud-amd64');
});

it('refuses another file, and one that is cut short', () => {
  expect(() => releaseOf(written('\u007fELF'), 'vmlinux')).toThrow('vmlinux is no bzImage; `make` leaves one at ');
  expect(() => releaseOf(written(''), 'x')).toThrow('x is no bzImage');
  expect(() => releaseOf(written(bzImage().subarray(0, 1040)), 'x')).toThrow(
    'x is cut short: it has 1040 bytes of 1056.',
  );
});

it.each([
  ['28b52ffd', 'zst'],
  ['fd377a58', 'xz'],
  ['02214c18', 'lz4'],
])('finds the kernel in it: packed as %s, to be unpacked as .%s', (magic, suffix) => {
  const image = bzImage();
  const packed = Buffer.from(`${magic}0102`, 'hex');
  image.writeUInt32LE(8, 0x248);
  // What is packed, and four bytes with the size that it will have.
  image.writeUInt32LE(packed.length + 4, 0x24c);
  packed.copy(image, 2 * 512 + 8);
  expect(packedKernel(image)).toEqual({ suffix, packed });
});

it('leaves a kernel that is packed in another way as it is', () => {
  expect(packedKernel(bzImage())).toBeNull();
});

it('knows a kernel that can be started without what unpacks it', () => {
  const note = (type: number, size: number) =>
    Buffer.concat([
      Buffer.from('before'),
      Buffer.from(Uint32Array.of(4, size, type).buffer),
      Buffer.from('Xen\0address\0'),
    ]);
  expect(canBeStarted(note(18, 4))).toBe(true);
  expect(canBeStarted(note(18, 8))).toBe(true);
  // Where it is to be loaded, and no way in.
  expect(canBeStarted(note(3, 8))).toBe(false);
});

import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { mountingOf } from '../../src/workload/storage.js';

const folder = mkdtempSync(join(tmpdir(), 'storage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['overlay:/a:/b', '/b:/a'],
  ['overlayfs:/a:/b:/c', '/c:/a:/b'],
])('mounts layers, the uppermost first, to be read: %s', (rootfs, lower) => {
  expect(mountingOf(rootfs)).toEqual({ args: ['-t', 'overlay', '-o', `ro,lowerdir=${lower}`, 'overlay'], image: null });
});

it('mounts a file as a loop device, to be read, as LXC does with a prefix and without', () => {
  const image = join(folder, 'image');
  writeFileSync(image, '');
  symlinkSync(image, join(folder, 'link'));
  const options = ['-o', 'ro,loop,nodev,nosuid,noexec'];
  for (const named of [image, join(folder, 'link')]) {
    expect(mountingOf(`loop:${named}`)).toEqual({ args: [...options, named], image: named });
    expect(mountingOf(named)).toEqual({ args: [...options, named], image: named });
  }
});

it.each([`dir:${folder}`, folder, 'loop:/nowhere', 'overlay:/a', 'overlay:/a,b:/c', 'overlay:a:b', 'lvm:/dev/vg/a'])(
  'mounts nothing else: %s',
  (rootfs) => expect(mountingOf(rootfs)).toBeNull(),
);

import { expect, it } from 'vitest';
import { loadOrder, parseDependencies } from '../../../src/provide/machine/modules.js';

const DEPENDENCIES = parseDependencies(
  [
    'kernel/drivers/block/virtio_blk.ko.xz: kernel/drivers/virtio/virtio_ring.ko.xz kernel/drivers/virtio/virtio.ko.xz',
    'kernel/drivers/virtio/virtio_ring.ko.xz: kernel/drivers/virtio/virtio.ko.xz',
    'kernel/drivers/virtio/virtio.ko.xz:',
    'kernel/fs/overlayfs/overlay.ko.xz:',
    'kernel/lib/libcrc32c.ko:',
    '',
  ].join('\n'),
);

it('puts every module after all that it needs, and none twice', () => {
  expect(loadOrder(DEPENDENCIES, ['virtio_blk', 'overlay', 'virtio_blk'])).toEqual([
    'kernel/drivers/virtio/virtio.ko.xz',
    'kernel/drivers/virtio/virtio_ring.ko.xz',
    'kernel/drivers/block/virtio_blk.ko.xz',
    'kernel/fs/overlayfs/overlay.ko.xz',
  ]);
});

it('passes over what is built in, and ends where two need each other', () => {
  expect(loadOrder(DEPENDENCIES, ['ext4', 'libcrc32c'])).toEqual(['kernel/lib/libcrc32c.ko']);
  expect(loadOrder(parseDependencies('a.ko: b.ko\nb.ko: a.ko\n'), ['a'])).toEqual(['b.ko', 'a.ko']);
});

it('knows a module by its name with either dash', () => {
  expect(loadOrder(parseDependencies('x/crc32c-intel.ko.zst:\n'), ['crc32c_intel'])).toEqual(['x/crc32c-intel.ko.zst']);
});

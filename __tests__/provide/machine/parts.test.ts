import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Archive } from '../../../src/provide/archive.js';
import type { Image } from '../../../src/provide/images.js';
import type { KernelSpec } from '../../../src/provide/machine/kernel-spec.js';
import { Kernels } from '../../../src/provide/machine/kernels.js';
import { provideMachine, type Sources } from '../../../src/provide/machine/parts.js';
import { Store } from '../../../src/provide/store.js';
import { StageError } from '../../../src/words/errors.js';
import { temporaryFolder } from '../../folder.js';

const { signal } = new AbortController();
const SPEC: KernelSpec = { architecture: 'arm64', kind: 'apt', suite: 'stable' };
const KERNEL = {
  ...{ spec: 'arm64:apt:stable', version: '6.12.9-arm64', number: '6.12.9', provider: 'apt' as const },
  ...{ image: '/k/kernel', initramfs: '/k/initramfs', modules: '/k/modules.ext4' },
};

/** Notes what is asked for, and of whom. */
function sources(asked: string[], more: Partial<Sources> = {}): Sources {
  const images = (of: string) => ({
    async provide({ tool, packages }: Image) {
      asked.push(`${of} ${tool} ${packages[0]}`);
      return `/${of}/${tool}`;
    },
  });
  return {
    here: images('here'),
    there: images('there'),
    kernels: {
      async provide(_spec, _text, tools) {
        asked.push(`kernel ${JSON.stringify(await tools)}`);
        return KERNEL;
      },
    },
    busybox: async () => '/there/busybox',
    ...more,
  };
}

it('takes what runs here from what is for this host, and all else from what is for the machine', async () => {
  const asked: string[] = [];
  const parts = await provideMachine(SPEC, 'arm64:apt:stable', sources(asked), signal);
  expect(asked.toSorted()).toEqual([
    'here emulator-apt qemu-system-arm',
    'kernel {"programs":"/here/emulator-apt/bin","busybox":"/there/busybox"}',
    'there userland-apt util-linux',
  ]);
  expect(parts).toEqual({
    kernel: KERNEL,
    root: '/there/userland-apt/root.ext4',
    emulator: {
      program: '/here/emulator-apt/bin/qemu-system-aarch64',
      data: ['/here/emulator-apt/root/usr/share/qemu'],
    },
    architecture: 'arm64',
  });
});

it("gives a machine of another kind Debian's Node: ours does not run in it", async () => {
  const packages: string[] = [];
  const there = {
    async provide(image: Image) {
      packages.push(...image.packages);
      return '/root';
    },
  };
  const architecture = process.arch === 'arm64' ? 'x64' : 'arm64';
  await provideMachine({ ...SPEC, architecture }, 'x', sources([], { there }), signal);
  expect(packages).toContain('nodejs');
});

it('tells what failed first when all else has ended, too', async () => {
  const ended: string[] = [];
  const failing = (what: string, ms: number) => ({
    async provide(): Promise<never> {
      await sleep(ms);
      ended.push(what);
      throw new StageError('provide', `no ${what}`);
    },
  });
  const all = {
    here: failing('emulator', 0),
    there: failing('userland', 50),
    kernels: failing('kernel', 50),
    async busybox() {
      await sleep(50);
      ended.push('busybox');
      return '/busybox';
    },
  };
  await expect(provideMachine(SPEC, 'x', all, signal)).rejects.toThrow('no emulator');
  expect(ended.toSorted()).toEqual(['busybox', 'emulator', 'kernel', 'userland']);
});

it("says on a host of another distribution that kernels are Debian's", async () => {
  const options = { architecture: 'x64', signal, onProgress: () => undefined };
  const store = new Store(temporaryFolder(), 'x64', options.onProgress);
  const kernels = new Kernels(options, store, { distributionName: 'Ubuntu' } as Archive);
  const tools = Promise.resolve({ programs: '/bin', busybox: '/bin/busybox' });
  const made = kernels.provide({ architecture: 'x64', kind: 'apt', suite: 'noble' }, 'apt:noble', tools);
  await expect(made).rejects.toThrow(
    `"apt:noble" is not available: they are Debian's, and this host's archive is Ubuntu's.`,
  );
});

import { expect, it } from 'vitest';
import { parseGrid } from '../../../src/core/grid/grid.js';
import { pinGrid } from '../../../src/core/grid/pin.js';
import { UsageError } from '../../../src/words/errors.js';

const ALWAYS = { pin: async () => '4.3', for: () => ({ kernels: { pin: async () => '6.12.9' } }) };

it('asks once for each spec, and names its version everywhere', async () => {
  const asked: string[] = [];
  const document = parseGrid(
    'criu-version: [latest, 4.1.1]\nlxc-version: 6.x\nkernel: ["", latest, "arm64:latest", "apt:trixie"]\ncycles: [2]\ninclude: [{ criu-version: latest, cycles: 9 }]\nexclude: [{ criu-version: latest, cycles: 2 }]\n',
    'grid',
  );
  const pinned = await pinGrid(document, {
    async pin(name, spec, text) {
      asked.push(`${name} ${text}`);
      return spec.kind === 'exact' ? text : `${name}-pinned`;
    },
    for: (architecture) => ({
      kernels: {
        async pin(spec, text) {
          asked.push(`kernel ${text}`);
          if (spec.kind !== 'latest') return text;
          return architecture === 'arm64' ? 'arm64:7.3.3' : '7.3.4';
        },
      },
    }),
  });
  expect(pinned).toEqual({
    lists: {
      'criu-version': ['criu-pinned', '4.1.1'],
      'lxc-version': ['lxc-pinned'],
      kernel: ['', '7.3.4', 'arm64:7.3.3', 'apt:trixie'],
      cycles: ['2'],
    },
    include: [{ 'criu-version': 'criu-pinned', cycles: '9' }],
    exclude: [{ 'criu-version': 'criu-pinned', cycles: '2' }],
  });
  const kernels = ['kernel latest', 'kernel arm64:latest', 'kernel apt:trixie'];
  expect(asked).toEqual(['criu latest', 'criu 4.1.1', 'lxc 6.x', ...kernels]);
});

it('makes one of two specs that mean the same', async () => {
  const { lists } = await pinGrid(parseGrid('criu-version: [latest, ">=4"]', 'grid'), ALWAYS);
  expect(lists).toEqual({ 'criu-version': ['4.3'] });
});

it.each(['criu-version', 'kernel'])('refuses what is no spec of %s', async (input) => {
  const pinned = pinGrid(parseGrid(`${input}: nonsense`, 'grid'), ALWAYS);
  await expect(pinned).rejects.toThrow(UsageError);
});

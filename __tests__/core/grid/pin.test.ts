import { expect, it } from 'vitest';
import { parseGrid } from '../../../src/core/grid/grid.js';
import { pinGrid } from '../../../src/core/grid/pin.js';
import { UsageError } from '../../../src/words/errors.js';

it('asks once for each spec, and names its version everywhere', async () => {
  const asked: string[] = [];
  const document = parseGrid(
    'criu-version: [latest, 4.1.1]\nlxc-version: 6.x\ncycles: [2]\ninclude: [{ criu-version: latest, cycles: 9 }]\nexclude: [{ criu-version: latest, cycles: 2 }]\n',
    'grid',
  );
  const pinned = await pinGrid(document, async (name, spec, text) => {
    asked.push(`${name} ${text}`);
    return spec.kind === 'exact' ? text : `${name}-pinned`;
  });
  expect(pinned).toEqual({
    lists: { 'criu-version': ['criu-pinned', '4.1.1'], 'lxc-version': ['lxc-pinned'], cycles: ['2'] },
    include: [{ 'criu-version': 'criu-pinned', cycles: '9' }],
    exclude: [{ 'criu-version': 'criu-pinned', cycles: '2' }],
  });
  expect(asked).toEqual(['criu latest', 'criu 4.1.1', 'lxc 6.x']);
});

it('makes one of two specs that mean the same', async () => {
  const { lists } = await pinGrid(parseGrid('criu-version: [latest, ">=4"]', 'grid'), async () => '4.3');
  expect(lists).toEqual({ 'criu-version': ['4.3'] });
});

it('refuses what is no spec', async () => {
  const pinned = pinGrid(parseGrid('criu-version: nonsense', 'grid'), async (_name, _spec, text) => text);
  await expect(pinned).rejects.toThrow(UsageError);
});

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Archive } from '../../../src/provide/archive.js';
import { Kernels } from '../../../src/provide/machine/kernels.js';
import { Machines } from '../../../src/provide/machine/parts.js';
import { Store } from '../../../src/provide/store.js';
import { StageError } from '../../../src/words/errors.js';
import { temporaryFolder } from '../../folder.js';

const OPTIONS = { signal: new AbortController().signal, onProgress: () => undefined };

function machines(architecture: string, archive: Partial<Archive>): Machines {
  const store = new Store(temporaryFolder(), architecture, OPTIONS.onProgress);
  return new Machines({ ...OPTIONS, architecture }, store, archive as Archive);
}

it('tells what failed first when all else has ended, too', async () => {
  const ended: string[] = [];
  const archive = {
    distributionName: 'Debian',
    async firstThatFits(name: string): Promise<never> {
      if (name !== 'qemu-system-x86') await sleep(50);
      ended.push(name);
      throw new StageError('provide', `no ${name}`);
    },
    async offersOf() {
      await sleep(50);
      ended.push('kernels');
      return new Map<string, string>();
    },
    nothingIn: async () => 'none',
  };
  const made = machines('x64', archive).provide({ kind: 'apt', suite: 'stable' }, 'apt:stable');
  await expect(made).rejects.toThrow('QEMU is not available: no qemu-system-x86.');
  expect(ended.toSorted()).toEqual(['kernels', 'qemu-system-x86', 'util-linux']);
});

it('says that it makes machines of x64 alone', async () => {
  const made = machines('arm64', {}).provide({ kind: 'latest' }, 'latest');
  await expect(made).rejects.toThrow('Machines with another kernel are of x64, and this host is arm64.');
});

it("says on a host of another distribution that kernels are Debian's", async () => {
  const store = new Store(temporaryFolder(), 'x64', OPTIONS.onProgress);
  const kernels = new Kernels(OPTIONS, store, { distributionName: 'Ubuntu' } as Archive);
  const made = kernels.provide({ kind: 'apt', suite: 'noble' }, 'apt:noble', Promise.resolve('/bin'));
  await expect(made).rejects.toThrow(
    `"apt:noble" is not available: they are Debian's, and this host's archive is Ubuntu's.`,
  );
});

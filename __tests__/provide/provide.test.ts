import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Provider } from '../../src/provide/provide.js';
import { parseSpec } from '../../src/provide/spec.js';
import { Store } from '../../src/provide/store.js';
import { temporaryFolder } from '../folder.js';

const OTHER = process.arch === 'arm64' ? 'x64' : 'arm64';

it('takes for a machine of another kind nothing that is installed or kept for this host', async () => {
  const [store, installed] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(installed, 'criu'), '#!/bin/sh\necho Version: 4.1.1\n', { mode: 0o755 });
  vi.stubEnv('PATH', `${installed}:${process.env['PATH']}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  const fill = (architecture: string, version: string) =>
    new Store(store, architecture, () => undefined).fill(
      'criu-apt',
      version,
      () => true,
      async () => ({ version }),
    );
  await fill(process.arch, '4.3');
  const { signal } = new AbortController();
  const here = new Provider({ store, architecture: process.arch, signal, onProgress: () => undefined });
  const there = here.for(OTHER);
  expect(here.for(process.arch)).toBe(here);

  expect(await here.atHand('criu')).toMatchObject({ version: '4.1.1', provider: 'system' });
  expect(await there.atHand('criu')).toBeNull();

  await fill(OTHER, '4.2.1');
  const path = join(store, 'criu-apt', '4.2.1', OTHER, 'bin');
  expect(await there.atHand('criu')).toMatchObject({ version: '4.2.1', provider: 'apt', path });
  expect(await there.provide('criu', parseSpec('4.x', 'criu'), '4.x')).toMatchObject({ version: '4.2.1', path });
  expect(await here.provide('criu', parseSpec('4.x', 'criu'), '4.x')).toMatchObject({ version: '4.3' });
});

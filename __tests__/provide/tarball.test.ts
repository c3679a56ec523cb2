import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Progress } from '../../src/host/progress.js';
import { fetchTarball } from '../../src/provide/tarball.js';
import { temporaryFolder } from '../folder.js';

it('shows no query of a URL, which may hold a token', async () => {
  const said: Progress[] = [];
  const options = { signal: new AbortController().signal, onProgress: (progress: Progress) => said.push(progress) };
  // Nothing listens there.
  const fetched = fetchTarball('http://127.0.0.1:1/x.tar?token=secret', join(temporaryFolder(), 'x'), options);
  await expect(fetched).rejects.toThrow(/^http:\/\/127\.0\.0\.1:1\/x\.tar\?… cannot be fetched: (?!.*secret)/);
  expect(said).toEqual([{ type: 'detail', detail: 'fetching x.tar?…' }]);
});

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Repository } from '../../src/provide/git.js';
import { temporaryFolder } from '../folder.js';
import { TestRepository } from '../real/criu-source.js';

/** A repository elsewhere, and its mirror in another folder. */
function mirrored() {
  const upstream = new TestRepository(temporaryFolder());
  const folder = temporaryFolder();
  const { signal } = new AbortController();
  const repository = new Repository({ folder, url: upstream.folder, signal, onProgress: () => undefined });
  const mirror = () => join(folder, readdirSync(folder)[0] as string);
  const checkout = (commit: string) => repository.checkout(commit, join(temporaryFolder(), 'files'), () => null);
  return { upstream, mirror, checkout };
}

it('goes on where a git was killed that held its own locks', async () => {
  const { upstream, mirror, checkout } = mirrored();
  await checkout(upstream.commit({ Makefile: 'all:\n' }));
  const left = ['index.lock', 'files.git/shallow.lock', 'files.git/config.lock', 'files.git/objects/pack/tmp_pack_a'];
  for (const name of left) writeFileSync(join(mirror(), name), '');
  await checkout(upstream.commit({ Makefile: 'all: more\n' }));
  expect(left.filter((name) => existsSync(join(mirror(), name)))).toEqual([]);
});

it('shows no query of a URL, which may hold a token, nor lets git show it', async () => {
  // Nothing listens there.
  const url = 'http://127.0.0.1:1/x?token=secret';
  const { signal } = new AbortController();
  const repository = new Repository({ folder: temporaryFolder(), url, signal, onProgress: () => undefined });
  await expect(repository.resolve('main')).rejects.toThrow(
    /^http:\/\/127\.0\.0\.1:1\/x\?… cannot be asked (?!.*secret)/s,
  );
});

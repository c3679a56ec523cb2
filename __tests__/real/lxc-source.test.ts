import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildsWithApparmor } from '../../src/provide/packages.js';
import { type ProvideOptions, Provider } from '../../src/provide/provide.js';
import { parseSpec } from '../../src/provide/spec.js';
import type { Component } from '../../src/words/result.js';
import { TestRepository, toyLxc } from './criu-source.js';
import { requires } from './requires.js';
import { tester } from './tester.js';
import { CRIU } from './versions.js';

const folder = mkdtempSync(join(tmpdir(), 'lxc-source-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newStore = () => mkdtempSync(join(folder, 'store-'));

function provider(store: string, options: Partial<ProvideOptions> = {}): Provider {
  const { signal } = new AbortController();
  return new Provider({ architecture: process.arch, signal, onProgress: () => undefined, store, ...options });
}

function provide(spec: string, store: string, options: Partial<ProvideOptions> = {}): Promise<Component> {
  return provider(store, options).provide('lxc', parseSpec(spec, '--lxc'), spec);
}

const TOOLS = ['gcc', 'git', 'meson', 'ninja', 'pkg-config'] as const;

describe('a small LXC from its source', requires(...TOOLS), () => {
  const repository = new TestRepository(join(folder, 'lxc'));
  const toy = (ref: string) => `git:${repository.folder}#${ref}`;
  const commits = { first: '', second: '' };
  /** As if this were upstream's repository. */
  const own = () => ({ lxc: [{ version: '6.0.6', tag: 'v6.0.6', commit: commits.first, date: '2026-01-01' }] });
  const store = newStore();

  beforeAll(() => {
    commits.first = repository.commit(toyLxc('6.0.6'));
    repository.tag('v6.0.6');
    commits.second = repository.commit({ ...toyLxc('6.0.6'), news: 'one' });
    repository.git('update-ref', 'refs/pull/1/head', 'HEAD');
  });

  it('is named by its commit, because it prints its release alone', async () => {
    expect(await provide(toy('pull/1/head'), store)).toEqual({
      name: 'lxc',
      spec: toy('pull/1/head'),
      version: `6.0.6+1.g${commits.second.slice(0, 9)}`,
      provider: 'git',
      commit: commits.second,
      repository: repository.folder,
      path: expect.stringMatching(/\/lxc-git\/.*\/bin$/),
    });
  });

  it('is made of the tools of a cell, its library and its AppArmor profiles, and nothing else', async () => {
    const { path } = await provide(toy('main'), store);
    expect(readdirSync(path).sort()).toEqual(
      ['attach', 'checkpoint', 'freeze', 'info', 'start', 'stop', 'unfreeze'].map((name) => `lxc-${name}`),
    );
    expect(readdirSync(join(path, '..')).sort()).toEqual(['bin', 'component.json', 'etc', 'lib']);
    expect(readdirSync(join(path, '../lib'))).toEqual(['liblxc.so.1']);
    expect(readdirSync(join(path, '../etc/apparmor.d'))).toEqual(['lxc-containers']);
  });

  it('is a release where its commit is one, also when neither store nor archive has it', async () => {
    const options = { repositories: { lxc: repository.folder }, releases: own(), mirror: 'http://127.0.0.1:9/debian' };
    expect(await provide('6.0.6', store, options)).toMatchObject({ version: '6.0.6', provider: 'git' });
    const nowhere = { ...options, repositories: { lxc: '/nowhere' } };
    expect(await provide('6.0.6', store, nowhere)).toMatchObject({ version: '6.0.6', commit: commits.first });
    const pinned = await provider(store, options).pin('lxc', parseSpec('git:main', '--lxc'), 'git:main');
    expect(pinned).toBe(`git:${commits.second}`);
    const offers = await provider(store, options).offers('lxc');
    expect(offers).toContainEqual({ provider: 'git', version: '6.0.6 to 6.0.6', where: 'git:TAG, 1 releases' });
    expect(offers.filter(({ provider }) => provider === 'store').map(({ version }) => version)).toContain('6.0.6');
  });

  it('comes from a tarball, and not from one of something else', async () => {
    const tarball = join(folder, 'lxc.tar');
    const pack = () => execFileSync('tar', ['-cf', tarball, '-C', folder, '--exclude=.git', 'lxc']);
    pack();
    expect(await provide(`tarball:${tarball}`, newStore())).toMatchObject({
      version: expect.stringMatching(/^6\.0\.6\+tarball\.[0-9a-f]{9}$/),
      provider: 'tarball',
    });
    rmSync(join(repository.folder, 'meson.build'));
    pack();
    repository.git('checkout', '--', '.');
    await expect(provide(`tarball:${tarball}`, newStore())).rejects.toThrow(
      `${tarball} is LXC before 5.0, which meson does not build.`,
    );
  });

  it('that does not compile says why, with the line of the compiler', async () => {
    repository.commit({ ...toyLxc('6.0.6'), 'src/lxc/lxccontainer.c': 'int broken(\n' });
    await expect(provide(toy('main'), newStore())).rejects.toThrow(
      /^LXC 6\.0\.6\+2\.g\w+ cannot be built with gcc .*: \S*lxccontainer\.c:\d+:\d+: error: .* The log: /,
    );
    repository.git('reset', '--quiet', '--hard', commits.second);
  });

  it('that says another version than its program is refused', async () => {
    const liar = { ...toyLxc('6.0.6'), 'src/lxc/tools/tool.h': '#define VERSION "6.0.5"\n' };
    const commit = repository.commit(liar);
    repository.git('reset', '--quiet', '--hard', commits.second);
    repository.git('branch', '--force', 'liar', commit);
    await expect(provide(toy('liar'), newStore())).rejects.toThrow(/was built, and says that it is 6\.0\.5\.$/);
  });

  it('lists every package that is missing, for three package managers', async () => {
    const bin = mkdtempSync(join(folder, 'bin-'));
    writeFileSync(join(bin, 'pkg-config'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const path = process.env['PATH'];
    process.env['PATH'] = `${bin}:${path}`;
    const listed = buildsWithApparmor()
      ? /^LXC cannot be built: libseccomp, libapparmor are not on this host\..*\n {2}apt-get install --no-install-recommends libseccomp-dev libapparmor-dev\n {2}dnf install libseccomp-devel libapparmor-devel\n {2}pacman -S --needed libseccomp apparmor$/
      : /^LXC cannot be built: libseccomp is not on this host\..*\n {2}apt-get install --no-install-recommends libseccomp-dev\n {2}dnf install libseccomp-devel\n {2}pacman -S --needed libseccomp$/;
    try {
      await expect(provide(toy('main'), newStore())).rejects.toThrow(listed);
    } finally {
      process.env['PATH'] = path;
    }
  });
});

describe('LXC from its source', requires('root', 'LXC_REPOSITORY', ...TOOLS), () => {
  // Half a minute of compiling, of which the second time nothing is left.
  it('is built, and passes', { timeout: 600_000 }, async () => {
    const { LXC_REPOSITORY = '' } = process.env;
    const args = ['run', '--criu', CRIU, '--lxc', 'git:v6.0.6', '--lxc-repository', LXC_REPOSITORY];
    const { result, stderr, code } = await tester([...args, '--no-breakpoints']);
    expect(result?.cause, stderr).toBeNull();
    expect(code).toBe(0);
    expect(result?.cell.lxc).toMatchObject({ provider: 'git', version: '6.0.6', repository: LXC_REPOSITORY });
    expect(readFileSync(join(result?.cell.lxc?.path ?? '', '../component.json'), 'utf8')).toContain('"compiler"');
  });
});

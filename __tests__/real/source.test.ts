import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ProvideOptions, Provider } from '../../src/provide/provide.js';
import { parseSpec } from '../../src/provide/spec.js';
import type { Component } from '../../src/words/result.js';
import { entries, withPrograms, workersIn } from './builds.js';
import { releaseTarball, TestRepository, toySource } from './criu-source.js';
import { requires } from './requires.js';
import { STORE, start, tester } from './tester.js';
import { LXC } from './versions.js';

const folder = mkdtempSync(join(tmpdir(), 'source-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function provide(spec: string, options: Partial<ProvideOptions> & { store: string }): Promise<Component> {
  const provider = new Provider({
    architecture: process.arch,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...options,
  });
  return provider.provide('criu', parseSpec(spec, '--criu'), spec);
}

const newStore = () => mkdtempSync(join(folder, 'store-'));

const TOOLS = ['gcc', 'git', 'make'] as const;

describe('CRIU from its source', requires('root', ...TOOLS), () => {
  const repository = new TestRepository(join(folder, 'criu'));
  let released = '';

  beforeAll(async () => {
    released = repository.commitTarball((await releaseTarball('4.2.1')).file);
    repository.tag('v4.2.1');
    writeFileSync(join(repository.folder, 'README.md'), 'One line more.\n');
    repository.git('commit', '--quiet', '--all', '--message', 'A change.');
    repository.git('update-ref', 'refs/pull/1/head', 'HEAD');
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
  });

  // Builds for real. Together for one store: the second is helped by the compiler cache.
  it.each([
    ['a short commit', () => released.slice(0, 8), /^4\.2\.1$/],
    ['a pull request', () => 'pull/1/head', /^4\.2\.1\+1\.g[0-9a-f]{9}$/],
  ])('of %s is built, and passes', { timeout: 600_000 }, async (_title, ref, version) => {
    const run = () => tester(['run', '--criu', `git:${repository.folder}#${ref()}`, '--lxc', LXC]);
    const { result, stderr, code } = await run();
    expect(result?.cause, stderr).toBeNull();
    expect(code).toBe(0);
    expect(result?.cell.criu).toMatchObject({ provider: 'git', repository: repository.folder });
    expect(result?.cell.criu?.version).toMatch(version);
    expect(result?.cell.criu?.commit).toMatch(/^[0-9a-f]{40}$/);
    // The second time nothing is compiled.
    const again = await withPrograms({ make: 'exit 99' }, run);
    expect(again.result?.cell.criu).toEqual(result?.cell.criu);
    expect(again.code).toBe(0);
  });

  it('of a tarball is built, and says so', { timeout: 600_000 }, async () => {
    const { file, sha256 } = await releaseTarball('4.2.1');
    const server = createServer((_request, response) => response.end(readFileSync(file))).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/criu.tar.xz`;
    try {
      const { result, stderr } = await tester(['run', '--criu', `tarball:${url}#sha256=${sha256}`, '--lxc', LXC]);
      expect(result?.cause, stderr).toBeNull();
      expect(result?.cell.criu).toMatchObject({
        provider: 'tarball',
        version: `4.2.1+tarball.${sha256.slice(0, 9)}`,
        sha256,
      });
    } finally {
      server.close();
    }
    // With the sum it is known without being fetched.
    const again = await provide(`tarball:http://127.0.0.1:9/criu.tar.xz#sha256=${sha256}`, { store: STORE });
    expect(again.sha256).toBe(sha256);
  });
});

describe('a source that is built in no time', requires(...TOOLS), () => {
  const repository = new TestRepository(join(folder, 'toy'));
  const toy = (ref: string) => `git:${repository.folder}#${ref}`;
  const commits = { first: '', second: '' };
  /** As if this were upstream's repository. */
  const own = [{ version: '4.2', tag: 'v4.2', commit: '', date: '2026-01-01' }];

  beforeAll(() => {
    commits.first = repository.commit(toySource('4.2'));
    Object.assign(own[0] ?? {}, { commit: commits.first });
    repository.tag('v4.2');
    commits.second = repository.commit({ ...toySource('4.2'), news: 'one' });
  });

  it('is named by its distance from the release before it', async () => {
    const store = newStore();
    const version = async (ref: string) => (await provide(toy(ref), { store, releases: { criu: own } })).version;
    expect(await version('v4.2')).toBe('4.2');
    expect(await version('main')).toBe(`4.2+1.g${commits.second.slice(0, 9)}`);
    // Found by its id alone, a release is still one.
    rmSync(join(store, 'criu-git'), { recursive: true });
    expect(await version(commits.first)).toBe('4.2');
  });

  it('is not named as a release whose commit it is not', async () => {
    const { version } = await provide(toy('v4.2'), { store: newStore() });
    expect(version).toBe(`4.2+g${commits.first.slice(0, 9)}`);
  });

  it('is named by its commit alone where there is no tag of that release', async () => {
    const fork = new TestRepository(join(folder, 'fork'));
    const commit = fork.commit(toySource('4.3'));
    fork.tag('v4.2');
    const { version } = await provide(`git:${fork.folder}#main`, { store: newStore() });
    expect(version).toBe(`4.3+g${commit.slice(0, 9)}`);
  });

  it('that says another version than its program is refused', async () => {
    const liar = { ...toySource('4.2'), 'Makefile.versions': toySource('4.3')['Makefile.versions'] as string };
    repository.commit(liar);
    repository.tag('liar');
    repository.git('reset', '--quiet', '--hard', commits.second);
    await expect(provide(toy('liar'), { store: newStore() })).rejects.toThrow(
      /was built, and says that it is 4\.2 \(GitID g/,
    );
  });

  it('is fetched without its past and without what is there already', async () => {
    const store = newStore();
    await provide(toy('v4.2'), { store });
    const mirrors = join(store, 'criu-lxc-test/git');
    const mirror = join(mirrors, readdirSync(mirrors)[0] as string, 'files.git');
    const kinds = () =>
      execFileSync('git', ['--git-dir', mirror, 'cat-file', '--batch-all-objects', '--batch-check=%(objecttype)'], {
        encoding: 'utf8',
      }).split('\n');
    const count = (kind: string) => kinds().filter((each) => each === kind).length;
    expect([count('commit'), count('blob')]).toEqual([1, 3]);
    await provide(toy('main'), { store });
    // Of its four files one is new.
    expect([count('commit'), count('blob')]).toEqual([2, 4]);
  });

  it('is built once when two ask at once', async () => {
    const store = newStore();
    const details: string[] = [];
    const onProgress: ProvideOptions['onProgress'] = ({ detail = '' }) => details.push(detail);
    const both = await Promise.all([
      provide(toy('v4.2'), { store, onProgress }),
      provide(toy('v4.2'), { store, onProgress }),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(details.filter((detail) => detail.startsWith('configuring'))).toHaveLength(1);
  });

  it('as a release is the commit of the table, and nothing else', async () => {
    const store = newStore();
    const options = { store, repositories: { criu: repository.folder }, releases: { criu: own } };
    for (const spec of ['git:v4.2', 'git:4.2', `git:${commits.first}`]) {
      expect(await provide(spec, options)).toMatchObject({ version: '4.2', commit: commits.first });
    }
    // In the store it needs no repository any more.
    expect((await provide('git:v4.2', { ...options, repositories: { criu: '/nowhere' } })).version).toBe('4.2');
    const moved = own.map((release) => ({ ...release, commit: commits.second }));
    await expect(provide('git:v4.2', { ...options, store: newStore(), releases: { criu: moved } })).rejects.toThrow(
      `Refused: CRIU 4.2 is commit ${commits.second.slice(0, 9)}, and v4.2 of ${repository.folder} is now ${commits.first.slice(0, 9)}.`,
    );
  });

  it('answers what neither store nor archive has', async () => {
    const options = {
      repositories: { criu: repository.folder },
      releases: { criu: own },
      mirror: 'http://127.0.0.1:9/debian',
    };
    for (const spec of ['4.2', '>=4.1 <4.3', 'latest']) {
      const store = newStore();
      expect(await provide(spec, { ...options, store })).toMatchObject({ version: '4.2', provider: 'git', spec });
      // And then the store has it.
      expect(await provide(spec, { ...options, store, repositories: { criu: '/nowhere' } })).toMatchObject({
        version: '4.2',
      });
    }
  });

  it.each([
    ['a ref that does not exist', 'nothing', /has no tag, branch, pull request or commit "nothing"\.$/],
    ['a commit that does not exist', '0123456789', /has no tag.*"0123456789"; a commit that is in no branch/],
    ['a whole id of nothing', '0123456789012345678901234567890123456789', /cannot be fetched .*not our ref/],
  ])('%s is named', async (_title, ref, sentence) => {
    const store = newStore();
    await expect(provide(toy(ref), { store })).rejects.toThrow(sentence);
    expect(entries(store)).toEqual([]);
  });

  it.each([
    [
      'does not compile',
      { 'criu/cr-dump.c': 'int x = y;\n' },
      /^CRIU 4\.2\S* cannot be built with gcc.*: criu\/cr-dump\.c:1:9: error: .*y.* undeclared/,
    ],
    ['has a Makefile that fails', { Makefile: 'install-criu:\n\tfalse\n' }, /cannot be built with gcc .*Error 1/],
    ['has no version', { 'Makefile.versions': '' }, /does not say which CRIU it is/],
    ['installs no criu', { Makefile: 'install-criu:\n\ttrue\n' }, /was built, and installed no criu\. The log: /],
  ])('a commit that %s is named', async (_title, files, sentence) => {
    const other = new TestRepository(mkdtempSync(join(folder, 'broken-')));
    other.commit({ ...toySource('4.2'), ...files });
    const store = newStore();
    await expect(provide(`git:${other.folder}#main`, { store })).rejects.toThrow(sentence);
    expect(entries(store)).toEqual([]);
  });

  it('is said to be too old when no flag makes this compiler take it', async () => {
    const old = new TestRepository(join(folder, 'old'));
    old.commit({ ...toySource('3.17.1'), 'criu/cr-dump.c': '#error "multiple definition of task_args"\n' });
    await expect(provide(`git:${old.folder}#main`, { store: newStore() })).rejects.toThrow(
      /error: #error "multiple definition of task_args"\. CRIU 3\.17\.1 and older do not compile with gcc 12 and later/,
    );
  });

  it('of something else than CRIU is refused', async () => {
    const other = new TestRepository(join(folder, 'other'));
    other.commit({ 'README.md': 'no CRIU\n' });
    const store = newStore();
    await expect(provide(`git:${other.folder}#main`, { store })).rejects.toThrow(
      /is not CRIU: its files are others\.$/,
    );
    expect(entries(store)).toEqual([]);
  });

  it('of a tarball with another sum is refused', async () => {
    const file = join(folder, 'toy.tar');
    spawnSync('tar', ['-cf', file, '-C', folder, 'toy']);
    const store = newStore();
    await expect(provide(`tarball:${file}#sha256=${'0'.repeat(64)}`, { store })).rejects.toThrow(
      /^Refused: .*toy\.tar has the SHA-256 [0-9a-f]{64}, and 0{64} was asked for\.$/,
    );
    expect(entries(store, 'criu-tarball')).toEqual([]);
    expect(readdirSync(join(store, 'criu-lxc-test/tarballs'))).toEqual([]);
    expect((await provide(`tarball:${file}`, { store })).version).toMatch(/^4\.2\+tarball\./);
    writeFileSync(file, 'no tarball');
    await expect(provide(`tarball:${file}`, { store })).rejects.toThrow(/cannot be unpacked .*not look like a tar/s);
  });

  it('lists every package that is missing, for three package managers', async () => {
    const none = { 'pkg-config': 'exit 1' };
    await withPrograms(none, () =>
      expect(provide(toy('v4.2'), { store: newStore() })).rejects.toThrow(
        /^CRIU cannot be built: protobuf, libprotobuf-c, libnl-3\.0, libnftables, uuid are not on this host\..*\n {2}apt-get install --no-install-recommends libprotobuf-dev libprotobuf-c-dev libnl-3-dev libnftables-dev uuid-dev\n {2}dnf install protobuf-devel protobuf-c-devel libnl3-devel nftables-devel libuuid-devel\n {2}pacman -S --needed protobuf protobuf-c libnl nftables util-linux-libs$/,
      ),
    );
  });

  it('installs them with apt when that is asked for', async () => {
    const asked = join(folder, 'asked');
    const programs = {
      'pkg-config': `[ -e '${asked}' ]`,
      'apt-get': `echo "$@" >> '${asked}'`,
      sudo: 'shift 2; exec "$@"',
    };
    await withPrograms(programs, async () => {
      const { version } = await provide(toy('v4.2'), { store: newStore(), installBuildPackages: true });
      expect(version).toMatch(/^4\.2\+/);
    });
    expect(readFileSync(asked, 'utf8')).toBe(
      '-q -y install --no-install-recommends libprotobuf-dev libprotobuf-c-dev libnl-3-dev libnftables-dev uuid-dev\n',
    );
  });

  describe('that hangs', () => {
    const hanging = new TestRepository(join(folder, 'hanging'));
    const spec = `git:${hanging.folder}#main`;
    beforeAll(() => {
      // Two jobs, of which one does not care for a request to end.
      const makefile = "install-criu: a b\na:\n\ttrap '' TERM; sleep 600; true\nb:\n\tsleep 600\n";
      hanging.commit({ ...toySource('4.2'), Makefile: makefile });
    });

    /** The group has been killed, and its members may not have died yet. */
    const allGone = (store: string) => vi.waitFor(() => expect(workersIn(store)).toEqual([]), { timeout: 10_000 });

    it('ends at its time limit, with everything it started', async () => {
      const store = newStore();
      await expect(provide(spec, { store, buildTimeoutMs: 1000 })).rejects.toThrow(/was not built within 1 s/);
      await allGone(store);
      expect(entries(store)).toEqual([]);
    });

    it.each([
      ['SIGINT', 130],
      ['SIGTERM', 130],
    ] as const)('ends with %s, and leaves no half entry', requires('root'), async (signal, expected) => {
      const store = newStore();
      const child = start(['run', '--criu', spec, '--store', store]);
      const closed = once(child, 'close');
      const sleepers = () => workersIn(store).filter((name) => name === 'sleep').length;
      while (sleepers() < 2 && child.exitCode === null) await sleep(50);
      expect(sleepers()).toBe(2);
      child.kill(signal);
      expect((await closed)[0]).toBe(expected);
      await allGone(store);
      expect(entries(store)).toEqual([]);
    });
  });

  it('on a full disk says so, and the store stays whole', requires('root'), async () => {
    const store = join(folder, 'full');
    mkdirSync(store);
    const sudo = process.geteuid?.() === 0 ? [] : ['sudo', '-n'];
    const root = (...argv: string[]) => {
      const [program = '', ...args] = [...sudo, ...argv];
      expect(spawnSync(program, args, { encoding: 'utf8' }).stderr).toBe('');
    };
    root('mount', '-t', 'tmpfs', '-o', 'size=1m,mode=1777', 'tmpfs', store);
    try {
      writeFileSync(join(store, 'ballast'), Buffer.alloc(600 * 1024));
      const large = { ...toySource('4.2'), large: Buffer.alloc(800 * 1024, 'x').toString() };
      const full = new TestRepository(join(folder, 'large'));
      full.commit(large);
      await expect(provide(`git:${full.folder}#main`, { store })).rejects.toThrow(
        /^The disk of the store .*full is full: The files of commit/,
      );
      expect(entries(store)).toEqual([]);
      rmSync(join(store, 'ballast'));
      expect((await provide(toy('v4.2'), { store })).version).toMatch(/^4\.2\+/);
    } finally {
      root('umount', store);
    }
  });
});

import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OnProgress } from '../../src/host/progress.js';
import { Archive } from '../../src/provide/archive.js';
import { Provider } from '../../src/provide/provide.js';
import { parseSpec } from '../../src/provide/spec.js';
import type { Component } from '../../src/words/result.js';
import { describeReal } from './require.js';

const folder = mkdtempSync(join(tmpdir(), 'provide-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Settings {
  store: string;
  mirror?: string;
  keyring?: string;
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

function provide(
  name: Component['name'],
  spec: string,
  { store, signal, onProgress, ...archive }: Settings,
): Promise<Component> {
  const provider = new Provider({
    store,
    architecture: process.arch,
    signal: signal ?? new AbortController().signal,
    onProgress: onProgress ?? (() => undefined),
    ...archive,
  });
  return provider.provide(name, parseSpec(spec, '--criu', 'criu'), spec);
}

/** For as long as `work` takes, PATH starts with an apt-get that fails, and tells. */
async function withoutApt<T>(work: () => Promise<T>): Promise<T> {
  const bin = mkdtempSync(join(folder, 'bin-'));
  for (const name of ['apt-get', 'apt-cache', 'dpkg-deb']) {
    writeFileSync(join(bin, name), '#!/bin/sh\necho "E: apt was started" >&2; exit 100\n', { mode: 0o755 });
  }
  const path = process.env['PATH'];
  process.env['PATH'] = `${bin}:${path}`;
  try {
    return await work();
  } finally {
    process.env['PATH'] = path;
  }
}

/** A copy, so that it can be broken. */
function copyOf(store: string): string {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(store, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

const entry = (store: string, tool: string, version: string) => join(store, tool, version, process.arch);

describeReal('the distribution’s archive', () => {
  const store = join(folder, 'store');
  const criu = ['3.17.1', '4.1.1', '4.2.1', '4.3'];
  const lxc = ['5.0.2', '6.0.4', '7.0.0'];

  beforeAll(async () => {
    for (const version of criu) expect((await provide('criu', version, { store })).version).toBe(version);
    for (const version of lxc) expect((await provide('lxc', version, { store })).version).toBe(version);
  }, 300_000);

  it('gives versions of five suites that live side by side, and run', async () => {
    for (const version of criu) expect((await provide('criu', version, { store })).version).toBe(version);
    for (const version of lxc) expect((await provide('lxc', version, { store })).version).toBe(version);
    expect(readdirSync(join(store, 'criu-apt'))).toEqual(['3.17.1', '4.1.1', '4.2.1', '4.3.0']);
  });

  it('is not asked when the store has it: exactly, by range, by suite, by default', async () => {
    await withoutApt(async () => {
      expect((await provide('criu', '4.2.1', { store })).version).toBe('4.2.1');
      expect((await provide('criu', '>=4 <4.2', { store })).version).toBe('4.1.1');
      expect((await provide('criu', 'apt:stable', { store })).version).toBe('4.1.1');
      expect((await provide('lxc', '6.x', { store })).version).toBe('6.0.4');
      // Nothing named: the newest but experimental, 4.3.
      expect((await provide('criu', '', { store })).version).toBe('4.2.1');
      // It cannot be asked: the newest at hand.
      expect((await provide('criu', 'latest', { store })).version).toBe('4.2.1');
    });
  });

  it('cannot be asked: the sentence names the spec, what was searched, and which versions there are', async () => {
    await withoutApt(async () => {
      await expect(provide('criu', '4.2.9', { store: copyOf(store) })).rejects.toThrow(
        /^criu "4\.2\.9" is not to be had: the store .* has 4\.3, 4\.2\.1, 4\.1\.1, 3\.17\.1; the archive could not be asked \(/,
      );
    });
  });

  it('has no such version: the sentence says which it has', async () => {
    await expect(provide('criu', '99.9', { store })).rejects.toThrow(
      /^criu "99\.9" is not to be had: .*; the archive has .*4\.1\.1 \(stable\)/,
    );
  });

  it.each([
    ['a library that is gone', (folder: string) => rmSync(join(folder, 'root'), { recursive: true })],
    ['a program cut short', (folder: string) => truncateSync(join(folder, 'root/usr/sbin/criu'), 1000)],
    ['a manifest that is gone', (folder: string) => rmSync(join(folder, 'component.json'))],
  ])('replaces an entry with %s', async (_title, damage) => {
    const copy = copyOf(store);
    damage(entry(copy, 'criu-apt', '4.2.1'));
    expect((await provide('criu', '4.2.1', { store: copy })).version).toBe('4.2.1');
    await withoutApt(async () => expect((await provide('criu', '4.2.1', { store: copy })).version).toBe('4.2.1'));
  });

  it('serves two at once, and one entry is made', async () => {
    const copy = copyOf(store);
    rmSync(join(copy, 'criu-apt'), { recursive: true });
    const both = await Promise.all([
      provide('criu', '4.1.1', { store: copy }),
      provide('criu', '4.1.1', { store: copy }),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(readdirSync(join(copy, 'criu-apt/4.1.1')).sort()).toEqual(
      [process.arch, `${process.arch}.complete`, `${process.arch}.lock`].sort(),
    );
  });

  it('may have its store moved', async () => {
    const copy = copyOf(store);
    renameSync(copy, `${copy}-moved`);
    await withoutApt(async () =>
      expect((await provide('lxc', '6.0.4', { store: `${copy}-moved` })).version).toBe('6.0.4'),
    );
  });

  it('is refused when no trusted key has signed it', async () => {
    const keyring = join(folder, 'no-keys.gpg');
    writeFileSync(keyring, '');
    const empty = mkdtempSync(join(folder, 'empty-'));
    await expect(provide('criu', 'apt:stable', { store: empty, keyring })).rejects.toThrow(
      /NO_PUBKEY|not signed|could not be verified|no valid OpenPGP/i,
    );
    expect(readdirSync(empty)).toEqual(['criu-lxc-test']);
  });

  it('is named when nobody answers there', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    await expect(provide('criu', '4.2.1', { store: empty, mirror: 'http://127.0.0.1:9/debian' })).rejects.toThrow(
      /the archive could not be asked .*127\.0\.0\.1/,
    );
  });

  it('is read by one run while another reads another mirror into the same store', async () => {
    const options = { architecture: process.arch, signal: new AbortController().signal, onProgress: () => undefined };
    const apt = join(mkdtempSync(join(folder, 'empty-')), 'apt');
    const archive = new Archive({ ...options, folder: apt });
    const offer = await archive.offer('stable', 'criu');
    expect(offer).toMatchObject({ suite: 'stable' });
    const other = new Archive({ ...options, folder: apt, mirror: 'file:///nowhere' });
    expect(await other.offer('stable', 'criu')).toBeNull();
    expect(await archive.offer('stable', 'criu')).toEqual(offer);
  });

  it('leaves no half entry when it is interrupted', async () => {
    const copy = copyOf(store);
    rmSync(join(copy, 'lxc-apt'), { recursive: true });
    const interruption = new AbortController();
    const onProgress: OnProgress = ({ detail = '' }) => {
      if (detail.startsWith('fetching')) setTimeout(() => interruption.abort(), 100);
    };
    await expect(provide('lxc', '6.0.4', { store: copy, signal: interruption.signal, onProgress })).rejects.toThrow();
    const left = readdirSync(join(copy, 'lxc-apt/6.0.4')).filter((name) => !name.endsWith('.lock'));
    expect(left).toEqual([]);
  });
});

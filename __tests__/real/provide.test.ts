import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import semver from 'semver';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { identify, isAlive } from '../../src/host/process.js';
import type { OnProgress } from '../../src/host/progress.js';
import { Archive } from '../../src/provide/archive.js';
import { Provider } from '../../src/provide/provide.js';
import { parseSpec } from '../../src/provide/spec.js';
import { threePart } from '../../src/provide/version.js';
import type { Component } from '../../src/words/result.js';
import { archiveContent, newestOf, type Offered } from './archive.js';
import { withPrograms } from './builds.js';
import { requires } from './requires.js';
import { start } from './tester.js';

const folder = mkdtempSync(join(tmpdir(), 'provide-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Far more than it takes. */
const WAIT = { timeout: 20_000, interval: 50 };

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
  return provider.provide(name, parseSpec(spec, '--criu'), spec);
}

/** For as long as `work` takes, PATH starts with an apt-get that fails, and tells. */
async function withoutApt<T>(work: () => Promise<T>): Promise<T> {
  const fails = 'echo "E: apt was started" >&2; exit 100';
  return withPrograms({ 'apt-get': fails, 'apt-cache': fails, 'dpkg-deb': fails }, work);
}

/** A copy, so that it can be broken. */
function copyOf(store: string): string {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(store, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

const entry = (store: string, tool: string, version: string) => join(store, tool, version, process.arch);

function distinct(offered: readonly Offered[]): Offered[] {
  return offered.filter(({ version }, index) => offered.findIndex((each) => each.version === version) === index);
}

describe('the distribution’s archive', requires('root'), () => {
  const store = join(folder, 'store');
  /** One of each version that the archive has, oldest first, by the first suite that has it. */
  let criu: Offered[];
  let lxc: Offered[];
  /** Of CRIU, experimental left out, and the one before it. */
  let newest: string;
  let older: Offered;

  beforeAll(async () => {
    const content = await archiveContent();
    criu = distinct(content.criu);
    lxc = distinct(content.lxc).slice(-3);
    newest = newestOf(content.criu).version;
    older = newestOf(criu.filter(({ version }) => semver.lt(threePart(version), threePart(newest))));
    for (const { version } of criu) expect((await provide('criu', version, { store })).version).toBe(version);
    for (const { version } of lxc) expect((await provide('lxc', version, { store })).version).toBe(version);
  }, 300_000);

  it('gives versions of several suites that live side by side, and run', async () => {
    for (const { version } of criu) expect((await provide('criu', version, { store })).version).toBe(version);
    for (const { version } of lxc) expect((await provide('lxc', version, { store })).version).toBe(version);
    expect(readdirSync(join(store, 'criu-apt')).sort()).toEqual(criu.map(({ version }) => threePart(version)).sort());
    expect(criu.length).toBeGreaterThan(1);
  });

  it('is not asked when the store has it: exactly, by range, by suite, by default', async () => {
    await withoutApt(async () => {
      expect((await provide('criu', newest, { store })).version).toBe(newest);
      expect((await provide('criu', `<${threePart(newest)}`, { store })).version).toBe(older.version);
      expect((await provide('criu', `apt:${older.suite}`, { store })).version).toBe(older.version);
      // Nothing named: the newest but experimental.
      expect((await provide('criu', '', { store })).version).toBe(newest);
      // It cannot be asked: the newest at hand.
      expect((await provide('criu', 'latest', { store })).version).toBe(newest);
    });
  });

  it('cannot be asked: the sentence names the spec, what was searched, and which versions there are', async () => {
    const stored = criu.map(({ version }) => version).sort((a, b) => semver.rcompare(threePart(a), threePart(b)));
    await withoutApt(async () => {
      const asked = provide('criu', '99.9', { store: copyOf(store) });
      await expect(asked).rejects.toThrow(/^criu "99\.9" is not available: the store /);
      await expect(asked).rejects.toThrow(` has ${stored.join(', ')}; the archive could not be asked (`);
    });
  });

  it('has no such version: the sentence says which it has', async () => {
    const asked = provide('criu', '99.9', { store });
    await expect(asked).rejects.toThrow(/^criu "99\.9" is not available: .*; the archive has /);
    await expect(asked).rejects.toThrow(`${older.version} (${older.suite})`);
  });

  it.each([
    ['a library that is gone', (folder: string) => rmSync(join(folder, 'root'), { recursive: true })],
    ['a program cut short', (folder: string) => truncateSync(join(folder, 'root/usr/sbin/criu'), 1000)],
    ['a manifest that is gone', (folder: string) => rmSync(join(folder, 'component.json'))],
  ])('replaces an entry with %s', async (_title, damage) => {
    const copy = copyOf(store);
    damage(entry(copy, 'criu-apt', threePart(newest)));
    expect((await provide('criu', newest, { store: copy })).version).toBe(newest);
    await withoutApt(async () => expect((await provide('criu', newest, { store: copy })).version).toBe(newest));
  });

  it('serves two at once, and one entry is made', async () => {
    const copy = copyOf(store);
    rmSync(join(copy, 'criu-apt'), { recursive: true });
    const both = await Promise.all([
      provide('criu', older.version, { store: copy }),
      provide('criu', older.version, { store: copy }),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(readdirSync(join(copy, 'criu-apt', threePart(older.version))).sort()).toEqual(
      [process.arch, `${process.arch}.complete`, `${process.arch}.lock`].sort(),
    );
  });

  it('may have its store moved', async () => {
    const copy = copyOf(store);
    renameSync(copy, `${copy}-moved`);
    const [{ version }] = lxc as [Offered];
    await withoutApt(async () =>
      expect((await provide('lxc', version, { store: `${copy}-moved` })).version).toBe(version),
    );
  });

  it('is refused when no trusted key has signed it', async () => {
    const keyring = join(folder, 'no-keys.gpg');
    writeFileSync(keyring, '');
    const empty = mkdtempSync(join(folder, 'empty-'));
    await expect(provide('criu', `apt:${older.suite}`, { store: empty, keyring })).rejects.toThrow(
      /NO_PUBKEY|not signed|could not be verified|no valid OpenPGP/i,
    );
    expect(readdirSync(empty)).toEqual(['criu-lxc-test']);
  });

  it('is said to have no such suite, and which may be meant', async () => {
    await expect(provide('criu', 'apt:unstabel', { store })).rejects.toThrow(
      /; the archive has no suite unstabel \(did you mean unstable\?\)\.$/,
    );
  });

  it('is named when nobody answers there', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    await expect(provide('criu', newest, { store: empty, mirror: 'http://127.0.0.1:9/debian' })).rejects.toThrow(
      /the archive could not be asked .*127\.0\.0\.1/,
    );
  });

  it('is read by one run while another reads another mirror into the same store', async () => {
    const options = { architecture: process.arch, signal: new AbortController().signal, onProgress: () => undefined };
    const apt = join(mkdtempSync(join(folder, 'empty-')), 'apt');
    const archive = new Archive({ ...options, folder: apt });
    const offer = await archive.offer(older.suite, 'criu');
    expect(offer).toMatchObject({ suite: older.suite });
    const other = new Archive({ ...options, folder: apt, mirror: 'file:///nowhere' });
    expect(await other.offer(older.suite, 'criu')).toBeNull();
    expect(await archive.offer(older.suite, 'criu')).toEqual(offer);
  });

  it('is read by nobody any more once who asked was killed: the next run reads the same lists', async () => {
    const bin = mkdtempSync(join(folder, 'bin-'));
    const pidFile = join(bin, 'pid');
    const real = execFileSync('sh', ['-c', 'command -v apt-get'], { encoding: 'utf8' }).trim();
    const script = `case $* in *print-uris*) exec ${real} "$@" ;; esac\necho $$ > ${pidFile}; exec sleep 60`;
    writeFileSync(join(bin, 'apt-get'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const child = start(['run', '--criu', newest, '--store', join(bin, 'store')], {
      PATH: `${bin}:${process.env['PATH']}`,
      XDG_STATE_HOME: bin,
    });
    const apt = await vi.waitFor(() => {
      const found = identify(Number(readFileSync(pidFile, 'utf8')));
      if (found === null) throw new Error('It has not begun.');
      return found;
    }, WAIT);
    child.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(apt)).toBe(false), WAIT);
  });

  it('leaves no half entry when it is interrupted', async () => {
    const copy = copyOf(store);
    rmSync(join(copy, 'lxc-apt'), { recursive: true });
    const interruption = new AbortController();
    const onProgress: OnProgress = ({ detail = '' }) => {
      if (detail.startsWith('fetching')) setTimeout(() => interruption.abort(), 100);
    };
    const [{ version }] = lxc as [Offered];
    await expect(provide('lxc', version, { store: copy, signal: interruption.signal, onProgress })).rejects.toThrow();
    const left = readdirSync(join(copy, 'lxc-apt', threePart(version))).filter((name) => !name.endsWith('.lock'));
    expect(left).toEqual([]);
  });
});

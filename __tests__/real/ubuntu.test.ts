import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import semver from 'semver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '../../src/cli/versions.js';
import { threePart } from '../../src/provide/version.js';
import { archiveContent } from './archive.js';
import { requires } from './requires.js';
import {
  type Content,
  download,
  type Host,
  Key,
  moveBusybox,
  packageIn,
  publish,
  repack,
  Server,
  testerOn,
} from './ubuntu-archive.js';

const folder = mkdtempSync(join(tmpdir(), 'ubuntu-'));
const WWW = join(folder, 'www');
/** Older than any that there is. */
const OLD = '0.1-1';

describe('an archive in Ubuntu’s layout, on a host that says that it is Ubuntu 24.04', requires('root', 'gpg'), () => {
  const server = new Server(WWW);
  let url: string;
  let key: Key;
  let debs: string[];
  /** Of the packages that are published. */
  let versions: { criu: string; lxc: string };
  let host: Host;

  beforeAll(async () => {
    // The oldest of this host's archive that can run on a new kernel.
    const { criu, lxc } = await archiveContent();
    const fit = criu.find(
      ({ version, suite }) => semver.gte(threePart(version), '4.1.0') && lxc.some((each) => each.suite === suite),
    );
    if (fit === undefined) throw new Error('The archive has no suite with both a CRIU from 4.1 on and LXC.');
    const packages = ['criu', 'lxc', 'iproute2', 'iptables', 'nftables', 'busybox-static'];
    debs = await download(fit.suite, packages, join(folder, 'debs'));
    versions = { criu: fit.version, lxc: lxc.find(({ suite }) => suite === fit.suite)?.version as string };
    key = new Key(folder);
    url = `${await server.start()}/ubuntu`;
    host = {
      osRelease: 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\nVERSION_CODENAME=noble\nUBUNTU_CODENAME=noble\n',
      apt: {
        // An archive of somebody else, which is not what the host is made of.
        'sources.list.d/other.list': `deb [trusted=yes] ${url.replace('/ubuntu', '/other')} noble main\n`,
        'sources.list.d/ubuntu.sources': `Types: deb
URIs: ${url}
Suites: noble noble-updates noble-backports
Components: main universe restricted multiverse
Signed-By: ${key.file}

Types: deb
URIs: ${url}
Suites: noble-security
Components: main universe restricted multiverse
Signed-By: ${key.file}
`,
      },
    };
  }, 300_000);

  beforeEach(() => {
    server.asked.length = 0;
    server.forbidden.clear();
  });

  afterAll(() => {
    server.end();
    key.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const without = (...names: string[]) => debs.filter((deb) => !names.some((name) => deb === packageIn(debs, name)));
  const deb = (name: string) => packageIn(debs, name);
  const busybox = (to: string) => repack(deb('busybox-static'), null, moveBusybox(to));
  /** A package of that name whose program needs libraries. */
  const dynamicBusybox = () =>
    repack(deb('busybox-static'), null, (root) => {
      moveBusybox('usr/bin/busybox')(root);
      copyFileSync('/bin/sh', join(root, 'usr/bin/busybox'));
    });

  /** A suite and its pockets, with nothing to run. */
  const small = (): Content => ({
    noble: { universe: [repack(deb('criu'), OLD), repack(deb('lxc'), OLD)] },
    'noble-updates': { universe: [deb('criu')] },
    'noble-security': { universe: [deb('lxc')] },
    devel: {},
  });

  /** As it was when nothing worked there: the newest suite has its busybox in another place. */
  const ubuntu = (own: string[]): Content => ({
    noble: {
      main: [...without('criu', 'lxc', 'busybox-static'), ...own],
      universe: [repack(deb('criu'), OLD), repack(deb('lxc'), OLD)],
    },
    'noble-updates': { universe: [deb('criu')] },
    'noble-security': { universe: [deb('lxc')] },
    devel: { main: [...without('criu', 'lxc', 'busybox-static'), dynamicBusybox()] },
  });

  const emptyStore = () => mkdtempSync(join(folder, 'store-'));
  // A CRIU before 4.2 hangs on a host without hardware breakpoints.
  const pair = () => ['--criu', versions.criu, '--lxc', versions.lxc, '--no-breakpoints'];
  const run = (store: string, ...more: string[]) =>
    testerOn(host, folder, ['run', ...pair(), '--store', store, ...more]);
  const suiteOf = (store: string, tool: string) => {
    const [version = ''] = readdirSync(join(store, tool));
    const manifest = join(store, tool, version, process.arch, 'component.json');
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { suite: string }).suite;
  };

  it.each(['usr/bin/busybox-static', 'bin/busybox'])(
    'a run from an empty store passes, with busybox in %s',
    async (place) => {
      publish(join(WWW, 'ubuntu'), ubuntu([busybox(place)]), key);
      const store = emptyStore();
      const { code, result } = await run(store);
      expect(result).toMatchObject({ verdict: 'passed', cause: null });
      expect(code).toBe(0);
      expect(suiteOf(store, 'busybox-apt')).toBe('noble');
      expect(suiteOf(store, 'iptables-apt')).toBe('noble');
    },
    300_000,
  );

  it('takes the helpers of the next suite when those of the host’s own do not fit', async () => {
    const content = ubuntu([dynamicBusybox()]);
    content['resolute'] = { main: [...without('criu', 'lxc', 'busybox-static'), busybox('usr/bin/busybox')] };
    publish(join(WWW, 'ubuntu'), content, key);
    const store = emptyStore();
    expect((await run(store)).result?.verdict).toBe('passed');
    expect(suiteOf(store, 'busybox-apt')).toBe('resolute');
    expect(suiteOf(store, 'iptables-apt')).toBe('noble');
    expect(server.read).not.toContain('devel');
  }, 300_000);

  it('says of each suite why its helper does not fit, and which files were looked for', async () => {
    const content = ubuntu([dynamicBusybox()]);
    content['resolute'] = { main: [...without('criu', 'lxc', 'busybox-static'), busybox('opt/busybox')] };
    content['jammy'] = { main: [deb('iptables'), deb('nftables')] };
    publish(join(WWW, 'ubuntu'), content, key);
    const { code, result } = await run(emptyStore());
    expect(code).toBe(3);
    expect(result).toMatchObject({ verdict: 'error', failureClass: 'provide' });
    const { cause } = result as { cause: string };
    expect(cause).toMatch(
      /^busybox is not available: the store .* has none; no suite of the archive has one that fits/,
    );
    expect(cause).toContain('noble: the packages have a usr/bin/busybox that is not static');
    expect(cause).toContain(
      'resolute: the packages have none of usr/bin/busybox, bin/busybox, usr/bin/busybox-static, bin/busybox-static',
    );
    expect(cause).toContain('jammy has no busybox-static');
    expect(cause.indexOf('noble')).toBeLessThan(cause.indexOf('resolute'));
    expect(cause.indexOf('resolute')).toBeLessThan(cause.indexOf('devel'));
  }, 300_000);

  const versionsOf = async (...args: string[]) => {
    const { stdout, code } = await testerOn(host, folder, ['versions', '--json', ...args]);
    expect(code).toBe(0);
    const rows = (JSON.parse(stdout) as Row[]).filter(({ provider }) => provider === 'apt');
    return rows.map(({ component, version, where, problem }) => ({ [`${component} of ${where}`]: version ?? problem }));
  };

  it('offers the newest of a suite, with its updates and what is added for security', async () => {
    publish(join(WWW, 'ubuntu'), small(), key);
    expect(await versionsOf('--store', emptyStore())).toEqual([
      { 'criu of apt:noble': versions.criu },
      { 'lxc of apt:noble': versions.lxc },
    ]);
    // Suites that are not there, and pockets that are not there, are passed over.
    expect(server.asked.some((path) => path.includes('/dists/questing/'))).toBe(true);
    const lists = server.asked.filter((path) => path.endsWith('/Packages'));
    expect(new Set(lists).size).toBe(lists.length);
  }, 300_000);

  it('reads an archive in a folder, and the suite of a host that is newer than this program', async () => {
    publish(join(WWW, 'ubuntu'), { zany: { main: without('lxc'), universe: [] }, 'zany-updates': {} }, key);
    const zany = {
      osRelease: host.osRelease.replaceAll('noble', 'zany'),
      apt: { 'sources.list': `deb [signed-by=${key.file}] file://${join(WWW, 'ubuntu')} zany main universe\n` },
    };
    const store = emptyStore();
    const { stdout } = await testerOn(zany, folder, ['versions', '--json', '--store', store]);
    expect(JSON.parse(stdout)).toContainEqual({
      component: 'criu',
      provider: 'apt',
      version: versions.criu,
      where: 'apt:zany',
    });
    const none = await testerOn(zany, folder, ['run', '--criu', versions.criu, '--lxc', '99.9', '--store', store]);
    expect(none.result?.cause).toContain('lxc "99.9" is not available');
    expect(readdirSync(join(store, 'criu-apt'))).toEqual([threePart(versions.criu)]);
  }, 300_000);

  it('reads a release that has got another name meanwhile', async () => {
    const store = emptyStore();
    for (const codename of ['noble', 'zany']) {
      publish(join(WWW, 'ubuntu'), small(), key);
      const release = join(WWW, 'ubuntu/dists/devel/Release');
      writeFileSync(release, readFileSync(release, 'utf8').replace('Codename: devel', `Codename: ${codename}`));
      key.sign(release, join(WWW, 'ubuntu/dists/devel/InRelease'));
      for (const root of lists(store)) rmSync(join(root, 'updated'), { force: true });
      expect(await versionsOf('--store', store)).toHaveLength(2);
    }
  }, 300_000);

  /** Private roots of apt in a store. */
  function lists(store: string): string[] {
    const parent = join(store, 'criu-lxc-test/apt');
    try {
      return readdirSync(parent).map((name) => join(parent, name));
    } catch {
      return [];
    }
  }

  it('reads nothing of a suite when a part of it cannot be read, or is signed by somebody else', async () => {
    publish(join(WWW, 'ubuntu'), small(), key);
    server.forbidden.add('noble-security');
    const problem = (expected: RegExp) =>
      expect.arrayContaining([{ 'criu of apt:noble': expect.stringMatching(expected) }]);
    expect(await versionsOf('--store', emptyStore())).toEqual(problem(/403|not signed/));
    server.forbidden.clear();

    const other = new Key(folder);
    const dists = join(WWW, 'ubuntu/dists/noble-updates');
    other.sign(join(dists, 'Release'), join(dists, 'InRelease'));
    expect(await versionsOf('--store', emptyStore())).toEqual(problem(/NO_PUBKEY|not signed/));
    other.end();
  }, 300_000);

  it.each([
    'keys trusted=yes',
    'keys] [trusted=yes',
    'keys"; APT::Get::AllowUnauthenticated "true',
    "keys'\n\nTrusted: yes",
  ])(
    'checks signatures with a keyring that is called %j, in a store of that name',
    async (name) => {
      const keyring = join(folder, name);
      copyFileSync(key.file, keyring);
      const store = join(emptyStore(), name.replace(/[:;\n]/g, '_'));
      mkdirSync(store);
      const args = ['--mirror', url, '--keyring', keyring];

      publish(join(WWW, 'ubuntu'), small(), null);
      const refused = await run(store, ...args);
      expect(refused.result?.verdict).toBe('error');
      expect(refused.result?.cause).toMatch(/not signed|does not have a Release file|NO_PUBKEY|no version/i);
      expect(server.asked.filter((path) => path.includes('/pool/'))).toEqual([]);

      publish(join(WWW, 'ubuntu'), small(), key);
      expect(await versionsOf(...args)).toContainEqual({ 'criu of apt:noble': versions.criu });
    },
    300_000,
  );
});

import { once } from 'node:events';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import semver from 'semver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/cli/versions.js';
import { threePart } from '../../src/provide/version.js';
import { archiveContent, newestOf } from './archive.js';
import { requires } from './requires.js';
import { leftovers, start, tester } from './tester.js';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The usual one, for whom {@link HOME} is set. */
const store = join(folder, 'criu-lxc-test');
const HOME = { XDG_CACHE_HOME: folder };
/** What is asked for, by the versions that the archive has. */
let RUN: string[];
let criu: string;

/** What another tool has in the same tool cache. */
const FOREIGN = ['node/20.0.0/x64/bin/node', 'node/20.0.0/x64.complete', 'apt/stable/updated'];

const paths = () => (readdirSync(store, { recursive: true }) as string[]).sort();

describe('the store', requires('root'), () => {
  beforeAll(async () => {
    for (const file of FOREIGN) {
      mkdirSync(dirname(join(store, file)), { recursive: true });
      writeFileSync(join(store, file), "another tool's");
    }
    const content = await archiveContent();
    criu = newestOf(content.criu).version;
    // LXC 7 knows no cgroup v1.
    const lxc = newestOf(content.lxc.filter(({ version }) => semver.lt(threePart(version), '7.0.0'))).version;
    RUN = ['run', '--criu', criu, '--lxc', lxc, '--store', store];
    const umask = process.umask(0);
    const filled = tester(RUN);
    process.umask(umask);
    expect((await filled).result?.verdict).toBe('passed');
  }, 300_000);

  it('has nothing that others can write to, whatever umask it was filled with', () => {
    const open = paths().filter((path) => {
      const found = lstatSync(join(store, path));
      return !found.isSymbolicLink() && (found.mode & 0o022) !== 0;
    });
    expect(open).toEqual([]);
  });

  it('notes that a run has used it, and versions tells', async () => {
    const marker = join(store, 'criu-apt', threePart(criu), `${process.arch}.complete`);
    const long = new Date('2020-01-01');
    // Nobody can be asked but the store: that is told, and nothing is left out.
    const bin = mkdtempSync(join(folder, 'bin-'));
    for (const name of ['apt-get', 'apt-cache']) {
      writeFileSync(join(bin, name), '#!/bin/sh\necho "E: no route to it" >&2; exit 100\n', { mode: 0o755 });
    }
    const versions = async () => {
      const env = { PATH: `${bin}:${process.env['PATH']}` };
      const { code, stdout } = await tester(['versions', '--json', '--store', store, '--mirror', 'http://a.test'], env);
      expect(code).toBe(0);
      return JSON.parse(stdout) as (Omit<Row, 'lastUsed'> & { lastUsed?: string })[];
    };

    utimesSync(marker, long, long);
    const before = await versions();
    const used = { component: 'criu', provider: 'store', version: criu };
    expect(before).toContainEqual(expect.objectContaining({ ...used, lastUsed: long.toISOString() }));
    expect(before.find(({ provider }) => provider === 'store')?.sizeBytes).toBeGreaterThan(1_000_000);
    expect(before).toContainEqual({
      component: 'lxc',
      provider: 'apt',
      version: null,
      where: expect.stringMatching(/^apt:/),
      problem: expect.stringContaining('E: no route to it'),
    });

    expect((await tester(RUN)).result?.verdict).toBe('passed');
    const since = (await versions()).find(({ version }) => version === criu)?.lastUsed;
    expect(Date.now() - Date.parse(since as string)).toBeLessThan(60_000);
  });

  it('is not cleaned while a run uses it, and is afterwards; what is of others stays', async () => {
    const run = start([...RUN, '--fresh', '--cycles', '10000']);
    const closed = once(run, 'close');
    run.stdout?.resume();
    run.stderr?.resume();
    while (leftovers().length === 0 && run.exitCode === null) await sleep(10);
    const before = paths();
    const refused = await tester(['clean', '--store', store]);
    expect(refused.stderr).toBe(`The store ${store} is in use by another run; nothing was removed from it.\n`);
    expect(refused.code).toBe(3);
    expect(paths()).toEqual(before);
    run.kill('SIGINT');
    expect(await closed).toEqual([130, null]);

    expect((await tester(['clean'], HOME)).stdout).toBe('Nothing was left behind.\n');
    expect(paths()).toEqual(before);
    const recent = await tester(['clean', '--store', store, '--older-than', '1h']);
    expect(recent.stdout).toBe(`Nothing was left behind.\nNothing to remove in the store ${store}.\n`);
    expect(paths()).toEqual(before);

    const all = await tester(['clean', '--store'], HOME);
    expect(all).toMatchObject({ code: 0, stderr: '' });
    expect(all.stdout).toMatch(
      new RegExp(`^Removed criu-apt/${threePart(criu).replaceAll('.', '\\.')}/${process.arch}, \\d+ MB\\.$`, 'm'),
    );
    expect(all.stdout).toMatch(/\nFreed \d+ MB\.\n$/);
    for (const file of FOREIGN) expect(readFileSync(join(store, file), 'utf8')).toBe("another tool's");
    expect(readdirSync(store).sort()).toEqual(['apt', 'criu-lxc-test', 'node']);
    expect(readdirSync(join(store, 'criu-lxc-test'))).toEqual(['lock']);
  });
});

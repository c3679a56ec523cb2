import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheDir, find, findAllVersions } from '@actions/tool-cache';
import { describe, expect, it, vi } from 'vitest';
import { cleanStore } from '../../src/provide/clean.js';
import { Store } from '../../src/provide/store.js';
import { StageError } from '../../src/words/errors.js';
import { temporaryFolder } from '../folder.js';

const yes = () => true;
const no = () => false;

function newStore(): Store {
  return new Store(temporaryFolder(), 'x64', () => undefined);
}

/** An entry with a file in it that says who made it. */
function fill(store: Store, version: string, options: { isWanted?: () => boolean; by?: string } = {}) {
  return store.fill('criu-apt', version, options.isWanted ?? yes, async (folder) => {
    writeFileSync(join(folder, 'maker'), options.by ?? 'first');
    return { version, suite: 'trixie' };
  });
}

it('keeps an entry at tool, version of three parts and architecture, marked as complete', async () => {
  const store = newStore();
  const entry = await fill(store, '4.2');
  expect(entry.folder).toBe(join(store.folder, 'criu-apt', '4.2.0', 'x64'));
  expect(existsSync(`${entry.folder}.complete`)).toBe(true);
  expect(readFileSync(join(entry.folder, 'maker'), 'utf8')).toBe('first');
});

it.each(['a:b', 'a;b', 'a\nb', 'a'.repeat(150)])('is not where programs cannot be run from: %j', (name) => {
  const folder = join(temporaryFolder(), name);
  const open = () => new Store(folder, 'x64', () => undefined);
  expect(open).toThrow(StageError);
  expect(open).toThrow(`The store ${folder} cannot be used: its path `);
  expect(existsSync(folder)).toBe(false);
});

it('keeps an entry for its maker alone', async () => {
  const { folder } = await fill(newStore(), '4.2');
  expect(statSync(folder).mode & 0o7777).toBe(0o700);
});

it('finds an entry again by the version as the program prints it', async () => {
  const store = newStore();
  const { folder } = await fill(store, '4.2');
  expect(store.get('criu-apt', '4.2')).toEqual({ folder, manifest: { version: '4.2', suite: 'trixie' } });
  expect(store.get('criu-apt', '4.2.0')?.folder).toBe(folder);
  expect(store.get('criu-apt', '4.2.1')).toBeNull();
  expect(store.get('lxc-apt', '4.2')).toBeNull();
});

it('lists the entries of one tool, newest first by number', async () => {
  const store = newStore();
  for (const version of ['2.4', '4.2.1', '2.12']) await fill(store, version);
  expect(store.list('criu-apt').map(({ manifest }) => manifest.version)).toEqual(['4.2.1', '2.12', '2.4']);
  expect(store.list('lxc-apt')).toEqual([]);
});

it('finds the newest entry that fits and is whole', async () => {
  const store = newStore();
  for (const version of ['4.1', '4.2', '4.3']) await fill(store, version);
  const newest = (fits?: ({ version }: { version: string }) => boolean) =>
    store.newest('criu-apt', fits)?.manifest.version;
  expect(newest()).toBe('4.3');
  expect(newest(({ version }) => version < '4.3')).toBe('4.2');
  expect(newest(no)).toBeUndefined();
  writeFileSync(join(store.folder, 'criu-apt', '4.3.0', 'x64', 'maker'), 'cut');
  expect(newest()).toBe('4.2');
});

it('lays out what the tool cache finds, and finds what the tool cache lays out', async () => {
  const store = newStore();
  const { folder } = await fill(store, '4.2');
  vi.stubEnv('RUNNER_TOOL_CACHE', store.folder);
  vi.stubEnv('RUNNER_TEMP', store.folder);
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    expect(find('criu-apt', '4.2.0', 'x64')).toBe(folder);
    expect(findAllVersions('criu-apt', 'x64')).toEqual(['4.2.0']);
    const copy = await cacheDir(folder, 'lxc-apt', '4.2.0', 'x64');
    expect(store.get('lxc-apt', '4.2')?.folder).toBe(copy);
    expect(store.list('lxc-apt')).toHaveLength(1);
  } finally {
    printed.mockRestore();
    vi.unstubAllEnvs();
  }
});

it('passes over folders of others that are no versions', async () => {
  const store = newStore();
  const { folder } = await fill(store, '4.2');
  for (const name of ['v4.3.0', '4.4', 'latest'])
    cpSync(dirname(folder), join(store.folder, 'criu-apt', name), { recursive: true });
  expect(store.list('criu-apt').map((entry) => entry.folder)).toEqual([folder]);
});

it.each([undefined, '/the/cache/of/a/runner'])(
  'prints nothing, and leaves the environment as it is: %s',
  async (before) => {
    vi.stubEnv('RUNNER_TOOL_CACHE', before);
    const { write } = process.stdout;
    const printed = vi.fn(() => true);
    process.stdout.write = printed;
    try {
      const store = newStore();
      await fill(store, '4.2');
      store.list('criu-apt');
      store.get('criu-apt', '9.9');
      expect(process.stdout.write).toBe(printed);
      expect(printed).not.toHaveBeenCalled();
      expect(process.env['RUNNER_TOOL_CACHE']).toBe(before);
    } finally {
      process.stdout.write = write;
      vi.unstubAllEnvs();
    }
  },
);

it('does not see an entry that is not marked as complete', () => {
  const store = newStore();
  const folder = join(store.folder, 'criu-apt', '4.2.0', 'x64');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'component.json'), '{"version":"4.2","suite":"trixie"}');
  expect(store.get('criu-apt', '4.2')).toBeNull();
  expect(store.list('criu-apt')).toEqual([]);
});

it('makes anew what an earlier version laid out differently', async () => {
  const store = newStore();
  const { folder } = await fill(store, '4.2');
  const file = join(folder, 'component.json');
  const { layout, ...earlier } = JSON.parse(readFileSync(file, 'utf8'));
  for (const other of [earlier, { ...earlier, layout: layout - 1 }]) {
    writeFileSync(file, JSON.stringify(other));
    expect(store.get('criu-apt', '4.2')).toBeNull();
    await fill(store, '4.2', { by: 'second' });
    expect(store.get('criu-apt', '4.2')?.folder).toBe(folder);
    expect(readFileSync(join(folder, 'maker'), 'utf8')).toBe('second');
  }
});

it('leaves nothing half made when making it fails, and can be filled afterwards', async () => {
  const store = newStore();
  const failing = store.fill('criu-apt', '4.2', yes, async (folder) => {
    writeFileSync(join(folder, 'maker'), 'failed');
    throw new Error('The download broke.');
  });
  await expect(failing).rejects.toThrow('The download broke.');
  expect(readdirSync(join(store.folder, 'criu-apt', '4.2.0')).filter((name) => name !== 'x64.lock')).toEqual([]);
  expect(store.list('criu-apt')).toEqual([]);
  await fill(store, '4.2', { by: 'second' });
  expect(store.list('criu-apt')).toHaveLength(1);
});

it('keeps the entry that is there when making a better one fails', async () => {
  const store = newStore();
  const { folder } = await fill(store, '4.2');
  const failing = store.fill('criu-apt', '4.2', no, async () => {
    throw new Error('The download broke.');
  });
  await expect(failing).rejects.toThrow('The download broke.');
  expect(store.get('criu-apt', '4.2')?.folder).toBe(folder);
});

it('makes one entry when two fill it at once', async () => {
  const store = newStore();
  const makers: string[] = [];
  const make = (by: string) =>
    store.fill('criu-apt', '4.2', yes, async () => {
      makers.push(by);
      return { version: '4.2', suite: 'trixie' };
    });
  const [one, other] = await Promise.all([make('one'), make('other')]);
  expect(makers).toHaveLength(1);
  expect(one).toEqual(other);
});

it('replaces an entry that is no good', async () => {
  const store = newStore();
  await fill(store, '4.2', { by: 'first' });
  const { folder } = await fill(store, '4.2', { by: 'second', isWanted: no });
  expect(readFileSync(join(folder, 'maker'), 'utf8')).toBe('second');
  expect(store.list('criu-apt')).toHaveLength(1);
});

it('removes what a filling left that was killed', async () => {
  const store = newStore();
  const parent = join(store.folder, 'criu-apt', '4.2.0');
  mkdirSync(join(parent, '.filling-killed', 'root'), { recursive: true });
  await fill(store, '4.2');
  expect(existsSync(join(parent, '.filling-killed'))).toBe(false);
});

it('has one folder for what is no tool', () => {
  const store = newStore();
  expect(store.own('apt')).toBe(join(store.folder, 'criu-lxc-test', 'apt'));
  expect(readdirSync(store.folder)).toEqual(['criu-lxc-test']);
});

it('knows how much an entry takes, and when it was last used', async () => {
  const store = newStore();
  const entry = await fill(store, '4.2', { by: '25 bytes are in this file' });
  const long = new Date('2020-01-01');
  utimesSync(`${entry.folder}.complete`, long, long);
  expect(store.usage(entry)).toEqual({ sizeBytes: 25, lastUsed: long });
  store.touch(entry);
  expect(Date.now() - store.usage(entry).lastUsed.getTime()).toBeLessThan(60_000);
});

it('only looks at an entry without using it', async () => {
  const store = newStore();
  const entry = await fill(store, '4.2');
  const long = new Date('2020-01-01');
  utimesSync(`${entry.folder}.complete`, long, long);
  store.list('criu-apt');
  expect(statSync(`${entry.folder}.complete`).mtime).toEqual(long);
});

it('is not harmed when a use cannot be noted', async () => {
  const store = newStore();
  const entry = await fill(store, '4.2');
  rmSync(`${entry.folder}.complete`);
  store.touch(entry);
  expect(existsSync(`${entry.folder}.complete`)).toBe(false);
});

it('is held by any number of runs at once', async () => {
  const store = newStore();
  const other = new Store(store.folder, 'x64', () => undefined);
  expect(await store.hold(() => other.hold(async () => 'both hold it'))).toBe('both hold it');
});

it('says that its folder cannot be used when it is a file', () => {
  const file = join(temporaryFolder(), 'store');
  writeFileSync(file, '');
  const open = () => new Store(file, 'x64', () => undefined);
  expect(open).toThrow(StageError);
  expect(open).toThrow(`The store ${file} cannot be used: `);
});

describe.skipIf(process.geteuid?.() !== 0)('as root, a store', () => {
  const NOBODY = 65_534;

  it.each([
    ['that all can write to', (folder: string) => chmodSync(folder, 0o777)],
    ['that a group can write to', (folder: string) => chmodSync(folder, 0o775)],
    ['of another user', (folder: string) => chownSync(folder, NOBODY, NOBODY)],
  ])('%s is refused, and nothing is made there', (_, open) => {
    const folder = temporaryFolder();
    open(folder);
    expect(() => new Store(folder, 'x64', () => undefined)).toThrow(`Users other than root can change ${folder}, `);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that a link of another user leads to is refused', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'own'));
    symlinkSync('/root', join(folder, 'own/link'));
    chownSync(join(folder, 'own'), NOBODY, NOBODY);
    const open = () => new Store(join(folder, 'own/link/store'), 'x64', () => undefined);
    expect(open).toThrow(`Users other than root can change ${folder}/own, `);
  });

  it('with a folder that others can write to is not used, filled or cleaned there', async () => {
    const store = newStore();
    await fill(store, '4.2');
    const tool = join(store.folder, 'criu-apt');
    chmodSync(tool, 0o777);
    const told = `Users other than root can change ${tool}, `;
    expect(() => store.get('criu-apt', '4.2')).toThrow(told);
    await expect(fill(store, '4.3')).rejects.toThrow(told);
    await expect(cleanStore(store.folder, Number.POSITIVE_INFINITY, () => undefined)).rejects.toThrow(told);
    expect(existsSync(join(tool, '4.2.0/x64/maker'))).toBe(true);
  });
});

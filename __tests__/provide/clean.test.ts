import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { cleanStore } from '../../src/provide/clean.js';
import { Store, TOOLS, type Tool } from '../../src/provide/store.js';
import { StageError } from '../../src/words/errors.js';
import { temporaryFolder } from '../folder.js';

const DAY_MS = 86_400_000;
const EVERYTHING = Number.POSITIVE_INFINITY;
/** What stays of a store that was cleaned of everything. */
const EMPTY = ['criu-lxc-test/', 'criu-lxc-test/lock'];

function newStore(): Store {
  return new Store(temporaryFolder(), 'x64', () => undefined);
}

/** An entry that was used some days ago. */
async function fill(store: Store, tool: Tool, version: string, daysAgo = 0): Promise<void> {
  const entry = await store.fill(
    tool,
    version,
    () => true,
    async (folder) => {
      write(join(folder, 'bin', 'program'));
      return { version, suite: 'trixie' };
    },
  );
  age(`${entry.folder}.complete`, daysAgo);
}

function write(file: string, daysAgo = 0): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'content');
  age(file, daysAgo);
}

function age(file: string, days: number): void {
  const time = new Date(Date.now() - days * DAY_MS);
  utimesSync(file, time, time);
}

/** Every path below a folder, folders with a slash at their end. */
function tree(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((path) => (statSync(join(folder, path)).isDirectory() ? `${path}/` : path))
    .sort();
}

async function clean(store: string, unusedSince = EVERYTHING): Promise<string[]> {
  const removed: string[] = [];
  await cleanStore(store, unusedSince, ({ name }) => removed.push(name));
  return removed;
}

it('removes all that is ours, and its empty folders', async () => {
  const store = newStore();
  for (const tool of TOOLS) await fill(store, tool, '4.2');
  write(join(store.own('apt'), 'trixie', 'lists', 'main'));
  write(join(store.own('apt'), 'trixie', 'updated'));
  write(join(store.own('git'), 'criu.git', 'HEAD'));
  expect((await clean(store.folder)).sort()).toEqual(
    [...TOOLS.map((tool) => `${tool}/4.2.0/x64`), 'criu-lxc-test/apt/trixie', 'criu-lxc-test/git'].sort(),
  );
  expect(tree(store.folder)).toEqual(EMPTY);
  expect(await clean(store.folder)).toEqual([]);
});

it('touches nothing of others, whatever it is called', async () => {
  const store = newStore();
  const foreign = [
    'node/20.0.0/x64/bin/node',
    'node/20.0.0/x64.complete',
    'criu/4.2.0/x64/criu',
    'criu-apt-of-others/4.2.0/x64.complete',
    'apt/trixie/updated',
    '.filling-node/half',
    'component.json',
    'x64.lock',
  ];
  for (const file of foreign) write(join(store.folder, file), 1000);
  const before = tree(store.folder).filter((path) => !path.startsWith('criu-lxc-test'));
  await fill(store, 'criu-apt', '4.2');
  expect(await clean(store.folder)).toEqual(['criu-apt/4.2.0/x64']);
  expect(tree(store.folder)).toEqual([...before, ...EMPTY].sort());
});

it('makes nothing in a folder that has nothing of ours, or that is not there', async () => {
  const folder = temporaryFolder();
  write(join(folder, 'node', '20.0.0', 'x64.complete'));
  const before = tree(folder);
  expect(await clean(folder)).toEqual([]);
  expect(tree(folder)).toEqual(before);
  expect(await clean(join(folder, 'missing'))).toEqual([]);
  expect(tree(folder)).toEqual(before);
});

it('touches nothing in a folder that is no store, even if folders in it are called like ours', async () => {
  const folder = temporaryFolder();
  for (const file of ['criu-git/criu/cr-dump.c', 'criu-lxc-test/src/main.ts']) write(join(folder, file));
  const before = tree(folder);
  expect(await clean(folder)).toEqual([]);
  expect(tree(folder)).toEqual(before);
});

it('touches nothing of the store in the folder above it, which a run may use', async () => {
  const parent = temporaryFolder();
  await fill(new Store(join(parent, 'criu-lxc-test'), 'x64', () => undefined), 'criu-apt', '4.2');
  const before = tree(parent);
  expect(await clean(parent)).toEqual([]);
  expect(tree(parent)).toEqual(before);
});

it('tells how much each thing took', async () => {
  const store = newStore();
  write(join(store.own('git'), 'criu.git', 'HEAD'));
  write(join(store.own('git'), 'criu.git', 'objects', 'pack'));
  const removed: unknown[] = [];
  await cleanStore(store.folder, EVERYTHING, (each) => removed.push(each));
  expect(removed).toEqual([{ name: 'criu-lxc-test/git', bytes: 2 * 'content'.length }]);
});

it('keeps what was used since, with its lock', async () => {
  const store = newStore();
  await fill(store, 'criu-apt', '4.1.1', 40);
  await fill(store, 'criu-apt', '4.2', 10);
  await fill(store, 'lxc-apt', '6.0.4', 40);
  write(join(store.own('apt'), 'trixie', 'updated'), 40);
  write(join(store.own('apt'), 'sid', 'lists', 'main'), 40);
  write(join(store.own('apt'), 'sid', 'updated'), 10);
  write(join(store.own('git'), 'HEAD'), 40);
  write(join(store.own('ccache'), 'CACHEDIR.TAG'), 400);
  write(join(store.own('ccache'), '0', 'a', 'object'), 10);
  const removed = await clean(store.folder, Date.now() - 30 * DAY_MS);
  expect(removed.sort()).toEqual([
    'criu-apt/4.1.1/x64',
    'criu-lxc-test/apt/trixie',
    'criu-lxc-test/git',
    'lxc-apt/6.0.4/x64',
  ]);
  expect(readdirSync(join(store.folder, 'criu-apt', '4.2.0')).sort()).toEqual(['x64', 'x64.complete', 'x64.lock']);
  expect(store.list('criu-apt').map(({ manifest }) => manifest.version)).toEqual(['4.2']);
  expect(readdirSync(store.folder).sort()).toEqual(['criu-apt', 'criu-lxc-test']);
  expect(readdirSync(store.own('apt'))).toEqual(['sid']);
  expect(tree(store.own('ccache'))).toHaveLength(4);
});

it('keeps an entry for one architecture and removes the other', async () => {
  const folder = temporaryFolder();
  await fill(new Store(folder, 'arm64', () => undefined), 'criu-apt', '4.2', 40);
  await fill(new Store(folder, 'x64', () => undefined), 'criu-apt', '4.2', 10);
  expect(await clean(folder, Date.now() - 30 * DAY_MS)).toEqual(['criu-apt/4.2.0/arm64']);
  expect(readdirSync(join(folder, 'criu-apt', '4.2.0')).sort()).toEqual(['x64', 'x64.complete', 'x64.lock']);
});

it('removes what is half made, however new, and what a cleaning left that was killed', async () => {
  const store = newStore();
  await fill(store, 'criu-apt', '4.2');
  const version = join(store.folder, 'criu-apt', '4.2.0');
  write(join(version, '.filling-killed', 'packages', 'criu.deb'));
  write(join(version, 'arm64', 'bin', 'program'));
  write(join(store.folder, 'lxc-apt', '6.0.4', 'x64.lock'));
  write(join(store.own('apt'), '.removing-trixie', 'updated'));
  write(join(store.own('.removing-git'), 'HEAD'));
  expect((await clean(store.folder, Date.now() - DAY_MS)).sort()).toEqual([
    'criu-apt/4.2.0/.filling-killed',
    'criu-apt/4.2.0/arm64',
    'criu-lxc-test/.removing-git',
    'criu-lxc-test/apt/.removing-trixie',
    'lxc-apt/6.0.4/x64.lock',
  ]);
  expect(readdirSync(version).sort()).toEqual(['x64', 'x64.complete', 'x64.lock']);
  expect(readdirSync(store.folder).sort()).toEqual(['criu-apt', 'criu-lxc-test']);
});

it('takes its marker from an entry before anything else', async () => {
  const store = newStore();
  await fill(store, 'criu-apt', '4.2');
  const version = join(store.folder, 'criu-apt', '4.2.0');
  // Only what has a size is told.
  for (const name of ['x64.complete', 'x64.lock']) write(join(version, name));
  const left: string[][] = [];
  await cleanStore(store.folder, EVERYTHING, () => left.push(readdirSync(version).sort()));
  expect(left[0]).toEqual(['x64', 'x64.lock']);
});

it('removes nothing while a run holds the store, and says so without waiting for it', async () => {
  const store = newStore();
  await fill(store, 'criu-apt', '4.2', 40);
  const before = tree(store.folder);
  await store.hold(async () => {
    await expect(clean(store.folder)).rejects.toThrow(StageError);
    await expect(clean(store.folder)).rejects.toThrow(
      `The store ${store.folder} is in use by another run; nothing was removed from it.`,
    );
    expect(tree(store.folder)).toEqual(before);
  });
  expect(await clean(store.folder)).toEqual(['criu-apt/4.2.0/x64']);
});

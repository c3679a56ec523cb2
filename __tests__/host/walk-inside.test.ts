import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findInside } from '../../src/host/walk-inside.js';

const folder = mkdtempSync(join(tmpdir(), 'walk-inside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = (name: string) => {
  const root = join(folder, name);
  mkdirSync(join(root, 'one/two'), { recursive: true });
  writeFileSync(join(root, 'one/two/wanted'), '');
  return root;
};

it('finds files, folders and links by their names, at any depth', () => {
  const root = made('found');
  mkdirSync(join(root, 'wanted'));
  symlinkSync('/nowhere', join(root, 'one/wanted'));
  expect(findInside(root, (name) => name === 'wanted')).toEqual(['/one/two/wanted', '/one/wanted', '/wanted']);
});

it('follows no link, not to itself and not out of the folder', () => {
  const root = join(folder, 'linked');
  mkdirSync(root);
  symlinkSync('.', join(root, 'loop'));
  symlinkSync(made('outside'), join(root, 'out'));
  expect(findInside(root, (name) => name === 'wanted')).toEqual([]);
});

it('follows the root itself, and tells nothing of one that is not there', () => {
  symlinkSync(made('real'), join(folder, 'root'));
  expect(findInside(join(folder, 'root'), (name) => name === 'wanted')).toEqual(['/one/two/wanted']);
  expect(findInside(join(folder, 'none'), () => true)).toEqual([]);
});

it('does not enter what the kernel makes', () => {
  expect(findInside('/sys/fs', (name) => name === 'cgroup.procs')).toEqual([]);
});

it('comes back from a folder that is deeper than any', () => {
  const root = join(folder, 'deep');
  mkdirSync(join(root, ...Array.from({ length: 100 }, () => 'd')), { recursive: true });
  expect(findInside(root, (name) => name === 'd')).toHaveLength(41);
});

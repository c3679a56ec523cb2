import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceConfig } from '../../src/host/write-file.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-'));
  file = join(folder, 'config');
  writeFileSync(file, 'before\n');
  chmodSync(file, 0o640);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const text = (path: string) => readFileSync(path, 'utf8');

it('writes through a symlink, keeps mode and owner, and what was there before', () => {
  symlinkSync(file, join(folder, 'link'));
  const { uid, gid } = statSync(file);
  expect(replaceConfig(join(folder, 'link'), Buffer.from('before\n'), Buffer.from('after\n'))).toBe(`${file}.orig`);
  expect([text(file), text(`${file}.orig`)]).toEqual(['after\n', 'before\n']);
  for (const each of [file, `${file}.orig`]) {
    const found = statSync(each);
    expect([found.mode & 0o7777, found.uid, found.gid]).toEqual([0o640, uid, gid]);
  }
  expect(readdirSync(folder).sort()).toEqual(['config', 'config.orig', 'link']);
});

it('never writes over a copy', () => {
  writeFileSync(`${file}.orig`, 'older\n');
  expect(() => replaceConfig(file, Buffer.from('before\n'), Buffer.from('after\n'))).toThrow(
    'is there already, and nothing was written',
  );
  expect([text(file), text(`${file}.orig`)]).toEqual(['before\n', 'older\n']);
});

it('writes nothing when somebody else did', () => {
  expect(() => replaceConfig(file, Buffer.from('what was read\n'), Buffer.from('after\n'))).toThrow(
    'was changed meanwhile',
  );
  expect(readdirSync(folder)).toEqual(['config']);
  expect(text(file)).toBe('before\n');
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lxcErrors } from '../../src/lxc/log.js';

const folder = mkdtempSync(join(tmpdir(), 'lxc-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const log = join(import.meta.dirname, '../fixtures/lxc-second-generation.log');

it('finds what LXC complains of first, and not what it says in a cycle that succeeds', () => {
  expect(lxcErrors(log)[0]?.line).toBe('No such file or directory - Failed getting freezer path');
  const harmless = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => !/ criu | lxc_checkpoint /.test(line));
  writeFileSync(join(folder, 'harmless.log'), harmless.join('\n'));
  expect(lxcErrors(join(folder, 'harmless.log'))).toEqual([]);
});

it('passes over what was written before', () => {
  expect(lxcErrors(log, statSync(log).size)).toEqual([]);
});

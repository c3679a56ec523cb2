import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstLxcError } from '../../src/lxc/log.js';

it('finds what LXC complains of first, and not what it says in a cycle that succeeds', () => {
  const log = readFileSync(join(import.meta.dirname, '../fixtures/lxc-second-generation.log'), 'utf8');
  expect(firstLxcError(log)).toBe('No such file or directory - Failed getting freezer path');
  const harmless = log.split('\n').filter((line) => !/ criu | lxc_checkpoint /.test(line));
  expect(firstLxcError(harmless.join('\n'))).toBeNull();
});

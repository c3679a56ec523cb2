import { expect, it } from 'vitest';
import { type Row, versionsText } from '../../src/cli/versions.js';

const NOW = new Date('2026-01-10T12:00:00Z');

const ROWS: Row[] = [
  { component: 'criu', provider: 'system', version: '4.1.1', where: '/usr/sbin' },
  {
    component: 'criu',
    provider: 'store',
    version: '4.2',
    where: '/store/criu-apt/4.2.0/x64',
    sizeBytes: 25_300_000,
    lastUsed: new Date('2026-01-07T00:00:00Z'),
  },
  { component: 'criu', provider: 'apt', version: null, where: 'apt:stable', problem: 'It failed:\nE: no route.' },
  { component: 'criu', provider: 'apt', version: '4.2', where: 'apt:testing' },
  { component: 'lxc', provider: 'apt', version: '6.0.4', where: 'apt:stable' },
  { component: 'kernel', provider: 'apt', version: '7.2.9', where: 'apt:unstable' },
];

it('is one table for each component, with the same columns', () => {
  expect(versionsText(ROWS, NOW)).toBe(`criu
  system  4.1.1                          /usr/sbin
  store   4.2    25 MB, used 3 days ago  /store/criu-apt/4.2.0/x64
  apt     –                              apt:stable  could not be asked: It failed: E: no route.
  apt     4.2                            apt:testing

lxc
  apt     6.0.4                          apt:stable

kernel
  apt     7.2.9                          apt:unstable
`);
});

it('needs no column for a store that is empty, and says when there is nothing at all', () => {
  expect(versionsText(ROWS.slice(0, 1), NOW)).toBe(
    'criu\n  system  4.1.1  /usr/sbin\n\nlxc\n  nothing\n\nkernel\n  nothing\n',
  );
  expect(versionsText([], NOW)).toBe('criu\n  nothing\n\nlxc\n  nothing\n\nkernel\n  nothing\n');
});

import { expect, it } from 'vitest';
import { optionsOff } from '../../src/host/kernel-config.js';

const on = (...names: string[]) => names.map((name) => `CONFIG_${name}=y`);
const ALL = ['UNIX_DIAG', 'INET_DIAG', 'INET_TCP_DIAG', 'INET_UDP_DIAG', 'PACKET_DIAG', 'NETLINK_DIAG'];

it('tells what a kernel was built without', () => {
  expect(optionsOff([...on('KCMP', ...ALL.slice(2)), '# CONFIG_UNIX_DIAG is not set'].join('\n'))).toEqual([
    'UNIX_DIAG',
    'INET_DIAG',
  ]);
  expect(optionsOff(['# CONFIG_KCMP is not set', ...on(...ALL)].join('\n'))).toEqual(['KCMP']);
});

it('takes a module for as good, and asks an older kernel for no CONFIG_KCMP', () => {
  expect(optionsOff(ALL.map((name) => `CONFIG_${name}=m`).join('\n'))).toEqual([]);
});

it('says nothing of a text that is no config', () => {
  expect(optionsOff('')).toEqual([]);
});

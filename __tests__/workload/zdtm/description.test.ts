import { expect, it } from 'vitest';
import { parseDescription } from '../../../src/workload/zdtm/description.js';

it('reads flavours, flags, options, needs and machines', () => {
  const text = `{ 'flavor': 'ns uns', # why
    "flags" : "suid  excl ",
    'deps': [ '/bin/sh',
              '/sbin/ip|/bin/ip', ],
    'opts': '--one',
    'dopts': '--two 2', 'ropts': '--three',
    'arch': 'x86_64 aarch64', 'feature' : None, }
`;
  expect(parseDescription(text)).toEqual({
    flavours: ['ns', 'uns'],
    flags: ['suid', 'excl'],
    options: ['--one', '--two', '2', '--three'],
    needs: [['/bin/sh'], ['/sbin/ip', '/bin/ip']],
    machines: ['x86_64', 'aarch64'],
  });
});

it('reads a test without one as one that runs everywhere', () => {
  expect(parseDescription('')).toEqual({
    flavours: ['h', 'ns', 'uns'],
    flags: [],
    options: [],
    needs: [],
    machines: [],
  });
});

it('keeps what looks like Python or a remark in a string', () => {
  expect(parseDescription(`{'opts': '--x #1 None,}'}`)?.options).toEqual(['--x', '#1', 'None,}']);
});

it.each([
  ['a program', "( lambda a: {} ) (1) or {'flags': 'noauto'}"],
  ['a list', "['flags']"],
  ['half a dictionary', "{'flags': 'suid'"],
])('does not guess at %s', (_title, text) => {
  expect(parseDescription(text)).toBeNull();
});

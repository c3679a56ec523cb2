import { expect, it } from 'vitest';
import {
  parseBusyboxVersion,
  parseCriuVersion,
  parseLxcVersion,
  sameVersion,
  threePart,
  upstreamVersion,
} from '../../src/provide/version.js';

it.each([
  ['Version: 3.17.1\n', { version: '3.17.1' }],
  ['Version: 4.2\nGitID: v4.2-22-g2cf8f13ca\n', { version: '4.2+22.g2cf8f13ca', gitId: 'v4.2-22-g2cf8f13ca' }],
  ['Version: 4.2\nGitID: v4.2\n', { version: '4.2', gitId: 'v4.2' }],
  ['Version: 4.2\nGitID: g2cf8f13ca\n', { version: '4.2', gitId: 'g2cf8f13ca' }],
  ['Version: 4.2\nGitID: 0\n', { version: '4.2' }],
  ['Version: 4.0-rc1\n', { version: '4.0-rc1' }],
])('reads %j', (output, version) => expect(parseCriuVersion(output)).toEqual(version));

it.each(['', 'criu 4.2', 'Version: new', 'what is this?\nreally'])(
  'takes %j for no version, and quotes it',
  (output) => {
    const [first = ''] = output.split('\n');
    expect(() => parseCriuVersion(output)).toThrow(first === '' ? 'it printed nothing' : `"${first}"`);
  },
);

it('reads the others', () => {
  expect(parseLxcVersion('7.0.0\n')).toEqual({ version: '7.0.0' });
  expect(() => parseLxcVersion('lxc-start: error\n')).toThrow('"lxc-start: error"');
  expect(parseBusyboxVersion('BusyBox v1.38.0 (Debian 1:1.38.0-3+b1) multi-call binary.\n')).toEqual({
    version: '1.38.0',
  });
});

it.each([
  ['1:6.0.4-4+deb13u4', '6.0.4'],
  ['4.3-1~exp2', '4.3'],
  ['1:7.0.0-2+b1', '7.0.0'],
  ['4.2~rc1-1', '4.2-rc1'],
  ['3.17.1-2+deb12u2', '3.17.1'],
  ['1:1.38.0+ds-3+b1', '1.38.0'],
])('finds upstream in %s', (debian, upstream) => expect(upstreamVersion(debian)).toBe(upstream));

it('gives every version three parts, for the tool cache', () => {
  expect(threePart('4.2')).toBe('4.2.0');
  expect(threePart('4.2.1')).toBe('4.2.1');
  expect(threePart('4.0-rc1')).toBe('4.0.0-rc1');
  expect(() => threePart('new')).toThrow('"new" is not a version.');
});

it('compares by number, not by text', () => {
  expect(sameVersion('4.2', '4.2.0')).toBe(true);
  expect(sameVersion('2.12', '2.1')).toBe(false);
});

it('tells a release from its candidate', () => {
  expect(threePart('4.2~rc1')).toBe('4.2.0-rc1');
  expect(sameVersion('4.2', '4.2~rc1')).toBe(false);
});

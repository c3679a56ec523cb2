import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { parseSpec } from '../../src/provide/spec.js';

it.each([
  ['', { kind: 'default' }],
  ['system', { kind: 'system' }],
  ['latest', { kind: 'latest' }],
  ['4.2', { kind: 'exact', version: '4.2' }],
  ['v4.2.1', { kind: 'exact', version: '4.2.1' }],
  ['4.2-rc1', { kind: 'exact', version: '4.2-rc1' }],
  ['4.x', { kind: 'range', range: '>=4.0.0 <5.0.0-0' }],
  ['>=4.1 <5', { kind: 'range', range: '>=4.1.0 <5.0.0-0' }],
  ['apt:trixie', { kind: 'apt', suite: 'trixie' }],
  [`path:${tmpdir()}`, { kind: 'path', folder: tmpdir() }],
])('reads "%s"', (text, spec) => expect(parseSpec(text, 'criu-version')).toEqual(spec));

it.each(['nonsense', '*', 'git:v4.2', 'apt:', 'apt:../x', 'path:', '4.2.1.0.1', 'system ', 'https://example.org'])(
  'refuses "%s", and says what is allowed',
  (text) => {
    expect(() => parseSpec(text, 'criu-version')).toThrow(
      `criu-version is "${text}"; allowed are system, latest, a version (4.2.1), a range (4.x), apt:SUITE and path:DIR.`,
    );
  },
);

it('refuses a folder that is not there', () => {
  expect(() => parseSpec('path:/no/such', '--criu')).toThrow('--criu is "path:/no/such", and /no/such is not a folder');
});

import { expect, it } from 'vitest';
import { isPlainUri, sourcesText } from '../../src/provide/apt-files.js';
import { StageError } from '../../src/words/errors.js';

const source = { uri: 'http://a.example/ubuntu', suite: 'noble-updates', components: 'main universe' };

it('writes a source of each suite', () => {
  expect(sourcesText([source, { ...source, suite: 'noble' }])).toBe(`Types: deb
URIs: http://a.example/ubuntu
Suites: noble-updates
Components: main universe

Types: deb
URIs: http://a.example/ubuntu
Suites: noble
Components: main universe
`);
});

it.each([
  'http://a.example/u b',
  'http://a.example/u\nTrusted: yes',
  'http://a.example/u\tx',
  '[trusted=yes] http://a.example',
  'http://[::1]/ubuntu',
  'http://a.example/"',
  "http://a.example/'",
  'http://a.example/u\u0000',
  'http://a.example/ü',
  'http://a.example/u#x',
  'a.example',
  '',
])('writes no source at %j', (uri) => {
  expect(isPlainUri(uri)).toBe(false);
  expect(() => sourcesText([{ ...source, uri }])).toThrow(StageError);
});

it('writes no suite that is more than a name', () => {
  for (const suite of ['', 'noble main', 'noble\nTrusted: yes', './', '../noble', '[x]']) {
    expect(() => sourcesText([{ ...source, suite }])).toThrow('no name of a suite');
  }
});

it.each([
  'https://a.example:8443/ubuntu',
  'file:///srv/u',
  'mirror+file:/etc/apt/apt-mirrors.txt',
  'http://a.example/%20',
])('knows that %s is plain', (uri) => expect(isPlainUri(uri)).toBe(true));

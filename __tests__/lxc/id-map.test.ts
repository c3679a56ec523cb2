import { expect, it } from 'vitest';
import { mapped, otherOwner, parseIdMap } from '../../src/lxc/id-map.js';

it('reads the maps of users, of groups, and of both', () => {
  expect(parseIdMap('u 0 100000 65536')).toEqual([{ of: 'u', inside: 0, outside: 100_000, count: 65_536 }]);
  expect(parseIdMap('b 1000 1000 1').map(({ of }) => of)).toEqual(['u', 'g']);
  expect(parseIdMap('u 0 100000')).toEqual([]);
});

it.each<[string, number, number]>([
  ['the first of its map', 100_000, 2_000_000],
  ['another of its map', 100_033, 2_000_033],
  ['one of the second line', 1000, 2_001_000],
  ['root, who is not in it', 0, 2_000_000],
  ['one that neither map has', 900_000, 900_000],
])('finds whose a file is in our map: %s', (_what, id, expected) => {
  const map = ['u 0 100000 1000', 'u 1000 1000 1', 'g 0 5 1'].flatMap(parseIdMap);
  expect(mapped(id, 'u', map)).toBe(expected);
});

it.each([
  ['someone:1935008:65536', 'someone'],
  ['someone:2065535:1\nother:1:1', 'someone'],
  ['someone:100000:65536\nroot:1000000:1000000000\n', null],
  ['# nothing\n\n', null],
])('knows who else may use the ids, by «%s»', (text, name) => {
  expect(otherOwner(text)).toBe(name);
});

import { expect, it } from 'vitest';
import { groups, LISTS, parseTestList, resolveTestList, type TestList } from '../../../src/workload/zdtm/lists.js';

const ALL = ['env00', 'pipe00', 'pipe01', 'pipe02', 'sk-unix01', 'tempfs'];

function names(text: string): string[] {
  return resolveTestList(parseTestList(text) as TestList, ALL).names;
}

it('reads names, globs and all', () => {
  expect(names('pipe00 env00')).toEqual(['env00', 'pipe00']);
  expect(names('pipe0?,sk-*')).toEqual(['pipe00', 'pipe01', 'pipe02', 'sk-unix01']);
  expect(names('all')).toEqual(ALL);
});

it('takes the recommended ones where none is named', () => {
  expect(names('')).toEqual(LISTS.recommended);
  expect(names('shard=1/300')).toHaveLength(1);
});

it('deals each test to one shard', () => {
  const shards = ['1', '2', '3'].map((index) => names(`all shard=${index}/3`));
  expect(shards.flat().sort()).toEqual(ALL);
  expect(shards.map((shard) => shard.length)).toEqual([2, 2, 2]);
});

it('tells words that name nothing', () => {
  expect(resolveTestList(parseTestList('env00 env01 x*') as TestList, ALL).unknown).toEqual(['env01', 'x*']);
});

it.each(['shard=0/2', 'shard=3/2', 'shard=1', 'shard=1/2 shard=2/2', '../x', '-n', 'shard=01/2'])(
  'refuses %j',
  (text) => {
    expect(parseTestList(text)).toMatch(/is no (shard|name)/);
  },
);

it('keeps apart what mounts', () => {
  const tests = ['tempfs', 'env00', 'other'].map((name) => ({ name }));
  expect(groups(tests).map((group) => group.map(({ name }) => name))).toEqual([['env00'], ['tempfs'], ['other']]);
});

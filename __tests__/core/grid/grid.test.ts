import { describe, expect, it } from 'vitest';
import { expandGrid, GRID_KEYS, parseGrid } from '../../../src/core/grid/grid.js';
import { INPUTS, type RawRequest } from '../../../src/core/inputs/inputs.js';
import { UsageError } from '../../../src/words/errors.js';

function expand(text: string, beside: RawRequest = {}) {
  return expandGrid(parseGrid(text, 'grid'), beside);
}

function valuesOf(text: string): RawRequest[] {
  return expand(text).cells.map(({ values }) => values);
}

function refused(text: string, message: string): void {
  expect(() => expand(text)).toThrow(UsageError);
  expect(() => expand(text)).toThrow(message);
}

describe('reading', () => {
  it('takes every scalar as the text that stands there', () => {
    const { lists } = parseGrid('criu-version: [4.10, "4.2", 4.x]\ncycles: 2\nfresh: true\nfault:\n', 'grid');
    expect(lists).toEqual({ 'criu-version': ['4.10', '4.2', '4.x'], cycles: ['2'], fresh: ['true'], fault: [''] });
  });

  it('takes JSON', () => {
    const grid = parseGrid('{"cycles": [1, 2], "include": [{"cgroup": "v1", "fresh": true}]}', 'grid');
    expect(grid).toEqual({
      lists: { cycles: ['1', '2'] },
      include: [{ cgroup: 'v1', fresh: 'true' }],
      exclude: [],
    });
  });

  it('knows every input of a cell, and none that is one for all', () => {
    expect(GRID_KEYS).toContain('restore-criu-version');
    expect(Object.keys(INPUTS).filter((input) => !GRID_KEYS.some((key) => key === input))).toEqual([
      'on-skip',
      'check-latest',
      'criu-repository',
      'lxc-repository',
      'install-build-deps',
      'build-timeout',
      'archive-mirror',
      'archive-keyring',
      'work-dir',
    ]);
  });

  it.each([
    ['criu: 4.2.1', 'grid names "criu"; valid values: criu-version, restore-criu-version, lxc-version'],
    ['__proto__: 1', 'grid names "__proto__"; valid values:'],
    ['work-dir: /tmp', 'grid names work-dir, which is the same for all cells'],
    ['cycles: []', 'grid: cycles is an empty list'],
    ['cycles: [[1]]', 'grid: cycles is ["1"]; it must be a single value here.'],
    ['cycles: {a: 1}', 'grid: cycles is {"a":"1"}; it must be a single value here.'],
    ['include: {cycles: 1}', 'grid: include is no list'],
    ['include: [1]', 'grid: include, entry 1 is "1"; it must be a mapping'],
    ['include: [{cycles: 1}, {cycles: [1, 2]}]', 'grid: include, entry 2: cycles is ["1","2"]'],
    ['cycles: 1\ncycles: 2', 'grid cannot be read as YAML: Map keys must be unique'],
    ['cycles: [1', 'grid cannot be read as YAML:'],
    ['cycles: *one', 'grid cannot be read as YAML:'],
    ['- cycles', 'grid is not a grid'],
    ['', 'grid is not a grid'],
    ['include: []', 'The grid has no cells.'],
    ['cgroup: [v1]\nexclude: [{cgroup: v1}]', 'The grid has no cells.'],
    ['cgroup: [v1]\nexclude: [{cycles: 1}]', 'exclude names cycles, and the grid has no list of that name.'],
    [
      `cycles: [${Array.from({ length: 101 }, (_, n) => n)}]\npre-dumps: [${Array.from({ length: 100 }, (_, n) => n)}]`,
      'The grid has 10100 combinations; at most 10000 are allowed.',
    ],
  ])('refuses %j', (text, message) => refused(text, message));

  it('is not drowned by aliases', () => {
    const list = (name: string, of: string) => `${name}: &${name} [${Array.from({ length: 20 }, () => `*${of}`)}]\n`;
    refused(`a: &a [x]\n${list('b', 'a')}${list('c', 'b')}${list('d', 'c')}`, 'grid cannot be read as YAML:');
  });
});

describe('expansion', () => {
  it('is the product of all lists, the first varying slowest', () => {
    expect(valuesOf('criu-version: [4.1.1, 4.2.1]\ncgroup: [v1, v2]\ncycles: 2')).toEqual([
      { 'criu-version': '4.1.1', cgroup: 'v1', cycles: '2' },
      { 'criu-version': '4.1.1', cgroup: 'v2', cycles: '2' },
      { 'criu-version': '4.2.1', cgroup: 'v1', cycles: '2' },
      { 'criu-version': '4.2.1', cgroup: 'v2', cycles: '2' },
    ]);
  });

  it('excludes what agrees with all of an entry, before anything is included', () => {
    const text = `
      cgroup: [v1, v2]
      cycles: [1, 2]
      exclude: [{cgroup: v1, cycles: 2}, {cycles: 1}]
      include: [{cgroup: v1, cycles: 1}]`;
    expect(valuesOf(text)).toEqual([
      { cgroup: 'v2', cycles: '2' },
      { cgroup: 'v1', cycles: '1' },
    ]);
  });

  // The example of GitHub's documentation, with our names: fruit, animal, color and shape.
  it('includes as a job matrix does', () => {
    const text = `
      criu-version: [apple, pear]
      lxc-version: [cat, dog]
      include:
        - start: green
        - start: pink
          lxc-version: cat
        - criu-version: apple
          ready: circle
        - criu-version: banana
        - criu-version: banana
          lxc-version: cat`;
    expect(valuesOf(text)).toEqual([
      { 'criu-version': 'apple', 'lxc-version': 'cat', start: 'pink', ready: 'circle' },
      { 'criu-version': 'apple', 'lxc-version': 'dog', start: 'green', ready: 'circle' },
      { 'criu-version': 'pear', 'lxc-version': 'cat', start: 'pink' },
      { 'criu-version': 'pear', 'lxc-version': 'dog', start: 'green' },
      { 'criu-version': 'banana' },
      { 'criu-version': 'banana', 'lxc-version': 'cat' },
    ]);
  });

  it('takes every entry of a grid without lists for a cell', () => {
    expect(valuesOf('include: [{cycles: 1}, {fresh: true}]')).toEqual([{ cycles: '1' }, { fresh: 'true' }]);
  });

  it('gives every cell what is said beside the grid, where the cell says nothing else', () => {
    const { cells } = expand('cycles: [1, 2]\ninclude: [{cycles: 3, timeout: 60}]', { cycles: '9', timeout: '30' });
    expect(cells.map(({ values }) => values)).toEqual([
      { cycles: '1', timeout: '30' },
      { cycles: '2', timeout: '30' },
      { cycles: '3', timeout: '60' },
    ]);
    expect(cells.map(({ id }) => id)).toEqual(['cycles-1', 'cycles-2', 'cycles-3_timeout-60']);
  });

  it('tells of cells that are named twice, and runs them once', () => {
    const { cells, notes } = expand('cycles: [1, 2, 1]\nfault: ""\ninclude: [{cycles: 2}, {cycles: 3}, {cycles: 3}]');
    expect(cells.map(({ id }) => id)).toEqual(['cycles-1', 'cycles-2', 'cycles-3']);
    expect(notes).toEqual([
      'cycles-1 is named more than once; it is run once.',
      'cycles-3 is named more than once; it is run once.',
    ]);
  });

  it('tells of an exclude that excludes nothing', () => {
    expect(expand('cycles: 1\nexclude: [{cycles: 2}]').notes).toEqual(['Nothing is excluded by cycles: 2.']);
  });
});

describe('ids', () => {
  it('are the same whatever order the keys stand in', () => {
    const ids = (text: string) => expand(text).cells.map(({ id }) => id);
    expect(ids('cgroup: v1\nlxc-version: 6.0.4\ncriu-version: 4.2.1')).toEqual(['criu-4.2.1_lxc-6.0.4_cgroup-v1']);
    expect(ids('criu-version: 4.2.1\nlxc-version: 6.0.4\ncgroup: v1')).toEqual(['criu-4.2.1_lxc-6.0.4_cgroup-v1']);
    expect(ids('criu-version: ""')).toEqual(['default']);
  });

  it.each([
    ['git:main', 'main'],
    ['git:pull/2841/head', 'pull-2841'],
    ['git:0123456789abcdef0123456789abcdef01234567', '012345678'],
    ['git:https://github.com/someone/criu.git#fix-tty', 'someone-criu-fix-tty'],
    ['git:https://github.com/someone/criu.git#0123456789abcdef0123456789abcdef01234567', 'someone-criu-012345678'],
    ['git:https://git.example.org/group/subgroup/criu-fork#refs/heads/topic/later', 'p-subgroup-criu-fork-topic-later'],
    [`git:${'long-'.repeat(20)}name`, `${'long-'.repeat(6)}-name`.replace('--', '-')],
  ])('name whose source %s is, and which', (spec, name) => {
    const [cell] = expand(JSON.stringify({ 'criu-version': [spec] })).cells;
    expect(cell?.id).toMatch(new RegExp(`^criu-git-.*${name}-[0-9a-f]{6}$`));
    expect(cell?.id.length).toBeLessThanOrEqual('criu-'.length + 40 + 7);
    // Where the end is all that is left of them, two are still two.
    const twins = expand(JSON.stringify({ 'criu-version': [spec, spec.replace('git:', 'git:other/')] })).cells;
    expect(new Set(twins.map(({ id }) => id)).size).toBe(2);
  });

  it('are names of files, of one cell each', () => {
    const values = [
      '>=4.1 <5',
      '>=4.1  <5',
      '<5',
      '4.1-5',
      'git:a/b',
      'git:a-b',
      `${'x'.repeat(300)}1`,
      `${'x'.repeat(300)}2`,
    ];
    const { cells } = expand(JSON.stringify({ 'criu-version': values, start: ['a_ready-b', 'a'], ready: ['', 'b'] }));
    expect(cells).toHaveLength(values.length * 4);
    for (const { id } of cells) expect(id).toMatch(/^[\w.+-]{1,220}$/);
  });
});

describe('what its makers do not support', () => {
  it('is skipped with the reason', () => {
    const { cells } = expand('lxc-version: [6.0.4, 7.0.0]\ncgroup: [v1, v2, auto]');
    expect(cells.filter(({ skip }) => skip !== null)).toEqual([
      {
        id: 'lxc-7.0.0_cgroup-v1',
        values: { 'lxc-version': '7.0.0', cgroup: 'v1' },
        asked: false,
        skip: 'LXC 7.0.0 does not support cgroup v1: LXC 7 dropped it.',
      },
    ]);
  });

  it('is skipped when it is the LXC that restores', () => {
    const { cells } = expand(
      "lxc-version: 6.0.4\nrestore-lxc-version: ['', 7.0.0]\ncgroup: v1\nrestore-elsewhere: true",
    );
    expect(cells.map(({ skip }) => skip)).toEqual([null, expect.stringMatching(/^LXC 7\.0\.0 does not support/)]);
  });

  it('is run when an entry of include names it', () => {
    const { cells } = expand('lxc-version: 7.0.0\ncgroup: [v1, v2]\ninclude: [{lxc-version: 7.0.0, cgroup: v1}]');
    expect(cells.map(({ asked, skip }) => [asked, skip])).toEqual([
      [true, null],
      [false, null],
    ]);
    expect(expand('include: [{lxc-version: 7.0.0, cgroup: v1}]').cells[0]).toMatchObject({ asked: true, skip: null });
  });

  it('is not run because an include gives it something else', () => {
    const { cells } = expand(
      'lxc-version: 7.0.0\ncgroup: v1\ninclude: [{cycles: 3}, {lxc-version: 7.0.0, timeout: 9}]',
    );
    expect(cells).toHaveLength(1);
    expect(cells[0]?.skip).toContain('does not support cgroup v1');
  });
});

import { describe, expect, it } from 'vitest';
import { expandGrid, parseGrid } from '../../../src/core/grid/grid.js';
import { jobMatrix, parseRunners } from '../../../src/core/grid/matrix.js';
import { UsageError } from '../../../src/words/errors.js';

const grid = (text: string) => expandGrid(parseGrid(text, 'grid'));
const RUNNER = [['ubuntu-24.04']];
/** The cells that a job would run. */
const cellsOf = (job: { grid: string }) => grid(job.grid).cells;

describe('a job matrix', () => {
  it('has a job for each cell, which runs that cell and no other', () => {
    const whole = grid('criu-version: [4.10, 4.2.1]\ncgroup: [v1, v2]\n');
    const { include } = jobMatrix(whole, RUNNER);
    expect(include.map(({ id }) => id)).toEqual(whole.cells.map(({ id }) => id));
    expect(include.flatMap(cellsOf)).toMatchObject(whole.cells.map(({ id, values }) => ({ id, values })));
    expect(include[0]?.['runs-on']).toEqual(['ubuntu-24.04']);
  });

  it('runs every cell on each runner', () => {
    const { include } = jobMatrix(
      grid('cgroup: [v1, v2]'),
      parseRunners('ubuntu-24.04\nself-hosted, arm64\n', 'runners'),
    );
    expect(include.map(({ id, 'runs-on': labels }) => [id, ...labels])).toEqual([
      ['runner-1_cgroup-v1', 'ubuntu-24.04'],
      ['runner-1_cgroup-v2', 'ubuntu-24.04'],
      ['runner-2_cgroup-v1', 'self-hosted', 'arm64'],
      ['runner-2_cgroup-v2', 'self-hosted', 'arm64'],
    ]);
    expect(include.map(({ name }) => name)).toEqual([
      ...['cgroup-v1 on ubuntu-24.04', 'cgroup-v2 on ubuntu-24.04'],
      ...['cgroup-v1 on self-hosted, arm64', 'cgroup-v2 on self-hosted, arm64'],
    ]);
    expect(jobMatrix(grid('cgroup: [v1]'), RUNNER).include[0]?.name).toBe('cgroup-v1');
  });

  it.each([
    [256, 1],
    [257, 1],
    [1000, 1],
    [300, 3],
  ])('puts %i cells on %i runners into at most 256 jobs, each cell once a runner', (count, kinds) => {
    const cycles = Array.from({ length: count }, (_, index) => index + 1);
    const whole = grid(JSON.stringify({ cycles: cycles.map(String) }));
    const { include } = jobMatrix(
      whole,
      Array.from({ length: kinds }, (_, index) => [`kind-${index}`]),
    );
    expect(include.length).toBeLessThanOrEqual(256);
    expect(new Set(include.map(({ id }) => id)).size).toBe(include.length);
    const ids = include.flatMap(cellsOf).map(({ id }) => id);
    expect(ids.sort()).toEqual(
      Array.from({ length: kinds }, () => whole.cells.map(({ id }) => id))
        .flat()
        .sort(),
    );
    const sizes = include.map((job) => cellsOf(job).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('leaves out what its makers do not support, and keeps what was asked for by name', () => {
    const lists = 'lxc-version: [6.0.4, 7.0.0]\ncgroup: [v1]\n';
    expect(jobMatrix(grid(lists), RUNNER).include.flatMap(cellsOf)).toMatchObject([
      { values: { 'lxc-version': '6.0.4' } },
    ]);
    const asked = `${lists}include: [{ lxc-version: 7.0.0, cgroup: v1 }]`;
    const cells = jobMatrix(grid(asked), RUNNER).include.flatMap(cellsOf);
    expect(cells.map(({ values, skip }) => [values['lxc-version'], skip])).toEqual([
      ['6.0.4', null],
      ['7.0.0', null],
    ]);
    expect(() => jobMatrix(grid('lxc-version: 7.0.0\ncgroup: v1'), RUNNER)).toThrow(UsageError);
  });

  it('tells jobs apart whose ids were cut', () => {
    const long = (last: string) => `path:/${'a'.repeat(100)}${last}`;
    const { include } = jobMatrix(grid(JSON.stringify({ 'criu-version': [long('x'), long('y')] })), RUNNER);
    expect(new Set(include.map(({ id }) => id)).size).toBe(2);
  });

  it('refuses what GitHub would not hand on', () => {
    const verify = 'x'.repeat(2000);
    const cycles = Array.from({ length: 600 }, (_, index) => String(index + 1));
    const whole = grid(JSON.stringify({ workload: 'command', image: '/', verify, cycles }));
    expect(() => jobMatrix(whole, RUNNER)).toThrow('GitHub hands');
  });
});

it.each(['', ' \n', 'ubuntu latest', 'a, ,b'])('refuses %j for runners', (text) => {
  expect(() => parseRunners(text, 'runners')).toThrow(UsageError);
});

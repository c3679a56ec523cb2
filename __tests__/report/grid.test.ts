import { expect, it } from 'vitest';
import { type GridRow, gridCauses, gridHeadline, gridVerdict } from '../../src/report/grid-rows.js';
import { gridText } from '../../src/report/grid-text.js';
import { junitOfAll } from '../../src/report/junit.js';
import type { Result } from '../../src/words/result.js';
import { broken, diagnosed, failed, passed, skipped } from './results.js';

const plain = { colour: false, columns: 80 };

function row(id: string, result: Result | null, values: Record<string, string> = {}): GridRow {
  return { id, values, result };
}

const rows = [
  row('criu-4.1.1_cgroup-v1', passed, { 'criu-version': '4.1.1', cgroup: 'v1', cycles: '2' }),
  row('criu-4.1.1_cgroup-v2', diagnosed, { 'criu-version': '4.1.1', cgroup: 'v2', cycles: '2' }),
  row('criu-4.3_cgroup-v1', skipped, { 'criu-version': '4.3', cgroup: 'v1', cycles: '2' }),
  row('criu-4.3_cgroup-v2', failed, { 'criu-version': '4.3', cgroup: 'v2', cycles: '2' }),
  row('criu-9.9', broken, { 'criu-version': '9.9', cycles: '2' }),
  row('criu-9.8', null, { 'criu-version': '9.8', cycles: '2' }),
];

it('is as bad as its worst cell, and a skip makes it no worse', () => {
  const verdict = (...results: (Result | null)[]) => gridVerdict(results.map((result) => row('cell', result)));
  expect(verdict(passed, skipped, broken, failed)).toBe('failed');
  expect(verdict(passed, skipped, broken)).toBe('error');
  expect(verdict(passed, skipped)).toBe('passed');
  expect(verdict(skipped, null)).toBe('skipped');
  expect(verdict(null)).toBe('skipped');
});

it('says in one line how many came out how', () => {
  expect(gridHeadline(rows)).toBe('failed: 2 failed, 1 error, 1 passed, 1 skipped, 1 not run');
});

it('tells each cause once, with the cells that it is the cause of', () => {
  const told = gridCauses(rows).map(({ verdict, cause, rows }) => [verdict, cause, rows.map(({ id }) => id)]);
  expect(told).toEqual([
    [
      'failed',
      'LXC cannot find the freezer of a container that was restored.',
      ['criu-4.1.1_cgroup-v2', 'criu-4.3_cgroup-v2'],
    ],
    ['error', 'CRIU 9.9 is in no suite of the archive.', ['criu-9.9']],
    ['skipped', 'CRIU 1.3 was found; 1.3.1 or newer is needed.', ['criu-4.3_cgroup-v1']],
  ]);
});

it('is a table for people, of the inputs that tell the cells apart', () => {
  expect(gridText(rows, plain)).toMatchInlineSnapshot(`
    "  criu-version  cgroup  verdict
    ✔ 4.1.1         v1      passed: 1 of 1 cycle          0.6 s
    ✘ 4.1.1         v2      failed: dump in generation 2  0.6 s
    – 4.3           v1      skipped                       0.6 s
    ✘ 4.3           v2      failed: dump in generation 2  0.6 s
    ✘ 9.9                   error: provide                0.6 s
    – 9.8                   not run

    ✘ failed: 2 cells
      LXC cannot find the freezer of a container that was restored.
      → Use cgroup v1, or an LXC with the fix of lxc#4643.
        criu-4.1.1_cgroup-v2
        criu-4.3_cgroup-v2

    ✘ error: 1 cell
      CRIU 9.9 is in no suite of the archive.
        criu-9.9

    – skipped: 1 cell
      CRIU 1.3 was found; 1.3.1 or newer is needed.
        criu-4.3_cgroup-v1

    ✘ failed: 2 failed, 1 error, 1 passed, 1 skipped, 1 not run
    "
  `);
});

it('names no more than some cells of a cause', () => {
  const many = Array.from({ length: 30 }, (_, index) => row(`cell-${index}`, failed));
  expect(gridText(many, plain)).toContain('    cell-11\n    and 18 more\n');
});

it('is a suite for each cell in JUnit, named by its id', () => {
  const results = rows.flatMap(({ id, result }) => (result === null ? [] : [{ name: id, result }]));
  const xml = junitOfAll(results);
  expect(xml.match(/<testsuite name="[^"]+"/g)).toEqual(results.map(({ name }) => `<testsuite name="${name}"`));
  expect(xml).toContain('<testsuites name="criu-lxc-test" tests="7" failures="2" errors="1" time="3.215">');
});

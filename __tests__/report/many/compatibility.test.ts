import { expect, it } from 'vitest';
import { gridAnnotations } from '../../../src/report/many/grid-annotations.js';
import { gridSummary } from '../../../src/report/many/grid-markdown.js';
import { gridOutputs } from '../../../src/report/many/grid-outputs.js';
import { type GridRow, gridHeadline } from '../../../src/report/many/grid-rows.js';
import { gridText } from '../../../src/report/many/grid-text.js';
import { junitOfGrid } from '../../../src/report/many/junit.js';
import { causes, whyOf } from '../../../src/report/many/many.js';
import type { Result } from '../../../src/words/result.js';
import { broken, diagnosed, failed, passed, skipped } from '../results.js';

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

it('says in one line how many came out how', () => {
  expect(gridHeadline(rows)).toBe('failed: 2 failed, 1 error, 1 passed, 1 skipped, 1 not run');
});

it('tells each cause once, with the cells that it is the cause of', () => {
  const told = causes(rows, whyOf).map(({ verdict, sentence, of }) => [verdict, sentence, of.map(({ id }) => id)]);
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

it('is a table of a line a cell, whatever lines a value has', () => {
  const some = [row('a', passed, { facts: 'devices=info\n\u001b[31mgroups=info' }), row('b', passed)];
  expect(gridText(some, plain)).toContain('✔ devices=info \uFFFD[31mgroups=info  passed: 1 of 1 cycle');
});

it('tells the counts alone where that is asked for, which losses each cell has where all is, and what to do next last but one', () => {
  expect(gridText(rows, { ...plain, detail: 'verdict' }, ['Results: here'])).toMatch(/^✘ failed: [^\n]+\n$/);
  const all = gridText(rows, { ...plain, detail: 'all' });
  expect(all).toMatch(/\n1 known loss: limits \(docs\/facts\.md\)\n {4}criu-\S+\n/);
  expect(gridText(rows, plain, ['Results: here', 'Again: run'])).toMatch(
    /\n\nResults: here\nAgain: run\n\n✘ failed: [^\n]+\n$/,
  );
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

    1 known loss: limits (-v, docs/facts.md)

    ✘ failed: 2 failed, 1 error, 1 passed, 1 skipped, 1 not run
    "
  `);
});

it('names no more than some cells of a cause', () => {
  const many = Array.from({ length: 30 }, (_, index) => row(`cell-${index}`, failed));
  expect(gridText(many, plain)).toContain('    cell-11\n    and 18 more\n');
});

it('is a suite for each cell in JUnit, named by its id', () => {
  const xml = junitOfGrid(rows);
  expect(xml.match(/<testsuite name="[^"]+"/g)).toEqual(rows.map(({ id }) => `<testsuite name="${id}"`));
  expect(xml).toContain('<testsuites name="criu-lxc-test" tests="8" failures="2" errors="2" time="3.215">');
  expect(xml).toContain('<error type="not run" message="It was not run."></error>');
});

it('is counted by its outputs', () => {
  expect(gridOutputs(rows, '/tmp/results')).toEqual({
    verdict: 'failed',
    'cells-passed': '1',
    'cells-failed': '2',
    'cells-error': '1',
    'cells-skipped': '1',
    'results-path': '/tmp/results',
  });
});

it('is an annotation for each cause, and ten at most', () => {
  expect(gridAnnotations(rows)).toEqual([
    {
      level: 'error',
      title: '2 cells failed: LXC cannot find the freezer of a container that was restored.',
      message: 'Use cgroup v1, or an LXC with the fix of lxc#4643.\ncriu-4.1.1_cgroup-v2\ncriu-4.3_cgroup-v2',
    },
    { level: 'error', title: '1 cell with an error: CRIU 9.9 is in no suite of the archive.', message: 'criu-9.9' },
    {
      level: 'notice',
      title: '1 cell skipped: CRIU 1.3 was found; 1.3.1 or newer is needed.',
      message: 'criu-4.3_cgroup-v1',
    },
  ]);
  const many = Array.from({ length: 30 }, (_, index) => row(`cell-${index}`, { ...broken, cause: `Cause ${index}.` }));
  expect(gridAnnotations(many)).toHaveLength(10);
  expect(gridAnnotations(many).at(-1)?.title).toBe('21 more');
});

it('is a summary with a table of cells and one of causes', () => {
  expect(gridSummary(rows, '/tmp/results')).toMatchInlineSnapshot(`
    "### ❌ failed: 2 failed, 1 error, 1 passed, 1 skipped, 1 not run

    Results: <code>/tmp/results</code>

    #### Cells

    | criu-version | cgroup | Verdict | Time |
    | --- | --- | --- | --- |
    | 4.1.1 | v1 | ✅ passed: 1 of 1 cycle | 0.6 s |
    | 4.1.1 | v2 | ❌ failed: dump in generation 2 | 0.6 s |
    | 4.3 | v1 | ⏭️ skipped | 0.6 s |
    | 4.3 | v2 | ❌ failed: dump in generation 2 | 0.6 s |
    | 9.9 |  | ⚠️ error: provide | 0.6 s |
    | 9.8 |  | not run |  |

    #### Causes

    | Verdict | Cause | What to do | Cells |
    | --- | --- | --- | --- |
    | ❌ failed | LXC cannot find the freezer of a container that was restored. | Use cgroup v1, or an LXC with the fix of lxc&#35;4643. | <code>criu-4.1.1&#95;cgroup-v2</code><br><code>criu-4.3&#95;cgroup-v2</code> |
    | ⚠️ error | CRIU 9.9 is in no suite of the archive. |  | <code>criu-9.9</code> |
    | ⏭️ skipped | CRIU 1.3 was found; 1.3.1 or newer is needed. |  | <code>criu-4.3&#95;cgroup-v1</code> |

    "
  `);
});

it('is a summary that GitHub takes, however many cells there are', () => {
  const result = { ...failed, cause: 'x'.repeat(2000), findings: [] };
  const many = Array.from({ length: 10_000 }, (_, index) =>
    row(`cell-${index}`, { ...result, cause: `${index} ${result.cause}` }, { cycles: String(index) }),
  );
  const summary = gridSummary(many, '/tmp/results');
  expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
  expect(summary).toContain('10000 failed');
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Matrix } from '../../src/core/grid/matrix.js';
import { requires } from '../real/requires.js';
import { leftovers } from '../real/tester.js';
import { ANCIENT_CRIU, CRIU, LXC, LXC_5, LXC_7 } from '../real/versions.js';
import { step } from './runner.js';

const folder = mkdtempSync(join(tmpdir(), 'matrix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GRID = `
criu-version: ['>=${CRIU} <=${CRIU}']
lxc-version: [${LXC}, ${LXC_7}]
cgroup: [v1, v2]
include:
  - {criu-version: ${ANCIENT_CRIU}, lxc-version: ${LXC_5}, cgroup: v2}
`;

/** What GitHub does between the three: it hands outputs on, starts a job for each entry, keeps artifacts. */
describe('a grid over many runners', requires('root'), () => {
  // What cannot work with such a kernel fails.
  const needs = requires(
    'cgroup-v1',
    'cgroup-v2',
    'kernel >=6.13',
    `criu ${ANCIENT_CRIU}`,
    `lxc ${LXC_5}`,
    `lxc ${LXC_7}`,
  );
  it('is made into jobs, which run, and whose results are joined', { timeout: 300_000, ...needs }, async () => {
    const matrix = await step('main', join(folder, 'matrix'), { grid: GRID }, { action: 'matrix/action.yml' });
    expect(matrix.code, matrix.stdout).toBe(0);
    const { include } = JSON.parse(matrix.outputs['matrix'] ?? '') as Matrix;
    const cells = JSON.parse(matrix.outputs['cells'] ?? '') as string[];
    // LXC 7 on cgroup v1 is no job, and the range has become one version.
    expect(cells).toEqual([
      `criu-${CRIU}_lxc-${LXC}_cgroup-v1`,
      `criu-${CRIU}_lxc-${LXC}_cgroup-v2`,
      `criu-${CRIU}_lxc-${LXC_7}_cgroup-v2`,
      `criu-${ANCIENT_CRIU}_lxc-${LXC_5}_cgroup-v2`,
    ]);
    expect(include.map(({ id }) => id)).toEqual(cells);
    expect(matrix.summary).toContain('LXC 7 dropped it');

    const artifacts = join(folder, 'artifacts');
    for (const { id, grid } of include) {
      const job = await step('main', join(folder, id), { grid });
      expect(job.code, job.stdout).toBe(id.startsWith(`criu-${ANCIENT_CRIU}`) ? 1 : 0);
      cpSync(job.outputs['results-path'] ?? '', join(artifacts, `results-${id}`), { recursive: true });
    }

    const expected = join(folder, 'expected.json');
    writeFileSync(expected, matrix.outputs['cells'] ?? '');
    const join_ = (inputs: Record<string, string>) =>
      step(
        'main',
        join(folder, 'report'),
        { results: artifacts, expected, ...inputs },
        { action: 'report/action.yml' },
      );
    const report = await join_({});
    expect(report.outputs).toMatchObject({ verdict: 'failed', passed: '3', failed: '1', error: '0', problems: '0' });
    expect(report.code).toBe(1);
    expect(readFileSync(report.outputs['page-path'] ?? '', 'utf8')).toContain('vdso');
    expect((await join_({ 'fail-on': 'never' })).code).toBe(0);

    // A job that was lost is missed.
    rmSync(join(artifacts, `results-${cells[0]}`), { recursive: true });
    mkdirSync(artifacts, { recursive: true });
    const lacking = await join_({});
    expect(lacking.outputs['problems']).toBe('1');
    expect(lacking.stdout).toContain(cells[0]);
    expect(leftovers()).toEqual([]);
  });

  it('of nonsense is refused before any job is made', async () => {
    for (const [inputs, complaint] of [
      [{ grid: 'criu-version: nonsense' }, 'criu-version is "nonsense"'],
      [{ grid: 'cycles: 0' }, 'cycles is "0"'],
      [{ grid: '' }, 'is not a grid'],
      [{ grid: 'cgroup: v1', runners: ' ' }, 'runners names no runner'],
    ] as const) {
      const { code, stdout } = await step('main', join(folder, 'refused'), inputs, { action: 'matrix/action.yml' });
      expect(stdout).toContain(complaint);
      expect(code).toBe(2);
    }
  });
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requires } from '../real/requires.js';
import { leftovers } from '../real/tester.js';
import { CRIU, LXC, LXC_7 } from '../real/versions.js';
import { step } from './runner.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'job-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the action with a grid', requires('root'), () => {
  const needs = requires('cgroup-v1', 'lxc#4643', `lxc ${LXC_7}`);
  it('runs all cells, with what is said beside it, and tells of all', needs, async () => {
    const grid = [
      `lxc-version: [${LXC}, ${LXC_7}]`,
      'cgroup: [v1, v2]',
      'exclude:',
      `  - {lxc-version: ${LXC}, cgroup: v1}`,
      'include:',
      `  - {lxc-version: ${LXC}, cgroup: v2, cycles: 2}`,
    ].join('\n');
    const junit = join(folder, 'junit.xml');
    const main = await step('main', folder, { grid, 'criu-version': CRIU, junit });
    expect(main.stderr).toBe('');
    expect(main.code, main.stdout).toBe(1);
    expect(main.outputs).toEqual({
      verdict: 'failed',
      'cells-passed': '1',
      'cells-failed': '1',
      'cells-error': '0',
      'cells-skipped': '1',
      'results-path': expect.stringContaining(main.temp),
    });
    const results = main.outputs['results-path'] as string;
    expect(readdirSync(results).sort()).toEqual([
      `lxc-${LXC}_cgroup-v2_cycles-2`,
      `lxc-${LXC_7}_cgroup-v1`,
      `lxc-${LXC_7}_cgroup-v2`,
    ]);
    expect(existsSync(join(results, `lxc-${LXC}_cgroup-v2_cycles-2/evidence/generation-1`))).toBe(true);
    expect(readFileSync(junit, 'utf8').match(/<testsuite /g)).toHaveLength(3);
    expect(main.stdout.match(/^::error .*/gm)).toEqual([
      expect.stringContaining('title=1 cell failed%3A LXC does not find the cgroup of a container that was restored'),
    ]);
    expect(main.stdout).toMatch(/^::notice title=1 cell skipped%3A LXC 7\S* does not support cgroup v1/m);
    expect(main.summary).toMatch(/^### ❌ failed: 1 failed, 1 passed \(all with known losses\), 1 skipped/);

    const post = await step('post', folder, { grid }, { state: main.state });
    expect(post.code).toBe(0);
    expect(post.stdout).toContain('Nothing was left behind.');
    expect(leftovers()).toEqual([]);
  });

  it.each([
    ['grid', 'criu: latest', '::error::grid names "criu"; valid values: criu-version,'],
    ['grid', 'cgroup: v3', '::error::The cell cgroup-v3 of the grid cannot be run: cgroup is "v3"; valid values:'],
    ['jobs', 'many', '::error::jobs is "many"; '],
    ['fail-fast', 'maybe', '::error::fail-fast is "maybe"; valid values: false, true.'],
  ])('refuses %s: %s in one sentence', async (input, value, sentence) => {
    const { code, stdout } = await step('main', folder, { grid: 'cycles: 1', [input]: value });
    expect(code).toBe(2);
    expect(stdout).toContain(sentence);
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });
});

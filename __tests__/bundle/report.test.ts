import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validate } from 'ctrf';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/words/result.js';
import { requires } from '../real/requires.js';
import { start, tester } from '../real/tester.js';
import { CRIU, LXC } from '../real/versions.js';
import { step } from './runner.js';

const REPORT = 'report/action.yml';

describe('the report action', requires('root', 'lxc#4643'), () => {
  let real: { passed: Result; failed: Result };
  let folder: string;
  let artifacts: string;

  // The same CRIU and LXC pass with one cycle and fail with two on cgroup v2.
  beforeAll(async () => {
    const cell = ['run', '--criu', CRIU, '--lxc', LXC, '--cgroup', 'v2'];
    const [passed, failed] = [await tester(cell), await tester([...cell, '--cycles', '2'])];
    real = { passed: passed.result as Result, failed: failed.result as Result };
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'job-'));
    artifacts = join(folder, 'artifacts');
    lay('cell-1', real.passed);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  afterAll(() => expect(real).toMatchObject({ passed: { verdict: 'passed' }, failed: { verdict: 'failed' } }));

  /** As actions/download-artifact lays them: a folder for each artifact. */
  function lay(name: string, result: Result | string): void {
    mkdirSync(join(artifacts, name), { recursive: true });
    const text = typeof result === 'string' ? result : JSON.stringify(result);
    writeFileSync(join(artifacts, name, 'result.json'), text);
  }

  const report = (inputs: Record<string, string> = {}) =>
    step('main', folder, { results: artifacts, ...inputs }, { action: REPORT });

  it('passes, and writes all reports', async () => {
    const { code, stdout, stderr, outputs, summary, temp, workspace } = await report();
    expect(stderr).toBe('');
    expect(code, stdout).toBe(0);
    expect(outputs).toMatchObject({
      verdict: 'passed',
      passed: '1',
      failed: '0',
      skipped: '0',
      error: '0',
      problems: '0',
    });
    expect(summary).toMatch(/^### ☑️ 1 result: 1 passed \(all with known losses\)/);
    expect(outputs['folder']?.startsWith(temp)).toBe(true);
    expect(readdirSync(outputs['folder'] as string).sort()).toEqual([
      ...['badge.svg', 'ctrf.json', 'junit.xml', 'report.html', 'report.json', 'report.md', 'results.jsonl'],
    ]);
    const read = (output: string) => readFileSync(outputs[output] as string, 'utf8');
    expect(validate(JSON.parse(read('ctrf-path')))).toMatchObject({ valid: true });
    expect(read('junit-path')).toContain('tests="1" failures="0" errors="0"');
    expect(read('page-path')).toContain(real.passed.startedAt);
    expect(JSON.parse(read('json-path'))).toMatchObject({ verdict: 'passed', results: [{ verdict: 'passed' }] });
    expect(readdirSync(workspace)).toEqual([]);
  });

  it('compares with a baseline, keeps a history, and fails on a regression alone', async () => {
    const history = join(folder, 'history.jsonl');
    const first = await report({ history });
    lay('cell-1', real.failed);
    const inputs = { baseline: first.outputs['results-path'] as string, history, 'fail-on': 'regression' };
    // Another cell, which fails, in place of the one that passed.
    const other = await report(inputs);
    expect(other.outputs['regression']).toBe('true');
    expect(other.summary).toContain('New and failing');
    expect(other.summary).toContain('Only in the baseline: passed there.');
    lay('cell-1', { ...real.passed, verdict: 'failed', failureClass: 'dump', cause: 'It broke.' });
    const broke = await report(inputs);
    expect(broke.outputs['regression']).toBe('true');
    expect(broke.code).toBe(1);
    expect(broke.summary).toContain('Newly failing');
    expect(readFileSync(broke.outputs['trend-path'] as string, 'utf8')).toContain('<svg');
    lay('cell-1', real.passed);
    expect((await report(inputs)).code).toBe(0);
  });

  it('fails, with files of bad jobs named and the rest reported', async () => {
    lay('cell-2', real.failed);
    lay('cell-3', JSON.stringify(real.passed).slice(0, 2000));
    lay('cell-4', real.passed);
    writeFileSync(join(folder, 'expected.json'), JSON.stringify(['cell-1', 'cell-2', 'cell-3', 'cell-4', 'cell-5']));
    const out = join(folder, 'out', 'deep');
    const { code, stdout, outputs, summary } = await report({ expected: join(folder, 'expected.json'), folder: out });
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'failed', passed: '1', failed: '1', problems: '3', folder: out });
    expect(stdout).toMatch(/::error title=Result file with a problem%3A damaged::.*cell-3/);
    expect(stdout).toMatch(/::error title=Result file with a problem%3A missing::cell-5/);
    expect(stdout).toMatch(/::warning title=Result file with a problem%3A duplicate::.*cell-4/);
    expect(stdout).toContain(
      '::error::Verdict failed; this fails because of `fail-on: error`. 2 results: 1 failed, 1 passed (all with known losses).',
    );
    expect(summary).toContain(`| ${CRIU} | ❌ failed 1 of 2 (1) |`);
    expect(summary).toContain('LXC does not find the cgroup of a container that was restored');
  });

  it.each([
    ['never', 0],
    ['failed', 1],
  ])('with fail-on %s and a failure it ends with %i', async (failOn, code) => {
    lay('cell-2', real.failed);
    expect((await report({ 'fail-on': failOn })).code).toBe(code);
  });

  it('fails when there is no result at all', async () => {
    rmSync(artifacts, { recursive: true });
    mkdirSync(artifacts);
    const { code, outputs } = await report({ 'fail-on': 'failed' });
    expect({ code, verdict: outputs['verdict'] }).toEqual({ code: 3, verdict: 'error' });
  });

  it.each([
    ['results', '', /^::error::results is empty; give it folders/m],
    ['results', '/nowhere', /^::error::Results cannot be read from "\/nowhere"/m],
    ['fail-on', 'often', /^::error::fail-on is "often"; valid values: failed, error, skipped, regression, never\./m],
    ['expected', '/nowhere', /^::error::expected is "\/nowhere"; /m],
  ])('refuses %s: "%s" in one sentence', async (input, value, message) => {
    const { code, stdout } = await report({ [input]: value });
    expect(code).toBe(2);
    expect(stdout).toMatch(message);
    expect(stdout).not.toMatch(/^\s+at /m);
  });

  it('is the same in a terminal', async () => {
    lay('cell-2', real.failed);
    const page = join(folder, 'page.html');
    const failed = await tester(['report', artifacts, '--html', page]);
    expect(failed).toMatchObject({ code: 1, stderr: '' });
    expect(failed.stdout).toMatch(/2 results: 1 failed, 1 passed/);
    expect(failed.stdout).toMatch(/CRIU [\d.]+\s+✘ failed 1\/2/);
    expect(readFileSync(page, 'utf8')).toContain('Failed getting freezer path');
    expect(await tester(['report', artifacts, '--fail-on', 'never'])).toMatchObject({ code: 0 });
    expect(await tester(['report'])).toMatchObject({ code: 2, stdout: '' });
    expect(await tester(['report', artifacts, '--html', '/nowhere/page.html'])).toMatchObject({ code: 2 });
  });

  it('joins 1,000 real results in less than 400 MB, and the page is never half', async () => {
    rmSync(artifacts, { recursive: true });
    for (let at = 0; at < 1000; at++) {
      const of = at % 2 === 0 ? real.passed : real.failed;
      const startedAt = new Date(Date.parse(of.startedAt) + at * 1000).toISOString();
      lay(`cell-${at}`, { ...of, startedAt });
    }
    const page = join(folder, 'page.html');
    writeFileSync(page, 'old');
    const child = start(['report', artifacts, '--html', page, '--fail-on', 'never'], {
      // As a URL: a folder's name may have spaces.
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'usage.mjs'))}`,
    });
    const seen = new Set<string>();
    const watch = setInterval(() => {
      const text = readFileSync(page, 'utf8');
      seen.add(text === 'old' ? 'old' : text.endsWith('</html>\n') ? 'whole' : 'half');
    }, 5);
    let told = '';
    child.stderr?.on('data', (data) => {
      told += data;
    });
    await new Promise((done) => child.on('close', done));
    clearInterval(watch);
    expect(seen).not.toContain('half');
    expect(readFileSync(page, 'utf8').endsWith('</html>\n')).toBe(true);
    expect(JSON.parse(told).maxRssMb).toBeLessThan(400);
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requires } from '../real/requires.js';
import { leftovers, ROOT } from '../real/tester.js';
import { CRIU, LXC } from '../real/versions.js';
import { step } from './runner.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'job-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CELL = { 'criu-version': CRIU, 'lxc-version': LXC };

/** Other versions of Node on this machine beside the one that runs the tests; older ones than 20 are not for us. */
const nodes = [process.execPath, '/usr/bin/node', '/usr/local/bin/node'].filter((node) => {
  const version = existsSync(node) ? spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout : '';
  return Number(version.match(/^v(\d+)/)?.[1] ?? 0) >= 20;
});

describe('the action', requires('root'), () => {
  it.each(nodes)('passes, says it everywhere, and post finds nothing to do (%s)', async (node) => {
    const main = await step('main', folder, { ...CELL, cycles: '2', fresh: 'true' }, { node });
    expect(main.stderr).toBe('');
    expect(main.code, main.stdout).toBe(0);
    expect(main.outputs).toMatchObject({
      verdict: 'passed',
      'skip-reason': '',
      'failure-class': '',
      'criu-version': CRIU,
      'restore-criu-version': CRIU,
      'lxc-version': LXC,
      'cycles-passed': '2',
      'logs-path': '',
    });
    for (const name of ['dump-ms', 'frozen-ms', 'restore-ms']) expect(Number(main.outputs[name])).toBeGreaterThan(0);
    const result = JSON.parse(readFileSync(main.outputs['result-path'] as string, 'utf8'));
    const schema = JSON.parse(readFileSync(join(ROOT, 'schema/result.schema.json'), 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    expect(main.summary).toContain('passed');
    // Green is quiet: known losses and what is so of this host are in the summary.
    expect(main.stdout).not.toMatch(/^::(error|warning|notice)/m);
    expect(main.stdout.match(/^::(end)?group::.*/gm)).toEqual([
      '::group::Test',
      '::endgroup::',
      '::group::All that was seen',
      '::endgroup::',
    ]);
    expect(readdirSync(main.workspace)).toEqual([]);

    const post = await step('post', folder, CELL, { node, state: main.state });
    expect(post.code).toBe(0);
    expect(post.stdout).toContain('Nothing was left behind.');
    expect(leftovers()).toEqual([]);
  });

  it(
    'fails with the cause as title of the first annotation, and keeps the evidence',
    requires('lxc#4643'),
    async () => {
      const main = await step('main', folder, { ...CELL, cgroup: 'v2', cycles: '2', junit: join(folder, 'junit.xml') });
      expect(main.code).toBe(1);
      expect(main.outputs).toMatchObject({ verdict: 'failed', 'failure-class': 'dump', 'cycles-passed': '1' });
      expect(main.stdout).toMatch(
        /::error title=LXC does not find the cgroup of a container that was restored[^:]*::.*Failed getting freezer path/,
      );
      const logs = main.outputs['logs-path'] as string;
      expect(readdirSync(logs)).toEqual(expect.arrayContaining(['config', 'lxc.log', 'plan.json', 'generation-1']));
      expect(readdirSync(join(logs, 'generation-1'))).toEqual(expect.arrayContaining(['dump.log', 'restore.log']));
      expect(main.outputs).toMatchObject({ 'bundle-path': `${logs}.tar.gz`, 'issue-path': join(logs, 'issue.md') });
      expect(execFileSync('tar', ['-tzf', `${logs}.tar.gz`], { encoding: 'utf8' })).toContain('/issue.md\n');
      expect(readFileSync(join(folder, 'junit.xml'), 'utf8')).toContain('Failed getting freezer path');
      expect(main.summary.indexOf('failed')).toBeLessThan(200);
    },
  );

  it('skips with a warning and exit code 0, unless told to fail', async () => {
    const bin = join(folder, 'bin');
    execFileSync('mkdir', [bin]);
    writeFileSync(join(bin, 'criu'), '#!/bin/sh\necho "Version: 1.3"\n', { mode: 0o755 });
    const path = `${bin}:${process.env['PATH']}`;
    const skipped = await step('main', folder, {}, { path });
    expect(skipped.code).toBe(0);
    expect(skipped.outputs).toMatchObject({ verdict: 'skipped' });
    expect(skipped.outputs['skip-reason']).toContain('CRIU 1.3 was found');
    expect(skipped.stdout).toMatch(/::warning [^\n]*CRIU 1\.3 was found/);
    const failed = await step('main', folder, { 'on-skip': 'fail' }, { path });
    expect(failed.code).toBe(1);
    expect(failed.outputs).toMatchObject({ verdict: 'skipped' });
    expect(failed.stdout).toMatch(/::error::[^\n]*on-skip/);
  });

  it('refuses an input that it does not have, and takes a switch as YAML writes it', async () => {
    const unknown = await step('main', folder, { 'criu-verison': '4.2' });
    expect(unknown.code).toBe(2);
    expect(unknown.stdout).toMatch(/^::error::There is no input "criu-verison"\. Did you mean criu-version\?/m);
    const bad = await step('main', folder, { fresh: 'True', cycles: '0' });
    expect(bad.stdout).toMatch(/^::error::cycles is "0"/m);
  });

  it('says what is wrong with an input in its outputs and its summary, too', async () => {
    const { code, outputs, summary } = await step('main', folder, { cycles: '0' });
    expect(code).toBe(2);
    expect(outputs).toEqual({ verdict: 'error' });
    expect(summary).toMatch(/^### ⚠️ error\n\ncycles is .*0.*; it must be /);
  });

  it.each([
    ['criu-version', 'nonsense'],
    ['cycles', '0'],
    ['cgroup', 'v3'],
    ['on-skip', 'maybe'],
    ['keep-evidence', 'never'],
    // Of grids, and checked without one.
    ['jobs', '0'],
    ['fail-fast', 'maybe'],
  ])('refuses %s: %s in one sentence that names the input', async (input, value) => {
    const { code, stdout } = await step('main', folder, { [input]: value });
    expect(code).toBe(2);
    expect(stdout.split('\n').filter((line) => line !== '')).toEqual([
      expect.stringMatching(new RegExp(`^::error::${input} is "${value}"; (valid values:|it must be) `)),
    ]);
  });
});

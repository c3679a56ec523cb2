import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { SUDO } from '../../src/host/root.js';
import { type Step, step } from '../bundle/runner.js';
import { requires } from './requires.js';
import { leftovers, ROOT, tester } from './tester.js';
import { CRIU, LXC } from './versions.js';

const PASSES = ['run', '--criu', CRIU, '--lxc', LXC];
/** LXC 6.0.4 cannot dump in cgroup v2 what was restored there. */
const FAILS = [...PASSES, '--cgroup', 'v2', '--cycles', '2', '--no-control'];

/** Older versions on this machine beside the one that runs the tests: they differ in how they end. */
const NODES = [process.execPath, '/usr/bin/node', '/usr/local/bin/node'].filter((node) => existsSync(node));

const folder = mkdtempSync(join(tmpdir(), 'outcome-'));
/** Folders that something was mounted on. */
const mounts: string[] = [];
const asRoot = (argv: string[]) => {
  const [file, ...args] = process.geteuid?.() === 0 ? argv : [...SUDO, ...argv];
  execFileSync(file as string, args);
};
afterAll(() => {
  for (const place of mounts) asRoot(['umount', place]);
  rmSync(folder, { recursive: true, force: true });
  expect(leftovers()).toEqual([]);
});

/** A file system of a test's own. */
function mounted(name: string, options: string): string {
  const place = mkdtempSync(join(folder, `${name}-`));
  asRoot(['mount', '-t', 'tmpfs', '-o', `mode=1777,${options}`, 'tmpfs', place]);
  mounts.push(place);
  return place;
}

/** Folders in which nothing can be written, each by another error; for the last it has to be taken away meanwhile. */
const FAULTS: Record<string, () => string> = {
  ENOSPC: () => {
    const place = mounted('full', 'size=64k');
    const fill = () => writeFileSync(join(place, 'filling'), 'x'.repeat(65_536));
    expect(fill).not.toThrow();
    return place;
  },
  'ENOSPC of inodes': () => {
    const place = mounted('inodes', 'nr_inodes=2');
    writeFileSync(join(place, 'filling'), '');
    return place;
  },
  EROFS: () => mounted('read-only', 'size=1m'),
};

// Several at once: a cell waits for half of its time.
describe.concurrent('the terminal', requires('root', 'python3'), () => {
  it.each(Object.keys(FAULTS))('tells a pass when nothing can be written by %s, and ends with 3', async (fault) => {
    const place = FAULTS[fault]?.() as string;
    const [json, junit] = [join(place, 'result.json'), join(place, 'junit.xml')];
    const meanwhile = () => fault === 'EROFS' && asRoot(['mount', '-o', 'remount,ro', place]);
    const { code, stdout, stderr } = await program([...PASSES, '--json', json, '--junit', junit], { meanwhile });
    expect(stdout).toContain('≈ passed, with known losses: 1 of 1 cycle');
    for (const file of [json, junit]) {
      expect(stderr).toMatch(new RegExp(`^${file} .*: ${fault.split(' ')[0]}`, 'm'));
      expect(existsSync(file)).toBe(false);
    }
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(3);
  });

  const fails = requires('cgroup-v2', 'lxc#4643');

  it('tells a failure, and ends with 1, when neither the files nor the evidence can be written', fails, async () => {
    const place = FAULTS['ENOSPC']?.() as string;
    const args = [...FAILS, '--json', join(place, 'result.json'), '--junit', join(place, 'junit.xml')];
    const { code, stdout, stderr } = await program(args, { env: { XDG_STATE_HOME: place } });
    expect(stdout).toContain('✘ failed: dump');
    expect(stdout).toContain('Not all of the evidence could be kept: ENOSPC');
    expect(stderr).toMatch(/result\.json .*: ENOSPC/);
    expect(code).toBe(1);
  });

  it('keeps of the evidence what there is room for', fails, async () => {
    const place = mounted('small', 'size=40k');
    const { code, stdout } = await program(FAILS, { env: { XDG_STATE_HOME: place } });
    expect(code).toBe(1);
    expect(stdout).toContain('✘ failed: dump');
    expect(stdout).toMatch(/Not all of the evidence could be kept: \S+ \(ENOSPC\)/);
  });

  it.each([
    ['nr_inodes=30', /ENOSPC|could not be started/],
    ['nr_inodes=8', /ENOSPC|could not be started/],
  ])('has a cause, and no stack, when the work folder has %s', async (options, cause) => {
    const { code, result } = await tester([...PASSES, '--work-dir', mounted('work', options)]);
    expect(code, result?.cause ?? '').not.toBe(1);
    expect(result?.verdict).toBe('error');
    expect(result?.cause).toMatch(cause);
    expect(result?.cause).not.toMatch(/^\s+at |node:/m);
  });

  it('tells why an image could not be copied, though no evidence can be written either', async () => {
    const image = join(folder, 'image');
    mkdirSync(join(image, 'bin'), { recursive: true });
    for (const name of ['bin/sh', 'large']) writeFileSync(join(image, name), 'x'.repeat(60_000_000));
    const work = mounted('work', 'size=80m');
    const args = ['--workload', 'command', '--image', image, '--start', 'x', '--verify', 'x', '--work-dir', work];
    const { code, result } = await tester([...PASSES, ...args]);
    expect(result).toMatchObject({ verdict: 'error', failureClass: 'start' });
    expect(result?.cause).toContain('could not be copied');
    expect(result?.findings.map(({ id }) => id)).toContain('evidence-not-kept');
    expect(code).toBe(3);
  });

  it('ends with 3 when it passed and standard output took nothing', async () => {
    const { code, stderr } = await program(PASSES, { redirection: '>/dev/full' });
    expect(stderr).toContain('Standard output did not take all that was said: ENOSPC');
    expect(code).toBe(3);
  });

  it.each([
    ['few descriptors', 'ulimit -n 24'],
    ['short files', 'ulimit -f 8'],
  ])('never ends with 1 for want of a verdict: %s', async (_what, limit) => {
    const { code, stdout } = await program([...PASSES, '--check-latest'], { limit });
    expect(code, stdout).not.toBe(1);
    expect(stdout).not.toContain('failed');
  });

  it.each(NODES)('never ends with 1 for want of address space (%s)', async (node) => {
    const path = `${dirname(node)}:${process.env['PATH']}`;
    const args = [...PASSES, '--check-latest'];
    const { code, stdout } = await program(args, { limit: 'ulimit -v 4000000', env: { PATH: path } });
    expect(code, stdout).not.toBe(1);
  });

  it.each(NODES)('does not abort when its terminal is gone (%s)', async (node) => {
    const script = join(import.meta.dirname, 'terminal.py');
    const program = [node, join(ROOT, 'dist/cli/index.js'), ...PASSES, '--cycles', '10000'];
    const { stdout } = await promisify(execFile)('python3', [script, '3', ...program], { timeout: 50_000 });
    expect(stdout).toBe('exit 130\n');
  });

  it('tells a grid whose results cannot be kept', requires('cgroup-v1', 'cgroup-v2'), async () => {
    const output = mounted('results', 'nr_inodes=1');
    const grid = ['grid', '--criu', CRIU, '--lxc', LXC, '--cgroup', 'v1,v2', '--output', output];
    const { code, stdout, stderr } = await program(grid);
    expect(stdout).toMatch(/2 passed/);
    expect(stderr).toContain('Of 2 cells the result could not be kept: The results cannot be kept in');
    expect(code).toBe(3);
  });

  it('tells a report whose files and history cannot be written', async () => {
    const results = join(folder, 'results');
    mkdirSync(results, { recursive: true });
    expect((await program([...PASSES, '--json', join(results, 'result.json')])).code).toBe(0);
    const place = FAULTS['ENOSPC']?.() as string;
    const [html, history] = [join(place, 'page.html'), join(place, 'history.jsonl')];
    const { code, stdout, stderr } = await program(['report', results, '--html', html, '--history', history]);
    expect(stdout).toContain('1 passed');
    for (const file of [html, history]) expect(stderr).toMatch(new RegExp(`^${file} .*: ENOSPC`, 'm'));
    expect(code).toBe(3);
  });
});

describe.concurrent('the action', requires('root', 'python3'), () => {
  const CELL = { 'criu-version': CRIU, 'lxc-version': LXC };
  const FULL = '/dev/full';
  const env = (fault: string): Record<string, string> => ({
    ...(fault.includes('outputs') ? { GITHUB_OUTPUT: FULL } : {}),
    ...(fault.includes('summary') ? { GITHUB_STEP_SUMMARY: FULL } : {}),
    ...(fault.includes('folder') ? { RUNNER_TEMP: FAULTS['ENOSPC of inodes']?.() as string } : {}),
  });
  const run = (fault: string, inputs: Record<string, string>): Promise<Step> =>
    step('main', mkdtempSync(join(folder, 'job-')), { ...CELL, ...inputs }, { env: env(fault) });

  it.each(['outputs', 'summary', 'folder', 'outputs, summary and folder'])(
    'tells a pass whose %s are full',
    async (fault) => {
      const { code, stdout, outputs } = await run(fault, {});
      expect(stdout).toContain('passed, with known losses: 1 of 1 cycle');
      expect(stdout).toMatch(/^::warning::.*could not be written/m);
      if (!fault.includes('outputs')) expect(outputs['verdict']).toBe('passed');
      if (fault === 'folder') expect(outputs['result-path']).toBe('');
      expect(code).toBe(3);
    },
  );

  it('tells a failure with its annotation, and ends with 1', requires('cgroup-v2', 'lxc#4643'), async () => {
    const { code, stdout } = await run('outputs, summary and folder', {
      cgroup: 'v2',
      cycles: '2',
      'no-control': 'true',
    });
    expect(stdout).toContain('failed: dump');
    expect(stdout).toMatch(/^::error title=/m);
    expect(code).toBe(1);
  });

  it('tells a grid', requires('cgroup-v1', 'cgroup-v2'), async () => {
    const grid = 'cgroup: [v1, v2]';
    const { code, stdout } = await run('outputs, summary and folder', { grid });
    expect(stdout).toMatch(/2 passed/);
    expect(stdout).toMatch(/^::warning::.*could not be kept/m);
    expect(code).toBe(3);
  });
});

/** The terminal command from a shell. `meanwhile` is done when it has looked at its options and at the host. */
async function program(
  args: string[],
  {
    env = {},
    redirection = '',
    limit = ':',
    meanwhile = () => undefined,
  }: { env?: NodeJS.ProcessEnv; redirection?: string; limit?: string; meanwhile?: () => unknown } = {},
) {
  const state = mkdtempSync(join(folder, 'state-'));
  const child = spawn(
    'sh',
    ['-c', `${limit}; exec "$@" ${redirection}`, 'sh', join(ROOT, 'bin/criu-lxc-test'), ...args],
    {
      env: { ...process.env, XDG_STATE_HOME: state, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  child.stderr.once('data', meanwhile);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, ...said };
}

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Provider } from '../../src/provide/provide.js';
import type { Result } from '../../src/words/result.js';
import { requires } from '../real/requires.js';
import { leftovers, STORE, tester } from '../real/tester.js';
import { CRIU, LXC_5 } from '../real/versions.js';
import { failed } from '../report/results.js';
import { runnerCommands } from '../runner-commands.js';
import { step } from './runner.js';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const image = join(folder, 'image');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of what an action prints these are its own. */
const OWN = ['error', 'warning', 'notice', 'debug', 'group', 'endgroup'];
/** What it folds. */
const GROUPS = ['Test', 'All that was seen'];

function expectOwnCommandsOnly(stdout: string): void {
  expect(runnerCommands(stdout).filter((name) => !OWN.includes(name))).toEqual([]);
  const groups = [...stdout.matchAll(/^::group::(.*)$/gm)].map(([, title]) => title);
  expect(groups.filter((title) => !GROUPS.includes(title ?? ''))).toEqual([]);
  // The log's viewer would show these as what they are not.
  expect(stdout).not.toContain('##[');
}

/** Everything that steers a terminal, or hides from who looks at it. */
const STEERING = /[^\P{Cc}\n\t]|\p{Cf}/u;

describe('what a container says', requires('root'), () => {
  beforeAll(async () => {
    const { signal } = new AbortController();
    const options = { store: STORE, architecture: process.arch, signal, onProgress: () => undefined };
    const provider = new Provider({ ...options, installBuildPackages: false, buildTimeoutMs: 1000 });
    const { path } = await provider.provide('busybox', { kind: 'default' }, '');
    for (const name of ['bin', 'tmp']) mkdirSync(join(image, name), { recursive: true });
    cpSync(join(path, 'busybox'), join(image, 'bin/busybox'));
    for (const applet of ['sh', 'cat', 'head', 'printf', 'rm', 'tail', 'test'])
      symlinkSync('busybox', join(image, 'bin', applet));
  });

  const command = (inputs: Record<string, string>) =>
    step(
      'main',
      folder,
      { 'criu-version': CRIU, 'lxc-version': LXC_5, workload: 'command', image, verify: 'echo ok', ...inputs },
      { env: { RUNNER_DEBUG: '1' } },
    );

  it('in its log is no command to the runner', async () => {
    const says = [
      ...['starting', '::add-mask::failed', '##[save-state name=started]', '::stop-commands::pwned'],
      'note ##[set-output name=verdict]passed',
    ];
    const start = `printf '${says.join('\\n')}\\n'; exec tail -f /dev/null`;
    const ready = "printf '::add-mask::debugged\\n##[save-state name=debugged]\\n' >&2; false";
    const { code, stdout, outputs, state } = await command({ start, ready, timeout: '8' });
    expect(code).toBe(3);
    expect(outputs).toMatchObject({ verdict: 'error', 'failure-class': 'start' });
    expect(state).toEqual({ started: 'yes' });
    // It is told, in the log of the step and in the annotation.
    expect(stdout.match(/pwned/g)?.length).toBeGreaterThan(1);
    expect(stdout).toContain('set-output name=verdict]passed');
    // With debug logging on, what its commands print, too.
    expect(stdout).toMatch(/^::debug::\+\d+\.\d{3} s .* exit code 1 {2}\[sandbox\] sh -c /m);
    expect(stdout).toMatch(/^::debug:: +\\::add-mask::debugged$/m);
    expectOwnCommandsOnly(stdout);
    expect(leftovers()).toEqual([]);
  });

  it('by the name of a file is no command to the runner', async () => {
    const name = '/e\n(00.000001) Error (evil.c:1): forged ##[add-mask]failed\n  ::add-mask::failed';
    // Deleted, open, and larger than what CRIU takes along of such a file: it names the file in an error.
    const start = `n='${name}'; head -c 2000000 /dev/zero > "$n"; exec 3< "$n"; rm "$n"; echo on > /tmp/state; exec tail -f /tmp/state`;
    const { code, stdout, outputs } = await command({ start, ready: 'test -s /tmp/state' });
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'failed', 'failure-class': 'dump' });
    expect(stdout).toContain('add-mask]failed');
    expectOwnCommandsOnly(stdout);
    expect(leftovers()).toEqual([]);
  });
});

const COMMANDS = '##[add-mask]failed\n::set-output name=verdict::passed\n  ::stop-commands::pwned';
const INVISIBLE = '\u001b]0;PWNED\u0007 \u001b[31m \u009b2J \u202edessap \u200b\u2066 \u2028 \ufffe\uffff \ud800';

it('a result of strangers says is no command to the runner, and steers no terminal', async () => {
  const artifacts = join(folder, 'artifacts');
  const hostile: Result = {
    ...failed,
    cause: `${COMMANDS}${INVISIBLE}`,
    explainedBy: null,
    cell: { ...failed.cell, kernel: `${COMMANDS}${INVISIBLE}` },
  };
  mkdirSync(join(artifacts, 'cell\n::add-mask::failed ##[add-mask]failed'), { recursive: true });
  writeFileSync(join(artifacts, 'result.json'), JSON.stringify(hostile));
  writeFileSync(join(artifacts, 'cell\n::add-mask::failed ##[add-mask]failed/result.json'), '{');
  const history = join(folder, 'history.jsonl');
  const endless = { version: 1, at: failed.startedAt, cell: 'x', verdict: 'passed', cause: null, kernel: 'x' };
  const times = { dumpMs: 1e308, restoreMs: 1e308 };
  writeFileSync(history, `::set-output name=verdict::passed\n${JSON.stringify({ ...endless, ...times })}\n`);
  const action = { action: 'report/action.yml' };
  for (const inputs of [{}, { history }, { history, baseline: artifacts }, { history, 'fail-on': '##[group]x' }]) {
    const { stdout, stderr } = await step('main', folder, { results: artifacts, ...inputs }, action);
    expectOwnCommandsOnly(stdout);
    expect(stdout).not.toMatch(STEERING);
    expect(stderr).toBe('');
  }
  // Nor is an output another one.
  const out = join(folder, 'out\nverdict=passed\nverdict<<END\npassed\nEND');
  const { outputs } = await step('main', folder, { results: artifacts, history, folder: out }, action);
  expect(outputs).toMatchObject({ folder: out, verdict: 'failed' });
  for (const output of ['junit-path', 'trend-path', 'badge-path']) {
    const xml = readFileSync(outputs[output] as string, 'utf8');
    // The parser throws.
    new SaxesParser().write(xml).close();
    expect(xml).not.toMatch(/NaN|Infinity/);
    expect(xml).not.toMatch(STEERING);
  }
  expect(readFileSync(outputs['page-path'] as string, 'utf8')).not.toMatch(/\p{Noncharacter_Code_Point}|\u202e/u);
  const terminal = await tester(['report', artifacts, '--history', history, '--baseline', artifacts]);
  expect(terminal.stdout).toContain('dessap');
  expect(terminal.stdout).not.toMatch(STEERING);
});

it('a config, a grid and an option say steers no terminal', async () => {
  const config = join(folder, 'config');
  const grid = join(folder, 'grid.yml');
  const cases: [text: string, args: string[]][] = [
    [`lxc.foo${INVISIBLE} no equals\n`, ['doctor', '--config', config]],
    [`lxc.include = /nowhere${INVISIBLE}\n`, ['doctor', '--config', config]],
    [`lxc.rootfs.path = dir:/nowhere${INVISIBLE}\nlxc.tty.max = 4\n`, ['doctor', '--config', config, '--fix']],
    [`lxc.rootfs.path = dir:/nowhere${INVISIBLE}\nlxc.tty.max = 4\n`, ['doctor', '--config', config, '--json']],
    [`"criu${INVISIBLE}": 4.2.1\n`, ['grid', grid]],
    [`"cgroup": "v${INVISIBLE}"\n`, ['grid', grid]],
    [`cgroup: v\u202e: {\n`, ['grid', grid]],
    ['', ['run', '--criu', `4${INVISIBLE}`]],
    ['', [`run${INVISIBLE}`]],
  ];
  for (const [text, args] of cases) {
    for (const file of [config, grid]) writeFileSync(file, text);
    const { stdout, stderr } = await tester(args);
    expect(stdout + stderr, args.join(' ')).not.toMatch(STEERING);
    expect((stdout + stderr).length).toBeGreaterThan(10);
  }
});

import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RootReply } from '../../src/core/cell/root-dialogue.js';
import { LONGEST_STORE, Store } from '../../src/provide/store.js';
import { programFile } from '../programs.js';
import { ROOT } from '../real/tester.js';

const ENTRIES = 1000;
const folder = mkdtempSync(join(tmpdir(), 'output-'));
const bin = join(folder, 'bin');
/** With a long path, which is told of every entry. */
const store = join(folder, 's'.repeat(LONGEST_STORE - folder.length - 1));

beforeAll(async () => {
  mkdirSync(bin);
  for (const name of ['flock', 'sh']) symlinkSync(programFile(name), join(bin, name));
  const filled = new Store(store, process.arch, () => undefined);
  for (let number = 0; number < ENTRIES; number++) {
    const version = `4.2.${number}`;
    await filled.fill(
      'criu-apt',
      version,
      () => false,
      async () => ({ version }),
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** With a PATH without apt: the archive is not asked. */
function start(program: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(ROOT, program), ...args], { env: { PATH: bin } });
}

const versions = () => start('dist/cli/index.js', ['versions', '--json', '--store', store]);

/** All that is written to standard output, by a reader that is slow to begin. */
async function slowly(child: ChildProcessWithoutNullStreams): Promise<string> {
  child.stderr.resume();
  let text = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    if (text === '') await sleep(1000);
    text += chunk;
  }
  return text;
}

it('of the terminal command comes whole', async () => {
  const text = await slowly(versions());
  const stored = (JSON.parse(text) as { provider: string }[]).filter(({ provider }) => provider === 'store');
  expect(stored).toHaveLength(ENTRIES);
  // More than a pipe holds, several times.
  expect(text.length).toBeGreaterThan(4 * 65_536);
});

it('of the terminal command says its version', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(await slowly(start('dist/cli/index.js', ['--version']))).toBe(`criu-lxc-test ${version}\n`);
});

it.each(['--version', '--help'])('of %s is missed by its exit code, and a reader that goes is not', (asked) => {
  const program = [process.execPath, join(ROOT, 'dist/cli/index.js'), asked];
  const ended = (script: string) => spawnSync('sh', ['-c', script, 'sh', ...program], { encoding: 'utf8' });
  const full = ended('"$@" >/dev/full');
  expect(full).toMatchObject({ status: 3, stderr: expect.stringMatching(/did not take .*: ENOSPC.*\n$/) });
  expect(ended('{ "$@"; echo "$?" >&2; } | :').stderr).toBe('0\n');
});

it.each([
  [{ FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  [{ FORCE_COLOR: '0' }, false],
  [{}, false],
])('of the terminal command to a pipe has colours with %j: %s', async (env, coloured) => {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli/index.js'), 'doctor'], { env: { PATH: bin, ...env } });
  expect((await slowly(child)).includes('\u001b[')).toBe(coloured);
});

it('of the terminal command is JSON alone where that goes to it', async () => {
  const host = JSON.parse(await slowly(start('dist/cli/index.js', ['doctor', '--json'])));
  expect(host).toMatchObject({ schemaVersion: 1, usable: false, findings: expect.any(Array), untried: ['namespaces'] });
  const run = await slowly(start('dist/cli/index.js', ['run', '--json', '-', '--store', store]));
  expect(JSON.parse(run)).toMatchObject({ verdict: 'skipped' });
  const report = start('dist/cli/index.js', ['report', folder, '--json', '-', '--fail-on', 'never']);
  expect(JSON.parse(await slowly(report))).toMatchObject({ results: [], news: null });
});

it('of the terminal command does not end it when nobody reads', async () => {
  const child = versions();
  child.stdout.destroy();
  child.stderr.destroy();
  expect(await new Promise((done) => child.on('close', done))).toBe(0);
});

it("of the cell's process comes whole", async () => {
  // It complains of the folder that it is to work in, by its name.
  const workDir = `/${'x'.repeat(1_000_000)}`;
  const nothing = { path: '/nothing/bin' };
  const workload = { name: 'witness' };
  const components = {
    criu: nothing,
    restoreCriu: nothing,
    lxc: nothing,
    restoreLxc: nothing,
    iptables: '/nothing/bin',
    busybox: '/nothing',
  };
  const plan = { ...components, workload };
  const child = start('dist/helper/index.js', ['root']);
  child.stdin.end(`${JSON.stringify({ type: 'stage', request: { plan, workDir, cellProgram: '/nothing' } })}\n`);
  const replies = (await slowly(child)).trimEnd().split('\n');
  // It reports the commands that it runs, too.
  const [error] = replies.map((line) => JSON.parse(line) as RootReply).filter(({ type }) => type !== 'trace');
  expect(error).toMatchObject({ type: 'error', message: expect.stringContaining(workDir) });
});

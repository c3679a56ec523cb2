import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { failure, NotStarted, run, runOrFail, tail } from '../../src/host/command.js';
import { identify, isAlive } from '../../src/host/process.js';
import { Interrupted, StageError } from '../../src/words/errors.js';

const folder = mkdtempSync(join(tmpdir(), 'command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sh = (script: string) => ['sh', '-c', script];

it('hands back what a command printed, and how it ended', async () => {
  const result = await run(sh('echo out; echo err >&2; exit 3'), { timeoutMs: 5000 });
  expect(result).toMatchObject({ code: 3, signal: null, timedOut: false, stdout: 'out\n', stderr: 'err\n' });
  expect(result).toMatchObject({ program: 'sh', ended: 'exit code 3' });
  expect(tail(result, 1)).toBe('err');
});

it('takes its arguments as they are, and through no shell', async () => {
  const strange = ['$(id)', '`id`', 'a;b', '* ?', "it's", '-n', '', 'a\nb'];
  const { stdout } = await run(['printf', '%s\\0', ...strange], { timeoutMs: 5000 });
  expect(stdout.split('\0').slice(0, -1)).toEqual(strange);
});

it('gives it its input, and no English but C', async () => {
  const result = await run(sh('cat; echo $LC_ALL'), { timeoutMs: 5000, input: 'given\n' });
  expect(result.stdout).toBe('given\nC\n');
});

it('kills the whole process group when the time is up', async () => {
  const result = await run(sh('sleep 60 & echo $!; wait'), { timeoutMs: 300, isFirm: true });
  expect(result.timedOut).toBe(true);
  expect(result.ended).toBe('no end within 0.3 s');
  // It is dead at once, and gone when its new parent has looked.
  await vi.waitFor(() => expect(identify(Number(result.stdout))).toBeNull());
});

it.each([
  ['ends it when told to', 'exec sleep 60', 'SIGTERM'],
  ['kills what does not end when told to', 'trap "" TERM; while :; do sleep 0.1; done', 'SIGKILL'],
])('%s', async (_title, script, signal) => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  const result = await run(sh(script), { timeoutMs: 9000, stop: stop.signal });
  expect(result).toMatchObject({ signal, ended: `killed by ${signal}` });
});

it('does not wait for a daemon that keeps the output open, when that is a file', async () => {
  const outputFile = join(folder, 'output');
  const result = await run(sh('sleep 30 & echo $!'), { timeoutMs: 5000, outputFile });
  const daemon = identify(Number(result.stdout));
  expect(daemon !== null && isAlive(daemon)).toBe(true);
  process.kill(Number(result.stdout));
  expect(result.ms).toBeLessThan(4000);
});

it('waits no longer than the limit for a daemon that keeps the output open', async () => {
  const result = await run(sh('setsid sleep 30 & echo $!'), { timeoutMs: 500 });
  process.kill(Number(result.stdout));
  expect(result).toMatchObject({ code: null, timedOut: true });
  expect(result.ms).toBeLessThan(4000);
});

it('hears what a command that ended in time printed, when it is late itself', async () => {
  const pending = run(sh('echo out'), { timeoutMs: 100 });
  // The event loop is kept busy, as by others on a host with few processors.
  busy(1000);
  expect(await pending).toMatchObject({ code: 0, timedOut: false, stdout: 'out\n' });
});

it('kills what runs on when the time is up, however late it notices', async () => {
  const pending = run(sh('echo out; exec sleep 60'), { timeoutMs: 100 });
  busy(500);
  const result = await pending;
  expect(result).toMatchObject({ code: null, signal: 'SIGKILL', timedOut: true, stdout: 'out\n' });
  expect(result.ms).toBeLessThan(10_000);
});

it('waits no longer for one when told to end', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  const result = await run(sh('setsid sleep 30 & echo $!'), { timeoutMs: 20_000, stop: stop.signal });
  process.kill(Number(result.stdout));
  expect(result.ms).toBeLessThan(6000);
});

it.each([
  [['/no/such/program'], {}, 'Cannot start /no/such/program: spawn /no/such/program ENOENT.'],
  [['no-such-program'], {}, 'no-such-program is not on this host.'],
  // It may be the folder that is missing.
  [['true'], { cwd: '/no/such/folder' }, 'Cannot start true: spawn true ENOENT.'],
])('says that %j could not be started', async (argv, options, message) => {
  const error = await run(argv, { timeoutMs: 1000, ...options }).catch((error) => error);
  expect(error).toBeInstanceOf(NotStarted);
  expect(error.message).toBe(message);
});

it('throws when it is interrupted, however the command ends then', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  const { signal } = stop;
  const polite = run(sh('trap "exit 0" TERM; while :; do sleep 0.1; done'), { timeoutMs: 9000, signal });
  await expect(polite).rejects.toThrow(Interrupted);
});

it('starts nothing once it is interrupted', async () => {
  const file = join(folder, 'started');
  await expect(run(['touch', file], { timeoutMs: 9000, signal: AbortSignal.abort() })).rejects.toThrow(Interrupted);
  expect(existsSync(file)).toBe(false);
});

describe('a command that has to succeed', () => {
  const demand = { timeoutMs: 1000, isFirm: true, failureClass: 'provide', complaint: 'It was not done' } as const;

  it('hands back what it printed', async () => {
    expect((await runOrFail(sh('echo out'), demand)).stdout).toBe('out\n');
  });

  it.each([
    ['echo out; echo first >&2; echo last >&2; exit 2', 'It was not done (sh: exit code 2): last'],
    ['echo out; exit 2', 'It was not done (sh: exit code 2): out'],
    ['exit 2', 'It was not done (sh: exit code 2): it printed nothing'],
    [
      'echo "tar: no archive" >&2; echo "tar: Error is not recoverable: exiting now" >&2; exit 2',
      'It was not done (sh: exit code 2): tar: no archive',
    ],
    ['kill -9 $$', 'It was not done (sh: killed by SIGKILL): it printed nothing'],
    ['exec sleep 60', 'It was not done (sh: no end within 1 s): it printed nothing'],
  ])('says why it did not: %s', async (script, message) => {
    const error = await runOrFail(sh(script), demand).catch((error) => error);
    expect(error).toBeInstanceOf(StageError);
    expect(error).toMatchObject({ failureClass: 'provide', message });
  });

  it('says so where there is no such program', async () => {
    const error = await runOrFail(['no-such-program'], demand).catch((error) => error);
    const message = 'It was not done: no-such-program is not on this host.';
    expect(error).toMatchObject({ failureClass: 'provide', message });
  });

  it('takes the line of its standard error that says why', async () => {
    const result = await run(sh('echo "E: out"; printf "W: old\nE: one\nE: two\nhint\n" >&2; exit 100'), demand);
    expect(failure(result, { ...demand, reason: /^E:/ }).message).toBe('It was not done (sh: exit code 100): E: one');
    expect(failure(result, { ...demand, reason: /^X:/ }).message).toBe('It was not done (sh: exit code 100): hint');
  });
});

it('ends with it what is left of its group', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  const stubborn = '(trap "" TERM; while :; do sleep 0.1; done) >/dev/null 2>&1 & echo $!; exec sleep 60';
  const result = await run(sh(stubborn), { timeoutMs: 9000, stop: stop.signal });
  await vi.waitFor(() => expect(identify(Number(result.stdout))).toBeNull(), { timeout: 10_000 });
});

function busy(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

it('ends with us, where it has to', async () => {
  const script = `
    import { run } from './src/host/command.ts';
    const onOutput = (text) => process.stdout.write(text);
    await run(['sh', '-c', 'echo $$; exec sleep 60'], { timeoutMs: 60_000, endsWithUs: 'SIGKILL', onOutput });`;
  const argv = ['--import', './scripts/typescript-modules.mjs', '--input-type=module', '--eval', script];
  const us = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [pid] = (await once(us.stdout, 'data')) as [Buffer];
  const command = identify(Number(pid));
  expect(command !== null && isAlive(command)).toBe(true);
  us.kill('SIGKILL');
  await vi.waitFor(() => expect(identify(Number(pid))).toBeNull(), 5000);
});

it.each(['SIGKILL', undefined] as const)('there is no such program: with %s when we are killed', async (endsWithUs) => {
  const options = { timeoutMs: 5000, ...(endsWithUs && { endsWithUs }) };
  await expect(run(['no-such-program', 'x'], options)).rejects.toThrow(/^no-such-program is not on this host\.$/);
  const { code, program } = await run(sh('exit 127'), options);
  expect({ code, program }).toEqual({ code: 127, program: 'sh' });
});

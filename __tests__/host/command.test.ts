import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { outcome, run, tail } from '../../src/host/command.js';
import { identify, isAlive } from '../../src/host/process.js';

const folder = mkdtempSync(join(tmpdir(), 'command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sh = (script: string) => ['sh', '-c', script];

it('hands back what a command printed, and how it ended', async () => {
  const result = await run(sh('echo out; echo err >&2; exit 3'), { timeoutMs: 5000 });
  expect(result).toMatchObject({ code: 3, signal: null, timedOut: false, stdout: 'out\n', stderr: 'err\n' });
  expect(outcome(result, 5000)).toBe('exit code 3');
  expect(tail(result, 1)).toBe('err');
});

it('gives it its input, and no English but C', async () => {
  const result = await run(sh('cat; echo $LC_ALL'), { timeoutMs: 5000, input: 'given\n' });
  expect(result.stdout).toBe('given\nC\n');
});

it('kills the whole process group when the time is up', async () => {
  const result = await run(sh('sleep 60 & echo $!; wait'), { timeoutMs: 300 });
  expect(result.timedOut).toBe(true);
  expect(outcome(result, 300)).toBe('no end within 0.3 s');
  // It is dead at once, and gone when its new parent has looked.
  await vi.waitFor(() => expect(identify(Number(result.stdout))).toBeNull());
});

it.each([
  ['ends it when told to', 'exec sleep 60', 'SIGTERM'],
  ['kills what does not end when told to', 'trap "" TERM; while :; do sleep 0.1; done', 'SIGKILL'],
])('%s', async (_title, script, signal) => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  expect((await run(sh(script), { timeoutMs: 9000, signal: stop.signal })).signal).toBe(signal);
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
  expect(result.ms).toBeLessThan(2000);
});

it('waits no longer for one when told to end', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  const result = await run(sh('setsid sleep 30 & echo $!'), { timeoutMs: 20_000, signal: stop.signal });
  process.kill(Number(result.stdout));
  expect(result.ms).toBeLessThan(6000);
});

it('says which program cannot be started', async () => {
  await expect(run(['/no/such/program'], { timeoutMs: 1000 })).rejects.toThrow('Cannot start /no/such/program');
});

it('ends with it what is left of its group', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  const stubborn = '(trap "" TERM; while :; do sleep 0.1; done) >/dev/null 2>&1 & echo $!; exec sleep 60';
  const result = await run(sh(stubborn), { timeoutMs: 9000, signal: stop.signal });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(identify(Number(result.stdout))).toBeNull();
});

function busy(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

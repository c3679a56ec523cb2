import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';

const MODULE = resolve(import.meta.dirname, '../../src/host/leave.ts');
const LENGTH = 1_000_000;

/** A process that writes much, and leaves while a timer holds its event loop. */
function writer(): ChildProcess {
  const script = `
    import { leave } from ${JSON.stringify(MODULE)};
    setInterval(() => undefined, 1_000_000);
    for (const stream of [process.stdout, process.stderr]) stream.write('x'.repeat(${LENGTH}));
    process.exitCode = 7;
    await leave();`;
  return spawn(process.execPath, ['--input-type=module', '-e', script]);
}

const ended = (child: ChildProcess) => new Promise((done) => child.on('close', done));

it('loses nothing of what a slow reader has not read yet', async () => {
  const child = writer();
  const code = ended(child);
  const read = { stdout: 0, stderr: 0 };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('latin1').on('data', async (text: string) => {
      read[name] += text.length;
      child[name]?.pause();
      await sleep(5);
      child[name]?.resume();
    });
  }
  expect(await code).toBe(7);
  expect(read).toEqual({ stdout: LENGTH, stderr: LENGTH });
});

it('does not wait for a reader that is gone', async () => {
  const child = writer();
  const code = ended(child);
  child.stdout?.destroy();
  child.stderr?.destroy();
  await code;
});

import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const MODULE = join(ROOT, 'src/host/leave.ts');
const LENGTH = 1_000_000;

/** A process that begins and does what is written. */
function program(script: string, stdio: StdioOptions = 'pipe'): ChildProcess {
  const code = `import { begin, leave } from ${JSON.stringify(MODULE)};\nbegin();\n${script}`;
  const load = ['--import', join(ROOT, 'scripts/typescript-modules.mjs')];
  return spawn(process.execPath, [...load, '--input-type=module', '-e', code], { stdio });
}

/** Writes much, and leaves while a timer holds its event loop. */
const WRITER = `
  setInterval(() => undefined, 1_000_000);
  for (const stream of [process.stdout, process.stderr]) stream.write('x'.repeat(${LENGTH}));
  process.exitCode = 7;
  await leave();`;

const ended = (child: ChildProcess) => new Promise((done) => child.on('close', (code, signal) => done(code ?? signal)));

async function told(child: ChildProcess): Promise<{ code: unknown; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (text) => {
    stderr += text;
  });
  return { code: await ended(child), stderr };
}

it('loses nothing of what a slow reader has not read yet', async () => {
  const child = program(WRITER);
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
  const child = program(WRITER);
  const code = ended(child);
  child.stdout?.destroy();
  child.stderr?.destroy();
  await code;
});

describe('a program that breaks ends with 3, which is not the code of a failure', () => {
  it.each([
    ['throws', 'throw new Error("broken")'],
    [
      'throws later',
      'setTimeout(() => { throw new Error("broken"); }); await new Promise(() => setInterval(() => 0, 1000));',
    ],
    [
      'leaves a rejection alone',
      'Promise.reject(new Error("broken")); await new Promise(() => setInterval(() => 0, 1000));',
    ],
    ['throws nothing sensible', 'throw "broken";'],
  ])('when it %s, and says that it is a bug', async (_how, script) => {
    const { code, stderr } = await told(program(script));
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^This is a bug of criu-lxc-test\. Please report it with what follows\.\n(Error: )?broken\n/,
    );
  });

  it.each([
    ['stops without a decision', ''],
    ['waits for what never comes', 'await new Promise(() => undefined);'],
  ])('when it %s', async (_how, script) => {
    expect((await told(program(script))).code).toBe(3);
  });

  it.each([
    ['room', 'writeFileSync("/dev/full", "x")', 'ENOSPC: no space left on device, write'],
    ['memory', 'throw new RangeError("Array buffer allocation failed")', 'Array buffer allocation failed'],
  ])('when the system refuses %s, which is no bug', async (_what, call, message) => {
    const script = `const { writeFileSync } = await import('node:fs'); setTimeout(() => { ${call}; });`;
    const { code, stderr } = await told(program(`${script} await new Promise(() => setInterval(() => 0, 1000));`));
    expect({ code, stderr }).toEqual({ code: 3, stderr: `${message}\n` });
  });
});

describe('a program whose output is not taken', () => {
  const passing = 'process.stdout.write("passed"); process.exitCode = 0; await leave();';

  it('ends with 3 when it passed, and says so', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await told(program(passing, ['ignore', full, 'pipe']));
    closeSync(full);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^Standard output did not take all that was said: ENOSPC: .*\.\n$/);
  });

  it('ends with 1 when it failed', async () => {
    const full = openSync('/dev/full', 'w');
    expect(await ended(program(passing.replace('= 0', '= 1'), ['ignore', full, full]))).toBe(1);
    closeSync(full);
  });

  it('ends as it would when its reader has seen enough', async () => {
    const child = program(`await new Promise((go) => setTimeout(go, 300)); ${passing}`);
    child.stdout?.destroy();
    expect(await ended(child)).toBe(0);
  });
});

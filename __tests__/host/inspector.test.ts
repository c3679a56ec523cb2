import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { inspectThreads } from '../../src/host/inspector.js';
import { nativeProgram } from '../../src/host/installation.js';
import { statFields } from '../../src/host/process.js';
import { until } from '../../src/host/wait.js';

const program = nativeProgram('inspector', resolve('dist/helper/index.js'));

it.runIf(process.geteuid?.() === 0)('sees in a brief look what it sees in a whole one, and asks nothing', async () => {
  const child = spawn('cat');
  const pid = child.pid as number;
  child.stdin.write('begun\n');
  await once(child.stdout, 'data');
  expect(await until(() => statFields(pid)?.[2] === 'S', 5000)).toBe(true);
  const [brief, whole] = [
    (await inspectThreads(program, [[pid]], true)).threads.get(pid),
    (await inspectThreads(program, [[pid]], false)).threads.get(pid),
  ];
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  const { waits, registers, floating, rseq, robustList, signals, signalsOfProcess } = brief ?? {};
  expect(waits).toBe(1);
  expect(whole).toMatchObject({ registers, floating, rseq, robustList, signals, signalsOfProcess });
  expect(brief).not.toHaveProperty('filters');
  expect(brief).not.toHaveProperty('alternateStack');
  if (process.arch === 'x64') expect(whole).toHaveProperty('alternateStack');
});

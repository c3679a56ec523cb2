import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { start } from './tester.js';
import { CRIU, LXC } from './versions.js';

/** Fresh ones: on cgroup v2 a container that was restored may not be dumped again (lxc#4643). */
export const CELL = ['run', '--criu', CRIU, '--lxc', LXC, '--fresh'];
/** Nobody waits for their end. */
export const ENDLESS = [...CELL, '--cycles', '10000'];

const started: ChildProcess[] = [];

/** Starts endless cycles and lets them go on for a while. */
export async function running(ms = 0) {
  const child = start(ENDLESS);
  const closed = once(child, 'close');
  started.push(child);
  let stderr = '';
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  child.stdout?.resume();
  await sleep(ms);
  return { child, closed, stderr: () => stderr };
}

/** Those of a test that failed half-way. */
export async function endAll(): Promise<void> {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGINT');
    await once(child, 'close');
  }
}

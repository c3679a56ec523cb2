import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { run } from '../../src/host/command.js';
import { Limit, slowness } from '../../src/host/pace.js';
import { until } from '../../src/host/wait.js';

const { load } = vi.hoisted(() => ({ load: vi.fn(() => [0]) }));
vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  loadavg: load,
  availableParallelism: () => 2,
}));

/** What was seen of the machine a second ago is not looked at again. */
async function loaded(average: number): Promise<void> {
  load.mockReturnValue([average]);
  await sleep(1050);
}

afterEach(() => load.mockReturnValue([0]));

it('is as slow as the load of the last minute makes it, and never endlessly', async () => {
  await loaded(12);
  expect(slowness()).toBeGreaterThanOrEqual(6);
  await loaded(1000);
  expect(slowness()).toBe(10);
});

it('a limit follows the load, and says so', async () => {
  await loaded(1000);
  const limit = new Limit(100);
  expect(limit.left()).toBeLessThanOrEqual(100);
  await sleep(150);
  expect(limit.isOver()).toBe(false);
  expect(`${limit}`).toBe('0.1 s, 10 times as long on this busy machine');
  await sleep(1000);
  expect(limit.isOver()).toBe(true);
});

it("what waits, and what a command may take, follows it, unless the limit is the user's", async () => {
  await loaded(1000);
  let there = false;
  setTimeout(() => {
    there = true;
  }, 400);
  expect(await until(() => there, 100)).toBe(true);
  expect((await run(['sleep', '0.4'], { timeoutMs: 100 })).code).toBe(0);
  const late = await run(['sleep', '60'], { timeoutMs: 100 });
  expect(late).toMatchObject({ timedOut: true, ended: 'no end within 0.1 s, 10 times as long on this busy machine' });
  expect((await run(['sleep', '60'], { timeoutMs: 100, isFirm: true })).ended).toBe('no end within 0.1 s');
});

it('sees processes that take its turns, whatever the load is said to be', async () => {
  await loaded(0);
  const busy = Array.from({ length: 4 * cpus().length }, () =>
    spawn('sh', ['-c', 'while :; do :; done'], { stdio: 'ignore' }),
  );
  try {
    await sleep(1500);
    const seen = [slowness()];
    await sleep(1100);
    seen.push(slowness());
    expect(Math.max(...seen)).toBeGreaterThan(1.5);
  } finally {
    for (const each of busy) each.kill('SIGKILL');
  }
});

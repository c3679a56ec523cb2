import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CELL, ENDLESS, endAll, running } from './endless.js';
import { requires } from './requires.js';
import { leftovers, ownSandboxes, tester } from './tester.js';

// What is killed before it can is in killed.test.ts.
describe('leaves nothing', requires('root'), () => {
  afterEach(endAll);

  beforeAll(async () => {
    // Fills the store, so that signals come while a cell runs.
    expect((await tester([...CELL, '--cycles', '1'])).code).toBe(0);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const)('after %s', async (signal) => {
    const { child, closed, stderr } = await running();
    while (ownSandboxes().length === 0 && child.exitCode === null) await sleep(10);
    child.kill(signal);
    const [code] = await closed;
    expect(code).toBe(130);
    expect(stderr()).toContain('Interrupted; nothing was left behind.');
    expect(leftovers()).toEqual([]);
  });

  it('keeps the files of the container and its checkpoints from everybody else', async () => {
    const { child, closed } = await running();
    const folder = () => ownSandboxes().map((id) => join('/var/tmp', id))[0] ?? '';
    while (!existsSync(folder()) && child.exitCode === null) await sleep(10);
    const { mode } = statSync(folder());
    child.kill('SIGINT');
    await closed;
    expect(mode & 0o077).toBe(0);
  });

  it('when a cell does not end in time', async () => {
    const { code, result } = await tester([...ENDLESS, '--timeout', '15']);
    expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'failed', failureClass: 'timeout' });
    expect(result?.cycles.length).toBeGreaterThan(0);
    expect(code).toBe(1);
    expect(leftovers()).toEqual([]);
  });

  it('of two runs at once, and both pass', async () => {
    const both = await Promise.all([tester([...CELL, '--cycles', '3']), tester([...CELL, '--cycles', '3'])]);
    expect(both.map(({ result }) => result?.cause)).toEqual([null, null]);
    expect(leftovers()).toEqual([]);
  });
});

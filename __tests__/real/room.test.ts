import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { requires } from './requires.js';
import { leftovers, ownSandboxes, tester } from './tester.js';
import { CRIU, LXC } from './versions.js';

const folder = mkdtempSync(join(tmpdir(), 'room-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As src/host/room.ts has them; a little less, as a record is older than our first look at it. */
const ROOM = 4 * availableParallelism();
const YOUNG_MS = 28_000;

it('more cells at once than a host has room for wait for each other, and all pass', requires('root'), async () => {
  const cells = ROOM + 4;
  const timeouts = Array.from({ length: cells }, (_, at) => 600 + at);
  const file = join(folder, 'grid.yml');
  writeFileSync(file, `criu-version: '${CRIU}'\nlxc-version: '${LXC}'\ntimeout: [${timeouts.join(', ')}]\n`);
  let most = 0;
  const opened = new Map<string, number>();
  // As src/host/room.ts counts them.
  const isYoung = (id: string) => {
    if (!opened.has(id)) opened.set(id, performance.now());
    return performance.now() - (opened.get(id) as number) < YOUNG_MS;
  };
  const watch = setInterval(() => {
    most = Math.max(most, ownSandboxes().filter(isYoung).length);
  }, 50);
  const args = ['grid', file, '--jobs', String(cells), '--output', join(folder, 'out')];
  const { stdout, stderr, code } = await tester(args).finally(() => clearInterval(watch));
  expect(stdout + stderr).toContain(`passed: ${cells} passed`);
  expect(code).toBe(0);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(ROOM);
  expect(leftovers()).toEqual([]);
});

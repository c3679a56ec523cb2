import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Result } from '../../src/words/result.js';
import { controlled } from './broken.js';
import { hostHas } from './host.js';
import { describeReal, describeV1 } from './require.js';
import { leftovers, tester } from './tester.js';

const folder = mkdtempSync(join(tmpdir(), 'modes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CELL = ['run', '--criu', '4.2.1', '--lxc', '6.0.4'];

async function run(...args: string[]): Promise<Result> {
  const { result, stderr } = await tester([...CELL, ...args]);
  if (result === null) throw new Error(stderr);
  return result;
}

/** `path:` of a copy of CRIU 4.2.1 that does something else first. */
async function disguised(script: string): Promise<string> {
  const copy = mkdtempSync(join(folder, 'criu-'));
  cpSync(dirname((await run()).cell.criu?.path as string), copy, { recursive: true, verbatimSymlinks: true });
  renameSync(join(copy, 'bin/criu'), join(copy, 'bin/undisguised'));
  writeFileSync(join(copy, 'bin/criu'), `#!/bin/sh\n${script}\nexec "\${0%/*}/undisguised" "$@"\n`, { mode: 0o755 });
  return `path:${copy}`;
}

describeV1('generations that go on', () => {
  it('leave-running: the same processes go on, and every fact is kept', async () => {
    const { verdict, cause, cycles, mode } = await run('--leave-running', '--cycles', '3', '--cgroup', 'v1');
    expect(verdict, cause ?? undefined).toBe('passed');
    expect(mode).toEqual(['leave-running']);
    for (const { restoreMs, facts } of cycles) {
      expect(restoreMs).toBeNull();
      expect(facts.filter(({ outcome }) => !['kept', 'absent'].includes(outcome))).toEqual([]);
    }
  });

  it('repeat-restore: the same images are restored twice', async () => {
    const { verdict, cause, cycles } = await run('--repeat-restore', '--cycles', '2', '--cgroup', 'v1');
    expect(verdict, cause ?? undefined).toBe('passed');
    expect(cycles).toHaveLength(2);
  });
});

describeReal('a mode', () => {
  it('fresh: each cycle has a container of its own', async () => {
    const { verdict, cause, cycles } = await run('--fresh', '--cycles', '2');
    expect(verdict, cause ?? undefined).toBe('passed');
    const nonces = cycles.map(({ facts }) => facts.find(({ name }) => name === 'memory')?.before);
    expect(new Set(nonces).size).toBe(2);
    expect(leftovers()).toEqual([]);
  });

  it('pre-dumps: the dump takes pages from them; without dirty page tracking it is skipped, with the reason', async () => {
    const { verdict, cause, cycles } = await run('--pre-dumps', '2');
    if (hostHas('dirty-tracking')) {
      expect(verdict, cause ?? undefined).toBe('passed');
      expect(cycles[0]?.dumpStats?.pagesSkippedParent).toBeGreaterThan(0);
    } else {
      expect(verdict).toBe('skipped');
      expect(cause).toContain('CONFIG_MEM_SOFT_DIRTY');
    }
  });

  it('leave-running notices a container that was stopped, and another put in its place', async () => {
    const { verdict, failureClass, cause } = await controlled(
      { 'leave-running': 'true' },
      { afterRestore: 'lxc-stop -k -P "$LXC_PATH" -n "$NAME" && lxc-start -d -P "$LXC_PATH" -n "$NAME"' },
    );
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
    expect(cause).toContain('is another process: it did not go on');
  });

  it('repeat-restore notices images that restore once only', async () => {
    const { verdict, failureClass, cause } = await controlled(
      { 'repeat-restore': 'true' },
      { beforeSecondRestore: 'for image in "$IMAGES"/core-*.img; do : > "$image"; done' },
    );
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'restore' });
  });
});

describeReal('a fault', () => {
  it.each(['dump-pages', 'parasite', 'restore', 'post-restore'])('%s is survived', async (fault) => {
    const { verdict, cause, mode } = await run('--fault', fault);
    expect(verdict, cause ?? undefined).toBe('passed');
    expect(mode).toEqual([`fault ${fault}`]);
    expect(leftovers()).toEqual([]);
  });

  it('dump-early leaves the network locked, and that is told', async () => {
    const { verdict, failureClass, cause } = await run('--fault', 'dump-early');
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
    expect(cause).toMatch(/^The packet filter changed .*CRIU/);
  });

  it('that does not happen does not pass', async () => {
    const deaf = await disguised('unset CRIU_FAULT');
    const { result } = await tester(['run', '--criu', deaf, '--lxc', '6.0.4', '--fault', 'dump-pages']);
    expect(result).toMatchObject({ verdict: 'error', failureClass: 'provide' });
    expect(result?.cause).toContain('was told to fail (CRIU_FAULT=3), and its dump succeeded');
  });

  it('in whose place another failure comes does not pass', async () => {
    const broken = await disguised('[ "$1" != dump ] || exit 1');
    const { result } = await tester(['run', '--criu', broken, '--lxc', '6.0.4', '--fault', 'dump-pages']);
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'dump' });
  });

  it('that the container does not survive does not pass', async () => {
    const { verdict, failureClass, cause } = await controlled(
      { fault: 'dump-pages' },
      { afterRestore: 'kill -KILL "$PID"' },
    );
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
  });
});

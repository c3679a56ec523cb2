import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/words/result.js';
import { controlled } from './broken.js';
import { disguised } from './provided.js';
import { requires } from './requires.js';
import { leftovers, tester } from './tester.js';
import { CRIU, LXC } from './versions.js';

const folder = mkdtempSync(join(tmpdir(), 'modes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CELL = ['run', '--criu', CRIU, '--lxc', LXC];

async function run(...args: string[]): Promise<Result> {
  const { result, stderr } = await tester([...CELL, ...args]);
  if (result === null) throw new Error(stderr);
  return result;
}

describe('generations that go on', requires('root'), () => {
  // On cgroup v2 a container that was restored may not be dumped again (lxc#4643).
  for (const { cgroup, restores } of [
    { cgroup: 'v1', restores: 2 },
    { cgroup: 'v2', restores: 1 },
  ] as const) {
    describe(`on cgroup ${cgroup}`, requires(`cgroup-${cgroup}`), () => {
      it('leave-running: the same processes go on, and every fact is kept', async () => {
        const { verdict, cause, cycles, mode } = await run('--leave-running', '--cycles', '3', '--cgroup', cgroup);
        expect(verdict, cause ?? undefined).toBe('passed');
        expect(mode).toEqual(['leave-running']);
        for (const { restoreMs, facts } of cycles.slice(0, -1)) {
          expect(restoreMs).toBeNull();
          expect(facts.filter(({ outcome }) => !['kept', 'absent'].includes(outcome))).toEqual([]);
        }
        expect(cycles.at(-1)?.restoreMs).toBeGreaterThan(0);
      });

      it('repeat-restore: the same images are restored twice', async () => {
        const cell = ['--repeat-restore', '--cycles', String(restores), '--cgroup', cgroup];
        const { verdict, cause, cycles } = await run(...cell);
        expect(verdict, cause ?? undefined).toBe('passed');
        expect(cycles).toHaveLength(restores);
      });
    });
  }
});

describe('a mode', requires('root'), () => {
  it('fresh: each cycle has a container of its own', async () => {
    const { verdict, cause, cycles } = await run('--fresh', '--cycles', '2');
    expect(verdict, cause ?? undefined).toBe('passed');
    const nonces = cycles.map(({ facts }) => facts.find(({ name }) => name === 'memory')?.before);
    expect(new Set(nonces).size).toBe(2);
    expect(leftovers()).toEqual([]);
  });

  it('pre-dumps: the dump takes pages from them', requires('dirty-tracking'), async () => {
    const { verdict, cause, cycles } = await run('--pre-dumps', '2');
    expect(verdict, cause ?? undefined).toBe('passed');
    expect(cycles[0]?.dumpStats?.pagesSkippedParent).toBeGreaterThan(0);
  });

  it('pre-dumps: no second dump drifts by them', requires('dirty-tracking', 'cgroup-v1'), async () => {
    const { verdict, cause, findings } = await run('--pre-dumps', '2', '--cgroup', 'v1', '--cycles', '2');
    expect(verdict, cause ?? undefined).toBe('passed');
    expect(findings.filter(({ id }) => id === 'drift')).toEqual([]);
  });

  it('pre-dumps without dirty page tracking is skipped, with the reason', requires('no dirty-tracking'), async () => {
    const { verdict, cause } = await run('--pre-dumps', '2');
    expect(verdict).toBe('skipped');
    expect(cause).toContain('CONFIG_MEM_SOFT_DIRTY');
  });

  it('repeat-restore notices images that restore once only', async () => {
    const { verdict, failureClass, cause } = await controlled(
      { 'repeat-restore': 'true' },
      { beforeSecondRestore: 'for image in "$IMAGES"/core-*.img; do : > "$image"; done' },
    );
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'restore' });
  });
});

describe('a fault', requires('root'), () => {
  it.each(['dump-pages', 'parasite', 'restore', 'post-restore'])('%s is survived', async (fault) => {
    const { verdict, cause, mode } = await run('--fault', fault);
    expect(verdict, cause ?? undefined).toBe('passed');
    expect(mode).toEqual([`fault ${fault}`]);
    expect(leftovers()).toEqual([]);
  });

  it('dump-early leaves the network locked, and that is told', async () => {
    const { verdict, failureClass, cause } = await run('--fault', 'dump-early', '--no-control');
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
    expect(cause).toMatch(/^The packet filter changed .*CRIU/);
  });

  it('that does not happen does not pass', async () => {
    const deaf = await disguised(folder, CRIU, 'unset CRIU_FAULT');
    const { result } = await tester(['run', '--criu', deaf, '--lxc', LXC, '--fault', 'dump-pages']);
    expect(result).toMatchObject({ verdict: 'error', failureClass: 'provide' });
    expect(result?.cause).toContain('was told to fail (CRIU_FAULT=3), and its dump succeeded');
  });

  it('in whose place another failure comes does not pass', async () => {
    const broken = await disguised(folder, CRIU, '[ "$1" != dump ] || exit 1');
    const { result } = await tester(['run', '--criu', broken, '--lxc', LXC, '--fault', 'dump-pages', '--no-control']);
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

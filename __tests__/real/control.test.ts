import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import { parseRequest } from '../../src/core/request/request.js';
import { testCell } from '../../src/core/run/retry.js';
import { runTest } from '../../src/core/run/run.js';
import { FAILURES } from '../../src/diagnosis/failures.js';
import type { Result } from '../../src/words/result.js';
import { controlled, type Sabotage, UNTIL_THERE } from './broken.js';
import { requires } from './requires.js';
import { leftovers, ROOT, STORE, tester } from './tester.js';
import { CRIU, LXC, LXC_7, OLD_CRIU } from './versions.js';

const folder = mkdtempSync(join(tmpdir(), 'control-'));
/** Where a sandbox sees it: its /tmp is private. */
const HOLD = `/var/tmp/hold-${process.pid}`;
afterAll(() => {
  for (const path of [folder, HOLD]) rmSync(path, { recursive: true, force: true });
});

/** A program that holds something in the container, and the end of its way there. */
const holding = (what: string, beforeStart = ''): Sabotage => ({
  beforeStart: `cp "${HOLD}" "$ROOTFS/hold"; ${beforeStart}`,
  beforeDump: `lxc-attach -P "$LXC_PATH" -n "$NAME" -- /bin/sh -c "/hold ${what} </dev/null >/dev/null 2>&1 &" </dev/null >/dev/null 2>&1; ${UNTIL_THERE}`,
});

function compile(): void {
  const { status, stderr } = spawnSync('gcc', ['-static', '-Wall', '-o', HOLD, join(import.meta.dirname, 'hold.c')]);
  if (status !== 0) throw new Error(`hold.c cannot be compiled: ${stderr}`);
}

/** Tries of a cell: each is broken as the list says. */
async function tries(
  raw: RawRequest,
  ...broken: (Sabotage | undefined)[]
): Promise<{ result: Result; tried: string[] }> {
  const tried: string[] = [];
  const result = await testCell(
    parseRequest({ 'lxc-version': LXC, ...raw }, (input) => input),
    {
      cellProgram: join(ROOT, 'dist/helper/index.js'),
      store: STORE,
      evidence: join(folder, 'evidence'),
      keepEvidence: false,
      tool: 'test',
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
    async (request, surroundings) => {
      const each = await runTest(request, surroundings, broken[tried.length]);
      tried.push(`${each.cell.workload} ${each.cell.criu?.version}: ${each.verdict}`);
      return each;
    },
  );
  return { result, tried };
}

describe('testCell', requires('root', `criu ${OLD_CRIU}`, 'gcc'), () => {
  // Another CRIU than that of the control, and one that needs nothing of the host.
  const other = { 'criu-version': OLD_CRIU, 'no-breakpoints': 'true' };
  const lost: Sabotage = { afterRestore: 'echo other > "/proc/$PID/root/run/witness/kept"' };

  beforeAll(async () => {
    compile();
    expect((await tester(['run', '--criu', CRIU, '--lxc', LXC])).code).toBe(0);
  });

  it('runs one cell, and no other, when it passes', async () => {
    const { result, tried } = await tries(other);
    expect(result).toMatchObject({ verdict: 'passed', controls: [] });
    expect(tried).toHaveLength(1);
  });

  it('says what makes a difference, and tries no more', async () => {
    const { result, tried } = await tries(other, lost);
    expect(result).toMatchObject({
      verdict: 'failed',
      failureClass: 'state',
      controls: [{ what: 'criu', from: `${OLD_CRIU} (apt)`, verdict: 'passed', isSame: false, cause: null }],
    });
    expect(result.cause).toContain('tmpfs');
    expect(tried[0]).toBe(`witness ${OLD_CRIU}: failed`);
    expect(tried[1]).toMatch(/^witness \S+: passed$/);
    expect(tried).toHaveLength(2);
    expect(leftovers()).toEqual([]);
  });

  it('says what makes none', async () => {
    const { result } = await tries(other, lost, lost, lost);
    const [first] = result.controls;
    expect(first).toMatchObject({ what: 'criu', verdict: 'failed', cause: expect.stringContaining('tmpfs') });
    expect(first?.isSame, first?.cause ?? '').toBe(true);
  });

  it('runs no control when none is wanted', async () => {
    const { result, tried } = await tries({ ...other, 'no-control': 'true' }, lost);
    expect(result).toMatchObject({ verdict: 'failed', controls: [] });
    expect(tried).toHaveLength(1);
  });

  it('tries a second time what comes and goes, and calls it flaky', async () => {
    const { result, tried } = await tries({ 'criu-version': CRIU }, holding('vfork'));
    expect(tried).toEqual([`witness ${CRIU}: failed`, `witness ${CRIU}: passed`]);
    expect(result.verdict).toBe('passed');
    const flaky = result.findings.find(({ id }) => id === 'flaky');
    expect(flaky?.severity).toBe('warning');
    expect(flaky?.evidence).toContain('Unseizable non-zombie');
  });

  it('fails when the second try fails, too', async () => {
    const { result } = await tries({ 'criu-version': CRIU, 'no-control': 'true' }, holding('vfork'), lost);
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'state' });
    expect(result.findings.map(({ id }) => id)).toContain('flaky');
  });
});

describe('what a process of the container holds is told', requires('root', 'gcc'), () => {
  beforeAll(compile);

  for (const [id, what, need] of [
    ['io-uring', 'io_uring', 'io-uring'],
    ['socket-protocol', 'mptcp', 'mptcp'],
  ] as const) {
    it(id, requires(need), async () => {
      const { verdict, cause, findings } = await controlled({}, holding(what));
      const error = findings.find(({ severity }) => severity === 'error');
      expect({ verdict, id: error?.id }, cause ?? undefined).toEqual({ verdict: 'failed', id });
      expect(error?.advice).toContain(FAILURES.find((failure) => failure.id === id)?.advice);
    });
  }
});

describe('a container that does not start is told by its id and with its remedy', requires('root'), () => {
  const starts: [string, Sabotage, RawRequest?][] = [
    ['config-key-unknown', { config: 'lxc.nonsense = 1\n' }],
    ['bridge-missing', { config: 'lxc.net.0.link = nobridge\n' }],
    ['mount-entry-refused', { config: 'lxc.mount.entry = /usr nowhere none bind 0 0\n' }],
    ['controller-missing', { config: 'lxc.cgroup.foo.bar = 1\n' }],
    ['limit-refused', { config: 'lxc.cgroup.pids.max = abc\n' }],
    ['init-not-executable', { config: 'lxc.init.cmd = /nonexistent\n' }],
    ['init-not-executable', { beforeStart: 'chmod 644 "$ROOTFS/init"' }],
    ['seccomp-policy-missing', { config: 'lxc.seccomp.profile = /nonexistent\n' }],
    ['capability-unknown', { config: 'lxc.cap.drop = nonsense\n' }],
    ['hook-failed', { config: 'lxc.hook.pre-start = /bin/false\n' }],
    ['interface-not-made', { config: 'lxc.net.1.type = macvlan\nlxc.net.1.link = nolink\n' }],
  ];
  it('cgroup1-with-lxc-7', requires('cgroup-v1', `lxc ${LXC_7}`), () =>
    expectNotStarted('cgroup1-with-lxc-7', {}, { 'lxc-version': LXC_7, cgroup: 'v1' }),
  );

  it.each(starts)('%s', expectNotStarted);

  async function expectNotStarted(id: string, sabotage: Sabotage, raw: RawRequest = {}): Promise<void> {
    const { verdict, failureClass, cause, findings } = await controlled(raw, sabotage);
    const error = findings.find(({ severity }) => severity === 'error');
    expect({ verdict, failureClass, id: error?.id }, cause ?? undefined).toEqual({
      verdict: 'error',
      failureClass: 'start',
      id,
    });
    expect(error?.advice).toContain(FAILURES.find((failure) => failure.id === id)?.advice);
    expect(leftovers()).toEqual([]);
  }

  it('a mount gets its place when the config says so', async () => {
    const config = 'lxc.mount.entry = /usr/share nowhere none bind,ro,create=dir 0 0\n';
    const { verdict, cause } = await controlled({}, { config });
    expect(verdict, cause ?? undefined).toBe('passed');
  });
});

import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hierarchies } from '../../src/host/cgroups.js';
import { isRoot, SUDO } from '../../src/host/root.js';
import { ADDRESSES } from '../../src/lxc/network.js';
import { requires } from './requires.js';
import { isFrozen, leftovers, ownSandboxes, start, tester } from './tester.js';
import { CRIU, LXC } from './versions.js';

/** Fresh ones: on cgroup v2 a container that was restored may not be dumped again (lxc#4643). */
const RUN = ['run', '--criu', CRIU, '--lxc', LXC, '--fresh', '--cycles', '10000'];

const started: ChildProcess[] = [];

/** Starts endless cycles and lets them go on for a while. */
async function running(ms: number) {
  const child = start(RUN);
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

describe('on this host is ours what has our marks', requires('root'), () => {
  const asRoot = (...argv: string[]) => {
    const [program = '', ...args] = [...(isRoot() ? [] : SUDO), ...argv];
    execFileSync(program, args);
  };
  const [a, b] = ['a', 'b'].map((end) => `veth${process.pid}${end}`) as [string, string];
  const payload = (name: string) => join(hierarchies()[0]?.mountPoint as string, `lxc.payload.${name}`);

  it("and nothing else: somebody's veths and container", () => {
    asRoot('ip', 'link', 'add', a, 'type', 'veth', 'peer', 'name', b);
    asRoot('mkdir', payload('somebody'));
    try {
      expect(leftovers()).toEqual([]);
    } finally {
      asRoot('ip', 'link', 'del', a);
      asRoot('rmdir', payload('somebody'));
    }
  });

  it("a link with our container's MAC, a cgroup with a name that our containers have, a sandbox's folder", () => {
    const folder = '/var/tmp/criu-lxc-test.1.1.abcdef';
    asRoot('ip', 'link', 'add', a, 'address', ADDRESSES.mac, 'type', 'veth', 'peer', 'name', b);
    asRoot('mkdir', payload('abcdef'), folder);
    try {
      expect(leftovers()).toEqual([payload('abcdef'), `link ${a}`, folder]);
    } finally {
      asRoot('ip', 'link', 'del', a);
      asRoot('rmdir', payload('abcdef'), folder);
    }
  });
});

describe('leaves nothing', requires('root'), () => {
  afterEach(async () => {
    // Of a test that failed half-way.
    for (const child of started.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGINT');
      await once(child, 'close');
    }
  });

  beforeAll(async () => {
    // Fills the store, so that the times below fall into the cell.
    expect((await tester([...RUN.slice(0, 6), '--cycles', '1'])).code).toBe(0);
  });

  // From the first sign of life through sandbox, start, dump and restore.
  it.each([100, 300, 500, 700, 900, 1200])('after SIGKILL at %i ms and clean', async (ms) => {
    const { child, closed } = await running(ms);
    child.kill('SIGKILL');
    await closed;
    const { code, stderr } = await tester(['clean']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(leftovers()).toEqual([]);
  });

  it('after SIGKILL while the container is frozen, and clean', async () => {
    const { child, closed } = await running(700);
    // On cgroup v1 a frozen process does not even die of SIGKILL.
    let frozen = isFrozen();
    for (; !frozen && child.exitCode === null; frozen = isFrozen()) await sleep(1);
    expect(frozen).toBe(true);
    child.kill('SIGKILL');
    await closed;
    expect((await tester(['clean'])).code).toBe(0);
    expect(leftovers()).toEqual([]);
  });

  it('after SIGKILL and the next run', async () => {
    const { child, closed } = await running(0);
    while (ownSandboxes().length === 0 && child.exitCode === null) await sleep(10);
    child.kill('SIGKILL');
    await closed;
    const { result } = await tester([...RUN.slice(0, 6), '--cycles', '1']);
    expect(result?.verdict).toBe('passed');
    // Under sudo the process that holds the sandbox sees that nobody is there any more, and cleans up by itself.
    if (isRoot()) expect(result?.findings.map(({ id }) => id)).toContain('swept');
    expect(leftovers()).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const)('after %s', async (signal) => {
    const { child, closed, stderr } = await running(0);
    while (ownSandboxes().length === 0 && child.exitCode === null) await sleep(10);
    child.kill(signal);
    const [code] = await closed;
    expect(code).toBe(130);
    expect(stderr()).toContain('Interrupted; nothing was left behind.');
    expect(leftovers()).toEqual([]);
  });

  it('keeps the files of the container and its checkpoints from everybody else', async () => {
    const { child, closed } = await running(0);
    const folder = () => ownSandboxes().map((id) => join('/var/tmp', id))[0] ?? '';
    while (!existsSync(folder()) && child.exitCode === null) await sleep(10);
    const { mode } = statSync(folder());
    child.kill('SIGINT');
    await closed;
    expect(mode & 0o077).toBe(0);
  });

  it('does not touch a sandbox that somebody lives in', async () => {
    const { child, closed } = await running(0);
    while (ownSandboxes().length === 0 && child.exitCode === null) await sleep(10);
    expect((await tester(['clean'])).stdout).toBe('Nothing was left behind.\n');
    expect(leftovers()).not.toEqual([]);
    child.kill('SIGINT');
    await closed;
    expect(leftovers()).toEqual([]);
  });

  it('when a cell does not end in time', async () => {
    const { code, result } = await tester([...RUN, '--timeout', '10']);
    expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'failed', failureClass: 'timeout' });
    expect(result?.cycles.length).toBeGreaterThan(0);
    expect(code).toBe(1);
    expect(leftovers()).toEqual([]);
  });

  it('of two runs at once, and both pass', async () => {
    const both = await Promise.all([
      tester([...RUN.slice(0, 6), '--cycles', '3']),
      tester([...RUN.slice(0, 6), '--cycles', '3']),
    ]);
    expect(both.map(({ result }) => result?.cause)).toEqual([null, null]);
    expect(leftovers()).toEqual([]);
  });
});

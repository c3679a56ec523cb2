import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hierarchies } from '../../src/host/cgroups.js';
import { isRoot, SUDO } from '../../src/host/root.js';
import { ADDRESSES } from '../../src/lxc/network.js';
import { CELL, endAll, running } from './endless.js';
import { requires } from './requires.js';
import { isFrozen, leftovers, ownSandboxes, tester } from './tester.js';

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
  afterEach(endAll);

  beforeAll(async () => {
    // Fills the store, so that the times below fall into the cell.
    expect((await tester([...CELL, '--cycles', '1'])).code).toBe(0);
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
    const { child, closed } = await running();
    while (ownSandboxes().length === 0 && child.exitCode === null) await sleep(10);
    child.kill('SIGKILL');
    await closed;
    const { result } = await tester([...CELL, '--cycles', '1']);
    expect(result?.verdict).toBe('passed');
    // Under sudo the process that holds the sandbox sees that nobody is there any more, and cleans up by itself.
    if (isRoot()) expect(result?.findings.map(({ id }) => id)).toContain('swept');
    expect(leftovers()).toEqual([]);
  });

  it('does not touch a sandbox that somebody lives in', async () => {
    const { child, closed } = await running();
    while (ownSandboxes().length === 0 && child.exitCode === null) await sleep(10);
    expect((await tester(['clean'])).stdout).toBe('Nothing was left behind.\n');
    expect(leftovers()).not.toEqual([]);
    child.kill('SIGINT');
    await closed;
    expect(leftovers()).toEqual([]);
  });
});

import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Hierarchy } from '../../src/host/cgroups.js';
import { FEATURES, type Features, probeFeatures } from '../../src/host/features.js';
import { nativeProgram } from '../../src/host/installation.js';
import { temporaryFolder } from '../folder.js';

const hierarchy = (version: 'v1' | 'v2', name: string): Hierarchy => ({
  version,
  name,
  mountPoint: `/${name}`,
  own: '/',
});
const ROOT: readonly string[] = [];

/** What a probe that prints this makes of the features. */
function told(lines: string, asRoot: readonly string[] | null = ROOT): Promise<Features> {
  const program = join(temporaryFolder(), 'probe');
  writeFileSync(program, `#!/bin/sh\ncat <<'END'\n${lines}\nEND\n`, { mode: 0o755 });
  return probeFeatures(program, asRoot, [], []);
}

it('tells each feature of this host, by something that was tried or read', async () => {
  const program = nativeProgram('probe', resolve('dist/helper/index.js'));
  const features = await probeFeatures(program, process.getuid?.() === 0 ? ROOT : null, [], []);
  expect(Object.keys(features)).toEqual([...FEATURES]);
  for (const [name, { has, evidence }] of Object.entries(features)) {
    expect(evidence, name).toBeTruthy();
    expect([true, false, null], name).toContain(has);
  }
  expect(features[process.arch as 'x64'].has).toBe(true);
  // These cannot be refused to anybody.
  for (const name of ['io-uring', 'mptcp', 'compat-32bit'] as const) expect(features[name].has).not.toBeNull();
});

it('has what works, lacks what was refused or had no effect, and says by what', async () => {
  const features = await told('hardware-breakpoints 1\nio-uring -38\nmptcp 0\nuser-namespaces -1');
  expect(features['hardware-breakpoints']).toEqual({
    has: false,
    evidence: 'ptrace of the debug registers: accepted, without effect',
  });
  expect(features['io-uring']).toEqual({ has: false, evidence: 'io_uring_setup: ENOSYS' });
  expect(features.mptcp).toEqual({ has: true, evidence: 'socket(IPPROTO_MPTCP): works' });
  expect(features['user-namespaces']).toEqual({ has: false, evidence: 'unshare(CLONE_NEWUSER): EPERM' });
});

it('does not know what only root may try, and what a tracer of ours keeps us from', async () => {
  const refused = 'hardware-breakpoints -1\ntime-namespaces -1\nnftables -1\nkernel-log -1\nio-uring -1';
  const has = (features: Features) =>
    (['hardware-breakpoints', 'time-namespaces', 'nftables', 'kernel-log', 'io-uring'] as const).map(
      (name) => features[name].has,
    );
  expect(has(await told(refused, null))).toEqual([null, null, null, null, false]);
  expect(has(await told(refused))).toEqual([null, false, false, false, false]);
});

it('reads capabilities of root alone', async () => {
  const without = (0x1ffffffffffn & ~(1n << 24n)).toString();
  const asked = async (asRoot: readonly string[] | null) => {
    const features = await told(`capabilities ${without}`, asRoot);
    return [features['cap-sys-admin'].has, features['cap-sys-resource'].has, features['cap-sys-resource'].evidence];
  };
  expect(await asked(ROOT)).toEqual([true, false, 'CapEff: 000001fffeffffff']);
  expect((await asked(null)).slice(0, 2)).toEqual([null, null]);
});

it('leaves open what a probe that is missing, or that died, did not say', async () => {
  const missing = await probeFeatures('/nonexistent/probe', ROOT, [], []);
  expect(missing.mptcp).toEqual({ has: null, evidence: expect.stringContaining('/nonexistent/probe') });
  const program = join(temporaryFolder(), 'probe');
  writeFileSync(program, '#!/bin/sh\necho io-uring 0\necho broken >&2\nkill -9 $$\n', { mode: 0o755 });
  const died = await probeFeatures(program, ROOT, [], []);
  expect(died['io-uring'].has).toBe(true);
  expect(died.mptcp).toEqual({ has: null, evidence: expect.stringContaining('broken') });
});

it('reads the cgroups: v1 is there with its freezer, v2 limits with its controllers', async () => {
  const of = async (all: Hierarchy[], controllers: string[]) => {
    const features = await probeFeatures('/nonexistent', null, all, controllers);
    return (['cgroup-v1', 'cgroup-v2', 'cgroup-v2-controllers'] as const).map((name) => features[name].has);
  };
  expect(await of([], [])).toEqual([false, false, false]);
  expect(await of([hierarchy('v1', 'name=systemd')], [])).toEqual([false, false, false]);
  expect(await of([hierarchy('v1', 'freezer'), hierarchy('v2', '')], ['hugetlb'])).toEqual([true, true, false]);
  expect(await of([hierarchy('v2', '')], ['cpu', 'memory', 'pids'])).toEqual([false, true, true]);
});

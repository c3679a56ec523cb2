import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import type { FactResult, Result } from '../../src/words/result.js';
import { afterwards, controlled, type Sabotage } from './broken.js';
import { releaseTarball } from './criu-source.js';
import { expectOnlyKnownLosses } from './losses.js';
import { isMachine, machinesOf } from './machines.js';
import { requires } from './requires.js';
import { fake } from './sabotage.js';
import { leftovers, start, tester } from './tester.js';
import { LXC, LXC_7, NEWEST_CRIU } from './versions.js';

const CELL = ['run', '--kernel', 'apt:stable', '--criu', NEWEST_CRIU, '--lxc', LXC_7, '--no-control'];
const REQUEST: RawRequest = { kernel: 'apt:stable', 'criu-version': NEWEST_CRIU, 'lxc-version': LXC_7 };
/** Emulated, and others are at work. */
const LIMIT_MS = 900_000;

/** What takes a machine of its own each is tried every night. */
const nightly = it.skipIf(process.env['MACHINES'] !== 'all');

function factsOf({ cycles }: Result, ...names: string[]): (FactResult | undefined)[] {
  return names.map((name) => cycles[0]?.facts.find((fact) => fact.name === name));
}

/** A file of the container's cgroup, in v2. */
const limit = (file: string) => `/sys/fs/cgroup/lxc.payload.$NAME/${file}`;
const limited = (file: string, value: string) => afterwards(`echo ${value} > "${limit(file)}"`);

/** What is lost there, up to LXC 7.0.0, is at its default: any other value is no known loss. */
const SABOTAGE: Record<string, Sabotage> = {
  'memory-limit': limited('memory.max', '123453440'),
  'pids-limit': limited('pids.max', '99'),
  'cpu-weight': limited('cpu.weight', '99'),
  cpus: limited('cpuset.cpus', '0'),
  'cgroup-attributes': limited('io.max', '"$(cat /sys/block/vda/dev) rbps=7777777"'),
  // With the mode of the real one: that is a fact, too.
  freezer: afterwards(`${fake(limit('cgroup.freeze'), 's/.*/1/').afterRestore}; chmod 644 "${limit('cgroup.freeze')}"`),
  // A process whose profile is removed is confined by none.
  confinement: afterwards('printf lxc-container-default-cgns > /sys/kernel/security/apparmor/.remove'),
};

/** Points in the life of a machine: what the command said last, and how long ago, in ms. */
const POINTS: readonly [said: string, afterMs: number][] = [
  ['', 0],
  ['', 1000],
  ['', 4000],
  ['', 8000],
  ['Booting the virtual machine', 0],
  ['Providing CRIU and LXC', 0],
  ['Providing CRIU and LXC', 3000],
  ['Starting the container', 0],
  ['Starting the container', 2000],
  ['Checkpoint and restore', 0],
];
/** Of these each run of the tests has some: they need no cell. */
const QUICK = [0, 2];

describe('a cell on another kernel', requires('x64', 'debian-archive', 'criu >=4.3', 'lxc >=7'), () => {
  it('passes in a virtual machine, confined by AppArmor, and nothing is left of it here', {
    timeout: LIMIT_MS,
  }, async () => {
    const { code, result, stderr } = await tester([...CELL, '--apparmor', 'default']);
    expect(result?.verdict, result?.cause ?? stderr).toBe('passed');
    expect(code).toBe(0);
    expect(result?.cell).toMatchObject({ cgroup: 'v2', kernel: expect.stringMatching(/^\d+\.\d+.*-cloud-amd64$/) });
    const [confinement, attributes] = factsOf(result as Result, 'confinement', 'cgroup-attributes');
    expect(confinement?.outcome).toBe('kept');
    expect(JSON.stringify(confinement?.after)).toContain('lxc-container-default-cgns (enforce)');
    // Where cgroup v2 has all controllers, all that can be limited is.
    expect(Object.keys(attributes?.before ?? {})).toEqual(
      expect.arrayContaining(['cpu.max', 'io.max', 'memory.low', 'memory.oom.group']),
    );
    expect(['kvm', 'tcg']).toContain(result?.cell.machine);
    expectOnlyKnownLosses(result as Result);
    expect(leftovers()).toEqual([]);
  });

  nightly('sees each limit of v2 and the label of AppArmor change, and no others', { timeout: LIMIT_MS }, async () => {
    const commands = Object.values(SABOTAGE).map(({ afterRestore }) => `(\n${afterRestore}\n)`);
    const result = await controlled({ ...REQUEST, apparmor: 'default' }, { afterRestore: commands.join(' &&\n') });
    const { verdict, failureClass, cause } = result;
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
    const changed = result.cycles[0]?.facts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name);
    expect(changed?.sort()).toEqual(Object.keys(SABOTAGE).sort());
    expect(JSON.stringify(factsOf(result, 'confinement')[0]?.after)).toContain('unconfined');
  });

  nightly('passes on arm64, without the facts that only x64 has', { timeout: LIMIT_MS }, async () => {
    const result = await controlled({ ...REQUEST, kernel: 'arm64:apt:stable' });
    expect(result.verdict, result.cause ?? undefined).toBe('passed');
    expect(result.cell).toMatchObject({ machine: 'tcg', kernel: expect.stringMatching(/-arm64$/) });
    const absent = result.cycles[0]?.facts.filter(({ outcome }) => outcome === 'absent').map(({ name }) => name);
    expect(absent?.sort()).toEqual(['mdwe', 'signal-actions']);
    expectOnlyKnownLosses(result);
  });

  nightly(
    'takes pre-dumps, with dirty tracking: a page that was not written to is not dumped again',
    {
      timeout: LIMIT_MS,
    },
    async () => {
      const { verdict, cause, cycles, mode, findings } = await controlled({ ...REQUEST, 'pre-dumps': '2' });
      expect(verdict, cause ?? undefined).toBe('passed');
      expect(mode).toEqual(['pre-dumps 2']);
      expect(cycles[0]?.dumpStats?.pagesSkippedParent).toBeGreaterThan(0);
      expect(findings.map(({ id }) => id)).not.toContain('error-beside-success');
    },
  );

  nightly(
    'has memory and processors in cgroup v1, where the kernel still has them there',
    {
      timeout: LIMIT_MS,
    },
    async () => {
      const result = await controlled({ ...REQUEST, 'lxc-version': LXC, kernel: '6.1', cgroup: 'v1' });
      expect(result.verdict, result.cause ?? undefined).toBe('passed');
      expect(factsOf(result, 'memory-limit', 'cpus', 'pids-limit', 'cpu-weight')).toEqual(
        Array(4).fill(expect.objectContaining({ outcome: 'kept', before: expect.stringMatching(/./) })),
      );
    },
  );

  nightly("dumps processes of other users: CRIU's own tests of that", { timeout: LIMIT_MS }, async () => {
    const names = ['mlock_setuid', 'pid00', 'seccomp_filter', 'thread_different_uid_gid'];
    const { file, sha256 } = await releaseTarball('4.2.1');
    const tests = {
      workload: 'zdtm',
      zdtm: names.join(' '),
      'zdtm-source': `tarball:${file}#sha256=${sha256}`,
    } as const;
    const { verdict, cause, zdtm } = await controlled({ ...REQUEST, ...tests });
    expect(verdict, cause ?? undefined).toBe('passed');
    expect(zdtm?.tests.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(names.map((name) => `${name} passed`));
    expect(zdtm?.controls).toMatchObject([{ isAlarmed: true }]);
  });

  describe('is ended with whoever started it, however that ends', () => {
    for (const [index, [said, afterMs]] of POINTS.entries()) {
      const when = said === '' ? 'the start of the machine' : `"${said}"`;
      const test = QUICK.includes(index) ? it : nightly;
      test(`${afterMs} ms after ${when}`, { timeout: LIMIT_MS }, () => expectEnded(said, afterMs));
    }
  });
});

async function expectEnded(said: string, afterMs: number): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'ended-'));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  const command = start(CELL, { TMPDIR: temporary });
  const closed = once(command, 'close');
  let [stderr, machines]: [string, number[]] = ['', []];
  command.stderr?.on('data', (text) => {
    stderr += text;
  });
  while (machines.length === 0 || !stderr.includes(said)) {
    expect(command.exitCode, stderr).toBe(null);
    await sleep(20);
    if (machines.length === 0) machines = machinesOf(command.pid as number);
  }
  await sleep(afterMs);
  command.kill('SIGKILL');
  await closed;
  // As long as the test may take.
  while (machines.some(isMachine) || readdirSync(temporary).length > 0) await sleep(20);
  expect(leftovers().filter((line) => line.includes(`criu-lxc-test.${command.pid}.`))).toEqual([]);
}

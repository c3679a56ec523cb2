import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import { processesIn } from '../../src/host/cgroups.js';
import { statusField } from '../../src/host/process.js';
import { readRecords } from '../../src/host/sandbox-record.js';
import { until } from '../../src/host/wait.js';
import { controlled, type Sabotage } from './broken.js';
import { expectOnlyKnownLosses } from './losses.js';
import { freezerOfV1 } from './needs.js';
import { requires } from './requires.js';
import { leftovers, ownSandboxes, tester } from './tester.js';
import { CRIU, LXC, LXC_5, NEWEST_CRIU } from './versions.js';

const RAW: RawRequest = { 'restore-elsewhere': 'true' };
/** The image is fetched by whoever comes first. */
const LIMIT_MS = 600_000;

function run(...args: string[]) {
  return tester(['run', '--restore-elsewhere', '--lxc', LXC, ...args]);
}

describe('restored elsewhere', requires('root'), () => {
  it.each(['witness', 'tcp', 'apps'])(
    '%s is the same container',
    async (workload) => {
      const { result } = await run('--criu', CRIU, '--workload', workload);
      expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'passed', mode: ['restore-elsewhere'] });
      if (result !== null) expectOnlyKnownLosses(result);
      expect(leftovers()).toEqual([]);
    },
    LIMIT_MS,
  );

  it('an unprivileged container is the same', requires(`criu ${NEWEST_CRIU}`), async () => {
    const { result } = await run('--criu', NEWEST_CRIU, '--unprivileged');
    expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'passed' });
    expect(leftovers()).toEqual([]);
  });

  it('keeps connections from one place to the next', requires('cgroup-v1'), async () => {
    const { result } = await run('--criu', CRIU, '--workload', 'tcp', '--cgroup', 'v1', '--cycles', '3');
    expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'passed' });
    const after = (name: string) =>
      result?.cycles.map(({ facts }) => facts.find((fact) => fact.name === name)?.after) ?? [];
    const names = after('streams').map((streams) => (streams as { name: string }[]).map(({ name }) => name).join());
    expect(names).toHaveLength(3);
    expect(new Set(names).size).toBe(1);
    for (const downtime of after('downtime') as { silenceMs: number }[]) {
      expect(downtime).toMatchObject({ lost: 0, doubled: 0 });
      expect(downtime.silenceMs).toBeGreaterThan(0);
    }
  });

  it('goes with the other modes', requires('cgroup-v1'), async () => {
    const { result } = await run('--criu', CRIU, '--cgroup', 'v1', '--cycles', '2', '--fresh', '--repeat-restore');
    expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'passed' });
    expect((await controlled({ ...RAW, fault: 'restore' })).verdict).toBe('passed');
  });
});

describe('restored elsewhere by another LXC', requires('root', 'cgroup-v1', `lxc ${LXC_5}`), () => {
  it.each([
    [LXC_5, LXC],
    [LXC, LXC_5],
  ])('%s dumps, %s restores', async (dump, restore) => {
    const versions = ['--lxc', dump, '--restore-lxc', restore];
    const { result, stdout } = await tester([
      ...['run', '--restore-elsewhere', '--criu', CRIU, '--cgroup', 'v1', ...versions],
    ]);
    expect(result, result?.cause ?? undefined).toMatchObject({
      verdict: 'passed',
      cell: { lxc: { version: dump }, restoreLxc: { version: restore } },
    });
    expect(stdout).toContain(`LXC ${dump} (apt) → ${restore} (apt)`);
  });
});

describe('restored elsewhere, what survives the first place', requires('root', 'cgroup-v1', 'freezer-v1'), () => {
  const freezer = freezerOfV1();
  const ice = join(freezer?.mountPoint ?? '', `elsewhere-${process.pid}`);

  it('is a leak, and the container goes nowhere', async () => {
    const survivor = spawn('sleep', ['600'], { stdio: 'ignore' });
    const pid = String(survivor.pid);
    mkdirSync(ice);
    try {
      // A frozen process cannot be killed.
      writeFileSync(join(ice, 'cgroup.procs'), pid);
      writeFileSync(join(ice, 'freezer.state'), 'FROZEN');
      const ran = run('--criu', CRIU, '--cgroup', 'v1');
      await until(() => enter(pid), 60_000);
      const { result } = await ran;
      expect(result).toMatchObject({ verdict: 'failed', failureClass: 'leak', explainedBy: 'leak' });
      expect(result?.cycles).toMatchObject([{ generation: 1, failureClass: 'leak', restoreMs: null }]);
      expect(result?.cause).toContain(`could not be removed: process ${pid}.`);
      expect(result?.findings.filter(({ id }) => id === 'leak')).toHaveLength(1);
    } finally {
      writeFileSync(join(ice, 'freezer.state'), 'THAWED');
      survivor.kill('SIGKILL');
      await until(() => survivor.exitCode !== null || survivor.signalCode !== null, 5000);
      rmdirSync(ice);
      await tester(['clean']);
    }
    expect(leftovers()).toEqual([]);
  });

  it('is a leak in its namespaces alone, too', async () => {
    const ran = run('--criu', CRIU, '--cgroup', 'v1');
    let survivor: ChildProcess | undefined;
    try {
      await until(() => {
        const inside = inSandbox().map((pid) => ({ pid, level: statusField(pid, 'NSpid')?.split(/\s+/).length }));
        // Once the container is there the host has been looked at. The sandbox's init comes first, and lives as long as it.
        const pid = inside.some(({ level }) => level === 3) ? inside.find(({ level }) => level === 2)?.pid : undefined;
        if (pid === undefined) return false;
        survivor = spawn('nsenter', [`--net=/proc/${pid}/ns/net`, 'sleep', '600'], { stdio: 'ignore' });
        return true;
      }, 60_000);
      const { result } = await ran;
      expect(result).toMatchObject({ verdict: 'failed', failureClass: 'leak' });
      expect(result?.cause).toMatch(new RegExp(`outlived the sandbox .*: process ${survivor?.pid} \\(sleep,`));
    } finally {
      survivor?.kill('SIGKILL');
      await until(() => survivor?.exitCode !== null || survivor.signalCode !== null, 5000);
    }
    expect(leftovers()).toEqual([]);
  });

  function inSandbox(): number[] {
    const own = ownSandboxes();
    const record = readRecords().find(({ id }) => own.includes(id))?.record;
    return record?.cgroups.flatMap(processesIn) ?? [];
  }

  /** Puts a process into a cgroup of the sandbox that has just been opened, if there is one. */
  function enter(pid: string): boolean {
    const own = ownSandboxes();
    const record = readRecords().find(({ id }) => own.includes(id))?.record;
    const cgroup = record?.cgroups.find((path) => !path.startsWith(`${freezer?.mountPoint}/`));
    if (cgroup === undefined) return false;
    try {
      writeFileSync(join(cgroup, 'cgroup.procs'), pid);
      return true;
    } catch {
      // Not made yet.
      return false;
    }
  }
});

describe('restored elsewhere, without another place', requires('root'), () => {
  it('keeps what was told of the dump, and says nothing of a restore', async () => {
    const folder = mkdtempSync('/var/tmp/no-other-place-');
    try {
      // No sandbox is opened where others may write.
      const result = await controlled({ ...RAW, 'work-dir': folder }, { beforeDump: `chmod o+w '${folder}'` });
      expect(result).toMatchObject({ verdict: 'error', failureClass: 'start' });
      expect(result.cause).toMatch(/^The dump of generation 1 succeeded, and .*: Users other than root can change /);
      expect(result.cycles).toMatchObject([
        { generation: 1, verdict: 'failed', failureClass: 'start', restoreMs: null },
      ]);
      expect(result.cycles[0]?.dumpStats).not.toBeNull();
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(leftovers()).toEqual([]);
  });
});

describe('restored elsewhere, it is noticed', requires('root'), () => {
  const inImages = (expression: string) => `LC_ALL=C sed -i "${expression}" "$IMAGES"/pages-*.img`;
  it.each<[string, RawRequest, Sabotage, string, RegExp]>([
    [
      'that images do not restore',
      RAW,
      { beforeRestore: 'for image in "$IMAGES"/core-*.img; do : > "$image"; done' },
      'restore',
      /restore/,
    ],
    [
      'that memory was altered on the way',
      RAW,
      { beforeRestore: inImages(`s/serial=1[0-9]\\{5\\}/serial=199999/g`) },
      'state',
      /serial|counter/i,
    ],
    [
      'that a file of the container was altered on the way',
      RAW,
      { beforeRestore: 'echo more >> "$ROOTFS/init"' },
      'restore',
      /bad size/,
    ],
    [
      'that a client hears nothing more',
      { ...RAW, workload: 'tcp' },
      { afterRestore: 'ip link del uplink' },
      'state',
      /sent/,
    ],
    [
      'that it is in another cgroup',
      RAW,
      {
        afterRestore:
          'for procs in /sys/fs/cgroup/pids/cgroup.procs /sys/fs/cgroup/cgroup.procs; do [ ! -e "$procs" ] || echo "$PID" > "$procs"; done',
      },
      'state',
      /cgroup/,
    ],
    [
      'that a process is left in the second place',
      RAW,
      { afterRestore: 'sleep 600 >/dev/null 2>&1 &' },
      'leak',
      /process \d+ \(sleep\)/,
    ],
  ])('%s', async (_title, raw, sabotage, failureClass, cause) => {
    const result = await controlled(raw, sabotage);
    expect(result, result.cause ?? undefined).toMatchObject({ verdict: 'failed', failureClass });
    expect(result.cause).toMatch(cause);
    expect(leftovers()).toEqual([]);
  });
});

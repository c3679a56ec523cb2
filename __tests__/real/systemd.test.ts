import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../../src/core/workloads/all.js';
import { SYSTEMD_SETTINGS } from '../../src/workload/systemd-settings.js';
import { afterwards, controlled, expectChanged, factNames } from './broken.js';
import { requires } from './requires.js';
import { leftovers, tester } from './tester.js';
import { CRIU, LXC_5, NEWEST_CRIU } from './versions.js';

const SYSTEMD = { workload: 'systemd' };
/** The image is fetched by whoever comes first. */
const LIMIT_MS = 300_000;

describe('the workload systemd', requires('root', 'cgroup-v1', `lxc ${LXC_5}`), () => {
  it(
    'keeps its units, a service, a timer and the journal over three generations',
    async () => {
      const args = ['--criu', CRIU, '--lxc', LXC_5, '--cgroup', 'v1', '--cycles', '3', '--workload', 'systemd'];
      const { code, result } = await tester(['run', ...args]);
      expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'passed', cell: { workload: 'systemd' } });
      expect(code).toBe(0);
      expect(result?.findings.map(({ id }) => id)).toContain('services-as-root');
      const last = result?.cycles.at(-1)?.facts ?? [];
      expect(last.map(({ name }) => name)).toEqual(factNames('systemd', true));
      expect(last.filter(({ outcome }) => outcome !== 'kept')).toEqual([]);
      // A reading before the first dump and one for each generation; the first of them found the timer run once.
      expect(last.find(({ name }) => name === 'systemd-timer')).toMatchObject({ after: 4 });
      expect(last.find(({ name }) => name === 'units')?.before).toContain('systemd-journald.service running');
      expect(leftovers()).toEqual([]);
    },
    LIMIT_MS,
  );
});

// Every night: it takes as long as the cell above.
describe.runIf(process.env['KNOWN_SETTINGS'] === 'all')('restored elsewhere', requires('root', 'cgroup-v1'), () => {
  it('keeps to cgroup v1 there, comes back, and the result says so', { timeout: LIMIT_MS }, async () => {
    const { verdict, cause, findings } = await controlled({ ...SYSTEMD, cgroup: 'v1', 'restore-elsewhere': 'true' });
    expect(verdict, cause ?? undefined).toBe('passed');
    expect(findings.find(({ id }) => id === 'services-as-root')?.message).toContain('keeps to cgroup v1');
  });
});

// Where v2 has the memory controller, which v1 has here, systemd is not restored at all: docs/systemd.md.
describe('in an unprivileged container on cgroup v2', requires('root', 'cgroup-v1', 'cgroup-v2'), () => {
  const ASKED = { ...SYSTEMD, 'criu-version': NEWEST_CRIU, cgroup: 'v2', container: 'unprivileged' };

  it('no service starts after the restore: that is told, with why', { timeout: LIMIT_MS }, async () => {
    const { verdict, explainedBy, cause } = await controlled(ASKED);
    expect({ verdict, explainedBy }, cause ?? undefined).toEqual({
      verdict: 'failed',
      explainedBy: 'cgroup-not-given-back',
    });
    expect(leftovers()).toEqual([]);
  });

  it('it does with what is advised', { timeout: LIMIT_MS }, async () => {
    const given =
      'cd /sys/fs/cgroup/lxc.payload.*; chgrp 2000000 cgroup.procs cgroup.threads; chmod g+w cgroup.procs cgroup.threads';
    const { verdict, cause } = await controlled(ASKED, afterwards(given));
    expect(verdict, cause ?? undefined).toBe('passed');
  });
});

describe('of the settings of systemd', requires('root'), () => {
  it.each(SYSTEMD_SETTINGS)('without $id the dump fails', async ({ id, error }) => {
    const { verdict, failureClass, cause, findings } = await controlled({ ...SYSTEMD, 'systemd-without': id });
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'dump' });
    expect(cause).toContain(error);
    const known = findings.find(({ severity }) => severity === 'error');
    expect(['nested-namespace', 'bpf-program', 'systemd-credentials']).toContain(known?.id);
    expect(leftovers()).toEqual([]);
  });
});

describe('each fact of the workload systemd notices, alone, what breaks it', requires('root'), () => {
  const inside = (command: string) =>
    `nsenter -t "$PID" --mount --uts --ipc --net --pid --cgroup -- env -i PATH=/usr/bin:/bin sh -c '${command}'`;
  const CONTROLS: Record<string, string> = {
    'system-state': inside(
      'printf "[Service]\\nType=oneshot\\nExecStart=/bin/false\\n" > /run/systemd/system/lost.service; systemctl start lost.service || :',
    ),
    units: inside('systemctl stop systemd-tmpfiles-clean.timer'),
    service: inside(
      'was=$(cat /run/witness); echo line 1<> /run/witness.fifo; until [ "$(cat /run/witness)" -gt "$was" ]; do sleep 0.01; done',
    ),
    'systemd-timer': inside('systemctl stop witness-timer.timer'),
    journal: inside(
      'echo other | systemd-cat -t witness; until [ "$(journalctl -t witness -o cat -n 1)" = other ]; do sleep 0.05; done',
    ),
  };

  it.each(Object.entries(CONTROLS))('%s', (fact, command) => expectChanged(SYSTEMD, [fact], command));

  it('service notices one that was started anew', () =>
    expectChanged(
      SYSTEMD,
      ['service', 'processes', 'signal-masks'],
      inside('rm /run/witness.fifo; systemctl restart witness.service'),
    ));

  it('knows of no fact without a control', () => {
    const of = ({ facts }: { facts: readonly { name: string }[] }) => facts.map(({ name }) => name);
    const own = of(DEFINITIONS.systemd).filter((name) => !of(DEFINITIONS.witness).includes(name));
    expect(Object.keys(CONTROLS).sort()).toEqual(own.sort());
  });
});

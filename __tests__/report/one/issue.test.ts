import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IssueMaterial, issue } from '../../../src/report/one/issue.js';
import { diagnosed, failed, passedCycle } from '../results.js';

const MATERIAL: IssueMaterial = {
  commandLine: 'criu-lxc-test run --criu 4.2.1 --lxc 6.0.4 --cgroup v2 --cycles 2',
  host: 'distribution: Debian\nkernel: 6.18.5\ncgroup v2 /sys/fs/cgroup: cpu memory\n',
  commands: '/bin/lxc-start -n a -d\n  with HOME PATH\n/bin/lxc-checkpoint -n a -s\n  with HOME PATH\n',
  criuCommands: ['/sbin/criu dump -t 1', '/sbin/criu restore'],
  criuCheck: 'Looks good.\n(exit code 0)\n',
  cgroup: '0::/lxc.payload.a\n',
  config: 'lxc.uts.name = a\n',
  missingFeatures: ['MEM_SOFT_DIRTY'],
  kernelLog:
    'br0: port 1(vethA) entered blocking state\nvethA: left promiscuous mode\neth0: entered promiscuous mode\n',
  criuLogs: [{ name: 'generation-2/dump.log', text: '(00.1) one\n(00.2) Error (criu/x.c:1): two\n' }],
  lxcLog:
    'lxc-checkpoint a 20261123023728.4 TRACE    x - x.c:y:1 - noise\nlxc-checkpoint a 20261123023728.4 ERROR    criu - ../src/lxc/criu.c:do_dump:1 - No such file or directory - Failed getting freezer path\n',
};

const CRIUS = { ...failed, cause: 'The dump failed (exit code 1): (00.2) Error (criu/x.c:1): two' };

it('has what a maintainer asks for', () => {
  expect(issue(diagnosed, MATERIAL)).toMatchInlineSnapshot(`
    "<!--
    To:     https://github.com/lxc/lxc/issues (the first error is in its log, and in none of CRIU)
    Title:  Dump of an LXC container fails: No such file or directory - Failed getting freezer path
    Attach: evidence.tar.gz
    First:  this looks like a known failure; see below, and whether a newer version has it still.
    Read it before you post it: secrets, home folders and names were taken out by rules, not by a person.
    -->

    ### Description

    Checkpoint/restore of an LXC container: **failed: dump in generation 2**. CRIU 4.2+22.g2cf8f13ca (git) × LXC 6.0.4 (system) × cgroup v2 × Linux 6.18.5 x64.

    It looks like a known failure: LXC cannot find the freezer of a container that was restored.

    > Use cgroup v1, or an LXC with the fix of lxc#4643.

    ### Steps to reproduce

    With criu-lxc-test, as root:

    \`\`\`
    criu-lxc-test run --criu 4.2.1 --lxc 6.0.4 --cgroup v2 --cycles 2
    \`\`\`

    Which came down to (the last of them failed):

    \`\`\`
    /bin/lxc-start -n a -d
    /bin/lxc-checkpoint -n a -s

    # CRIU, as LXC started it last:
    /sbin/criu restore
    \`\`\`

    ### What happened

    \`\`\`
    The dump failed (exit code 1): No such file or directory - Failed getting freezer path
    \`\`\`

    The log around the first error:

    \`\`\`
    before
    No such file or directory - Failed getting freezer path
    after
    \`\`\`

    Facts that changed:

    \`\`\`
    hostname, generation 1
      before witness
      after  localhost
    \`\`\`

    ### What was expected

    The container is checkpointed.

    ### Environment

    \`\`\`
    CRIU: 4.2+22.g2cf8f13ca (GitID g2cf8f13ca, git, https://example.org/criu.git, commit 2cf8f13ca0000000000000000000000000000000, sha256 f80a66cb3726bb2116266d4759ce3bcbfab7abdb6b6d430bf20dd41911717afe)
    LXC: 6.0.4 (GitID v6.0.4, system, https://example.org/lxc.git, commit 0a1b2c3d40000000000000000000000000000000, sha256 29ec0ee09e296479fe7048c80980e8ef1d0684d0b0204c2b101dfea19f6725b9)
    architecture: x64
    distribution: Debian
    kernel: 6.18.5
    cgroup v2 /sys/fs/cgroup: cpu memory
    cgroup version that the container sees: v2
    options that CRIU wants and this kernel lacks: MEM_SOFT_DIRTY
    workload: witness
    criu-lxc-test: 0.1.0
    \`\`\`

    ### Output of \`criu check --all\`

    \`\`\`
    Looks good.
    (exit code 0)
    \`\`\`

    <details><summary>The container's config</summary>

    \`\`\`
    lxc.uts.name = a
    \`\`\`

    </details>

    <details><summary>The container's cgroups (/proc/PID/cgroup)</summary>

    \`\`\`
    0::/lxc.payload.a
    \`\`\`

    </details>

    <details><summary>CRIU: end of generation-2/dump.log</summary>

    \`\`\`
    (00.1) one
    (00.2) Error (criu/x.c:1): two
    \`\`\`

    </details>

    <details><summary>LXC: end of its log, without TRACE</summary>

    \`\`\`
    lxc-checkpoint a 20261123023728.4 ERROR    criu - ../src/lxc/criu.c:do_dump:1 - No such file or directory - Failed getting freezer path
    \`\`\`

    </details>

    "
  `);
});

describe('is for', () => {
  const to = (result: typeof failed, material = MATERIAL) => issue(result, material).match(/^To: +(\S+)/m)?.[1];
  const changed = (name: string) => ({
    ...failed,
    failureClass: 'state' as const,
    cycles: [{ ...passedCycle, facts: [{ name, outcome: 'changed' as const, before: 1, after: 2 }] }],
  });
  const [criu, lxc] = ['https://github.com/checkpoint-restore/criu/issues', 'https://github.com/lxc/lxc/issues'];

  it('CRIU when its log has the cause', () => expect(to(CRIUS)).toBe(criu));
  it("LXC when only LXC's has it", () => expect(to(diagnosed)).toBe(lxc));
  it('CRIU when a fact changed', () => expect(to(changed('memory'))).toBe(criu));
  it('LXC when only a limit changed', () => expect(to(changed('pids-limit'))).toBe(lxc));
  it('CRIU when nothing is known', () =>
    expect(to({ ...failed, cause: 'A hang.' }, { ...MATERIAL, lxcLog: '' })).toBe(criu));
});

it('shows the end of the log of the phase that failed, and says when there is none', () => {
  const criuLogs = [...MATERIAL.criuLogs, { name: 'generation-2/restore.log', text: 'the restore\n' }];
  expect(issue({ ...CRIUS, failureClass: 'restore' }, { ...MATERIAL, criuLogs })).toContain(
    'end of generation-2/restore.log',
  );
  expect(issue(CRIUS, { ...MATERIAL, criuLogs })).toContain('end of generation-2/dump.log');
  expect(issue(diagnosed, { ...MATERIAL, criuLogs: [] })).toContain('In this generation CRIU wrote no log.');
});

it('shows the end of what is too long', () => {
  const line = (n: number) => `(00.${n}) a line of the log, as long as lines are in logs of CRIU\n`;
  const text = Array.from({ length: 100_000 }, (_, n) => line(n)).join('');
  const shown = issue(CRIUS, {
    ...MATERIAL,
    criuLogs: [{ name: 'dump.log', text }],
    lxcLog: text.replaceAll('(00', 'x a 1.2 (00'),
  });
  expect(Buffer.byteLength(shown)).toBeGreaterThan(50_000);
  expect(shown).toContain(line(99_999));
  expect(shown).not.toContain(line(1000));
});

const rough = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.string({
    unit: fc.constantFrom('`', '\n', '-', '-->', '</details>', '\u{1F600}', 'a', '\u0000'),
    maxLength: 9000,
  }),
);

it('stays under 60 kB and whole, whatever the logs say', () => {
  fc.assert(
    fc.property(rough, rough, rough, (one, two, three) => {
      const shown = issue(
        {
          ...failed,
          cause: one,
          explainedBy: 'x',
          findings: [{ id: 'x', severity: 'error', message: one, evidence: two, advice: three }],
          cycles: [{ ...passedCycle, facts: [{ name: two, outcome: 'changed', before: one, after: three }] }],
        },
        {
          commandLine: one,
          host: two,
          commands: three,
          criuCommands: [one],
          criuCheck: two,
          cgroup: three,
          config: one,
          missingFeatures: null,
          kernelLog: two,
          criuLogs: [{ name: 'dump.log', text: three.repeat(20) }],
          lxcLog: one,
        },
      );
      expect(Buffer.byteLength(shown)).toBeLessThan(60_000);
      expect(shown.indexOf('-->')).toBe(shown.indexOf('-->\n\n### Description'));
      expect(shown).not.toMatch(/\p{Cs}/u);
      // What stands outside of the blocks of code opens and closes as it should.
      let fence = '';
      let open = 0;
      for (const each of shown.split('\n')) {
        if (fence === '') {
          fence = each.match(/^`{3,}$/)?.[0] ?? '';
          if (/^<details>/.test(each)) open += 1;
          if (each === '</details>') open -= 1;
        } else if (each === fence) fence = '';
      }
      expect({ fence, open }).toEqual({ fence: '', open: 0 });
    }),
    { numRuns: 200, examples: [['\n```', '', '']] },
  );
});

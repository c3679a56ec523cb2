import { expect, it } from 'vitest';
import { findingsText, text } from '../../src/report/text.js';
import { diagnosed, failed, passed, skipped, tests } from './results.js';

const plain = { colour: false, columns: 80 };

it('begins with the verdict, and with the cause on the second line', () => {
  expect(text(passed, plain)).toMatch(/^✔ passed: 1 of 1 cycle\n\n/);
  expect(text(failed, plain)).toMatch(/^✘ failed: dump in generation 2\n {2}LXC cannot find the freezer/);
  expect(text(skipped, plain)).toMatch(/^– skipped\n {2}CRIU 1\.3 was found/);
});

it('shows cycles, facts that changed and findings with advice', () => {
  expect(text(failed, plain)).toMatchInlineSnapshot(`
    "✘ failed: dump in generation 2
      LXC cannot find the freezer of a container that was restored.
      → Use cgroup v1, or an LXC with the fix of lxc#4643.

      CRIU 4.2+22.g2cf8f13ca (git) × LXC 6.0.4 (system) × cgroup v2 × Linux 6.18.5
      x64

      Generation       Verdict  Dump ms  Frozen ms  Restore ms  Pages
               1        passed      199        109         231     53
               2  failed: dump       88          –           –      –

    Facts that changed
    ! limits in generation 1
        lxc#4643: LXC does not apply limits again on restore.
    – uptime in generation 1
        before  7
        after   5
        The uptime went back.
    ✘ hostname in generation 1
        before  witness
        after   localhost

    In the log
      Failed getting freezer path

    Findings
    ! CAP_SYS_RESOURCE is missing.
        CapBnd: 00000000a80425fb
        → Run on a host that grants it.

    Evidence: /var/lib/criu-lxc-test/1/evidence
    Packed:   /var/lib/criu-lxc-test/1/evidence.tar.gz
    To report it upstream: /var/lib/criu-lxc-test/1/evidence/issue.md
    "
  `);
});

it('fits the terminal', () => {
  const lines = text({ ...failed, cause: 'word '.repeat(100).trim() }, { colour: false, columns: 72 }).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
});

it('colours only when told to', () => {
  expect(text(failed, { colour: true, columns: 80 })).toContain('\u001b[31m✘\u001b[0m');
  expect(text(failed, plain)).not.toContain('\u001b');
});

it('lets no text steer the terminal', () => {
  expect(text({ ...failed, cause: 'a\u001b]0;title\u0007b\u009b2J' }, plain)).toContain(
    'a\uFFFD]0;title\uFFFDb\uFFFD2J',
  );
});

it('shows findings alone, those that ask for nothing too', () => {
  const kernel = { id: 'platform', severity: 'info', message: 'This is Linux 6.18.5.', evidence: '6.18.5' } as const;
  expect(findingsText([kernel, ...passed.findings], plain)).toBe(
    [
      '✔ This is Linux 6.18.5.',
      '    6.18.5',
      '! CAP_SYS_RESOURCE is missing.',
      '    CapBnd: 00000000a80425fb',
      '    → Run on a host that grants it.',
      '',
    ].join('\n'),
  );
});

it('shows what to do and the line that is blamed right below the cause', () => {
  expect(text(diagnosed, { colour: false, columns: 200 })).toMatch(
    /^✘ failed.*\n {2}LXC cannot find the freezer.*\n {2}→ Use cgroup v1.*\n {2}The dump failed \(exit code 1\): No such file/,
  );
});

it('counts ZDTM tests, and shows those that failed before those that were left out', () => {
  const page = text(tests, plain);
  expect(page).toMatch(/^✘ failed: 1 of 4 ZDTM tests passed, 2 failed, 1 skipped\n/);
  expect(page).toContain(
    'ZDTM tests that did not pass\n✘ pipe00\n    FAIL: pipe00.c:9: <x>\n✘ poll\n    FAIL: poll.c:9\n– netns\n    It needs ip.\n',
  );
});

import { expect, it } from 'vitest';
import { findingsText, text } from '../../../src/report/one/text.js';
import type { Result } from '../../../src/words/result.js';
import { standing } from '../../../src/words/standing.js';
import { diagnosed, failed, passed, passedCycle, skipped, tests } from '../results.js';

const plain = { colour: false, columns: 80 };

it('ends with the verdict, right below the cause and what to do about it', () => {
  expect(text(passed, plain)).toMatch(/\n\n✔ passed: 1 of 1 cycle in 0\.6 s\n$/);
  expect(text(failed, plain)).toMatch(
    /\n\n {2}LXC cannot find the freezer.*\n {2}→ Use cgroup v1.*\n\n✘ failed: dump in generation 2 in 0\.6 s\n$/,
  );
  expect(text(skipped, plain)).toMatch(/\n {2}CRIU 1\.3 was.*\n\n– skipped in 0\.6 s\n$/);
});

const LOSSES = [
  'groups',
  'neighbours',
  'rules',
  'routes',
  'landlock',
  'mdwe',
  'io-priority',
  'memory-policy',
  'a-'.repeat(20),
];
const lossy: Result = {
  ...passed,
  cyclesWanted: 40,
  cycles: Array.from({ length: 40 }, (_, at) => ({
    ...passedCycle,
    generation: at + 1,
    dumpMs: 100 + at,
    facts: LOSSES.map((name) => ({
      name,
      outcome: 'known-loss',
      before: 1,
      after: 0,
      reason: `Nobody dumps ${name}.`,
    })),
  })),
  evidence: null,
};

it('of a run that passed fits a screen, whatever was lost that is known, and however many cycles it had', () => {
  const lines = text(lossy, plain).trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(20);
  expect(lines.filter((line) => line.includes('known loss'))).toEqual([
    expect.stringMatching(/^9 known losses: groups, neighbours, rules, .*… \(-v, docs\/facts\.md\)$/),
    '≈ passed, with known losses: 40 of 40 cycles in 0.6 s',
  ]);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  expect(lines.some((line) => /median of 40 +passed +120/.test(line))).toBe(true);
});

it('tells all where that is asked for, and the verdict alone', () => {
  const all = text(lossy, { ...plain, detail: 'all' });
  for (const name of LOSSES) expect(all).toContain(`    Nobody dumps ${name}.`);
  expect(all).toContain('→ Run on a host that grants it.');
  expect(all.match(/^ +\d+ of container 1 +passed/gm)).toHaveLength(40);
  expect(text(lossy, { ...plain, detail: 'verdict' })).toBe('≈ passed, with known losses: 40 of 40 cycles in 0.6 s\n');
});

it('calls what is known, and nothing else, a known loss', () => {
  expect(standing(lossy)).toBe('lossy');
  expect(standing(passed)).toBe('passed');
  // Known or not: it failed.
  expect(standing(failed)).toBe('failed');
  const reported = { name: 'a', outcome: 'info', before: 1, after: 0 } as const;
  expect(standing({ ...passed, cycles: [{ ...passedCycle, facts: [reported] }] })).toBe('passed');
});

it('shows cycles, facts that changed and findings with advice', () => {
  expect(text(failed, plain)).toMatchInlineSnapshot(`
    "  CRIU 4.2+22.g2cf8f13ca (git) × LXC 6.0.4 (system) × cgroup v2 × Linux 6.18.5
      x64

      Generation       Verdict  Dump ms  Frozen ms  Restore ms  Pages
               1        passed      199        109         231     53
               2  failed: dump       88          –           –      –

    Facts that changed
    – uptime in generation 1
        before  7
        after   5
        The uptime went back.
    ✘ hostname in generation 1
        before  witness
        after   localhost

    1 known loss: limits (-v, docs/facts.md)

    In the log
      Failed getting freezer path

    Findings
    ! CAP_SYS_RESOURCE is missing.
        CapBnd: 00000000a80425fb
        → Run on a host that grants it.

    Evidence: /var/lib/criu-lxc-test/1/evidence
    Packed:   /var/lib/criu-lxc-test/1/evidence.tar.gz
    To report it upstream: /var/lib/criu-lxc-test/1/evidence/issue.md

      LXC cannot find the freezer of a container that was restored.
      → Use cgroup v1, or an LXC with the fix of lxc#4643.

    ✘ failed: dump in generation 2 in 0.6 s
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

it('shows the line that is blamed, the cause and what to do, right above the verdict', () => {
  expect(text(diagnosed, { colour: false, columns: 200 })).toMatch(
    /\n {2}The dump failed \(exit code 1\): No such file.*\n {2}LXC cannot find the freezer.*\n {2}→ Use cgroup v1.*\n\n✘ failed.*\n$/,
  );
});

it('counts ZDTM tests, and shows those that failed before those that were left out', () => {
  const page = text(tests, plain);
  expect(page).toMatch(/\n✘ failed: 1 of 4 ZDTM tests passed, 2 failed, 1 skipped in 0\.6 s\n$/);
  expect(page).toContain(
    'ZDTM tests that did not pass\n✘ pipe00\n    FAIL: pipe00.c:9: <x>\n✘ poll\n    FAIL: poll.c:9\n– netns\n    It needs ip.\n',
  );
});

it('wraps the line of the verdict on a screen, and in a pipe or alone not', () => {
  const narrow = { colour: false, columns: 40 } as const;
  const line = '≈ passed, with known losses: 40 of 40 cycles in 0.6 s\n';
  expect(text(lossy, narrow).endsWith(`\n${line}`)).toBe(true);
  expect(text(lossy, { ...narrow, isTerminal: true, detail: 'verdict' })).toBe(line);
  const wrapped = '\n≈ passed, with known losses: 40 of 40\n  cycles in 0.6 s\n';
  expect(text(lossy, { ...narrow, isTerminal: true }).endsWith(wrapped)).toBe(true);
  expect(text(lossy, { ...narrow, isTerminal: true, colour: true })).toContain('40\u001b[0m\n  \u001b[1mcycles');
});

it('has a table of cycles that fits a screen of 40 columns', () => {
  const own = { ...passed, cycles: passed.cycles.map(({ batch: _, ...cycle }) => cycle), evidence: null };
  const shown = text(own, { colour: false, columns: 40 }).split('\n');
  expect(shown.filter((line) => line.length > 40)).toEqual([]);
  expect(shown.join('\n')).toMatch(/n {2}Verdict {2}Dump {2}Frozen {2}Restore ms\n +1 +passed +199 +109 +231$/m);
});

it('leaves a tree of processes its shape, and a line of a log what it begins with', () => {
  const why = { ...(diagnosed.findings[0] as (typeof diagnosed.findings)[number]) };
  const evidence = `1 init: S\n  40 [lxc monitor]: S\n    41 ${'long '.repeat(20)}: D`;
  const shown = text({ ...diagnosed, explainedBy: why.id, findings: [{ ...why, severity: 'error', evidence }] }, plain);
  expect(shown).toMatch(/\n {2}1 init: S\n {4}40 \[lxc monitor\]: S\n {6}41 long long .*\n {6}long .*: D\n/);
});

it('tells what makes a difference below what failed', () => {
  const [why] = diagnosed.findings;
  const control = {
    what: 'criu',
    from: '4.2.1 (path)',
    to: '4.3 (apt)',
    verdict: 'passed',
    isSame: false,
    cause: null,
  } as const;
  const shown = text({ ...diagnosed, controls: [control] }, plain);
  expect(shown.indexOf(why?.message.slice(0, 20) ?? '')).toBeLessThan(shown.indexOf('It passes with CRIU 4.3 (apt)'));
  expect(shown).toContain('CRIU 4.2.1 (path) has a part in it.');
});

it('quotes no log of what was skipped: nothing was started', () => {
  const seen = { id: 'real-time', severity: 'error', message: 'It is real-time.', evidence: 'policy 1' } as const;
  const shown = text({ ...skipped, findings: [seen], explainedBy: seen.id }, plain);
  expect(shown).toContain('\nSeen\n  policy 1\n');
  expect(shown).not.toContain('In the log');
});

it('tells long values of a fact once, in the sentence that has what differs, unless all is wanted', () => {
  const long = 'x'.repeat(90);
  const fact = {
    name: 'a',
    outcome: 'changed',
    before: `${long}1`,
    after: `${long}2`,
    reason: 'It has changed from 1 to 2.',
  } as const;
  const result = { ...failed, cycles: [{ ...passedCycle, facts: [fact] }] };
  expect(text(result, plain)).not.toContain(long);
  expect(text(result, plain)).toContain('It has changed from 1 to 2.');
  expect(text(result, { ...plain, detail: 'all' })).toContain(long);
});

import { expect, it } from 'vitest';
import { annotations } from '../../../src/report/one/annotations.js';
import { broken, diagnosed, failed, passed, passedCycle, skipped } from '../results.js';

const noise = passed.findings.map((finding) => ({ ...finding, severity: 'info' as const }));

it('says nothing of a run that passed without warnings', () => {
  expect(annotations({ ...passed, findings: noise })).toEqual([]);
});

it('says nothing of known losses, nor of what is so of the host', () => {
  const loss = { name: 'groups', outcome: 'known-loss', before: '', after: '0' } as const;
  const reported = { name: 'uptime', outcome: 'info', before: 7, after: 5 } as const;
  const ofHost = { id: 'capabilities', severity: 'warning', message: 'Root lacks CAP_SYS_RESOURCE here.' } as const;
  const green = { ...passed, cycles: [{ ...passedCycle, facts: [loss, reported] }], findings: [ofHost] };
  expect(annotations(green)).toEqual([]);
  // What went wrong beside a pass is said.
  const beside = { id: 'flaky', severity: 'warning', message: 'The first try failed.' } as const;
  expect(annotations({ ...green, findings: [ofHost, beside] }).map(({ title }) => title)).toEqual([
    'The first try failed.',
  ]);
});

it('begins with the cause, and says it once', () => {
  const all = annotations(failed);
  expect(all.map(({ level, title }) => `${level}: ${title}`)).toEqual([
    'error: LXC cannot find the freezer of a container that was restored.',
    'warning: CAP_SYS_RESOURCE is missing.',
    'error: hostname changed in generation 1',
  ]);
  expect(all[0]?.message).toContain('failed: dump in generation 2');
  expect(all[0]?.message).toContain('Failed getting freezer path');
  expect(all[0]?.message).toContain('Use cgroup v1');
  expect(all[0]?.message).toContain(
    '\nEvidence: /var/lib/criu-lxc-test/1/evidence.tar.gz\nTo report it upstream: /var/lib/criu-lxc-test/1/evidence/issue.md',
  );
});

it('has one warning for a skip: a green step that has tested nothing', () => {
  expect(annotations({ ...skipped, findings: passed.findings })).toEqual([
    {
      level: 'warning',
      title: 'Skipped: CRIU 1.3 was found; 1.3.1 or newer is needed.',
      message: expect.stringMatching(/^skipped\nCRIU 4\.2\+22/),
    },
  ]);
});

it('has an error for an error', () => {
  expect(annotations(broken)[0]).toMatchObject({ level: 'error', title: 'CRIU 9.9 is in no suite of the archive.' });
});

it('says the whole cause below a title that is too long for it', () => {
  const cause = `The container was not ready. It printed: ${'word '.repeat(60)}end`;
  const [first] = annotations({ ...broken, cause });
  expect(first?.title).not.toContain('end');
  expect(first?.message).toContain(cause);
});

it.each([
  [8, 9, undefined],
  [9, 10, '1 more'],
  [500, 10, '492 more'],
])('shows a cause and %i warnings in %i annotations', (warnings, expected, last) => {
  const finding = { id: 'x', severity: 'warning', message: 'A warning.' } as const;
  const all = annotations({ ...broken, findings: Array.from({ length: warnings }, () => finding) });
  expect(all).toHaveLength(expected);
  if (last !== undefined) expect(all.at(-1)).toMatchObject({ level: 'notice', title: last });
});

it('keeps within what the runner takes', () => {
  const cause = `First\nsecond \u001b[31m${'x'.repeat(9000)}`;
  const [first] = annotations({
    ...broken,
    cause,
    explainedBy: 'x',
    findings: [{ id: 'x', severity: 'error', message: cause, evidence: cause }],
  });
  expect(first?.title.length).toBe(200);
  expect(first?.title).toMatch(/^First second \uFFFD\[31mx+…$/);
  expect(first?.message.length).toBe(4096);
});

it('has the cause for its title and begins with what to do about it', () => {
  const all = annotations(diagnosed);
  expect(all[0]?.title).toBe('LXC cannot find the freezer of a container that was restored.');
  expect(all[0]?.message).toMatch(
    /^Use cgroup v1.*\nfailed: dump in generation 2\n[^\n]*\nThe dump failed \(exit code 1\)/,
  );
  expect(all.filter(({ title }) => title === all[0]?.title)).toHaveLength(1);
});

it('has the same title in each run for what goes upstream, and the figures of what does not', () => {
  const cause = 'The container was not ready within 5 s: 4.3 was to be there.';
  const unknown = { cycles: [], findings: [], explainedBy: null, cause };
  expect(annotations({ ...failed, ...unknown })[0]?.title).toBe(
    'The container was not ready within N s: N was to be there.',
  );
  expect(annotations({ ...broken, ...unknown })[0]?.title).toBe(cause);
});

import { expect, it } from 'vitest';
import { type HostReport, hostText } from '../../../src/report/one/host-text.js';

const plain = { colour: false, columns: 80 };
const report: HostReport = {
  schemaVersion: 1,
  tool: '0.1.0',
  usable: true,
  kernel: '6.18.5',
  cgroups: ['v1', 'v2'],
  findings: [
    { id: 'privilege', severity: 'info', message: 'The user is root.', evidence: 'uid 0' },
    { id: 'namespaces', severity: 'info', message: 'Namespaces were not tried: that needs root.' },
    {
      id: 'capabilities',
      severity: 'warning',
      message: 'Root lacks it.',
      evidence: 'CapEff: 0',
      advice: 'Run it there.',
    },
  ],
  untried: ['namespaces'],
};

it('begins with what the host can do, and has no tick on what was not tried', () => {
  expect(
    hostText(report, plain),
  ).toBe(`✔ Cells can run on this host (Linux 6.18.5, cgroup v1 and v2): 1 warning, 1 not looked at.

✔ The user is root.
? Namespaces were not tried: that needs root.
! Root lacks it.
    CapEff: 0
    → Run it there.
`);
});

it('says by what it was noticed where all is wanted', () => {
  expect(hostText(report, { ...plain, detail: 'all' })).toContain('✔ The user is root.\n    uid 0\n');
});

it('says why no cell can run', () => {
  const findings = report.findings.map((finding) => ({ ...finding, severity: 'error' as const }));
  expect(hostText({ ...report, usable: false, findings, untried: [] }, plain)).toMatch(
    /^✘ No cell can run on this host: 3 reasons\.\n/,
  );
});

import type { CgroupVersion, Finding } from '../../words/result.js';
import { findingsText, Page, type TextOptions } from './text.js';

/** What `doctor` says of the host. */
export interface HostReport {
  schemaVersion: 1;
  /** Version of criu-lxc-test. */
  tool: string;
  /** Cells can run here. */
  usable: boolean;
  kernel: string;
  cgroups: CgroupVersion[];
  findings: Finding[];
  /** Ids of the findings about what could not be looked at. */
  untried: string[];
}

/** For people at a terminal: the verdict first; by what each was noticed only where it asks for something, or all is wanted. */
export function hostText(report: HostReport, options: TextOptions): string {
  const page = new Page(options);
  page.headline(report.usable ? 'passed' : 'failed', verdict(report));
  page.line('');
  const shown = report.findings.map(({ evidence, ...finding }) => {
    const isWanted = options.detail === 'all' || finding.severity !== 'info';
    return evidence !== undefined && isWanted ? { ...finding, evidence } : finding;
  });
  return page.text() + findingsText(shown, options, report.untried);
}

function verdict({ usable, kernel, cgroups, findings, untried }: HostReport): string {
  const count = (severity: Finding['severity'], word: string) => {
    const { length } = findings.filter((finding) => finding.severity === severity);
    return length === 0 ? [] : [`${length} ${word}${length === 1 ? '' : 's'}`];
  };
  const more = untried.length === 0 ? [] : [`${untried.length} not looked at`];
  const told = (counts: readonly string[]) => (counts.length === 0 ? '.' : `: ${counts.join(', ')}.`);
  if (!usable) return `No cell can run on this host${told([...count('error', 'reason'), ...more])}`;
  const on = `Linux ${kernel}, cgroup ${cgroups.join(' and ')}`;
  return `Cells can run on this host (${on})${told([...count('warning', 'warning'), ...more])}`;
}

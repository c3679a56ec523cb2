import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gridAnnotations } from '../../src/report/many/grid-annotations.js';
import { type Annotation, annotations } from '../../src/report/one/annotations.js';
import type { Result } from '../../src/words/result.js';
import { broken, diagnosed, failed, passed, skipped } from './results.js';

const loss = { name: 'groups', outcome: 'known-loss', before: '', after: '0', reason: 'criu#1' } as const;
const ofHost = { id: 'capabilities', severity: 'warning', message: 'CAP_SYS_RESOURCE is missing.' } as const;
const known = diagnosed.findings.filter(({ severity }) => severity === 'error');
const lossy: Result = {
  ...passed,
  cycles: passed.cycles.map((cycle) => ({ ...cycle, facts: [loss, { ...loss, name: 'limits' }] })),
  findings: [ofHost],
};
const flaky = { id: 'flaky', severity: 'warning', message: 'The first try failed: a reason.' } as const;
const grid = (...results: Result[]) =>
  gridAnnotations(results.map((result, at) => ({ id: `cell-${at}`, values: {}, result })));

const STEPS: Record<string, Annotation[]> = {
  passed: annotations({ ...passed, findings: [] }),
  'passed, with known losses, on a host that lacks something': annotations(lossy),
  'passed at the second try': annotations({ ...passed, findings: [flaky] }),
  'failed, by a known failure': annotations({ ...diagnosed, cycles: [], findings: [...known, ofHost] }),
  'failed, by a changed fact': annotations({ ...failed, findings: [] }),
  skipped: annotations(skipped),
  error: annotations(broken),
  'grid, all passed': grid(passed, lossy),
  'grid, four cells failed by one cause, one skipped': grid(diagnosed, diagnosed, diagnosed, diagnosed, skipped, lossy),
  'grid, all skipped': grid(skipped, skipped),
};

it('makes as many annotations of a step as docs/verdicts.md says', () => {
  const text = readFileSync('docs/verdicts.md', 'utf8').split('## Annotations')[1]?.split('\n## ')[0] ?? '';
  const rows = [...text.matchAll(/^\| (.+) \| (\d+) \| (\d+) \| (\d+) \|$/gm)].map(([, step, ...counts]) => [
    step,
    ...counts.map(Number),
  ]);
  const count = (of: readonly Annotation[], level: Annotation['level']) =>
    of.filter((each) => each.level === level).length;
  expect(rows).toEqual(
    Object.entries(STEPS).map(([step, of]) => [step, count(of, 'error'), count(of, 'warning'), count(of, 'notice')]),
  );
});

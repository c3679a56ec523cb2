import { validate } from 'ctrf';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { environmentOf, grid, inOrder } from '../../src/report/many/compatibility.js';
import { ctrf } from '../../src/report/many/ctrf.js';
import type { Joined, JoinedResult, Problem } from '../../src/report/many/join.js';
import { joinedSummary } from '../../src/report/many/joined-markdown.js';
import { joinedText } from '../../src/report/many/joined-text.js';
import { junitOfJoined } from '../../src/report/many/junit.js';
import { worst } from '../../src/report/many/many.js';
import { page } from '../../src/report/many/page.js';
import type { PageData } from '../../src/report/many/page-data.js';
import type { Result } from '../../src/words/result.js';
import { broken, diagnosed, failed, pair, passed, passedCycle, skipped } from './results.js';

const MEBIBYTE = 1024 * 1024;
const HOSTILE = '</script><img src=x onerror=alert(1)> | `code` \u001b[31m *b* \uD800';

const problems: Problem[] = [
  { kind: 'damaged', file: 'a/result.json', message: 'It cannot be read.' },
  { kind: 'duplicate', file: 'b/result.json', message: 'It is the same.' },
];

function joined(results: Result[], found: Problem[] = []): Joined {
  const entries = results.map((result, at): JoinedResult => {
    return { id: String(at).padStart(10, '0'), file: `${at}/result.json`, result, kept: ['nonce'], absent: [] };
  });
  return { entries, problems: found };
}

const all = joined([passed, failed, pair, diagnosed, skipped, broken], problems);

const hostile: Result = {
  ...failed,
  cause: HOSTILE,
  cell: { ...failed.cell, kernel: HOSTILE },
  mode: [HOSTILE],
  evidence: HOSTILE,
  cycles: [
    {
      ...passedCycle,
      facts: [{ name: HOSTILE, outcome: 'changed', before: HOSTILE, after: { [HOSTILE]: HOSTILE }, reason: HOSTILE }],
    },
  ],
  explainedBy: HOSTILE,
  findings: [{ id: HOSTILE, severity: 'error', message: HOSTILE, evidence: HOSTILE, advice: HOSTILE }],
};
const hostileProblems: Problem[] = [{ kind: 'damaged', file: HOSTILE, message: HOSTILE }];

it('tells two cells apart that differ in nothing but their image, in every report', () => {
  const [one, other] = ['/a', '/b'].map(
    (image): Result => ({ ...passed, cell: { ...passed.cell, asked: { ...passed.cell.asked, more: { image } } } }),
  ) as [Result, Result];
  const both = joined([one, other]);
  const names = (JSON.parse(ctrf(both, '0.1.0')) as { results: { tests: { name: string }[] } }).results.tests;
  expect(names.map(({ name }) => name)).toEqual(
    ['/a', '/b'].map((image) => expect.stringMatching(` × image ${image}$`)),
  );
  const classes = [...junitOfJoined(both).matchAll(/classname="([^"]*)"/g)].map(([, name]) => name);
  expect(classes).toEqual(names.map(({ name }) => name));
  const { results } = JSON.parse(page(both, '0.1.0', '"RESULTS"')) as PageData;
  expect(results.map(({ cell }) => cell)).toEqual(
    ['/a', '/b'].map((image) => expect.stringMatching(` × image ${image}$`)),
  );
});

it('has versions in their order, and words last', () => {
  expect(['4.10', 'default', '4.2', '4.2.1', '3.17.1'].sort(inOrder)).toEqual([
    '3.17.1',
    '4.2',
    '4.2.1',
    '4.10',
    'default',
  ]);
});

it('puts results where they belong in the grid', () => {
  const { rows, columns, at } = grid(all.entries.map(({ result }) => ({ ...environmentOf(result.cell), result })));
  // What was skipped, or had no CRIU, stands where it was asked for.
  expect(rows).toEqual(['4.2+22.g2cf8f13ca', '4.2+22.g2cf8f13ca → 4.3', '4.x']);
  expect(columns).toEqual([
    { lxc: '6.0.4', cgroup: 'v1' },
    { lxc: '6.0.4', cgroup: 'v2' },
    { lxc: 'default', cgroup: 'auto' },
    { lxc: 'default', cgroup: 'v1' },
  ]);
  expect(at('4.2+22.g2cf8f13ca', '6.0.4', 'v2').map(({ result }) => result)).toEqual([failed, diagnosed]);
  expect(at('4.3', '6.0.4', 'v2')).toEqual([]);
  expect(worst([passed, failed, skipped])).toBe('failed');
  expect(worst([])).toBeNull();
});

it('is a CTRF report, by the published schema', () => {
  const report = JSON.parse(ctrf(all, '0.1.0'));
  expect(validate(report, { specVersion: report.specVersion })).toMatchObject({ valid: true });
  expect(validate({ ...report, specVersion: 'one' })).toMatchObject({ valid: false });
  const { summary, tests, extra } = report.results;
  expect(summary).toMatchObject({ tests: 7, passed: 2, failed: 2, skipped: 1, other: 2, pending: 0 });
  expect(tests.map(({ status }: { status: string }) => status)).toEqual([
    'passed',
    'failed',
    'passed',
    'failed',
    'skipped',
    'other',
    'other',
  ]);
  expect(tests[3]).toMatchObject({
    rawStatus: 'failed: dump',
    message: diagnosed.findings[0]?.message,
    trace: expect.stringContaining('Failed getting freezer path'),
    start: Date.parse(diagnosed.startedAt),
    duration: 643,
  });
  expect(tests[6]).toMatchObject({ name: 'a/result.json', rawStatus: 'damaged', message: 'It cannot be read.' });
  expect(extra.problems).toEqual(problems);
  expect(validate(JSON.parse(ctrf(joined([]), '0.1.0')))).toMatchObject({ valid: true });
});

it('has the same id for a cell in every run, whatever its result', () => {
  const ids = [passed, { ...passed, startedAt: '2026-12-01T00:00:00.000Z', cell: { ...passed.cell, kernel: '6.19.1' } }]
    .map((result) => JSON.parse(ctrf(joined([result]), '0.1.0')).results.tests[0])
    .map(({ testId, name }) => [testId, name]);
  expect(ids[0]).toEqual(ids[1]);
  expect(ids[0]?.[0]).toBe(ids[0]?.[1]);
});

it('names the same cell twice where there are two results of it, so that no reader shows one of them alone', () => {
  const twice = joined([passed, { ...passed, startedAt: '2026-12-01T00:00:00.000Z', verdict: 'failed' }]);
  const [{ testId }, other] = JSON.parse(ctrf(twice, '0.1.0')).results.tests;
  expect(other.testId).toBe(`${testId} (2)`);
  const suites = [...junitOfJoined(twice).matchAll(/<testsuite name="([^"]*)"/g)].map(([, name]) => name);
  expect(suites).toEqual([testId, `${testId} (2)`]);
  const classes = [...junitOfJoined(twice).matchAll(/classname="([^"]*)"/g)].map(([, name]) => name);
  expect([...new Set(classes)]).toEqual(suites);
});

it('says of a pass that took a second try that it is flaky, as CTRF has it', () => {
  const flaky = { id: 'flaky', severity: 'warning', message: 'The first try failed: a reason.' } as const;
  const report = JSON.parse(ctrf(joined([{ ...passed, findings: [flaky] }, passed]), '0.1.0'));
  expect(validate(report, { specVersion: report.specVersion })).toMatchObject({ valid: true });
  const [second, first] = report.results.tests;
  expect(second).toMatchObject({ flaky: true, retries: 1 });
  expect(first).not.toHaveProperty('flaky');
});

it('is one JUnit document with a suite for each result, and one for files with a problem', () => {
  const suites: Record<string, string>[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    if (name === 'testsuites' || name === 'testsuite') suites.push(attributes as Record<string, string>);
  });
  parser
    .write(junitOfJoined({ ...all, entries: [...all.entries, ...joined([hostile], hostileProblems).entries] }))
    .close();
  expect(open.filter((name) => name === 'testsuites')).toHaveLength(1);
  expect(suites).toHaveLength(9);
  const [whole, ...each] = suites;
  const sum = (key: string) => each.reduce((total, suite) => total + Number(suite[key]), 0);
  expect(whole).toMatchObject({ tests: String(sum('tests')), failures: String(sum('failures')), errors: '2' });
  expect(suites.at(-1)).toMatchObject({ name: 'result files', tests: '2', errors: '1' });
});

it('shows in the summary the grid, why, where and what is wrong with files', () => {
  const shown = joinedSummary(all);
  expect(shown).toMatch(/^### ❌ 6 results: 2 failed, 1 error, 2 passed, 1 skipped\n/);
  expect(shown).toContain('| 4.2+22.g2cf8f13ca | ✅ passed | ❌ failed 2 of 2 (1) |');
  expect(shown).toMatch(/^\| 1 \| 2 \| ❌ failed \| LXC cannot find the freezer .* \| Use cgroup v1, .* \|$/m);
  expect(shown).toMatch(/^\| 2 \| limits \| CRIU 4.2\+22.g2cf8f13ca × LXC 6.0.4 v2 \| known loss: .* \|$/m);
  expect(joinedSummary(joined([failed]))).toContain('| ❌ failed: dump in generation 2 (1) |');
  expect(shown).toContain('| damaged | a/result.json | It cannot be read. |');
  expect(joinedSummary(joined([passed]))).toMatch(/^### ✅ 1 result: 1 passed\n/);
  expect(joinedSummary(joined([passed], problems))).toMatch(/^### ⚠️ /);
});

it('lets nothing of a result through to Markdown or the terminal', () => {
  const shown = joinedSummary(joined([hostile], hostileProblems));
  expect(shown.replaceAll(/<\/?(?:details|summary)>/g, '')).not.toMatch(/<(?!br>)/);
  expect(shown).not.toMatch(/[`$]|[^\P{Cc}\n]/u);
  expect(joinedText(joined([hostile], hostileProblems))).not.toMatch(/\p{Cs}|[^\P{Cc}\n]/u);
});

it('keeps the summary below 1 MiB, and says what is left out', () => {
  const results = Array.from({ length: 20_000 }, (_, at) => ({
    ...failed,
    cause: `${at} ${'x'.repeat(80)}`,
    findings: [],
    cell: { ...failed.cell, kernel: String(at) },
  }));
  const many = Array.from(
    { length: 10_000 },
    (_, at): Problem => ({ ...(problems[0] as Problem), file: `file ${at}` }),
  );
  const shown = joinedSummary(joined(results, many));
  expect(Buffer.byteLength(shown)).toBeLessThan(MEBIBYTE - 32 * 1024);
  expect(shown.match(/\d+ more on the page and in the files/g)).toHaveLength(2);
  for (const line of shown.split('\n').filter((row) => row.startsWith('|'))) expect(line).toMatch(/\|$/);
});

function dataOf(html: string): PageData {
  return JSON.parse(html.slice(html.indexOf('[[') + 2, html.lastIndexOf(']]')));
}
const TEMPLATE = '<script type="application/json">[["RESULTS"]]</script>';

it('puts all results into the page, in which nothing of theirs can end the script', () => {
  const html = page(joined([hostile, passed], hostileProblems), '0.1.0', TEMPLATE);
  expect(html.match(/</g)).toHaveLength(2);
  const { results, problems, findings, lost } = dataOf(html);
  expect(results.map(({ verdict }) => verdict)).toEqual(['failed', 'passed']);
  expect(results[0]?.cause).toContain('</script><img src=x onerror=alert(1)>');
  expect(lost[0]?.name).toContain('onerror');
  expect(findings).toHaveLength(1);
  expect(problems).toHaveLength(1);
  expect(() => page(all, '0.1.0', 'no place')).toThrow('has no place');
});

it('keeps the page below 5 MB: details of what passed go first, no verdict and no cause is ever lost', () => {
  const cycles = Array.from({ length: 200 }, (_, at) => ({ ...passedCycle, generation: at + 1 }));
  const results = Array.from({ length: 3000 }, (_, at) => {
    const evidence = `${at} ${'x'.repeat(3000)}`;
    const of = at % 2 === 0 ? passed : diagnosed;
    return { ...of, cycles, findings: [{ ...(diagnosed.findings[0] as Result['findings'][0]), evidence }] };
  });
  const html = page(joined(results), '0.1.0', TEMPLATE);
  expect(Buffer.byteLength(html)).toBeLessThan(4_800_000);
  const shown = dataOf(html).results;
  expect(shown).toHaveLength(3000);
  expect(shown.every(({ verdict, cause }) => (cause === null) === (verdict === 'passed'))).toBe(true);
  const detailed = (verdict: string) =>
    shown.filter((each) => each.verdict === verdict && each.details !== null).length;
  expect(detailed('failed')).toBeGreaterThan(400);
  expect(detailed('passed')).toBe(0);
  expect(shown[0]?.cycles.length).toBeLessThanOrEqual(20);
  expect(shown[0]?.cycles.at(-1)?.[0]).toBe(200);
});

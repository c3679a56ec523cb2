import { cellKey, cellNames, numbered } from '../../history/key.js';
import { xml } from '../../words/escape.js';
import type { Cycle, Result, ZdtmTest } from '../../words/result.js';
import { standing } from '../../words/standing.js';
import { explanation, lostFacts, shorten, valueText, zdtmTests } from '../prose/wording.js';
import type { Joined } from './join.js';
import { cellInFull, type Outcome } from './many.js';
import { type News, newsByCell, newsText } from './news.js';

const VALUE_LIMIT = 1000;

/** The name of all test cases of a single result, and of a grid. */
const CLASS = 'criu-lxc-test';

/**
 * The result as JUnit XML, by Jenkins' junit-10 schema: a suite for the cell, in it a test case for each cycle, and one
 * for the cell itself when what it says is not said by a cycle. Of the workload zdtm the tests have cases in place of the
 * cycles, which only tell which of them fails. The suite is named by what was asked for, the same in every run; what was
 * run, with versions and kernel, is a property. `skipped` is no attribute of `testsuites` there.
 */
export function junit(result: Result): string {
  return document([suiteOf(cellKey(result), result, CLASS)]);
}

/** The cells of a grid, a suite for each, named by its id. One that was not run has an error, so that nobody counts it as passed. */
export function junitOfGrid(rows: readonly (Outcome & { id: string })[]): string {
  const notRun: TestCase = {
    name: 'cell',
    ms: 0,
    outcome: 'error',
    body: problem('error', 'not run', 'It was not run.'),
  };
  return document(
    rows.map(({ id, result }) =>
      result === null ? { name: id, ms: 0, className: CLASS, cases: [notRun] } : suiteOf(id, result, CLASS),
    ),
  );
}

/** Joined results: a suite for what changed, then a suite for each, its class the cell whatever its versions are, and one for what is wrong with their files. */
export function junitOfJoined({ entries, problems }: Joined, news: News | null = null): string {
  const nameOf = cellNames(entries.map(({ result }) => result));
  const changed = newsByCell(news);
  // Readers of JUnit show one of two that have the same name.
  const names = numbered(entries.map(({ result }) => nameOf(result)));
  const suites = entries.map(({ result }, at) => {
    const name = names[at] as string;
    const suite = suiteOf(name, result, name);
    const changes = (changed.get(nameOf(result)) ?? []).map(({ what, words }) => ({
      name: 'change',
      value: `${what}: ${words}`,
    }));
    return { ...suite, properties: [...suite.properties, ...changes] };
  });
  const files = problems.map(
    ({ kind, file, message }): TestCase =>
      kind === 'duplicate'
        ? { name: file, ms: 0, outcome: 'passed', body: `<system-out>${xml(message)}</system-out>` }
        : { name: file, ms: 0, outcome: 'error', body: problem('error', kind, message) },
  );
  const told = news === null ? [] : [{ name: 'news', ms: 0, cases: [], output: newsText(news) }];
  return document([...told, ...suites, ...(files.length === 0 ? [] : [{ name: 'result files', ms: 0, cases: files }])]);
}

interface Suite {
  name: string;
  /** ISO 8601, UTC. */
  timestamp?: string;
  ms: number;
  /** Of its test cases; the suite's when there is none. */
  className?: string;
  properties?: { name: string; value: string }[];
  cases: TestCase[];
  output?: string[];
}

function suiteOf(name: string, result: Result, className: string): Suite & Required<Pick<Suite, 'properties'>> {
  const tests = zdtmTests(result).map(testCase);
  const cases = [...(tests.length > 0 ? tests : result.cycles.map(cycleCase)), ...cellCase(result, tests)];
  // What passed at the second try only.
  const flaky = standing(result) === 'flaky' ? [{ name: 'flaky', value: 'true' }] : [];
  const properties = [{ name: 'cell', value: cellInFull(result) }, ...flaky];
  return { name, timestamp: result.startedAt, ms: result.timings.total, className, properties, cases };
}

function document(suites: Suite[]): string {
  const all = suites.flatMap(({ cases }) => cases);
  const ms = suites.reduce((sum, suite) => sum + suite.ms, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="criu-lxc-test"${counts(all, ms)}>`,
    ...suites.flatMap(({ name, timestamp, ms, className = name, properties = [], cases, output = [] }) => [
      `  <testsuite${attributes({
        name,
        skipped: cases.filter(({ outcome }) => outcome === 'skipped').length,
        ...(timestamp === undefined ? {} : { timestamp }),
      })}${counts(cases, ms)}>`,
      ...(properties.length === 0
        ? []
        : [`    <properties>${properties.map((each) => `<property${attributes(each)}/>`).join('')}</properties>`]),
      ...cases.map(({ name, ms, body }) => {
        const testcase = attributes({ name, classname: className, time: seconds(ms) });
        return `    <testcase${testcase}>${body}</testcase>`;
      }),
      ...(output.length === 0 ? [] : [`    <system-out>${xml(output.join('\n'))}</system-out>`]),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function counts(cases: readonly TestCase[], ms: number): string {
  return attributes({
    tests: cases.length,
    failures: cases.filter(({ outcome }) => outcome === 'failure').length,
    errors: cases.filter(({ outcome }) => outcome === 'error').length,
    time: seconds(ms),
  });
}

interface TestCase {
  name: string;
  ms: number;
  outcome: 'passed' | 'failure' | 'error' | 'skipped';
  body: string;
}

function cycleCase(cycle: Cycle): TestCase {
  const test = { name: `generation ${cycle.generation}`, ms: (cycle.dumpMs ?? 0) + (cycle.restoreMs ?? 0) };
  const facts = lostFacts([cycle]).map(
    ({ name, before, after }) =>
      `${name}: before ${shorten(valueText(before), VALUE_LIMIT)}, after ${shorten(valueText(after), VALUE_LIMIT)}`,
  );
  if (cycle.verdict === 'passed') {
    // Known losses, and what is only reported.
    const body = facts.length === 0 ? '' : `<system-out>${xml(facts.join('\n'))}</system-out>`;
    return { ...test, outcome: 'passed', body };
  }
  return {
    ...test,
    outcome: 'failure',
    body: problem('failure', cycle.failureClass ?? cycle.verdict, cycle.cause, facts),
  };
}

function testCase({ name, outcome, expected, failureClass, reason }: ZdtmTest): TestCase {
  const test = { name: `zdtm ${name}`, ms: 0 };
  if (outcome === 'passed') return { ...test, outcome, body: '' };
  // A failure that the recorded list has is known, and changes no verdict.
  if (outcome === 'skipped' || expected === 'failed') {
    const message = outcome === 'skipped' ? (reason ?? '') : `Fails as recorded: ${reason}`;
    return { ...test, outcome: 'skipped', body: `<skipped${attributes({ message })}/>` };
  }
  return { ...test, outcome: 'failure', body: problem('failure', failureClass ?? 'state', reason) };
}

function cellCase(result: Result, tests: readonly TestCase[]): TestCase[] {
  const test = { name: 'cell', ms: result.timings.total };
  const cause = explanation(result);
  const type = result.failureClass ?? result.verdict;
  switch (result.verdict) {
    case 'passed':
      return [];
    case 'skipped':
      return [{ ...test, outcome: 'skipped', body: `<skipped${attributes({ message: cause ?? '' })}/>` }];
    case 'error':
      return [{ ...test, outcome: 'error', body: problem('error', type, cause) }];
    case 'failed':
      if (tests.length > 0 ? tests.some(({ outcome }) => outcome === 'failure') : result.cycles.some(isFailed))
        return [];
      return [{ ...test, outcome: 'failure', body: problem('failure', type, cause) }];
  }
}

function isFailed({ verdict }: Cycle): boolean {
  return verdict === 'failed';
}

function problem(element: 'failure' | 'error', type: string, message: string | null, lines: string[] = []): string {
  const text = xml(lines.join('\n'));
  return `<${element}${attributes({ type, message: message ?? '' })}>${text}</${element}>`;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value)).replaceAll(/[\n\t]/g, ' ')}"`)
    .join('');
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

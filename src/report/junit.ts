import type { Cycle, Result, ZdtmTest } from '../words/result.js';
import { cellLine, explanation, lostFacts, shorten, valueText, zdtmTests } from './wording.js';

const VALUE_LIMIT = 1000;

/** A result, and what its suite is called. */
export interface NamedResult {
  name: string;
  result: Result;
}

/** The result as JUnit XML: {@link junitOfAll} of one. */
export function junit(result: Result): string {
  return junitOfAll([{ name: cellLine(result.cell), result }]);
}

/**
 * Results as JUnit XML, by Jenkins' junit-10 schema: a suite for each cell, in it a test case for each cycle, and one
 * for the cell itself when what it says is not said by a cycle. Of the workload zdtm the tests have cases in place of the
 * cycles, which only tell which of them fails. `skipped` is no attribute of `testsuites` there.
 */
export function junitOfAll(results: readonly NamedResult[]): string {
  const suites = results.map(({ name, result }) => ({
    name,
    startedAt: result.startedAt,
    ms: result.timings.total,
    cases: casesOf(result),
  }));
  const all = suites.flatMap(({ cases }) => cases);
  const total = suites.reduce((sum, { ms }) => sum + ms, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="criu-lxc-test"${counts(all, total)}>`,
    ...suites.flatMap(({ name, startedAt, ms, cases }) => {
      const skipped = cases.filter(({ outcome }) => outcome === 'skipped').length;
      const suite = attributes({ name, skipped, timestamp: startedAt });
      return [`  <testsuite${suite}${counts(cases, ms)}>`, ...cases.map(testcase), '  </testsuite>'];
    }),
    '</testsuites>',
    '',
  ].join('\n');
}

function casesOf(result: Result): Case[] {
  const tests = zdtmTests(result).map(testCase);
  return [...(tests.length > 0 ? tests : result.cycles.map(cycleCase)), ...cellCase(result, tests)];
}

function counts(cases: readonly Case[], ms: number): string {
  return attributes({
    tests: cases.length,
    failures: cases.filter(({ outcome }) => outcome === 'failure').length,
    errors: cases.filter(({ outcome }) => outcome === 'error').length,
    time: seconds(ms),
  });
}

function testcase({ name, ms, body }: Case): string {
  return `    <testcase${attributes({ name, classname: 'criu-lxc-test', time: seconds(ms) })}>${body}</testcase>`;
}

interface Case {
  name: string;
  ms: number;
  outcome: 'passed' | 'failure' | 'error' | 'skipped';
  body: string;
}

function cycleCase(cycle: Cycle): Case {
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

function testCase({ name, outcome, expected, failureClass, reason }: ZdtmTest): Case {
  const test = { name: `zdtm ${name}`, ms: 0 };
  if (outcome === 'passed') return { ...test, outcome, body: '' };
  // A failure that the recorded list has is known, and changes no verdict.
  if (outcome === 'skipped' || expected === 'failed') {
    const message = outcome === 'skipped' ? (reason ?? '') : `Fails as recorded: ${reason}`;
    return { ...test, outcome: 'skipped', body: `<skipped${attributes({ message })}/>` };
  }
  return { ...test, outcome: 'failure', body: problem('failure', failureClass ?? 'state', reason) };
}

function cellCase(result: Result, tests: readonly Case[]): Case[] {
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

/** XML 1.0 has no way to write most control characters, and no half of a surrogate pair. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

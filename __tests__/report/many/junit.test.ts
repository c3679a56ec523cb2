import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { junit } from '../../../src/report/many/junit.js';
import type { Result } from '../../../src/words/result.js';
import { broken, failed, passed, skipped, tests } from '../results.js';

/** The attributes that Jenkins' junit-10 schema allows, as far as they are used here. */
const ALLOWED: Record<string, string[]> = {
  testsuites: ['name', 'time', 'tests', 'failures', 'errors', 'disabled'],
  testsuite: ['name', 'tests', 'failures', 'errors', 'time', 'disabled', 'skipped', 'timestamp', 'hostname', 'id'],
  testcase: ['name', 'time', 'classname'],
  failure: ['type', 'message'],
  error: ['type', 'message'],
  skipped: ['type', 'message'],
  'system-out': [],
  properties: [],
  property: ['name', 'value'],
};

interface Element {
  name: string;
  attributes: Record<string, string>;
}

/** Throws when the document is not well-formed or has what the schema does not know. */
function elements(result: Result): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    expect(ALLOWED[name], name).toEqual(expect.arrayContaining(Object.keys(attributes)));
    found.push({ name, attributes });
  });
  parser.write(junit(result)).close();
  return found;
}

const of = (result: Result, name: string) => elements(result).filter((element) => element.name === name);

it('has a property for what passed at the second try only', () => {
  const flaky = { id: 'flaky', severity: 'warning', message: 'The first try failed: a reason.' } as const;
  const names = elements({ ...passed, findings: [flaky] }).map(({ name }) => name);
  // The schema has them before all test cases.
  expect(names.slice(0, 4)).toEqual(['testsuites', 'testsuite', 'properties', 'property']);
  expect(of({ ...passed, findings: [flaky] }, 'property')).toMatchObject([
    { attributes: { name: 'cell' } },
    { attributes: { name: 'flaky', value: 'true' } },
  ]);
});

it('names its suite by what was asked for: another kernel or CRIU tomorrow is the same test', () => {
  const { cell } = passed;
  const tomorrow = { ...passed, cell: { ...cell, kernel: '6.19.1', criu: { ...cell.criu, version: '5.0' } } } as Result;
  const [one, other] = [passed, tomorrow].map((each) => of(each, 'testsuite')[0]?.attributes['name']);
  expect(other).toBe(one);
  expect(one).not.toMatch(/Linux|6\.18/);
  const versions = of(tomorrow, 'property').find(({ attributes }) => attributes['name'] === 'cell');
  expect(versions?.attributes['value']).toMatch(/^CRIU 5\.0 .* × Linux 6\.19\.1 /);
});

it('has a test case for each cycle', () => {
  expect(of(passed, 'testcase').map(({ attributes }) => attributes)).toEqual([
    { name: 'generation 1', classname: 'criu-lxc-test', time: '0.431' },
  ]);
  expect(of(passed, 'testsuite')[0]?.attributes).toMatchObject({
    name: 'CRIU 4.x → default × LXC default × cgroup auto × x64',
    tests: '1',
    failures: '0',
    time: '0.643',
  });
});

it('has a failure with its class, its cause and the facts', () => {
  expect(of(failed, 'testcase')).toHaveLength(2);
  expect(of(failed, 'failure').map(({ attributes }) => attributes)).toEqual([{ type: 'dump', message: failed.cause }]);
  const state = failed.cycles.map((cycle) => ({ ...cycle, verdict: 'failed', failureClass: 'state' }) as const);
  expect(junit({ ...failed, cycles: state })).toContain('hostname: before witness, after localhost');
});

it('tells of a passed cycle what was lost and did not fail it', () => {
  expect(of(failed, 'system-out')).toHaveLength(1);
  expect(junit(failed)).toContain('uptime: before 7, after 5');
  expect(of(passed, 'system-out')).toEqual([]);
});

it('has a test case for a failure that no cycle has', () => {
  const leak = { ...passed, verdict: 'failed', failureClass: 'leak', cause: 'A veth was left behind.' } as const;
  expect(of(leak, 'testcase').map(({ attributes }) => attributes['name'])).toEqual(['generation 1', 'cell']);
  expect(of(leak, 'failure')[0]?.attributes).toEqual({ type: 'leak', message: 'A veth was left behind.' });
});

it('tells skipped and error from failed', () => {
  expect(of(skipped, 'testsuite')[0]?.attributes).toMatchObject({
    tests: '1',
    skipped: '1',
    failures: '0',
    errors: '0',
  });
  expect(of(skipped, 'skipped')[0]?.attributes).toEqual({ message: skipped.skipReason });
  expect(of(broken, 'testsuite')[0]?.attributes).toMatchObject({
    tests: '1',
    skipped: '0',
    failures: '0',
    errors: '1',
  });
  expect(of(broken, 'error')[0]?.attributes).toEqual({ type: 'provide', message: broken.cause });
});

it('is well-formed whatever the texts hold', () => {
  const cause = `<&>"' ]]> \u0000\u001b[31m\u0085 \uD800 \uFFFE \u{1F600}\r\n\tend`;
  const [error] = of({ ...broken, cause }, 'error');
  expect(error?.attributes['message']).toBe(`<&>"' ]]> \uFFFD\uFFFD[31m\uFFFD \uFFFD \uFFFD \u{1F600}\uFFFD  end`);
});

it('has a test case for each ZDTM test, and none that fails as recorded', () => {
  expect(of(tests, 'testcase').map(({ attributes }) => attributes['name'])).toEqual([
    'zdtm pipe00',
    'zdtm poll',
    'zdtm netns',
    'zdtm env00',
  ]);
  expect(of(tests, 'failure')).toMatchObject([{ attributes: { type: 'state', message: 'FAIL: pipe00.c:9: <x>' } }]);
  expect(of(tests, 'skipped').map(({ attributes }) => attributes['message'])).toEqual([
    'Fails as recorded: FAIL: poll.c:9',
    'It needs ip.',
  ]);
});

it('has a test case for the cell when no ZDTM test says why it failed', () => {
  const zdtm = { ...passed.zdtm, tests: [] };
  expect(of({ ...tests, zdtm }, 'failure')).toHaveLength(1);
  const fine = { ...passed.zdtm, tests: tests.zdtm?.tests.slice(0, 2) ?? [] };
  expect(of({ ...tests, failureClass: 'leak', zdtm: fine }, 'failure')).toMatchObject([
    { attributes: { type: 'leak' } },
  ]);
});

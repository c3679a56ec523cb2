import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import type {
  CgroupVersion,
  FactResult,
  FailureClass,
  Result,
  Severity,
  Verdict,
  ZdtmTest,
} from '../../src/words/result.js';
import { broken, failed, inMachine, pair, passed, skipped, tests } from './results.js';

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
}

const text = readFileSync('schema/result.schema.json', 'utf8');
const schema = JSON.parse(text);
const accepts = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

/** Every object in a document, with a name for it that counts all items of an array as one. */
function objects(value: object, name = ''): [string, Record<string, unknown>][] {
  const here: [string, Record<string, unknown>][] = Array.isArray(value) ? [] : [[name, { ...value }]];
  const children = Object.entries(value).filter(([, child]) => typeof child === 'object' && child !== null);
  const below = (key: string) => (Array.isArray(value) ? `${name}[]` : `${name}.${key}`);
  return [...here, ...children.flatMap(([key, child]) => objects(child, below(key)))];
}

/** The document, with the object of that name replaced. */
function replaced(value: unknown, name: string, object: unknown, here = ''): unknown {
  if (here === name) return object;
  if (Array.isArray(value)) return value.map((child) => replaced(child, name, object, `${here}[]`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, replaced(child, name, object, `${here}.${key}`)]),
  );
}

const fields = objects(inMachine).flatMap(([name, object]) =>
  Object.keys(object).map((key) => ({ name, object, key })),
);

it.each(Object.entries({ inMachine, passed, pair, failed, skipped, broken, tests }))(
  'accepts a result that is %s',
  (_name, result) => {
    accepts(result);
    expect(accepts.errors).toBeNull();
  },
);

it('requires what the type requires, and no more', () => {
  const optional = fields.filter(({ name, object, key }) => {
    const { [key]: _, ...without } = object;
    return accepts(replaced(inMachine, name, without));
  });
  expect(optional.map(({ name, key }) => `${name}.${key}`)).toEqual([
    '.workflowRun',
    '.zdtm',
    '.cell.restoreLxc',
    '.cell.container',
    '.cell.kernelNumber',
    '.cell.machine',
    '.cell.asked.more',
    '.cell.criu.gitId',
    '.cell.criu.commit',
    '.cell.criu.repository',
    '.cell.criu.sha256',
    '.cell.restoreCriu.gitId',
    '.cell.restoreCriu.commit',
    '.cell.restoreCriu.repository',
    '.cell.restoreCriu.sha256',
    '.cell.lxc.gitId',
    '.cell.lxc.commit',
    '.cell.lxc.repository',
    '.cell.lxc.sha256',
    '.cell.restoreLxc.gitId',
    '.cell.restoreLxc.commit',
    '.cell.restoreLxc.repository',
    '.cell.restoreLxc.sha256',
    '.cycles[].batch',
    '.cycles[].dumpStats.sharedPagesWritten',
    '.cycles[].restoreStats.pagesRestored',
    '.cycles[].facts[].reason',
    '.zdtm.tests[].expected',
    '.findings[].evidence',
    '.findings[].advice',
    ...['preflight', 'machine', 'provide', 'sandbox', 'start', 'cycles', 'cleanup'].map((stage) => `.timings.${stage}`),
  ]);
});

it('knows every field of the type, and no other', () => {
  for (const [name, object] of objects(inMachine)) {
    expect(accepts(replaced(inMachine, name, { ...object, surplus: 1 })), `surplus field in ${name}`).toBe(false);
  }
  const described = [
    schema,
    schema.properties.cell,
    schema.properties.cell.properties.asked,
    schema.properties.timings,
    ...Object.values<Schema>(schema.$defs),
  ].flatMap(({ properties = {} }: Schema) => Object.entries(properties));
  expect(new Set(described.map(([field]) => field))).toEqual(new Set(fields.map(({ key }) => key)));
  for (const [field, { description }] of described) expect(description, field).toMatch(/\.$/);
});

it('has the values that the type has', () => {
  const verdicts: Record<Verdict, null> = { passed: null, failed: null, skipped: null, error: null };
  const classes: Record<FailureClass, null> = {
    provide: null,
    start: null,
    dump: null,
    restore: null,
    state: null,
    timeout: null,
    leak: null,
  };
  const severities: Record<Severity, null> = { error: null, warning: null, info: null };
  const outcomes: Record<FactResult['outcome'], null> = {
    kept: null,
    changed: null,
    'known-loss': null,
    info: null,
    absent: null,
  };
  const cgroups: Record<CgroupVersion, null> = { v1: null, v2: null };
  const { failureClass, finding, fact, zdtmOutcome } = schema.$defs;
  expect(schema.properties.verdict.enum).toEqual(Object.keys(verdicts));
  expect(failureClass.enum).toEqual(Object.keys(classes));
  const zdtmOutcomes: Record<ZdtmTest['outcome'], null> = { passed: null, failed: null, skipped: null };
  expect(zdtmOutcome.enum).toEqual(Object.keys(zdtmOutcomes));
  expect(finding.properties.severity.enum).toEqual(Object.keys(severities));
  expect(fact.properties.outcome.enum).toEqual(Object.keys(outcomes));
  expect(schema.properties.cell.properties.cgroup.enum).toEqual([...Object.keys(cgroups), null]);
});

it.each<[string, Partial<Record<keyof Result, unknown>>]>([
  ['another schema version', { schemaVersion: 2 }],
  ['an unknown verdict', { verdict: 'ok' }],
  ['a local time', { startedAt: '2026-11-22T20:30:00+01:00' }],
  ['no cycles wanted', { cyclesWanted: 0 }],
  ['a negative time', { timings: { total: -1 } }],
  ['passed with a cause', { cause: 'It broke.' }],
  ['passed with a skip reason', { skipReason: 'No kernel.' }],
  ['passed without a cycle', { cycles: [] }],
  ['passed with a cycle that failed', { cycles: failed.cycles }],
  ['failed without a cause', { verdict: 'failed', failureClass: 'dump' }],
  ['skipped without a reason', { verdict: 'skipped' }],
  ['error without a cause', { verdict: 'error' }],
])('refuses %s', (_name, change) => {
  expect(accepts({ ...passed, ...change })).toBe(false);
});

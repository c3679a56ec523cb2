import { describe, expect, it } from 'vitest';
import { CATALOGUES, compareFacts, type FactPolicies } from '../../src/facts/catalogue.js';
import { counter } from '../../src/facts/counter.js';
import { deletedFile } from '../../src/facts/deleted-file.js';
import { devices } from '../../src/facts/devices.js';
import { type Container, difference } from '../../src/facts/fact.js';
import { filter } from '../../src/facts/filter.js';
import { knownLoss } from '../../src/facts/known-losses.js';
import { neighbours, rules } from '../../src/facts/network.js';
import { pipe } from '../../src/facts/pipe.js';
import { signal } from '../../src/facts/signal.js';
import { timer } from '../../src/facts/timer.js';
import { uptime } from '../../src/facts/uptime.js';
import type { CgroupVersion } from '../../src/words/result.js';

describe('counter', () => {
  it('goes on with the next number', () => expect(counter.compare(7, 8)).toBeNull());
  it.each([1, 6, 7, 9, null, Number.NaN])('does not go on with %s', (after) => {
    expect(counter.compare(7, after)).toContain('7');
  });
});

describe('pipe', () => {
  const before = { heard: 3, line: 'n 2', inFlight: 'n 3' };
  it('gives the line that lay in it', () => {
    expect(pipe.compare(before, { heard: 4, line: 'n 3', inFlight: 'n 4' })).toBeNull();
  });
  it.each([
    ['lost it', { heard: 4, line: 'n 4', inFlight: 'n 5' }],
    ['gave it twice', { heard: 5, line: 'n 3', inFlight: 'n 4' }],
    ['gave nothing', { heard: 3, line: '', inFlight: 'n 4' }],
    ['is gone', null],
  ])('%s', (_title, after) => expect(pipe.compare(before, after)).not.toBeNull());
});

describe('deleted file', () => {
  it('holds what it held, and one line more', () => expect(deletedFile.compare('1\n2\n', '1\n2\n3\n')).toBeNull());
  it.each(['1\n2\n', '1\n', '', '3\n', '1\n2\n3\n4\n', '1\n9\n3\n', '1\n2\n3', null])('does not hold %j', (after) => {
    expect(deletedFile.compare('1\n2\n', after)).not.toBeNull();
  });
});

it('a signal is counted once', () => {
  expect(signal.compare(4, 5)).toBeNull();
  for (const after of [4, 6, 1, null]) expect(signal.compare(4, after)).not.toBeNull();
});

it('a timer goes on', () => {
  expect(timer.compare(4, 5)).toBeNull();
  for (const after of [4, 3, null, Number.NaN]) expect(timer.compare(4, after)).not.toBeNull();
});

it('the uptime does not go back', () => {
  for (const after of [4, 4.5]) expect(uptime.compare(4, after)).toBeNull();
  for (const after of [3.9, null, Number.NaN]) expect(uptime.compare(4, after)).not.toBeNull();
});

it('devices are denied as they were', () => {
  expect(devices.compare(['null'], ['null'])).toBeNull();
  for (const after of [['console', 'null'], [], null]) expect(devices.compare(['null'], after)).not.toBeNull();
});

it.each([
  ['filter', filter, { rules: [], blocked: 'no answer' }],
  ['rule', rules, []],
  ['neighbour', neighbours, []],
] as const)('what cannot be read is not what is empty: %s', (mark, fact, empty) => {
  const read = (section: string[] | null) => () => {
    const view = { filter: section, rules: section, neighbours: section, blocked: 'no answer' };
    return fact.read({ marks: new Set([mark]), view } as unknown as Container);
  };
  expect(read([])()).toEqual(empty);
  expect(read(null)).toThrow('could not be read');
});

it('a difference names what is not the same', () => {
  expect(difference(['a', 'b'], ['b'])).toBe('["a"]');
  expect(difference({ a: 1, b: 2 }, { a: 1, b: 3 })).toBe('{"b":2}');
  expect(difference([], ['a'])).toBe('[]');
  expect(difference('a', null)).toBe('"a"');
});

it('every fact says what it reads, how it is compared and why', () => {
  for (const { name, reads, rule, why } of Object.values(CATALOGUES).flat()) {
    expect(reads, name).toMatch(/\w$|\)$/);
    expect(rule, name).toMatch(/\w$|\)$/);
    expect(why, name).toMatch(/^[A-Z].*\.$/);
  }
});

describe('compareFacts', () => {
  const catalogue = CATALOGUES.witness;
  const values = new Map<string, unknown>(catalogue.map(({ name }) => [name, null]));
  const results = compareFacts(catalogue, values, values, {}, () => null);

  it('takes for absent only what declares that it can be', () => {
    const absent = results.filter(({ outcome }) => outcome === 'absent').map(({ name }) => name);
    expect(absent).toEqual(catalogue.filter(({ absence }) => absence !== undefined).map(({ name }) => name));
  });

  it('takes what could not be read for changed', () => {
    expect(results.find(({ name }) => name === 'memory')).toMatchObject({ outcome: 'changed' });
  });

  it('takes a limit that is gone for changed, unless this version is known for it', () => {
    const before = new Map(values).set('memory-limit', '100663296');
    const after = new Map(values).set('memory-limit', 'max');
    const limit = (known: string | null, chosen: FactPolicies = {}) =>
      compareFacts(catalogue, before, after, chosen, () => known).find(({ name }) => name === 'memory-limit');
    expect(limit(null)).toMatchObject({ outcome: 'changed' });
    expect(limit('known')).toMatchObject({ outcome: 'known-loss', reason: expect.stringContaining('known') });
    expect(limit('known', { 'memory-limit': 'must' })).toMatchObject({ outcome: 'changed' });
    expect(limit(null, { 'memory-limit': 'info' })).toMatchObject({ outcome: 'info', reason: expect.any(String) });
    expect(limit(null, { memory: 'info' })).toMatchObject({ outcome: 'changed' });
  });
});

const versions = (cgroup: CgroupVersion, lxc: string) => ({ cgroup, lxc, criu: '4.2.1', restoreCriu: '4.3' });

describe('known losses', () => {
  it('are known for what was seen of them', () => {
    expect(knownLoss('memory-limit', 'max', versions('v2', '7.0.0'))).toContain('lxc#4643');
    expect(knownLoss('devices', ['console', 'null'], versions('v1', '5.0.2'))).toContain('lxc#4643');
    expect(knownLoss('neighbours', [], versions('v1', '5.0.2'))).toContain('CRIU');
  });
  it('are known as far as they were measured, of both CRIUs', () => {
    expect(knownLoss('neighbours', [], { ...versions('v1', '6.0.4'), criu: '4.4' })).toBeNull();
    expect(knownLoss('neighbours', [], { ...versions('v1', '6.0.4'), restoreCriu: '4.4' })).toBeNull();
    expect(knownLoss('neighbours', [], { ...versions('v1', '6.0.4'), criu: '4.2+22.g2cf8f13ca' })).not.toBeNull();
  });
  it.each([
    ['memory-limit', 'max', 'v1', '6.0.4'],
    ['memory-limit', '4096', 'v2', '6.0.4'],
    ['memory-limit', 'max', 'v2', '7.0.1'],
    ['memory', 'max', 'v2', '6.0.4'],
    ['devices', ['null'], 'v1', '6.0.4'],
    ['devices', null, 'v1', '6.0.4'],
    ['neighbours', ['10.77.0.78'], 'v1', '6.0.4'],
  ] as const)('are not known for %s %s on %s with LXC %s', (fact, after, cgroup, version) => {
    expect(knownLoss(fact, after, versions(cgroup, version))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { DEFINITIONS, definitionOf } from '../../src/core/workloads/all.js';
import { compareFacts, type FactPolicies } from '../../src/facts/catalogue.js';
import { counter } from '../../src/facts/counter.js';
import { deletedFile } from '../../src/facts/deleted-file.js';
import { devices } from '../../src/facts/devices.js';
import { type Container, difference } from '../../src/facts/fact.js';
import { filter } from '../../src/facts/filter.js';
import { mappingsOf } from '../../src/facts/memory-map.js';
import { neighbours, rules } from '../../src/facts/network.js';
import { nftables } from '../../src/facts/nftables.js';
import { pipe } from '../../src/facts/pipe.js';
import { signal } from '../../src/facts/signal.js';
import { timer } from '../../src/facts/timer.js';
import { uptime } from '../../src/facts/uptime.js';
import { WORKLOADS } from '../../src/workload/workload.js';

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

it('the uptime does not go back, nor ahead of the host', () => {
  const before = { inside: 4, host: 10, ahead: 3, aheadOnHost: 0 };
  const after = (inside: number, ahead = 3) => ({ inside, host: 11, ahead, aheadOnHost: 0.1 });
  for (const inside of [4, 4.5, 5]) expect(uptime.compare(before, after(inside))).toBeNull();
  for (const inside of [3.9, 5.1, Number.NaN]) expect(uptime.compare(before, after(inside))).not.toBeNull();
  expect(uptime.compare(before, null)).not.toBeNull();
});

it('the two clocks of a namespace stay together, but on a host that slept', () => {
  const before = { inside: 4, host: 10, ahead: 3, aheadOnHost: 0 };
  const after = { inside: 4.5, host: 11, ahead: 3, aheadOnHost: 0 };
  // CRIU had to wait for a processor between the one and the other.
  for (const ahead of [2.6, 3.4]) expect(uptime.compare(before, { ...after, ahead })).toBeNull();
  for (const ahead of [2.4, 3.6, 4, Number.NaN])
    expect(uptime.compare(before, { ...after, ahead })).toMatch(/MONOTONIC by (-?\d+|NaN) ms more/);
  for (const slept of [0.6, 2])
    expect(uptime.compare(before, { ...after, ahead: 3 - slept, aheadOnHost: slept })).toBeNull();
});

it('devices are denied as they were', () => {
  expect(devices.compare(['null'], ['null'])).toBeNull();
  for (const after of [['console', 'null'], [], null]) expect(devices.compare(['null'], after)).not.toBeNull();
});

it.each([
  ['filter', filter, { IPv4: [], IPv6: null, blocked: 'no answer' }],
  ['nft', nftables, []],
  ['rule', rules, { IPv4: [], IPv6: null }],
  ['neighbour', neighbours, { IPv4: [], IPv6: null, proxy: null }],
] as const)('what cannot be read is not what is empty: %s', (mark, fact, empty) => {
  const read = (section: string[] | null) => () => {
    const both = { IPv4: section, IPv6: section, proxy: section };
    const view = { filter: both, rules: both, neighbours: both, ruleset: section, blocked: 'no answer' };
    return fact.read({ marks: new Set([mark]), view } as unknown as Container);
  };
  expect(read([])()).toEqual(empty);
  expect(read(null)).toThrow('could not be read');
});

it('a difference names what is not the same', () => {
  expect(difference(['a', 'b'], ['b'])).toBe('["a"]');
  expect(difference({ a: 1, b: 2 }, { a: 1, b: 3 })).toBe('{"b":2}');
  expect(difference([], ['a'])).toBe('[]');
  expect(difference({ a: 1 }, { a: 1, b: 3 })).toBe('{}');
  expect(difference(['a', 'b'], ['b', 'a'])).toBe('["a","b"]');
  expect(difference('a', null)).toBe('"a"');
});

it('every fact says what it reads, how it is compared and why', () => {
  for (const { name, reads, rule, why } of WORKLOADS.flatMap((name) => definitionOf(name).facts)) {
    expect(reads, name).toMatch(/\w$|\)$/);
    expect(rule, name).toMatch(/\w$|\)$/);
    expect(why, name).toMatch(/^[A-Z].*\.$/);
  }
});

describe('compareFacts', () => {
  const catalogue = DEFINITIONS.witness.facts;
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
    // What is known of it is told all the same.
    expect(limit('known', { 'memory-limit': 'must' })).toMatchObject({
      outcome: 'changed',
      reason: expect.stringContaining('known'),
    });
    expect(limit(null, { 'memory-limit': 'info' })).toMatchObject({ outcome: 'info', reason: expect.any(String) });
    expect(limit(null, { memory: 'info' })).toMatchObject({ outcome: 'changed' });
  });
});

describe('a memory map', () => {
  const mapping = (head: string, flags: string) => `${head}\nSize: 4 kB\nVmFlags: ${flags} \n`;
  it('has neighbours that are alike as one, and names shared memory as the kernel does', () => {
    const smaps = [
      mapping('1000-2000 rw-p 00000000 00:00 0 ', 'rd wr mr sd'),
      mapping('2000-3000 rw-p 00000000 00:00 0 ', 'rd wr mr ac'),
      mapping('3000-4000 rw-p 00000000 00:00 0 ', 'rd wr mr dc'),
      mapping('5000-6000 r-xp 00001000 08:01 5                   /bin/a b', 'rd ex mr'),
      mapping('6000-7000 r-xp 00002000 08:01 5                   /bin/a b', 'rd ex mr'),
      mapping('7000-8000 r-xp 00009000 08:01 5                   /bin/a b', 'rd ex mr'),
      mapping('8000-9000 rw-s 00000000 00:01 6                   /memfd:/dev/zero (deleted)', 'rd wr sh mr'),
    ].join('');
    expect(mappingsOf(smaps)).toEqual([
      '1000-3000 rw-p anonymous: mr at 0',
      '3000-4000 rw-p anonymous: mr dc at 0',
      '5000-7000 r-xp /bin/a b: mr at 4096',
      '7000-8000 r-xp /bin/a b: mr at 36864',
      '8000-9000 rw-s /dev/zero (deleted): mr at 0',
    ]);
  });
});

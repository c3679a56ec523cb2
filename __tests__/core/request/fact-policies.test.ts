import { expect, it } from 'vitest';
import { parseFactPolicies } from '../../../src/core/request/fact-policies.js';
import { UsageError } from '../../../src/words/errors.js';

const parse = (text: string) => parseFactPolicies(text, '--facts', 'witness');

it('takes commas and line ends', () => {
  expect(parse('')).toEqual({});
  expect(parse('memory=info')).toEqual({ memory: 'info' });
  expect(parse(' devices=must, memory=info\n\nrules=info\n')).toEqual({
    devices: 'must',
    memory: 'info',
    rules: 'info',
  });
});

it('names the facts that are nearest to one that it does not know', () => {
  expect(() => parse('neighbors=must')).toThrow(UsageError);
  expect(() => parse('neighbors=must')).toThrow(
    /^--facts names "neighbors", which is not a fact of the workload witness; the nearest are neighbours, /,
  );
});

it('knows the facts of this workload only', () => {
  expect(parseFactPolicies('verify=info', '--facts', 'command')).toEqual({ verify: 'info' });
  expect(() => parse('verify=info')).toThrow('not a fact of the workload witness');
  expect(() => parseFactPolicies('memory=info', '--facts', 'apps')).toThrow('not a fact of the workload apps');
});

it.each(['memory', 'memory=', 'memory=off', 'memory=known-loss', '=must', 'memory=must=info'])('refuses %s', (text) => {
  expect(() => parse(text)).toThrow(UsageError);
});

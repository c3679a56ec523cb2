import { expect, it } from 'vitest';
import { parseFactPolicies } from '../../src/core/fact-policies.js';
import { UsageError } from '../../src/words/errors.js';

const parse = (text: string) => parseFactPolicies(text, '--facts');

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
    /^--facts names "neighbors", which is no fact; the nearest are neighbours, /,
  );
});

it.each(['memory', 'memory=', 'memory=off', 'memory=known-loss', '=must', 'memory=must=info'])('refuses %s', (text) => {
  expect(() => parse(text)).toThrow(UsageError);
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { KNOWN } from '../../src/action/inputs.js';
import { refuseUnknown } from '../../src/action/known-inputs.js';
import { UsageError } from '../../src/words/errors.js';

it('an input that action.yml does not have is refused, and the one that was meant named', () => {
  const refused = () => refuseUnknown(KNOWN, { 'INPUT_CRIU-VERISON': '4.2', PATH: '/bin' });
  expect(refused).toThrow(UsageError);
  expect(refused).toThrow('There is no input "criu-verison". Did you mean criu-version?');
});

it('every input that action.yml has is known', () => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };
  expect([...KNOWN].sort()).toEqual(Object.keys(inputs).sort());
  const given = Object.fromEntries(KNOWN.map((name) => [`INPUT_${name.toUpperCase()}`, '']));
  expect(() => refuseUnknown(KNOWN, given)).not.toThrow();
});

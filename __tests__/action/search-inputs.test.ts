import { afterEach, expect, it, vi } from 'vitest';
import { readInputs } from '../../src/action/inputs.js';
import { UsageError } from '../../src/words/errors.js';

afterEach(() => vi.unstubAllEnvs());

function read(inputs: Record<string, string>) {
  for (const [name, value] of Object.entries(inputs)) vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
  return readInputs();
}

it('makes a search of its component and ends, with the inputs beside it as the cell', () => {
  const inputs = { bisect: 'criu', good: 'v4.1.1', bad: 'criu-dev', symptom: 'class:dump', 'lxc-version': '6.0.4' };
  expect(read(inputs)).toMatchObject({
    search: {
      component: 'criu',
      refs: { old: 'v4.1.1', new: 'criu-dev' },
      terms: { old: 'good', new: 'bad' },
      symptom: { kind: 'class', failureClass: 'dump' },
      raw: { 'lxc-version': '6.0.4' },
      packages: true,
    },
  });
});

it.each([
  [{ good: 'v4.1.1' }, 'good is of a search, which begins when bisect says what is searched: criu or lxc.'],
  [{ symptom: 'class:dump' }, 'symptom is of a search,'],
  [{ bisect: 'runc', good: 'a', bad: 'b' }, 'bisect is "runc"; valid values: criu, lxc.'],
  [{ bisect: 'criu', good: 'a' }, 'A search has two ends: good REF and bad REF, or old REF and new REF for what fixed'],
  [{ bisect: 'criu', good: 'a', new: 'b' }, 'good and bad are not allowed together with old and new.'],
  [{ bisect: 'criu', good: 'a', bad: 'x..y' }, 'bad is "git:x..y"'],
  [{ bisect: 'criu', good: 'a', bad: 'b', 'criu-version': '4.2' }, 'criu-version is what is searched'],
  [{ bisect: 'criu', good: 'a', bad: 'b', symptom: 'class:' }, 'symptom is "class:"; it must be'],
  [
    { bisect: 'criu', good: 'a', bad: 'b', grid: 'cycles: 1' },
    'grid is not allowed with bisect: a search has one result.',
  ],
  [{ bisect: 'criu', good: 'a', bad: 'b', junit: 'j.xml' }, 'junit is not allowed with bisect'],
  [{ bisect: 'criu', good: 'a', bad: 'b', cgroup: 'v3' }, 'cgroup is "v3"'],
])('refuses %j', (inputs, message) => {
  expect(() => read(inputs)).toThrow(UsageError);
  expect(() => read(inputs)).toThrow(message);
});

import { expect, it } from 'vitest';
import { downtime } from '../../src/facts/downtime.js';
import { missed } from '../../src/workload/downtime.js';

it.each([
  ['all', [4, 5, 6], { lost: 0, doubled: 0 }],
  ['one too few', [4, 6], { lost: 1, doubled: 0 }],
  ['one twice', [4, 5, 5, 6], { lost: 0, doubled: 1 }],
  ['one of before once more', [3, 4, 5, 6], { lost: 0, doubled: 1 }],
  ['none', [], { lost: 3, doubled: 0 }],
])('%s came', (_title, came, expected) => expect(missed(came, 3, 6)).toEqual(expected));

it('tells the time, and fails for lines', () => {
  const before = { silenceMs: 0, lost: 0, doubled: 0 };
  expect(downtime.compare(before, { ...before, silenceMs: 60_000 })).toBeNull();
  expect(downtime.compare(before, { ...before, lost: 1 })).toBe(
    'Of the lines to a client 1 did not come, and 0 came twice.',
  );
  expect(downtime.compare(before, { ...before, doubled: 2 })).toBe(
    'Of the lines to a client 0 did not come, and 2 came twice.',
  );
  expect(downtime.compare(before, null)).toBe('Since the restore a client hears nothing any more.');
});

import { expect, it } from 'vitest';
import { grouped, outerPid, processesOf, unchangedOfEach } from '../../src/facts/processes.js';

const NOBODY = 2 ** 22 + 1;

it('finds the processes of a pid namespace by one that is in it', () => {
  expect(processesOf(process.pid)).toEqual(expect.arrayContaining([process.pid, process.ppid]));
});

it('finds no process by one that is gone', () => {
  expect(processesOf(NOBODY)).toEqual([]);
});

it('finds the process that has a pid inside, and none for a pid that nobody has', () => {
  expect(outerPid(process.pid, process.pid)).toBe(process.pid);
  expect(outerPid(process.pid, NOBODY)).toBeNull();
});

it('groups processes that have the same', () => {
  expect(
    grouped([
      [1, { a: 1 }],
      [3, { a: 2 }],
      [4, { a: 1 }],
    ]),
  ).toEqual({ '1 4': { a: 1 }, '3': { a: 2 } });
});

it('compares what each process had, and names the first that has something else', () => {
  const { compare } = unchangedOfEach('The colour');
  expect(compare({ '1 3': 'red', '4': 'blue' }, { '1': 'red', '3': 'red', '4': 'blue' })).toBeNull();
  expect(compare({ '1 3': 'red' }, { '1': 'red', '3': 'blue' })).toBe(
    'The colour of process 3 changed from "red" to "blue".',
  );
  expect(compare({ '1': 'red' }, null)).not.toBeNull();
});

it('leaves processes that are new or gone to the fact that tells them', () => {
  expect(unchangedOfEach('The colour').compare({ '1 3': 'red' }, { '1 4': 'red' })).toBeNull();
});

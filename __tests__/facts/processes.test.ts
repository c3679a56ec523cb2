import { expect, it } from 'vitest';
import { outerPid, processesOf } from '../../src/facts/processes.js';

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

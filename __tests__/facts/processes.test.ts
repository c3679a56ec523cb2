import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import {
  grouped,
  ofEach,
  outerPid,
  processesOf,
  standingProcesses,
  unchangedOfEach,
} from '../../src/facts/processes.js';
import { statusField } from '../../src/host/process.js';

const NOBODY = 2 ** 22 + 1;

/** A process with a child that waits for a signal. */
async function family(): Promise<{ parent: number; child: number; end: () => void }> {
  // The parent never asks what became of its child.
  const shell = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const child = Number(await new Promise<string>((resolve) => shell.stdout.once('data', (text) => resolve(`${text}`))));
  const end = () => {
    for (const pid of [child, shell.pid as number]) process.kill(pid, 'SIGKILL');
  };
  return { parent: shell.pid as number, child, end };
}

const standing = (init: number) => standingProcesses(init).map(({ outer }) => outer);

it('takes no zombie for a process that stands', async () => {
  const { parent, child, end } = await family();
  try {
    expect(standing(parent)).toEqual(expect.arrayContaining([parent, child]));
    process.kill(child, 'SIGKILL');
    await expect.poll(() => statusField(child, 'State')).toMatch(/^Z/);
    expect(standing(parent)).not.toContain(child);
  } finally {
    end();
  }
});

it('reads nothing of a process that ends meanwhile', async () => {
  const { parent, child, end } = await family();
  const kill = (pid: number) => {
    if (pid !== child) return 'stands';
    process.kill(child, 'SIGKILL');
    while (!statusField(child, 'State')?.startsWith('Z'));
    throw new Error('It is gone.');
  };
  try {
    expect(Object.values(ofEach(parent, kill))).toEqual(['stands']);
  } finally {
    end();
  }
});

it('does not hide what cannot be read of a process that stands', () => {
  const fail = () => {
    throw new Error('It cannot be read.');
  };
  expect(() => ofEach(process.pid, fail)).toThrow('It cannot be read.');
});

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

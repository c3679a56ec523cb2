import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import {
  atRest,
  grouped,
  identitiesOf,
  ofEach,
  ofEachThread,
  outerPid,
  processesOf,
  standingProcesses,
  unchangedOfEach,
} from '../../src/facts/processes.js';
import { identify, type ProcessIdentity, statusField } from '../../src/host/process.js';

const NOBODY = 2 ** 22 + 1;

/** A process with a child that waits for a signal. */
async function makeFamily(): Promise<{ parent: number; child: number; end: () => void }> {
  // The parent never asks what became of its child.
  const shell = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const child = Number(await new Promise<string>((resolve) => shell.stdout.once('data', (text) => resolve(`${text}`))));
  const end = () => {
    for (const pid of [child, shell.pid as number]) process.kill(pid, 'SIGKILL');
  };
  return { parent: shell.pid as number, child, end };
}

const all = (init: number) => standingProcesses(init, identitiesOf(init));
const standing = (init: number) => all(init).map(({ outer }) => outer);

it('takes no zombie for a process that stands', async () => {
  const { parent, child, end } = await makeFamily();
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
  const { parent, child, end } = await makeFamily();
  const family = all(parent).filter(({ outer }) => [parent, child].includes(outer));
  const kill = (pid: number) => {
    if (pid !== child) return 'stands';
    process.kill(child, 'SIGKILL');
    while (!statusField(child, 'State')?.startsWith('Z'));
    throw new Error('It is gone.');
  };
  try {
    expect(Object.values(ofEach(family, kill))).toEqual(['stands']);
  } finally {
    end();
  }
});

it('reads nothing of a process that has the pid of one that ended', () => {
  const later = all(process.pid).map((each) => ({ ...each, startTime: '1' }));
  expect(ofEach(later, (outer) => outer)).toEqual({});
});

it('does not hide what cannot be read of a process that stands', () => {
  const fail = () => {
    throw new Error('It cannot be read.');
  };
  expect(() => ofEach(all(process.pid), fail)).toThrow('It cannot be read.');
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
      ['1', { a: 1 }],
      ['3', { a: 2 }],
      ['4/5', { a: 1 }],
    ]),
  ).toEqual({ '1 4/5': { a: 1 }, '3': { a: 2 } });
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

it('takes nobody for standing who is younger than the look, nor the children of a restless process', async () => {
  const earlier = identitiesOf(process.pid);
  const { parent, child, end } = await makeFamily();
  try {
    const outers = (...args: Parameters<typeof standingProcesses>) =>
      standingProcesses(...args).map(({ outer }) => outer);
    expect(outers(process.pid, earlier)).not.toContain(parent);
    const now = identitiesOf(process.pid);
    expect(outers(process.pid, now)).toEqual(expect.arrayContaining([parent, child]));
    expect(outers(process.pid, now, parent)).toContain(parent);
    expect(outers(process.pid, now, parent)).not.toContain(child);
    expect(outers(process.pid, now, 'grandchildren')).toContain(parent);
    expect(outers(process.pid, now, 'grandchildren')).not.toContain(child);
  } finally {
    end();
  }
});

it('names threads by their process', () => {
  const { startTime } = identify(process.pid) as ProcessIdentity;
  const ours = { outer: process.pid, startTime };
  const standing = [{ pid: 4, ...ours, threads: [4, 5].map((id) => ({ id, ...ours })) }];
  expect(ofEachThread(standing, (_outer, key) => `of ${key}`)).toEqual({ '4': 'of 4', '4/5': 'of 4/5' });
});

it('reads who waits, and says so when nobody does', async () => {
  const { child, end } = await makeFamily();
  let looked = 0;
  try {
    await expect.poll(() => statusField(child, 'State')).toMatch(/^S/);
    expect(await atRest(child, () => looked++, 1000)).toBe(true);
    expect(looked).toBeGreaterThan(0);
    // We run, or we could not ask.
    expect(await atRest(process.pid, () => looked++, 1)).toBe(false);
  } finally {
    end();
  }
});

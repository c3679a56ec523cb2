import { release } from 'node:os';
import { expect, it } from 'vitest';
import type { Request } from '../../../src/core/request/request.js';
import { parseRequest } from '../../../src/core/request/request.js';
import { testCell } from '../../../src/core/run/retry.js';
import type { Surroundings } from '../../../src/core/run/run.js';
import type { Result } from '../../../src/words/result.js';
import { temporaryFolder } from '../../folder.js';
import { failed, passed } from '../../report/results.js';

const UNKNOWN: Result = {
  ...failed,
  cause: 'The dump failed (exit code 1): (00.1) Error (criu/x.c:1): 30 maps 0x7f00',
  explainedBy: 'unknown-failure',
};
const SAME: Result = {
  ...UNKNOWN,
  cause: 'The dump failed (exit code 1): (00.2) Error (criu/x.c:1): 4711 maps 0x7fff',
};
const OTHER: Result = { ...UNKNOWN, cause: 'The dump failed (exit code 1): Error: no space' };

/** What is tried of a cell, when the tries end as the list says. */
async function tries(raw: Record<string, string>, ...results: Result[]) {
  const tried: Request[] = [];
  const surroundings = {
    store: temporaryFolder(),
    evidence: '/none',
    onProgress: () => undefined,
  } as unknown as Surroundings;
  const result = await testCell(
    parseRequest(raw, (input) => input),
    surroundings,
    async (request) => {
      tried.push(request);
      return results[tried.length - 1] ?? passed;
    },
  );
  return { controls: result.controls, tried };
}

it('changes one thing at a time, and names what makes no difference, another one, and a part of it', async () => {
  const { controls, tried } = await tries({ workload: 'tcp', 'leave-running': 'true' }, UNKNOWN, SAME, passed);
  expect(tried.map(({ workload, mode }) => [workload.name, mode.leaveRunning])).toEqual([
    ['tcp', true],
    ['witness', true],
    ['tcp', false],
  ]);
  expect(controls).toEqual([
    { what: 'workload', from: 'tcp', to: 'witness', verdict: 'failed', isSame: true, cause: SAME.cause },
    { what: 'mode', from: 'leave-running', to: '', verdict: 'passed', isSame: false, cause: passed.cause },
  ]);
});

it('tries a confined container unconfined, and not on this kernel, which takes no profile', async () => {
  const { controls, tried } = await tries({ kernel: '6.12', apparmor: 'generated' }, UNKNOWN, SAME);
  expect(tried.map(({ apparmor, kernel }) => [apparmor, kernel?.text])).toEqual([
    ['generated', '6.12'],
    ['unconfined', '6.12'],
  ]);
  expect(controls).toMatchObject([{ what: 'container', from: 'AppArmor profile (generated)', to: '' }]);
});

it('tries an unprivileged container without its map alone: it is confined no more than it was', async () => {
  const { controls, tried } = await tries({ container: 'unprivileged' }, UNKNOWN, passed);
  expect(tried.map(({ container, unconfined }) => [container, unconfined])).toEqual([
    ['unprivileged', false],
    ['privileged', true],
  ]);
  expect(controls).toMatchObject([{ what: 'container', from: 'map of users (lxc.idmap)', to: '', verdict: 'passed' }]);
});

it('gives no image of the user the rights of the host for that', async () => {
  const image = { workload: 'command', image: temporaryFolder(), verify: 'true', start: 'true' };
  const { tried } = await tries({ ...image, container: 'unprivileged' }, UNKNOWN, SAME, SAME);
  expect(tried.map(({ workload, container, unconfined }) => [workload.name, container, unconfined])).toEqual([
    ['command', 'unprivileged', false],
    ['witness', 'unprivileged', false],
  ]);
});

it('gives the witness the rights, and the policies of facts, that the other workload had', async () => {
  const { tried } = await tries({ workload: 'systemd', facts: 'devices=must,units=info' }, UNKNOWN, SAME);
  expect(tried[1]).toMatchObject({ workload: { name: 'witness' }, unconfined: true, facts: { devices: 'must' } });
  expect(tried[1]?.facts).toEqual({ devices: 'must' });
});

it('turns off one mode at a time', async () => {
  const { controls, tried } = await tries({ 'pre-dumps': '2', fresh: 'true' }, UNKNOWN, SAME, SAME);
  expect(tried.map(({ mode }) => [mode.preDumps, mode.fresh])).toEqual([
    [2, true],
    [0, true],
    [2, false],
  ]);
  expect(controls).toMatchObject([
    { what: 'mode', from: 'pre-dumps 2' },
    { what: 'mode', from: 'fresh' },
  ]);
});

it('tries each CRIU of a pair alone, and each LXC', async () => {
  const pair = { 'criu-version': '4.1.1', 'restore-criu-version': '4.3', 'lxc-version': '5.0.2' };
  const elsewhere = { 'restore-lxc-version': '6.0.4', 'restore-elsewhere': 'true' };
  const { controls, tried } = await tries({ ...pair, ...elsewhere }, UNKNOWN, SAME, SAME, SAME, SAME);
  const versions = ({ criu, restoreCriu, lxc, restoreLxc, mode }: Request) => [
    [criu, restoreCriu, lxc, restoreLxc].map((each) => each?.text ?? null).join(' '),
    mode.restoreElsewhere,
  ];
  expect(tried.map(versions)).toEqual([
    ['4.1.1 4.3 5.0.2 6.0.4', true],
    ['4.3  5.0.2 6.0.4', true],
    ['4.1.1  5.0.2 6.0.4', true],
    ['4.1.1 4.3 6.0.4 ', true],
    ['4.1.1 4.3 5.0.2 ', true],
  ]);
  expect(controls.map(({ what }) => what)).toEqual(['criu', 'criu', 'lxc', 'lxc']);
});

it('keeps the cgroup version, and the number of cycles: with fewer a late failure would pass', async () => {
  const late = { ...UNKNOWN, cycles: Array.from({ length: 7 }, () => UNKNOWN.cycles[0] as Result['cycles'][number]) };
  const { tried } = await tries({ workload: 'tcp', cycles: '9' }, late, SAME);
  expect(tried[1]).toMatchObject({ cycles: 7, cgroup: UNKNOWN.cell.cgroup });
  const later = { ...UNKNOWN, cycles: Array.from({ length: 31 }, () => late.cycles[0] as Result['cycles'][number]) };
  expect((await tries({ workload: 'tcp', cycles: '99' }, later, SAME)).tried).toHaveLength(1);
});

it('another failure is not the same', async () => {
  const { controls } = await tries({ workload: 'tcp' }, UNKNOWN, OTHER);
  expect(controls).toMatchObject([{ what: 'workload', verdict: 'failed', isSame: false }]);
});

it.each<[string, Result]>([
  ['a cause that explains', { ...UNKNOWN, explainedBy: 'no-space' }],
  ['a time that was not enough', { ...UNKNOWN, failureClass: 'timeout' }],
  ['a pass', passed],
])('changes nothing after %s', async (_what, result) => {
  const { controls, tried } = await tries({ workload: 'tcp' }, result);
  expect({ controls, tried: tried.length }).toEqual({ controls: [], tried: 1 });
});

it.each(['criu-stands-still', 'lxc-crashed'])(
  '%s says what was seen, and not why: it is compared',
  async (explainedBy) => {
    expect((await tries({ workload: 'tcp' }, { ...UNKNOWN, explainedBy }, SAME)).controls).toHaveLength(1);
  },
);

it('says that a virtual machine has another processor', async () => {
  const other = process.arch === 'x64' ? 'arm64' : 'x64';
  const { controls } = await tries({ kernel: `${other}:6.12` }, UNKNOWN, passed);
  expect(controls[0]?.from).toBe(`${UNKNOWN.cell.kernel} in a virtual machine (${other})`);
});

it('tries a virtual machine once more on this host', async () => {
  const { controls, tried } = await tries({ kernel: '6.12' }, UNKNOWN, passed);
  expect(tried.map(({ kernel }) => kernel?.text ?? null)).toEqual(['6.12', null]);
  expect(controls).toMatchObject([
    { what: 'kernel', from: `${UNKNOWN.cell.kernel} in a virtual machine`, to: `${release()} on this host` },
  ]);
  // With the versions and the cgroup that it had, not those that this host would take.
  expect(tried[1]).toMatchObject({
    criu: { text: UNKNOWN.cell.criu?.version },
    lxc: { text: UNKNOWN.cell.lxc?.version },
    cgroup: UNKNOWN.cell.cgroup,
  });
});

it('leaves out what only our own limit ended', async () => {
  const late: Result = { ...UNKNOWN, failureClass: 'timeout', cause: 'It did not end.' };
  const { controls } = await tries({ workload: 'tcp', timeout: '86400' }, UNKNOWN, late);
  expect(controls).toEqual([]);
});

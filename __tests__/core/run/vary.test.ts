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
  expect(controls).toMatchObject([{ what: 'container', from: 'apparmor generated', to: 'apparmor unconfined' }]);
});

it('tries an unprivileged container as a privileged one, which gets nothing of the host for that', async () => {
  const { controls, tried } = await tries({ container: 'unprivileged' }, UNKNOWN, passed);
  expect(tried.map(({ container, unconfined }) => [container, unconfined])).toEqual([
    ['unprivileged', false],
    ['privileged', false],
  ]);
  expect(controls).toMatchObject([{ what: 'container', from: 'unprivileged', to: 'privileged', verdict: 'passed' }]);
});

it('another failure is not the same', async () => {
  const { controls } = await tries({ workload: 'tcp' }, UNKNOWN, OTHER);
  expect(controls).toMatchObject([{ what: 'workload', verdict: 'failed', isSame: false }]);
});

it.each<[string, Result]>([
  ['a cause that explains', { ...UNKNOWN, explainedBy: 'no-space' }],
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

it('tries a virtual machine once more on this host', async () => {
  const { controls, tried } = await tries({ kernel: '6.12' }, UNKNOWN, passed);
  expect(tried.map(({ kernel }) => kernel?.text ?? null)).toEqual(['6.12', null]);
  expect(controls).toMatchObject([{ what: 'kernel', from: UNKNOWN.cell.kernel, verdict: 'passed' }]);
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

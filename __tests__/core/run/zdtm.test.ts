import { expect, it } from 'vitest';
import type { CellOutcome, CellPlan } from '../../../src/core/cell/plan.js';
import { type RunBatch, runTests } from '../../../src/core/run/zdtm.js';
import type { Cycle } from '../../../src/words/result.js';
import type { ZdtmPlan } from '../../../src/workload/workload.js';
import { passedCycle } from '../../report/results.js';

const NAMES = Array.from({ length: 13 }, (_, index) => `test${String(index).padStart(2, '0')}`);
const cases = NAMES.map((name) => ({ name, arguments: [], flavours: ['h'] }));
const tests: ZdtmPlan = {
  name: 'zdtm',
  version: '4.2.1',
  programs: '/programs',
  cases,
  control: { name: 'write_read01', arguments: [], flavours: [] },
  omitted: [{ name: 'stopped', flavours: [], reason: 'It hangs.' }],
  unrun: { gone: [], unasked: [] },
};
// Nothing else of it is read.
const plan = { cycles: 2, timeoutMs: 60_000 } as CellPlan;

const { batch: _, ...cycle } = passedCycle;
const failedCycle: Cycle = { ...cycle, verdict: 'failed', failureClass: 'dump', cause: 'The dump failed.' };

interface World {
  /** Alone or not, it makes the dump of its container fail. */
  poison?: string[];
  /** Together they do. */
  quarrel?: string[];
  fails?: string[];
  /** They cannot be started. */
  unable?: string[];
  isAlarmed?: boolean;
  /** No container comes through. */
  isBroken?: boolean;
  /** Why one does not; null when the host is at fault. */
  failureClass?: 'dump' | null;
}

/** Containers of a world in which all is known. */
function world({
  poison = [],
  quarrel = [],
  fails = [],
  unable = [],
  isAlarmed = true,
  isBroken = false,
  failureClass = 'dump',
}: World) {
  const containers: string[][] = [];
  const run = async ({ workload }: CellPlan): Promise<CellOutcome> => {
    const names = (workload as ZdtmPlan).cases.map(({ name }) => name);
    containers.push(names);
    const broken =
      isBroken ||
      names.some((name) => poison.includes(name)) ||
      (quarrel.length > 0 && quarrel.every((name) => names.includes(name)));
    const outcome = {
      cycles: [cycle, cycle],
      findings: [],
      timings: { start: 5 },
      failureClass: null,
      cause: null,
      explainedBy: null,
    };
    if (broken) return { ...outcome, cycles: [failedCycle], failureClass, cause: 'The dump failed.' };
    return {
      ...outcome,
      tests: {
        control: { name: 'write_read01', isAlarmed, reason: isAlarmed ? 'FAIL: CRC mismatch' : 'It said PASS.' },
        tests: names.map((name) => {
          if (unable.includes(name)) return { name, outcome: 'skipped' as const, reason: 'It could not be started.' };
          const failed = fails.includes(name);
          return {
            name,
            outcome: failed ? ('failed' as const) : ('passed' as const),
            reason: failed ? 'FAIL: x' : null,
          };
        }),
      },
    };
  };
  return { run, containers };
}

const outcomes = (zdtm: { tests: { name: string; outcome: string }[] }, outcome: string) =>
  zdtm.tests.filter((test) => test.outcome === outcome).map(({ name }) => name);

it('runs all tests in one container', async () => {
  const { run, containers } = world({});
  const { cause, zdtm, cycles } = await runTests(plan, tests, null, run);
  expect(cause).toBeNull();
  expect(containers).toEqual([NAMES]);
  expect(outcomes(zdtm, 'passed')).toEqual(NAMES);
  expect(zdtm.tests.find(({ name }) => name === 'stopped')).toMatchObject({ outcome: 'skipped', reason: 'It hangs.' });
  expect(zdtm.tests[1]).toMatchObject({ batch: 1, generations: 2 });
  expect(cycles.map(({ batch }) => batch)).toEqual([1, 1]);
});

it('gives a container in a machine as much more time as it is slower', async () => {
  const limits: number[] = [];
  const { run } = world({});
  const seen: RunBatch = (each) => {
    limits.push(each.timeoutMs);
    return run(each);
  };
  const long = { ...plan, timeoutMs: 3_600_000 };
  await runTests(long, tests, null, seen);
  await runTests(long, tests, null, seen, 5);
  expect(limits[1]).toBe(5 * (limits[0] as number));
});

it('finds those to blame, and keeps the verdicts of the others', async () => {
  const { run } = world({ poison: ['test03', 'test08'], fails: ['test05'] });
  const { failureClass, cause, zdtm } = await runTests(plan, tests, null, run);
  expect(failureClass).toBe('dump');
  expect(cause).toMatch(/^3 of 13 ZDTM tests failed: test03 \(The dump failed\.\); test05 \(FAIL: x\); test08/);
  expect(outcomes(zdtm, 'failed')).toEqual(['test03', 'test05', 'test08']);
  expect(outcomes(zdtm, 'passed')).toHaveLength(10);
  expect(zdtm.tests.find(({ name }) => name === 'test03')).toMatchObject({ failureClass: 'dump', generations: 0 });
});

it('does not pass when the host was at fault for one test', async () => {
  const { run } = world({ poison: ['test03'], failureClass: null });
  const { failureClass, cause, zdtm } = await runTests(plan, tests, null, run);
  expect({ failureClass, cause }).toEqual({
    failureClass: null,
    cause: 'test03 has no verdict. The dump failed.',
  });
  expect(outcomes(zdtm, 'skipped')).toContain('test03');
});

it('tells tests that only fail together', async () => {
  const { run } = world({ quarrel: ['test00', 'test12'], unable: ['test05'] });
  const { cause, zdtm, findings } = await runTests(plan, tests, null, run);
  expect(cause).toBeNull();
  expect(outcomes(zdtm, 'skipped')).toEqual(['stopped', 'test05']);
  expect(findings.map(({ id }) => id)).toContain('zdtm-together');
});

it('counts no PASS beside a control that did not say FAIL', async () => {
  const { failureClass, zdtm } = await runTests(plan, tests, null, world({ isAlarmed: false }).run);
  expect(failureClass).toBe('state');
  expect(outcomes(zdtm, 'passed')).toEqual([]);
  expect(outcomes(zdtm, 'failed')).toEqual(NAMES);
});

it('blames no test when a container without any fails, too', async () => {
  const { run, containers } = world({ isBroken: true });
  const { failureClass, cause, zdtm } = await runTests(plan, tests, null, run);
  expect({ failureClass, cause }).toEqual({ failureClass: 'dump', cause: 'The dump failed.' });
  expect(containers).toEqual([NAMES, []]);
  expect(outcomes(zdtm, 'skipped')).toEqual(['stopped', ...NAMES]);
});

it('leaves out no test when time runs out, and does not pass', async () => {
  const { run, containers } = world({});
  const { cause, zdtm } = await runTests({ ...plan, timeoutMs: 5000 }, tests, null, run);
  expect(containers).toEqual([]);
  expect(cause).toContain('test00 has no verdict');
  expect(outcomes(zdtm, 'skipped')).toEqual(['stopped', ...NAMES]);
});

it('does not pass when there was no time to find those to blame', async () => {
  const slow = world({ poison: ['test03'] });
  const now = Date.now;
  try {
    // Every container takes twenty seconds.
    const run = async (some: CellPlan) => {
      const later = Date.now() + 20_000;
      Date.now = () => later;
      return slow.run(some);
    };
    const { cause, zdtm } = await runTests(plan, tests, null, run);
    expect(cause).toMatch(/has no verdict\. The time limit of 60 s came before its turn\. Its container had failed/);
    expect(outcomes(zdtm, 'failed')).toEqual([]);
    expect(zdtm.tests.find(({ name }) => name === 'test03')?.reason).toContain('Its container had failed');
  } finally {
    Date.now = now;
  }
});

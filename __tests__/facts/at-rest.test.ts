import { afterEach, expect, it, vi } from 'vitest';

const status = vi.hoisted(() => ({ of: (_pid: number): Record<string, string> => ({}) }));
vi.mock('../../src/host/process.js', async (original) => ({
  ...(await original<object>()),
  statusField: (pid: number, field: string) => status.of(pid)[field] ?? null,
  statusFields: (pid: number) => status.of(pid),
  idsByNamespace: (pid: number, field: string) => status.of(pid)[field]?.split('\t') ?? [],
}));

const { atRest } = await import('../../src/facts/processes.js');

const THREAD = 40;
const INSPECTOR = 50;
const DEBUGGER = 51;
const BESIDE = 41;

/** A thread of the container: first traced by somebody, in the midst of a fork, and soon after that at rest. */
function heldBy(tracer: number, looks: number) {
  let left = looks;
  status.of = (pid) => {
    if (pid === INSPECTOR) return { NSpid: '50', Name: 'inspector-x64' };
    if (pid === DEBUGGER) return { NSpid: '51', Name: 'gdb' };
    if (pid === BESIDE) return { NSpid: '41\t4', Name: 'inspector-x64' };
    const isHeld = left > 0;
    left -= isHeld ? 1 : 0;
    const common = { NSpid: '40\t3', voluntary_ctxt_switches: '7' };
    return isHeld
      ? { ...common, State: 't (tracing stop)', TracerPid: String(tracer), SigBlk: 'fffffffe7ffbfeff' }
      : { ...common, State: 'S (sleeping)', TracerPid: '0', SigBlk: '0000000000000000' };
  };
}

afterEach(() => {
  status.of = () => ({});
});

/** Its mask, as it was read last. */
async function maskOf(patienceMs: number) {
  let mask: string | undefined;
  const rests = await atRest(THREAD, () => (mask = status.of(THREAD)['SigBlk']), patienceMs);
  return { rests, mask };
}

it.each([
  ['within the time', 200, 6],
  ['when the time is up already', 0, 30],
])('who is held by the inspector is read once let go, %s', async (_when, patienceMs, looks) => {
  heldBy(INSPECTOR, looks);
  expect(await maskOf(patienceMs)).toEqual({ rests: true, mask: '0000000000000000' });
});

it.each([
  ['a process of the container', BESIDE],
  ['a debugger outside', DEBUGGER],
])('who is traced by %s is read as it stands', async (_who, tracer) => {
  heldBy(tracer, Number.POSITIVE_INFINITY);
  expect(await maskOf(200)).toEqual({ rests: true, mask: 'fffffffe7ffbfeff' });
});

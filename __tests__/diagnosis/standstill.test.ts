import { expect, it } from 'vitest';
import { FAILURES } from '../../src/diagnosis/failures.js';
import { unseizable, whoStandsStill } from '../../src/diagnosis/standstill.js';
import type { Seen } from '../../src/host/process-table.js';

const seen = (pid: number, parent: number, more: Partial<Seen> = {}): Seen => ({
  ...{ pid, parent, name: 'sh', state: 'S', runs: false, tracer: 0, ticks: 0 },
  ...{ program: 'other', channel: 'do_wait', inside: false },
  ...more,
});
const SANDBOX = [seen(1, 0), seen(22, 1, { program: 'lxc', channel: 'do_epoll_wait' })];
const LXC = seen(98, 9, { program: 'lxc' });
const CRIU = seen(100, 98, { program: 'criu', channel: 'ptrace_attach', state: 'D' });
const inside = (pid: number, more: Partial<Seen>) => seen(pid, 22, { inside: true, ...more });

it.each<[string, Seen[], ReturnType<typeof whoStandsStill>]>([
  [
    'the last of those who wait for each other',
    [LXC, CRIU],
    { culprit: 'criu', sentence: 'CRIU (process 100) waits in the kernel (state D, ptrace_attach).' },
  ],
  [
    'a program that CRIU has started',
    [LXC, CRIU, seen(101, 100, { name: 'iptables', channel: null })],
    { culprit: 'criu', sentence: 'iptables (process 101), started by CRIU, waits.' },
  ],
  [
    'LXC, where CRIU does not run',
    [LXC, seen(99, 98, { name: 'sleep', channel: 'hrtimer_nanosleep' })],
    { culprit: 'lxc', sentence: 'sleep (process 99), started by LXC, waits in hrtimer_nanosleep.' },
  ],
  [
    "who is stopped, be it LXC's monitor beside CRIU",
    [{ ...LXC, state: 'T' }, CRIU],
    { culprit: 'lxc', sentence: 'LXC (process 98) is stopped by a signal.' },
  ],
  [
    'who is traced by somebody',
    [LXC, { ...CRIU, state: 't' }],
    { culprit: 'criu', sentence: 'CRIU (process 100) is stopped by its tracer.' },
  ],
  [
    'a process that is restored',
    [LXC, CRIU, inside(110, { program: 'criu', state: 'T' })],
    { culprit: 'criu', sentence: 'A process that CRIU restores (110) is stopped by a signal.' },
  ],
  [
    'processes of the container in a state of their own, beside it',
    [
      LXC,
      CRIU,
      inside(30, { state: 'D', channel: '__refrigerator' }),
      inside(31, { name: 'cc', state: 'D', channel: 'do_vfork' }),
    ],
    {
      culprit: 'criu',
      sentence:
        'CRIU (process 100) waits in the kernel (state D, ptrace_attach). Process 31 (cc) of the container waits in the kernel (state D, do_vfork).',
    },
  ],
  ['nobody, where none is left', [], { culprit: 'lxc', sentence: 'LXC (process 22) waits in do_epoll_wait.' }],
])('names %s', (_what, processes, expected) => {
  expect(whoStandsStill([...SANDBOX, ...processes])).toEqual(expected);
});

it('names what of a container is stopped or traced, in words that the known failures know', () => {
  const lines = unseizable([
    ...SANDBOX,
    { ...LXC, state: 'T' },
    inside(30, { tracer: 0 }),
    inside(31, { name: 'vim', state: 'T' }),
    inside(32, { name: 'sleep', tracer: 33 }),
    inside(33, { name: 'strace' }),
    inside(34, { name: 'x', state: 't', tracer: 0 }),
  ]);
  expect(lines).toEqual([
    'Process 31 (vim) of the container was stopped before the dump.',
    'Process 32 (sleep) of the container was traced before the dump, by process 33 (strace).',
    'Process 34 (x) of the container was traced before the dump.',
  ]);
  const known = lines.map((line) => FAILURES.find(({ pattern }) => pattern.test(line))?.id);
  expect(known).toEqual(['process-stopped', 'process-traced', 'process-traced']);
});

import { expect, it } from 'vitest';
import { timeless } from '../../src/words/timeless.js';

it.each([
  ['The dump failed (no end within 14.7 s): (00.104086) SEIZE 30 (comm sh): success', 'SEIZE N (comm sh): success'],
  ['The restore failed (exit code 1): pie: 1: 1: new_sp=0x7fe0d21c6848 ip 0x4b0640', 'pie: N: N: new_sp=N ip N'],
  [
    "The dump failed (exit code 1): (00.1) Error (criu/files-reg.c:937): Can't dump ghost file /var/log/app.log of 2097152 size, increase limit",
    "Can't dump ghost file /var/log/app.log of N size, increase limit",
  ],
  [
    "(00.077777)     30: Error (criu/cgroup.c:1): cg: Can't move into cpuset/lxc.payload.a1b2c3/cgroup.procs (-1/0)",
    "cg: Can't move into cpuset/lxc.payload.N/cgroup.procs (-1/0)",
  ],
  [
    'The dump failed (no progress for 3 s after «Daemon 32 exited trapping»): CRIU (process 68) waits in do_wait.',
    'The dump failed (no progress for N s after «Daemon N exited trapping»): CRIU (process N) waits in do_wait.',
  ],
  ['inet: Unsupported proto 262 for socket 2f1a', 'inet: Unsupported proto N for socket N'],
  [
    'mnt-v2: Failed to open_tree /tmp/.criu.mntns.0iFLzL/mnt-0000000072',
    'mnt-v2: Failed to open_tree /tmp/.criu.mntns.N/mnt-N',
  ],
  ['Unable to open /var/tmp/criu-lxc-test.12.345.a1b2c3/x', 'Unable to open /var/tmp/criu-lxc-test.N/x'],
  ['Failed to attach "vethA1b2C3" to bridge "br0"', 'Failed to attach "vethN" to bridge "br0"'],
])('%s', (cause, title) => {
  expect(timeless(cause)).toBe(title);
});

it.each([
  'CRIU 4.3 was to make the dump, and CRIU 4.2.1 made it.',
  'LXC 7 dropped cgroup v1, and does not know its lines in a config any more.',
  'The init has ended (exit code 3), and its child (signal 11).',
  'Linux 6.13 and CRIU 4.2.1+22.g2cf8f13ca, cgroup 2',
  'Failed to set "memory.max"; core-1.img is damaged; ext4, x86_64, IPv6',
])('leaves versions and names as they are: %s', (text) => {
  expect(timeless(text)).toBe(text);
});

it('two runs of the same failure have the same title', () => {
  const run = (pid: number, address: string) =>
    timeless(
      `The dump failed (exit code 1): (00.${pid}) Error (criu/a.c:1): ${pid} maps ${address} of socket:[${pid}7]`,
    );
  expect(run(31, '7f00deadbeef')).toBe(run(4711, '7fffa0000000'));
});

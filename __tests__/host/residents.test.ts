import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { type Look, lookAtHost, Residents, sandboxesOf, type Worker } from '../../src/host/residents.js';

/** A host with these processes outside of the sandbox, `{ 12: 'cron' }`, and in it. */
function host(
  outside: Record<number, string>,
  inside: Record<number, [name: string, worker: Worker]> = {},
  another: number[] = [],
) {
  const now = { outside, inside };
  const pids = (of: object) => Object.keys(of).map(Number);
  const look: Look = {
    ours: () => pids(now.inside),
    all: () => [...pids(now.outside), ...pids(now.inside)],
    isOfAnother: (pid) => another.includes(pid),
    worker: (pid) => now.inside[pid]?.[1] ?? 'other',
    program: (pid) => (now.outside[pid]?.startsWith('lxc-') ? 'lxc' : now.outside[pid] === 'criu' ? 'criu' : 'other'),
    name: (pid) => now.inside[pid]?.[0] ?? now.outside[pid] ?? '',
  };
  return { now, residents: new Residents(look) };
}
const line = (name: string, pid = 77) => `${name}[${pid}]: segfault at 0 ip 0 sp 0 error 4 in ${name}[1+2]`;
const whoWas = (residents: Residents, name: string, pid = 77) => residents.whoWas(pid, name, line(name, pid));

it('knows who was seen', () => {
  const { residents } = host({}, { 7: ['init', 'container'], 8: ['lxc-start', 'lxc'] });
  residents.look();
  expect([...residents.seen]).toEqual([
    [7, 'container'],
    [8, 'lxc'],
  ]);
});

it('one that lived too short is known by the name of another in the sandbox', () => {
  const { residents } = host({ 1: 'systemd' }, { 7: ['worker', 'container'] });
  expect(whoWas(residents, 'worker')).toBeNull();
  residents.look();
  expect(whoWas(residents, 'worker')).toBe('container');
  expect(whoWas(residents, 'cron')).toBeNull();
});

it('by nothing where another on this host has that name', () => {
  const { residents, now } = host({ 12: 'worker' }, { 7: ['worker', 'container'] });
  residents.look();
  expect(whoWas(residents, 'worker')).toBeNull();
  now.outside = {};
  expect(whoWas(residents, 'worker')).toBe('container');
});

it('one that was of others for longer than a look stays theirs when it is gone', () => {
  const { residents, now } = host({ 77: 'worker' }, { 7: ['worker', 'container'] });
  residents.look();
  residents.look();
  now.outside = {};
  expect(whoWas(residents, 'worker', 77)).toBeNull();
  expect(whoWas(residents, 'worker', 78)).toBe('container');
});

it('one that was seen once in another sandbox is not ours', () => {
  const { residents, now } = host({ 77: 'worker', 78: 'worker' }, { 7: ['worker', 'container'] }, [77]);
  residents.look();
  now.outside = {};
  expect(whoWas(residents, 'worker', 77)).toBeNull();
  expect(whoWas(residents, 'worker', 78)).toBe('container');
});

it('tells the cgroup of a sandbox from others', () => {
  const v1 = '4:memory:/a/criu-lxc-test.5.6.abc/lxc.payload.web\n3:cpu:/\n0::/criu-lxc-test.5.6.abc/inner\n';
  expect(sandboxesOf(v1)).toEqual(['criu-lxc-test.5.6.abc', 'criu-lxc-test.5.6.abc']);
  expect(sandboxesOf('0::/user.slice/criu-lxc-tests\n')).toEqual([]);
  expect(lookAtHost([]).isOfAnother(process.pid)).toBe(false);
});

it('one that entered the sandbox after the look is ours, though it was outside then', () => {
  const { residents, now } = host({ 77: 'sh' });
  residents.look();
  now.outside = {};
  now.inside = { 77: ['init', 'container'] };
  residents.look();
  expect(residents.seen.get(77)).toBe('container');
});

it('CRIU and LXC are known without having been seen, where nobody else is at work with them', () => {
  const { residents, now } = host({ 1: 'systemd' });
  expect(whoWas(residents, 'criu')).toBe('criu');
  expect(whoWas(residents, 'lxc-checkpoint')).toBe('lxc');
  const loader = 'ld-linux-x86-64[77]: segfault at 0 ip 0 sp 0 error 4 in criu[1+2]';
  expect(residents.whoWas(77, 'ld-linux-x86-64', loader)).toBe('criu');
  now.outside = { 1: 'systemd', 12: 'lxc-start' };
  expect(whoWas(residents, 'criu')).toBeNull();
  expect(residents.whoWas(77, 'ld-linux-x86-64', loader)).toBeNull();
});

it('who left a core file in the sandbox is known by that name', () => {
  const { residents } = host({ 1: 'systemd' });
  residents.died('crasher');
  expect(whoWas(residents, 'crasher')).toBe('container');
  residents.died('criu');
  expect(whoWas(residents, 'criu')).toBe('criu');
});

it('sees that a process runs another program now, under the same name too', async () => {
  const again = `read -r _; exec -a lxc-start bash -c 'echo again; read -r _; exec -a bash bash -c "echo again; read -r _"'`;
  const child = spawn('bash', ['-c', `echo ready; ${again}`], { stdio: ['pipe', 'pipe', 'ignore'] });
  const { worker } = lookAtHost([]);
  const seen: Worker[] = [];
  for (let program = 0; program < 3; program++) {
    await once(child.stdout, 'data');
    seen.push(worker(child.pid as number), worker(child.pid as number));
    child.stdin.write('\n');
  }
  await once(child, 'close');
  expect(seen).toEqual(['other', 'other', 'lxc', 'lxc', 'other', 'other']);
});

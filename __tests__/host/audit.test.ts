import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, readlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compareStates, type HostChange, isOurs, type SandboxView, tellChanges, viewOf } from '../../src/host/audit.js';
import { run } from '../../src/host/command.js';
import type { HostState, Kind, Thing } from '../../src/host/host-state.js';
import { isRoot } from '../../src/host/root.js';

const MARKS = {
  id: 'criu-lxc-test.12.345.a1b2c3',
  cgroups: [],
  container: 'a1b2c3',
  bridge: { name: 'br0', address: '10.77.0.1/24' },
  mac: '02:c8:10:1c:00:02',
};
/** As it must be: the sandbox shares nothing with the host. */
const ALONE: SandboxView = { network: false, cgroups: false, folders: [], namespaces: [], held: [] };
const SHARED: SandboxView = { network: true, cgroups: true, folders: ['/tmp', '/run'], namespaces: [], held: [] };

const thing = (kind: Kind, name: string, details = ''): Thing => ({ kind, name, details, byRoot: true });
const state = (...things: Thing[]): HostState => ({ things, pids: [], unread: [] });
const isNew = (...of: Parameters<typeof thing>): HostChange => ({ how: 'new', thing: thing(...of) });
const changed = (...of: Parameters<typeof thing>): HostChange => ({
  how: 'changed',
  thing: thing(...of),
  before: 'before',
});
const ids = (changes: HostChange[], view: SandboxView) =>
  tellChanges(changes, [{ marks: MARKS, view }]).map(({ id, severity }) => [id, severity]);

it('sees what is new, what changed and what is gone, and nothing else', () => {
  const before = state(thing('link', 'eth0', 'up'), thing('link', 'eth1'), thing('taint', 'of the kernel', '0'));
  const after = state(thing('link', 'eth0', 'up'), thing('file', 'eth1'), thing('taint', 'of the kernel', '512'));
  expect(compareStates(before, after)).toEqual([
    isNew('file', 'eth1'),
    { ...changed('taint', 'of the kernel', '512'), before: '0' },
    { how: 'gone', thing: thing('link', 'eth1') },
  ]);
  expect(compareStates(before, before)).toEqual([]);
});

it.each(['before', 'after'])('says nothing of a kind that could not be read %s', (when) => {
  const read = state(thing('netfilter', 'table filter'), thing('link', 'eth0'));
  const unread: HostState = { things: [], pids: [], unread: [{ kind: 'netfilter', reason: 'no such program' }] };
  const changes = when === 'before' ? compareStates(unread, read) : compareStates(read, unread);
  expect(changes.map(({ thing }) => thing.kind)).toEqual(['link']);
});

it.each([
  ['the bridge', isNew('link', 'br0', 'bridge 7a:00:00:00:00:01 10.77.0.1/24 fd77::1/64')],
  ['the address of the bridge on a br0 that was there', changed('link', 'br0', 'bridge 10.77.0.1/24')],
  ["the container's end of the veth", isNew('link', 'eth0', 'veth 02:c8:10:1c:00:02')],
  ['a mount of the folder', isNew('mount', `/var/tmp/${MARKS.id}/rootfs (0:99 /)`, 'rw tmpfs tmpfs rw')],
  ["the container's cgroup", isNew('cgroup', '/sys/fs/cgroup/memory/lxc.payload.a1b2c3')],
  ["the monitor's cgroup", isNew('cgroup', '/sys/fs/cgroup/memory/lxc.monitor.a1b2c3')],
  ["the container's cgroup under another name", isNew('cgroup', '/sys/fs/cgroup/lxc.payload.a1b2c3-1')],
  ["LXC's lock", isNew('file', `/run/lxc/lock/var/tmp/${MARKS.id}/lxc/.a1b2c3`)],
  ["LXC's folder of the container", isNew('file', '/var/lib/lxc/a1b2c3', 'folder')],
  ['a process', isNew('process', '77', 'criu, state D')],
])('a leak by its marks: %s', (_title, change) => {
  expect(isOurs(change, MARKS, ALONE)).toBe(true);
  expect(ids([change], ALONE)).toEqual([['leak', 'error']]);
  expect(isOurs({ ...change, how: 'gone' }, MARKS, ALONE)).toBe(false);
});

it.each([
  ['a process that names the id', isNew('process', '77', 'tail, state S'), 'info'],
  ['a tap with our MAC', isNew('link', 'tap0', 'tun 02:c8:10:1c:00:02'), 'info'],
  ['a mount by FUSE', isNew('mount', `/home/them/${MARKS.id} (0:99 /)`, 'rw fuse.x x rw,user_id=1000'), 'info'],
  ['a cgroup in one that was delegated', isNew('cgroup', '/sys/fs/cgroup/lxc.payload.a1b2c3'), 'info'],
  ["a file with the container's name", isNew('file', '/run/lxc/a1b2c3'), 'info'],
  ["a file that is called as CRIU's are", isNew('file', '/tmp/.criu.mntns.Xy12', 'folder'), 'warning'],
])('what any user can make is no leak, whatever it is called and the sandbox sees: %s', (_title, change, severity) => {
  const forged = { ...change, thing: { ...change.thing, byRoot: false } };
  expect(isOurs(change, MARKS, SHARED)).toBe(true);
  expect(ids([forged], SHARED)).toEqual([['host-changed', severity]]);
  expect(ids([{ ...forged, how: 'changed', before: '' }], SHARED)).toEqual([['host-changed', expect.anything()]]);
});

it.each([
  ['its chain', isNew('netfilter', 'chain filter CRIU')],
  ['its rule', isNew('netfilter', 'rule filter -A CRIU -m mark ! --mark 0xc114 -j DROP')],
  ['its table', isNew('netfilter', 'table inet CRIU-1234')],
  ['its temporary folder', isNew('file', '/tmp/.criu.mntns.Xy12', 'folder')],
  ['its cache', isNew('file', '/run/criu.kdat', '4096 bytes')],
  ['its cache, written anew', changed('file', '/run/criu.kdat', '4096 bytes')],
  ['options of cgroup v2', changed('mount', '/sys/fs/cgroup (0:26 /)', 'rw,nosuid cgroup2 cgroup2 rw')],
])('what CRIU makes is a leak where the sandbox is not alone, and else a warning: %s', (_title, change) => {
  expect(ids([change], SHARED)).toEqual([['leak', 'error']]);
  expect(ids([change], ALONE)).toEqual([['host-changed', 'warning']]);
});

it.each([
  ['a br0 with another address', isNew('link', 'br0', 'bridge 192.168.1.1/24')],
  ['our address on another link', isNew('link', 'docker0', 'bridge 10.77.0.1/24')],
  ['a longer address', isNew('link', 'br0', 'bridge 110.77.0.1/24')],
  ['a veth', isNew('link', 'veth12345', 'veth 7a:00:00:00:00:01')],
  ['a mount', isNew('mount', '/var/lib/docker/overlay2/xa1b2c3x/merged (0:99 /)', 'rw overlay overlay rw')],
  ["another container's cgroup", isNew('cgroup', '/sys/fs/cgroup/lxc.payload.web')],
  ["another container's folder", isNew('file', '/var/lib/lxc/web', 'folder')],
  ['a chain', isNew('netfilter', 'chain nat DOCKER')],
  ['a link that is gone', { how: 'gone', thing: thing('link', 'veth1') } as HostChange],
])("others' work is for information, whatever the sandbox sees: %s", (_title, change) => {
  expect(ids([change], SHARED)).toEqual([['host-changed', 'info']]);
});

it.each([
  ['options of a mount', changed('mount', '/home (8:1 /)', 'ro ext4 /dev/sda1 ro')],
  ['the taint of the kernel', changed('taint', 'of the kernel', '512')],
])('a warning: %s', (_title, change) => {
  expect(ids([change], SHARED)).toEqual([['host-changed', 'warning']]);
});

it('names the first, lists all, and shortens what is too long', () => {
  const many = Array.from({ length: 30 }, (_, index) => isNew('link', `veth${index}`));
  const leaks = [isNew('process', '7', 'criu, state D'), isNew('file', '/var/lib/lxc/a1b2c3')];
  const [leak, foreign] = tellChanges([...many, ...leaks], [{ marks: MARKS, view: ALONE }]);
  expect(leak?.message).toBe('The cell left something on this host: new: process 7 (criu, state D), and 1 more.');
  expect(leak?.evidence).toBe('new: process 7 (criu, state D)\nnew: file /var/lib/lxc/a1b2c3');
  expect(foreign?.message).toContain('new: link veth0, and 29 more.');
  expect(foreign?.evidence?.split('\n')).toHaveLength(21);
  expect(foreign?.evidence).toMatch(/10 more$/);
});

it('a process of the host sees what the host sees, and one that is gone sees nothing', () => {
  const view = viewOf(process.pid);
  view.held.forEach(closeSync);
  expect({ ...view, held: [] }).toEqual(SHARED);
  expect(viewOf(undefined)).toEqual(ALONE);
});

it.skipIf(!isRoot())('the namespaces of a sandbox are held, so that nobody gets their numbers', async () => {
  const child = spawn('unshare', ['--net', '--mount', 'sh', '-c', 'echo made; read -r _']);
  await once(child.stdout, 'data');
  const view = viewOf(child.pid);
  const names = [readlinkSync(`/proc/${child.pid}/ns/mnt`), readlinkSync(`/proc/${child.pid}/ns/net`)];
  expect(view.namespaces).toEqual(names);
  const closed = once(child, 'close');
  child.stdin.end();
  await closed;
  // The kernel gives the lowest number that is free.
  const another = () => run(['unshare', '--net', 'readlink', '/proc/self/ns/net'], { timeoutMs: 5000 });
  expect((await another()).stdout.trim()).not.toBe(names[1]);
  view.held.forEach(closeSync);
});

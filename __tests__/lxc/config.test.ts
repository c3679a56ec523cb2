import { expect, it } from 'vitest';
import { type ContainerOptions, containerConfig } from '../../src/lxc/config.js';

const LIMITS = { memory: 96 * 1024 * 1024, pids: 77, cpuWeight: 777 };

/** The lines of a config, in which only what matters to a test is named. */
function lines(options: Partial<ContainerOptions>): string[] {
  return containerConfig({
    name: 'c1',
    kind: 'privileged',
    isConfined: false,
    lastCapability: 40,
    cgroup: 'v2',
    rootfs: '/work-dir/rootfs',
    mountPoint: '/work-dir/mount-point',
    init: '/init',
    limits: LIMITS,
    more: [],
    attributes: new Set(['memory.limit_in_bytes', 'memory.max', 'pids.max']),
    ioLimit: null,
    apparmor: null,
    ipv6: true,
    ...options,
  }).split('\n');
}

const keys = (config: string[]) => config.map((line) => line.split(' = ')[0] ?? '');

it('writes keys of cgroup v2 alone for v2', () => {
  const config = lines({ cgroup: 'v2' });
  expect(config).toContain(`lxc.cgroup2.memory.max = ${LIMITS.memory}`);
  expect(config).toContain(`lxc.cgroup2.pids.max = ${LIMITS.pids}`);
  expect(keys(config).filter((key) => key.startsWith('lxc.cgroup.'))).toEqual([]);
});

it('writes keys of cgroup v1 alone for v1', () => {
  const config = lines({ cgroup: 'v1' });
  expect(config).toContain(`lxc.cgroup.memory.limit_in_bytes = ${LIMITS.memory}`);
  expect(config).toContain(`lxc.cgroup.pids.max = ${LIMITS.pids}`);
  expect(keys(config).filter((key) => key.startsWith('lxc.cgroup2.'))).toEqual([]);
});

it('allows all devices before it denies the console on v2, and only denies on v1', () => {
  const devices = (cgroup: 'v1' | 'v2') => lines({ cgroup }).filter((line) => line.includes('.devices.'));
  expect(devices('v2')).toEqual(['lxc.cgroup2.devices.allow = a', 'lxc.cgroup2.devices.deny = c 5:1 rwm']);
  expect(devices('v1')).toEqual(['lxc.cgroup.devices.deny = c 5:1 rwm']);
});

it('allows devices of its own alone where root is kept from the host, and not the console', () => {
  const devices = (cgroup: 'v1' | 'v2') =>
    lines({ cgroup, isConfined: true }).flatMap((line) => line.match(/^lxc\.cgroup2?\.devices\.(.*)$/)?.[1] ?? []);
  expect(devices('v2')).toEqual(devices('v1'));
  expect(devices('v1')[0]).toBe('deny = a');
  expect(devices('v1')).toContain('allow = c 1:3 rwm');
  for (const line of devices('v1').slice(1)) expect(line).toMatch(/^allow = c \d+:(\d+|\*) rwm$/);
  expect(devices('v1').join()).not.toMatch(/\b5:1\b/);
});

it('drops what mounts and what reaches the host, as far as the kernel knows it, before what a user adds', () => {
  const dropped = (lastCapability: number, more: string[] = []) =>
    lines({ isConfined: true, lastCapability, more }).filter((line) => line.startsWith('lxc.cap.drop'));
  expect(dropped(40)[0]).toMatch(/ = sys_admin mknod .* 38 39 40$/);
  expect(dropped(37)[0]).not.toMatch(/\d/);
  expect(dropped(40, ['lxc.cap.drop =']).at(-1)).toBe('lxc.cap.drop =');
  // LXC takes no config with both.
  expect(dropped(40, [' lxc.cap.keep = kill'])).toEqual([]);
  expect(lines({ isConfined: false }).filter((line) => line.startsWith('lxc.cap.drop'))).toEqual([]);
});

it.each(['v1', 'v2'] as const)('sets what the cgroups of %s can be given, and nothing else', (cgroup) => {
  const attributes = (...offered: string[]) =>
    keys(lines({ cgroup, attributes: new Set(offered) })).filter((key) => /\.(cpu|memory|pids)\./.test(key));
  expect(attributes()).toEqual([]);
  expect(attributes('cpu.shares', 'cpu.weight', 'memory.stat')).toHaveLength(1);
  expect(attributes('pids.max')[0]).toMatch(/\.pids\.max$/);
  expect(attributes('memory.swappiness', 'memory.low')).toHaveLength(1);
});

it('limits the disk that takes a limit, on v2', () => {
  const ioLimit = '254:0 rbps=1';
  const attributes = new Set(['io.max']);
  expect(lines({ ioLimit, attributes })).toContain(`lxc.cgroup2.io.max = ${ioLimit}`);
  expect(lines({ ioLimit, attributes, cgroup: 'v1' }).join()).not.toContain('io.max');
  expect(lines({ attributes }).join()).not.toContain('io.max');
});

it('names an AppArmor profile only where the kernel has AppArmor', () => {
  for (const profile of ['unconfined', 'generated'] as const) {
    expect(lines({ apparmor: profile })).toContain(`lxc.apparmor.profile = ${profile}`);
  }
  expect(keys(lines({ apparmor: null })).filter((key) => key.includes('apparmor'))).toEqual([]);
});

it("says nothing of AppArmor where LXC's own profile is meant", () => {
  expect(keys(lines({ apparmor: 'default' })).filter((key) => key.includes('apparmor'))).toEqual([]);
});

it('gives the container an IPv6 address only where the host has IPv6', () => {
  expect(keys(lines({ ipv6: true }))).toContain('lxc.net.0.ipv6.address');
  expect(keys(lines({ ipv6: false })).filter((key) => key.includes('ipv6'))).toEqual([]);
});

it('gives the container no console and no tty, which CRIU cannot dump', () => {
  expect(lines({})).toEqual(expect.arrayContaining(['lxc.console.path = none', 'lxc.tty.max = 0']));
});

it('takes rootfs, mount point, name and init as they are given, and what the workload adds last', () => {
  const more = ['lxc.mount.entry = tmpfs run/x tmpfs rw,create=dir 0 0'];
  const config = lines({ name: 'e5dea9', rootfs: '/a/b c', mountPoint: '/m', init: '/sbin/init 3', more });
  expect(config).toEqual(
    expect.arrayContaining([
      'lxc.uts.name = e5dea9',
      'lxc.rootfs.path = dir:/a/b c',
      'lxc.rootfs.mount = /m',
      'lxc.init.cmd = /sbin/init 3',
    ]),
  );
  expect(config.slice(-2)).toEqual([...more, '']);
});

it('maps the users of an unprivileged container alone', () => {
  const maps = (kind: ContainerOptions['kind']) => lines({ kind }).filter((line) => line.startsWith('lxc.idmap'));
  expect(maps('privileged')).toEqual([]);
  expect(maps('unprivileged')).toEqual(['lxc.idmap = u 0 2000000 65536', 'lxc.idmap = g 0 2000000 65536']);
});

import { expect, it } from 'vitest';
import { isUnknownKey } from '../../src/lxc/config-keys.js';

// As lxc-start of 5.0.2 and 6.0.4 refused them, and took them.
it.each([
  'lxc.nonsense',
  'lxc.tty.maxx',
  'lxc.hook.foo',
  'lxc.net.0.flag',
  'lxc.net.0.veth.foo',
  'lxc.net.foo.type',
  'lxc.mount',
  'lxc.seccomp',
])('%s is unknown', (key) => {
  expect(isUnknownKey(key, '5.0.2')).toBe(true);
  expect(isUnknownKey(key, '6.0.4+git')).toBe(true);
});

it.each([
  'lxc.tty.max',
  'lxc.net.0.flags',
  'lxc.net.12.ipv4.address',
  'lxc.net.0.veth.vlan.tagged.id',
  'lxc.cgroup2.memory.max',
  'lxc.cgroup.dir.container.inner',
  'lxc.hook.pre-start',
  'lxc.sysctl.net.ipv4.ip_forward',
  'lxc.prlimit.nofile',
  'lxc.environment',
  'lxc.namespace.share.net',
  'lxc.seccomp.notify.proxy',
])('%s is known', (key) => {
  for (const version of ['5.0.2', '7.0.0']) expect(isUnknownKey(key, version)).toBe(false);
});

it('LXC 7 knows nothing of cgroup v1, and of other versions nothing is told', () => {
  expect(isUnknownKey('lxc.cgroup.devices.deny', '7.0.0')).toBe(true);
  expect(isUnknownKey('lxc.cgroup.devices.deny', '6.0.4')).toBe(false);
  for (const version of ['4.0.12', '8.0.0']) expect(isUnknownKey('lxc.nonsense', version)).toBe(false);
});

import { expect, it } from 'vitest';
import { nativeVersion, parseHierarchies } from '../../src/host/cgroups.js';

const HYBRID = `29 23 0:26 / /sys/fs/cgroup rw - tmpfs tmpfs rw,mode=755
30 29 0:27 / /sys/fs/cgroup/cpu,cpuacct rw,relatime - cgroup cgroup rw,cpu,cpuacct
31 29 0:28 / /sys/fs/cgroup/freezer rw,relatime - cgroup cgroup rw,freezer
32 29 0:29 / /sys/fs/cgroup/systemd rw,relatime - cgroup cgroup rw,name=systemd
33 29 0:30 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
`;

it('reads a hybrid host, whose controllers are in v1', () => {
  const found = parseHierarchies(HYBRID, '3:freezer:/\n2:cpu,cpuacct:/jobs/7\n1:name=systemd:/\n0::/init.scope\n');
  expect(found).toEqual([
    {
      version: 'v1',
      name: 'cpu,cpuacct',
      mountPoint: '/sys/fs/cgroup/cpu,cpuacct',
      own: '/sys/fs/cgroup/cpu,cpuacct/jobs/7',
    },
    { version: 'v1', name: 'freezer', mountPoint: '/sys/fs/cgroup/freezer', own: '/sys/fs/cgroup/freezer/' },
    { version: 'v1', name: 'name=systemd', mountPoint: '/sys/fs/cgroup/systemd', own: '/sys/fs/cgroup/systemd/' },
    { version: 'v2', name: '', mountPoint: '/sys/fs/cgroup/unified', own: '/sys/fs/cgroup/unified/init.scope' },
  ]);
  expect(nativeVersion(found)).toBe('v1');
});

it('reads a host of cgroup v2 alone', () => {
  const mountinfo = '30 23 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate\n';
  const found = parseHierarchies(mountinfo, '0::/system.slice/runner.service\n');
  expect(found).toEqual([
    { version: 'v2', name: '', mountPoint: '/sys/fs/cgroup', own: '/sys/fs/cgroup/system.slice/runner.service' },
  ]);
  expect(nativeVersion(found)).toBe('v2');
});

it('reads a container that sees only its part of a hierarchy', () => {
  const mountinfo = '40 39 0:28 /docker/abc /sys/fs/cgroup/freezer ro - cgroup cgroup rw,freezer\n';
  expect(parseHierarchies(mountinfo, '3:freezer:/docker/abc/child\n')[0]?.own).toBe('/sys/fs/cgroup/freezer/child');
});

it('reads what the kernel escapes', () => {
  const mountinfo = '30 23 0:26 / /mnt/c\\040group rw - cgroup2 none rw\n';
  expect(parseHierarchies(mountinfo, '0::/a:b\n')[0]?.own).toBe('/mnt/c group/a:b');
});

it('takes the first of several mounts of a hierarchy, and none that it is not in', () => {
  const mountinfo = `${HYBRID}50 49 0:28 / /var/other/freezer rw - cgroup cgroup rw,freezer\n`;
  expect(parseHierarchies(mountinfo, '3:freezer:/\n').map(({ mountPoint }) => mountPoint)).toEqual([
    '/sys/fs/cgroup/freezer',
  ]);
});

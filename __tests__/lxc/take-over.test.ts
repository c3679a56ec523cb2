import { expect, it } from 'vitest';
import type { Kind } from '../../src/host/stand-ins.js';
import { parseConfig } from '../../src/lxc/config-file.js';
import { type Takeover, takeOver } from '../../src/lxc/take-over.js';

const KINDS: Record<string, Kind> = {
  '/srv/data': 'folder',
  '/etc/localtime': 'link',
  '/etc/hosts of web': 'file',
  '/dev/fuse': 'device',
  '/dev/dri/card0': 'device',
  '/dev/dri': 'folder',
  '/run/socket': 'other',
};

function taken(config: string): Takeover {
  return takeOver(parseConfig(config, '/web/config'), { standIns: '/s', kindOf: (path) => KINDS[path] ?? 'none' });
}

it('takes what the container has of its own as it is written', () => {
  const own = [
    'lxc.uts.name = web',
    'lxc.cgroup2.memory.max = 1G',
    'lxc.tty.max = 4',
    'lxc.init.cmd = /sbin/init --quiet',
    'lxc.apparmor.profile = lxc-container-default-cgns',
    'lxc.proc.oom_score_adj = 10',
    'lxc.seccomp.profile = /usr/share/lxc/config/common.seccomp',
    'lxc.environment = A=b c',
    'lxc.console.path = none',
    'lxc.sysctl.net.ipv4.ip_forward = 1',
    'lxc.sysctl.kernel.shmmax = 77777777',
    'lxc.time.offset.boot = 7d',
    'lxc.init.uid = 1000',
    'lxc.signal.halt = SIGRTMIN+4',
    'lxc.mount.auto = proc:mixed sys:ro cgroup:mixed',
    'lxc.mount.entry = tmpfs tmp tmpfs rw,create=dir 0 0',
    'lxc.mount.entry = /sys/kernel/debug sys/kernel/debug none bind,optional 0 0',
    'lxc.mount.entry = /dev/fuse dev/fuse none bind,create=file,optional 0 0',
  ];
  expect(taken(own.join('\n'))).toEqual({
    lines: own,
    rootfs: '',
    standIns: [],
    neighbours: [],
    address: null,
    idMap: [],
    untested: [],
  });
});

it('leaves out where LXC keeps and logs it, without a word', () => {
  const { lines, rootfs, untested } = taken(
    ['lxc.rootfs.path = dir:/srv/web', 'lxc.log.file = /x', 'lxc.start.auto = 1', 'lxc.group = onboot'].join('\n'),
  );
  expect({ lines, rootfs, untested }).toEqual({ lines: [], rootfs: 'dir:/srv/web', untested: [] });
});

it('takes the id map for what it says of the files, which are given to other users', () => {
  const { lines, idMap } = taken('lxc.idmap = u 0 100000 65536\nlxc.rootfs.options = ro,idmap=container');
  expect(lines).toEqual(['lxc.rootfs.options = ro']);
  expect(idMap).toEqual([{ of: 'u', inside: 0, outside: 100_000, count: 65_536 }]);
});

it('heeds a line that clears what was before it', () => {
  expect(taken('lxc.cap.drop = mknod\nlxc.cap.drop =\nlxc.cap.drop = sys_time').lines).toEqual([
    'lxc.cap.drop = sys_time',
  ]);
});

it('has something stand in for what it would see of the host, and says so', () => {
  const { lines, standIns, untested } = taken(`
lxc.mount.entry = /srv/data srv none bind,ro,create=dir 0 0
lxc.mount.entry = /etc/localtime etc/localtime none bind,create=file 0 0
lxc.mount.entry = /etc/hosts\\040of\\040web etc/hosts none bind 0 0`);
  expect(lines).toEqual([
    'lxc.mount.entry = /s/0 srv none bind,ro,create=dir 0 0',
    'lxc.mount.entry = /s/1 etc/localtime none bind,create=file 0 0',
    'lxc.mount.entry = /s/2 etc/hosts none bind 0 0',
  ]);
  expect(standIns).toEqual([
    { source: '/srv/data', path: '/s/0' },
    { source: '/etc/localtime', path: '/s/1' },
    { source: '/etc/hosts of web', path: '/s/2' },
  ]);
  expect(untested).toHaveLength(3);
  expect(untested[0]).toBe('what is in /srv/data, mounted at /srv');
});

it.each([
  ['lxc.mount.entry = /dev/dri/card0 dev/dri/card0 none bind 0 0', 'the device /dev/dri/card0'],
  ['lxc.mount.entry = /dev/dri dev/dri none bind 0 0', 'the device /dev/dri'],
  ['lxc.mount.entry = /run/socket run/socket none bind 0 0', 'the device /run/socket'],
  ['lxc.hook.pre-start = /usr/bin/prepare', 'the hook pre-start (/usr/bin/prepare)'],
  [
    'lxc.mount.entry = overlay o overlay lowerdir=/a,upperdir=/b,workdir=/c 0 0',
    'overlay, of the type overlay, mounted at /o',
  ],
  ['lxc.mount.entry = //server/share s cifs rw 0 0', '//server/share, of the type cifs, mounted at /s'],
  ['lxc.mount.entry = data d none bind 0 0', 'data, of the type none, mounted at /d'],
  ['lxc.proc.root/etc/passwd = root::0:0::/root:/bin/sh', 'lxc.proc.root/etc/passwd = root::0:0::/root:/bin/sh'],
  ['lxc.cgroup2.../../../etc/x = 1', 'lxc.cgroup2.../../../etc/x = 1'],
  ['lxc.apparmor.raw = }', 'lxc.apparmor.raw = }'],
  ['lxc.mount.entry = tmpfs ../../srv tmpfs create=dir 0 0', 'tmpfs, of the type tmpfs, mounted at /../../srv'],
  ['lxc.sysctl.vm.swappiness = 1', 'lxc.sysctl.vm.swappiness = 1'],
  ['lxc.seccomp.notify.proxy = unix:/run/proxy', 'lxc.seccomp.notify.proxy = unix:/run/proxy'],
  ['lxc.console.path = /dev/tty1', 'lxc.console.path = /dev/tty1'],
  ['lxc.mount.auto = shmounts:/srv', 'lxc.mount.auto = shmounts:/srv'],
  ['lxc.of.another.time = 1', 'lxc.of.another.time = 1'],
  ['lxc.namespace.share.net = other', 'the net namespace that it shares with other'],
  ['lxc.mount.fstab = /etc/fstab.web', 'the mounts that /etc/fstab.web lists'],
  ['lxc.cgroup.dir = web', 'its place among the cgroups (lxc.cgroup.dir = web)'],
])('does not take «%s», and says so', (line, what) => {
  expect(taken(line)).toMatchObject({ lines: [], standIns: [], untested: [what] });
});

it('puts its network on the bridge, with the addresses that it has', () => {
  const network = [
    'lxc.net.0.type = veth',
    'lxc.net.0.link = lxcbr0',
    'lxc.net.0.veth.pair = web0',
    'lxc.net.0.name = eth0',
    'lxc.net.0.hwaddr = 00:16:3e:11:22:33',
    'lxc.net.0.ipv4.address = 10.0.3.55/24',
    'lxc.net.0.ipv4.gateway = 10.0.3.1',
    'lxc.net.0.script.up = /etc/up',
    'lxc.net.1.type = veth',
    'lxc.net.1.ipv4.address = 10.1.0.1/16',
  ];
  expect(taken(network.join('\n'))).toEqual({
    lines: [
      'lxc.net.0.type = veth',
      'lxc.net.0.name = eth0',
      'lxc.net.0.hwaddr = 00:16:3e:11:22:33',
      'lxc.net.0.ipv4.address = 10.0.3.55/24',
      'lxc.net.0.ipv4.gateway = 10.0.3.1',
      'lxc.net.0.link = br0',
      'lxc.net.1.type = veth',
      'lxc.net.1.ipv4.address = 10.1.0.1/16',
      'lxc.net.1.link = br0',
    ],
    rootfs: '',
    standIns: [],
    neighbours: ['10.0.3.1/24', '10.1.0.2/16'],
    address: '10.0.3.55',
    idMap: [],
    untested: ['lxc.net.0.script.up = /etc/up'],
  });
});

it('takes no path for one of the kernel that leads out of it', () => {
  const kinds = { standIns: '/s', kindOf: (): Kind => 'folder' };
  for (const source of ['/proc/../home', '/sys/../home', '/proc/1/root/home', '/proc/self/cwd']) {
    const { lines } = takeOver(parseConfig(`lxc.mount.entry = ${source} mnt none rbind 0 0`, '/c'), kinds);
    expect(lines).toEqual(['lxc.mount.entry = /s/0 mnt none rbind 0 0']);
  }
});

it('lets LXC miss what is not there', () => {
  expect(taken('lxc.mount.entry = /gone gone none bind,optional 0 0')).toMatchObject({
    lines: ['lxc.mount.entry = /s/0 gone none bind,optional 0 0'],
    untested: [],
  });
});

it('says what it does not see, of a sandbox with a /tmp and a /run of its own', () => {
  const { lines, untested } = taken('lxc.mount.entry = /run/media/x mnt none bind,optional 0 0');
  expect({ lines, untested }).toEqual({
    lines: [],
    untested: ['/run/media/x, mounted at /mnt: a sandbox has a /tmp and a /run of its own'],
  });
});

it('says that an id map is another one than that of a cell', () => {
  const [ids, more] = ['lxc.idmap = u 0 100000 65536\nlxc.idmap = g 0 100000 65536', 'lxc.idmap = u 1000 1000 1'];
  expect(taken(ids).untested).toEqual([]);
  expect(taken(`${ids}\n${more}`).untested).toEqual(['its id map: in the sandbox 65536 ids from 0 on are mapped']);
});

it('has no profile generated, which LXC would load into the kernel of the host', () => {
  expect(taken('lxc.apparmor.profile = generated')).toMatchObject({
    lines: ['lxc.apparmor.profile = unconfined'],
    untested: ['the AppArmor profile that LXC generates'],
  });
});

it.each(['none', 'empty'])('takes a network of the type %s as it is', (type) => {
  expect(taken(`lxc.net.0.type = ${type}`)).toMatchObject({
    lines: [`lxc.net.0.type = ${type}`],
    address: null,
    untested: [],
  });
});

it('says that a network waits for a DHCP server, or takes a device of the host', () => {
  expect(taken('lxc.net.0.type = veth\nlxc.net.0.link = br9').untested).toEqual([
    'what network 0 has of a DHCP server',
  ]);
  expect(taken('lxc.net.0.type = phys\nlxc.net.0.link = eno1')).toMatchObject({
    lines: [],
    untested: ["the device eno1 of the host's, which network 0 takes"],
  });
});

import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { predict } from '../../src/diagnosis/predict.js';
import type { Subject } from '../../src/diagnosis/prediction.js';
import type { ObservedFile, ObservedProcess } from '../../src/host/observe.js';
import { inForce, parseConfig } from '../../src/lxc/config-file.js';
import { editConfig } from '../../src/lxc/edit-config.js';
import { hostFeatures } from '../features.js';

const folder = mkdtempSync(join(tmpdir(), 'predict-'));
symlinkSync(folder, join(folder, 'a b'));
const notifying = join(folder, 'notifying.seccomp');
writeFileSync(notifying, '2\ndenylist\nmknod notify\n');
const denying = join(folder, 'denying.seccomp');
writeFileSync(denying, '2\n# no notify\ndenylist\nreject_force_umount\n[all]\nkexec_load errno 1\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILE = '/var/lib/lxc/web/config';
const HOST: Subject['host'] = {
  platform: 'linux',
  kernel: '6.18.0',
  privilege: 'root',
  sudoRefusal: '',
  namespaces: [],
  missingTools: [],
  missingProcFiles: [],
  missingOptions: [],
  hierarchies: [],
  v2Controllers: [],
  features: hostFeatures({ apparmor: false }),
  iptables: true,
  ip: true,
  workDir: '/work',
  freeBytes: 10 ** 10,
  realTimeBudget: null,
};
const FINE: Subject = {
  file: FILE,
  settings: [],
  glibc: '2.36',
  running: null,
  criu: '4.2.1',
  lxc: '6.0.4',
  dumpsBpfMaps: true,
  cgroup: 'v1',
  host: HOST,
  hostLinks: { 1: 'lo' },
  iptables: { version: '1.8.9', nft: true },
  networkLock: 'iptables',
  ghostLimitBytes: 1024 * 1024,
  fault: undefined,
  noBreakpoints: false,
};
const PROCESS: ObservedProcess = {
  pid: 4711,
  name: 'app',
  state: 'S',
  frozen: false,
  tracer: 0,
  policy: 0,
  uids: [0, 0, 0, 0],
  mapped: false,
  sessionInside: true,
  ownNamespaces: ['net', 'mnt'],
  files: [],
  memoryBytes: 1000,
};
const OPEN: ObservedFile = {
  where: 'fd 3',
  target: '/x',
  deletedBytes: null,
  foreignMount: false,
  large: true,
  device: null,
  clock: null,
  protocol: null,
  socket: null,
};

const lines = (...config: string[]) => ({ settings: inForce(parseConfig(config.join('\n'), FILE)) });
const host = (more: Partial<Subject['host']>) => ({ host: { ...HOST, ...more } });
const runs = (process: Partial<ObservedProcess>, restored = false) => ({
  running: { restored, processes: [{ ...PROCESS, ...process }], attached: [], mounts: [], hasAutofs: false, links: {} },
});
const mounted = (type: string, root = '/') => ({
  running: {
    ...runs({}).running,
    mounts: [
      { type: 'overlay', root: '/', point: '/' },
      { type, root, point: '/m' },
    ],
  },
});
const mappedWith = (links: Record<number, string>) => ({
  running: { ...runs({ mapped: true }).running, links },
  hostLinks: { 1: 'lo', 2: 'eno1' },
});
const holds = (file: Partial<ObservedFile>) => runs({ files: [{ ...OPEN, ...file }] });
const socket = (more: object) => ({
  target: 'socket:[9]',
  socket: { family: 2, type: 1, protocol: 6, bpf: 0, ...more },
});
const NO_RESOURCE = { features: hostFeatures({ 'cap-sys-resource': false }) };
const NO_SELINUX = { features: hostFeatures({ apparmor: false, selinux: false }) };
const link = `${folder}/a\\040b`;

it('predicts nothing where nothing is wrong', () => {
  expect(predict(FINE)).toEqual([]);
  expect(predict({ ...FINE, ...runs({}) })).toEqual([]);
});

it.each<[string, Partial<Subject>, 'error' | 'warning', string]>([
  ['checkpoint-restore', host({ missingProcFiles: ['/proc/self/map_files'] }), 'error', 'map_files'],
  ['vdso-layout', { criu: '3.17.1', iptables: { version: '1.8.9', nft: false } }, 'error', 'CRIU 3.17.1'],
  ['kernel-too-new', { criu: '4.2', ...host({ kernel: '7.1.0' }) }, 'error', 'Linux 7.1.0'],
  [
    'criu-refused-by-lxc',
    { criu: '1.8', glibc: null, ...host({ kernel: '5.10.0' }), iptables: { version: '1.8.9', nft: false } },
    'error',
    'CRIU 1.8',
  ],
  ['freezer-on-cgroup2', { cgroup: 'v2', lxc: '4.0.12' }, 'error', 'LXC 4.0.12'],
  ['freezer-of-restored-container', { cgroup: 'v2' }, 'warning', 'cgroup v2'],
  ['freezer-of-restored-container', { cgroup: 'v2', ...runs({}, true) }, 'error', 'cgroup v2'],
  ['cgroup1-with-lxc-7', { lxc: '7.0.0' }, 'error', 'LXC 7.0.0'],
  ['proc-children-missing', host({ missingOptions: ['PROC_CHILDREN'] }), 'error', 'CONFIG_PROC_CHILDREN'],
  ['kernel-without-checkpoint-restore', host({ missingOptions: ['KCMP'] }), 'error', 'CONFIG_KCMP'],
  ['diag-missing', host({ missingOptions: ['UNIX_DIAG', 'INET_DIAG'] }), 'error', 'CONFIG_UNIX_DIAG, CONFIG_INET_DIAG'],
  ['diag-missing', host({ missingOptions: ['PACKET_DIAG'] }), 'warning', 'CONFIG_PACKET_DIAG'],
  [
    'rseq-unknown-to-criu',
    { criu: '3.16.1', ...host({ kernel: '5.15.0' }), iptables: { version: '1.8.9', nft: false } },
    'error',
    'glibc 2.36',
  ],
  [
    'rseq-size-unknown-to-criu',
    { criu: '3.19', glibc: '2.40', ...host({ kernel: '6.8.0' }), iptables: { version: '1.8.9', nft: false } },
    'warning',
    'glibc 2.40',
  ],
  ['rseq-of-old-kernel', host({ kernel: '5.10.0' }), 'error', 'glibc 2.36'],
  ['guard-pages', { ...host({ kernel: '6.14.0' }), glibc: '2.42' }, 'warning', 'glibc 2.42'],
  ['iptables-missing', { iptables: null }, 'error', 'not on PATH'],
  ['iptables-too-old', { iptables: { version: '1.6.1', nft: false } }, 'error', '1.6.1'],
  ['iptables-nft-unlock', { criu: '3.19', ...host({ kernel: '6.1.0' }) }, 'warning', 'nf_tables'],
  ['fault-injected', { fault: '2' }, 'error', 'CRIU_FAULT=2'],
  ['bind-source-is-symlink', lines(`lxc.mount.entry = ${link} mnt none ro,bind 0 0`), 'error', `${FILE}:1`],
  ['apparmor-not-in-kernel', lines('', 'lxc.apparmor.profile = generated'), 'error', `${FILE}:2`],
  [
    'apparmor-profile-generated',
    { ...lines('lxc.apparmor.profile = generated'), ...host({ features: hostFeatures() }) },
    'error',
    `${FILE}:1`,
  ],
  ['tty-of-the-container', lines('lxc.tty.max = 4'), 'error', 'lxc.tty.max = 4'],
  ['network-type', lines('lxc.net.0.type = veth', 'lxc.net.1.type = ipvlan'), 'error', `${FILE}:2`],
  [
    'network-type',
    {
      criu: '3.14',
      ...lines('lxc.net.0.type = phys'),
      ...host({ kernel: '5.10.0' }),
      glibc: null,
      iptables: { version: '1.8.9', nft: false },
    },
    'error',
    'phys',
  ],
  ['rootfs-not-mountable', lines('lxc.rootfs.path = overlay:/a:/b'), 'error', 'overlay:/a:/b'],
  ['ephemeral-container', lines('lxc.ephemeral = 1'), 'error', 'lxc.ephemeral = 1'],
  [
    'link-index-taken',
    { ...lines('lxc.idmap = u 0 100000 65536', 'lxc.net.0.type = veth'), hostLinks: { 1: 'lo', 2: 'eno1' } },
    'warning',
    "the host's eno1: index 2",
  ],
  ['link-index-taken', mappedWith({ 1: 'lo', 2: 'eth0' }), 'error', "eth0 and the host's eno1: index 2"],
  ['other-users-processes', { ...host(NO_RESOURCE), ...runs({ uids: [0, 33, 0, 0] }) }, 'error', '4711 (app) uid 33'],
  ['session-leader-outside', runs({ sessionInside: false }), 'error', '4711'],
  ['nested-namespace', runs({ ownNamespaces: ['net', 'uts'] }), 'error', 'own namespaces: uts'],
  ['process-cannot-be-seized', runs({ state: 'D' }), 'warning', 'state D'],
  ['io-uring', holds({ target: 'anon_inode:[io_uring]' }), 'error', 'fd 3'],
  [
    'socket-options-refused',
    { criu: '4.1.1', ...host({ kernel: '6.16.0' }), ...holds({ target: 'socket:[9]', protocol: 'tcp6' }) },
    'error',
    'fd 3: socket:[9], tcp6',
  ],
  [
    'ghost-file-too-large',
    holds({ target: '/l (deleted)', deletedBytes: 1024 * 1024 + 1 }),
    'error',
    '/l (deleted), 1048577 bytes',
  ],
  ['file-of-the-host', holds({ foreignMount: true }), 'error', 'fd 3: /x'],
  ['process-stopped', runs({ state: 'T' }), 'error', '4711 (app) state T'],
  ['process-traced', runs({ tracer: 42 }), 'error', '4711 (app) traced by process 42'],
  ['container-frozen', runs({ state: 'D', frozen: true }), 'warning', '4711 (app)'],
  ['attached-process', { running: { ...runs({}).running, attached: [PROCESS] } }, 'warning', '4711 (app)'],
  ['scheduling-policy', runs({ policy: 6 }), 'error', 'policy 6'],
  ['timer-clock', holds({ target: 'anon_inode:[timerfd]', clock: 9 }), 'error', 'clock 9'],
  ['seccomp-listener', holds({ target: 'anon_inode:seccomp notify' }), 'error', 'fd 3'],
  ['bpf-program', holds({ target: 'anon_inode:bpf-prog' }), 'error', 'fd 3'],
  ['descriptor-kind', holds({ target: 'anon_inode:[perf_event]' }), 'error', 'fd 3: anon_inode:[perf_event]'],
  ['descriptor-kind', holds({ target: '/dev/input/event0', device: 'chr 13:64' }), 'error', '(chr 13:64)'],
  ['fuse-daemon', holds({ target: '/dev/fuse', device: 'chr 10:229' }), 'error', 'chr 10:229'],
  ['gpu-in-use', holds({ target: '/dev/dri/card0', device: 'chr 226:0' }), 'error', 'chr 226:0'],
  ['message-queue', holds({ target: '/jobs', foreignMount: true, large: false }), 'error', 'fd 3: /jobs'],
  ['secret-memory', holds({ target: '/secretmem (deleted)', foreignMount: true }), 'error', 'fd 3'],
  ['socket-family', holds(socket({ family: 40 })), 'error', 'fd 3: socket:[9], family 40'],
  ['socket-protocol', holds(socket({ protocol: 262 })), 'error', 'fd 3: socket:[9], protocol 262'],
  ['socket-bpf-filter', holds(socket({ bpf: 1 })), 'error', 'fd 3: socket:[9]'],
  ['descriptor-kind', { ...holds({ target: 'anon_inode:bpf-map' }), dumpsBpfMaps: false }, 'error', 'bpf-map'],
  ['file-system-kind', mounted('bpf'), 'error', '/m: bpf'],
  ['overlay-inside', mounted('overlay'), 'error', '/m: overlay'],
  ['autofs-device-missing', mounted('autofs'), 'error', '/m: autofs'],
  ['bind-source-replaced', mounted('ext4', '/etc/resolv.conf//deleted'), 'error', '/etc/resolv.conf//deleted'],
  ['file-system-kind', lines('lxc.mount.entry = none mnt bpf create=dir 0 0'), 'error', `${FILE}:1`],
  ['relative-mount-entry', lines('lxc.mount.entry = data srv none bind,relative 0 0'), 'error', `${FILE}:1`],
  ['mount-not-external', lines('lxc.hook.mount = /usr/share/lxcfs/lxc.mount.hook'), 'warning', 'lxcfs'],
  ['selinux-not-in-kernel', { ...lines('lxc.selinux.context = a:b:c:s0'), ...host(NO_SELINUX) }, 'error', 'a:b:c:s0'],
  [
    'seccomp-proxy',
    lines(`lxc.seccomp.profile = ${notifying}`, 'lxc.seccomp.notify.proxy = unix:/run/s'),
    'error',
    'unix:/run/s',
  ],
  [
    'seccomp-proxy',
    lines('lxc.seccomp.profile = /missing', 'lxc.seccomp.notify.proxy = unix:/run/s'),
    'warning',
    'unix:/run/s',
  ],
  ['config-key-renamed', lines('lxc.network.type = veth'), 'error', 'lxc.network.type'],
  ['config-key-unknown', lines('lxc.net.0.flag = up'), 'error', 'lxc.net.0.flag = up'],
  ['config-line-refused', lines('lxc.tty.max = none'), 'error', 'lxc.tty.max = none'],
  ['config-line-refused', lines('lxc.time.offset.boot = 7d'), 'error', '7d'],
  ['no-space', { ...host({ freeBytes: 999 }), ...runs({}) }, 'error', '1000 bytes of memory, 999 free in /work'],
])('predicts %s', (id, defect, severity, evidence) => {
  const predictions = predict({ ...FINE, ...defect });
  expect(predictions).toMatchObject([{ id, severity, evidence: expect.stringContaining(evidence) }]);
  expect(predictions[0]?.advice).toBeTruthy();
});

it.each<[string, Partial<Subject>]>([
  ['AppArmor in the kernel', { ...lines('lxc.apparmor.profile = unconfined'), ...host({ features: hostFeatures() }) }],
  ['a profile that was cleared', lines('lxc.apparmor.profile = generated', 'lxc.apparmor.profile =')],
  ['no tty', lines('lxc.tty.max = 4', 'lxc.tty.max = 0')],
  ['a network that is dumpable', lines('lxc.net.0.type = macvlan', 'lxc.net.1.type = phys')],
  ['a proxy that no rule asks', lines(`lxc.seccomp.profile = ${denying}`, 'lxc.seccomp.notify.proxy = unix:/run/s')],
  ['a proxy without a policy', lines('lxc.seccomp.notify.proxy = unix:/run/s')],
  ['a real folder as source', lines(`lxc.mount.entry = ${folder} mnt none bind 0 0`)],
  ['a symlink that is no bind', lines(`lxc.mount.entry = ${link} mnt tmpfs rw 0 0`)],
  ['a symlink to nothing', lines('lxc.mount.entry = /proc/self/fd/99999 mnt none bind,optional 0 0')],
  ['a rootfs in an image', lines('lxc.rootfs.path = loop:/srv/image')],
  ['a rootfs in a folder', lines(`lxc.rootfs.path = btrfs:${folder}`, 'lxc.ephemeral = 0')],
  ['the network of the host, without iptables', { ...lines('lxc.net.0.type = none'), iptables: null }],
  ['nftables, without iptables', { networkLock: 'nftables', iptables: null }],
  ['other users, with CAP_SYS_RESOURCE', runs({ uids: [1, 1, 1, 1] })],
  ['a deleted file below the limit', holds({ deletedBytes: 1024 * 1024 })],
  ['a deleted file below a higher limit', { ...holds({ deletedBytes: 10 ** 9 }), ghostLimitBytes: 2 ** 30 }],
  [
    'other users in a user namespace of root, without CAP_SYS_RESOURCE',
    { ...host(NO_RESOURCE), ...runs({ uids: [9, 9, 9, 9], mapped: true }) },
  ],
  ['mapped users, before the start', { ...host(NO_RESOURCE), ...lines('lxc.idmap = u 0 100000 65536') }],
  ['links with indexes that the host has not', mappedWith({ 1: 'lo', 5: 'eth0' })],
  [
    'a link with an index of the host, where only a process inside has users mapped',
    {
      ...mappedWith({ 2: 'eth0' }),
      running: {
        ...mappedWith({ 2: 'eth0' }).running,
        processes: [PROCESS, { ...PROCESS, mapped: true }],
      },
    },
  ],
  ['a link with an index of the host, where no users are mapped', { ...mappedWith({ 2: 'eth0' }), ...runs({}) }],
  ['an older kernel for an older CRIU', { criu: '4.0', ...host({ kernel: '6.12.0' }) }],
  ['a raw socket of any protocol', holds(socket({ type: 3, protocol: 132 }))],
  ['a socket of ping', holds(socket({ type: 2, protocol: 1 }))],
  ['a map of BPF, with a CRIU that has libbpf', holds({ target: 'anon_inode:bpf-map' })],
  ['pidfds', holds({ target: 'pidfd:[4711]', foreignMount: false })],
  ['leases of fanotify', holds({ target: 'anon_inode:[fanotify]' })],
  ['an unknown key, with an LXC that looks at its beginning alone', { ...lines('lxc.tty.maxx = 0'), lxc: '4.0.12' }],
  ['an ordinary timer', holds({ target: 'anon_inode:[timerfd]', clock: 7 })],
  ['a terminal', holds({ target: '/dev/pts/0', device: 'chr 136:0' })],
  ['a tmpfs of its own', mounted('tmpfs')],
  ['a bind mount', mounted('ext4', '/srv')],
  ['an offset of a clock', lines('lxc.time.offset.boot = -3h', 'lxc.tty.max = 0')],
  ['old names, with an LXC that has them', { ...lines('lxc.network.type = veth'), lxc: '2.0.9' }],
  ['rseq, with an older glibc', { ...host({ kernel: '5.10.0' }), glibc: '2.31' }],
])('predicts nothing for %s', (_what, harmless) => {
  expect(predict({ ...FINE, ...harmless })).toEqual([]);
});

it('predicts nothing that hangs on a version that is not known', () => {
  expect(predict({ ...FINE, criu: null, lxc: null, cgroup: 'v2', ...host({ kernel: '7.1.0' }) })).toEqual([]);
});

it('leaves files that are included as they are', () => {
  const included = inForce(
    parseConfig(`lxc.tty.max = 4\nlxc.mount.entry = ${link} m none bind 0 0`, '/usr/share/lxc/x.conf'),
  );
  expect(predict({ ...FINE, settings: included }).map(({ id, changes }) => [id, changes])).toEqual([
    ['bind-source-is-symlink', []],
    ['tty-of-the-container', [{ line: null, text: 'lxc.tty.max = 0' }]],
  ]);
});

it('predicts nothing more that a config can mend once it is mended, and touches no other line', () => {
  const line = fc.constantFrom(
    'lxc.tty.max = 4',
    'lxc.tty.max =',
    'lxc.apparmor.profile = generated',
    'lxc.ephemeral = 1',
    `lxc.mount.entry = ${link} mnt none ro,bind 0 0`,
    `lxc.mount.entry = ${folder} mnt none ro,bind 0 0`,
    'lxc.mount.entry =',
    'lxc.net.0.type = ipvlan',
    '# a comment',
    '',
  );
  fc.assert(
    fc.property(fc.array(line), fc.boolean(), (config, ends) => {
      const text = config.join('\n') + (ends ? '\n' : '');
      const predicted = (each: string) => predict({ ...FINE, ...lines(each) });
      const changes = predicted(text).flatMap((each) => each.changes);
      const mended = editConfig(Buffer.from(text), changes).toString();
      expect(predicted(mended).filter((each) => each.changes.length > 0)).toEqual([]);
      if (changes.length === 0) expect(mended).toBe(text);
      const kept = text.split('\n').filter((_, at) => !changes.some((change) => change.line === at + 1));
      for (const each of kept) expect(mended.split('\n').includes(each) || each === '').toBe(true);
    }),
  );
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCriuLog } from '../../src/criu/log.js';
import { type Circumstances, causeOf, DOUBTS, diagnose, explain, knownHangs } from '../../src/diagnosis/diagnose.js';
import { FAMILIES } from '../../src/diagnosis/failures/families.js';
import type { KnownFailure } from '../../src/diagnosis/failures/known-failure.js';
import { FAILURES, issueUrl } from '../../src/diagnosis/failures.js';
import type { LogError } from '../../src/host/log.js';
import { hostFeatures } from '../features.js';

/** Logs of CRIU 4.2.1 with LXC 6.0.4 on cgroup v1, cut to what is around the error. */
const FIXTURES = join(import.meta.dirname, '../fixtures/failures');

const CELL: Circumstances = {
  phase: 'dump',
  criu: '4.2.1',
  lxc: '6.0.4',
  kernel: '6.18.44-generic',
  cgroup: 'v1',
  features: hostFeatures({ apparmor: false }),
  restored: false,
  confined: false,
  hung: false,
};
/** @param text the last line is the one that tells of the error */
const error = (text: string): LogError => {
  const before = text.split('\n');
  const line = `(00.1) Error (criu/x.c:1): ${before.pop()}`;
  return { line, around: [...before, line] };
};
const diagnosed = (text: string, cell: Partial<Circumstances> = {}) =>
  diagnose('It failed (exit code 1)', [error(text)], { ...CELL, ...cell });

/** A cell in which a failure can be met: of each range the version that stands in it, else one just below. */
function cellOf({ phase, hangs, only = {} }: KnownFailure): Circumstances {
  const version = (range = '>=6.0.0') => {
    const number = range.match(/\d+(\.\d+)*/)?.[0] as string;
    return range.startsWith('<') ? `${Number.parseFloat(number) - 0.1}`.slice(0, 3) : number;
  };
  return {
    ...CELL,
    phase: phase === 'both' ? 'dump' : phase,
    criu: version(only.criu),
    lxc: version(only.lxc),
    kernel: version(only.kernel),
    cgroup: only.cgroup ?? 'v1',
    features: hostFeatures(only.host),
    restored: only.restored ?? false,
    overlayRoot: only.overlayRoot ?? false,
    confined: only.confined ?? false,
    hung: hangs ?? false,
  };
}

it.each(FAILURES.map((failure) => [failure.id, failure] as const))('%s is known by its example', (id, failure) => {
  const { cause, finding } = diagnosed(failure.example, cellOf(failure));
  const { line, around } = error(failure.example);
  expect(finding).toMatchObject({ id, severity: 'error', evidence: around.join('\n') });
  expect(finding.message.replace(/ Here: .*\.$/, '')).toBe(causeOf(failure));
  expect(finding.advice).toContain(failure.advice);
  for (const source of failure.sources) expect(finding.advice).toContain(issueUrl(source));
  expect(cause).toBe(`It failed (exit code 1): ${line}`);
});

it.each(FAMILIES.map((family) => [family.id, family] as const))(
  '%s is asked last, and by explain alone',
  (id, family) => {
    const said = { line: family.example, around: [family.example] };
    const cell = cellOf(family);
    const { known, doubtful } = explain([said], cell);
    expect(known.map(({ finding }) => [finding.id, finding.message.replace(/ Here: .*\.$/, '')])).toEqual([
      [id, causeOf(family)],
    ]);
    expect(doubtful).toBe(false);
    expect(diagnose('It failed', [said], cell).finding.id).toBe('unknown-failure');
    // What is known of a later error is told rather than the kind of the first.
    const [gpu] = FAILURES.filter((each) => each.id === 'kernel-limit-reached') as [KnownFailure];
    const later = explain([said, error(gpu.example)], cell);
    expect(later.known.map(({ failure }) => failure.id)).toEqual([gpu.id]);
  },
);

it.each([
  ['connections', '(soccr/soccr.c:69)'],
  ['cgroups', '(criu/cgroup.c:620)'],
])('a reason of the kernel says nothing of %s', (_of, place) => {
  const line = `Error ${place}: It fails: Operation not permitted`;
  expect(explain([{ line, around: [line] }], CELL).known).toEqual([]);
});

it.each([
  ['no-more-processes', '/bin/sh: 1: Cannot fork', "Can't dump tmpfs content"],
  ['no-more-processes', 'tar: Cannot fork: Resource temporarily unavailable', "Can't dump tmpfs content"],
  ['no-space', 'tar: -: Cannot write: No space left on device', "Can't dump tmpfs content"],
  [
    'iptables-extension-missing',
    "iptables-restore v1.8.9 (nf_tables): Couldn't load match `mark':No such file or directory",
    'net: Locking network failed: iptables-restore returned 2.',
  ],
])('%s: what a tool says of the host comes before what CRIU makes of it: %s', (id, said, follows) => {
  const { line } = error(follows);
  const { cause, finding, ofHost } = diagnose('It failed', [{ line, around: [said, line] }], CELL);
  expect({ cause, id: finding.id, ofHost }).toEqual({ cause: `It failed: ${said}`, id, ofHost: true });
});

it('a file that is called like a complaint of the host is none', () => {
  const { line } = error("Can't dump ghost file");
  const around = ['(00.1) Dumping path /tmp/No space left on device: Cannot fork', line];
  const { finding, ofHost } = diagnose('It failed', [{ line, around }], CELL);
  expect({ id: finding.id, ofHost }).toEqual({ id: 'unknown-failure', ofHost: false });
});

it('what is full in a restore may be of the container', () => {
  const of = (phase: Circumstances['phase']) => diagnosed('tar: Cannot write: No space left on device', { phase });
  expect([of('dump').ofHost, of('restore').ofHost]).toEqual([true, false]);
  expect(of('restore').finding.id).toBe('no-space');
});

it.each([
  "(00.000051) Warn  (criu/kerndat.c:1850): ioctl(PAGEMAP_SCAN) doesn't support PAGE_IS_GUARD flag.",
  '(00.000051) Warn  (criu/kerndat.c:1593): CRIU was built without libnftables support',
  "iptables-restore v1.8.9 (nf_tables): Warning: Couldn't load match `mark'",
])('what is only warned of beside an error is no cause: %s', (warned) => {
  const { line } = error('Something nobody knows');
  const { finding } = diagnose('It failed', [{ line, around: [warned, line] }], { ...CELL, kernel: '6.14.0' });
  expect(finding.id).toBe('unknown-failure');
});

it.each<[string, string, Partial<Circumstances>]>([
  [
    'crash-under-old-criu',
    '4711 killed by signal 11: Segmentation fault',
    { phase: 'restore', criu: '2.12', kernel: '4.4' },
  ],
  ['ip-failed', 'net: IP tool failed on route restore', { phase: 'restore' }],
  ['guard-pages', "Can't splice pages to pipe (-14/2/0)", { kernel: '6.14.0' }],
])('%s: a line that several causes end with is called so', (id, text, cell) => {
  const { finding } = diagnosed(text, cell);
  expect({ id: finding.id, message: finding.message }).toEqual({
    id,
    message: expect.stringContaining('That is one of several possible causes.'),
  });
});

it.each<[string, string, Partial<Circumstances>]>([
  ['file-gone', "Can't open file srv/my file.txt on restore: No such file or directory", { phase: 'restore' }],
  ['file-changed', 'File srv/my file.txt has bad size 1 (expect 2)', { phase: 'restore' }],
  ['no-space', 'mkdtemp failed crtools-sys.PQTKZ9: No space left on device', { phase: 'restore' }],
  ['macvlan-parent-not-given', "can't get ifindex of macvlan[eth0]:eth1: No such device", { phase: 'restore' }],
  ['libcriu-too-old', 'could not find symbol `criu_dump` in `libcriu.so`', { phase: 'restore' }],
  ['fork-without-memory', "Can't fork for 42: Cannot allocate memory", { phase: 'restore' }],
  // As util-linux and busybox say it to root without CAP_SYS_ADMIN.
  ['init-may-not-mount', 'mount: /run: permission denied.', { phase: 'start', confined: true }],
  ['init-may-not-mount', 'mount: permission denied (are you root?)', { phase: 'start', confined: true }],
  ['criu-crashed', "Core was generated by `../criu/criu swrk 4'.", {}],
])('%s is known by %s', (id, text, cell) => {
  expect(diagnosed(text, cell).finding.id).toBe(id);
});

it('names each failure once, and sources that there are', () => {
  const ids = FAILURES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, sources } of FAILURES) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const source of sources) {
      expect(issueUrl(source)).toMatch(/^https:\/\/github\.com\/[a-z0-9-]+\/[a-z0-9-]+\/issues\/\d+$/);
    }
  }
});

it.each<[string, string, Partial<Circumstances>]>([
  ['another CRIU', 'vdso: Unexpected rt vDSO area bounds', { criu: '4.1' }],
  ['another kernel', 'vdso: Unexpected rt vDSO area bounds', { criu: '3.17.1', kernel: '6.12.9' }],
  ['another LXC', 'Failed getting freezer path', { cgroup: 'v2', lxc: '5.0.2' }],
  ['another cgroup', 'Failed getting freezer path', { cgroup: 'v1', restored: true }],
  [
    'AppArmor',
    'apparmor LSM specified but apparmor not supported by kernel',
    { phase: 'restore', features: hostFeatures() },
  ],
  ['another phase', 'File bin/busybox has bad size 1 (expect 2)', { phase: 'dump' }],
  [
    'a container that is kept from the host',
    'mount: mounting proc on /proc failed: Operation not permitted',
    { phase: 'start' },
  ],
])('knows no failure that needs %s', (_what, text, cell) => {
  const { cause, finding } = diagnosed(text, cell);
  expect(finding).toMatchObject({ id: 'unknown-failure', severity: 'error', message: cause });
});

it.each<[string, string, Partial<Circumstances>]>([
  [
    'what CRIU was to read itself for a file that was removed',
    "cg-prop: Can't open file /etc/criu/props: No such file or directory",
    { phase: 'restore' },
  ],
  [
    'a kernel that does not track memory, of which CRIU says nothing here',
    "Can't reset 4711's dirty memory tracker: Cannot allocate memory",
    {},
  ],
  ['huge pages, where CRIU knows them', "Can't lookup mount=19 for fd=-3 path=/anon_hugepage (deleted)", {}],
  ['huge pages in passing', '71f000-720000 (2048K) prot 0x3 /anon_hugepage (deleted)', { criu: '3.16.1' }],
  ['a number of System V that may not be asked for', 'Failed to set desired IPC shm ID', { phase: 'restore' }],
  ['a terminal on a /dev that is read-only', 'Read-only file system - Failed to create "35/tty1"', { phase: 'start' }],
  ['a mount over another one, where CRIU goes on', 'mnt: 207:./sys is overmounted', { criu: '3.7' }],
  ['the tracer of the kernel for a file of that name', "Can't lookup mount=24 for fd=3 path=/var/log/trace", {}],
  ['LXC for a whole path', 'mnt-v2: Failed to open_tree /srv/data: No such file or directory', { phase: 'restore' }],
  ['what kubelet says of another container', '"ExecSync failed" err="container abc is not running', {}],
  [
    'a large rseq on a kernel that has none',
    '4711 killed by signal 11: Segmentation fault',
    { phase: 'restore', criu: '3.19', kernel: '6.1.0' },
  ],
])('does not blame %s', (_what, text, cell) => {
  const { id } = diagnosed(text, cell).finding;
  const wrong = [
    'huge-pages',
    'kernel-without-checkpoint-restore',
    'tty-folder-missing',
    'mount-overmounted',
    'tracefs-left-out',
    'relative-mount-entry',
    'rseq-size-unknown-to-criu',
    'not-running',
  ];
  expect(wrong).not.toContain(id);
});

it('takes a build after a release for that release', () => {
  const slave = 'mnt-v2: Failed to make mount 7 slave: Invalid argument';
  expect(diagnosed(slave, { phase: 'restore', criu: '4.1+3.gabcdef0' }).finding.id).toBe('slave-mount-refused');
  expect(diagnosed(slave, { phase: 'restore', criu: '4.2+22.g2cf8f13ca' }).finding.id).toBe('unknown-failure');
});

describe('of several errors', () => {
  const [unknown, known] = [error('Something new'), error('netlink: The socket has data to read')];
  const told = (...errors: [LogError, ...LogError[]]) => diagnose('It failed', errors as [LogError], CELL);
  const doubtful = (message: string) => Object.values(DOUBTS).some((doubt) => message.startsWith(doubt));

  it('blames the first one, and what is known of a later one with doubt', () => {
    const { cause, finding } = told(unknown, known, error('In-flight connection'));
    expect(cause).toBe(`It failed: ${unknown.line}`);
    expect(finding).toMatchObject({ id: 'netlink-not-read', evidence: `${unknown.line}\n…\n${known.line}` });
    expect(finding.message.startsWith(DOUBTS.later)).toBe(true);
    expect(told(unknown).cause).toContain('Something new');
  });

  it('doubts none that is known and comes first, by the log or by rank', () => {
    expect(doubtful(told(known, unknown).finding.message)).toBe(false);
    const after = { ...unknown, around: [known.line, unknown.line] };
    expect(doubtful(told(after, known).finding.message)).toBe(false);
  });

  it('doubts nothing because of an error that the same task went on after', () => {
    const line = "(00.035210)      1: Error (criu/pagemap.c:256): Can't read mapping page 0: No such file or directory";
    const followedBy = (next: string) => ({ ...unknown, line, around: [line, next] });
    expect(doubtful(told(followedBy('(00.035225)      1: Restoring IPC message queues'), known).finding.message)).toBe(
      false,
    );
    for (const next of [
      '(00.035225)      2: Restoring',
      '(00.035225)      1: Error (criu/ipc_ns.c:1): x',
      '(0.03) Unlock',
    ]) {
      expect(doubtful(told(followedBy(next), known).finding.message), next).toBe(true);
    }
  });

  it('doubts no place where CRIU stands still, whatever it said before', () => {
    const still = error("Can't stop all tasks on rt_sigreturn");
    const where = {
      ...CELL,
      criu: '4.1.1',
      hung: true,
      features: { ...CELL.features, 'hardware-breakpoints': { has: false, evidence: '' } },
    };
    const { finding } = diagnose('It failed', [unknown, still], where);
    expect(finding.id).toBe('hardware-breakpoints');
    expect(doubtful(finding.message)).toBe(false);
  });

  it('doubts one that CRIU went on after', () => {
    expect(told({ ...known, overcome: true }).finding.message.startsWith(DOUBTS.overcome)).toBe(true);
  });

  it('doubts what a tool says after an error that is not known, and not what it says before', () => {
    const said = "iptables-restore: invalid option -- 'w'";
    const beside = (...around: string[]) => told({ ...unknown, around }).finding;
    expect(beside(said, unknown.line)).toMatchObject({
      id: 'iptables-too-old',
      message: expect.not.stringMatching('Perhaps'),
    });
    expect(beside(unknown.line, said).message.startsWith(DOUBTS.later)).toBe(true);
  });

  it('doubts the words of a known failure with another reason of the kernel, where they are not of any', () => {
    const reason = (text: string) => diagnosed(text, { phase: 'restore' }).finding;
    const open = 'Failed to open_tree /dev/pts/0';
    expect(doubtful(reason(`mnt-v2: ${open}: No such file or directory`).message)).toBe(false);
    expect(reason(`mnt-v2: ${open}: Operation not permitted`)).toMatchObject({
      id: 'tty-of-the-container',
      message: expect.stringMatching(`^${DOUBTS.reason}`),
    });
    expect(doubtful(reason("Can't connect to server: No route to host").message)).toBe(false);
  });

  it('doubts what is met with some versions only, where nobody knows which these are', () => {
    const slave = 'mnt-v2: Failed to make mount 1042 slave: Invalid argument';
    const of = (criu: string) => diagnosed(slave, { phase: 'restore', criu }).finding.message;
    expect(of('').startsWith(DOUBTS.condition)).toBe(true);
    expect(doubtful(of('4.1'))).toBe(false);
  });

  it('lays nothing to the host with doubt', () => {
    const full = error('tar: Cannot write: No space left on device');
    const ofHost = (...errors: [LogError, ...LogError[]]) => told(...errors).ofHost;
    const after = { ...unknown, around: [unknown.line, 'tar: Cannot write: No space left on device'] };
    const found = [ofHost(full), ofHost(unknown, full), ofHost({ ...full, overcome: true }), ofHost(after)];
    expect(found).toEqual([true, false, false, false]);
  });
});

it('reads what iptables says beside the error of CRIU', () => {
  const said = 'line 5: CHAIN_USER_DEL failed (Device or resource busy): chain CRIU';
  const unlock = {
    line: 'Error (criu/util.c:1): exit status 4',
    around: [said, 'Error (criu/util.c:1): exit status 4'],
  };
  expect(diagnose('It failed', [unlock], { ...CELL, criu: '3.17.1' }).finding.id).toBe('iptables-nft-unlock');
});

it.each<[string, string, Partial<Circumstances>]>([
  ['images-missing', 'Unable to open inventory.img: No such file or directory', { phase: 'restore' }],
  ['images-not-readable', 'Unable to open inventory.img: Permission denied', { phase: 'restore' }],
  ['too-many-open-files', 'Unable to open inventory.img: Too many open files', { phase: 'restore' }],
  // The plugin logs its stages without any process that uses a GPU.
  ['dump-out-of-time', 'cuda_plugin: initialized: cuda_plugin stage 0\nTimeout reached. Try to interrupt: 0', {}],
  ['gpu-not-paused', 'cuda_plugin: pausing devices on pid 4711\nTimeout reached. Try to interrupt: 0', {}],
  ['unknown-failure', 'Running network-lock scripts\niptables-restore: line 5 failed', { criu: '3.17.1' }],
  ['unknown-failure', 'iptables-restore: line 5 failed', { criu: '3.17.1', phase: 'restore' }],
  // Limits of the kernel have the reason of a full disk.
  ['kernel-limit-reached', 'Unable create a network namespace: No space left on device', {}],
  ['kernel-limit-reached', "epoll: Can't add event on 0x00001f: No space left on device", { phase: 'restore' }],
  ['no-space', 'mnt: Unable to create a temporary directory: No space left on device', { phase: 'restore' }],
  [
    'kernel-file-not-there',
    "Can't open file sys/class/net/eth0/mtu on restore: No such file or directory",
    { phase: 'restore' },
  ],
  ['device-gone', "Can't open file dev/ttyUSB0 on restore: No such file or directory", { phase: 'restore' }],
  ['file-gone', "Can't open file dev/shm/x on restore: No such file or directory", { phase: 'restore' }],
  // CRIU goes on after this one.
  [
    'unknown-failure',
    'cg: Failed writing veth0 0 to net_prio//a/net_prio.ifpriomap: No such device',
    { phase: 'restore' },
  ],
])('%s: %s', (id, text, cell) => {
  expect(diagnosed(text, cell).finding.id).toBe(id);
});

it('names what an unknown failure is most like, as a guess, and where to report it', () => {
  const { advice } = diagnosed('Found un-dumpable network (ipvlan)').finding;
  expect(advice).toMatch(
    /^Not a known failure\.\nOnly a guess, by likeness:\nnetwork-type \(likeness 0\.\d\d, by the words found, un-dumpable, network, ipvlan\): /,
  );
  expect(advice).toContain('Please report it');
  // The line is CRIU's own.
  expect(advice).not.toContain('lxc/lxc');
  const ofLxc = { line: 'Nobody knows this', around: ['Nobody knows this'] };
  expect(diagnose('It failed', [ofLxc], CELL).finding.advice).toContain('lxc/lxc');
  expect(diagnosed('Zyx wvu tsr').finding.advice).not.toContain('guess');
});

it.each(readdirSync(FIXTURES))('finds the cause in a real log: %s', (name) => {
  const [id, phase] = name.split('.') as [string, 'dump' | 'restore'];
  const { errors } = readCriuLog(join(FIXTURES, name));
  const { finding } = diagnose('It failed', errors as [...LogError[], LogError], { ...CELL, phase });
  expect(finding.id).toBe(id);
});

it('knows no failure in the logs of cycles that succeeded', () => {
  const folder = join(import.meta.dirname, '../fixtures');
  const logs = readdirSync(folder).filter((name) => name.endsWith('-succeeded.log'));
  expect(logs.length).toBeGreaterThan(1);
  for (const name of logs) expect(readCriuLog(join(folder, name)).errors, name).toEqual([]);
});

describe('a CRIU that hangs for want of hardware breakpoints', () => {
  const OLD = { criu: '4.1.1', features: hostFeatures({ 'hardware-breakpoints': false }) };

  it('is known by its last lines, and only when it hung', () => {
    expect(diagnosed('Daemon 32 exited trapping', { ...OLD, hung: true }).finding.id).toBe('hardware-breakpoints');
    expect(diagnosed('Daemon 32 exited trapping', OLD).finding.id).toBe('unknown-failure');
  });

  // A CRIU that gives up cures what it has infected, and says the same on the way.
  it.each(readdirSync(FIXTURES).filter((name) => name.endsWith('.log')))(
    'is none that failed with an error, whatever follows it: %s',
    (name) => {
      const { errors } = readCriuLog(join(FIXTURES, name));
      const unknown = errors.map((each) => ({
        line: each.line.replace(/: .*$/, ': no such words'),
        around: each.around.map((line) => (line === each.line ? 'Error: no such words' : line)),
      }));
      for (const has of [true, false, null]) {
        const features = hostFeatures({ 'hardware-breakpoints': has });
        const cell = { ...CELL, criu: '4.1.1', features };
        const { finding } = diagnose('It failed', [...unknown, error('no such words')], cell);
        expect(finding.id, String(has)).not.toBe('hardware-breakpoints');
      }
    },
  );

  it('is watched for where it is certain to hang, and nowhere else', () => {
    const watched = (cell: Partial<Circumstances>) => knownHangs({ ...CELL, ...cell }).length;
    expect(watched(OLD)).toBe(1);
    expect(watched({ ...OLD, criu: '4.2' })).toBe(0);
    expect(watched({ ...OLD, features: hostFeatures() })).toBe(0);
    expect(watched({ ...OLD, features: hostFeatures({ 'hardware-breakpoints': null }) })).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../src/core/workloads/all.js';
import { KNOWN_LOSSES } from '../../src/facts/known-losses.js';
import { keptAgain, knownLoss, type Versions } from '../../src/facts/loss.js';
import { PROTOCOL_SYSCTLS } from '../../src/lxc/marks.js';
import type { FactResult } from '../../src/words/result.js';
import { WORKLOADS } from '../../src/workload/workload.js';

const MEASURED: Versions = {
  container: 'privileged',
  cgroup: 'v1',
  lxc: '6.0.4',
  criu: '4.2.1',
  restoreCriu: '4.2.1',
  kernel: '6.18.44',
};
const ON_V2: Versions = { ...MEASURED, cgroup: 'v2', kernel: '6.12.9+deb13-amd64' };
const UNPRIVILEGED: Versions = { ...MEASURED, container: 'unprivileged' };
const UNPRIVILEGED_ON_V2: Versions = { ...ON_V2, container: 'unprivileged' };
const both = (criu: string): Versions => ({ ...MEASURED, criu, restoreCriu: criu });

const NEIGHBOURS = {
  name: 'neighbours',
  before: { IPv4: ['10.77.0.77'], IPv6: ['fd77::77'], proxy: null },
  after: { IPv4: [], IPv6: [], proxy: null },
};
const LIMIT = { name: 'memory-limit', before: '100663296', after: 'max' };
const TIMER = { name: 'expired-timerfd', before: 1, after: 0 };
const DEFAULTS = KNOWN_LOSSES.find(({ fact }) => fact === 'protocol-sysctls')?.after as Record<string, string>;
const SYSCTLS = { name: 'protocol-sysctls', before: PROTOCOL_SYSCTLS, after: DEFAULTS };

const SEGMENT = { perms: '600', uid: '26', gid: '26', cuid: '26', cgid: '26' };
const OBJECTS = {
  name: 'system-v-objects',
  before: { 'shm:77:0': SEGMENT },
  after: { 'shm:77:0': { ...SEGMENT, cuid: '0', cgid: '0' } },
};

/** What LXC gives an unprivileged container, as the kernel has it in a machine. */
const DELEGATED = {
  name: 'cgroup-permissions',
  before: {
    'v2/.': '775 0:2000000',
    'v2/cgroup.max.depth': '664 2070077:2070078',
    'v2/cgroup.procs': '664 0:2000000',
    'v2/cgroup.subtree_control': '664 0:2000000',
    'v2/cgroup.threads': '664 0:2000000',
    'v2/memory.oom.group': '664 0:2000000',
    'v2/memory.reclaim': '664 0:2000000',
  },
  after: {
    'v2/.': '775 0:2000000',
    'v2/cgroup.max.depth': '664 2070077:2070078',
    'v2/cgroup.subtree_control': '664 0:2000000',
  },
};
/** Of v1, what systemd in it has made. */
const MADE_INSIDE = {
  name: 'cgroup-permissions',
  before: { 'pids/init.scope/tasks': '644 2000000:2000000', 'pids/init.scope/pids.events': '444 2000000:2000000' },
  after: { 'pids/init.scope/tasks': '644 2000000:2000000' },
};

it('every known loss is one of a fact, and was measured with some program', () => {
  const names = new Set(WORKLOADS.flatMap((name) => definitionOf(name).facts).map(({ name }) => name));
  for (const { fact, lxc, criu, dumpCriu, restoreCriu, after } of KNOWN_LOSSES) {
    expect(names).toContain(fact);
    expect(lxc ?? criu ?? dumpCriu ?? restoreCriu, fact).toBeDefined();
    expect(after, fact).not.toBeNull();
  }
});

describe('a loss is known for what was seen of it', () => {
  it.each([
    [NEIGHBOURS, MEASURED],
    [
      { name: 'devices', before: ['null'], after: ['console', 'null'] },
      { ...MEASURED, lxc: '5.0.2' },
    ],
    [{ name: 'groups', before: { '1': { Groups: '' } }, after: { '1': { Groups: '0' } } }, MEASURED],
    [LIMIT, { ...ON_V2, lxc: '7.0.0' }],
    [DELEGATED, UNPRIVILEGED_ON_V2],
    [MADE_INSIDE, UNPRIVILEGED],
    [TIMER, MEASURED],
    // One that is gone.
    [{ name: 'routes', before: { 'IPv4 main': ['a'], 'IPv4 77': ['b'] }, after: { 'IPv4 main': ['a'] } }, MEASURED],
    [SYSCTLS, MEASURED],
    [OBJECTS, MEASURED],
  ])('$0.name', (change, versions) => {
    const reason = knownLoss(change, versions);
    expect(reason).toMatch(/LXC|CRIU/);
    expect(reason).not.toContain('Not measured');
  });
});

it.each([
  ['4.2.1', '4.3'],
  ['4.3', '4.2.1'],
])('what takes both, the CRIU that dumps and the one that restores, is lost by either: %s, %s', (criu, restoreCriu) => {
  const change = { name: 'timer-slack', before: { '1': 77_000 }, after: { '1': 50_000 } };
  expect(knownLoss(change, { ...MEASURED, criu, restoreCriu })).toBe('CRIU does not dump the timer slack.');
  expect(knownLoss(change, both('4.3'))).toBeNull();
});

it('what a generation before has lost is lost already, and in the first generation nothing is', () => {
  const still = { ...TIMER, before: 0 };
  expect(knownLoss(still, MEASURED, 2)).toMatch(/CRIU/);
  expect(knownLoss(still, both('4.3'), 2)).toBeNull();
  expect(knownLoss(still, MEASURED)).toBeNull();
});

describe('a loss is none of another', () => {
  it.each([
    ['value', { ...LIMIT, after: '4096' }, ON_V2],
    ['value', { ...NEIGHBOURS, after: { ...NEIGHBOURS.after, IPv4: ['10.77.0.78'] } }, MEASURED],
    ['value, there being none', { name: 'devices', before: ['null'], after: null }, MEASURED],
    ['value', { ...SYSCTLS, after: { ...DEFAULTS, 'net/core/somaxconn': '128' } }, MEASURED],
    ['value, one of several being gone', { ...SYSCTLS, after: { 'net/core/somaxconn': '4096' } }, MEASURED],
    ['value, one more being there', { ...SYSCTLS, after: { ...DEFAULTS, 'net/core/other': '1' } }, MEASURED],
    ['value, one being there that was not', { ...NEIGHBOURS, after: { ...NEIGHBOURS.after, other: [] } }, MEASURED],
    ['value before', { name: 'landlock', before: 1, after: 0 }, MEASURED],
    ['direction', { name: 'devices', before: ['console', 'null'], after: ['null'] }, MEASURED],
    ['direction', { ...TIMER, before: 0, after: 1 }, MEASURED],
    ['direction, nothing having been read before', { ...LIMIT, before: null }, ON_V2],
    ['object that is gone', { ...OBJECTS, after: {} }, MEASURED],
    ['object that is new', { ...OBJECTS, after: { ...OBJECTS.after, 'msg:1:1': SEGMENT } }, MEASURED],
    ['owner', { ...OBJECTS, after: { 'shm:77:0': { ...SEGMENT, uid: '0' } } }, MEASURED],
    ['fact', { ...LIMIT, name: 'memory' }, ON_V2],
    ['cgroup version', LIMIT, MEASURED],
    ['container', MADE_INSIDE, MEASURED],
    ['file, which CRIU restores', { ...MADE_INSIDE, after: {} }, UNPRIVILEGED],
    ['LXC, which gives it again', DELEGATED, { ...UNPRIVILEGED_ON_V2, lxc: '7.0.1' }],
    ...(
      [
        ['file, one that CRIU restores', { 'v2/cgroup.max.depth': undefined }],
        ['value, another owner', { 'v2/cgroup.procs': '664 0:2000001' }],
        ['file, one that is given to somebody else, too', { 'v2/pids.max': '666 0:0' }],
      ] as const
    ).map(([what, file]): [string, typeof DELEGATED, Versions] => [
      what,
      { ...DELEGATED, after: JSON.parse(JSON.stringify({ ...DELEGATED.after, ...file })) },
      UNPRIVILEGED_ON_V2,
    ]),
  ])('%s: %j', (_what, change, versions) => expect(knownLoss(change, versions)).toBeNull());
});

describe('the newest version that was measured, of those that are not newer, decides', () => {
  it.each([
    ['mended, and measured so', TIMER, both('4.3')],
    ['mended before', TIMER, both('4.3.1')],
    ['mended before, and built of a later commit', TIMER, both('4.3+22.gabc')],
    ['mended by the CRIU that restores', TIMER, { ...MEASURED, restoreCriu: '4.4' }],
    ['mended upstream, in the next release', LIMIT, { ...ON_V2, lxc: '7.0.1' }],
    ['mended upstream, in the next release', LIMIT, { ...ON_V2, lxc: '7.1.0-rc1' }],
    ['of a version that nobody can compare', NEIGHBOURS, both('unknown')],
    ['of a kernel that nobody can compare', NEIGHBOURS, { ...MEASURED, kernel: 'unknown' }],
  ])('no loss is %s: %j', (_what, change, versions) => expect(knownLoss(change, versions)).toBeNull());

  it.each([
    ['CRIU 4.4', NEIGHBOURS, both('4.4')],
    ['CRIU 4.3.9', NEIGHBOURS, both('4.3.9')],
    ['CRIU 4.3+22.gabc', NEIGHBOURS, both('4.3+22.gabc')],
    ['CRIU 3.17.1', NEIGHBOURS, both('3.17.1')],
    // It may be of before the mend, or of after it.
    ['CRIU 4.2+300.gabc', TIMER, both('4.2+300.gabc')],
    ['LXC 6.0.99', LIMIT, { ...ON_V2, lxc: '6.0.99' }],
    ['LXC 7.0.1', { name: 'devices', before: ['null'], after: ['console', 'null'] }, { ...MEASURED, lxc: '7.0.1' }],
    ['Linux 6.8', NEIGHBOURS, { ...MEASURED, kernel: '6.8.0-1021-azure' }],
    ['Linux 7.1', NEIGHBOURS, { ...MEASURED, kernel: '7.1.0-rc2' }],
    ['CRIU 4.4, Linux 7.1', NEIGHBOURS, { ...both('4.4'), kernel: '7.1.2' }],
  ])('what nobody has mended goes on, and that it was not measured is said: %s, %j', (told, change, versions) => {
    expect(knownLoss(change, versions)).toMatch(
      new RegExp(` Not measured with ${told.replaceAll(/[.+]/g, '\\$&')}\\.$`),
    );
  });
});

it('a loss that is mended in part is still known, for the rest', () => {
  const after = { ...DEFAULTS, 'net/core/somaxconn': PROTOCOL_SYSCTLS['net/core/somaxconn'] };
  expect(knownLoss({ ...SYSCTLS, after }, MEASURED)).not.toBeNull();
});

describe('a known loss that did not happen is told', () => {
  const told = (fact: Partial<FactResult> & Pick<FactResult, 'name' | 'before'>, versions = MEASURED) =>
    keptAgain([{ outcome: 'kept', after: fact.before, ...fact }], versions);

  it('by its fact and the versions', () => {
    expect(told({ ...NEIGHBOURS, after: NEIGHBOURS.before })).toMatchObject([
      {
        id: 'known-loss-kept',
        severity: 'warning',
        message: 'neighbours came back: a known loss did not happen with CRIU 4.2.1, LXC 6.0.4 and Linux 6.18.44.',
        evidence: 'CRIU does not dump the neighbour table.',
      },
    ]);
  });
  it('and by the values that came back, when others did not', () => {
    const after = { ...DEFAULTS, 'net/core/somaxconn': PROTOCOL_SYSCTLS['net/core/somaxconn'] };
    expect(told({ ...SYSCTLS, outcome: 'known-loss', after })).toMatchObject([
      { message: expect.stringMatching(/^protocol-sysctls \(net\/core\/somaxconn\) came back: /) },
    ]);
  });
  it('and by the files that somebody may write to again, when others did not', () => {
    const after = { ...DELEGATED.after, 'v2/cgroup.procs': DELEGATED.before['v2/cgroup.procs'] };
    expect(told({ ...DELEGATED, outcome: 'known-loss', after }, UNPRIVILEGED_ON_V2)).toMatchObject([
      { message: expect.stringMatching(/^cgroup-permissions \(v2\/cgroup\.procs\) came back: /) },
    ]);
  });
  it.each([
    ['it did', { ...NEIGHBOURS, outcome: 'known-loss' as const }, MEASURED],
    ['all files did', { ...MADE_INSIDE, outcome: 'known-loss' as const }, UNPRIVILEGED],
    ['all of it did', { ...SYSCTLS, outcome: 'known-loss' as const }, MEASURED],
    ['it was lost by the restore before', { ...NEIGHBOURS, before: NEIGHBOURS.after }, MEASURED],
    ['it is none with these versions', { ...TIMER, after: 1 }, both('4.3')],
    ['something else was lost', { ...NEIGHBOURS, outcome: 'changed' as const }, MEASURED],
    ['it could not be read', { ...NEIGHBOURS, before: null, outcome: 'absent' as const }, MEASURED],
    [
      'it is of a namespace that the container shares with the sandbox',
      { ...NEIGHBOURS, after: NEIGHBOURS.before },
      { ...MEASURED, shared: ['cgroup', 'net'] },
    ],
  ])('but not when %s', (_when, fact, versions) => expect(told(fact, versions)).toEqual([]));
});

describe('a loss of each process or thread', () => {
  it.each<[string, unknown, unknown, boolean]>([
    ['groups', { '1 4': { Groups: '' }, '3': { Groups: '7' } }, { '1 4': { Groups: '0' }, '3': { Groups: '7' } }, true],
    ['groups', { '1': { Groups: '' }, '3': { Groups: '7' } }, { '1 3': { Groups: '0' } }, false],
    ['affinity', { '1 4': 'all', '3': '0', '3/5': '1' }, { '1 3 3/5 4': 'all' }, true],
    ['affinity', { '1 4': 'all', '3': '0', '9': '1' }, { '1 3 4 8': 'all' }, true],
    ['affinity', { '1 4': '0-1', '3': '0' }, { '1 3 4': '0-1' }, true],
    ['affinity', { '1 4': 'all', '3': '0' }, { '1 4': 'all', '3': '1' }, false],
    ['affinity', { '1 4': 'all', '3': '0' }, { '1': '0', '3 4': 'all' }, false],
    ['affinity', { '1 4': 'all', '3': '0' }, null, false],
    ['autogroup', { '1': 0, '3': 5 }, { '1 3': 0 }, true],
    ['autogroup', { '1': 0, '3': 5 }, { '1': 0, '3': 4 }, false],
    ['personality', { '1': '00000000' }, { '1': '00040000' }, false],
    ['coredump-filter', { '1': '00000007' }, { '1': '0000007f' }, false],
  ])('is narrow: %s from %j to %j is one: %s', (name, before, after, isOne) => {
    expect(knownLoss({ name, before, after }, MEASURED) !== null).toBe(isOne);
  });

  it('is none of another flag of memory, nor with a CRIU that keeps it', () => {
    const lost = {
      name: 'memory-map',
      before: { '3': ['0-1 rw-p anonymous: mr wf at 0'] },
      after: { '3': ['0-1 rw-p anonymous: mr at 0'] },
    };
    expect(knownLoss(lost, both('4.1.1'))).toContain('WIPEONFORK');
    expect(knownLoss({ ...lost, after: { '3': ['0-1 rwxp anonymous: mr at 0'] } }, both('4.1.1'))).toBeNull();
    expect(knownLoss(lost, both('4.2.1'))).toBeNull();
  });

  it('that leaves mappings alike which are neighbours, and which the kernel then joins', () => {
    const lost = {
      name: 'memory-map',
      before: {
        '3': ['1000-3000 rw-p anonymous: mr mw me at 0', '3000-4000 rw-p anonymous: mr mw me wf at 0', 'huge pages: 1'],
      },
      after: { '3': ['1000-4000 rw-p anonymous: mr mw me at 0', 'huge pages: 1'] },
    };
    expect(knownLoss(lost, both('4.1.1'))).toContain('WIPEONFORK');
    expect(
      knownLoss({ ...lost, after: { '3': ['1000-3000 rw-p anonymous: mr mw me at 0'] } }, both('4.1.1')),
    ).toBeNull();
  });

  it('that did not happen is told, where there was something to lose', () => {
    const kept = (value: unknown): FactResult => ({
      name: 'personality',
      before: value,
      after: value,
      outcome: 'kept',
    });
    expect(keptAgain([kept({ '1': '00040000' })], MEASURED)).toHaveLength(1);
    expect(keptAgain([kept({ '1': '00000000' })], MEASURED)).toEqual([]);
  });
});

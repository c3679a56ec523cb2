import { expect, it } from 'vitest';
import { DEFINITIONS } from '../../src/core/workloads/all.js';
import type { WitnessContainer } from '../../src/facts/fact.js';
import { largeMemory } from '../../src/facts/large-memory.js';
import type { Held } from '../../src/workload/keeper.js';

const flight = (received: string, sent: string) => ({ received, sent });

const BEFORE: Held = {
  serial: 1,
  largeMemory: { dense: 'd', sparse: 's', populated: 64, readOnly: 'r', writeError: 14 },
  thread: { id: 7, name: 'keeper-thread', nonce: 'n', blocked: 'b', answers: 2, signal: flight('t0', 't1') },
  sharedMemory: { content: 'c', seenByBoth: true, partner: 'p', answers: 2 },
  capabilities: { effective: 'e', permitted: 'p', inheritable: 'i', bounding: 'b', ambient: 'a', securebits: 4 },
  noNewPrivs: { partner: 1, thread: 0 },
  seccomp: { mode: 2, errno: 77 },
  landlock: 13,
  mdwe: 1,
  sessionKey: 'k',
  processSettings: { parentDeathSignal: 15, subreaper: 1, dumpable: 0 },
  ioPriority: { keeper: 16387, partner: 24576 },
  sharing: {
    filesOfThread: 1,
    folderOfThread: 1,
    handlersOfThread: 1,
    semaphoresOfThread: 1,
    filesOfSibling: 1,
    folderOfSibling: 0,
  },
  memoryPolicy: { task: 3, area: 2 },
  memfd: { content: 'c', size: 16384, offset: 1234, seals: 6 },
  files: {
    content: 'c',
    flags: 35842,
    closeOnExec: 1,
    read: 1,
    offset: 100,
    deleted: 'd',
    links: 0,
    deletedChanged: 7,
    deletedRead: 8,
  },
  fileLocks: { type: 1, start: 10, length: 20, owner: 4, flockError: 11 },
  unixSockets: {
    stream: flight('a0', 'a1'),
    firstDatagram: flight('b0', 'b1'),
    secondDatagram: flight('c0', 'c1'),
    connected: flight('d0', 'd1'),
    connectError: 0,
    accepted: flight('e0', 'e0'),
  },
  eventfd: 7000,
  timerfd: { interval: 36000, left: 35_999_000, fired: 0 },
  expiredTimerfd: 1,
  signalfd: flight('f0', 'f1'),
  epoll: [
    { events: 1, key: 'k1' },
    { events: 4, key: 'k2' },
  ],
  inotify: [{ watch: 1, mask: 256, name: 'file' }],
  posixTimer: { interval: 10, value: '01', far: { interval: 7, left: 9000 } },
  intervalTimer: {
    interval: 10,
    signal: 14,
    virtual: { interval: 7, left: 9000 },
    profiling: { interval: 7, left: 9000 },
  },
  pendingSignals: { first: flight('g0', 'g1'), second: flight('h0', 'h1'), origins: 'o' },
  systemVIpc: { attached: 's', byKey: 's', semaphores: [23, 17], message: flight('i0', 'i1'), queueBytes: 7777 },
  sizedPipe: { size: 8192, waiting: 8, content: flight('j0', 'j1') },
  extendedAttribute: 'x',
  clocks: { monotonic: { last: '01', now: '02' }, boottime: { last: '01', now: '02' } },
};

/** The same keeper, asked again. */
function next(): Held {
  const after = structuredClone(BEFORE);
  const pass = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const record = value as Record<string, unknown>;
    if (typeof record['received'] === 'string') {
      record['received'] = record['sent'];
      record['sent'] = `${String(record['sent'])}+`;
    }
    Object.values(record).forEach(pass);
  };
  pass(after);
  after.unixSockets.accepted = flight('e1', 'e1');
  if (after.thread) after.thread.answers++;
  if (after.sharedMemory) after.sharedMemory.answers++;
  after.eventfd++;
  after.timerfd.left -= 1000;
  after.epoll.reverse();
  after.clocks = { monotonic: { last: '02', now: '03' }, boottime: { last: '02', now: '03' } };
  return after;
}

/** What breaks each fact, in each way that it can break. */
const CASES: [string, (after: Held) => unknown][] = [
  ['large-memory', (after) => Object.assign(after.largeMemory, { dense: 'x' })],
  ['large-memory', (after) => Object.assign(after.largeMemory, { sparse: 'x' })],
  ['large-memory', (after) => Object.assign(after.largeMemory, { writeError: 0 })],
  ['shared-memory', (after) => delete after.sharedMemory],
  ['shared-memory', (after) => Object.assign(after.sharedMemory as object, { seenByBoth: false })],
  ['shared-memory', (after) => Object.assign(after.sharedMemory as object, { partner: 'x' })],
  ['shared-memory', (after) => Object.assign(after.sharedMemory as object, { answers: 1 })],
  ['threads', (after) => delete after.thread],
  ['threads', (after) => Object.assign(after.thread as object, { nonce: 'x' })],
  ['threads', (after) => Object.assign(after.thread as object, { blocked: 'x' })],
  ['threads', (after) => Object.assign(after.thread as object, { answers: 2 })],
  ['threads', (after) => Object.assign(after.thread as object, { signal: flight('0', 'x') })],
  ['files', (after) => Object.assign(after.files, { offset: 101 })],
  ['files', (after) => Object.assign(after.files, { read: 0 })],
  ['files', (after) => Object.assign(after.files, { deleted: 'x' })],
  ['files', (after) => Object.assign(after.files, { deletedChanged: 9 })],
  ['files', (after) => Object.assign(after.files, { deletedRead: 9 })],
  ['file-locks', (after) => Object.assign(after.fileLocks, { type: 2 })],
  ['file-locks', (after) => Object.assign(after.fileLocks, { owner: 5 })],
  ['file-locks', (after) => Object.assign(after.fileLocks, { flockError: 0 })],
  ['memfd', (after) => Object.assign(after.memfd, { seals: 0 })],
  ['unix-sockets', (after) => Object.assign(after.unixSockets, { stream: flight('0', 'x') })],
  ['unix-sockets', (after) => Object.assign(after.unixSockets, { firstDatagram: flight('c1', 'x') })],
  ['unix-sockets', (after) => Object.assign(after.unixSockets, { secondDatagram: flight('0', 'x') })],
  ['unix-sockets', (after) => Object.assign(after.unixSockets, { connected: flight('0', 'x') })],
  ['unix-sockets', (after) => Object.assign(after.unixSockets, { connectError: 111 })],
  ['unix-sockets', (after) => Object.assign(after.unixSockets, { accepted: flight('0', 'x') })],
  ['eventfd', (after) => Object.assign(after, { eventfd: 7000 })],
  ['signalfd', (after) => Object.assign(after, { signalfd: flight('0', 'x') })],
  ['epoll', (after) => after.epoll.pop()],
  ['epoll', (after) => Object.assign(after, { epoll: [] })],
  ['inotify', (after) => after.inotify.pop()],
  ['timerfd', (after) => Object.assign(after.timerfd, { interval: 0 })],
  ['timerfd', (after) => Object.assign(after.timerfd, { fired: 1 })],
  ['timerfd', (after) => Object.assign(after.timerfd, { left: 60_000 })],
  ['timerfd', (after) => Object.assign(after.timerfd, { left: 35_997_900 })],
  ['timerfd', (after) => Object.assign(after.timerfd, { left: 0 })],
  ['timerfd', (after) => Object.assign(after.timerfd, { left: 36_000_000 })],
  ['expired-timerfd', (after) => Object.assign(after, { expiredTimerfd: 0 })],
  ['posix-timer', (after) => Object.assign(after.posixTimer, { value: '00' })],
  ['posix-timer', (after) => Object.assign(after.posixTimer, { interval: 0 })],
  ['posix-timer', (after) => Object.assign(after.posixTimer.far, { interval: 8 })],
  ['posix-timer', (after) => Object.assign(after.posixTimer.far, { left: 7000 })],
  ['interval-timer', (after) => Object.assign(after.intervalTimer, { signal: -11 })],
  ['interval-timer', (after) => Object.assign(after.intervalTimer.virtual, { left: 9011 })],
  ['interval-timer', (after) => Object.assign(after.intervalTimer.profiling, { left: 6000 })],
  ['pending-signals', (after) => Object.assign(after.pendingSignals, { first: flight('h1', 'x') })],
  ['pending-signals', (after) => Object.assign(after.pendingSignals, { second: flight('0', 'x') })],
  ['pending-signals', (after) => Object.assign(after.pendingSignals, { origins: 'x' })],
  ['dropped-capabilities', (after) => Object.assign(after.capabilities as object, { securebits: 0 })],
  ['dropped-capabilities', (after) => delete after.capabilities],
  ['no-new-privs', (after) => Object.assign(after.noNewPrivs as object, { partner: 0 })],
  ['seccomp', (after) => Object.assign(after.seccomp as object, { errno: 0 })],
  ['landlock', (after) => Object.assign(after, { landlock: 0 })],
  ['mdwe', (after) => Object.assign(after, { mdwe: 0 })],
  ['session-key', (after) => Object.assign(after, { sessionKey: 'x' })],
  ['process-settings', (after) => Object.assign(after.processSettings as object, { dumpable: 1 })],
  ['process-settings', (after) => Object.assign(after.processSettings as object, { parentDeathSignal: 0 })],
  ['io-priority', (after) => Object.assign(after.ioPriority as object, { keeper: 0 })],
  ['memory-policy', (after) => Object.assign(after.memoryPolicy, { area: 0 })],
  ['shared-tables', (after) => Object.assign(after.sharing, { filesOfThread: 0 })],
  ['shared-tables', (after) => Object.assign(after.sharing, { folderOfSibling: 1 })],
  ['message-queue-size', (after) => Object.assign(after.systemVIpc, { queueBytes: 16384 })],
  ['system-v-ipc', (after) => Object.assign(after.systemVIpc, { byKey: 'x' })],
  ['system-v-ipc', (after) => Object.assign(after.systemVIpc, { semaphores: [0, 17] })],
  ['system-v-ipc', (after) => Object.assign(after.systemVIpc, { message: flight('0', 'x') })],
  ['sized-pipe', (after) => Object.assign(after.sizedPipe, { size: 65536 })],
  ['sized-pipe', (after) => Object.assign(after.sizedPipe, { waiting: 16 })],
  ['sized-pipe', (after) => Object.assign(after.sizedPipe, { content: flight('0', 'x') })],
  ['extended-attribute', (after) => Object.assign(after, { extendedAttribute: '0' })],
  ['clocks', (after) => Object.assign(after.clocks.monotonic, { now: '01' })],
  ['clocks', (after) => Object.assign(after.clocks.boottime, { last: '00' })],
  // Half an hour.
  ['clocks', (after) => Object.assign(after.clocks.monotonic, { now: '1a3185c5000' })],
  ['clocks', (after) => Object.assign(after.clocks.boottime, { now: '1a3185c5000' })],
];

const FACTS = DEFINITIONS.witness.facts.filter(({ name }) => CASES.some(([fact]) => fact === name));

/** Of the host, in milliseconds: 1010 between them at most. */
const FIRST = { began: 5000, answered: 5005 };
const SECOND = { began: 6005, answered: 6010 };

/** The facts that change from BEFORE to what the keeper then says. */
async function changed(after: Held): Promise<string[]> {
  const subject = (held: Held) =>
    ({ held: structuredClone(held), clock: held === BEFORE ? FIRST : SECOND }) as WitnessContainer;
  const outcomes = FACTS.map(async ({ name, read, compare }) => {
    const wrong = compare(await read(subject(BEFORE)), await read(subject(after)));
    return wrong === null ? [] : [name];
  });
  return (await Promise.all(outcomes)).flat();
}

it('all that the keeper holds is kept when it goes on', async () => {
  // The serial number is none; of what System V has there are two.
  expect(FACTS).toHaveLength(Object.keys(BEFORE).length);
  expect(await changed(next())).toEqual([]);
});

it.each(CASES)('%s alone notices: %s', async (fact, breakIt) => {
  const after = next();
  breakIt(after);
  expect(await changed(after)).toEqual([fact]);
});

it.each([
  [false, 'Large memory changed from {"populated":64} to {"populated":223}.'],
  [true, null],
])('with huge pages of all memory %s: holes that were filled are %s', (hugePages, wrong) => {
  const before = { ...BEFORE.largeMemory, hugePages };
  expect(largeMemory.compare(before, { ...before, populated: 223 })).toBe(wrong);
  expect(largeMemory.compare(before, { ...before, sparse: 'x' })).not.toBeNull();
});

it.each([
  ['landlock', 'landlock', -1],
  ['mdwe', 'mdwe', -22],
  ['session-key', 'sessionKey', undefined],
  ['memory-policy', 'memoryPolicy', { task: -1, area: -1 }],
  ['shared-tables', 'sharing', { ...BEFORE.sharing, filesOfThread: -38 }],
] as const)('what a kernel lacks is absent, not lost: %s', async (name, key, value) => {
  const fact = DEFINITIONS.witness.facts.find((each) => each.name === name);
  expect(fact?.absence).toBeDefined();
  expect(await fact?.read({ held: { ...BEFORE, [key]: value } } as unknown as WitnessContainer)).toBeNull();
});

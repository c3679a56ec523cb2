import { expect, it } from 'vitest';
import { CATALOGUES } from '../../src/facts/catalogue.js';
import type { Subject } from '../../src/facts/fact.js';
import { knownLoss } from '../../src/facts/known-losses.js';
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
  memfd: { content: 'c', size: 16384, offset: 1234, seals: 6 },
  files: { content: 'c', flags: 35842, closeOnExec: 1, read: 1, offset: 100, deleted: 'd', links: 0 },
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
  timerfd: { interval: 36000, left: 35_999_000 },
  expiredTimerfd: 1,
  signalfd: flight('f0', 'f1'),
  epoll: [
    { events: 1, key: 'k1' },
    { events: 4, key: 'k2' },
  ],
  inotify: [{ watch: 1, mask: 256, name: 'file' }],
  posixTimer: { interval: 10, value: '01' },
  intervalTimer: { interval: 10, signal: 14 },
  pendingSignals: { first: flight('g0', 'g1'), second: flight('h0', 'h1') },
  systemVIpc: { attached: 's', byKey: 's', semaphore: 17, message: flight('i0', 'i1') },
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
  ['timerfd', (after) => Object.assign(after.timerfd, { left: 0 })],
  ['timerfd', (after) => Object.assign(after.timerfd, { left: 36_000_000 })],
  ['expired-timerfd', (after) => Object.assign(after, { expiredTimerfd: 0 })],
  ['posix-timer', (after) => Object.assign(after.posixTimer, { value: '00' })],
  ['posix-timer', (after) => Object.assign(after.posixTimer, { interval: 0 })],
  ['interval-timer', (after) => Object.assign(after.intervalTimer, { signal: -11 })],
  ['pending-signals', (after) => Object.assign(after.pendingSignals, { first: flight('h1', 'x') })],
  ['pending-signals', (after) => Object.assign(after.pendingSignals, { second: flight('0', 'x') })],
  ['dropped-capabilities', (after) => Object.assign(after.capabilities as object, { securebits: 0 })],
  ['dropped-capabilities', (after) => delete after.capabilities],
  ['no-new-privs', (after) => Object.assign(after.noNewPrivs as object, { partner: 0 })],
  ['seccomp', (after) => Object.assign(after.seccomp as object, { errno: 0 })],
  ['system-v-ipc', (after) => Object.assign(after.systemVIpc, { byKey: 'x' })],
  ['system-v-ipc', (after) => Object.assign(after.systemVIpc, { semaphore: 0 })],
  ['system-v-ipc', (after) => Object.assign(after.systemVIpc, { message: flight('0', 'x') })],
  ['clocks', (after) => Object.assign(after.clocks.monotonic, { now: '01' })],
  ['clocks', (after) => Object.assign(after.clocks.boottime, { last: '00' })],
];

const FACTS = CATALOGUES.witness.filter(({ name }) => CASES.some(([fact]) => fact === name));

/** The facts that change from BEFORE to what the keeper then says. */
async function changed(after: Held): Promise<string[]> {
  const subject = (held: Held) => ({ held: structuredClone(held) }) as Subject;
  const outcomes = FACTS.map(async ({ name, read, compare }) => {
    const wrong = compare(await read(subject(BEFORE)), await read(subject(after)));
    return wrong === null ? [] : [name];
  });
  return (await Promise.all(outcomes)).flat();
}

it('all that the keeper holds is kept when it goes on', async () => {
  expect(FACTS).toHaveLength(Object.keys(BEFORE).length - 1);
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
  ['4.2.1', 0, true],
  ['4.3', 0, false],
  ['4.2.1', -1, false],
])('CRIU %s with %s: a known loss of an expired timerfd is %s', (criu, after, known) => {
  expect(knownLoss('expired-timerfd', after, { cgroup: 'v1', lxc: '6.0.4', criu, restoreCriu: criu }) !== null).toBe(
    known,
  );
});

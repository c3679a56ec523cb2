import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HangWatch, type Work } from '../../src/criu/hang.js';
import type { Seen } from '../../src/host/process-table.js';
import { temporaryFolder } from '../folder.js';

const HANGS = [/Daemon \d+ exited trapping/];
const TRAPPED = '(00.1) Waiting for 29 to trap\n(00.2) Daemon 29 exited trapping\npie: 1: new_sp=0x7f\n';

const process = (pid: number, more: Partial<Seen> = {}): Seen => ({
  ...{ pid, parent: 1, name: 'criu', state: 'S', runs: false, tracer: 0, ticks: 5 },
  ...{ program: 'criu', channel: 'do_wait', inside: false },
  ...more,
});

let work: Work;
let seen: Seen[];
let watch: HangWatch;
const begin = (more: Partial<Work> = {}) => {
  watch = new HangWatch({ ...work, ...more }, () => seen.map((each) => ({ ...each })));
};
const wait = (seconds: number, meanwhile: (quarter: number) => void = () => undefined) => {
  for (let quarter = 0; quarter < 4 * seconds; quarter++) {
    meanwhile(quarter);
    vi.advanceTimersByTime(250);
  }
};

beforeEach(() => {
  vi.useFakeTimers();
  const folder = temporaryFolder();
  const images = join(folder, 'images');
  mkdirSync(images);
  const logs = { log: join(images, 'dump.log'), lxcLog: join(folder, 'lxc.log') };
  work = { ...logs, images, hangs: [], unseizable: false, timeoutMs: 600_000 };
  seen = [process(60)];
});
afterEach(() => {
  watch.end();
  vi.useRealTimers();
});

it('ends what makes no progress, and says since when, at which line, and how everybody stood', () => {
  writeFileSync(work.log, '(00.1) Dumping pages\n');
  begin();
  wait(11);
  expect(watch.standstill).toBeNull();
  wait(2);
  expect(watch.signal.aborted).toBe(true);
  expect(watch.standstill).toMatchObject({ seconds: 12, line: '(00.1) Dumping pages', processes: [{ pid: 60 }] });
});

it('ends what has not even begun to write', () => {
  begin();
  wait(13);
  expect(watch.standstill).toMatchObject({ seconds: 12, line: null });
});

it.each<[string, () => void]>([
  [
    'stands at a line of a known hang',
    () => {
      writeFileSync(work.log, TRAPPED);
      begin({ hangs: HANGS });
    },
  ],
  [
    'takes hold of processes that it cannot take hold of',
    () => {
      writeFileSync(work.log, '(00.1) SEIZE 30 (comm sh): success\n');
      begin({ unseizable: true });
    },
  ],
  [
    'is stopped itself',
    () => {
      seen = [process(60, { state: 'T' })];
      begin();
    },
  ],
  [
    'is stopped in a process that it restores',
    () => {
      seen = [process(60), process(61, { inside: true, state: 'T' })];
      begin();
    },
  ],
])('does not wait long for what %s', (_what, prepare) => {
  prepare();
  wait(2);
  expect(watch.standstill).toBeNull();
  wait(2);
  expect(watch.standstill).toMatchObject({ seconds: 3 });
});

it('names the line of the known hang, which may not be the last', () => {
  writeFileSync(work.log, TRAPPED);
  begin({ hangs: HANGS });
  wait(4);
  expect(watch.standstill?.line).toBe('(00.2) Daemon 29 exited trapping');
});

it.each<[string, (quarter: number) => void]>([
  ['its log grows', () => appendFileSync(work.log, '(00.1) more\n')],
  ["LXC's log grows", () => appendFileSync(work.lxcLog, 'more\n')],
  ['an image grows', () => appendFileSync(join(work.images, 'pages-1.img'), 'x')],
  [
    'it uses processor time',
    (quarter) => {
      seen = [process(60, { ticks: quarter })];
    },
  ],
  [
    'it works in a process of the container',
    (quarter) => {
      seen = [process(60), process(30, { program: 'other', inside: true, tracer: 60, ticks: quarter })];
    },
  ],
  [
    'it waits for a processor, and gets none',
    () => {
      seen = [process(60, { state: 'R', runs: true })];
    },
  ],
  [
    'it starts programs',
    (quarter) => {
      seen = [process(60), process(100 + quarter, { program: 'other', parent: 60 })];
    },
  ],
])('lets be what makes progress: %s', (_what, meanwhile) => {
  writeFileSync(work.log, TRAPPED);
  begin({ hangs: HANGS });
  wait(60, meanwhile);
  expect(watch.standstill).toBeNull();
});

it('sees no progress in what the container does beside it, nor in a look every now and then', () => {
  begin();
  wait(13, (quarter) => {
    seen = [
      process(60, { ticks: 5 + Math.floor(quarter / 16) }),
      process(30, { program: 'other', inside: true, ticks: 100 * quarter, runs: true }),
    ];
  });
  expect(watch.standstill).not.toBeNull();
});

it('waits longer for a disk', () => {
  seen = [process(60, { state: 'D', channel: 'folio_wait_bit' })];
  begin();
  wait(19);
  expect(watch.standstill).toBeNull();
  wait(2);
  expect(watch.standstill).toMatchObject({ seconds: 20 });
});

it('lets be who had no time because this process had none', () => {
  begin();
  for (let second = 0; second < 60; second += 2) {
    vi.setSystemTime(Date.now() + 2000);
    vi.advanceTimersByTime(250);
  }
  expect(watch.standstill).toBeNull();
});

it('looks shortly before the time limit, whatever goes on', () => {
  begin({ timeoutMs: 5000 });
  wait(5, () => appendFileSync(work.log, 'more\n'));
  expect(watch).toMatchObject({ standstill: null, atTheLimit: { processes: [{ pid: 60 }] } });
});

it('looks no more when the work has ended', () => {
  begin();
  watch.end();
  wait(60);
  expect(watch.signal.aborted).toBe(false);
});

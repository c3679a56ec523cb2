import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HangWatch } from '../../src/criu/hang.js';
import { temporaryFolder } from '../folder.js';

const HANGS = [/Daemon \d+ exited trapping/];
let log: string;
let watch: HangWatch;

beforeEach(() => {
  vi.useFakeTimers();
  log = join(temporaryFolder(), 'dump.log');
});
afterEach(() => {
  watch.end();
  vi.useRealTimers();
});

it('ends what stands still at a line of a known hang, and names the line', () => {
  watch = new HangWatch(log, HANGS);
  vi.advanceTimersByTime(10_000);
  expect(watch.signal.aborted).toBe(false);
  writeFileSync(log, '(00.1) Waiting for 29 to trap\n(00.2) Daemon 29 exited trapping\npie: 1: new_sp=0x7f\n');
  vi.advanceTimersByTime(2000);
  expect(watch).toMatchObject({ line: null, signal: { aborted: false } });
  vi.advanceTimersByTime(2000);
  expect(watch).toMatchObject({ line: '(00.2) Daemon 29 exited trapping', seconds: 3, signal: { aborted: true } });
});

it('lets be what goes on writing', () => {
  watch = new HangWatch(log, HANGS);
  for (let second = 0; second < 20; second++) {
    appendFileSync(log, `(0${second}) Daemon 29 exited trapping\n`);
    vi.advanceTimersByTime(2000);
  }
  expect(watch).toMatchObject({ line: null, signal: { aborted: false } });
});

it.each([
  ['stands still at another line', HANGS, '(00.1) Dumping pages\n'],
  ['has passed that line long ago', HANGS, `(00.1) Daemon 29 exited trapping\n${'(00.2) more\n'.repeat(6)}`],
  ['is not known to hang there', [], '(00.1) Daemon 29 exited trapping\n'],
  ['has written nothing', HANGS, ''],
])('lets be what %s', (_what, hangs, content) => {
  writeFileSync(log, content);
  watch = new HangWatch(log, hangs);
  vi.advanceTimersByTime(60_000);
  expect(watch).toMatchObject({ line: null, signal: { aborted: false } });
});

it('looks no more when the work has ended', () => {
  writeFileSync(log, '(00.1) Daemon 29 exited trapping\n');
  watch = new HangWatch(log, HANGS);
  watch.end();
  vi.advanceTimersByTime(60_000);
  expect(watch.signal.aborted).toBe(false);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import { controlled, type Sabotage } from './broken.js';
import { requires } from './requires.js';
import { leftovers } from './tester.js';
import { CRIU, LXC } from './versions.js';
import { wrapped } from './wrapped.js';

/**
 * Seconds after which it has to be told, as the product counts them: looks that come late on a busy machine, and what came
 * to a stop with it, are none.
 */
const MOST = 15;

/** Stops CRIU as soon as it has sent its parasite an order: then some process of the container runs that, and is traced. */
const STOP_AT_PARASITE = `import os, sys, time
log, criu = sys.argv[1], int(sys.argv[2])
while not os.path.exists(log): time.sleep(0.001)
with open(log, errors='replace') as file:
    said = ''
    while 'Sent msg to daemon' not in said: said = said[-100:] + file.read()
os.kill(criu, 19)
`;

const folder = mkdtempSync('/var/tmp/hangs-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** CRIU runs this at one of its own stages, and waits for its end. */
function atStage(stage: string, command: string): Sabotage {
  const script = join(folder, stage);
  const lines = ['#!/bin/sh', `[ "$CRTOOLS_SCRIPT_ACTION" = ${stage} ] || exit 0`, command, ''];
  writeFileSync(script, lines.join('\n'), { mode: 0o755 });
  return { options: `action-script ${script}\n` };
}

/** Stops CRIU, which may have started the script by a shell. */
const STOP_CRIU = `p=$PPID
grep -qz "^-c$" /proc/$p/cmdline && p=$(sed -n "s/^PPid:\\t//p" /proc/$p/status)
kill -STOP "$p"`;

async function expectHang(
  expected: { class: 'dump' | 'restore'; id: string; cause: RegExp; tree: RegExp; tracker: 'criu' | 'lxc' },
  sabotage: Sabotage,
  raw: RawRequest = {},
): Promise<void> {
  const result = await controlled({ 'no-control': 'true', ...raw }, sabotage);
  expect(result, result.cause ?? undefined).toMatchObject({
    verdict: 'failed',
    failureClass: expected.class,
    explainedBy: expected.id,
  });
  const why = result.findings.find(({ id }) => id === expected.id);
  expect(result.cause, why?.evidence).toMatch(expected.cause);
  expect(why?.evidence).toMatch(expected.tree);
  expect(why?.advice).toContain(
    expected.tracker === 'criu' ? 'github.com/checkpoint-restore/criu/issues' : 'github.com/lxc/lxc/issues',
  );
  expect(Number(result.cause?.match(/no progress for (\d+) s/)?.[1])).toBeLessThanOrEqual(MOST);
}

/** All at once: they do nothing but wait. */
describe.concurrent('what stands still is named, and ended soon', requires('root', 'cgroup-v1'), () => {
  afterAll(() => expect(leftovers()).toEqual([]));

  it('a dump before the freeze', async () => {
    const criu = await wrapped(folder, 'criu', CRIU, { criu: '[ "$1" != dump ] || kill -STOP $$' });
    const cause =
      /^The dump failed \(no progress for \d s after it was started\): CRIU \(process \d+\) is stopped by a signal/;
    const expected = {
      class: 'dump',
      id: 'criu-stands-still',
      cause,
      tree: /criu dump .*: T/,
      tracker: 'criu',
    } as const;
    await expectHang(expected, {}, { 'criu-version': criu });
  });

  it('a dump after the freeze, by a process that was stopped', async () => {
    const cause =
      /^The dump failed \(no progress for \d s after «SEIZE .*»\): Process \d+ \(\w+\) of the container was stopped/;
    const expected = {
      class: 'dump',
      id: 'process-stopped',
      cause,
      tree: /traced by \d+, in do_signal_stop/,
      tracker: 'criu',
    } as const;
    const stop =
      'read child more < "/proc/$PID/task/$PID/children" || :; kill -STOP "$child"; until grep -q "^State:.T" "/proc/$child/status"; do sleep 0.01; done';
    await expectHang(expected, { beforeDump: stop }, { cgroup: 'v1' });
  });

  it('a dump, with the parasite in a process', requires('python3'), async () => {
    const script = join(folder, 'stop-at-parasite.py');
    writeFileSync(script, STOP_AT_PARASITE);
    const log =
      'images=; for word; do [ "$images" != - ] || images=$word; [ "$word" != --images-dir -a "$word" != -D ] || images=-; done';
    const criu = await wrapped(folder, 'criu', CRIU, {
      criu: `if [ "$1" = dump ]; then ${log}; python3 ${script} "$images/dump.log" $$ & fi`,
    });
    const cause = /^The dump failed \(no progress for \d s after «.+»\): CRIU \(process \d+\) is stopped by a signal/;
    const expected = {
      class: 'dump',
      id: 'criu-stands-still',
      cause,
      tree: /^(?=[\s\S]*, traced by \d+)[\s\S]*criu dump .*: T/,
      tracker: 'criu',
    } as const;
    await expectHang(expected, {}, { 'criu-version': criu });
  });

  it('a restore before the forking', async () => {
    const cause =
      /^The restore failed \(no progress for \d s after «.+»\): CRIU \(process \d+\) is stopped by a signal/;
    const expected = {
      class: 'restore',
      id: 'criu-stands-still',
      cause,
      tree: /criu restore .*: T/,
      tracker: 'criu',
    } as const;
    await expectHang(expected, atStage('pre-restore', STOP_CRIU));
  });

  it('a restore after the forking', async () => {
    const cause =
      /^The restore failed \(no progress for \d+ s after «.+»\): sleep \(process \d+\), started by CRIU, waits/;
    const expected = {
      class: 'restore',
      id: 'criu-stands-still',
      cause,
      tree: /sleep 1000: S/,
      tracker: 'criu',
    } as const;
    await expectHang(expected, atStage('post-restore', 'sleep 1000'));
  });

  it('LXC itself', async () => {
    const lxc = await wrapped(folder, 'lxc', LXC, { 'lxc-checkpoint': 'sleep 1000' });
    const cause =
      /^The dump failed \(no progress for \d+ s after it was started\): sleep \(process \d+\), started by LXC, waits/;
    const expected = { class: 'dump', id: 'lxc-stands-still', cause, tree: /sleep 1000: S/, tracker: 'lxc' } as const;
    await expectHang(expected, {}, { 'lxc-version': lxc });
  });
});

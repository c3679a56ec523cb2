import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lxcErrors, readLxcLog } from '../../src/lxc/log.js';

const folder = mkdtempSync(join(tmpdir(), 'lxc-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const log = join(import.meta.dirname, '../fixtures/lxc-second-generation.log');

it('finds what LXC complains of first, and not what it says in a cycle that succeeds', () => {
  expect(lxcErrors(log)[0]?.line).toBe('No such file or directory - Failed getting freezer path');
  // Around it, what else complains: the log has every step of LXC.
  const around = lxcErrors(log)[0]?.around ?? [];
  expect(around).toContain('No such file or directory - Failed getting freezer path');
  expect(around.filter((line) => /TRACE|DEBUG|INFO/.test(line))).toEqual([]);
  const harmless = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => !/ criu | lxc_checkpoint /.test(line));
  writeFileSync(join(folder, 'harmless.log'), harmless.join('\n'));
  expect(lxcErrors(join(folder, 'harmless.log'))).toEqual([]);
});

it('takes no question of an LXC tool for a complaint, and the same of a config for one', () => {
  const file = join(folder, 'asked.log');
  const said = (where: string) =>
    `lxc-start c 20261127174122.999 ERROR    confile - ../src/lxc/confile.c:${where} - Invalid argument - Unsupported config key "lxc.seccomp"\n`;
  writeFileSync(file, said('get_config_unsupported_key:171'));
  expect(lxcErrors(file)).toEqual([]);
  writeFileSync(file, said('set_config_unsupported_key:165'));
  expect(lxcErrors(file).map(({ line }) => line)).toEqual(['Invalid argument - Unsupported config key "lxc.seccomp"']);
});

it('passes over what was written before', () => {
  expect(lxcErrors(log, statSync(log).size)).toEqual([]);
});

it.each([
  ['Child <41> ended on error (3)', 'exit code 3'],
  ['Child <41> ended on signal Killed(9)', 'signal 9'],
])("knows from «%s» how the container's init has ended", (line, how) => {
  const file = join(folder, 'ended.log');
  writeFileSync(
    file,
    `lxc-start c 20261126182123.641 DEBUG    start - ../src/lxc/start.c:signal_handler:465 - Container init process 41 exited
lxc-start c 20261126182123.642 INFO     error - ../src/lxc/error.c:lxc_error_set_and_log:31 - ${line}\n`,
  );
  expect(readLxcLog(file)).toMatchObject({ hasInitEnded: true, howInitEnded: how });
  expect(readLxcLog(log)).toMatchObject({ hasInitEnded: false, howInitEnded: null });
});

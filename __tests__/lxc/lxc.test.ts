import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Lxc } from '../../src/lxc/lxc.js';
import { StageError } from '../../src/words/errors.js';
import { temporaryFolder } from '../folder.js';

/** @param script what is in the place of lxc-info */
async function info(script: string): Promise<unknown> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'tools'));
  writeFileSync(join(folder, 'tools/lxc-info'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return new Lxc(join(folder, 'tools'), folder, 'web', { PATH: process.env['PATH'] }).info();
}

it('reads the state and the pid', async () => {
  expect(await info('printf "State:  RUNNING\nPID:   77\n"')).toEqual({ state: 'RUNNING', pid: 77 });
  expect(await info('echo "State:  STOPPED"')).toEqual({ state: 'STOPPED', pid: null });
});

it('knows a container that is gone', async () => {
  expect(await info('echo "web doesn\'t exist" >&2; exit 1')).toEqual({ state: 'UNKNOWN', pid: null });
});

it.each([
  ['was killed', 'kill -KILL $$', 'killed by SIGKILL'],
  ['cannot be loaded', 'echo "no library" >&2; exit 127', 'exit code 127): no library'],
  ['failed half-way', 'echo "State:  STOPPED"; exit 1', 'exit code 1'],
  ['said nothing', ':', 'exit code 0): it printed nothing'],
])('does not take it for a state when lxc-info %s', async (_what, script, reason) => {
  const error = await info(script).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StageError);
  expect((error as StageError).failureClass).toBeNull();
  expect((error as StageError).message).toContain(reason);
});

import { chmodSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tryForeign } from '../../../src/core/cell/foreign.js';
import type { Component } from '../../../src/words/result.js';
import { temporaryFolder } from '../../folder.js';

/** A CRIU that is some program of this host, linked with a libc. */
function criuOf(change: (program: Buffer) => void): Component {
  const path = temporaryFolder();
  const program = readFileSync(realpathSync('/bin/ls'));
  change(program);
  writeFileSync(join(path, 'criu'), program);
  chmodSync(join(path, 'criu'), 0o755);
  return { name: 'criu', spec: 'path:/a', version: '4.3', provider: 'path', path };
}

it('takes what runs', async () => {
  await tryForeign([criuOf(() => undefined)]);
});

it('says what was linked with a libc that is newer', async () => {
  const criu = criuOf((program) => {
    const at = program.indexOf('GLIBC_2.');
    program.write('GLIBC_9.', at);
  });
  await expect(tryForeign([criu])).rejects.toMatchObject({
    failureClass: 'provide',
    message: expect.stringMatching(
      / has a criu 4\.3 that does not run with the libraries of the virtual machine .*`GLIBC_9\..* not found/,
    ),
  });
});

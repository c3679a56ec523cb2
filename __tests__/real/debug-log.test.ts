import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requires } from './requires.js';
import { leftovers, ROOT, tester } from './tester.js';
import { CRIU, LXC } from './versions.js';

describe('a copy of the product that has a bug in a fact', requires('root'), () => {
  // Where sandboxes see it: their /tmp is private.
  const folder = mkdtempSync('/var/tmp/debug-log-');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'bin/criu-lxc-test');

  beforeAll(() => {
    for (const name of ['bin', 'dist', 'package.json'])
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    const helper = join(folder, 'dist/helper/index.js');
    const source = readFileSync(helper, 'utf8');
    const read = 'read: ({ view }) => view.hostname,';
    expect(source).toContain(read);
    writeFileSync(helper, source.replace(read, 'read: ({ view }) => view.nothing.hostname,'));
  });

  it('ends as an error, with its stack and every command in the debug log, live and in the evidence', async () => {
    const state = join(folder, 'state');
    const args = ['run', '--criu', CRIU, '--lxc', LXC, '--debug'];
    const { code, stdout, stderr, result } = await tester(args, { XDG_STATE_HOME: state }, program);
    expect(result, stdout).toMatchObject({ verdict: 'error', failureClass: null, explainedBy: 'bug' });
    expect(code).toBe(3);
    const kept = readFileSync(join(result?.evidence as string, 'debug.log'), 'utf8');
    for (const log of [stderr, kept]) {
      expect(log).toMatch(/^\+\d+\.\d{3} s {2}\d+\.\d{3} s {2}exit code 0 {2}ip -json -details address show$/m);
      expect(log).toMatch(/^\+\d+\.\d{3} s {2}\d+\.\d{3} s {2}exit code 0 {2}\[sandbox\] \S+\/lxc-start -P /m);
      expect(log).toMatch(/ {2}\[sandbox\] bug\n {4}TypeError: .*'hostname'.*\n {8}at .*read.*helper/);
    }
    expect(leftovers()).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlled } from './broken.js';
import type { Need } from './needs.js';
import { requires } from './requires.js';
import { leftovers } from './tester.js';

/** Not in /tmp: that is private in the sandbox. */
const program = `/var/tmp/undumpable-${process.pid}`;
afterAll(() => rmSync(program, { force: true }));

/** What it makes in a container, what that is known as, and which object and process are named. */
const KINDS: [kind: string, id: string, named: RegExp, needs?: Need[]][] = [
  ['traced', 'process-traced', /./],
  ['message-queue', 'message-queue', /descriptor 3, \/jobs, process \d+ \(undumpable\)/],
  ['detached', 'file-of-the-host', /descriptor 3, \/f, process \d+ \(undumpable\)/],
  ['overmounted', 'file-below-a-mount', /\/m\/f, process \d+ \(undumpable\)/],
  ['seccomp-listener', 'seccomp-listener', /descriptor 3, process \d+ \(undumpable\)/],
  ['perf-event', 'descriptor-kind', /descriptor 3, anon anon_inode:\[perf_event\], process \d+ \(undumpable\)/],
  ['socket-bpf', 'socket-bpf-filter', /process \d+ \(undumpable\)/],
  ['mount-bpf', 'file-system-kind', /\.\/m, of type bpf\./],
  ['overlay', 'overlay-inside', /mnt-\d+/],
  ['queued-credentials', 'queue-with-credentials', /process \d+ \(undumpable\)/],
  ['in-flight', 'connection-not-accepted', /./],
  ['time-namespace', 'nested-namespace', /time\w* namespace, process \d+/, ['time-namespaces']],
];

/** All at once: they fail soon. */
describe.concurrent('what CRIU cannot dump is named', requires('root', 'gcc'), () => {
  beforeAll(() => {
    execFileSync('gcc', ['-static', '-Os', '-o', program, join(import.meta.dirname, 'undumpable.c')]);
  });
  afterAll(() => expect(leftovers()).toEqual([]));

  for (const [kind, id, named, needs = []] of KINDS) {
    it(kind, requires(...needs), async () => {
      const start = `/undumpable ${kind} </dev/null >/dev/null 2>\\&1 \\& until [ -e /ready ]; do /bin/sleep 0.05; done`;
      const beforeStart = `cp ${program} "$ROOTFS/undumpable"; sed -i "s|^exec 3<>question|${start}\\n&|" "$ROOTFS/init"`;
      const { verdict, explainedBy, findings, cause } = await controlled({}, { beforeStart });
      expect({ verdict, explainedBy }, cause ?? undefined).toEqual({ verdict: 'failed', explainedBy: id });
      expect(findings.find((each) => each.id === id)?.message).toMatch(named);
    });
  }
});

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import { TRACKERS } from '../../src/words/observed.js';
import type { FailureClass, Finding, Result } from '../../src/words/result.js';
import { controlled, type Sabotage } from './broken.js';
import { provided } from './provided.js';
import { requires } from './requires.js';
import { leftovers } from './tester.js';
import { CRIU, LXC } from './versions.js';
import { wrapped } from './wrapped.js';

const folder = mkdtempSync('/var/tmp/crashes-');
const [DOUBLE_FREE, MEDDLE] = [join(folder, 'double-free.so'), join(folder, 'meddle')];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Makes a thread of init of the process that comes after it in the images: CRIU asserts that no pid is both. */
const ANOTHER_THREAD = `python3 - "$IMAGES/pstree.img" <<'END'
import struct, sys
image = open(sys.argv[1], 'rb').read()
size = struct.unpack_from('<I', image, 8)[0]
first, rest = image[12:12 + size], image[12 + size:]
assert rest[4:5] == b'\\x08'
first += b'\\x28' + rest[5:6]
open(sys.argv[1], 'wb').write(image[:8] + struct.pack('<I', len(first)) + first + rest)
END`;

const TRACKER_OF = {
  'criu-crashed': 'criu',
  'criu-assertion': 'criu',
  'lxc-crashed': 'lxc',
  'container-crashed': 'criu',
} as const;

/** None of them waits for the time limit: the class would be another. */
async function expectCrash(
  expected: { class: FailureClass; id: keyof typeof TRACKER_OF; cause: RegExp },
  sabotage: Sabotage,
  raw: RawRequest = {},
): Promise<Result> {
  const result = await controlled({ 'no-control': 'true', ...raw }, sabotage);
  expect(result, result.cause ?? undefined).toMatchObject({
    verdict: 'failed',
    failureClass: expected.class,
    explainedBy: expected.id,
  });
  expect(result.cause).toMatch(expected.cause);
  const { advice } = result.findings.find(({ id }) => id === expected.id) as Finding;
  expect(Object.values(TRACKERS).filter((tracker) => advice?.includes(tracker))).toEqual([
    TRACKERS[TRACKER_OF[expected.id]],
  ]);
  return result;
}

// One after the other: what lives too short to be seen is known by its name, where nobody else has such programs.
describe('who crashed is named', requires('root', 'gcc', 'x64', 'python3'), () => {
  beforeAll(() => {
    const source = (name: string) => join(import.meta.dirname, name);
    execFileSync('gcc', ['-Wall', '-Werror', '-shared', '-fPIC', '-o', DOUBLE_FREE, source('double-free.c')]);
    execFileSync('gcc', ['-Wall', '-Werror', '-o', MEDDLE, source('meddle.c')]);
  });
  afterAll(() => expect(leftovers()).toEqual([]));

  it('CRIU, by a signal', async () => {
    const criu = await wrapped(folder, 'criu', CRIU, { criu: '[ "$1" != dump ] || kill -SEGV $$' });
    await expectCrash(
      { class: 'dump', id: 'criu-crashed', cause: /CRIU was killed by SIGSEGV/ },
      {},
      { 'criu-version': criu },
    );
  });

  it('CRIU, by an assertion of its own', async () => {
    await expectCrash({ class: 'restore', id: 'criu-assertion', cause: /BUG at / }, { beforeRestore: ANOTHER_THREAD });
  });

  it('LXC, before it runs CRIU', async () => {
    const lxc = await wrapped(folder, 'lxc', LXC, { 'lxc-checkpoint': `export LD_PRELOAD=${DOUBLE_FREE}` });
    const cause = /LXC's own code was killed by SIGABRT before it ran CRIU. It said: .*double free/;
    await expectCrash({ class: 'dump', id: 'lxc-crashed', cause }, {}, { 'lxc-version': lxc });
  });

  it("LXC's monitor", async () => {
    const kill =
      'monitor=$(sed -n "s/^PPid:\\t//p" /proc/$PID/status); kill -SEGV $monitor; while [ -e /proc/$monitor ]; do sleep 0.01; done';
    await expectCrash({ class: 'state', id: 'lxc-crashed', cause: /monitor/ }, { afterRestore: kill });
  });

  it(
    "the container's init, once, beside another CRIU on the host",
    requires('kernel-log', 'segfaults-are-logged'),
    async () => {
      // Seen before it dies: the kernel's log tells its pid alone.
      const unmap = `sleep 0.5; ${MEDDLE} $PID 11 0x400000 0x400000 || :; sleep 0.5`;
      const cause = /its init has ended\. The kernel said: init\[\d+\]: segfault/;
      const criu = join(await provided('criu', CRIU), 'bin/criu');
      // Whatever it looks for in the kernel, that logs what it finds: one look after the other.
      const neighbour = spawn('sh', ['-c', 'while :; do "$0" check >/dev/null 2>&1; done', criu], { detached: true });
      const { findings } = await expectCrash(
        { class: 'state', id: 'container-crashed', cause },
        { afterRestore: unmap },
      ).finally(() => process.kill(-(neighbour.pid as number), 'SIGKILL'));
      expect(findings.filter(({ evidence = '' }) => /segfault/.test(evidence))).toHaveLength(1);
    },
  );

  it("the container's init, by its core file", requires('core-files-where-one-works'), async () => {
    // It works in a tmpfs of the container, which goes with it: chdir("/") first.
    const unmap = `prlimit --pid $PID --core=unlimited:unlimited; ${MEDDLE} $PID 80 x2f00; ${MEDDLE} $PID 11 0x400000 0x400000 || :; sleep 1`;
    const { findings } = await expectCrash(
      { class: 'state', id: 'container-crashed', cause: /its init has ended/ },
      { afterRestore: unmap },
    );
    const told = findings.filter(({ id }) => id === 'core-file').map(({ message }) => message);
    expect(told).toEqual([expect.stringMatching(/rootfs\/core\S* \(\d+ bytes\) of init, process 1, SIGSEGV/)]);
  });
});

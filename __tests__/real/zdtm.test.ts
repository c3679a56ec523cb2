import { beforeAll, describe, expect, it } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import type { Result, ZdtmTest } from '../../src/words/result.js';
import { controlled, type Sabotage } from './broken.js';
import { releaseTarball } from './criu-source.js';
import { requires } from './requires.js';
import { leftovers } from './tester.js';

/** Of what CRIU does: memory, files, sockets, timers, threads, IPC. */
const TESTS = [
  'cwd00',
  'env00',
  'file_append',
  'futex',
  'msgque',
  'pipe00',
  'pthread00',
  'shm',
  'socket-tcp',
  'sockets00',
  'timers',
  'write_read00',
];
/** They are built by whoever comes first. */
const LIMIT_MS = 180_000;

describe('the workload zdtm', requires('root', 'gcc', 'make'), () => {
  let request: RawRequest;
  beforeAll(async () => {
    const { file, sha256 } = await releaseTarball('4.2.1');
    request = { workload: 'zdtm', zdtm: TESTS.join(' '), 'zdtm-source': `tarball:${file}#sha256=${sha256}` };
  });

  const run = (sabotage?: Sabotage) => controlled(request, sabotage);
  const named = ({ zdtm }: Result, outcome: ZdtmTest['outcome']) =>
    zdtm?.tests.filter((test) => test.outcome === outcome).map(({ name }) => name);

  it(
    'passes with tests that pass, and a control that does not',
    async () => {
      const result = await run();
      expect(result, result.cause ?? undefined).toMatchObject({ verdict: 'passed', cell: { workload: 'zdtm' } });
      expect(result.zdtm?.tests).toEqual(
        TESTS.map((name) => expect.objectContaining({ name, outcome: 'passed', generations: 1, reason: null })),
      );
      expect(result.zdtm?.controls).toMatchObject([{ batch: 1, isAlarmed: true }]);
      expect(leftovers()).toEqual([]);
    },
    LIMIT_MS,
  );

  it('fails with a test that notices that its state is another', async () => {
    const result = await run({
      // Its data is random: one byte over another would change nothing once in 256 times.
      afterRestore: 'echo another state | dd of="$ROOTFS/zdtm/write_read00/write_read00.test" conv=notrunc status=none',
    });
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'state' });
    expect(named(result, 'failed')).toEqual(['write_read00']);
    expect(result.cause).toContain('write_read00 (FAIL: write_read00.c:');
  });

  it('fails with a test that is gone after the restore', async () => {
    const result = await run({
      afterRestore:
        'for comm in /proc/[0-9]*/comm; do grep -qx env00 "$comm" && kill -KILL "$(echo "$comm" | cut -d / -f 3)"; done; :',
    });
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'state' });
    expect(named(result, 'failed')).toEqual(['env00']);
  });

  it(
    'fails when the container takes no orders any more',
    async () => {
      const orders = { afterRestore: 'rm "$ROOTFS/zdtm/orders"' };
      const { verdict, failureClass, cause } = await controlled({ ...request, zdtm: 'env00' }, orders);
      expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
    },
    LIMIT_MS,
  );

  it('counts no PASS when the control is not broken', async () => {
    // The control holds the old file open, and the new one is broken.
    const result = await run({
      afterRestore: 'cd "$ROOTFS/zdtm/criu-lxc-test.control" && cp write_read01.test new && mv new write_read01.test',
    });
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'state' });
    expect(named(result, 'passed')).toEqual([]);
    expect(result.zdtm?.controls).toMatchObject([{ isAlarmed: false }]);
  });

  it('finds the test that keeps its container from being dumped', async () => {
    // CRIU cannot write its log then.
    const result = await run({ beforeDump: '[ ! -d "$ROOTFS/zdtm/pipe00" ] || ln -s /no/such "$IMAGES/dump.log"' });
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'dump' });
    expect(named(result, 'failed')).toEqual(['pipe00']);
    expect(named(result, 'passed')).toHaveLength(TESTS.length - 1);
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Result } from '../../src/words/result.js';
import { controlled, expectChanged, factNames } from './broken.js';
import { listing } from './listing.js';
import { busybox } from './provided.js';
import { requires } from './requires.js';
import { leftovers, tester } from './tester.js';
import { CRIU, LXC_5 } from './versions.js';

const folder = mkdtempSync(join(tmpdir(), 'command-'));
const image = join(folder, 'image');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const START = 'echo started > /tmp/state; exec tail -f /tmp/state';
const COMMAND = { workload: 'command', image, start: START, ready: 'test -s /tmp/state', verify: 'cat /tmp/state' };
const CELL = ['run', '--criu', CRIU, '--lxc', LXC_5, '--workload', 'command'];

async function refused(raw: Record<string, string>): Promise<Result> {
  const result = await controlled({ ...COMMAND, ...raw });
  expect(result, result.cause ?? undefined).toMatchObject({ verdict: 'error', failureClass: 'start' });
  expect(result.evidence).not.toBeNull();
  expect(leftovers()).toEqual([]);
  return result;
}

describe('the workload command', requires('root', `lxc ${LXC_5}`), () => {
  beforeAll(async () => {
    mkdirSync(join(image, 'bin'), { recursive: true });
    mkdirSync(join(image, 'tmp'));
    cpSync(await busybox(), join(image, 'bin/busybox'));
    for (const applet of ['sh', 'cat', 'date', 'sleep', 'test', 'head', 'false', 'tail', 'grep', 'usleep'])
      symlinkSync('busybox', join(image, 'bin', applet));
  });

  it('keeps what verify says over three generations, and does not touch the image', async () => {
    const before = listing(image);
    const options = ['--image', image, '--start', START, '--ready', COMMAND.ready, '--verify', COMMAND.verify];
    const { code, result } = await tester([...CELL, '--cycles', '3', ...options]);
    expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'passed', cell: { workload: 'command' } });
    expect(code).toBe(0);
    expect(result?.cycles[2]?.facts.map(({ name }) => name)).toEqual(factNames('command', true));
    expect(result?.cycles[2]?.facts[0]).toMatchObject({
      name: 'verify',
      outcome: 'kept',
      after: { output: 'started\n' },
    });
    expect(listing(image)).toBe(before);
  });

  it.each(['privileged', 'unprivileged'])(
    'has pseudo-terminals and shared memory, and they come back: %s',
    async (container) => {
      const start =
        'exec 9<>/dev/ptmx; head -c 2097152 /bin/busybox > /dev/shm/kept; echo > /tmp/state; exec tail -f /tmp/state';
      const verify = '/bin/busybox sha256sum /dev/shm/kept; /bin/busybox ls /dev/pts';
      const { verdict, cause, cycles } = await controlled({ ...COMMAND, container, start, verify, cycles: '2' });
      expect(verdict, cause ?? undefined).toBe('passed');
      expect(cycles[1]?.facts[0]).toMatchObject({
        after: { output: expect.stringMatching(/^[0-9a-f]{64} {2}\/dev\/shm\/kept\n0\nptmx\n$/) },
      });
      expect(leftovers()).toEqual([]);
    },
  );

  it('is told why it ends with a sleep that CRIU cuts short', requires('x64'), async () => {
    const start = 'echo started > /tmp/state; exec usleep 600000000';
    const result = await controlled({ ...COMMAND, start });
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'state', explainedBy: 'sleep-cut-short' });
    expect(result.findings.find(({ id }) => id === 'sleep-cut-short')?.message).toContain(': usleep.');
  });

  it('is new in each cycle of fresh, and says the same before each dump', async () => {
    const start = 'date +%N >> /tmp/state; exec tail -f /tmp/state';
    const { verdict, cause, cycles } = await controlled({ ...COMMAND, start, fresh: 'true', cycles: '2' });
    expect(verdict, cause ?? undefined).toBe('passed');
    const [first, second] = cycles.map(({ facts }) => facts.find(({ name }) => name === 'verify')?.before);
    expect(second).not.toEqual(first);
  });

  it('may start and end processes all the time', async () => {
    // Not in the foreground: CRIU cannot seize a shell that waits in vfork.
    const start = 'echo started > /tmp/state; while :; do sleep 0.01 & wait $!; done';
    const { verdict, cause } = await controlled({ ...COMMAND, start, cycles: '2' });
    expect(verdict, cause ?? undefined).toBe('passed');
  });

  it('is not back when it spins, unless it did so before', async () => {
    const start = `trap 'while :; do :; done' USR1; echo started > /tmp/state; tail -f /dev/null & while :; do wait; done`;
    const spins = await controlled({ ...COMMAND, start }, { afterRestore: 'kill -USR1 "$PID"' });
    expect(spins, spins.cause ?? undefined).toMatchObject({ verdict: 'failed', failureClass: 'state' });
    expect(spins.cause).toMatch(
      /^Since the restore the container spins: thread 1 \(criu-lxc-test\.s, \d+ % of the time\)/,
    );
    const { verdict, cause } = await controlled({
      ...COMMAND,
      start: 'echo started > /tmp/state; while :; do :; done',
    });
    expect(verdict, cause ?? undefined).toBe('passed');
  });

  it('takes a tarball, and more lines for the config', async () => {
    const [tarball, config] = [join(folder, 'image.tar.gz'), join(folder, 'more')];
    execFileSync('tar', ['-czf', tarball, '-C', image, '.']);
    writeFileSync(config, 'lxc.environment = COLOUR=blue\nlxc.cap.keep = kill net_bind_service\n');
    const start = 'echo "$COLOUR" > /tmp/state; exec tail -f /tmp/state';
    const result = await controlled({ ...COMMAND, image: tarball, config, start });
    expect(result.cycles[0]?.facts[0]).toMatchObject({ outcome: 'kept', after: { output: 'blue\n' } });
    expect(result.verdict, result.cause ?? undefined).toBe('passed');
  });

  it('starts from a root file system that is mounted read-only', async () => {
    const config = join(folder, 'read-only');
    writeFileSync(config, 'lxc.rootfs.options = ro\n');
    const cell = { ...COMMAND, config, start: 'exec sleep 1000', ready: '', verify: 'cat /proc/1/cmdline' };
    expect(await controlled(cell)).toMatchObject({ verdict: 'passed' });
  });

  it('compares what is no text byte by byte', async () => {
    // Both are replacement characters when taken for UTF-8.
    const raw = { ...COMMAND, start: 'printf "\\377" > /tmp/state; exec tail -f /tmp/state' };
    expect((await controlled(raw)).verdict).toBe('passed');
    await expectChanged(raw, ['verify'], 'printf "\\376" > "/proc/$PID/root/tmp/state"');
  });

  describe('whose fact verify notices', () => {
    it('another output', () => expectChanged(COMMAND, ['verify'], 'echo other > "/proc/$PID/root/tmp/state"'));
    it('an error', () => expectChanged(COMMAND, ['verify'], 'rm "/proc/$PID/root/tmp/state"'));
  });

  describe('whose image or container leads out of itself', () => {
    /** A copy of the image, and what a run with it says. Its evidence is kept in `evidence`. */
    async function run(change: (copy: string) => void, options: string[]) {
      const place = mkdtempSync(join(folder, 'out-'));
      const [copy, evidence] = [join(place, 'image'), join(place, 'state')];
      cpSync(image, copy, { recursive: true, verbatimSymlinks: true });
      change(copy);
      const args = [...CELL, '--image', copy, '--verify', 'echo ok', '--keep', '--no-control', ...options];
      const started = performance.now();
      const outcome = await tester(args, { XDG_STATE_HOME: evidence });
      expect(leftovers()).toEqual([]);
      return { ...outcome, seconds: (performance.now() - started) / 1000, evidence };
    }
    const isKept = (text: string, evidence: string) => spawnSync('grep', ['-raqF', text, evidence]).status === 0;
    const RUNS = ['--start', 'exec tail -f /dev/null'];

    it.each([
      ['a link', (copy: string) => symlinkSync(host(), join(copy, 'zdtm'))],
      ['a file', (copy: string) => writeFileSync(join(copy, 'zdtm'), 'no folder')],
      [
        'a folder with a link',
        (copy: string) => {
          mkdirSync(join(copy, 'zdtm/test'), { recursive: true });
          symlinkSync(join(host(), 'sub/secret.out'), join(copy, 'zdtm/test/test.out'));
        },
      ],
    ])('by %s where tests of CRIU would lie', async (_what, change) => {
      const { code, result, evidence } = await run(change, RUNS);
      expect(result?.verdict, result?.cause ?? undefined).toBe('passed');
      expect(code).toBe(0);
      expect(isKept('of the host', evidence)).toBe(false);
      // It is looked for where there is something.
      expect(isKept('lxc.rootfs.path', evidence)).toBe(true);
    });

    const LOG = '/criu-lxc-test.log';
    it.each([
      ['a link to a file of the host', `ln -s /etc/passwd ${LOG}`],
      ['a pipe', `mkfifo ${LOG}`],
      ["a link to the kernel's log", `ln -s /proc/kmsg ${LOG}`],
      ['a link to a device', `ln -s /dev/zero ${LOG}`],
      ['a device', `mknod ${LOG} c 1 5`],
      ['1.9 GB of nothing', `truncate -s 1900M ${LOG}`],
    ])('by %s in place of its log', async (what, make) => {
      const start = `busybox rm ${LOG}; busybox ${make}; exec tail -f /dev/null`;
      const args = ['--start', start, '--ready', 'false', '--timeout', '6'];
      // Otherwise it can make no device.
      if (what === 'a device') args.push('--unconfined');
      const { result, code, seconds, evidence, stdout } = await run(() => undefined, args);
      expect(result?.cause).toMatch(/^The container was not ready within 3 s, .*ended with exit code 1/);
      expect(code).toBe(3);
      expect(seconds).toBeLessThan(60);
      for (const text of [stdout, JSON.stringify(result)]) expect(text).not.toContain('root:x:0:0');
      expect(isKept('root:x:0:0', evidence)).toBe(false);
      const lost = result?.findings.filter(({ id }) => id === 'evidence-not-kept').map(({ message }) => message);
      expect(lost).toEqual(what.endsWith('nothing') ? [] : [expect.stringContaining('criu-lxc-test.log')]);
    });

    it('by a log that grows without end', async () => {
      const start = 'busybox yes noise; exec tail -f /dev/null';
      const { result, seconds } = await run(() => undefined, ['--start', start, '--ready', 'false', '--timeout', '6']);
      expect(result?.cause).toMatch(/^The container was not ready within 3 s, .* It printed: .*noise/s);
      // On a busy machine, too: to read all would take for ever.
      expect(seconds).toBeLessThan(60);
    });

    /** Below /var/tmp: a sandbox does not see the host's /tmp. */
    function host(): string {
      const outside = mkdtempSync('/var/tmp/outside-');
      onTestFinished(() => rmSync(outside, { recursive: true }));
      mkdirSync(join(outside, 'sub'));
      writeFileSync(join(outside, 'sub/secret.out'), 'of the host');
      return outside;
    }
  });

  describe('that says what is wrong with', () => {
    it('an image that is no root file system', async () => {
      const nothing = join(folder, 'nothing');
      mkdirSync(nothing);
      expect((await refused({ image: nothing })).cause).toContain('it has no /bin/sh');
    });

    it('a tarball that is none', async () => {
      const broken = join(folder, 'broken.tar');
      writeFileSync(broken, 'no tarball');
      expect((await refused({ image: broken })).cause).toMatch(/could not be copied \(tar: exit code 2\): .*tar/s);
    });

    it('a container that is not there', async () => {
      expect((await refused({ image: 'container:no-such' })).cause).toContain(
        'There is no /var/lib/lxc/no-such/config',
      );
    });

    it('a start that ends', async () => {
      // Just started, or already being read.
      const { cause } = await refused({ start: 'echo no luck; exit 3' });
      expect(cause).toMatch(/not RUNNING|has ended|ended before/);
      expect(cause).toMatch(/It printed: no luck$/);
      if (cause?.includes('its init')) expect(cause).toContain('(exit code 3)');
    });

    it('a start by another user that ends', async () => {
      const config = join(folder, 'other-user');
      writeFileSync(config, 'lxc.init.uid = 1000\n');
      const { cause } = await refused({ config, start: 'grep Uid /proc/self/status; exit 1' });
      expect(cause).toMatch(/It printed: Uid:\s+1000/);
    });

    it('an image without an init of its own', async () => {
      expect((await refused({ start: '' })).cause).toContain('could not be started');
    });

    it('a config that LXC does not take', async () => {
      const config = join(folder, 'wrong');
      writeFileSync(config, 'lxc.no.such = 1\n');
      expect((await refused({ config })).cause).toContain('could not be started');
    });

    it('a verify that fails before the dump', async () => {
      const { cause } = await refused({ start: `echo listening; ${START}`, verify: 'echo why >&2; false' });
      expect(cause).toMatch(/^Before the dump verify ended with exit code 1: why\. It printed: listening/);
    });

    it('a verify that changes by itself', async () => {
      expect((await refused({ verify: 'head -c 8 /dev/urandom' })).cause).toContain(
        'What changes by itself proves nothing',
      );
    });

    it('a verify that leaves a process behind', async () => {
      const { cause } = await refused({ verify: 'sleep 60 >/dev/null 2>&1 & echo done' });
      expect(cause).toContain('left a process in the container');
    });

    it('a container that is never ready', async () => {
      const result = await controlled({ ...COMMAND, ready: 'false', timeout: '5' });
      expect(result).toMatchObject({ verdict: 'error', failureClass: 'start' });
      expect(result.cause).toContain('ready');
      expect(leftovers()).toEqual([]);
    });
  });
});

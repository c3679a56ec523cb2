import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOrNull } from '../../src/host/process.js';
import { isRoot, SUDO } from '../../src/host/root.js';
import { until } from '../../src/host/wait.js';
import type { Result } from '../../src/words/result.js';
import { STANDING, standing } from '../../src/words/standing.js';
import { whyNotMounted } from '../../src/workload/storage.js';
import { controlled, type Sabotage } from './broken.js';
import { listing } from './listing.js';
import { busybox } from './provided.js';
import { requires } from './requires.js';
import { leftovers, start, tester } from './tester.js';
import { CRIU, LXC_5 } from './versions.js';

/** Not in /tmp: that is private in the sandbox. */
const folder = mkdtempSync('/var/tmp/own-config-');
const rootfs = join(folder, 'rootfs');
const config = join(folder, 'config');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BASE = [
  'lxc.uts.name = web',
  `lxc.rootfs.path = dir:${rootfs}`,
  'lxc.init.cmd = /bin/tail -f /dev/null',
  'lxc.console.path = none',
  'lxc.tty.max = 0',
  'lxc.mount.auto = proc:mixed sys:ro',
  'lxc.cgroup.devices.deny = c 5:1 rwm',
];
const VETH = ['lxc.net.0.type = veth', 'lxc.net.0.link = lxcbr0', 'lxc.net.0.name = web0', 'lxc.net.0.flags = up'];
const ADDRESS = ['lxc.net.0.ipv4.address = 10.0.3.55/24', 'lxc.net.0.ipv4.gateway = 10.0.3.1'];

/** The run of a container with such lines in its config, which is left as it was. */
async function run(
  lines: readonly string[],
  sabotage: Sabotage = {},
  raw: Record<string, string> = {},
): Promise<Result> {
  writeFileSync(config, `${[...BASE, ...lines].join('\n')}\n`);
  const before = listing(folder);
  const cell = { workload: 'command', image: `container:${config}`, verify: 'cat /proc/1/cmdline', ...raw };
  const result = await controlled(cell, sabotage);
  expect(listing(folder)).toBe(before);
  expect(leftovers()).toEqual([]);
  return result;
}

const fact = (result: Result, name: string) => result.cycles[0]?.facts.find((each) => each.name === name);
const untested = ({ findings }: Result) => findings.find(({ id }) => id === 'not-tested')?.evidence?.split('\n') ?? [];

describe('a container with its own config', requires('root', `lxc ${LXC_5}`), () => {
  beforeAll(async () => {
    for (const each of ['bin', 'etc', 'srv']) mkdirSync(join(rootfs, each), { recursive: true });
    cpSync(await busybox(), join(rootfs, 'bin/busybox'));
    writeFileSync(join(rootfs, 'etc/hostname'), 'in the image\n');
    for (const applet of ['sh', 'cat', 'stat', 'tail', 'sleep']) symlinkSync('busybox', join(rootfs, 'bin', applet));
  });

  it('is run as it is: its init, its name, its network', async () => {
    const result = await run([...VETH, ...ADDRESS], {}, { cycles: '2' });
    expect(result.verdict, result.cause ?? undefined).toBe('passed');
    expect(fact(result, 'verify')?.after).toMatchObject({ output: '/bin/tail\0-f\0/dev/null\0' });
    expect(fact(result, 'hostname')?.after).toBe('web');
    expect(fact(result, 'reachable')).toMatchObject({ outcome: 'kept', after: true });
    expect(JSON.stringify(fact(result, 'links')?.after)).toContain('"web0"');
    // It is the user's: nothing is set in it.
    expect(JSON.stringify(fact(result, 'neighbours')?.after)).not.toContain('77');
    expect(untested(result)).toEqual([]);
  });

  it('whose init is another one, when the user says so', async () => {
    const result = await run([], {}, { start: 'exec tail -f /etc' });
    expect(fact(result, 'verify')?.after).toMatchObject({ output: 'tail\0-f\0/etc\0' });
    expect(result.verdict, result.cause ?? undefined).toBe('passed');
  });

  it.each(['none', 'empty'])('passes with a network of the type %s', async (type) => {
    const result = await run([`lxc.net.0.type = ${type}`]);
    expect(result.verdict, result.cause ?? undefined).toBe('passed');
    expect(fact(result, 'reachable')?.outcome).toBe('absent');
  });

  it('passes with a network of the type none in more lines of a config, too', async () => {
    writeFileSync(config, 'lxc.net.0.type = none\n');
    const cell = { workload: 'command', image: rootfs, start: 'exec tail -f /dev/null', verify: 'cat /proc/1/comm' };
    const result = await controlled({ ...cell, config });
    expect(result.verdict, result.cause ?? undefined).toBe('passed');
    // Routes and sysctls are the sandbox's: nothing was there to lose.
    expect(result.findings.filter(({ id }) => id === 'known-loss-kept')).toEqual([]);
  });

  it('passes, and says that not all of it was tested', async () => {
    const outside = join(folder, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'secret'), 'secret');
    const result = await run(
      [`lxc.mount.entry = ${outside} srv none bind 0 0`, 'lxc.hook.pre-start = /bin/false'],
      {},
      { verify: 'echo /srv/*; cat /proc/1/cmdline' },
    );
    expect(result.verdict, result.cause ?? undefined).toBe('passed');
    // The folder is not the host's.
    expect(fact(result, 'verify')?.after).toMatchObject({ output: expect.stringMatching(/^\/srv\/\*\n/) });
    expect(untested(result)).toEqual([`what is in ${outside}, mounted at /srv`, 'the hook pre-start (/bin/false)']);
    expect(STANDING[standing(result)]).toContain('not all of it was tested');
  });

  it('fails as it would on its host', async () => {
    const result = await run(['lxc.tty.max = 1']);
    expect(result).toMatchObject({ verdict: 'failed', explainedBy: 'tty-of-the-container' });
  });

  it('fails for a mount of what is a link on its host', async () => {
    const [real, link] = [join(folder, 'real'), join(folder, 'link')];
    mkdirSync(real, { recursive: true });
    symlinkSync(real, link);
    const result = await run([`lxc.mount.entry = ${link} srv none bind 0 0`]);
    expect(result).toMatchObject({ verdict: 'failed', explainedBy: 'bind-source-is-symlink' });
  });

  it('whose name is not what it was has not come back', async () => {
    const rename = { afterRestore: 'nsenter -t "$PID" --uts hostname other' };
    const result = await run(VETH, rename);
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'state' });
    expect(fact(result, 'hostname')?.outcome).toBe('changed');
  });

  it('that is no more to be reached has not come back', async () => {
    const cut = { afterRestore: 'nsenter -t "$PID" --net ip link set web0 down' };
    const result = await run([...VETH, ...ADDRESS], cut);
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'state' });
    expect(fact(result, 'reachable')?.outcome).toBe('changed');
  });

  it('says what kind of storage it cannot copy', async () => {
    const result = await run([`lxc.rootfs.path = lvm:/dev/vg/${folder}`]);
    expect(result).toMatchObject({ verdict: 'error', failureClass: 'start' });
    expect(result.cause).toContain('only a folder, an overlay of folders, or an image');
  });

  describe('in an image that is a loop device', requires('loop-devices', 'mkfs.ext4'), () => {
    const image = join(folder, 'image');
    const devices = () => readdirSync('/sys/block').filter((name) => backing(name) === image);

    const asRoot = (...argv: string[]) => {
      const [program = '', ...args] = [...(isRoot() ? [] : SUDO), ...argv];
      return execFileSync(program, args, { encoding: 'utf8' });
    };

    /** With what is in the folder of the other tests. */
    function makeImage(size: string): void {
      rmSync(image, { force: true });
      execFileSync('mkfs.ext4', ['-q', '-d', rootfs, image, size]);
    }

    /** Of a loop device; undefined of all others. */
    function backing(name: string): string | undefined {
      return readOrNull(`/sys/block/${name}/loop/backing_file`)?.trim();
    }

    it('is a copy of it, which stays as it is', async () => {
      makeImage('16M');
      const before = execFileSync('sha256sum', [image], { encoding: 'utf8' });
      const result = await run([`lxc.rootfs.path = loop:${image}`], {}, { verify: 'cat /etc/hostname; stat -c %u /' });
      expect(result.verdict, result.cause ?? undefined).toBe('passed');
      expect(fact(result, 'verify')?.after).toMatchObject({ output: 'in the image\n0\n' });
      expect(execFileSync('sha256sum', [image], { encoding: 'utf8' })).toBe(before);
      expect(devices()).toEqual([]);
    });

    it('is not read while somebody may write to it', () => {
      makeImage('16M');
      expect(whyNotMounted(image)).toBeNull();
      const device = asRoot('losetup', '--find', '--show', image).trim();
      try {
        expect(whyNotMounted(image)).toBe(`${image} is in use, as ${device}; stop its container first.`);
      } finally {
        asRoot('losetup', '--detach', device);
      }
      asRoot('chown', '12345', image);
      expect(whyNotMounted(image)).toContain(`Users other than root can change ${image}`);
      asRoot('chown', '0', image);
    });

    it('leaves no device when it is killed while it copies', async () => {
      const filler = join(rootfs, 'filler');
      writeFileSync(filler, Buffer.alloc(96 * 1024 * 1024, 'content'));
      makeImage('128M');
      rmSync(filler);
      writeFileSync(config, `${[...BASE, `lxc.rootfs.path = loop:${image}`].join('\n')}\n`);
      const cell = ['--workload', 'command', '--image', `container:${config}`, '--verify', 'true'];
      const child = start(['run', '--criu', CRIU, '--lxc', LXC_5, ...cell]);
      const closed = once(child, 'close');
      for (const stream of [child.stdout, child.stderr]) stream?.resume();
      expect(await until(() => devices().length > 0, 20_000)).toBe(true);
      child.kill('SIGKILL');
      await closed;
      expect(await until(() => devices().length === 0, 5000)).toBe(true);
      expect((await tester(['clean'])).code).toBe(0);
      expect(leftovers()).toEqual([]);
    });
  });

  it('is what its layers make of it, none of which is written to', async () => {
    const delta = join(folder, 'delta');
    mkdirSync(join(delta, 'etc'), { recursive: true });
    writeFileSync(join(rootfs, 'etc/gone'), 'lower');
    writeFileSync(join(rootfs, 'etc/name'), 'lower');
    writeFileSync(join(delta, 'etc/name'), 'upper');
    // What an overlay has of a file that was removed.
    execFileSync('mknod', [join(delta, 'etc/gone'), 'c', '0', '0']);
    const verify = 'cat /etc/name; [ ! -e /etc/gone ]';
    // It is dumped, and LXC cannot restore it: it mounts folders and block devices.
    const result = await run([`lxc.rootfs.path = overlay:${rootfs}:${delta}`], {}, { verify });
    expect(result, result.cause ?? undefined).toMatchObject({
      verdict: 'failed',
      failureClass: 'restore',
      explainedBy: 'rootfs-not-mountable',
    });
    expect(untested(result)).toEqual([]);
  });
});

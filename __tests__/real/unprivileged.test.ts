import {
  chmodSync,
  cpSync,
  lchownSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ID_MAP } from '../../src/lxc/id-map.js';
import type { Result } from '../../src/words/result.js';
import { controlled, type Sabotage } from './broken.js';
import { expectOnlyKnownLosses } from './losses.js';
import { busybox } from './provided.js';
import { requires } from './requires.js';
import { leftovers } from './tester.js';
import { CRIU, LXC, LXC_5, NEWEST_CRIU } from './versions.js';

const folder = mkdtempSync('/var/tmp/unprivileged-');
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Open to the container's root; a test that is tried once more has another. */
function freshFolder(prefix: string): string {
  const fresh = mkdtempSync(join(folder, prefix));
  chmodSync(fresh, 0o755);
  return fresh;
}

const CELL = { container: 'unprivileged', 'criu-version': NEWEST_CRIU };
const MAP = `0 ${ID_MAP.first} ${ID_MAP.count}`;
const factOf = ({ cycles }: Result, name: string) => cycles[0]?.facts.find((fact) => fact.name === name);

async function expectPassed(raw: Record<string, string>): Promise<Result> {
  const result = await controlled({ ...CELL, ...raw });
  expect(result.verdict, result.cause ?? undefined).toBe('passed');
  expectOnlyKnownLosses(result);
  expect(leftovers()).toEqual([]);
  return result;
}

/** It is broken after the restore, and one fact says so. */
async function expectNoticed(fact: string, sabotage: Sabotage): Promise<void> {
  const { verdict, failureClass, cause, cycles } = await controlled(CELL, sabotage);
  expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
  const changed = cycles[0]?.facts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name);
  expect(changed).toEqual([fact]);
}

/** Hides a file of /proc of the container's init. */
const fake = (file: string, content: string): Sabotage => ({
  afterRestore: `printf '${content}\\n' > "$IMAGES/fake"; mount --bind "$IMAGES/fake" "/proc/$PID/${file}"`,
});

describe('an unprivileged container', requires('root', 'user-namespaces', 'criu >=4.2.1'), () => {
  it.each([
    [CRIU, LXC_5],
    [NEWEST_CRIU, LXC],
  ])('comes back for three generations, with its users mapped: CRIU %s, LXC %s', async (criu, lxc) => {
    const result = await expectPassed({ 'criu-version': criu, 'lxc-version': lxc, cycles: '3' });
    expect(result.cell.container).toBe('unprivileged');
    const [maps] = Object.values(factOf(result, 'id-maps')?.after as object);
    expect(maps).toEqual({ uid: [MAP], gid: [MAP], setgroups: 'allow' });
    const [users] = Object.entries(factOf(result, 'credentials')?.after as object).find(([pids]) =>
      pids.startsWith('1 '),
    ) as [string, object];
    expect(users).toContain('3');
    const [spaces] = Object.values(factOf(result, 'namespaces')?.after as object);
    expect(spaces).toMatchObject({ user: 'process 1' });
  });

  it('comes back on cgroup v2', requires('cgroup-v2'), async () => {
    await expectPassed({ cgroup: 'v2' });
  });

  it.each(['tcp', 'apps', 'systemd'])('comes back with the workload %s', async (workload) => {
    await expectPassed({ workload });
  });

  it.each<[string, string, string]>([
    ['uid_map', 'another first id', `0 1000 ${ID_MAP.count}`],
    ['gid_map', 'fewer ids', `0 ${ID_MAP.first} 1`],
    ['setgroups', 'no more groups', 'deny'],
  ])('is not what it was with another %s: %s', (file, _what, content) => expectNoticed('id-maps', fake(file, content)));

  it('is not what it was where its users are not mapped', () =>
    expectNoticed('credentials', {
      afterRestore:
        'until grep -q "^State:.S" "/proc/$PID/status"; do sleep 0.01; done; sed "s/^Uid:.*/Uid:\\t0 0 0 0/" "/proc/$PID/status" > "$IMAGES/fake"; mount --bind "$IMAGES/fake" "/proc/$PID/status"',
    }));

  it('is not restored where a link of the host has the index of its own, and the cause is known', async () => {
    const { verdict, cause, findings } = await controlled(CELL, {
      beforeRestore: 'ip link add taken index 2 type bridge',
    });
    expect({ verdict, id: findings.find(({ severity }) => severity === 'error')?.id }, cause ?? undefined).toEqual({
      verdict: 'failed',
      id: 'link-index-taken',
    });
    expect(leftovers()).toEqual([]);
  });

  it('is none where root of the container may not enter the work-dir', async () => {
    const closed = mkdtempSync(join(folder, 'closed-'));
    const result = await controlled({ ...CELL, 'work-dir': closed });
    expect(result).toMatchObject({
      verdict: 'error',
      cause: expect.stringMatching(`may not enter ${closed}.* Choose another work-dir`),
    });
  });

  it("is a container of the user's, whose files have the owners of its own map", async () => {
    const own = freshFolder('own-');
    const rootfs = join(own, 'rootfs');
    mkdirSync(join(rootfs, 'bin'), { recursive: true });
    cpSync(await busybox(), join(rootfs, 'bin/busybox'));
    for (const applet of ['sh', 'stat', 'tail', 'cat', 'id']) symlinkSync('busybox', join(rootfs, 'bin', applet));
    writeFileSync(join(rootfs, 'file'), 'content\n');
    for (const path of ['', 'bin', 'bin/busybox', 'bin/sh']) lchownSync(join(rootfs, path), 100_000, 100_000);
    lchownSync(join(rootfs, 'file'), 100_033, 100_034);
    const lines = [
      `lxc.rootfs.path = dir:${rootfs}`,
      'lxc.init.cmd = /bin/tail -f /file',
      'lxc.idmap = u 0 100000 65536',
      'lxc.idmap = g 0 100000 65536',
      'lxc.mount.auto = proc:mixed sys:ro',
      'lxc.console.path = none',
      'lxc.tty.max = 0',
      'lxc.net.0.type = veth',
      'lxc.net.0.flags = up',
    ];
    writeFileSync(join(own, 'config'), `${lines.join('\n')}\n`);
    const raw = {
      workload: 'command',
      image: `container:${join(own, 'config')}`,
      verify: 'id -u; stat -c "%u %g" /file',
    };
    const refused = await controlled({ ...raw });
    expect(refused).toMatchObject({ verdict: 'error', cause: expect.stringContaining('lxc.idmap: say container') });
    const { verdict, cause, cycles } = await controlled({ ...CELL, ...raw });
    expect(verdict, cause ?? undefined).toBe('passed');
    expect(cycles[0]?.facts.find(({ name }) => name === 'verify')).toMatchObject({ after: { output: '0\n33 34\n' } });
    expect(leftovers()).toEqual([]);
  });

  it("has the owners of its image's files, as the map has them", async () => {
    const image = freshFolder('image-');
    mkdirSync(join(image, 'bin'), { recursive: true });
    mkdirSync(join(image, 'tmp'));
    chmodSync(join(image, 'tmp'), 0o1777);
    cpSync(await busybox(), join(image, 'bin/busybox'));
    for (const applet of ['sh', 'id', 'stat', 'tail', 'cat', 'touch', 'rm'])
      symlinkSync('busybox', join(image, 'bin', applet));
    writeFileSync(join(image, 'one'), '');
    linkSync(join(image, 'one'), join(image, 'two'));
    writeFileSync(join(image, 'special'), '');
    chmodSync(join(image, 'special'), 0o6755);
    const verify =
      'id; cat /proc/self/uid_map; stat -c "%u %g %a" / /bin/busybox /one /two /special /tmp; touch /new; stat -c %u /new; rm /new';
    const start = 'touch /tmp/there; exec tail -f /tmp/there';
    const result = await expectPassed({ workload: 'command', image, start, ready: 'cat /tmp/there', verify });
    const owned = (mode: string) => `0 0 ${mode}`;
    expect(factOf(result, 'verify')).toMatchObject({
      after: {
        output: [
          'uid=0 gid=0',
          `         0    ${ID_MAP.first}      ${ID_MAP.count}`,
          ...['755', '755', '644', '644', '6755', '1777'].map(owned),
          '0',
          '',
        ].join('\n'),
      },
    });
  });
});

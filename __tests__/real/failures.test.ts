import { describe, expect, it } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import { causeOf } from '../../src/diagnosis/diagnose.js';
import { FAILURES } from '../../src/diagnosis/failures.js';
import { attached, controlled, GHOST, type Sabotage } from './broken.js';
import { requires } from './requires.js';
import { leftovers, STORE } from './tester.js';
import { ANCIENT_CRIU, CRIU, LXC_5, OLD_CRIU } from './versions.js';

async function expectDiagnosis(id: string, line: RegExp, sabotage: Sabotage, raw: RawRequest = {}) {
  const known = FAILURES.find((failure) => failure.id === id);
  const { verdict, cause, findings } = await controlled(raw, sabotage);
  expect({ verdict, id: findings.find(({ severity }) => severity === 'error')?.id }, cause ?? undefined).toEqual({
    verdict: known?.ofHost === undefined ? 'failed' : 'error',
    id,
  });
  expect(cause).toMatch(line);
  const finding = findings.find((each) => each.id === id);
  expect(finding?.message.replace(/ Here: .*\.$/, '')).toBe(known && causeOf(known));
  expect(finding?.advice).toContain(known?.advice);
  expect(finding?.evidence?.split('\n').some((each) => each !== '' && cause?.endsWith(each))).toBe(true);
  expect(leftovers()).toEqual([]);
}

async function expectPassed(sabotage: Sabotage, raw: RawRequest = {}) {
  const { verdict, cause, findings } = await controlled(raw, sabotage);
  expect(verdict, cause ?? undefined).toBe('passed');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
}

/** As few as CRIU needs, but for the programs that it starts. */
const MOST_PROCESSES =
  'p=/sys/fs/cgroup/pids; [ -d $p ] || p=/sys/fs/cgroup; echo $(($(cat $p/pids.current) + 2)) > $p/pids.max';
const bind = (source: string) => ({ config: `lxc.mount.entry = ${source} lib none ro,bind,create=dir 0 0\n` });

describe('a failure that is provoked is told by its id and with its remedy', requires('root'), () => {
  const provoked: [string, RegExp, Sabotage][] = [
    ['stale-image-folder', /fresh directory/, { beforeDump: 'touch "$IMAGES/inventory.img"' }],
    [
      'network-type',
      /Found un-dumpable network: vlan/,
      { beforeDump: 'sed -i "s/type = veth/type = vlan/" "$LXC_PATH/$NAME/config"' },
    ],
    ['session-leader-outside', /A session leader of/, { beforeDump: attached('', '/bin/sleep 60') }],
    ['file-of-the-host', /path=\/dev\/null/, { beforeDump: attached('/bin/busybox setsid', '/bin/sleep 60') }],
    [
      'iptables-missing',
      /execvp\("iptables-restore"/,
      { beforeDump: 'while p=$(command -v iptables-restore); do mount -t tmpfs none "$(dirname "$p")"; done' },
    ],
    [
      'iptables-extension-missing',
      /Couldn't load match `mark'/,
      {
        beforeDump:
          'for d in "$(dirname "$(command -v iptables-restore)")"/../root/usr/lib/*/xtables; do mount -t tmpfs none "$d"; done',
      },
    ],
    // A shell runs a script without its first line, as LXC does to see the version; the kernel does not.
    [
      'criu-not-started',
      /execing criu failed/,
      {
        beforeDump: `for c in ${STORE}/criu-apt/${CRIU}/*/bin/criu; do sed 1d "$c" > "$ROOTFS/../criu"; chmod 755 "$ROOTFS/../criu"; mount --bind "$ROOTFS/../criu" "$c"; done`,
      },
    ],
    ['no-more-processes', /[Cc]annot fork|Resource temporarily/, { beforeDump: MOST_PROCESSES }],
    ['ghost-file-too-large', /ghost file \/big of 2097152 size/, GHOST],
    // The log beside it: on the full disk it would end anywhere.
    [
      'no-space',
      /No space left on device/,
      { beforeDump: 'mount -t tmpfs -o size=200k none "$IMAGES"; ln -s "$ROOTFS/dump-beside.log" "$IMAGES/dump.log"' },
    ],
    ['file-changed', /bin\/busybox has bad size/, { beforeRestore: 'echo >> "$ROOTFS/bin/busybox"' }],
    ['file-gone', /Can't open file bin\/busybox/, { beforeRestore: 'rm "$ROOTFS/bin/busybox"' }],
    ['image-broken', /Read \d+ bytes while 4 expected/, { beforeRestore: 'truncate -s 10 "$IMAGES"/core-1.img' }],
    [
      'image-broken',
      /magic doesn't match for core-1\.img/,
      { beforeRestore: 'printf wrongmagic | dd of="$IMAGES"/core-1.img conv=notrunc status=none' },
    ],
    [
      'mount-not-mapped',
      /No mapping for \d+/,
      {
        config: 'lxc.mount.entry = /usr/share mnt none ro,bind,create=dir 0 0\n',
        beforeRestore: 'sed -i /usr.share/d "$LXC_PATH/$NAME/config"',
      },
    ],
  ];
  it.each(provoked)('%s: %s', expectDiagnosis);

  it('image-broken, when CRIU never ends and writes a log without end', async () => {
    const sabotage = { beforeRestore: 'truncate -s 4096 "$IMAGES"/pages-1.img' };
    await expectDiagnosis('image-broken', /no end within .* Advanced iov 0 bytes/, sabotage, { timeout: '30' });
  });

  it('freezer-of-restored-container', requires('lxc#4643'), async () => {
    await expectDiagnosis('freezer-of-restored-container', /freezer path/, {}, { cgroup: 'v2', cycles: '2' });
  });

  const needs = requires('kernel >=6.13', `criu ${ANCIENT_CRIU}`, `lxc ${LXC_5}`);
  it('vdso-layout', needs, async () => {
    const old = { 'criu-version': ANCIENT_CRIU, 'lxc-version': LXC_5 };
    await expectDiagnosis('vdso-layout', /Unexpected rt vDSO area bounds/, {}, old);
    await expectPassed({}, { ...old, 'criu-version': CRIU });
  });

  it('socket-options-refused', requires('kernel >=6.16', `criu ${OLD_CRIU}`), async () => {
    const old = { workload: 'tcp', 'criu-version': OLD_CRIU, 'no-breakpoints': 'true' };
    await expectDiagnosis('socket-options-refused', /Can't get 1:16 opt/, {}, old);
    await expectPassed({}, { ...old, 'criu-version': CRIU });
  });
});

describe('a remedy in a configuration is one', requires('root'), () => {
  it('bind-source-is-symlink: the real folder', requires('/lib-is-a-link'), async () => {
    await expectDiagnosis('bind-source-is-symlink', /Failed to move_mount from \/lib/, bind('/lib'));
    await expectPassed(bind('/usr/lib'));
  });

  it('a name that a container has chosen makes no fault of the host', async () => {
    const name = '/x execing criu failed: No space left on device';
    const forged = { beforeStart: GHOST.beforeStart?.replaceAll('/big', `\\x27${name}\\x27`) };
    const result = await controlled({}, forged as Sabotage);
    expect(result, result.cause ?? undefined).toMatchObject({
      verdict: 'failed',
      failureClass: 'dump',
      explainedBy: 'ghost-file-too-large',
    });
    expect(result.cause).toContain('execing criu failed');
  });

  it('ghost-file-too-large: a higher limit', () => expectPassed({ ...GHOST, options: 'ghost-limit 1G\n' }));

  it('apparmor-not-in-kernel: no such line', requires('no apparmor'), async () => {
    const line = 'lxc.apparmor.profile = unconfined\n';
    const without = { beforeRestore: 'sed -i /lxc.apparmor/d "$LXC_PATH/$NAME/config"' };
    await expectDiagnosis('apparmor-not-in-kernel', /apparmor LSM specified/, { config: line });
    await expectPassed({ config: line, ...without });
  });
});

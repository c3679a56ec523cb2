import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import { FAILURES } from '../../src/diagnosis/failures.js';
import type { Forecast } from '../../src/words/forecast.js';
import { attached, controlled, type Sabotage } from './broken.js';
import { hostHas } from './host.js';
import type { Need } from './needs.js';
import { provided } from './provided.js';
import { requires } from './requires.js';
import { leftovers, ROOT } from './tester.js';
import { ANCIENT_CRIU, CRIU, LXC, LXC_5, LXC_7, OLD_CRIU } from './versions.js';

/** Not in /tmp: that is private in the sandbox, and the checkout and the store may lie there. */
const folder = mkdtempSync('/var/tmp/doctor-');
/** Folders by versions. */
const paths = new Map<string, string>();
const told = join(folder, 'told');
const ioUring = join(folder, 'io-uring');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CELL = { 'criu-version': CRIU, 'lxc-version': LXC };

/** Looks at the container of a cell from inside its sandbox, and writes what it finds to a file for each look. */
function doctor(raw: RawRequest, args = ''): string {
  const [criu, lxc] = [raw['criu-version'], raw['lxc-version']].map((version = '') => `'path:${paths.get(version)}'`);
  const versions = `--criu ${criu} --lxc ${lxc} --store ${join(folder, 'store')}`;
  const cli = `'${process.execPath}' ${join(folder, 'dist/cli/index.js')}`;
  const program = `${cli} doctor --container "$NAME" --lxc-path "$LXC_PATH" --json ${versions} ${args}`;
  return `rm -f ${told}.tmp; ${program} > ${told}.tmp || [ $? = 1 ]; mv ${told}.tmp ${told}-$(date +%s%N)`;
}

interface Seen {
  verdict: string;
  cause: string | null;
  /** Of the failure, as the cycle told it. */
  id: string | undefined;
  /** Of each look, in the order of the looks. */
  forecasts: Forecast[];
}

async function cell(sabotage: Sabotage, raw: RawRequest = {}): Promise<Seen> {
  const { verdict, cause, findings } = await controlled({ ...CELL, timeout: '40', ...raw }, sabotage);
  const files = readdirSync(folder).filter((name) => name.startsWith('told-'));
  const forecasts = files.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Forecast);
  for (const name of files) rmSync(join(folder, name));
  return { verdict, cause, id: findings.find(({ severity }) => severity === 'error')?.id, forecasts };
}

/** The ids that are predicted for certain. */
const certain = (forecast: Forecast | undefined) =>
  forecast?.predictions.filter(({ severity }) => severity === 'error').map(({ id }) => id);

const inside = (command: string) => ({
  beforeStart: `sed -i "s|^exec 3<>question|${command}\\n&|" "$ROOTFS/init"`,
});
const SLEEP = '/bin/sleep 60 </dev/null >/dev/null 2>&1';

beforeAll(async () => {
  for (const part of ['bin', 'dist', 'schema', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const version of [CRIU, OLD_CRIU, ANCIENT_CRIU])
    paths.set(version, await provided('criu', version).catch(() => ''));
  for (const version of [LXC, LXC_5, LXC_7]) paths.set(version, await provided('lxc', version).catch(() => ''));
  execFileSync('gcc', ['-static', '-Os', '-o', ioUring, join(import.meta.dirname, 'io-uring.c')]);
});

describe('what doctor predicts comes true', requires('root', 'gcc'), () => {
  const provoked: [id: string, sabotage: Sabotage, raw?: RawRequest, args?: string, needs?: Need[]][] = [
    [
      'bind-source-is-symlink',
      { config: 'lxc.mount.entry = "/lib lib none ro,bind,create=dir 0 0"\n' },
      {},
      '',
      ['/lib-is-a-link'],
    ],
    ['apparmor-not-in-kernel', { config: 'lxc.apparmor.profile = unconfined\n' }, {}, '', ['no apparmor']],
    ['tty-of-the-container', { config: 'lxc.tty.max = 1\n' }],
    ['network-type', { beforeDump: 'sed -i "s/type = veth/type = vlan/" "$LXC_PATH/$NAME/config"; ' }],
    ['session-leader-outside', { beforeDump: attached('', SLEEP) }],
    ['file-of-the-host', { beforeDump: attached('/bin/busybox setsid', '/bin/sleep 60') }],
    [
      'other-users-processes',
      { beforeDump: attached('/bin/busybox setsid', SLEEP, '-u 1000') },
      {},
      '',
      ['no cap-sys-resource'],
    ],
    ['nested-namespace', inside('/bin/busybox unshare -u /bin/sleep 90 \\&'), { unconfined: 'true' }],
    [
      'io-uring',
      { beforeStart: `cp ${ioUring} "$ROOTFS/uring"; ${inside('/uring \\&').beforeStart}` },
      {},
      '',
      ['io-uring'],
    ],
    [
      'socket-options-refused',
      inside('/bin/busybox nc -l -p 999 \\&'),
      { 'criu-version': OLD_CRIU },
      '',
      // Without them they are what is predicted.
      ['kernel >=6.16', `criu ${OLD_CRIU}`, 'hardware-breakpoints'],
    ],
    ['ghost-file-too-large', inside('head -c 2097152 /dev/zero > /big; exec 9</big; rm /big')],
    // The log beside it: on the full disk it would end anywhere.
    [
      'no-space',
      {
        beforeDump: 'mount -t tmpfs -o size=200k none "$IMAGES"; ln -s "$ROOTFS/dump-beside.log" "$IMAGES/dump.log"; ',
      },
      {},
      '--work-dir "$IMAGES"',
    ],
    [
      'iptables-missing',
      { beforeDump: 'while p=$(command -v iptables-restore); do mount -t tmpfs none "$(dirname "$p")"; done; ' },
    ],
    [
      'vdso-layout',
      {},
      { 'criu-version': ANCIENT_CRIU, 'lxc-version': LXC_5 },
      '',
      ['kernel >=6.13', `criu ${ANCIENT_CRIU}`, `lxc ${LXC_5}`, 'hardware-breakpoints'],
    ],
    ['freezer-of-restored-container', {}, { cgroup: 'v2', cycles: '2' }, '', ['lxc#4643']],
    [
      'link-index-taken',
      { beforeDump: 'ip link add taken index 2 type bridge; ' },
      { container: 'unprivileged' },
      '',
      ['user-namespaces', 'criu >=4.2.1'],
    ],
  ];
  for (const [id, sabotage, raw = {}, args = '', needs = []] of provoked) {
    it(id, requires(...needs), async () => {
      const look = doctor({ ...CELL, ...raw }, args);
      const seen = await cell({ ...sabotage, beforeDump: `${sabotage.beforeDump ?? ''}${look}` }, raw);
      const known = FAILURES.find((failure) => failure.id === id);
      expect({ ...seen, forecasts: certain(seen.forecasts.at(-1)) }).toMatchObject({
        verdict: known?.ofHost === undefined ? 'failed' : 'error',
        id,
        forecasts: [id],
      });
      const prediction = seen.forecasts.at(-1)?.predictions[0];
      expect(prediction?.message).toBe(known?.cause);
      expect(prediction?.evidence).toBeTruthy();
      expect(leftovers()).toEqual([]);
    });
  }

  it('ephemeral-container: the checkpoint destroys it', async () => {
    const seen = await cell({ config: 'lxc.ephemeral = 1\n', beforeDump: doctor(CELL) });
    expect(seen.verdict).toBe('failed');
    // It is gone at once, or a moment later.
    expect(seen.cause).toMatch(/UNKNOWN, not STOPPED|The restore failed/);
    expect(certain(seen.forecasts[0])).toEqual(['ephemeral-container']);
  });

  it('rootfs-not-mountable: of an overlay', async () => {
    const overlay =
      'up=$(dirname "$ROOTFS")/up; mkdir -p "$up/d"; sed -i "s#^lxc.rootfs.path.*#lxc.rootfs.path = overlay:$ROOTFS:$up/d#" "$LXC_PATH/$NAME/config"';
    const seen = await cell({ beforeStart: overlay, beforeDump: doctor(CELL) });
    expect(seen.verdict).toBe('failed');
    expect(seen.cause).toContain('The restore failed');
    expect(certain(seen.forecasts[0])).toEqual(['rootfs-not-mountable']);
  });

  it('cgroup1-with-lxc-7: it does not start', requires('cgroup-v1', `lxc ${LXC_7}`), async () => {
    const raw = { 'lxc-version': LXC_7, cgroup: 'v1' };
    const seen = await cell({ beforeStart: doctor({ ...CELL, ...raw }) }, raw);
    expect(seen.verdict).toBe('error');
    expect(seen.cause).toContain('could not be started');
    expect(certain(seen.forecasts[0])).toEqual(['cgroup1-with-lxc-7']);
  });
});

describe('doctor predicts nothing for a container that', requires('root'), () => {
  it('passes', async () => {
    const look = doctor(CELL);
    const seen = await cell({ beforeStart: look, beforeDump: look });
    expect(seen.verdict, seen.cause ?? undefined).toBe('passed');
    expect(seen.forecasts.map(({ predictions, running }) => ({ predictions, running }))).toEqual([
      { predictions: [], running: false },
      { predictions: [], running: true },
    ]);
  });

  it(
    'has its users mapped, and a process of another than root',
    requires('user-namespaces', 'criu >=4.2.1'),
    async () => {
      const look = doctor(CELL);
      const { beforeStart } = inside('/bin/busybox setuidgid 33:33 /bin/busybox tail -f /init \\&');
      const seen = await cell(
        { beforeStart: `${beforeStart}; ${look}`, beforeDump: look },
        { container: 'unprivileged' },
      );
      expect(seen.verdict, seen.cause ?? undefined).toBe('passed');
      expect(seen.forecasts.map(({ predictions, running }) => ({ predictions, running }))).toEqual([
        { predictions: [], running: false },
        { predictions: [], running: true },
      ]);
    },
  );

  it('passes once on cgroup v2: that it cannot be twice is a warning', requires('cgroup-v2'), async () => {
    const seen = await cell({ beforeDump: doctor(CELL) }, { cgroup: 'v2' });
    expect(seen.verdict, seen.cause ?? undefined).toBe('passed');
    expect(seen.forecasts[0]?.predictions).toMatchObject([
      { id: 'freezer-of-restored-container', severity: 'warning' },
    ]);
  });

  it.each([
    ['has a console', 'lxc.console.path =\n'],
    ['binds a folder below a symlink', 'lxc.mount.entry = /lib/systemd lib none ro,bind,create=dir,optional 0 0\n'],
    ['binds what a slash follows', 'lxc.mount.entry = /lib/ lib none ro,bind,create=dir 0 0\n'],
    ['clears what was set', 'lxc.tty.max = 4\nlxc.tty.max =\n'],
  ])('%s', async (_what, config) => {
    const seen = await cell({ config, beforeDump: doctor(CELL) });
    expect(seen.cause).toBeNull();
    expect(seen.forecasts[0]?.predictions).toEqual([]);
  });
});

describe('a remedy of --fix --write is one', () => {
  describe('for', requires('root'), () => {
    it('all that a config can mend, own lines and lines of an include', async () => {
      const config = [
        'lxc.mount.entry = /lib lib none ro,bind,create=dir 0 0',
        'lxc.include = /tmp/shared.conf',
        'lxc.ephemeral = 1',
        '',
      ].join('\n');
      const shared = `printf 'lxc.tty.max = 4\\n${hostHas('apparmor') ? '' : 'lxc.apparmor.profile = unconfined\\n'}' > /tmp/shared.conf; `;
      const fix = `${doctor(CELL, '--fix --write')}; cp "$LXC_PATH/$NAME/config" ${join(folder, 'fixed')}; cmp /tmp/shared.conf "$LXC_PATH/$NAME/config.orig" && exit 9; `;
      const seen = await cell({ config, beforeStart: `${shared}${fix}${doctor(CELL)}` });
      expect(seen.cause).toBeNull();
      expect(seen.verdict, seen.cause ?? undefined).toBe('passed');
      expect(certain(seen.forecasts[0])).toEqual(
        expect.arrayContaining(['tty-of-the-container', 'ephemeral-container']),
      );
      expect(seen.forecasts[0]?.written?.backup).toMatch(/\/config\.orig$/);
      expect(seen.forecasts[1]?.predictions).toEqual([]);
    });
  });
});

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import type { Feature } from '../../src/host/features.js';
import type { Forecast } from '../../src/words/forecast.js';
import { controlled } from './broken.js';
import { hostHas } from './host.js';
import { provided } from './provided.js';
import { requires } from './requires.js';
import { leftovers, ROOT } from './tester.js';
import { CRIU, LXC } from './versions.js';

/** Not in /tmp: that is private in the sandbox, and the checkout may lie there. */
const folder = mkdtempSync('/var/tmp/undumpable-');
const program = join(folder, 'undumpable');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Kind {
  /** What the program makes in a container. */
  kind: string;
  /** What that is known as. */
  id: string;
  /** Which object and process the report names. */
  named: RegExp;
  /** What doctor says before; null where nobody can tell. */
  foretold: RegExp | null;
  needs?: Feature[];
  raw?: RawRequest;
}

const OF = String.raw`process \d+ \(undumpable\)`;
const KINDS: Kind[] = [
  {
    kind: 'stopped',
    id: 'process-stopped',
    named: /./,
    foretold: /state T/,
    needs: ['cgroup-v1'],
    raw: { cgroup: 'v1' },
  },
  { kind: 'traced', id: 'process-traced', named: /./, foretold: /traced by process/ },
  { kind: 'message-queue', id: 'message-queue', named: RegExp(`descriptor 3, /jobs, ${OF}`), foretold: /fd 3: \/jobs/ },
  { kind: 'detached', id: 'file-of-the-host', named: RegExp(`descriptor 3, /f, ${OF}`), foretold: /fd 3: \/f/ },
  { kind: 'overmounted', id: 'file-below-a-mount', named: RegExp(`/m/f, ${OF}`), foretold: null },
  {
    kind: 'seccomp-listener',
    id: 'seccomp-listener',
    named: RegExp(`descriptor 3, ${OF}`),
    foretold: /seccomp notify/,
  },
  { kind: 'fuse', id: 'fuse-daemon', named: RegExp(`descriptor 3, ${OF}`), foretold: /chr 10:229/ },
  {
    kind: 'perf-event',
    id: 'descriptor-kind',
    named: RegExp(`descriptor 3, anon anon_inode:\\[perf_event\\], ${OF}`),
    foretold: /\[perf_event\]/,
  },
  {
    kind: 'bpf-map',
    id: 'descriptor-kind',
    named: RegExp(`descriptor 3, anon anon_inode:bpf-map, ${OF}`),
    foretold: /bpf-map/,
  },
  {
    kind: 'landlock-ruleset',
    id: 'descriptor-kind',
    named: RegExp(`descriptor 3, anon anon_inode:\\[?landlock-ruleset\\]?, ${OF}`),
    foretold: /landlock-ruleset/,
  },
  { kind: 'secret-memory', id: 'secret-memory', named: RegExp(`descriptor 3, ${OF}`), foretold: /secretmem/ },
  { kind: 'socket-bpf', id: 'socket-bpf-filter', named: RegExp(OF), foretold: /fd \d: socket:/ },
  { kind: 'mount-bpf', id: 'file-system-kind', named: /\/m, of type bpf\./, foretold: /\/m: bpf/ },
  { kind: 'overlay', id: 'overlay-inside', named: /mnt-\d+/, foretold: /\/o: overlay/ },
  { kind: 'autofs', id: 'autofs-device-missing', named: /./, foretold: /\/m: autofs/ },
  { kind: 'vsock', id: 'socket-family', named: /40/, foretold: /fd 3: socket:.*, family 40/ },
  {
    kind: 'mptcp',
    id: 'socket-protocol',
    named: /./,
    foretold: /fd 3: socket:.*, protocol 262/,
    needs: ['mptcp'],
  },
  { kind: 'queued-credentials', id: 'queue-with-credentials', named: RegExp(OF), foretold: null },
  { kind: 'in-flight', id: 'connection-not-accepted', named: /./, foretold: null },
  { kind: 'alarm-timer', id: 'timer-clock', named: RegExp(`9, ${OF}`), foretold: /fd 3: a timer of clock 9/ },
  { kind: 'deadline', id: 'scheduling-policy', named: /6\./, foretold: /policy 6/ },
  {
    kind: 'user-namespace',
    id: 'nested-namespace',
    named: /user namespace, process \d+/,
    foretold: /own namespaces: user/,
    needs: ['user-namespaces'],
  },
  {
    kind: 'pid-namespace',
    id: 'nested-namespace',
    named: /pid namespace, process \d+/,
    foretold: /own namespaces: pid/,
  },
  {
    kind: 'time-namespace',
    id: 'nested-namespace',
    named: /time\w* namespace, process \d+/,
    foretold: /own namespaces: time/,
    needs: ['time-namespaces'],
  },
];
const AT_HAND = KINDS.filter(({ needs = [] }) => needs.every((need) => hostHas(need)));

/** Has the container's init start each, in a folder of its own, before it goes on. */
function started(kinds: readonly string[]): string {
  const each = kinds.map(
    (kind) =>
      `(mkdir /${kind} \\&\\& cd /${kind} \\&\\& exec /undumpable ${kind}) </dev/null >/dev/null 2>\\&1 \\& until [ -e /${kind}/ready -o -e /${kind}/refused ]; do /bin/sleep 0.05; done`,
  );
  const start = each.map((line) => `${line}\\n`).join('');
  // What a kernel refuses can be looked at from outside.
  return `cp ${program} "$ROOTFS/undumpable"; sed -i "s|^exec 3<>question|${start}&|" "$ROOTFS/init"`;
}

const refusals = (to: string) => `for f in "$ROOTFS"/*/refused; do [ -e "$f" ] && cp "$f" ${to}; done; :`;

/** Much of it takes what a container does not have otherwise. */
const UNCONFINED = { 'no-control': 'true', unconfined: 'true' };

describe('what CRIU cannot dump', requires('root', 'gcc'), () => {
  beforeAll(() => {
    execFileSync('gcc', ['-static', '-Os', '-o', program, join(import.meta.dirname, 'undumpable.c')]);
  });
  afterAll(() => expect(leftovers()).toEqual([]));

  /** All at once: they fail soon. */
  describe.concurrent('is named', () => {
    for (const { kind, id, named, needs = [], raw = {} } of KINDS) {
      it(kind, requires(...needs), async ({ skip }) => {
        const refused = join(folder, `refused-${kind}`);
        const sabotage = { beforeStart: started([kind]), beforeDump: refusals(refused) };
        const { verdict, explainedBy, findings, cause } = await controlled({ ...UNCONFINED, ...raw }, sabotage);
        skip(existsSync(refused), `This kernel has none: ${existsSync(refused) ? readFileSync(refused, 'utf8') : ''}`);
        expect({ verdict, explainedBy }, cause ?? undefined).toEqual({ verdict: 'failed', explainedBy: id });
        expect(findings.find((each) => each.id === id)?.message).toMatch(named);
      });
    }
  });

  it('is told by doctor before, all of it in one container', async () => {
    for (const part of ['bin', 'dist', 'schema', 'package.json'])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    const [criu, lxc] = await Promise.all([provided('criu', CRIU), provided('lxc', LXC)]);
    const [told, refused] = [join(folder, 'told'), join(folder, 'refused')];
    const doctor = `'${process.execPath}' ${folder}/dist/cli/index.js doctor --container "$NAME" --lxc-path "$LXC_PATH" --json`;
    const look = `${doctor} --criu 'path:${criu}' --lxc 'path:${lxc}' --store ${folder}/store > ${told} || [ $? = 1 ]`;
    // Then they end: what becomes of the cell is no matter here.
    const end = `for p in /proc/[0-9]*; do if grep -qsx undumpable $p/comm; then kill -9 "\${p#/proc/}"; fi; done; ${refusals(refused)}`;
    const foretold = AT_HAND.filter((each) => each.foretold !== null);
    await controlled(UNCONFINED, {
      beforeStart: started(AT_HAND.map(({ kind }) => kind)),
      beforeDump: `${look}; ${end}`,
    });
    const { predictions } = JSON.parse(readFileSync(told, 'utf8')) as Forecast;
    const missed = foretold.filter(
      ({ id, foretold }) => !predictions.some((each) => each.id === id && foretold?.test(each.evidence ?? '')),
    );
    const said = existsSync(refused) ? readFileSync(refused, 'utf8') : '';
    expect(
      missed.map(({ kind }) => kind),
      `${said}\n${JSON.stringify(predictions, null, 1)}`,
    ).toEqual([]);
    const ids = new Set(foretold.map(({ id }) => id));
    expect(predictions.filter(({ id, severity }) => severity === 'error' && !ids.has(id))).toEqual([]);
    for (const each of predictions.filter(({ id }) => ids.has(id) && !/mount|overlay|file-system|autofs/.test(id)))
      expect(each.evidence).toMatch(/\d+ \(undumpable\)/);
  });
});

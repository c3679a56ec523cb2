import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hierarchies, processesIn } from '../../src/host/cgroups.js';
import { run } from '../../src/host/command.js';
import { readOrNull } from '../../src/host/process.js';
import { isRoot } from '../../src/host/root.js';
import { readRecords, STATE_FOLDER } from '../../src/host/sandbox-record.js';
import type { Finding, Result } from '../../src/words/result.js';
import { programFile } from '../programs.js';
import { iptables } from './provided.js';
import { requires } from './requires.js';
import { leftovers, ROOT, tester } from './tester.js';
import { CRIU, LXC } from './versions.js';

const RUN = ['run', '--criu', CRIU, '--lxc', LXC];
const AUDIT = ['leak', 'host-changed', 'kernel-log', 'not-audited'];

const audited = (result: Result | null) => (result?.findings ?? []).filter(({ id }) => AUDIT.includes(id));

describe('on a host that nothing happens to', requires('root'), () => {
  it('four runs, of which two go on at once, find nothing', { timeout: 300_000 }, async () => {
    for (let round = 1; round <= 2; round++) {
      const both = await Promise.all([1, 2].map(() => tester([...RUN, '--fresh', '--cycles', '2'])));
      for (const { result } of both) {
        expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'passed', failureClass: null });
        // Others may work on this host, which is told for information.
        const own = audited(result).filter(({ id, severity }) => id !== 'host-changed' || severity !== 'info');
        expect(own, `round ${round}`).toEqual([]);
      }
    }
    expect(leftovers()).toEqual([]);
  });
});

/**
 * A host of the tests' own, to be spoilt: a network namespace and a mount namespace with a /run of its own. In them the
 * tester runs, and what it takes for its host's are these.
 */
class SpoiltHost {
  private readonly holder: ChildProcess;
  /** Not below /tmp, which is private in a sandbox. */
  readonly folder = mkdtempSync('/var/tmp/audit-');

  constructor() {
    const make = 'mount -t tmpfs -o mode=755 tmpfs /run && echo made && read -r _';
    const namespaces = ['--net', '--mount', '--propagation', 'private'];
    this.holder = spawn('unshare', [...namespaces, 'sh', '-c', make], { stdio: ['pipe', 'pipe', 'inherit'] });
  }

  async made(): Promise<void> {
    await once(this.holder.stdout as NodeJS.ReadableStream, 'data');
  }

  async end(): Promise<void> {
    const closed = once(this.holder, 'close');
    this.holder.stdin?.end();
    await closed;
    rmSync(this.folder, { recursive: true });
  }

  /** A folder with a program that makes a sandbox less than it should be. */
  broken(program: string, script: string): string {
    const folder = mkdtempSync(join(this.folder, 'broken-'));
    writeFileSync(join(folder, program), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, program), 0o755);
    return folder;
  }

  without(option: string): string {
    return this.broken(
      'unshare',
      `for word; do shift; [ "$word" = ${option} ] || set -- "$@" "$word"; done\nexec ${programFile('unshare')} "$@"`,
    );
  }

  // Never so with /tmp: where that is the host's, the sandbox makes its mount points over real files.
  withRunOfHost(): string {
    return this.broken('mount', `case "$*" in *" tmpfs /run") exit 0; esac\nexec ${programFile('mount')} "$@"`);
  }

  enter(...argv: string[]): string[] {
    return ['nsenter', '--target', String(this.holder.pid), '--net', '--mount', '--', ...argv];
  }

  async sh(command: string): Promise<void> {
    const { code, stderr } = await run(this.enter('sh', '-ec', command), { timeoutMs: 60_000 });
    expect({ code, stderr }, command).toEqual({ code: 0, stderr: expect.anything() });
  }

  /**
   * Runs a cell here.
   *
   * @param spoil called while its cycles run, with the sandbox's id and the container's name
   * @param programs folder to put first in PATH
   */
  async cell(spoil: (id: string, container: string) => Promise<void> | void, programs?: string): Promise<Result> {
    const file = join(this.folder, 'result.json');
    const [program = '', ...args] = this.enter(join(ROOT, 'bin/criu-lxc-test'), ...RUN, '--keep', '--json', file);
    const path = [programs, process.env['PATH']].filter((each) => each !== undefined).join(delimiter);
    const env = { ...process.env, PATH: path, XDG_STATE_HOME: this.folder };
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const closed = once(child, 'close');
    let spoilt: Promise<void> | undefined;
    // Written when the first cycle begins.
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!line.startsWith('Starting the container')) return;
      const record = readdirSync(STATE_FOLDER).find((name) => name.startsWith(`criu-lxc-test.${child.pid}.`)) ?? '';
      const id = record.replace(/\.json$/, '');
      spoilt = Promise.resolve(spoil(id, id.split('.').at(-1) as string));
    });
    await closed;
    await spoilt;
    expect(spoilt).toBeDefined();
    return JSON.parse(readFileSync(file, 'utf8')) as Result;
  }
}

/** A test with a host of its own. */
const spoilt = it.extend('host', async ({ onTestFinished }) => {
  const host = new SpoiltHost();
  onTestFinished(() => host.end());
  await host.made();
  return host;
});

function expectLeak(result: Result, what: string): void {
  const leaks = expectLeakAnywhere(result, what);
  expect(result.cause).toBe(leaks[0]?.message);
  expect(result.cycles.map(({ verdict }) => verdict)).toEqual(['passed']);
}

/** On the host, or already in the sandbox, which sees as much of it as it was given. */
function expectLeakAnywhere(result: Result, what: string): Finding[] {
  const leaks = audited(result).filter(({ id }) => id === 'leak');
  expect(result, result.cause ?? undefined).toMatchObject({ verdict: 'failed', failureClass: 'leak' });
  expect(leaks).toContainEqual(expect.objectContaining({ severity: 'error', evidence: expect.stringContaining(what) }));
  return leaks;
}

function expectChange(result: Result, severity: Finding['severity'], what: string): void {
  expect(result, result.cause ?? undefined).toMatchObject({ verdict: 'passed', failureClass: null });
  expect(audited(result)).toEqual([
    expect.objectContaining({ id: 'host-changed', severity, evidence: expect.stringContaining(what) }),
  ]);
}

describe('on a host that is spoilt', requires('root'), () => {
  describe.skipIf(!isRoot())('while a cell runs', () => {
    beforeAll(async () => {
      // Fills the store: the host of the tests' own reaches no archive.
      const { result } = await tester(RUN);
      expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'passed' });
    });
    afterAll(() => expect(leftovers()).toEqual([]));

    /** Each in the namespaces of its host: no other sees it. */
    describe.concurrent('in a way that others do not see', () => {
      spoilt('a bridge with our name and our address is a leak', async ({ host }) => {
        const result = await host.cell(() => host.sh('ip link add br0 type bridge; ip addr add 10.77.0.1/24 dev br0'));
        expectLeak(result, 'new: link br0 (bridge ');
      });

      spoilt('a bridge that a sandbox without a network of its own leaves is a leak', async ({ host }) => {
        const result = await host.cell(() => undefined, host.without('--net'));
        expectLeak(result, 'new: link br0 (bridge ');
      });

      spoilt('a link that goes is told', async ({ host }) => {
        await host.sh('ip link add vethA type veth peer name vethB');
        expectChange(await host.cell(() => host.sh('ip link del vethA')), 'info', 'gone: link vethA (veth ');
      });

      spoilt('a mount with the id of the sandbox is a leak', async ({ host }) => {
        const result = await host.cell((id) => host.sh(`mkdir /run/${id}; mount -t tmpfs tmpfs /run/${id}`));
        expectLeak(result, 'new: mount /run/criu-lxc-test.');
      });

      spoilt("a lock of LXC's with the container's name is a leak", async ({ host }) => {
        const result = await host.cell((_id, container) => host.sh(`mkdir /run/lxc; : > /run/lxc/.${container}`));
        expectLeak(result, 'new: file /run/lxc/.');
      });

      spoilt('a process in a namespace of the sandbox is a leak', async ({ host }) => {
        let left: ChildProcess | undefined;
        const result = await host.cell((id) => {
          const { cgroups } = readRecords().find((each) => each.id === id)?.record ?? { cgroups: [] };
          const inside = cgroups.flatMap(processesIn)[0];
          left = spawn('nsenter', ['--target', String(inside), '--net', '--', 'sleep', '60']);
        });
        left?.kill('SIGKILL');
        expect(left?.killed).toBe(true);
        expectLeak(result, `new: process ${left?.pid} (sleep, state S)`);
      });

      spoilt('other options of a mount are a warning', async ({ host }) => {
        await host.sh('mkdir /run/theirs; mount -t tmpfs theirs /run/theirs');
        const result = await host.cell(() => host.sh('mount -o remount,ro /run/theirs'));
        expectChange(result, 'warning', 'changed: mount /run/theirs (');
      });

      spoilt(
        "CRIU's cache in /run is a warning, and a leak where the sandbox has the host's /run",
        async ({ host }) => {
          // What a CRIU leaves that died while it wrote its cache; the cache itself the cell moves about.
          const spoil = () => host.sh(': > /run/criu.kdat.tmp');
          const mend = () => host.sh('rm -rf /run/criu.kdat.tmp /run/criu-lxc-test /run/lxc');
          const result = await host.cell(spoil);
          await mend();
          expectChange(result, 'warning', 'new: file /run/criu.kdat.tmp');
          const leak = await host.cell(spoil, host.withRunOfHost());
          expectLeakAnywhere(leak, 'new: file /run/criu.kdat.tmp');
          expectLeakAnywhere(leak, 'new: file /run/lxc/lock/var/tmp/criu-lxc-test.');
        },
      );

      spoilt("CRIU's chain is a warning, and a leak where the sandbox has the host's network", async ({ host }) => {
        const program = await iptables();
        const spoil = () => host.sh(`${program} -N CRIU; ${program} -A CRIU -j DROP`);
        const mend = () => host.sh(`${program} -F CRIU; ${program} -X CRIU`);
        const result = await host.cell(spoil);
        await mend();
        expectChange(result, 'warning', 'new: netfilter chain ip filter CRIU');
        const leak = await host.cell(spoil, host.without('--net'));
        expectLeakAnywhere(leak, 'new: netfilter chain ip filter CRIU');
      });
    });

    spoilt('with nothing, and finds nothing', async ({ host }) => {
      expect(audited(await host.cell(() => undefined))).toEqual([]);
    });

    spoilt("somebody else's veth, bridge, mount and container are none", async ({ host }) => {
      const cgroup = join(hierarchies()[0]?.own as string, 'lxc.payload.audit-of-somebody');
      const result = await host.cell(async () => {
        mkdirSync(cgroup);
        await host.sh('ip link add vethA type veth peer name vethB; ip link add br0 type bridge');
        await host.sh('mkdir /run/theirs; mount -t tmpfs theirs /run/theirs');
      });
      rmdirSync(cgroup);
      expectChange(result, 'info', 'new: link vethA (veth ');
      const [{ evidence } = { evidence: '' }] = audited(result);
      expect(evidence).toContain('new: link br0 (bridge ');
      expect(evidence).toContain('new: mount /run/theirs (');
      expect(evidence).toContain(`new: cgroup ${cgroup}`);
    });

    spoilt("a cgroup with the container's name is a leak", async ({ host }) => {
      let cgroup = '';
      const result = await host.cell((_id, container) => {
        cgroup = join(hierarchies()[0]?.own as string, `lxc.payload.${container}`);
        mkdirSync(cgroup);
      });
      rmdirSync(cgroup);
      expectLeak(result, `new: cgroup ${cgroup}`);
    });

    spoilt("what another user makes under our names is none, nor is root's look at a log", async ({ host }) => {
      const theirs = join('/tmp', `.criu-audit-${process.pid}`);
      let children: ChildProcess[] = [];
      let made = '';
      const result = await host.cell((id, container) => {
        const log = join('/var/tmp', id, 'lxc.log');
        const user = { uid: 65534, gid: 65534 };
        children = [
          spawn('sleep', ['60'], { ...user, env: { PATH: process.env['PATH'], HOME: `/var/tmp/${id}` } }),
          spawn('sh', ['-c', 'read -r _', log], user),
          spawn('tail', ['-f', log]),
        ];
        mkdirSync(theirs);
        chownSync(theirs, user.uid, user.gid);
        made = join(hierarchies()[0]?.own as string, `lxc.payload.${container}`);
        mkdirSync(made);
        chownSync(made, user.uid, user.gid);
      });
      for (const child of children) child.kill('SIGKILL');
      rmdirSync(theirs);
      rmdirSync(made);
      expectChange(result, 'warning', `new: file ${theirs} (folder)`);
      const [{ evidence } = { evidence: '' }] = audited(result);
      expect(evidence).toContain(`new: cgroup ${made}`);
      for (const { pid } of children) expect(evidence).toContain(`new: process ${pid} (`);
    });

    spoilt("CRIU's folder in /tmp is a warning", async ({ host }) => {
      const name = `/tmp/.criu-audit-${process.pid}`;
      const result = await host.cell(() => host.sh(`mkdir ${name}`));
      await host.sh(`rmdir ${name}`);
      expectChange(result, 'warning', `new: file ${name} (folder)`);
    });

    spoilt('a CRIU of somebody else that dies of a wild pointer is not told of', async ({ host, skip }) => {
      skip(readOrNull('/proc/sys/debug/exception-trace')?.trim() !== '1', 'This kernel does not tell of such deaths.');
      // A shell whose recursion ends where its small stack does. No handler is started for a core of one byte.
      const criu = join(host.folder, 'criu');
      cpSync(realpathSync('/bin/sh'), criu);
      // Another one is at work: the pid alone tells whose it was.
      const stays = spawn(criu, ['-c', 'read line'], { stdio: ['pipe', 'ignore', 'ignore'] });
      const result = await host.cell(() =>
        host.sh(`prlimit --core=1 --stack=262144 ${criu} -c 'f() { f; }; f' 2>/dev/null || :`),
      );
      expect(result).toMatchObject({ verdict: 'passed', failureClass: null });
      expect(audited(result)).toEqual([]);
      stays.stdin.end();
    });
  });
});

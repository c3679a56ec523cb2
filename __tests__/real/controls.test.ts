import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { CellPlan } from '../../src/core/plan.js';
import { parseRequest } from '../../src/core/request.js';
import { runTest } from '../../src/core/run.js';
import { CATALOGUES } from '../../src/facts/catalogue.js';
import { describeReal, describeV1 } from './require.js';
import { leftovers, ROOT, STORE, tester } from './tester.js';

const folder = mkdtempSync(join(tmpdir(), 'controls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A cycle that is broken on purpose. */
async function broken(sabotage: NonNullable<CellPlan['sabotage']>) {
  const request = parseRequest({ 'criu-version': '4.2.1', 'lxc-version': '6.0.4' }, (input) => input);
  return runTest(
    request,
    {
      cellProgram: join(ROOT, 'dist/cell/index.js'),
      store: STORE,
      evidence: join(folder, 'evidence'),
      keepEvidence: false,
      tool: 'test',
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
    sabotage,
  );
}

/** Edits text in images of the checkpoint. The witness's variables stand as text in the image of its memory. */
const inImages = (files: string, expression: string) => ({
  beforeRestore: `LC_ALL=C sed -i "${expression}" "$IMAGES"/${files}`,
});
const afterwards = (command: string) => ({ afterRestore: command });
const inside = (namespaces: string, command: string) => afterwards(`nsenter -t "$PID" ${namespaces} -- ${command}`);

/** For every fact something that breaks it, and no other. */
const SABOTAGE: Record<string, NonNullable<CellPlan['sabotage']>> = {
  memory: inImages('pages-*.img', `s/nonce=[0-9a-f]\\{32\\}/nonce=${'0'.repeat(32)}/g`),
  counter: inImages('pages-*.img', 's/serial=10000[0-9]/serial=100000/g'),
  pipe: inImages('pipes-data.img', 's/ 10000[0-9]/ 999999/'),
  'deleted-file': inImages('ghost-file-*.img', 's/10000[0-9]/999999/'),
  tmpfs: afterwards('echo other > "/proc/$PID/root/run/witness/kept"'),
  signal: inside('--pid', 'sh -c "kill -USR1 $(cat "/proc/$PID/root/run/witness/pulse")"'),
  processes: afterwards('nsenter -t "$PID" --pid -- sleep 60 & sleep 0.1'),
  hostname: inside('--uts', 'sh -c "echo other > /proc/sys/kernel/hostname"'),
  links: inside('--net', 'ip link set eth0 address 02:00:00:00:00:99'),
  routes: inside('--net', 'ip route del default'),
  reachable: afterwards('ip link set "$(ls /sys/class/net | grep veth)" nomaster'),
};

/** Here the controllers are of cgroup v1. */
const LIMITS: typeof SABOTAGE = {
  'memory-limit': afterwards('echo 123456789 > "/sys/fs/cgroup/memory/lxc.payload.$NAME/memory.limit_in_bytes"'),
  'pids-limit': afterwards('echo 99 > "/sys/fs/cgroup/pids/lxc.payload.$NAME/pids.max"'),
};

async function expectNoticed(fact: string, sabotage: NonNullable<CellPlan['sabotage']>) {
  const { verdict, failureClass, cause, cycles } = await broken(sabotage);
  expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
  const changed = cycles[0]?.facts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name);
  expect(changed).toEqual([fact]);
}

describeReal('each fact notices, alone, what breaks it', () => {
  it.each(Object.entries(SABOTAGE))('%s', expectNoticed);

  it('timer, and with it the signal, of a process that stands still', async () => {
    const stop = inside('--pid', 'sh -c "kill -STOP $(cat "/proc/$PID/root/run/witness/pulse")"');
    const { verdict, failureClass, cause } = await broken(stop);
    expect({ verdict, failureClass }).toEqual({ verdict: 'failed', failureClass: 'state' });
    expect(cause).toMatch(/did not (wake from a sleep of 20 ms|handle SIGUSR1) within 5 s/);
  });

  it.each([
    ['at once', 'kill -KILL "$PID"; sleep 0.1'],
    ['while it is questioned', '(sleep 0.01; kill -KILL "$PID") &'],
  ])('a container that dies after the restore, %s', async (_title, command) => {
    const { verdict, failureClass, cause } = await broken(afterwards(command));
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
  });

  it('knows of no fact without a control', () => {
    expect([...Object.keys(SABOTAGE), ...Object.keys(LIMITS), 'timer'].sort()).toEqual(
      CATALOGUES.witness.map(({ name }) => name).sort(),
    );
  });
});

describeV1('each limit notices, alone, what breaks it', () => {
  it.each(Object.entries(LIMITS))('%s', expectNoticed);
});

describeReal('an lxc-checkpoint that lies', () => {
  const lies = {
    'does nothing and says that it did': ['exit 0', /dump/, 'dump'],
    'writes the log of a dump that it did not make': [
      'echo "Version: 4.2.1 (gitid 0)" > "$dir/dump.log"; echo "Dumping finished successfully" >> "$dir/dump.log"',
      /calls the container RUNNING, not STOPPED/,
      'state',
    ],
    'writes the log of another CRIU': [
      'echo "Version: 4.0 (gitid 0)" > "$dir/dump.log"; echo "Dumping finished successfully" >> "$dir/dump.log"',
      /CRIU 4\.2\.1 was to make the dump, and CRIU 4\.0 made it/,
      'provide',
    ],
    'stops the container, and starts a fresh one': [
      `case " $* " in
        *" -r "*) echo "Version: 4.2.1 (gitid 0)" > "$dir/restore.log"; echo "Restore finished successfully" >> "$dir/restore.log"
                  exec lxc-start -d -P "$path" -n "$name";;
        *) echo "Version: 4.2.1 (gitid 0)" > "$dir/dump.log"; echo "Dumping finished successfully" >> "$dir/dump.log"
           exec lxc-stop -k -P "$path" -n "$name";;
      esac`,
      /The nonce kept in memory was \w+ and is \w+: this is not the container that was dumped/,
      'state',
    ],
  } as const;

  it.each(Object.entries(lies))('%s', async (_title, [script, cause, failureClass]) => {
    const honest = await tester(['run', '--criu', '4.2.1', '--lxc', '6.0.4']);
    const liar = mkdtempSync(join(folder, 'liar-'));
    cpSync(dirname(honest.result?.cell.lxc?.path as string), liar, { recursive: true, verbatimSymlinks: true });
    const options = 'while [ $# -gt 0 ]; do case $1 in -D) dir=$2;; -P) path=$2;; -n) name=$2;; esac; shift; done';
    const program = `#!/bin/sh\nall="$*"\n${options}\nmkdir -p "$dir"\nset -- $all\n${script}\n`;
    writeFileSync(join(liar, 'bin/lxc-checkpoint'), program);
    const { result } = await tester(['run', '--criu', '4.2.1', '--lxc', `path:${liar}`]);
    rmSync(liar, { recursive: true });
    expect(result?.cause).toMatch(cause);
    expect(result?.failureClass).toBe(failureClass);
    expect(result?.verdict).toBe(failureClass === 'provide' ? 'error' : 'failed');
    expect(leftovers()).toEqual([]);
  });
});

describeReal('doctor --self-test', () => {
  it('sees a fresh container and a counter that was reset', async () => {
    const { code, stdout } = await tester(['doctor', '--self-test', '--criu', '4.2.1', '--lxc', '6.0.4']);
    expect(stdout).toContain('noticed: a "restore" that secretly starts a fresh container');
    expect(stdout).toContain('noticed: a restore of a container whose counter was reset');
    expect(stdout).not.toContain('NOT noticed');
    expect(code).toBe(0);
    expect(leftovers()).toEqual([]);
  });
});

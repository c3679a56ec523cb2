import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive } from '../../src/host/process.js';
import { readRecords, type SandboxRecord, STATE_FOLDER, self } from '../../src/host/sandbox-record.js';
import { sweep } from '../../src/host/sweep.js';
import { leftovers, ROOT, start, tester } from './tester.js';
import { CRIU, LXC } from './versions.js';

const NOBODY = 65_534;
const PROGRAM = join(ROOT, 'bin/criu-lxc-test');
const RUN = ['run', '--criu', CRIU, '--lxc', LXC];
/** As nobody, who would do with records what root would not. */
const AS_NOBODY = ['setpriv', '--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups'] as const;

const started: ChildProcess[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync('/var/tmp/records-');
  chownSync(folder, NOBODY, NOBODY);
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGINT');
    await once(child, 'close');
  }
  rmSync(folder, { recursive: true, force: true });
});

/** A process of root's, and a folder of nobody's that looks like the cgroup of a sandbox with this process in it. */
function victim(id: string) {
  const child = spawn('sleep', ['300'], { stdio: 'ignore' });
  started.push(child);
  mkdirSync(join(folder, id));
  writeFileSync(join(folder, id, 'cgroup.procs'), `${child.pid}\n`);
  return { cgroup: join(folder, id), lives: () => child.exitCode === null && child.signalCode === null };
}

/** A record of a sandbox whose owner is dead, as a file in the state folder. */
function leaveRecord(id: string, cgroup: string, mode: number): string {
  const file = join(STATE_FOLDER, `${id}.json`);
  const owner = { ...self(), pid: 2 ** 22, startTime: '1' };
  const record: SandboxRecord = { owner, folder: join(folder, 'none', id), cgroups: [cgroup] };
  mkdirSync(STATE_FOLDER, { recursive: true, mode: 0o755 });
  writeFileSync(file, JSON.stringify(record));
  execFileSync('chmod', [mode.toString(8), file]);
  return file;
}

describe.skipIf(process.geteuid?.() !== 0)('records of sandboxes', () => {
  it('are for root alone to write, whatever umask root has', async () => {
    const child = spawn('sh', ['-c', 'umask 000; exec "$@"', 'sh', PROGRAM, ...RUN, '--cycles', '10000'], {
      stdio: 'ignore',
    });
    started.push(child);
    const file = () => readRecords().find(({ record }) => record?.owner.pid === child.pid)?.name;
    while (file() === undefined && child.exitCode === null) await sleep(10);
    const path = join(STATE_FOLDER, file() as string);
    const { mode } = statSync(path);
    const record = JSON.parse(readFileSync(path, 'utf8')) as SandboxRecord;
    const { cgroup, lives } = victim(path.slice(STATE_FOLDER.length + 1, -'.json'.length));
    const forged = JSON.stringify({ ...record, cgroups: [...record.cgroups, cgroup] });
    spawnSync(AS_NOBODY[0], [...AS_NOBODY.slice(1), 'tee', path], { input: forged });
    child.kill('SIGINT');
    await once(child, 'close');
    expect(lives()).toBe(true);
    expect(mode & 0o7777).toBe(0o600);
    expect(leftovers()).toEqual([]);
  });

  it('are not believed when others can write them', async () => {
    const id = 'criu-lxc-test.4194304.1.abcdef';
    const { cgroup, lives } = victim(id);
    const file = leaveRecord(id, cgroup, 0o666);
    expect((await sweep()).map((each) => each.id)).not.toContain(id);
    await sleep(100);
    rmSync(file);
    expect(lives()).toBe(true);
  });

  it('are not believed when others can write to their folder', async () => {
    const id = 'criu-lxc-test.4194304.1.abcdee';
    const { cgroup, lives } = victim(id);
    const file = leaveRecord(id, cgroup, 0o600);
    execFileSync('chmod', ['777', STATE_FOLDER]);
    const swept = await sweep();
    execFileSync('chmod', ['755', STATE_FOLDER]);
    rmSync(file);
    expect(swept).toEqual([]);
    expect(lives()).toBe(true);
  });

  it('name nothing that is no cgroup', async () => {
    const id = 'criu-lxc-test.4194304.1.abcded';
    const { cgroup, lives } = victim(id);
    leaveRecord(id, cgroup, 0o600);
    expect(await sweep()).toContainEqual({ id, left: [] });
    await sleep(100);
    expect(lives()).toBe(true);
  });

  it('that are half written are swept when their writer is dead', async () => {
    // Between writing it and giving it its name.
    const kill = 'fs.renameSync = (from) => from.endsWith(".json.new") && process.kill(process.pid, "SIGKILL")';
    const code = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; ${kill}; syncBuiltinESMExports();`;
    const child = start([...RUN, '--cycles', '1'], {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
    });
    const [, signal] = await once(child, 'close');
    expect(signal).toBe('SIGKILL');
    const left = () => readdirSync(STATE_FOLDER).filter((name) => name.includes(`.${child.pid}.`));
    expect(left()).toHaveLength(1);
    expect((await tester(['clean'])).stdout).toMatch(new RegExp(`^Removed criu-lxc-test\\.${child.pid}\\..*\n$`));
    expect(existsSync(STATE_FOLDER) ? left() : []).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it('that are being written are left to their writer', async () => {
    const id = `criu-lxc-test.${process.pid}.${self().startTime}.abcdec`;
    mkdirSync(STATE_FOLDER, { recursive: true, mode: 0o755 });
    const file = join(STATE_FOLDER, `.${id}.json.new`);
    writeFileSync(file, '{"owner":', { mode: 0o600 });
    expect(isAlive(self())).toBe(true);
    const swept = await sweep();
    const stays = existsSync(file);
    rmSync(file);
    expect([swept.map((each) => each.id).includes(id), stays]).toEqual([false, true]);
  });

  it('leave nothing when the disk is full', () => {
    const full = [
      `mkdir -p ${STATE_FOLDER}`,
      `mount -t tmpfs -o size=4k,mode=755 none ${STATE_FOLDER}`,
      `head -c 4096 /dev/zero > ${STATE_FOLDER}/filler`,
      `"$@" > ${join(folder, 'told')}`,
      `ls -A ${STATE_FOLDER}`,
    ];
    const command = [PROGRAM, ...RUN, '--no-control'];
    const { stdout } = spawnSync('unshare', ['--mount', 'sh', '-c', full.join('\n'), 'sh', ...command], {
      encoding: 'utf8',
    });
    // Made for the mount, and not seen by the sandbox's end.
    if (existsSync(STATE_FOLDER) && readdirSync(STATE_FOLDER).length === 0) rmSync(STATE_FOLDER, { recursive: true });
    expect(stdout).toBe('filler\n');
    expect(readFileSync(join(folder, 'told'), 'utf8')).toContain(`could not be recorded in ${STATE_FOLDER} (ENOSPC)`);
  });

  it('are of no sandbox in a folder of another user', async () => {
    const { code, result } = await tester([...RUN, '--work-dir', folder]);
    expect([code, result?.verdict]).toEqual([3, 'error']);
    expect(result?.cause).toContain(`Users other than root can change ${folder}, `);
    expect(readdirSync(folder)).toEqual([]);
    expect(leftovers()).toEqual([]);
  });
});

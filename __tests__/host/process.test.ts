import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { identify, innermostPid, isAlive, openFiles, readOrNull, statusField } from '../../src/host/process.js';
import { isRoot } from '../../src/host/root.js';
import { temporaryFolder } from '../folder.js';

const ROOT = join(import.meta.dirname, '../..');

/** A shell script that runs until the test ends, and the first line that it prints. */
async function start(script: string): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn('sh', ['-c', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const line = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data) => resolve(String(data).trim())),
  );
  return { child, line };
}

function stat(pid: number): string {
  return readFileSync(`/proc/${pid}/stat`, 'utf8');
}

it('identifies a process by its start, which differs from that of a later one', async () => {
  const self = identify(process.pid);
  expect(self?.pid).toBe(process.pid);
  await sleep(30);
  const { child } = await start('echo started; read -r _');
  const later = identify(child.pid as number);
  expect(Number(later?.startTime)).toBeGreaterThan(Number(self?.startTime));
});

it('identifies nothing where there is no process', () => {
  expect(identify(2 ** 22 + 1)).toBeNull();
});

it('takes a process for alive until it is gone, and a later one with its pid for another', async () => {
  const { child } = await start('echo started; read -r _');
  const identity = identify(child.pid as number);
  if (identity === null) throw new Error('The child could not be identified.');
  expect(isAlive(identity)).toBe(true);
  expect(isAlive({ ...identity, startTime: String(Number(identity.startTime) - 1) })).toBe(false);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  expect(isAlive(identity)).toBe(false);
});

it('reads the start of a process whose name holds parentheses and spaces', async () => {
  const name = 'a) Z (b 1 2';
  const { child } = await start(`printf '%s' '${name}' > /proc/$$/comm; echo named; read -r _`);
  const pid = child.pid as number;
  const prefix = `${pid} (${name}) `;
  expect(stat(pid).startsWith(prefix)).toBe(true);
  // Field 22, when the third is the first after the name.
  expect(identify(pid)).toEqual({ pid, startTime: stat(pid).slice(prefix.length).split(' ')[22 - 3] });
});

it('takes a zombie for dead', async () => {
  // The parent is not a shell any more when it is told: a shell would wait for its dead child, and none would be left.
  const { line } = await start(
    `sh -c 'while ! grep -q "^sleep$" /proc/$PPID/comm; do :; done; echo $$; exec sleep 60' & exec sleep 60`,
  );
  const zombie = identify(Number(line));
  if (zombie === null) throw new Error('The child could not be identified.');
  process.kill(zombie.pid, 'SIGKILL');
  while (!stat(zombie.pid).includes(') Z ')) await sleep(10);
  expect(isAlive(zombie)).toBe(false);
});

it('reads a field of a process, and null for a field or process that is not there', () => {
  expect(statusField(process.pid, 'PPid')).toBe(String(process.ppid));
  expect(statusField(process.pid, 'Pid')).toBe(String(process.pid));
  expect(statusField(process.pid, 'NoSuchField')).toBeNull();
  expect(statusField(2 ** 22 + 1, 'Pid')).toBeNull();
});

it('knows our own pid in the innermost namespace', () => {
  expect(innermostPid(process.pid)).toBe(process.pid);
  expect(innermostPid(2 ** 22 + 1)).toBeNull();
});

it('tells where the open files of a process lead', () => {
  const file = join(temporaryFolder(), 'open');
  const fd = openSync(file, 'w');
  onTestFinished(() => closeSync(fd));
  expect(openFiles(process.pid)).toContainEqual({ fd, target: file });
});

it('reads null where there is no file', () => {
  expect(readOrNull(join(temporaryFolder(), 'missing'))).toBeNull();
});

it.runIf(isRoot())('has the first thread of a process in front, where by name 1000 is before 999', () => {
  const ask = `import(${JSON.stringify(join(ROOT, 'src/host/process.ts'))}).then(({ threadIds }) => console.log(process.pid, ...threadIds(process.pid)))`;
  // Node has threads.
  const script = 'echo 998 >/proc/sys/kernel/ns_last_pid; "$0" --import "$1" -e "$2"; exit $?';
  const loader = join(ROOT, 'scripts/typescript-modules.mjs');
  const inside = ['--pid', '--fork', '--mount-proc', 'sh', '-c', script, process.execPath, loader, ask];
  const [own, first, ...others] = execFileSync('unshare', inside, { encoding: 'utf8' }).trim().split(' ');
  expect(own).toBe('999');
  expect(first).toBe(own);
  expect(others).toContain('1000');
});

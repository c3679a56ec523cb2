import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAlive, statFields } from '../../src/host/process.js';
import { readRecords, STATE_FOLDER } from '../../src/host/sandbox.js';
import type { Result } from '../../src/words/result.js';

export const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'bin/criu-lxc-test');

/** Shared by all tests, so that each version is fetched once. */
export const STORE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'criu-lxc-test');

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
  /** What `--json` wrote; null when it wrote nothing. */
  result: Result | null;
}

/** Starts the terminal command. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}, program = PROGRAM): ChildProcess {
  return spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs the terminal command to its end. Evidence goes to a temporary folder. */
export async function tester(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  program = PROGRAM,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'criu-lxc-test-outcome-'));
  const file = join(folder, 'result.json');
  try {
    const json = args[0] === 'run' ? ['--json', file] : [];
    const child = start([...args, ...json], { XDG_STATE_HOME: folder, ...env }, program);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (data) => {
      stdout += data;
    });
    child.stderr?.on('data', (data) => {
      stderr += data;
    });
    const code = await new Promise<number | null>((done) => child.on('close', done));
    const result = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : null;
    return { code, stdout, stderr, result };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All that a cell could leave on this host. Sandboxes of test files that run beside this one are none. */
export function leftovers(): string[] {
  const beside = sandboxesBeside();
  const found = traces();
  for (const id of sandboxesBeside()) beside.add(id);
  return found.filter((line) => ![...beside].some((id) => line.includes(id) || line === STATE_FOLDER));
}

/** Sandboxes that test files hold which run beside this one, each in a child of the same process. */
function sandboxesBeside(): Set<string> {
  const child = (pid: number): number | null => {
    const parent = Number(statFields(pid)?.[3] ?? 0);
    if (parent === process.ppid) return pid;
    return parent > 1 ? child(parent) : null;
  };
  return new Set(
    readRecords().flatMap(({ id, record }) => {
      const holder = record !== null && isAlive(record.owner) ? child(record.owner.pid) : null;
      return holder !== null && holder !== process.pid ? [id] : [];
    }),
  );
}

/** By name. */
function traces(): string[] {
  const cgroups = cgroupFolders().filter((path) => /criu-lxc-test|lxc\.(payload|monitor)/.test(path));
  const links = read('/proc/net/dev').match(/^\s*(veth\w+|br0):/gm) ?? [];
  const mounts = read('/proc/self/mountinfo')
    .split('\n')
    .filter((line) => line.includes('criu-lxc-test.'));
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => `${pid} ${read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`)
    .filter((line) => /criu-lxc-test\.\d|lxc-start|lxc-checkpoint/.test(line));
  const folders = ['/var/tmp', '/var/lib', '/tmp']
    .flatMap((folder) => find(folder, 1))
    .filter((path) => /\/criu-lxc-test(\.\d.*)?$|\.criu\./.test(path));
  return [...cgroups, ...links, ...mounts, ...processes, ...folders];
}

/** Some container's cgroup is frozen now. */
export function isFrozen(): boolean {
  return cgroupFolders()
    .filter((path) => path.includes('lxc.payload.'))
    .some((path) => /FROZEN|^1/.test(read(join(path, 'freezer.state')) + read(join(path, 'cgroup.freeze'))));
}

function cgroupFolders(): string[] {
  return read('/proc/self/mountinfo')
    .split('\n')
    .filter((line) => / - cgroup2? /.test(line))
    .flatMap((line) => find(line.split(' ')[4] as string, 5));
}

/** Folders below a folder. */
function find(folder: string, depth: number): string[] {
  if (depth === 0 || !existsSync(folder)) return [];
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [path, ...find(path, depth - 1)] : [];
    });
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

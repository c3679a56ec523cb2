import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { isAlive, readOrNull, statFields } from '../../src/host/process.js';
import { readRecords, type SandboxRecord, STATE_FOLDER, self } from '../../src/host/sandbox-record.js';
import { ADDRESSES, BRIDGE } from '../../src/lxc/network.js';
import type { Result } from '../../src/words/result.js';

export const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'bin/criu-lxc-test');

/** Shared by all tests, so that each version is fetched once. */
export const STORE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'criu-lxc-test');

/** What only this tool makes: a sandbox's id, whose end is the name of its container. */
const ID = /criu-lxc-test\.\d+\.\d+\.[0-9a-f]{6}/;
/** Within this time what is on its way out is gone. */
const SETTLE_MS = 200;
const OF_CONTAINER = /(^|[/.])[0-9a-f]{6}($|\/)/;

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

/**
 * All that cells have left on this host, by our own marks, as src/host/audit.ts tells it: ids of sandboxes, names of
 * containers, the bridge with our address, the container's MAC; and if it is still there after a moment. What belongs to a
 * sandbox that somebody else lives in is none: another test file's, another user's.
 */
export function leftovers(): string[] {
  const seen = looked();
  if (seen.length === 0) return [];
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLE_MS);
  const still = looked();
  return seen.filter((line) => still.includes(line));
}

function looked(): string[] {
  // The records before and after: a sandbox of others may come or go meanwhile.
  const others = sandboxesOfOthers();
  const found = traces();
  for (const id of sandboxesOfOthers()) others.add(id);
  const isOthers = (line: string) =>
    [...others].some((id) => line.includes(id)) || (line === STATE_FOLDER && others.size > 0);
  return found.filter((line) => !isOthers(line));
}

/** The sandboxes that live now and were opened by this process or what it started. */
export function ownSandboxes(): string[] {
  return ownRecords().map(({ id }) => id);
}

/** Some container of ours is frozen now. Nothing else is looked at: that lasts for a moment. */
export function isFrozen(): boolean {
  return ownRecords()
    .flatMap(({ record }) => record?.cgroups ?? [])
    .flatMap((folder) => find(folder, 4))
    .filter((path) => path.includes('lxc.payload.'))
    .some((path) =>
      /FROZEN|^1/.test(`${readOrNull(join(path, 'freezer.state'))}${readOrNull(join(path, 'cgroup.freeze'))}`),
    );
}

function ownRecords() {
  return records().filter(({ record }) => {
    const owner = record?.owner;
    return owner !== undefined && isAlive(owner) && familyOf(owner.pid).includes(process.pid);
  });
}

/**
 * Those with an owner of another pid namespace, or one who lives, was not started from here, and is no orphan: an orphan
 * may have been.
 */
function sandboxesOfOthers(): Set<string> {
  const { pidNamespace } = self();
  return new Set(
    records().flatMap(({ id, record }) => {
      const owner = record?.owner;
      if (owner === undefined) return [];
      if (owner.pidNamespace !== pidNamespace) return [id];
      if (!isAlive(owner)) return [];
      const family = familyOf(owner.pid);
      return !family.includes(process.pid) && family.length > 1 ? [id] : [];
    }),
  );
}

/** Those of all sandboxes that live. They are for root alone to read. */
function records(): { id: string; record: SandboxRecord | null }[] {
  if (process.geteuid?.() === 0) return readRecords();
  // One file a line: its name, and its content.
  const script = `cd "$1" 2>/dev/null || exit 0; for file in *.json; do [ -f "$file" ] && echo "$file $(cat "$file")"; done; :`;
  const argv = ['-n', 'sh', '-c', script, 'sh', STATE_FOLDER];
  return execFileSync('sudo', argv, { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, id, content] = /^(.+)\.json (\{.*)$/.exec(line) ?? [];
      return id === undefined ? [] : [{ id, record: JSON.parse(content as string) as SandboxRecord }];
    });
}

/** A process and those that it descends from, as far as the one that takes orphans, and without sudo. */
function familyOf(pid: number): number[] {
  const [, name = '', , parent] = statFields(pid) ?? [];
  if (parent === undefined || pid === 1 || name === 'systemd') return [];
  return [...(name === 'sudo' ? [] : [pid]), ...familyOf(Number(parent))];
}

function traces(): string[] {
  const cgroups = cgroupFolders().filter(
    (path) => ID.test(path) || isOfContainer(path, /lxc\.(payload|monitor|pivot)/),
  );
  const mounts = (readOrNull('/proc/self/mountinfo') ?? '').split('\n').filter((line) => ID.test(line));
  const processes = list('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const [, name, state] = statFields(Number(pid)) ?? [];
      if (name === undefined || state === 'Z') return [];
      const told = ['cmdline', 'cgroup'].map((file) => readOrNull(`/proc/${pid}/${file}`) ?? '').join('\n');
      const id = told.match(ID)?.[0];
      return id === undefined ? [] : [`process ${pid} ${name} of ${id}`];
    });
  const files = ['/var/tmp', '/tmp', '/run', '/run/lxc', '/run/lxc/lock/var/tmp']
    .flatMap((folder) => list(folder).map((name) => join(folder, name)))
    .filter((path) => ID.test(path) || isOfContainer(path, /\/lxc\//));
  return [...cgroups, ...links(), ...mounts, ...processes, ...files, ...stateFolder()];
}

function isOfContainer(path: string, kind: RegExp): boolean {
  return kind.test(path) && OF_CONTAINER.test(basename(path));
}

function links(): string[] {
  const known = JSON.parse(execFileSync('ip', ['-json', 'address', 'show'], { encoding: 'utf8' })) as {
    ifname: string;
    address?: string;
    addr_info?: { local: string }[];
  }[];
  return known
    .filter(
      ({ ifname, address, addr_info = [] }) =>
        address === ADDRESSES.mac || (ifname === BRIDGE && addr_info.some(({ local }) => local === ADDRESSES.gateway4)),
    )
    .map(({ ifname }) => `link ${ifname}`);
}

function stateFolder(): string[] {
  return existsSync(STATE_FOLDER) ? [STATE_FOLDER, ...list(STATE_FOLDER).map((name) => join(STATE_FOLDER, name))] : [];
}

function cgroupFolders(): string[] {
  return (readOrNull('/proc/self/mountinfo') ?? '')
    .split('\n')
    .filter((line) => / - cgroup2? /.test(line))
    .flatMap((line) => find(line.split(' ')[4] as string, 5));
}

/** Folders below a folder. */
function find(folder: string, depth: number): string[] {
  if (depth === 0) return [];
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [path, ...find(path, depth - 1)] : [];
    });
  } catch {
    return [];
  }
}

/** Empty when there is no such folder, or it may not be read. */
function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

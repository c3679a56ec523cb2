import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { leftovers, ROOT, tester } from '../__tests__/real/tester.js';
import { descendantsOf } from '../src/host/process.js';
import { expectEnd } from './expect-end.js';
import type { Kill, Lengths } from './kill.js';
import { victimOf } from './victim.js';

/** What became of a kill: plain data, a line of the record. */
export interface Outcome extends Kill {
  /** It was killed before it ended by itself. */
  isHit: boolean;
  /** Exit code or signal. */
  end: string;
  /** What is wrong, in sentences; empty when all is as it must be. */
  faults: string[];
  /** The last of what the command printed, where something is wrong. */
  said?: string;
  ms: number;
}

/** Where kills are tried. */
export interface Setting {
  /** Folder for stores, results and evidence; gone at the end. */
  folder: string;
  /** Versions, as options. */
  versions: readonly string[];
  /** A store that has all that is needed. */
  store: string;
  /** How long the commands take: of each that nobody killed it is measured again, as the host's load changes. */
  lengths: Lengths;
}

/** After its kill a run has to end within this time. */
const END_MS = 150_000;
/** Of a run: what the container holds frozen keeps a sandbox whose init was killed until then. */
const TIMEOUT_S = '40';
/** Until somebody of the kind that is to be killed has started. */
const LOOK_MS = 5;
/** 0 it had ended well, 1 what was killed was the container's or CRIU, 3 it was ours. */
const CODES = ['0', '1', '3'];

/** Fills the store, and makes the results that `--resume` finds. */
export async function prepare(setting: Setting): Promise<void> {
  const { code, stderr } = await tester(argsOf('grid', setting, setting.folder));
  if (code !== 0) throw new Error(`Without a kill it does not work either: ${stderr}`);
}

/** Kills once, looks what is left, and puts the host in order again. */
export async function tryKill(kill: Kill, setting: Setting): Promise<Outcome> {
  const started = performance.now();
  const faults: string[] = [];
  const own = join(setting.folder, 'one');
  mkdirSync(own, { recursive: true });
  try {
    const printed = join(own, 'printed');
    const child = start(kill, setting, own, printed);
    const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    const isHit = 'call' in kill.moment ? null : await strike(child, kill.moment);
    const ended = await Promise.race([closed, sleep(END_MS, null, { ref: false })]);
    if (ended === null) {
      process.kill(-(child.pid as number), 'SIGKILL');
      await closed;
      faults.push(`It did not end within ${END_MS / 1000} s.`);
    }
    const [code, signal] = ended ?? [null, null];
    if (isHit === false && code === 0) setting.lengths[kill.command] = Math.round(performance.now() - started);
    const end = signal ?? String(code);
    if (signal === null && ended !== null) {
      if (!CODES.includes(end)) faults.push(`It ended with exit code ${end}.`);
      // Whoever lives cleans up behind himself.
      faults.push(...leftovers().map((left) => `Left, though its owner lived: ${left}`));
    }
    faults.push(...(await goOn(kill, end, setting, own)));
    const ms = Math.round(performance.now() - started);
    const said = faults.length > 0 ? { said: readFileSync(printed, 'utf8').slice(-1500) } : {};
    return { ...kill, isHit: isHit ?? signal === 'SIGKILL', end, faults, ...said, ms };
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function argsOf(
  command: Kill['command'],
  { versions, store }: Pick<Setting, 'versions' | 'store'>,
  own: string,
): string[] {
  const cells = [
    ...versions,
    '--no-control',
    '--timeout',
    TIMEOUT_S,
    '--store',
    command === 'run-cold' ? join(own, 'store') : store,
  ];
  switch (command) {
    case 'run':
    case 'run-cold':
      return [
        'run',
        ...cells,
        '--fresh',
        '--cycles',
        command === 'run' ? '3' : '1',
        '--json',
        join(own, 'result.json'),
      ];
    case 'run-elsewhere':
      return ['run', ...cells, '--restore-elsewhere', '--workload', 'tcp', '--fresh', '--cycles', '2'];
    case 'grid':
      return ['grid', ...cells, '--workload', 'witness,tcp', '--output', join(own, 'grid')];
    case 'grid-resume':
      return [...argsOf('grid', { versions, store }, own), '--resume'];
    case 'clean':
      return ['clean'];
  }
}

function start(kill: Kill, setting: Setting, own: string, printed: string): ChildProcess {
  if (kill.command === 'grid-resume') cpSync(join(setting.folder, 'grid'), join(own, 'grid'), { recursive: true });
  const program = [process.execPath, join(ROOT, 'dist/cli/index.js'), ...argsOf(kill.command, setting, own)];
  const { moment } = kill;
  const traced =
    'call' in moment
      ? ['strace', '-qq', '-o', '/dev/null', '-e', `trace=${moment.call}`].concat(
          '-e',
          `inject=${moment.call}:signal=SIGKILL:when=${moment.nth}`,
          '--',
        )
      : [];
  const [file = '', ...args] = [...traced, ...program];
  const env = { ...process.env, XDG_STATE_HOME: own };
  const output = openSync(printed, 'w');
  try {
    return spawn(file, args, { env, stdio: ['ignore', output, output], detached: true });
  } finally {
    closeSync(output);
  }
}

/** False when it had ended before anybody of that kind could be killed. */
async function strike(
  child: ChildProcess,
  { victim, afterMs }: { victim: Parameters<typeof victimOf>[1]; afterMs: number },
) {
  await sleep(afterMs);
  for (; child.exitCode === null && child.pid !== undefined; await sleep(LOOK_MS)) {
    const pid = victimOf([child.pid, ...descendantsOf(child.pid)], victim);
    if (pid === null) continue;
    try {
      process.kill(victim === 'group' ? -pid : pid, 'SIGKILL');
      return true;
    } catch {
      // It has just ended.
    }
  }
  return false;
}

/** What comes next works, and after it nothing is left. */
async function goOn(kill: Kill, end: string, setting: Setting, own: string): Promise<string[]> {
  const faults: string[] = [];
  const endsWith = (args: readonly string[], ...wanted: number[]) =>
    expectEnd(args, ({ code }) => wanted.includes(code ?? -1), faults);
  if (kill.command === 'run-cold') await endsWith(argsOf('run-cold', setting, own).slice(0, -2), 0);
  // A cell whose container was killed has failed, and is not run again.
  else if (kill.command.startsWith('grid'))
    await endsWith(argsOf('grid-resume', setting, own), 0, ...(end === '1' ? [1] : []));
  else if (kill.next === 'run') await endsWith(['run', ...setting.versions, '--store', setting.store], 0);
  else await endsWith(['clean'], 0);
  const left = leftovers();
  if (left.length > 0) {
    faults.push(...left.map((each) => `Left after that: ${each}`));
    await tester(['clean']);
  }
  return faults;
}

// npm run bench [RUNS]: the terminal command beside a raw shell script that does the least that a cycle needs, and how
// long each of the two takes for what; how fast the command starts beside a node that does nothing. What is compared takes
// turns, so that a machine that drifts drifts for all. Needs root, cgroup v1 and a build.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { max, median, min } from 'simple-statistics';
import { endSandbox, openSandbox } from '../src/host/sandbox.js';
import { Provider } from '../src/provide/provide.js';
import type { Result } from '../src/words/result.js';

const RUNS = Number(process.argv[2] ?? 10);
const FURTHER = 5;
const STEPS = ['start', 'dump', 'restore', 'kill'] as const;
const here = import.meta.dirname;
const program = resolve(here, '../bin/criu-lxc-test');
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
/** By a signal: the sandbox and the folder are removed before this ends. */
let interrupted = false;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => {
    interrupted = true;
  });
}
const cell = ['--criu', '4.2.1', '--lxc', '5.0.2', '--cgroup', 'v1'];

function command(file: string, args: readonly string[]): number {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return performance.now() - started;
}

function run(args: readonly string[]): { ms: number; result: Result } {
  const json = join(folder, 'result.json');
  const ms = command(program, ['run', ...args, '--json', json]);
  return { ms, result: JSON.parse(readFileSync(json, 'utf8')) };
}

const { criu, lxc } = run(cell).result.cell;
if (criu === null || lxc === null) throw new Error('The result names no CRIU or no LXC.');
const { XDG_CACHE_HOME = join(homedir(), '.cache') } = process.env;
const provider = new Provider({
  store: join(XDG_CACHE_HOME, 'criu-lxc-test'),
  architecture: process.arch,
  signal: new AbortController().signal,
  onProgress: () => undefined,
});
const busybox = join((await provider.provide('busybox', { kind: 'default' }, '')).path, 'busybox');
const iptables = (await provider.provide('iptables', { kind: 'default' }, '')).path;
const keeper = resolve(here, `../bin/witness/keeper-${process.arch}`);

const sandbox = await openSandbox({
  workDir: '/var/tmp',
  cgroup: 'v1',
  keep: [dirname(criu.path), dirname(lxc.path), dirname(iptables), busybox, resolve(here, '..'), process.execPath],
  command: (_id, inside) => [
    ...[process.execPath, '--import', resolve(here, '../scripts/typescript-modules.mjs'), join(here, 'inside.ts')],
    ...[`${criu.path}:${lxc.path}:${iptables}`, busybox, keeper, join(here, 'floor.sh'), inside],
  ],
});
sandbox.command.stderr.pipe(process.stderr);
const lines = createInterface({ input: sandbox.command.stdout })[Symbol.asyncIterator]();
/** What was started last has blocked signals until it ended. */
async function heedSignals(): Promise<void> {
  await setImmediate();
  if (interrupted) throw new Error('Interrupted.');
}

/** Milliseconds of each step. */
async function floor(): Promise<Record<(typeof STEPS)[number], number>> {
  sandbox.command.stdin.write('\n');
  const { value, done } = await lines.next();
  if (done) throw new Error('The floor broke off.');
  const [start = 0, dump = 0, restore = 0, kill = 0] = value.trim().split(' ').map(Number);
  return { start, dump, restore, kill };
}

const floors: Awaited<ReturnType<typeof floor>>[] = [];
const warm: ReturnType<typeof run>[] = [];
const further: number[] = [];
const furtherOnes: Result['cycles'] = [];
const starts = { node: [] as number[], version: [] as number[], help: [] as number[] };
try {
  await floor();
  for (let turn = 0; turn < RUNS; turn++) {
    await heedSignals();
    floors.push(await floor());
    warm.push(run([...cell, '--cycles', '1']));
    starts.node.push(command('node', ['-e', '0']));
    starts.version.push(command(program, ['--version']));
    starts.help.push(command(program, ['--help']));
    const many = run([...cell, '--cycles', String(1 + FURTHER)]).result;
    const one = run([...cell, '--cycles', '1']).result;
    further.push(((many.timings.cycles ?? 0) - (one.timings.cycles ?? 0)) / FURTHER);
    furtherOnes.push(...many.cycles.slice(1));
  }
} finally {
  await endSandbox(sandbox);
}
const cold: number[] = [];
for (let turn = 0; turn < 3; turn++) {
  await heedSignals();
  const empty = mkdtempSync(join(folder, 'store-'));
  cold.push(run(['--store', empty]).ms);
  rmSync(empty, { recursive: true });
}

const row = (what: string, values: number[], beside?: number, besides = 'the floor') => {
  const of = beside === undefined ? '' : `${(median(values) / beside).toFixed(2)} x ${besides}`;
  const range = `${Math.round(min(values))} to ${Math.round(max(values))}`;
  console.log(`${what.padEnd(34)} ${String(Math.round(median(values))).padStart(6)} ms  (${range})  ${of}`.trimEnd());
};
const all = floors.map(({ start, dump, restore, kill }) => start + dump + restore + kill);
const cycle = floors.map(({ dump, restore }) => dump + restore);
const timings = warm.map(({ result }) => result.timings);
row('floor: shell, one cycle', all);
for (const step of STEPS) {
  row(
    `  ${step}`,
    floors.map((each) => each[step]),
  );
}
row(
  'warm: run --cycles 1',
  warm.map(({ ms }) => ms),
  median(all),
);
const stages = ['preflight', 'provide', 'sandbox', 'start', 'cycles', 'cleanup'] as const;
const ofFloor: Partial<Record<(typeof stages)[number], number[]>> = {
  start: floors.map(({ start }) => start),
  cycles: cycle,
  cleanup: floors.map(({ kill }) => kill),
};
for (const stage of stages) {
  const beside = ofFloor[stage];
  row(
    `  ${stage}`,
    timings.map((each) => each[stage] ?? 0),
    beside === undefined ? undefined : median(beside),
    "the floor's",
  );
}
row(
  '  between the stages',
  timings.map((each) => stages.reduce((rest, stage) => rest - (each[stage] ?? 0), each.total)),
);
row(
  '  starting, telling, leaving',
  warm.map(({ ms, result }) => ms - result.timings.total),
);
row('floor: dump and restore', cycle);
row('each further cycle', further, median(cycle));
for (const step of ['dump', 'restore'] as const) {
  row(
    `  ${step}`,
    furtherOnes.map((each) => each[`${step}Ms`] ?? 0),
    median(floors.map((each) => each[step])),
    "the floor's",
  );
}
row('cold: empty store', cold);
const node = median(starts.node);
row('node -e 0', starts.node);
row('--version', starts.version, node, 'node');
row('--help', starts.help, node, 'node');

// npm run bench [RUNS]: the terminal command beside a raw shell script that does the least that a cycle needs, and how
// long each of the two takes for what; how fast the command starts beside a node that does nothing. What is compared takes
// turns, so that a machine that drifts drifts for all. Needs root and cgroup v1.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { endSandbox, openSandbox } from '../build/host/sandbox.js';
import { Provider } from '../build/provide/provide.js';

const RUNS = Number(process.argv[2] ?? 10);
const FURTHER = 5;
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

function run(args, env = {}) {
  const json = join(folder, 'result.json');
  const started = performance.now();
  const { status, stdout } = spawnSync(program, ['run', ...args, '--json', json], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  const ms = performance.now() - started;
  if (status !== 0) throw new Error(stdout);
  return { ms, result: JSON.parse(readFileSync(json, 'utf8')) };
}

const { criu, lxc } = run(cell).result.cell;
const store = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'criu-lxc-test');
const { signal } = new AbortController();
const provider = new Provider({ store, architecture: process.arch, signal, onProgress: () => undefined });
const [busybox, iptables] = await Promise.all(
  ['busybox', 'iptables'].map((name) => provider.provide(name, { kind: 'default' }, '')),
);
const busyboxProgram = join(busybox.path, 'busybox');
const keeper = resolve(here, `../bin/witness/keeper-${process.arch}`);

const sandbox = await openSandbox({
  workDir: '/var/tmp',
  cgroup: 'v1',
  keep: [
    dirname(criu.path),
    dirname(lxc.path),
    dirname(iptables.path),
    busyboxProgram,
    resolve(here, '..'),
    process.execPath,
  ],
  command: (_id, inside) => [
    ...[process.execPath, join(here, 'inside.mjs')],
    ...[`${criu.path}:${lxc.path}:${iptables.path}`, busyboxProgram, keeper, join(here, 'floor.sh'), inside],
  ],
});
sandbox.command.stderr.pipe(process.stderr);
const lines = createInterface({ input: sandbox.command.stdout })[Symbol.asyncIterator]();
/** What was started last has blocked signals until it ended. */
async function heedSignals() {
  await setImmediate();
  if (interrupted) throw new Error('Interrupted.');
}

async function floor() {
  sandbox.command.stdin.write('\n');
  const { value, done } = await lines.next();
  if (done) throw new Error('The floor broke off.');
  const [start, dump, restore, kill] = value.trim().split(' ').map(Number);
  return { start, dump, restore, kill };
}

function command(file, args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(file, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - started;
}

const floors = [];
const warm = [];
const further = [];
const starts = { node: [], version: [], help: [] };
try {
  await floor();
  for (let turn = 0; turn < RUNS; turn++) {
    await heedSignals();
    floors.push(await floor());
    warm.push(run([...cell, '--cycles', '1']));
    starts.node.push(command('node', ['-e', '0']));
    starts.version.push(command(program, ['--version']));
    starts.help.push(command(program, ['--help']));
    const { cycles } = run([...cell, '--cycles', String(1 + FURTHER)]).result.timings;
    const one = run([...cell, '--cycles', '1']).result.timings.cycles;
    further.push((cycles - one) / FURTHER);
  }
} finally {
  await endSandbox(sandbox);
}
const cold = [];
for (let turn = 0; turn < 3; turn++) {
  await heedSignals();
  const empty = mkdtempSync(join(folder, 'store-'));
  cold.push(run(['--store', empty]).ms);
  rmSync(empty, { recursive: true });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const row = (what, values, beside, besides = 'the floor') => {
  const of = beside === undefined ? '' : `${(median(values) / beside).toFixed(2)} x ${besides}`;
  const range = `${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))}`;
  console.log(`${what.padEnd(34)} ${String(Math.round(median(values))).padStart(6)} ms  (${range})  ${of}`.trimEnd());
};
const all = floors.map(({ start, dump, restore, kill }) => start + dump + restore + kill);
const cycle = floors.map(({ dump, restore }) => dump + restore);
row('floor: shell, one cycle', all);
for (const step of ['start', 'dump', 'restore', 'kill']) {
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
const stages = Object.keys(warm[0].result.timings).filter((name) => name !== 'total');
for (const stage of stages) {
  row(
    `  ${stage}`,
    warm.map(({ result }) => result.timings[stage]),
  );
}
row(
  '  between the stages',
  warm.map(({ result: { timings } }) => timings.total - sum(stages, timings)),
);
row(
  '  starting, telling, leaving',
  warm.map(({ ms, result }) => ms - result.timings.total),
);
row('floor: dump and restore', cycle);
row('each further cycle', further, median(cycle));
row('cold: empty store', cold);
const node = median(starts.node);
row('node -e 0', starts.node);
row('--version', starts.version, node, 'node');
row('--help', starts.help, node, 'node');

function sum(names, values) {
  return names.reduce((total, name) => total + values[name], 0);
}

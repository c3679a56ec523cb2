// npm run bench [RUNS]: the terminal command beside a raw shell script that does the least that a cycle needs.
// The two take turns, so that a machine that drifts drifts for both. Needs root and cgroup v1.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { endSandbox, openSandbox } from '../build/host/sandbox.js';
import { Provider } from '../build/provide/provide.js';

const RUNS = Number(process.argv[2] ?? 10);
const FURTHER = 5;
const here = import.meta.dirname;
const program = resolve(here, '../bin/criu-lxc-test');
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
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
const keeper = resolve(here, '../bin/witness', `keeper-${process.arch}`);

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
async function floor() {
  sandbox.command.stdin.write('\n');
  const { value = '' } = await lines.next();
  const [all, cycle] = value.split(' ').map(Number);
  return { all, cycle };
}

const floors = [];
const warm = [];
const further = [];
try {
  await floor();
  for (let turn = 0; turn < RUNS; turn++) {
    floors.push(await floor());
    warm.push(run([...cell, '--cycles', '1']).ms);
    const { cycles } = run([...cell, '--cycles', String(1 + FURTHER)]).result.timings;
    const one = run([...cell, '--cycles', '1']).result.timings.cycles;
    further.push((cycles - one) / FURTHER);
  }
} finally {
  await endSandbox(sandbox);
}
const cold = [];
for (let turn = 0; turn < 3; turn++) {
  const empty = mkdtempSync(join(folder, 'store-'));
  cold.push(run(['--store', empty]).ms);
  rmSync(empty, { recursive: true });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const row = (what, values, beside) => {
  const of = beside === undefined ? '' : `${(median(values) / beside).toFixed(2)} x the floor`;
  const range = `${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))}`;
  console.log(`${what.padEnd(34)} ${String(Math.round(median(values))).padStart(6)} ms  (${range})  ${of}`);
};
const all = floors.map((each) => each.all);
const cycle = floors.map((each) => each.cycle);
row('floor: shell, one cycle', all);
row('warm: run --cycles 1', warm, median(all));
row('floor: dump and restore', cycle);
row('each further cycle', further, median(cycle));
row('cold: empty store', cold);

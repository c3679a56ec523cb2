// npm run bench:build TARBALL [RUNS]: a CRIU that the terminal command builds beside a bare make of the same source. They
// take turns. TARBALL is a release of CRIU; what it is built with, and ccache, must be on this host.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [tarball, runs = '3'] = process.argv.slice(2);
const program = resolve(import.meta.dirname, '../bin/criu-lxc-test');
const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const [store, json] = [join(folder, 'store'), join(folder, 'result.json')];

/** Hundredths of a second that ended children, and theirs, have used. */
const used = () => {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return Number(fields[13]) + Number(fields[14]);
};
function measure(argv) {
  const [wall, cpu] = [performance.now(), used()];
  const { status, stdout, stderr } = spawnSync(argv[0], argv.slice(1), { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
  return { wall: (performance.now() - wall) / 1000, cpu: (used() - cpu) / 100 };
}
function bare() {
  const source = mkdtempSync(join(folder, 'bare-'));
  execFileSync('tar', ['-xf', tarball, '-C', source, '--strip-components=1']);
  return measure(['make', '-C', source, `-j${availableParallelism()}`, 'criu']);
}
function run(...forget) {
  for (const name of forget) rmSync(join(store, name), { recursive: true, force: true });
  return measure([program, 'run', '--criu', `tarball:${tarball}`, '--store', store, '--json', json]);
}

mkdirSync(store);
run();
const measured = { bare: [], cold: [], 'with ccache': [], 'in the store': [] };
for (let turn = 0; turn < Number(runs); turn++) {
  measured.bare.push(bare());
  measured.cold.push(run('criu-tarball', 'criu-lxc-test/ccache'));
  measured['with ccache'].push(run('criu-tarball'));
  measured['in the store'].push(run());
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
for (const [what, each] of Object.entries(measured)) {
  const column = (name) => {
    const value = median(each.map((one) => one[name]));
    const floor = median(measured.bare.map((one) => one[name]));
    return `${value.toFixed(1).padStart(6)} s ${name} (${(value / floor).toFixed(2)} x bare make)`;
  };
  console.log(`${what.padEnd(14)} ${column('wall')}  ${column('cpu')}`);
}

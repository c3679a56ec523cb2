// Measures which CRIU works with which LXC on which of Debian's kernels, in virtual machines, and keeps what came out in
// docs/compat-kernels.json. It goes on where it was broken off: what is there is not measured again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { conditionsOf, KERNEL_DATA, toldOf } from './measured.mjs';

/** As Debian's users get them. */
const KERNELS = ['apt:bookworm', 'apt:trixie', 'apt:trixie-backports', 'apt:unstable'];
/** What most use comes first: what is broken off has it. LXC 7 has dropped v1. */
const LXCS = [
  { lxc: '6.0.4', cgroups: ['v2', 'v1'] },
  { lxc: '7.0.0', cgroups: ['v2'] },
  { lxc: '5.0.2', cgroups: ['v2', 'v1'] },
];
const CRIUS = ['4.3', '4.2.1', '4.1.1'];
/** The second dump on v2 fails with each LXC so far, whatever the kernel (lxc#4643): one more would say nothing of kernels. */
const CYCLES = 1;
const LIMIT_MS = 1_800_000;

/** Measures what the record does not have, cell after cell. */
export function measureKernels() {
  let record = existsSync(KERNEL_DATA)
    ? JSON.parse(readFileSync(KERNEL_DATA, 'utf8'))
    : { schemaVersion: 1, cells: [] };
  const folder = mkdtempSync(join(tmpdir(), 'compatibility-'));
  try {
    for (const cell of allCells()) {
      if (record.cells.some((each) => isSame(each, cell))) continue;
      const measured = measure(cell, join(folder, 'result.json'));
      // What could not be measured is left empty.
      if (measured === null) continue;
      // A kernel that Debian has replaced says nothing of the new one.
      const current = record.cells.filter((each) => each.kernel !== cell.kernel || each.number === measured.number);
      record = { ...record, cells: [...current, measured].toSorted(inOrder) };
      writeFileSync(`${KERNEL_DATA}.new`, `${JSON.stringify(record, null, 2)}\n`);
      renameSync(`${KERNEL_DATA}.new`, KERNEL_DATA);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function allCells() {
  return LXCS.flatMap(({ lxc, cgroups }) =>
    cgroups.flatMap((cgroup) => CRIUS.flatMap((criu) => KERNELS.map((kernel) => ({ kernel, criu, lxc, cgroup })))),
  );
}

function isSame(a, b) {
  return ['kernel', 'criu', 'lxc', 'cgroup'].every((each) => a[each] === b[each]);
}

function inOrder(a, b) {
  const place = (cell) => allCells().findIndex((each) => isSame(each, cell));
  return place(a) - place(b);
}

/** Null when the cell had an error: that says nothing of checkpoint/restore. */
function measure({ kernel, criu, lxc, cgroup }, file) {
  const what = ['--kernel', kernel, '--criu', criu, '--lxc', lxc, '--cgroup', cgroup, '--cycles', String(CYCLES)];
  spawnSync('bin/criu-lxc-test', ['run', ...what, '--no-control', '--json', file], {
    stdio: 'inherit',
    timeout: LIMIT_MS,
  });
  if (!existsSync(file)) return null;
  const result = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  if (result.verdict === 'error') return null;
  return {
    kernel,
    number: result.cell.kernelNumber,
    ...toldOf(result),
    tool: result.tool,
    measuredAt: result.startedAt,
    machine: result.cell.machine,
    processor: cpus()[0].model,
    conditions: conditionsOf(result),
  };
}

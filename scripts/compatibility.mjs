// Runs the grid of docs/compatibility.md on this host, and writes there what came out, and for programs into docs/compat.json;
// then the cells on other kernels (kernels.mjs). `host` or `kernels` asks for one of the two. As root, or with sudo.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureKernels } from './kernels.mjs';
import { conditionsOf, toldOf } from './measured.mjs';

const DOCUMENT = 'docs/compatibility.md';
/** By schema/compat.schema.json. */
const DATA = 'docs/compat.json';
/** What follows it is written here. */
const MARK = '<!-- measured by npm run compatibility -->';
const GRID = ['--criu', '3.17.1,4.1.1,4.2.1,4.3', '--lxc', '5.0.2,6.0.4,7.0.0', '--cgroup', 'v1,v2', '--cycles', '2'];

const [what = ''] = process.argv.slice(2);
if (!['', 'host', 'kernels'].includes(what)) throw new Error(`"${what}" is neither host nor kernels.`);
if (what !== 'kernels') measureHost();
if (what !== 'host') measureKernels();

function tester(...args) {
  const { status } = spawnSync('bin/criu-lxc-test', args, { stdio: 'inherit' });
  return status;
}

function measureHost() {
  const folder = mkdtempSync(join(tmpdir(), 'compatibility-'));
  try {
    const results = join(folder, 'results');
    const ended = tester('grid', ...GRID, '--output', results);
    // That cells fail is what is measured; that one could not be measured is not.
    if (ended !== 0 && ended !== 1) throw new Error(`The grid ended with ${ended}: ${DOCUMENT} stays as it was.`);
    const [markdown, index] = [join(folder, 'report.md'), join(folder, 'report.json')];
    tester('report', results, '--markdown', markdown, '--json', index);
    const report = JSON.parse(readFileSync(index, 'utf8'));
    if (report.counts.error > 0)
      throw new Error(`${report.counts.error} cells had an error: ${DOCUMENT} stays as it was.`);
    const [{ cell, startedAt }] = report.results;
    const [kernel] = cell.kernel.split('-');
    const where = `Linux ${kernel}, ${cell.architecture}, ${startedAt.slice(0, 10)}, criu-lxc-test ${report.tool}.`;
    const conditions = conditionsOf(resultOf(report.results[0]));
    const [head, ...rest] = readFileSync(DOCUMENT, 'utf8').split(MARK);
    if (rest.length !== 1) throw new Error(`${DOCUMENT} has no place for what was measured: ${MARK}`);
    const lines = conditions.map((condition) => `- ${condition}`).join('\n');
    const table = readFileSync(markdown, 'utf8').trimEnd();
    writeFileSync(DOCUMENT, `${head}${MARK}\n\n${where}\n\n${lines}\n\n${table}\n`);
    const data = {
      schemaVersion: 1,
      tool: report.tool,
      measuredAt: startedAt,
      kernel,
      architecture: cell.architecture,
      conditions,
      cells: report.results.map((entry) => toldOf(resultOf(entry))),
    };
    writeFileSync(DATA, `${JSON.stringify(data, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function resultOf({ file }) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

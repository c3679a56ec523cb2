// Runs the grid of docs/compatibility.md on this host, and writes there what came out. As root, or with sudo.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DOCUMENT = 'docs/compatibility.md';
/** What follows it is written here. */
const MARK = '<!-- measured by npm run compatibility -->';
/** Findings about the host that decide which versions work on it. */
const CONDITIONS = ['capabilities', 'hardware-breakpoints', 'cgroup', 'lsm'];
const GRID = ['--criu', '3.17.1,4.1.1,4.2.1,4.3', '--lxc', '5.0.2,6.0.4,7.0.0', '--cgroup', 'v1,v2', '--cycles', '2'];

function tester(...args) {
  const { status } = spawnSync('bin/criu-lxc-test', args, { stdio: 'inherit' });
  return status;
}

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
  const { cell, startedAt } = report.results[0];
  const [kernel] = cell.kernel.split('-');
  const where = `Linux ${kernel}, ${cell.architecture}, ${startedAt.slice(0, 10)}, criu-lxc-test ${report.tool}.`;
  const [any] = readdirSync(results);
  const { findings } = JSON.parse(readFileSync(join(results, any, 'result.json'), 'utf8'));
  const conditions = findings.filter(({ id }) => CONDITIONS.includes(id)).map(({ message }) => `- ${message}`);
  const [head, ...rest] = readFileSync(DOCUMENT, 'utf8').split(MARK);
  if (rest.length !== 1) throw new Error(`${DOCUMENT} has no place for what was measured: ${MARK}`);
  writeFileSync(
    DOCUMENT,
    `${head}${MARK}\n\n${where}\n\n${conditions.join('\n')}\n\n${readFileSync(markdown, 'utf8').trimEnd()}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

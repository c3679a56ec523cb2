// npm run bench:log [MB]: how fast a log is read, beside a grep for the same; needs a build.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCriuLog } from '../build/criu/log.js';

const megabytes = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'bench-log-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'dump.log');

const part = readFileSync('__tests__/fixtures/dump-succeeded.log');
const log = openSync(file, 'w');
for (let written = 0; written < megabytes * 1e6; ) written += writeSync(log, part);
closeSync(log);

function measure(what, work) {
  const started = performance.now();
  work();
  const seconds = (performance.now() - started) / 1000;
  console.log(`${what}: ${seconds.toFixed(2)} s, ${Math.round(megabytes / seconds)} MB/s`);
}
measure('readCriuLog', () => readCriuLog(file));
measure('readCriuLog', () => readCriuLog(file));
measure('grep -c Error', () => execFileSync('sh', ['-c', 'grep -c Error "$0" || true', file]));
console.log(`Most memory: ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);

// npm run bench:log [MB]: how fast a log is read, and explained, beside a grep for the same; needs a build.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainLog } from '../build/core/run/explain.js';
import { readCriuLog } from '../build/criu/log.js';

const megabytes = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'bench-log-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const cycle = readFileSync('__tests__/fixtures/dump-succeeded.log', 'utf8').replace(/.*finished succ.*\n/, '');
const vmas = Array.from({ length: 4000 }, (_, at) => {
  const from = (0x7f0000000000 + at * 0x1000).toString(16);
  return `(00.${String(at).padStart(6, '0')}) 0x${from}-0x${from}fff (4K) prot 0x1 flags 0x2 fdflags 0 st 0x41 off 0x${at} reg fp  shmid: 0x${at}\n`;
});
const end = "(99.000000) Error (criu/files-reg.c:1829): Can't open file /etc/x: No such file or directory\n";

function written(name, part) {
  const file = join(folder, `${name}.log`);
  const log = openSync(file, 'w');
  for (let size = 0; size < megabytes * 1e6; ) size += writeSync(log, part);
  writeSync(log, end);
  closeSync(log);
  return file;
}

async function measure(what, work) {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const rate = (each) => `${Math.round(megabytes / each)} MB/s`;
  console.log(`${what}: ${seconds.toFixed(2)} s, ${rate(seconds)}; of the processor ${rate((user + system) / 1e6)}`);
}

const hints = { criu: null, lxc: null, kernel: null, cgroup: null };
for (const [name, part] of [
  ['a cycle and much of what CRIU looked at', `${cycle}${vmas.join('')}`],
  ['nothing but cycles', cycle.repeat(100)],
]) {
  const file = written(name.split(' ')[0], part);
  console.log(`${megabytes} MB, ${name}`);
  for (let time = 0; time < 2; time++) await measure('  readCriuLog', () => readCriuLog(file));
  for (let time = 0; time < 2; time++)
    await measure('  explainLog', () => explainLog(file, hints, new AbortController().signal));
  await measure('  grep -c Error (in a process of its own)', () =>
    execFileSync('sh', ['-c', 'grep -c Error "$0" || true', file]),
  );
  rmSync(file);
}
console.log(`Most memory: ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);

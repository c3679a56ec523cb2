/**
 * npm run chaos -- [OPTION]...: kills the command, its sandbox and what runs there at random moments and at exact system
 * calls, and looks each time whether the next run works and nothing is left. A record that was broken off goes on. Or starts
 * many runs and cleans at once. Needs root, a build, and strace.
 */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { STORE } from '../__tests__/real/tester.js';
import { crowd } from './crowd.js';
import { killOf, QUIET } from './kill.js';
import { table } from './table.js';
import { type Outcome, prepare, type Setting, tryKill } from './try.js';

const HELP = `npm run chaos -- [OPTION]...
  --kills N            how many (1000)
  --seed TEXT          which (1)
  --minutes N          begins no further one after this time
  --crowd N            instead: so many runs at once, and a clean with each fifth of them
  --record FILE        a line for each (.chaos/SEED.jsonl); those in it are not tried again
  --criu SPEC, --lxc SPEC, --cgroup VERSION
`;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '1440' },
    crowd: { type: 'string' },
    record: { type: 'string' },
    criu: { type: 'string', default: '' },
    lxc: { type: 'string', default: '' },
    cgroup: { type: 'string', default: 'auto' },
    help: { type: 'boolean', default: false },
  },
});

const controller = new AbortController();
const ended = controller.signal;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());

if (values.help) process.stdout.write(HELP);
else process.exitCode = (await inFolder(values.crowd === undefined ? kills : together)) ? 0 : 1;

/** Does work that fills a folder of its own, which is gone at the end, and a store that has all that is needed. */
async function inFolder(work: (setting: Setting) => Promise<boolean>): Promise<boolean> {
  const folder = mkdtempSync('/var/tmp/chaos-');
  try {
    const versions = ['--criu', values.criu, '--lxc', values.lxc, '--cgroup', values.cgroup];
    const setting: Setting = { folder, versions, store: STORE, lengths: { ...QUIET } };
    await prepare(setting);
    return await work(setting);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function together(setting: Setting): Promise<boolean> {
  const { ms, cleans, faults } = await crowd(Number(values.crowd), setting);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const [shortest = 0, longest = 0] = [ms[0], ms.at(-1)];
  const seconds = (value: number) => (value / 1000).toFixed(1);
  process.stdout.write(
    `${ms.length} of ${values.crowd} runs passed in ${seconds(shortest)} to ${seconds(longest)} s beside ${cleans} cleans; ${faults.length} faults\n`,
  );
  return faults.length === 0;
}

async function kills(setting: Setting): Promise<boolean> {
  const record = resolve(values.record ?? join('.chaos', `${values.seed}.jsonl`));
  mkdirSync(dirname(record), { recursive: true });
  const outcomes: Outcome[] = existsSync(record)
    ? readFileSync(record, 'utf8')
        .trimEnd()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Outcome)
    : [];
  const known = new Set(outcomes.map(({ number }) => number));
  const deadline = Date.now() + Number(values.minutes) * 60_000;
  for (let number = 1; number <= Number(values.kills) && !ended.aborted && Date.now() < deadline; number++) {
    if (known.has(number)) continue;
    const outcome = await tryKill(killOf(values.seed, number, setting.lengths), setting);
    appendFileSync(record, `${JSON.stringify(outcome)}\n`);
    outcomes.push(outcome);
    for (const fault of outcome.faults) process.stderr.write(`${number} ${outcome.command}: ${fault}\n`);
    if (number % 25 === 0) process.stderr.write(`${number} of ${values.kills}\n`);
  }
  process.stdout.write(table(outcomes));
  return outcomes.every(({ faults }) => faults.length === 0);
}

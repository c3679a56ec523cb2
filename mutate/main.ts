/**
 * npm run mutate -- [OPTION]…: breaks one place of a checkpoint after the other, restores it, and tells what of that the
 * facts notice. What it does is in docs/mutation.md. Needs root.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CellPlan } from '../src/core/cell/plan.js';
import { definitionOf } from '../src/core/workloads/all.js';
import { DEFAULT_WORK_DIR } from '../src/host/inspect.js';
import { sweep } from '../src/host/sweep.js';
import { MutationCell } from './cell.js';
import { tryAll } from './crew.js';
import { readImages } from './image.js';
import { Names } from './names.js';
import { checkpointOf, type Mutant, mutantsOf } from './places.js';
import { planFor } from './product.js';
import { Run, type Setting } from './record.js';
import { readRuns, writeReport } from './report.js';
import { sample } from './sample.js';
import { explanations, percent, score, settle, tally } from './score.js';

const HELP = `npm run mutate -- [OPTION]...
  --criu SPEC, --lxc SPEC, --cgroup v1|v2   as of the command; the workload is the witness
  --seed TEXT        which mutants are drawn (1)
  --per-class N      how many of each class at most (8)
  --classes TEXT     only classes that begin with this: "core 3.7"
  --minutes N        begins no further mutant after this time
  --sandboxes N      side by side (4)
  --out DIR          the run's folder; a run that was broken off there goes on (.mutation/...)
  --least PERCENT    ends with 1 when the score is lower
  --report           writes docs/mutation.md and docs/mutation.svg of all runs in .mutation, and tries nothing
  --proto DIR        CRIU's .proto files, for names in the report
`;

const { values } = parseArgs({
  options: {
    criu: { type: 'string', default: '' },
    lxc: { type: 'string', default: '' },
    cgroup: { type: 'string', default: 'auto' },
    seed: { type: 'string', default: '1' },
    'per-class': { type: 'string', default: '8' },
    classes: { type: 'string', default: '' },
    minutes: { type: 'string', default: '1440' },
    sandboxes: { type: 'string', default: '4' },
    out: { type: 'string' },
    least: { type: 'string', default: '0' },
    report: { type: 'boolean', default: false },
    proto: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const RUNS = resolve('.mutation');

if (values.help) process.stdout.write(HELP);
else if (values.report) report();
else await measure();

function report(): void {
  const names = new Names(values.proto ?? null);
  for (const { class: pattern } of writeReport(readRuns(values.out ?? RUNS), names, explanations())) {
    process.stderr.write(`Nothing of ${pattern} is unnoticed: its explanation is not needed.\n`);
  }
}

async function measure(): Promise<void> {
  await sweep();
  const plan = await planFor({ 'criu-version': values.criu, 'lxc-version': values.lxc, cgroup: values.cgroup });
  const { criu, lxc, cgroup, workload } = plan;
  const name = [workload.name, criu.version, lxc.version, cgroup, values.seed].join('-');
  const folder = resolve(values.out ?? join(RUNS, name));
  const run = Run.read(folder) ?? (await begin(folder, plan));
  const ended = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ended.abort());
  const { left } = run;
  const started = Date.now();
  const deadline = started + Number(values.minutes) * 60_000;
  let count = 0;
  const say = (line: string) => process.stderr.write(`${line}\n`);
  say(`${name}: ${run.planned.length} mutants of ${run.setting.mutants}, ${left.length} to try.`);
  const progress = setInterval(() => {
    const rate = count / ((Date.now() - started) / 1000);
    say(`${run.tried.length} of ${run.planned.length}, ${rate.toFixed(1)} a second, ${words(run)}`);
    if (Date.now() > deadline) ended.abort();
  }, 10_000);
  try {
    await tryAll(left, {
      plan,
      seed: run.setting.seed,
      workDir: DEFAULT_WORK_DIR,
      sandboxes: Number(values.sandboxes),
      signal: ended.signal,
      onFound: (tried) => {
        count += tried.length;
        run.keep(tried);
      },
      onTrouble: say,
    });
  } finally {
    clearInterval(progress);
  }
  process.stdout.write(`${words(run)}\n`);
  const reached = score(tally(settle(run.tried), explanations()));
  if (reached === null || reached < Number(values.least) / 100) process.exitCode = 1;
}

/** What is to be tried: the places of a first dump. */
async function begin(folder: string, plan: CellPlan): Promise<Run> {
  const cell = await MutationCell.open(plan, values.seed, DEFAULT_WORK_DIR);
  try {
    const isMomentary = ({ image, place }: Mutant) =>
      cell.momentary.some((each) => `${image} ${place} `.startsWith(`${each} `));
    const all = mutantsOf(checkpointOf(readImages(cell.images))).filter((mutant) => !isMomentary(mutant));
    const setting: Setting = {
      workload: plan.workload.name,
      criu: plan.criu.version,
      lxc: plan.lxc.version,
      cgroup: plan.cgroup,
      kernel: readFileSync('/proc/sys/kernel/osrelease', 'utf8').trim(),
      architecture: process.arch,
      facts: definitionOf(plan.workload.name).facts.length,
      seed: values.seed,
      perClass: Number(values['per-class']),
      classes: [...new Set(all.map((mutant) => mutant.class))].sort(),
      mutants: all.length,
    };
    const planned = sample(all, values.seed, setting.perClass).filter((mutant) =>
      mutant.class.startsWith(values.classes),
    );
    return Run.begin(folder, setting, planned);
  } finally {
    await cell.end();
  }
}

function words(run: Run): string {
  const sum = tally(settle(run.tried), explanations());
  const { refused, noticed, equivalent, unnoticed } = sum;
  const counts = `${refused} refused, ${noticed} noticed, ${equivalent} equivalent, ${unnoticed} unnoticed`;
  return `${counts}; score ${percent(score(sum))}`;
}

import { expect, it } from 'vitest';
import type { CellPlan } from '../../src/core/plan.js';
import { commandLine } from '../../src/core/reproduce.js';
import type { WorkloadPlan } from '../../src/workload/workload.js';
import { failed, pair, passed } from '../report/results.js';

const plan = (workload: WorkloadPlan, facts = {}) => ({ workload, facts, timeoutMs: 120_000 }) as CellPlan;
const witness = plan({ name: 'witness', keeper: '/keeper' });

it('names versions by what they are, and the mode as options', () => {
  const apt = { name: 'criu', spec: 'latest', version: '4.2.1', provider: 'apt', path: '/store' } as const;
  const cell = { ...failed.cell, criu: apt, restoreCriu: apt, lxc: { ...apt, spec: '', version: '6.0.4' } };
  expect(commandLine({ ...failed, cell, mode: ['pre-dumps 2', 'fresh'] }, witness)).toBe(
    'criu-lxc-test run --criu 4.2.1 --lxc 6.0.4 --cgroup v2 --cycles 2 --timeout 120 --pre-dumps 2 --fresh',
  );
});

it('names a build by its commit, and another CRIU that restores', () => {
  const { commit, repository } = pair.cell.criu ?? {};
  expect(commandLine(pair, witness)).toContain(
    `--criu git:${repository}#${commit} --restore-criu path:/opt/criu/sbin --lxc system`,
  );
});

it('gives a container of the user what it was started with, quoted', () => {
  const command = {
    name: 'command',
    image: '/image',
    start: "echo 'it'",
    ready: '',
    verify: 'cat x',
    config: 'a',
  } as const;
  expect(commandLine(passed, plan(command, { memory: 'info' }))).toMatch(
    / --workload command --image \/image --start 'echo '\\''it'\\''' --verify 'cat x' --config FILE --facts memory=info$/,
  );
});

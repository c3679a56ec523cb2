import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Done, download, FINE, upload } from './artifacts.js';
import { type Contexts, filled, holds, type Status, texts } from './expressions.js';
import { type Step, step } from './runner.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** Of this repository, as others name it. */
const OURS = /^OWNER\/criu-lxc-test(?:\/(.+))?@v1$/;

type Level = 'none' | 'read' | 'write';
type Permissions = Record<string, Level>;

interface WorkflowStep {
  id?: string;
  if?: unknown;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
  'continue-on-error'?: boolean;
}

interface Job {
  name?: string;
  needs?: string | string[];
  if?: unknown;
  uses?: string;
  with?: Record<string, unknown>;
  permissions?: Permissions;
  strategy?: { matrix?: unknown };
  'runs-on'?: unknown;
  outputs?: Record<string, unknown>;
  steps?: WorkflowStep[];
}

interface Call {
  inputs?: Record<string, { default?: unknown; required?: boolean }>;
  outputs?: Record<string, { value: string }>;
}

interface Workflow {
  on: { workflow_call?: Call; workflow_dispatch?: Call };
  permissions?: Permissions;
  concurrency?: { group: string };
  env?: Record<string, unknown>;
  jobs: Record<string, Job>;
}

interface JobResult {
  result: 'success' | 'failure' | 'skipped';
  outputs: Record<string, string>;
}

/** One run of a workflow in the repository of somebody else. */
export interface Run {
  /** Of the run; `artifacts/NAME` has what jobs left. */
  folder: string;
  /** For {@link gh.mjs}. */
  state: string;
  github: { run_id: number; event_name: string; ref_name: string; [more: string]: unknown };
  /** All jobs by their names, with what they wrote, and the outputs of their steps. */
  jobs: Record<string, { result: string; log: string; summary: string; outputs: Record<string, string> }>;
}

/** What `gh` knows of the repository of somebody else. */
export interface State {
  artifacts: { name: string; folder: string; expired?: boolean; created_at: string; workflow_run: object }[];
  issues: { number: number; state: string; title: string; body: string; user: { login: string } }[];
  comments: { id: number; issue: string; body: string; user: { login: string } }[];
  refs: { ref: string; sha: string }[];
}

/**
 * Runs a workflow as GitHub does, from the repository of somebody else: what lies in its checkout is theirs, `$/` and
 * `OWNER/criu-lxc-test` are this repository, and no called job may do more than its caller granted.
 *
 * @throws Error for what GitHub would refuse before it starts anything
 */
export async function runWorkflow(text: string, run: Run, inputs: Record<string, unknown> = {}): Promise<JobResult> {
  const outcome = await workflow(parse(text) as Workflow, run, { inputs, granted: null, isOurs: false });
  const state = JSON.parse(readFileSync(run.state, 'utf8')) as State;
  const artifacts = join(run.folder, 'artifacts');
  for (const name of existsSync(artifacts) ? readdirSync(artifacts) : []) {
    state.artifacts.push({
      ...{ name, folder: join(artifacts, name), created_at: new Date(run.github.run_id * 1000).toISOString() },
      workflow_run: {
        id: run.github.run_id,
        head_branch: run.github.ref_name,
        repository_id: 1,
        head_repository_id: 1,
      },
    });
  }
  writeFileSync(run.state, JSON.stringify(state));
  return outcome;
}

interface Caller {
  inputs: Record<string, unknown>;
  /** Null: nobody called it. */
  granted: Permissions | null;
  /** It lies in this repository. */
  isOurs: boolean;
}

async function workflow(of: Workflow, run: Run, { inputs, granted, isOurs }: Caller): Promise<JobResult> {
  const { workflow_call: call, workflow_dispatch: dispatch } = of.on;
  if (granted !== null && call === undefined) throw new Error('The workflow cannot be called.');
  const { inputs: known = {}, outputs = {} } = call ?? dispatch ?? {};
  const strange = Object.keys(inputs).find((name) => known[name] === undefined);
  if (strange !== undefined) throw new Error(`There is no input ${strange}.`);
  const defaults = Object.fromEntries(Object.entries(known).map(([name, { default: value = '' }]) => [name, value]));
  const contexts: Contexts = { github: run.github, inputs: { ...defaults, ...inputs }, vars: {}, secrets: {} };
  filled(of.concurrency?.group, contexts);
  contexts['env'] = texts(of.env, contexts);
  for (const [id, job] of Object.entries(of.jobs)) {
    if (granted !== null) mayAsk(id, permissionsOf(job, of), granted);
  }
  const results: Record<string, JobResult> = {};
  for (const id of inOrder(of.jobs)) {
    const job = of.jobs[id] as Job;
    const needs = Object.fromEntries([job.needs ?? []].flat().map((need) => [need, results[need] as JobResult]));
    const isReady = Object.values(needs).every(({ result }) => result === 'success');
    const own = { ...contexts, needs };
    if (!holds(job.if, own, isReady ? 'success' : 'failure')) {
      results[id] = { result: 'skipped', outputs: {} };
    } else if (job.uses === undefined) {
      results[id] = await matrixOf(id, job, run, own, { permissions: permissionsOf(job, of), isOurs });
    } else {
      const path = resolved(job.uses, isOurs);
      const called = parse(readFileSync(join(ROOT, path), 'utf8')) as Workflow;
      const given = Object.fromEntries(
        Object.entries(job.with ?? {}).map(([name, value]) => [name, filled(value, own)]),
      );
      results[id] = await workflow(called, run, { inputs: given, granted: permissionsOf(job, of), isOurs: true });
    }
  }
  const isFailed = Object.values(results).some(({ result }) => result === 'failure');
  const told = Object.entries(outputs).map(([name, { value }]) => [
    name,
    filled(value, { ...contexts, jobs: results }),
  ]);
  return { result: isFailed ? 'failure' : 'success', outputs: Object.fromEntries(told) };
}

function permissionsOf(job: Job, { permissions }: Workflow): Permissions {
  const own = job.permissions ?? permissions;
  if (own === undefined) throw new Error('A job leaves its permissions to the repository.');
  return own;
}

function mayAsk(job: string, asked: Permissions, granted: Permissions): void {
  const rank = (level: Level = 'none') => ['none', 'read', 'write'].indexOf(level);
  for (const [name, level] of Object.entries(asked)) {
    if (rank(level) > rank(granted[name])) {
      throw new Error(`The job ${job} asks for ${name}: ${level}, and its caller grants ${granted[name] ?? 'none'}.`);
    }
  }
}

/** Those that others need come first. */
function inOrder(jobs: Record<string, Job>): string[] {
  const order: string[] = [];
  const visit = (id: string) => {
    if (order.includes(id)) return;
    for (const need of [jobs[id]?.needs ?? []].flat()) visit(need);
    order.push(id);
  };
  for (const id of Object.keys(jobs)) visit(id);
  return order;
}

/** The path in this repository. */
function resolved(uses: string, isOurs: boolean): string {
  const ours = OURS.exec(uses);
  if (ours !== null) return ours[1] ?? '';
  if (isOurs && (uses.startsWith('$/') || uses.startsWith('./.github/workflows/'))) return uses.slice(2);
  throw new Error(`${uses} is not in the checkout of the caller.`);
}

interface Around {
  permissions: Permissions;
  isOurs: boolean;
}

async function matrixOf(id: string, job: Job, run: Run, contexts: Contexts, around: Around): Promise<JobResult> {
  const cells = combinations(job.strategy?.matrix, contexts);
  const results: JobResult[] = [];
  for (const [at, matrix] of cells.entries()) {
    const own = { ...contexts, matrix, strategy: { 'job-index': at, 'job-total': cells.length } };
    const name = String(filled(job.name ?? [id, ...Object.values(matrix)].join(' '), own));
    filled(job['runs-on'], own);
    results.push(await jobOf(name, job, run, own, around));
  }
  const result = results.every((each) => each.result === 'success') ? 'success' : 'failure';
  return { result, outputs: results.at(-1)?.outputs ?? {} };
}

function combinations(matrix: unknown, contexts: Contexts): Record<string, unknown>[] {
  if (matrix === undefined) return [{}];
  const { include, ...lists } = filled(matrix, contexts) as Record<string, unknown>;
  if (include !== undefined) return include as Record<string, unknown>[];
  return Object.entries(lists).reduce<Record<string, unknown>[]>(
    (all, [name, list]) => {
      const values = filled(list, contexts) as unknown[];
      return all.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
    },
    [{}],
  );
}

async function jobOf(name: string, job: Job, run: Run, contexts: Contexts, around: Around): Promise<JobResult> {
  const folder = join(run.folder, 'jobs', String(Object.keys(run.jobs).length));
  const record = { result: 'success', log: '', summary: '', outputs: {} };
  run.jobs[name] = record;
  const runner = { environment: 'github-hosted', os: 'Linux', temp: join(folder, 'temp') };
  const steps: Record<string, object> = {};
  const posts: (() => Promise<Step>)[] = [];
  let status: Status = 'success';
  for (const [at, each] of (job.steps ?? []).entries()) {
    const own: Contexts = { ...contexts, runner, steps, job: { status } };
    const isRun = holds(each.if, own, status);
    const done = isRun ? await stepOf(each, folder, run, own, around, posts) : null;
    const outcome = done === null ? 'skipped' : done.code === 0 ? 'success' : 'failure';
    const conclusion = outcome === 'failure' && each['continue-on-error'] === true ? 'success' : outcome;
    if (conclusion === 'failure') status = 'failure';
    steps[each.id ?? `step ${at}`] = { outputs: done?.outputs ?? {}, outcome, conclusion };
    record.log += `${done?.stdout ?? ''}${done?.stderr ?? ''}`;
    record.summary += done?.summary ?? '';
    Object.assign(record.outputs, done?.outputs);
  }
  for (const post of posts.reverse()) {
    const { code, stdout } = await post();
    record.log += stdout;
    if (code !== 0) status = 'failure';
  }
  record.result = status;
  return { result: status === 'success' ? 'success' : 'failure', outputs: texts(job.outputs, { ...contexts, steps }) };
}

async function stepOf(
  each: WorkflowStep,
  folder: string,
  run: Run,
  contexts: Contexts,
  { permissions, isOurs }: Around,
  posts: (() => Promise<Step>)[],
): Promise<Done> {
  const env = {
    ...variables(run, permissions),
    ...(contexts['env'] as Record<string, string>),
    ...texts(each.env, contexts),
  };
  const inputs = texts(each.with, contexts);
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  if (each.run !== undefined) return script(String(filled(each.run, contexts)), folder, run, env);
  const [action = ''] = (each.uses ?? '').split('@');
  const artifacts = join(run.folder, 'artifacts');
  if (action === 'actions/checkout') {
    writeFileSync(join(workspace, 'README.md'), 'Of somebody else.\n');
    return FINE;
  }
  if (action === 'actions/upload-artifact') return upload(inputs, workspace, artifacts, run.github.run_id);
  if (action === 'actions/download-artifact') return download(inputs, workspace, artifacts);
  const file = join(resolved(each.uses ?? '', isOurs), 'action.yml');
  const made = await step('main', folder, inputs, { action: file, env });
  if (/^\s+post:/m.test(readFileSync(join(ROOT, file), 'utf8'))) {
    posts.push(() => step('post', folder, inputs, { action: file, env, state: made.state }));
  }
  return made;
}

function variables({ github, state }: Run, permissions: Permissions): Record<string, string> {
  return {
    GITHUB_REPOSITORY: 'somebody/else',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: String(github.run_id),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: String(github.run_id).repeat(40).slice(0, 40),
    GITHUB_REF_NAME: github.ref_name,
    GITHUB_EVENT_NAME: github.event_name,
    GH_STATE: state,
    GH_PERMISSIONS: JSON.stringify(permissions),
  };
}

/** A shell step: `bash -e`, with `gh` of the emulation. */
async function script(text: string, folder: string, run: Run, env: Record<string, string>): Promise<Done> {
  const programs = join(run.folder, 'bin');
  if (!existsSync(programs)) {
    mkdirSync(programs, { recursive: true });
    symlinkSync(join(import.meta.dirname, 'gh.mjs'), join(programs, 'gh'));
  }
  const [file, outputs, summary] = ['script', 'output', 'step_summary'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(file, text);
  for (const each of [outputs, summary]) writeFileSync(each, '');
  const child = spawn('bash', ['-e', file], {
    cwd: join(folder, 'workspace'),
    env: {
      PATH: `${programs}:${dirname(process.execPath)}:${process.env['PATH']}`,
      GITHUB_OUTPUT: outputs,
      GITHUB_STEP_SUMMARY: summary,
      ...env,
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const lines = readFileSync(outputs, 'utf8').split('\n').filter(Boolean);
  const said = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return { code, stdout, stderr, outputs: Object.fromEntries(said), summary: readFileSync(summary, 'utf8') };
}

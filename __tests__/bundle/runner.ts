import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const FILES = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'] as const;

interface Action {
  inputs: Record<string, { default: string }>;
  runs: { main: string; post: string };
}

export interface Step {
  code: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
  /** RUNNER_TEMP. */
  temp: string;
  workspace: string;
}

/**
 * Starts a step of an action as the runner does: the file that its action.yml names, a clean environment, inputs and
 * state as variables, command files.
 *
 * @param folder the job's own
 */
export async function step(
  name: 'main' | 'post',
  folder: string,
  inputs: Record<string, string> = {},
  options: {
    state?: Record<string, string>;
    path?: string;
    node?: string;
    action?: string;
    /** In place of what the runner sets. */
    env?: Record<string, string>;
  } = {},
): Promise<Step> {
  const file = join(ROOT, options.action ?? 'action.yml');
  const action = parse(readFileSync(file, 'utf8')) as Action;
  const env: Record<string, string> = {
    PATH: options.path ?? process.env['PATH'] ?? '',
    HOME: homedir(),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_WORKSPACE: join(folder, 'workspace'),
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_TOOL_CACHE: join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'criu-lxc-test'),
  };
  for (const each of ['workspace', 'temp']) mkdirSync(join(folder, each), { recursive: true });
  for (const file of FILES) {
    env[`GITHUB_${file}`] = join(folder, file);
    writeFileSync(join(folder, file), '');
  }
  const given = { ...Object.fromEntries(Object.entries(action.inputs).map(([k, v]) => [k, v.default])), ...inputs };
  for (const [input, value] of Object.entries(given)) env[`INPUT_${input.replaceAll(' ', '_').toUpperCase()}`] = value;
  for (const [key, value] of Object.entries(options.state ?? {})) env[`STATE_${key}`] = value;
  const child = spawn(options.node ?? process.execPath, [join(dirname(file), action.runs[name])], {
    env: { ...env, ...options.env },
    cwd: env['GITHUB_WORKSPACE'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const read = (file: (typeof FILES)[number]) => readFileSync(join(folder, file), 'utf8');
  return {
    code,
    stdout,
    stderr,
    outputs: commands(read('OUTPUT')),
    state: commands(read('STATE')),
    summary: read('STEP_SUMMARY'),
    temp: join(folder, 'temp'),
    workspace: join(folder, 'workspace'),
  };
}

/** `NAME<<DELIMITER`, value, `DELIMITER`. */
function commands(text: string): Record<string, string> {
  const found = text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name, , value]) => [name, value]));
}

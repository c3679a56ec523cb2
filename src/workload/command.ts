import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CommandResult, outcome, run, tail } from '../host/command.js';
import { environmentOf, identify, isAlive, processIds } from '../host/process.js';
import { isThereInside, listInside, orNull, readInside, tailInside } from '../host/read-inside.js';
import { until } from '../host/wait.js';
import { StageError } from '../words/errors.js';
import { type CommandPlan, type Container, LIMITS, type Workload } from './workload.js';

/** What `verify` said. */
export interface Verification {
  /** `exit code 0`. */
  ended: string;
  /** The beginning of what it printed, as text. */
  output: string;
  /** Of all that it printed to standard output: what is no text is compared, too. */
  sha256: string;
  /** The end of what it printed to standard error. */
  complaint: string;
}

export interface CommandAnswers {
  verification: Verification;
}

/** In the container. */
const START = 'criu-lxc-test.start';
const LOG = 'criu-lxc-test.log';
/** In the sandbox's folder: what a command printed. */
const OUTPUT = 'command-output';
/** In the environment of what is run in the container from outside, to know it by. */
const MARK = 'CRIU_LXC_TEST=inside';

const COPY_LIMIT_MS = 300_000;
const COMMAND_LIMIT_MS = 30_000;
const LEFT_LIMIT_MS = 1000;
const PAUSE_MS = 50;
const TEXT_LIMIT = 2000;
/** What a command prints goes to a file, which may be no longer. */
const OUTPUT_BYTES = 16 * 1024 * 1024;
/** Of `ulimit -f`. */
const BLOCK_BYTES = 512;
/** No config of a container is longer. */
const CONFIG_BYTES = 1024 * 1024;

/** What a user brings: a root file system, what to start in it, and how to prove that it came back. */
export class CommandWorkload implements Workload {
  readonly container: Container;
  private readonly plan: CommandPlan;
  private readonly env: NodeJS.ProcessEnv;
  private readonly folder: string;
  private readonly readyLimitMs: number;
  /** The container's, as it lies on the disk: what is mounted in the container is not seen there. */
  private rootfs = '';
  private isReady = false;
  /** What it said when the container was ready, until it was asked once more. */
  private first: Verification | null = null;

  /** @param folder private to this cell */
  constructor(plan: CommandPlan, folder: string, env: NodeJS.ProcessEnv, readyLimitMs: number) {
    this.readyLimitMs = readyLimitMs;
    this.plan = plan;
    this.env = env;
    this.folder = folder;
    this.container = {
      init: plan.start === '' ? '/sbin/init' : `/${START}`,
      limits: LIMITS.large,
      config: plan.config.split('\n'),
    };
  }

  async fill(rootfs: string): Promise<void> {
    this.rootfs = rootfs;
    const { image, start } = this.plan;
    const source = image.startsWith('container:') ? rootfsOf(image.slice('container:'.length)) : image;
    mkdirSync(rootfs);
    const copy = statSync(source).isDirectory()
      ? ['cp', '-a', '--reflink=auto', '--one-file-system', `${source}/.`, rootfs]
      : ['tar', '-x', '--numeric-owner', '-C', rootfs, '-f', source];
    const result = await run(copy, { timeoutMs: COPY_LIMIT_MS, env: this.env });
    if (result.code !== 0) {
      throw new StageError(
        'start',
        `${image} could not be copied (${outcome(result, COPY_LIMIT_MS)}): ${tail(result)}`,
      );
    }
    if (!hasShell(rootfs)) {
      throw new StageError('start', `${image} is no root file system that a container can run: it has no /bin/sh.`);
    }
    for (const name of ['dev', 'proc', 'run', 'sys', 'tmp']) {
      if (!isThereInside(rootfs, name)) mkdirSync(join(rootfs, name));
    }
    for (const name of [START, LOG]) rmSync(join(rootfs, name), { recursive: true, force: true });
    const script = `#!/bin/sh\nexec </dev/null >/${LOG} 2>&1\n${start}\n`;
    if (start !== '') writeFileSync(join(rootfs, START), script, { mode: 0o755 });
  }

  async ready(init: number): Promise<void> {
    if (this.isReady) return;
    await this.awaitReady(init);
    const first = await this.verify(init);
    if (first.ended !== 'exit code 0') {
      throw new StageError(
        'start',
        `Before the dump verify ended with ${first.ended}: ${first.complaint || first.output}`,
      );
    }
    this.isReady = true;
    this.first = first;
  }

  async ask(init: number): Promise<CommandAnswers> {
    const { first } = this;
    this.first = null;
    const verification = await this.verify(init);
    if (first === null || (first.sha256 === verification.sha256 && first.ended === verification.ended)) {
      return { verification };
    }
    throw new StageError(
      'start',
      `Run twice before the dump, verify said ${JSON.stringify(first.output)} and ${JSON.stringify(verification.output)}: what changes by itself proves nothing.`,
    );
  }

  forget(): void {
    this.isReady = false;
  }

  private async awaitReady(init: number): Promise<void> {
    const identity = identify(init);
    const deadline = Date.now() + this.readyLimitMs;
    const ended = () => identity === null || !isAlive(identity);
    for (;;) {
      if (ended())
        throw new StageError('start', `The start command ended before the container was ready. ${this.log()}`.trim());
      if (this.plan.ready === '') return;
      const result = await this.inside(init, this.plan.ready);
      if (result.code === 0) return;
      if (Date.now() > deadline) {
        const said = `${outcome(result, COMMAND_LIMIT_MS)}: ${tail(result) || 'it printed nothing'}`;
        throw new StageError(
          'start',
          `The container was not ready within ${this.readyLimitMs / 1000} s (${said}). ${this.log()}`.trim(),
        );
      }
      await sleep(PAUSE_MS);
    }
  }

  private async verify(init: number): Promise<Verification> {
    const result = await this.inside(init, this.plan.verify);
    const output = readInside(this.folder, OUTPUT, OUTPUT_BYTES);
    return {
      ended: outcome(result, COMMAND_LIMIT_MS),
      output: output.toString('utf8', 0, TEXT_LIMIT),
      sha256: createHash('sha256').update(output).digest('hex'),
      complaint: tail(result),
    };
  }

  /** What the start command printed last. */
  private log(): string {
    const log = tailInside(this.rootfs, LOG, TEXT_LIMIT)?.trim() ?? '';
    return log === '' ? '' : `It printed: ${log}`;
  }

  /** Runs a command in all of the container's namespaces, its standard output in a file. It must leave no process. */
  private async inside(init: number, command: string): Promise<CommandResult> {
    const namespaces = ['--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup'];
    const shell = [
      'env',
      '-i',
      MARK,
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'HOME=/root',
    ];
    const enter = ['nsenter', '-t', String(init), ...namespaces, '--', '/bin/sh', '-c', command];
    const result = await run(
      [
        'sh',
        '-c',
        `ulimit -f ${OUTPUT_BYTES / BLOCK_BYTES}; exec "$@" > "$0"`,
        join(this.folder, OUTPUT),
        ...shell,
        ...enter,
      ],
      { timeoutMs: COMMAND_LIMIT_MS, env: this.env },
    );
    // Whoever is still there has a session leader outside of the container, which CRIU cannot dump (criu#232).
    if (await until(() => markedProcesses().length === 0, LEFT_LIMIT_MS)) return result;
    throw new StageError(
      'start',
      `A command left a process in the container, which is then not as its own: ${command}`,
    );
  }
}

/** The root file system that the config of a container of the host names. */
function rootfsOf(container: string): string {
  const file = join('/var/lib/lxc', container, 'config');
  const config = orNull(() => readInside('/', file, CONFIG_BYTES, 'inside'))?.toString();
  if (config === undefined)
    throw new StageError('start', `There is no container ${container}: ${file} cannot be read.`);
  const value = [...config.matchAll(/^\s*lxc\.rootfs(?:\.path)?\s*=\s*(.*?)\s*$/gm)].at(-1)?.[1] ?? '';
  const folder = value.replace(/^dir:/, '');
  if (folder.startsWith('/') && existsSync(folder)) return folder;
  throw new StageError('start', `${file} names "${value}" as the root file system; only a folder can be copied.`);
}

function markedProcesses(): number[] {
  return processIds().filter((pid) => environmentOf(pid).includes(MARK));
}

/** A link counts, wherever it leads: it may lead somewhere only in the container. */
function hasShell(rootfs: string): boolean {
  return orNull(() => listInside(rootfs, 'bin', 'inside'))?.includes('sh') === true;
}

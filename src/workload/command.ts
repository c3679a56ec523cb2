import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CommandResult, failure, run, runOrFail, tail } from '../host/command.js';
import { removeDevices } from '../host/device-files.js';
import { statsOf } from '../host/files.js';
import { observeMounts } from '../host/observe.js';
import { writableByOthers } from '../host/owners.js';
import { environmentOf, identify, isAlive, processIds } from '../host/process.js';
import { isThereInside, listInside, orNull, readInside } from '../host/read-inside.js';
import { kindOf, makeStandIns } from '../host/stand-ins.js';
import { until } from '../host/wait.js';
import { readConfig, type Setting } from '../lxc/config-file.js';
import { type Takeover, takeOver } from '../lxc/take-over.js';
import { StageError, UsageError } from '../words/errors.js';
import { EVIDENCE } from '../words/evidence-files.js';
import type { ContainerKind, Finding } from '../words/result.js';
import { NOT_TESTED } from '../words/standing.js';
import { KEEP_OUTPUT, makeStartLog, printed } from './start-log.js';
import { isOverlay, type Mounting, mountingOf, whyNotMounted } from './storage.js';
import { type CommandPlan, type ContainerConfig, LIMITS, type Workload } from './workload.js';

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
/** In the sandbox's folder: what a command printed. */
const OUTPUT = EVIDENCE.commandOutput;
/** In the environment of what is run in the container from outside, to know it by. */
const MARK = 'CRIU_LXC_TEST=inside';

/** What real containers have: pseudo-terminals, as tmux wants them, and room for shared memory, as PostgreSQL does. */
const AS_USUAL = ['lxc.pty.max = 1024', 'lxc.mount.entry = tmpfs dev/shm tmpfs rw,nosuid,nodev,create=dir 0 0'];

const COPY_LIMIT_MS = 300_000;
const COMMAND_LIMIT_MS = 30_000;
const LEFT_LIMIT_MS = 1000;
const PAUSE_MS = 50;
const TEXT_LIMIT = 2000;
/** Of a line that is told. */
const LINE_LIMIT = 200;
/** What a command prints goes to a file, which may be no longer. */
const OUTPUT_BYTES = 16 * 1024 * 1024;
/** Of `ulimit -f`. */
const BLOCK_BYTES = 512;
const IMAGE_ADVICE =
  'A file system that was not unmounted cannot be read without being written to: start its container, and stop it.';
/** How an image says that it is a container of the host. */
const CONTAINER = 'container:';
const LXC_PATH = '/var/lib/lxc';

/** What a user brings: a root file system, what to start in it, and how to prove that it came back. */
export class CommandWorkload implements Workload {
  private readonly plan: CommandPlan;
  private readonly env: NodeJS.ProcessEnv;
  private readonly folder: string;
  private readonly kind: ContainerKind;
  private readonly readyLimitMs: number;
  /** The container's, as it lies on the disk: what is mounted in the container is not seen there. */
  private rootfs = '';
  private isReady = false;
  /** Of a container of the user's, once its root file system is copied. */
  private taken: Takeover | null = null;
  /** What it said when the container was ready, until it was asked once more. */
  private first: Verification | null = null;

  /** @param folder private to this cell */
  constructor(plan: CommandPlan, folder: string, kind: ContainerKind, env: NodeJS.ProcessEnv, readyLimitMs: number) {
    this.kind = kind;
    this.readyLimitMs = readyLimitMs;
    this.plan = plan;
    this.env = env;
    this.folder = folder;
  }

  get container(): ContainerConfig {
    const { taken } = this;
    const { start, config } = this.plan;
    const more = config === '' ? [] : config.split('\n');
    if (taken === null) {
      const init = start === '' ? '/sbin/init' : `/${START}`;
      return { kind: 'made', init, isConfined: true, limits: LIMITS.large, config: [...AS_USUAL, ...more] };
    }
    const init = start === '' ? [] : [`lxc.init.cmd = /${START}`];
    return { kind: 'taken', isOverlay: isOverlay(taken.rootfs), ...taken, lines: [...taken.lines, ...init, ...more] };
  }

  get finding(): Finding | undefined {
    const { untested = [] } = this.taken ?? {};
    if (untested.length === 0) return undefined;
    return {
      id: NOT_TESTED,
      severity: 'warning',
      message: `Not tested, because it leads out of the container: ${untested.length} ${untested.length === 1 ? 'thing' : 'things'}.`,
      evidence: untested.join('\n'),
      advice: 'Everything else is as its config has it.',
    };
  }

  async fill(rootfs: string): Promise<void> {
    this.rootfs = rootfs;
    const { image, start } = this.plan;
    const source = image.startsWith(CONTAINER) ? await this.takeOver(configOf(image)) : image;
    mkdirSync(rootfs);
    const copy = statSync(source).isDirectory()
      ? ['cp', '-a', '--reflink=auto', '--one-file-system', `${source}/.`, rootfs]
      : ['tar', '-x', '--numeric-owner', '-C', rootfs, '-f', source];
    const complaint = `${image} could not be copied`;
    const how = { timeoutMs: COPY_LIMIT_MS, env: this.env, failureClass: 'start', complaint } as const;
    await runOrFail(copy, how);
    if (source === this.mounted) await runOrFail(['umount', source], how);
    removeDevices(rootfs);
    if (!hasShell(rootfs)) {
      throw new StageError('start', `${image} is no root file system that a container can run: it has no /bin/sh.`);
    }
    for (const name of ['dev', 'proc', 'run', 'sys', 'tmp']) {
      if (!isThereInside(rootfs, name)) mkdirSync(join(rootfs, name));
    }
    for (const name of [START, EVIDENCE.startLog]) rmSync(join(rootfs, name), { recursive: true, force: true });
    if (start === '') return;
    writeFileSync(join(rootfs, START), `#!/bin/sh\n${KEEP_OUTPUT}\n${start}\n`, { mode: 0o755 });
    makeStartLog(rootfs);
  }

  /** Where its root file system is mounted for the copy, when it is no folder. */
  private get mounted(): string {
    return join(this.folder, 'mounted');
  }

  /** @returns the folder with its root file system */
  private async takeOver(config: string): Promise<string> {
    const folder = join(this.folder, 'stand-ins');
    const settings = this.settings(config);
    for (const file of new Set([config, ...settings.map((setting) => setting.file)])) {
      const open = writableByOthers(file);
      // It says what root runs.
      if (open !== null) throw new StageError('start', `Users other than root can change ${open}; it is not believed.`);
    }
    this.taken = takeOver(settings, { standIns: folder, kindOf });
    makeStandIns(folder, this.taken.standIns);
    const { rootfs, untested } = this.taken;
    const mounting = mountingOf(rootfs);
    if (mounting !== null) {
      await this.mount(mounting, `${config} names "${rootfs}" as the root file system`);
      return this.mounted;
    }
    const path = rootfs.replace(/^(dir|loop):/, '');
    // The copy is of one file system.
    const below = observeMounts(process.pid).filter(({ point }) => point.startsWith(`${path}/`));
    untested.push(...below.map(({ point }) => `what is mounted at ${point}`));
    if (path.startsWith('/') && normalize(path) !== '/' && statsOf(path)?.isDirectory()) return path;
    const complaint = path.startsWith('/')
      ? 'that is not there, or hidden: a sandbox has a /tmp and a /run of its own'
      : 'only a folder, an overlay of folders, or an image that is mounted as a loop device can be copied';
    throw new StageError('start', `${config} names "${rootfs}" as the root file system; ${complaint}.`);
  }

  /** In the sandbox's mount namespace: it ends with that at the latest. */
  private async mount({ args, image }: Mounting, named: string): Promise<void> {
    const refusal = image === null ? null : whyNotMounted(image);
    if (refusal !== null) throw new StageError('start', refusal);
    mkdirSync(this.mounted);
    const result = await run(['mount', ...args, this.mounted], { timeoutMs: COPY_LIMIT_MS, env: this.env });
    if (result.code === 0) return;
    const complaint = `${named}, and that cannot be mounted`;
    const { message } = failure(result, { failureClass: 'start', complaint, reason: /^mount: / });
    throw new StageError('start', image === null ? message : `${message} ${IMAGE_ADVICE}`);
  }

  private settings(config: string): Setting[] {
    try {
      return readConfig(config);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new StageError('start', `The config of ${this.plan.image} cannot be read: ${error.message}`);
    }
  }

  restless(): 'grandchildren' {
    return 'grandchildren';
  }

  async ready(init: number): Promise<void> {
    if (this.isReady) return;
    await this.awaitReady(init);
    const first = await this.verify(init);
    if (first.ended !== 'exit code 0') {
      throw new StageError(
        'start',
        `Before the dump verify ended with ${first.ended}: ${first.complaint || first.output || 'it printed nothing'}.${printed(this.rootfs)}`,
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
      `What changes by itself proves nothing: run twice before the dump, \`verify\` ${difference(first, verification)}. Let it print what stays.`,
    );
  }

  carried(): Takeover | null {
    return this.taken;
  }

  moved(rootfs: string, carried: unknown): void {
    this.rootfs = rootfs;
    this.taken = carried as Takeover | null;
    this.isReady = true;
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
        throw new StageError('start', `The start command ended before the container was ready.${printed(this.rootfs)}`);
      if (this.plan.ready === '') return;
      const result = await this.inside(init, this.plan.ready);
      if (result.code === 0) return;
      if (Date.now() > deadline) {
        const said = `${result.ended}: ${tail(result) || 'it printed nothing'}`;
        throw new StageError(
          'start',
          `The container was not ready within ${this.readyLimitMs / 1000} s, half of the time limit. At last \`ready\` ended with ${said}.${printed(this.rootfs)}`,
        );
      }
      await sleep(PAUSE_MS);
    }
  }

  private async verify(init: number): Promise<Verification> {
    const result = await this.inside(init, this.plan.verify);
    const output = readInside(this.folder, OUTPUT, OUTPUT_BYTES);
    return {
      ended: result.ended,
      output: output.toString('utf8', 0, TEXT_LIMIT),
      sha256: createHash('sha256').update(output).digest('hex'),
      complaint: tail(result),
    };
  }

  /** Runs a command in all of the container's namespaces, its standard output in a file. It must leave no process. */
  private async inside(init: number, command: string): Promise<CommandResult> {
    const shell = [
      'env',
      '-i',
      MARK,
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'HOME=/root',
    ];
    const namespaces = ['mnt', 'uts', 'ipc', 'net', 'pid', 'cgroup'];
    if (this.kind === 'unprivileged') namespaces.unshift('user');
    const enter = [this.plan.enter, String(init), namespaces.join(','), '/bin/sh', '-c', command];
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

/** Of `container:NAME` or `container:FILE`. */
function configOf(image: string): string {
  const container = image.slice(CONTAINER.length);
  return container.startsWith('/') ? container : join(LXC_PATH, container, 'config');
}

function markedProcesses(): number[] {
  return processIds().filter((pid) => environmentOf(pid).includes(MARK));
}

/** A link counts, wherever it leads: it may lead somewhere only in the container. */
function hasShell(rootfs: string): boolean {
  return orNull(() => listInside(rootfs, 'bin', 'inside'))?.includes('sh') === true;
}

/** In the first line that is not the same. */
function difference(one: Verification, other: Verification): string {
  if (one.ended !== other.ended) return `ended with ${one.ended}, and then with ${other.ended}`;
  const [was, is] = [one, other].map(({ output }) => output.split('\n')) as [string[], string[]];
  const at = was.findIndex((line, index) => line !== is[index]);
  const [before, after] = [was, is].map((lines) => JSON.stringify((lines[Math.max(0, at)] ?? '').slice(0, LINE_LIMIT)));
  return at < 0 ? 'printed something else at its end' : `printed ${before}, and then ${after}`;
}

import { appendFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CommandOptions, type CommandResult, failure, quoted, run, tail } from '../host/command.js';
import { EVIDENCE } from '../words/evidence-files.js';

const ASK_LIMIT_MS = 5000;

/** What a checkpoint or restore may take. */
export interface CheckpointLimit {
  timeoutMs: number;
  /** Ends it. */
  signal: AbortSignal;
  /** With the CRIU that is to do it first in PATH. */
  env: NodeJS.ProcessEnv;
}

/** One container under an LXC path of its own, through the lxc-* tools of one folder. */
export class Lxc {
  readonly path: string;
  readonly name: string;
  readonly log: string;
  /** File with each command that was run, as it was, and the names of its environment variables. */
  readonly commands: string;
  private readonly tools: string;
  private readonly outputs: string;
  private readonly env: NodeJS.ProcessEnv;
  private calls: number;
  /** Bytes of the log before the last call. */
  logged = 0;

  /**
   * @param tools folder of the tools: PATH may find others first, beside the CRIU that is under test
   * @param folder private to this container: the LXC path, the log and what the tools print go there, after what is there
   */
  constructor(tools: string, folder: string, name: string, env: NodeJS.ProcessEnv) {
    this.tools = tools;
    this.path = join(folder, 'lxc');
    this.name = name;
    this.log = join(folder, EVIDENCE.lxcLog);
    this.commands = join(folder, EVIDENCE.commands);
    this.outputs = join(folder, EVIDENCE.outputs);
    this.env = env;
    mkdirSync(join(this.path, name), { recursive: true });
    mkdirSync(this.outputs, { recursive: true });
    this.calls = readdirSync(this.outputs).length;
  }

  get configFile(): string {
    return join(this.path, this.name, EVIDENCE.containerConfig);
  }

  start(timeoutMs: number): Promise<CommandResult> {
    return this.call('lxc-start', ['-d'], { timeoutMs });
  }

  /** Kills it. */
  stop(timeoutMs: number): Promise<CommandResult> {
    return this.call('lxc-stop', ['-k'], { timeoutMs });
  }

  /**
   * Dumps the container: and stops it, or leaves it running, or dumps its memory alone, which leaves it running, too.
   *
   * @param images absolute and empty: LXC refuses a folder that holds a checkpoint
   * @param how `parent` is a folder beside `images` with a dump of the memory, of which only the changes are dumped
   */
  checkpoint(
    images: string,
    how: { kind: 'stop' | 'leave-running' | 'pre-dump'; parent: string | null },
    limit: CheckpointLimit,
  ): Promise<CommandResult> {
    const kind = { stop: ['-s'], 'leave-running': [], 'pre-dump': ['-p'] }[how.kind];
    const parent = how.parent === null ? [] : ['--predump-dir', join('..', basename(how.parent))];
    return this.call('lxc-checkpoint', [...kind, ...parent, '-v', '-D', images], { ...limit, isFirm: true });
  }

  restore(images: string, limit: CheckpointLimit): Promise<CommandResult> {
    return this.call('lxc-checkpoint', ['-r', '-v', '-D', images], { ...limit, isFirm: true });
  }

  freeze(timeoutMs: number): Promise<CommandResult> {
    return this.call('lxc-freeze', [], { timeoutMs });
  }

  unfreeze(timeoutMs: number): Promise<CommandResult> {
    return this.call('lxc-unfreeze', [], { timeoutMs });
  }

  /** Runs a command in the container. */
  attach(argv: readonly string[], timeoutMs: number): Promise<CommandResult> {
    return this.call('lxc-attach', ['--', ...argv], { timeoutMs });
  }

  /**
   * State as LXC names it (`RUNNING`, `STOPPED`), `UNKNOWN` when LXC has no such container any more, and the pid of the
   * container's init, null when there is none.
   *
   * @throws StageError without a class when LXC says nothing: then nothing is known of the container
   */
  async info(): Promise<{ state: string; pid: number | null }> {
    const result = await run([join(this.tools, 'lxc-info'), '-P', this.path, '-n', this.name, '-s', '-p'], {
      timeoutMs: ASK_LIMIT_MS,
      env: this.env,
    });
    const isGone = result.code === 1 && tail(result).includes("doesn't exist");
    const state = isGone ? 'UNKNOWN' : result.stdout.match(/^State:\s+([A-Z]+)$/im)?.[1];
    if (state === undefined || !(isGone || result.code === 0)) {
      throw failure(result, { failureClass: null, complaint: 'LXC does not say in which state the container is' });
    }
    const pid = Number(result.stdout.match(/^PID:\s+(\d+)$/im)?.[1] ?? 0);
    return { state, pid: pid > 0 ? pid : null };
  }

  /** With the output in a file: the monitor that start and restore leave behind would hold a pipe open. */
  private call(
    tool: string,
    args: readonly string[],
    {
      timeoutMs,
      signal,
      env = this.env,
      ...firm
    }: Partial<CheckpointLimit> & Pick<CommandOptions, 'timeoutMs' | 'isFirm'>,
  ): Promise<CommandResult> {
    this.calls += 1;
    this.logged = statSync(this.log, { throwIfNoEntry: false })?.size ?? 0;
    const argv = [join(this.tools, tool), '-P', this.path, '-n', this.name, '-l', 'TRACE', '-o', this.log, ...args];
    // LC_ALL is set by `run`.
    const names = [...Object.keys(env), 'LC_ALL'].sort();
    appendFileSync(this.commands, `${argv.map(quoted).join(' ')}\n  with ${names.join(' ')}\n`);
    return run(argv, {
      ...firm,
      timeoutMs,
      ...(signal === undefined ? {} : { stop: signal }),
      env,
      outputFile: join(this.outputs, `${this.calls}-${tool}`),
    });
  }
}

import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

export interface CommandOptions {
  /** Hard limit in milliseconds; then the whole process group is killed. */
  timeoutMs: number;
  /** Ends the whole process group: SIGTERM, and SIGKILL two seconds later. */
  signal?: AbortSignal;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Written to standard input, which is then closed. */
  input?: string;
  /** Hears standard output and error as they come. */
  onOutput?: (text: string) => void;
  /**
   * Standard output and error go to this file instead of a pipe. For programs that leave a daemon behind, which
   * would hold a pipe open: `lxc-checkpoint -r` does.
   */
  outputFile?: string;
}

export interface CommandResult {
  /** Exit code; null when a signal ended it, or the time was up before all that it printed was read. */
  code: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  stdout: string;
  stderr: string;
  /** Wall milliseconds. */
  ms: number;
}

const GRACE_MS = 2000;
/** Enough for any answer we read; what comes after is dropped, so that a runaway child cannot fill our memory. */
const OUTPUT_LIMIT = 16 * 1024 * 1024;

/**
 * Runs a command in a process group of its own and waits for it.
 *
 * Never throws for what the command does; throws when it cannot be started.
 */
export function run(argv: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const [file, ...args] = argv;
  if (file === undefined) throw new Error('An empty command was given.');
  const started = performance.now();
  const output = options.outputFile === undefined ? undefined : openSync(options.outputFile, 'w');
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      detached: true,
      env: { ...(options.env ?? process.env), LC_ALL: 'C' },
      cwd: options.cwd,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', output ?? 'pipe', output ?? 'pipe'],
    });
    if (output !== undefined) closeSync(output);
    let timedOut = false;
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (stdout.length < OUTPUT_LIMIT) stdout += text;
      options.onOutput?.(text);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (stderr.length < OUTPUT_LIMIT) stderr += text;
      options.onOutput?.(text);
    });
    // A command may end without reading its input; that is its own business.
    child.stdin?.on('error', () => undefined).end(options.input);

    const end = () => {
      killGroup(child.pid, 'SIGKILL');
      // Who left the group may keep these open for ever.
      for (const pipe of child.stdio) pipe?.destroy();
    };
    let limit = afterwards(options.timeoutMs, () => {
      const hasEnded = child.exitCode !== null || child.signalCode !== null;
      if (!hasEnded) expire();
      // It ended in time. What it printed may still be on its way, or a pipe be held by somebody else.
      else limit = afterwards(GRACE_MS, expire);
    });
    const expire = () => {
      timedOut = true;
      end();
    };
    let grace: NodeJS.Timeout | undefined;
    const abort = () => {
      killGroup(child.pid, 'SIGTERM');
      grace = setTimeout(end, GRACE_MS);
    };
    if (options.signal?.aborted) abort();
    options.signal?.addEventListener('abort', abort, { once: true });

    const settle = () => {
      limit();
      clearTimeout(grace);
      // Its leader ended on SIGTERM; others of the group may have ignored it.
      if (grace !== undefined) killGroup(child.pid, 'SIGKILL');
      options.signal?.removeEventListener('abort', abort);
    };
    child.on('error', (error) => {
      settle();
      reject(new Error(`Cannot start ${file}: ${error.message}`, { cause: error }));
    });
    // 'close' waits for pipes that a surviving grandchild holds, until the limit; with the output in a file there are none.
    child.on(output === undefined ? 'close' : 'exit', (code, signal) => {
      settle();
      if (options.outputFile !== undefined) stdout = readFileSync(options.outputFile, 'utf8');
      resolve({ code: timedOut ? null : code, signal, timedOut, stdout, stderr, ms: performance.now() - started });
    });
  });
}

/**
 * Does `work` when the time is over and what came in before that has been heard: an event loop that was kept busy hears of
 * its timers first.
 *
 * @returns what calls it off
 */
function afterwards(ms: number, work: () => void): () => void {
  let heard: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    heard = setImmediate(work);
  }, ms);
  return () => {
    clearTimeout(timer);
    clearImmediate(heard);
  };
}

/** The last lines that a command printed, for a message. Empty when it printed nothing. */
export function tail(result: CommandResult, lines = 3): string {
  return `${result.stdout}\n${result.stderr}`
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-lines)
    .join('\n');
}

/** An argument as a shell takes it. */
export function quoted(value: string): string {
  // `#` begins a comment where it begins a word.
  return /^[\w./:,+@-][\w./:=,+@#-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

/** In words: `exit code 1`, `killed by SIGKILL`, `no end within 5 s`. */
export function outcome(result: CommandResult, timeoutMs: number): string {
  if (result.timedOut) return `no end within ${timeoutMs / 1000} s`;
  return result.code === null ? `killed by ${result.signal}` : `exit code ${result.code}`;
}

function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

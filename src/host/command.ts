import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Interrupted, StageError } from '../words/errors.js';
import type { FailureClass } from '../words/result.js';
import { Limit } from './pace.js';
import { traceCommand } from './trace.js';

export interface CommandOptions {
  /** Milliseconds, as {@link Limit} has them; then the whole process group is killed. */
  timeoutMs: number;
  /** The limit is one that the user set, or what is left of it: it is the same however busy the machine is. */
  isFirm?: true;
  /** The user's: ends the whole process group (SIGTERM, and SIGKILL two seconds later), and {@link run} throws Interrupted. */
  signal?: AbortSignal;
  /** Ends it the same way, and the result is handed back. */
  stop?: AbortSignal;
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
  /**
   * The signal that ends it when we are killed: what it writes is ours by a lock, and our lock ends with us. By setpriv of
   * util-linux.
   */
  endsWithUs?: 'SIGKILL' | 'SIGTERM';
}

export interface CommandResult {
  /** Name of the program, without its folder. */
  program: string;
  /** Exit code; null when a signal ended it, or the time was up before all that it printed was read. */
  code: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  /** In words: `exit code 1`, `killed by SIGKILL`, `no end within 5 s`. */
  ended: string;
  stdout: string;
  stderr: string;
  /** Wall milliseconds. */
  ms: number;
}

const GRACE_MS = 2000;
/** How a shell says of what it was to start that there is no such program, and its exit code then. */
const NOT_FOUND = /: exec: .*: not found\n$/;
const NOT_FOUND_CODE = 127;
/** With these tar ends when it has said already what is wrong. */
const LAST_WORDS = /^tar: (Exiting with failure status|Error is not recoverable|Child returned status \d+$)/;
/** Enough for any answer we read; what comes after is dropped, so that a runaway child cannot fill our memory. */
const OUTPUT_LIMIT = 16 * 1024 * 1024;

/** There is no such program, or it could not be started. */
export class NotStarted extends StageError {
  constructor(file: string, error: NodeJS.ErrnoException, cwd: string | undefined) {
    // Of a path, or in a folder, something else may be missing: the interpreter, the folder.
    const isMissing = error.code === 'ENOENT' && !file.includes('/') && cwd === undefined;
    super(null, isMissing ? `${file} is not on this host.` : `Cannot start ${file}: ${error.message}.`, {
      cause: error,
    });
  }
}

/** What to say when a command fails that had to succeed. */
export interface Complaint {
  /** Begins the sentence: `The image could not be copied`. */
  complaint: string;
  failureClass: FailureClass | null;
  /** The line of its standard error that says why, where it is not the last. */
  reason?: RegExp;
}

/**
 * Runs a command that has to succeed.
 *
 * @throws StageError in one sentence when it does not end with 0; and as {@link run}
 */
export async function runOrFail(argv: readonly string[], options: CommandOptions & Complaint): Promise<CommandResult> {
  const { complaint, failureClass } = options;
  const result = await run(argv, options).catch((error) => {
    if (!(error instanceof NotStarted)) throw error;
    throw new StageError(failureClass, `${complaint}: ${error.message}`, { cause: error });
  });
  if (result.code !== 0) throw failure(result, options);
  return result;
}

/** The complaint, which program it was, how it ended, and why: `CRIU could not be unpacked (tar: exit code 2): tar: …`. */
export function failure(result: CommandResult, { complaint, failureClass, reason }: Complaint): StageError {
  const { program, ended, stdout, stderr } = result;
  const last = linesOf(`${stdout}\n${stderr}`).findLast((line) => !LAST_WORDS.test(line));
  const said = linesOf(stderr).find((line) => reason?.test(line)) ?? last ?? 'it printed nothing';
  return new StageError(failureClass, `${complaint} (${program}: ${ended}): ${said}`);
}

/**
 * Runs a command in a process group of its own and waits for it. Use it where a failure is an answer, too; else
 * {@link runOrFail}.
 *
 * @throws NotStarted, and Interrupted; never for what the command does
 */
export async function run(argv: readonly string[], options: CommandOptions): Promise<CommandResult> {
  if (options.signal?.aborted) throw new Interrupted();
  const result = await spawned(argv, options);
  if (options.signal?.aborted) throw new Interrupted();
  return result;
}

/** What a command line begins with so that the signal `endsWithUs` comes when we are killed. */
export function endingWithUs(signal: 'SIGKILL' | 'SIGTERM'): string[] {
  // That comes too late when we end before it is set: then the parent is another.
  const asLongAsWeLive = ['sh', '-c', '[ "$PPID" = "$0" ] && exec "$@"', String(process.pid)];
  return ['setpriv', '--pdeathsig', signal.slice('SIG'.length), ...asLongAsWeLive];
}

function spawned(argv: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const [asked] = argv;
  if (asked === undefined) throw new Error('An empty command was given.');
  const [file = '', ...args] = [...(options.endsWithUs === undefined ? [] : endingWithUs(options.endsWithUs)), ...argv];
  const started = performance.now();
  const trace = traceCommand(argv);
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
    const allowed = new Limit(options.timeoutMs);
    const late = () => {
      const hasEnded = child.exitCode !== null || child.signalCode !== null;
      const left = options.isFirm === true ? 0 : allowed.left();
      // It ended in time. What it printed may still be on its way, or a pipe be held by somebody else.
      if (hasEnded) limit = afterwards(GRACE_MS, expire);
      else if (left > 0) limit = afterwards(left, late);
      else expire();
    };
    const expire = () => {
      timedOut = true;
      end();
    };
    let limit = afterwards(options.timeoutMs, late);
    let grace: NodeJS.Timeout | undefined;
    const abort = () => {
      killGroup(child.pid, 'SIGTERM');
      grace = setTimeout(end, GRACE_MS);
    };
    const signals = [options.signal, options.stop].filter((signal) => signal !== undefined);
    if (signals.some(({ aborted }) => aborted)) abort();
    for (const signal of signals) signal.addEventListener('abort', abort, { once: true });

    const settle = () => {
      limit();
      clearTimeout(grace);
      // Its leader ended on SIGTERM; others of the group may have ignored it.
      if (grace !== undefined) killGroup(child.pid, 'SIGKILL');
      for (const signal of signals) signal.removeEventListener('abort', abort);
    };
    child.on('error', (error) => {
      settle();
      trace('not started', error.message);
      reject(new NotStarted(file, error, options.cwd));
    });
    // 'close' waits for pipes that a surviving grandchild holds, until the limit; with the output in a file there are none.
    child.on(output === undefined ? 'close' : 'exit', (code, signal) => {
      settle();
      if (file !== asked && code === NOT_FOUND_CODE && NOT_FOUND.test(stderr)) {
        trace('not started', stderr);
        const error = Object.assign(new Error(stderr.trim()), { code: 'ENOENT' });
        reject(new NotStarted(asked, error, options.cwd));
        return;
      }
      if (options.outputFile !== undefined) stdout = readFileSync(options.outputFile, 'utf8');
      const ms = performance.now() - started;
      const ended = timedOut ? `no end within ${allowed}` : endInWords(code, signal);
      const result = {
        program: basename(asked),
        code: timedOut ? null : code,
        signal,
        timedOut,
        ended,
        stdout,
        stderr,
        ms,
      };
      trace(ended, result.code === 0 ? '' : tail(result, 5));
      resolve(result);
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
  return linesOf(`${result.stdout}\n${result.stderr}`).slice(-lines).join('\n');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** An argument as a shell takes it. */
export function quoted(value: string): string {
  // `#` begins a comment where it begins a word.
  return /^[\w./:,+@-][\w./:=,+@#-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

export function endInWords(code: number | null, signal: NodeJS.Signals | null): string {
  return code === null ? `killed by ${signal}` : `exit code ${code}`;
}

/** A process that was started in a group of its own, with all of that group. */
export function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

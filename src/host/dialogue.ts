import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { endInWords } from './command.js';
import { traceCommand } from './trace.js';

export interface Talker extends ChildProcessByStdio<Writable, Readable, Readable> {
  /** The end of what it has written to standard error until now. */
  complaint: () => string;
}

/** How a talker ended. */
export interface Farewell {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The end of what it wrote to standard error. */
  stderr: string;
}

const STDERR_LIMIT = 64 * 1024;

/** Starts a program in a process group of its own, to talk with line by line. */
export function converse(argv: readonly string[], options: { cwd?: string } = {}): Talker {
  const [file, ...args] = argv as [string, ...string[]];
  const trace = traceCommand(argv);
  const child = spawn(file, args, { ...options, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  // It may be gone before it has read all: its end is told by `farewell`.
  child.stdin.on('error', () => undefined);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_LIMIT);
  });
  child.on('error', ({ message }) => trace('not started', message));
  child.on('close', (code, signal) => trace(endInWords(code, signal), stderr.trim()));
  return Object.assign(child, { complaint: () => stderr.trim() });
}

/** Hands every line of a talker to `onLine`, and settles when the talker is gone and all is read. */
export function farewell(talker: Talker, onLine: (line: string) => void): Promise<Farewell> {
  createInterface({ input: talker.stdout }).on('line', onLine);
  return new Promise((resolve, reject) => {
    talker.on('error', reject);
    talker.on('close', (code, signal) => resolve({ code, signal, stderr: talker.complaint() }));
  });
}

/** What a line says; null for half of one, the last of a talker that was killed: its end is told by {@link farewell}. */
export function parseLine<T>(line: string): T | null {
  try {
    return JSON.parse(line) as T;
  } catch {
    return null;
  }
}

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export type Talker = ChildProcessByStdio<Writable, Readable, Readable>;

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
  const talker = spawn(file, args, { ...options, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  // It may be gone before it has read all: its end is told by `farewell`.
  talker.stdin.on('error', () => undefined);
  return talker;
}

/** Hands every line of a talker to `onLine`, and settles when the talker is gone and all is read. */
export function farewell(talker: Talker, onLine: (line: string) => void): Promise<Farewell> {
  createInterface({ input: talker.stdout }).on('line', onLine);
  let stderr = '';
  talker.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_LIMIT);
  });
  return new Promise((resolve, reject) => {
    talker.on('error', reject);
    talker.on('close', (code, signal) => resolve({ code, signal, stderr: stderr.trim() }));
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

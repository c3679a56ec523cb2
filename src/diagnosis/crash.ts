import { constants } from 'node:os';
import type { CoreFile } from '../host/core-files.js';
import type { Upstream } from '../words/observed.js';
import type { Finding } from '../words/result.js';

/** What glibc, an assertion or a sanitizer says before it ends a program. */
const LAST_WORDS = [
  /\*\*\* .+ detected \*\*\*/,
  /double free or corruption|free\(\): |malloc\(\): |realloc\(\): |malloc_consolidate\(\): |munmap_chunk\(\): |corrupted (size vs|double-linked)/,
  /Assertion `.*' failed/,
  /ERROR: (Address|HWAddress|Leak|Memory|Thread)Sanitizer|: runtime error: /,
  /Fatal (glibc error|error: glibc)/,
];
/** CRIU's own assertion, as its log and that of its parasite have it. */
const BUG = /\bBUG at \S+:\d+/;
/** As LXC tells how the child ended that becomes CRIU. */
const KILLED = /(?:dump signaled with|CRIU was killed with signal) (\d+)/;
/** LXC ends these itself, and the kernel for want of memory: they are no crash. */
const ENDED = ['SIGTERM', 'SIGKILL', 'SIGINT'];
/** LXC's own child, which is to watch the container, ended without a word of how its restore went. */
const MONITOR_DIED = /reading status from pipe failed/;

/** What there is to read of a dump or restore that failed. */
export interface Traces {
  /** What the LXC tool, and what it started until that was CRIU, printed. */
  printed: readonly string[];
  /** LXC's errors, and in them what CRIU printed. */
  lxcErrors: readonly string[];
  /** The errors of CRIU's log, and its last lines. */
  criuLog: readonly string[];
  /** The signal that ended the LXC tool, unless we sent it. */
  signal: NodeJS.Signals | null;
  /** LXC logged the command line of CRIU, or CRIU wrote a log: from there on the child of LXC is CRIU. */
  hasCriuBegun: boolean;
}

/**
 * Who crashed, by what it left.
 *
 * @returns the sentence that says it, and the line that shows it; null when nobody did
 */
export function whoCrashed(traces: Traces): { crashed: Upstream; sentence: string; line: string } | null {
  const { printed, lxcErrors, criuLog, signal, hasCriuBegun } = traces;
  const bug = [...criuLog, ...lxcErrors].find((line) => BUG.test(line));
  if (bug !== undefined) {
    return { crashed: 'criu', sentence: `CRIU ran into an assertion of its own: ${bug.match(BUG)?.[0]}.`, line: bug };
  }
  const killed = lxcErrors.find((line) => KILLED.test(line));
  const number = Number(killed?.match(KILLED)?.[1]);
  const child = Object.entries(constants.signals).find(([, value]) => value === number)?.[0] ?? null;
  const words = [...printed, ...lxcErrors, ...criuLog].find((line) => LAST_WORDS.some((each) => each.test(line)));
  const said = words === undefined ? '' : ` It said: ${words.trim()}`;
  if (killed !== undefined && !ENDED.includes(child ?? '')) {
    const by = `was killed by ${child ?? `signal ${number}`}`;
    return hasCriuBegun
      ? { crashed: 'criu', sentence: `CRIU ${by}.${said}`, line: words ?? killed }
      : { crashed: 'lxc', sentence: `LXC's own code ${by} before it ran CRIU.${said}`, line: words ?? killed };
  }
  if (signal !== null && !ENDED.includes(signal)) {
    return {
      crashed: 'lxc',
      sentence: `The LXC tool was killed by ${signal}.${said}`,
      line: words ?? `killed by ${signal}`,
    };
  }
  const monitor = lxcErrors.find((line) => MONITOR_DIED.test(line));
  if (monitor !== undefined) {
    return { crashed: 'lxc', sentence: `LXC's monitor died during the restore.${said}`, line: words ?? monitor };
  }
  if (words === undefined) return null;
  return hasCriuBegun && !printed.includes(words)
    ? { crashed: 'criu', sentence: `CRIU crashed.${said}`, line: words }
    : { crashed: 'lxc', sentence: `The LXC tool crashed.${said}`, line: words };
}

/** What the kernel wrote of processes that died, in the sandbox's folder. */
export function tellCoreFiles(cores: readonly CoreFile[]): Finding[] {
  const [first, ...others] = cores.map(
    ({ path, bytes, name, pid, signal }) =>
      `${path} (${bytes} bytes)${name === null ? '' : ` of ${name}, process ${pid}`}${signal === null ? '' : `, ${signal}`}`,
  );
  if (first === undefined) return [];
  return [
    {
      id: 'core-file',
      severity: 'info',
      message: `A process died and left a core file in the sandbox: ${first}${others.length === 0 ? '' : `, and ${others.length} more`}.`,
      ...(others.length === 0 ? {} : { evidence: [first, ...others].join('\n') }),
      advice:
        'It is removed with the sandbox, for it holds memory. To keep such files, have the kernel hand them to a program: `sysctl kernel.core_pattern`, `coredumpctl`.',
    },
  ];
}

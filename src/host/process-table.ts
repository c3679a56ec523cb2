import { readdirSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { innermostPid, processIds, readOrNull, statFields, statusField } from './process.js';

/** Whose program a process runs. CRIU's are also those that it restores, for as long as they run its code. */
export type Program = 'criu' | 'lxc' | 'other';

/** A process as it was at one moment. */
export interface Seen {
  pid: number;
  parent: number;
  /** Its name, which it chooses itself. */
  name: string;
  /** As the kernel abbreviates it, of its first thread: `S`, `D`, `T` stopped, `t` stopped by its tracer. */
  state: string;
  /** Some thread of it runs, or waits for a processor. */
  runs: boolean;
  /** Pid of the process that traces it; 0 when none does that is seen here. */
  tracer: number;
  /** Processor time of all of its threads, in clock ticks. */
  ticks: number;
  program: Program;
  /** What it waits in, as far as the kernel tells: `do_wait`. */
  channel: string | null;
  /** In a pid namespace below that of this process. */
  inside: boolean;
}

/** Of a process with more threads the first. */
const THREADS = 64;
/** Of what the kernel says of one process. */
const STACK_LINES = 30;
const COMMAND_LIMIT = 200;

/** All processes that this pid namespace sees, but this one, by their pids. */
export function seeProcesses(): Seen[] {
  const own = pidNamespace('self');
  return processIds()
    .filter((pid) => pid !== process.pid)
    .sort((a, b) => a - b)
    .flatMap((pid) => {
      const fields = statFields(pid);
      if (fields === null) return [];
      const [, name = '', state = '', parent = ''] = fields;
      return {
        pid,
        parent: Number(parent),
        name,
        state,
        runs: threadStates(pid).includes('R'),
        tracer: Number(statusField(pid, 'TracerPid') ?? 0),
        // utime and stime; those of the process are of all threads, living and gone.
        ticks: Number(fields[13]) + Number(fields[14]),
        program: programOf(pid),
        channel: channelOf(pid),
        inside: pidNamespace(pid) !== own,
      };
    });
}

function threadStates(pid: number): (string | undefined)[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .slice(0, THREADS)
      .map((thread) => readOrNull(`/proc/${pid}/task/${thread}/stat`)?.match(/.*\) (\w) /s)?.[1]);
  } catch {
    return []; // It is gone.
  }
}

/**
 * By its file and the beginning of its command line: programs of the store are started by their own dynamic loader, whose
 * name is all that the kernel knows of them. Of a process in a container its command line proves nothing, but it is that of
 * CRIU as long as CRIU restores it.
 */
export function programOf(pid: number): Program {
  const words = (readOrNull(`/proc/${pid}/cmdline`) ?? '').split('\0', 5);
  const names = [linkOf(pid, 'exe') ?? '', ...words.map((word) => word.replace(/ .*/s, ''))].map((word) =>
    basename(word),
  );
  if (names.includes('criu')) return 'criu';
  return names.some((name) => /^(lxc-|\[lxc$)/.test(name)) ? 'lxc' : 'other';
}

function channelOf(pid: number): string | null {
  const channel = readOrNull(`/proc/${pid}/wchan`);
  return channel === null || channel === '' || channel === '0' ? null : channel;
}

function pidNamespace(pid: number | 'self'): string | null {
  return linkOf(pid, 'ns/pid');
}

function linkOf(pid: number | 'self', name: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/${name}`);
  } catch {
    return null;
  }
}

/** Stopped, by a signal or a tracer, at work that it does for CRIU or LXC: what is restored may be meant to stop. */
export function isHalted({ inside, program, state }: Seen): boolean {
  return inside ? program === 'criu' && state === 'T' : state === 'T' || state === 't';
}

/** The tree of some processes, a line each: pid, state, tracer, what it waits in, and name. */
export function drawTree(seen: readonly Seen[]): string {
  const known = new Set(seen.map(({ pid }) => pid));
  const draw = (each: Seen, depth: number): string[] => {
    const { pid, state, tracer, name, channel, inside } = each;
    const inner = inside ? ` (${innermostPid(pid) ?? '?'} in the container)` : '';
    const words = [
      `${'  '.repeat(depth)}${pid}${inner} ${commandLine(pid) || name}: ${state}`,
      ...(tracer === 0 ? [] : [`traced by ${tracer}`]),
      ...(channel === null ? [] : [`in ${channel}`]),
    ];
    return [words.join(', '), ...childrenOf(pid).flatMap((child) => draw(child, depth + 1))];
  };
  const childrenOf = (pid: number) => seen.filter(({ parent }) => parent === pid);
  return seen
    .filter(({ parent }) => !known.has(parent))
    .flatMap((root) => draw(root, 0))
    .join('\n');
}

/** All that the kernel tells of where a process stands. */
export function describeProcess({ pid, name }: Seen): string {
  const part = (file: string) => (readOrNull(`/proc/${pid}/${file}`) ?? 'It cannot be read.').trimEnd();
  const status = part('status')
    .split('\n')
    .filter((line) => /^(State|Tgid|PPid|TracerPid|NSpid|Threads|Sig(Pnd|Blk)|ShdPnd|Seccomp):/.test(line));
  const stack = part('stack').split('\n').slice(0, STACK_LINES);
  return [`== ${pid} ${name}`, ...status, `wchan: ${part('wchan')}`, `syscall: ${part('syscall')}`, ...stack, ''].join(
    '\n',
  );
}

/** Without the dynamic loader that starts the programs of the store. */
function commandLine(pid: number): string {
  const words = (readOrNull(`/proc/${pid}/cmdline`) ?? '').split('\0');
  const own = /^ld-linux/.test(basename(words[0] ?? '')) && words[1] === '--library-path' ? words.slice(3) : words;
  return own.join(' ').trim().slice(0, COMMAND_LIMIT);
}

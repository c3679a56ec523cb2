import { run, runOrFail } from './command.js';
import type { ObservedProcess, ObservedSocket } from './observe.js';
import { innermostPid } from './process.js';

/** As rt_sigqueueinfo(2) numbers them; `content` is a sum of all that came along. */
export interface QueuedSignal {
  signal: number;
  code: number;
  content: string;
}

/** What `inspector/inspector.c` says of a thread: hexadecimal numbers as the kernel has them, and sums. */
export interface InspectedThread {
  registers: Record<string, string>;
  /** What it computes with apart from whole numbers. */
  floating: Record<string, string>;
  rseq: { place: string; size: string; signature: string };
  robustList: { head: string; length: string };
  /** Its filters of system calls, the last first: a sum of each, and seccomp(2)'s flags. */
  filters?: { program: string; flags: number }[];
  /**
   * What it shares (`memory`, `descriptors`, …) with the first thread of its process, that with the first of an earlier
   * process: by the pid that the container knows. Left out where it shares nothing, or the kernel does not tell.
   */
  sharing?: Record<string, number | null>;
  /** Sent by somebody, and not taken so far; of the process only with its first thread. */
  signals: QueuedSignal[];
  signalsOfProcess?: QueuedSignal[];
  /** It waited in a system call; told of one that was looked at briefly. */
  waits?: number;
  /** As the next ones only on x86-64, where a thread can be made to ask. */
  alternateStack?: { place: string; flags: string; size: string };
  clearTid?: string;
  parentDeathSignal?: number;
  securebits?: number;
  /** As the next ones of the first thread of a process alone. */
  subreaper?: number;
  dumpable?: number;
  /** Where its heap ends (brk), to the byte. */
  break?: string;
  /** Real, virtual and profiling, in microseconds. */
  intervalTimers?: { interval: number; set: number }[];
  /** By the signal's number; those are not there of which all is zero. */
  actions?: Record<string, { handler: string; flags: string; restorer: string; mask: string }>;
}

export interface InspectedDescriptor {
  /** As the inspector's pid namespace knows it. */
  process: number;
  descriptor: number;
  /** What is sent in the place of SIGIO; 0 for that. */
  signal: number;
  /** Who is sent it: a thread (0), a process (1) or a group (2), 0 for nobody; and the user who asked for it. */
  ownerType: number;
  owner: number;
  uid: number;
  euid: number;
  /** Of a pipe or a fifo: how many bytes fit into it. */
  pipeSize?: number;
  /** Of a socket: hexadecimal, by level and name of the option. */
  options?: Record<string, string>;
}

/** Memory that is of no file and can be shared: what it is, if one opens it (/proc/PID/map_files). */
export interface InspectedMapping {
  process: number;
  /** `7f0000000000-7f0000010000` */
  mapping: string;
  mode: number;
  uid: number;
  gid: number;
  size: number;
  /** Negative where it cannot have any. */
  seals: number;
}

export interface Inspection {
  threads: ReadonlyMap<number, InspectedThread>;
  descriptors: readonly InspectedDescriptor[];
  mappings: readonly InspectedMapping[];
}

const LIMIT_MS = 20_000;

/**
 * Stops each thread for a moment, and reads what no file of /proc tells of it. One that ends meanwhile is left out.
 *
 * @param program the inspector, built
 * @param processes all threads of each, its first one in front
 * @param isBrief registers and signals alone: that takes a third of the time
 * @throws StageError
 */
export async function inspectThreads(
  program: string,
  processes: readonly (readonly number[])[],
  isBrief: boolean,
): Promise<Inspection> {
  const words = processes.flatMap(([first, ...others]) => [`+${first}`, ...others.map(String)]);
  const { stdout } = await runOrFail([program, ...(isBrief ? ['-'] : []), ...words], {
    timeoutMs: LIMIT_MS,
    env: {},
    failureClass: null,
    complaint: "The container's threads could not be read",
  });
  const said = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map(
      (line) =>
        JSON.parse(line) as
          | ({ thread: number } & InspectedThread)
          | { sharer: number; sharing: Record<string, number> }
          | InspectedDescriptor
          | InspectedMapping,
    );
  const sharing = new Map(
    said.flatMap((each) => {
      if (!('sharer' in each)) return [];
      const { sharer, sharing } = each;
      const inside = Object.entries(sharing).map(([what, pid]) => [what, innermostPid(pid)] as const);
      return [[sharer, Object.fromEntries(inside)] as const];
    }),
  );
  return {
    threads: new Map(
      said.flatMap((each) => {
        if (!('thread' in each)) return [];
        const { thread, ...told } = each;
        const shared = sharing.get(thread);
        return [[thread, shared === undefined ? told : { ...told, sharing: shared }] as const];
      }),
    ),
    descriptors: said.flatMap((each) => ('descriptor' in each ? [each] : [])),
    mappings: said.flatMap((each) => ('mapping' in each ? [each] : [])),
  };
}

/**
 * Says of each socket of some processes what it is. It duplicates them, asks, and closes that again: no process notices.
 *
 * @param program the inspector, built
 * @throws Error when it does not run
 */
export async function inspectSockets(program: string, processes: readonly ObservedProcess[]): Promise<void> {
  const argv = [program, ...processes.map(({ pid }) => `=${pid}`)];
  const { stdout } = await run(argv, { timeoutMs: LIMIT_MS, env: {} });
  for (const line of stdout.split('\n').filter((each) => each !== '')) {
    const socket = JSON.parse(line) as { process: number; descriptor: number } & ObservedSocket;
    const { files = [] } = processes.find(({ pid }) => pid === socket.process) ?? {};
    const file = files.find(({ where }) => where === `fd ${socket.descriptor}`);
    if (file !== undefined) file.socket = socket;
  }
}

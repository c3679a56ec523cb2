import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tailInside, tellInside } from '../host/read-inside.js';
import { until } from '../host/wait.js';
import { StageError } from '../words/errors.js';

/** Random, and in the kernel's hands between two questions. Sixteen hexadecimal digits. */
export interface InFlight {
  /** What came out now. */
  received: string;
  /** What was then sent, to come out at the next question. */
  sent: string;
}

/** A timer that is far from firing. */
export interface FarTimer {
  /** Nanoseconds. */
  interval: number;
  /** Milliseconds until it fires. */
  left: number;
}

/**
 * What the keeper (keeper/keeper.c) says of the kernel objects that it holds. Strings of sixteen digits are hashes,
 * nonces and masks; errors are values of errno, 0 for none.
 */
export interface Held {
  /** Of the answer: one more each time. */
  serial: number;
  largeMemory: { dense: string; sparse: string; populated: number; readOnly: string; writeError: number };
  /** As the next ones up to `ioPriority`, only if the partner answered. */
  sharedMemory?: { content: string; seenByBoth: boolean; partner: string; answers: number };
  capabilities?: Record<'effective' | 'permitted' | 'inheritable' | 'bounding' | 'ambient', string> & {
    securebits: number;
  };
  noNewPrivs?: { partner: number; thread: number };
  seccomp?: { mode: number; errno: number };
  /** Error of making a folder, which its ruleset refuses; negative where there is no Landlock. */
  landlock?: number;
  /** 1 if memory may not become executable; negative where that cannot be asked for. */
  mdwe?: number;
  /** A secret in its session keyring; zeros when it is not there any more. */
  sessionKey?: string;
  processSettings?: { parentDeathSignal: number; subreaper: number; dumpable: number };
  /** As ioprio_set(2) packs them. */
  ioPriority?: { keeper: number; partner: number };
  /** 1 if it is shared with the keeper, 0 if not; negative where the kernel does not say. */
  sharing: Record<
    | 'filesOfThread'
    | 'folderOfThread'
    | 'handlersOfThread'
    | 'semaphoresOfThread'
    | 'filesOfSibling'
    | 'folderOfSibling',
    number
  >;
  /** As set_mempolicy(2) numbers them; -1 where the kernel has none. */
  memoryPolicy: { task: number; area: number };
  /** Only if it answered. */
  thread?: {
    id: number;
    name: string;
    nonce: string;
    /** Mask of the signals that it blocks. */
    blocked: string;
    answers: number;
    signal: InFlight;
  };
  memfd: { content: string; size: number; offset: number; seals: number };
  files: {
    content: string;
    flags: number;
    closeOnExec: number;
    /** Bytes read now through one descriptor. */
    read: number;
    /** Where another descriptor of the same open file then stood, one back. */
    offset: number;
    deleted: string;
    /** Names of the deleted file. */
    links: number;
    /** When it was written to and read last, in microseconds. */
    deletedChanged: number;
    deletedRead: number;
  };
  fileLocks: { type: number; start: number; length: number; owner: number; flockError: number };
  unixSockets: {
    stream: InFlight;
    firstDatagram: InFlight;
    secondDatagram: InFlight;
    connected: InFlight;
    connectError: number;
    accepted: InFlight;
  };
  eventfd: number;
  /** Seconds, milliseconds until it fires, and 1 when it had fired all the same. */
  timerfd: { interval: number; left: number; fired: number };
  /** 1 if it fires again. */
  expiredTimerfd: number;
  signalfd: InFlight;
  epoll: { events: number; key: string }[];
  inotify: { watch: number; mask: number; name: string }[];
  /** Nanoseconds, and what the signal brought along; `far` is of another one. */
  posixTimer: { interval: number; value: string; far: FarTimer };
  /** Microseconds; the others count processor time. */
  intervalTimer: { interval: number; signal: number; virtual: FarTimer; profiling: FarTimer };
  /** With what else came along with them, as a sum: sender, user and code. */
  pendingSignals: { first: InFlight; second: InFlight; origins: string };
  /** With how much a queue may hold. */
  systemVIpc: { attached: string; byKey: string; semaphores: number[]; message: InFlight; queueBytes: number };
  /** Its size in the kernel, bytes that lie in it, and what they are. */
  sizedPipe: { size: number; waiting: number; content: InFlight };
  /** Of a file on a tmpfs; not there where nobody but root of the host may set one. */
  extendedAttribute?: string;
  /** In nanoseconds: what the clock said at the last question, as the keeper remembers it, and now. */
  clocks: Record<'monotonic' | 'boottime', { last: string; now: string }>;
}

/**
 * As {@link until}; and not waited for in a container that is gone.
 *
 * @param root of the container, as /proc has it
 */
export async function untilIn(root: string, condition: () => boolean, timeoutMs: number): Promise<boolean> {
  let holds = false;
  await until(() => {
    holds = condition();
    return holds || !existsSync(root);
  }, timeoutMs);
  return holds;
}

/** More than any answer has. */
const ANSWER_BYTES = 256 * 1024;

/** The keeper of one container, seen from outside. */
export class Keeper {
  private readonly root: string;
  private readonly folder: string;

  /**
   * @param root the container's root, as the caller sees it
   * @param witness the witness's folder, from there
   */
  constructor(root: string, witness: string) {
    this.root = root;
    this.folder = join(witness, 'keeper');
  }

  /** Waits until it holds everything. */
  async ready(timeoutMs: number): Promise<void> {
    let said: string | null = null;
    const ready = () => {
      said = this.read('ready');
      return said?.endsWith('\n') === true;
    };
    if (!(await untilIn(this.root, ready, timeoutMs))) {
      throw new StageError('state', `The keeper in the container did not start within ${timeoutMs / 1000} s.`);
    }
    if (said !== 'ready\n') throw new StageError('state', `The keeper in the container ${String(said).trim()}.`);
  }

  async ask(timeoutMs: number): Promise<Held> {
    const question = randomBytes(4).toString('hex');
    tellInside(this.root, join(this.folder, 'question'), question);
    const start = `{"question":"${question}",`;
    let answer = '';
    const answered = () => {
      const answers = this.read('answers') ?? '';
      answer = answers.endsWith('\n') ? answers.slice(answers.lastIndexOf(start), -1) : '';
      return answer.startsWith(start);
    };
    if (!(await untilIn(this.root, answered, timeoutMs))) {
      throw new StageError(
        'state',
        `The keeper in the container did not answer a question within ${timeoutMs / 1000} s.`,
      );
    }
    try {
      return JSON.parse(answer) as Held;
    } catch {
      throw new StageError('state', `The keeper in the container answered what cannot be read: ${answer}`);
    }
  }

  /** Of a long file the end. */
  private read(name: string): string | null {
    return tailInside(this.root, join(this.folder, name), ANSWER_BYTES);
  }
}

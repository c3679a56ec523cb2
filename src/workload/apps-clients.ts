import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../host/wait.js';
import { StageError } from '../words/errors.js';
import { type Downtime, missed } from './downtime.js';
import type { Ends } from './workload.js';

/** What the servers said over connections that are held through all cycles; null for one that did not answer. */
export interface AppsAnswers {
  /** What the INCR made of a counter, that lay queued in a transaction between two readings. */
  redis: number | null;
  /** Which of its connections this is, and which request on it. */
  nginx: { connection: number; request: number } | null;
  /** The numbered lines of one response that came since the reading before: the first and the last, none left out. */
  stream: { first: number; last: number } | null;
  /** As whoever reads that response sees it; null when nothing came. */
  downtime: Downtime | null;
}

/** The outer ends of the connections, as the workload calls them: by plain data, for they may be in another process. */
export interface AppsClients {
  open(limitMs: number): Promise<void>;
  ask(timeoutMs: number): Promise<AppsAnswers>;
  dumped(): Promise<void>;
  forget(): Promise<void>;
}

export const PORTS = { redis: 6379, nginx: 80, stream: 8000 };
const PAUSE_MS = 50;

export class HeldConversations implements AppsClients {
  private readonly ends: Ends;
  private held: Conversations | null = null;
  /** Number of the last line that was read of the response. */
  private last = 0;

  constructor(ends: Ends) {
    this.ends = ends;
  }

  async open(limitMs: number): Promise<void> {
    const deadline = Date.now() + limitMs;
    const answers = (port: number, question: string, answer: RegExp) => async () => {
      const conversation = new Conversation(this.ends.inside, port);
      if ((await conversation.ask(question, answer, 1000)) !== null) return conversation;
      conversation.close();
      return null;
    };
    const persist = async (name: string, attempt: () => Promise<Conversation | null>) => {
      for (;;) {
        const conversation = await attempt();
        if (conversation !== null) return conversation;
        if (Date.now() > deadline) {
          throw new StageError('start', `${name} did not answer within ${limitMs / 1000} s.`);
        }
        await sleep(PAUSE_MS);
      }
    };
    const [redis, nginx, stream] = await Promise.all([
      persist('redis', answers(PORTS.redis, 'MULTI\r\nINCR counter\r\n', /^\+OK\r\n\+QUEUED\r\n$/)),
      persist('nginx', answers(PORTS.nginx, 'GET / HTTP/1.1\r\nHost: apps\r\n\r\n', /connection \d+ request \d+\n/)),
      persist('The python server', answers(PORTS.stream, 'GET / HTTP/1.1\r\n\r\n', /\r\n\r\nline 1\n/)),
    ]);
    this.held = { redis, nginx, stream };
    // Asking for it has taken the first line.
    this.last = 1;
  }

  async ask(timeoutMs: number): Promise<AppsAnswers> {
    const { redis, nginx, stream } = this.held as Conversations;
    const [executed, response, lines] = await Promise.all([
      redis.ask('EXEC\r\n', /^\*1\r\n:(\d+)\r\n/, timeoutMs),
      nginx.ask('GET / HTTP/1.1\r\nHost: apps\r\n\r\n', /connection (\d+) request (\d+)\n/, timeoutMs),
      stream.more(timeoutMs),
    ]);
    // It stays queued until the next reading.
    const queued = await redis.ask('MULTI\r\nINCR counter\r\n', /^\+OK\r\n\+QUEUED\r\n$/, timeoutMs);
    const numbers = numbersOf(lines ?? '');
    const last = Math.max(this.last, ...numbers);
    const silenceMs = stream.longestSilence();
    const downtime = lines === null ? null : { silenceMs, ...missed(numbers, this.last, last) };
    this.last = last;
    return {
      redis: executed === null || queued === null ? null : Number(executed[1]),
      nginx: response === null ? null : { connection: Number(response[1]), request: Number(response[2]) },
      stream: unbroken(numbers),
      downtime,
    };
  }

  /** What is heard of the response from now on was said after the dump. */
  async dumped(): Promise<void> {
    // What was said before is read by then.
    await sleep(PAUSE_MS);
    this.held?.stream.mark();
  }

  async forget(): Promise<void> {
    for (const conversation of Object.values(this.held ?? {})) conversation.close();
    this.held = null;
  }
}

interface Conversations {
  redis: Conversation;
  nginx: Conversation;
  stream: Conversation;
}

export function numbersOf(text: string): number[] {
  return [...text.matchAll(/^line (\d+)$/gm)].map(([, number]) => Number(number));
}

/** The first and the last number of lines that follow each other; null when one is missing, or there is none. */
export function unbroken(numbers: readonly number[]): AppsAnswers['stream'] {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return null;
  return numbers.every((number, index) => number === first + index) ? { first, last } : null;
}

/** One connection, and what came over it since the last question was answered. */
export class Conversation {
  private readonly socket: Socket;
  private heard = '';
  private marked = 0;
  private heardAt = performance.now();
  private silenceMs = 0;

  constructor(address: string, port: number) {
    this.socket = connect(port, address).setNoDelay().setEncoding('utf8');
    this.socket.on('data', (text: string) => {
      this.heard += text;
      const now = performance.now();
      this.silenceMs = Math.max(this.silenceMs, now - this.heardAt);
      this.heardAt = now;
    });
    // Whoever does not come back does not answer.
    this.socket.on('error', () => undefined);
  }

  /** All that was heard up to an answer is forgotten then. Null when the answer does not come. */
  async ask(question: string, answer: RegExp, timeoutMs: number): Promise<RegExpMatchArray | null> {
    if (question !== '') this.socket.write(question);
    await until(() => answer.test(this.heard) || this.socket.closed, timeoutMs);
    const match = this.heard.match(answer);
    if (match !== null) this.heard = this.heard.slice((match.index as number) + match[0].length);
    return match;
  }

  /** Milliseconds between two pieces that were heard since this was asked before. */
  longestSilence(): number {
    const { silenceMs } = this;
    this.silenceMs = 0;
    return Math.round(silenceMs);
  }

  mark(): void {
    this.marked = this.heard.length;
  }

  /** All whole lines that were heard, when more of them came after the mark; null when nothing came. */
  async more(timeoutMs: number): Promise<string | null> {
    const came = await until(() => this.heard.slice(this.marked).endsWith('\n'), timeoutMs);
    const { heard } = this;
    this.heard = '';
    this.marked = 0;
    return came ? heard : null;
  }

  close(): void {
    this.socket.destroy();
  }
}

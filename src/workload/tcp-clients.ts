import { connect, createServer, type Socket } from 'node:net';
import { until } from '../host/wait.js';
import { StageError } from '../words/errors.js';
import { type Downtime, missed } from './downtime.js';
import type { Ends } from './workload.js';

/** One connection that is held through all cycles, and what was heard of it since the reading before. */
export interface Stream {
  /** `in` is one that the container accepted, `out` one that it made. */
  direction: 'in' | 'out';
  /** What the peer in the container called it when it began: random, and in that peer's memory only. */
  name: string;
  /** How many lines the peer has counted. */
  counted: number;
  /** How many lines were sent. Each is a number, from 1. */
  sent: number;
  /** The numbers that came back, in their order. */
  returned: number[];
  /** Those of them that were sent after the dump: while the container was stopped, if it was. */
  sentAfterDump: number[];
  /** What ended it; null while it lives. */
  end: string | null;
}

/** What the clients of the workload tcp say at a reading. */
export interface TcpHeard {
  streams: Stream[];
  /** A connection that was made only now: it was answered. */
  newAnswered: boolean;
  /** From the last answer before the dump to the first one after it, of the connection that waited longest; 0 ms without a dump. */
  downtime: Downtime;
}

/** The outer ends of the connections, as the workload calls them: by plain data, for they may be in another process. */
export interface TcpClients {
  listen(): Promise<void>;
  open(timeoutMs: number): Promise<void>;
  ask(timeoutMs: number): Promise<TcpHeard>;
  dumping(timeoutMs: number): Promise<void>;
  dumped(): Promise<void>;
  forget(): Promise<void>;
}

export const PORTS = { inside: 7001, outside: 7002 };

export class HeldConnections implements TcpClients {
  private readonly ends: Ends;
  private readonly held: HeldConnection[] = [];

  constructor(ends: Ends) {
    this.ends = ends;
  }

  /** The container's peer connects as soon as it runs. */
  listen(): Promise<void> {
    const server = createServer((socket) => this.held.push(new HeldConnection('out', socket)));
    return new Promise((resolve, reject) => {
      server.on('error', (error) => reject(new StageError('start', `The sandbox cannot listen: ${error.message}.`)));
      server.listen(PORTS.outside, this.ends.outside, resolve);
    });
  }

  async open(timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    // It made its own connection, so it listens, too.
    if (!(await until(() => this.held.length > 0, timeoutMs))) {
      throw new StageError('start', `The peer in the container did not connect within ${timeoutMs / 1000} s.`);
    }
    const socket = connect(PORTS.inside, this.ends.inside);
    const connection = new HeldConnection('in', socket);
    if (!(await until(() => socket.readyState === 'open' || connection.isSettled, deadline - Date.now()))) {
      throw new StageError('start', `The peer in the container took no connection within ${timeoutMs / 1000} s.`);
    }
    this.held.push(connection);
  }

  async ask(timeoutMs: number): Promise<TcpHeard> {
    for (const connection of this.held) connection.send();
    const [newAnswered] = await Promise.all([this.askAnew(timeoutMs), this.settle(timeoutMs)]);
    const seen = this.held.map((connection) => connection.seen());
    const sum = (of: 'lost' | 'doubled') => seen.reduce((all, each) => all + each[of], 0);
    const silenceMs = Math.max(0, ...seen.map((each) => each.silenceMs));
    const downtime = { silenceMs, lost: sum('lost'), doubled: sum('doubled') };
    return { streams: this.held.map((connection) => connection.report()), newAnswered, downtime };
  }

  /** The last answer before the dump is heard right before it. */
  async dumping(timeoutMs: number): Promise<void> {
    for (const connection of this.held) connection.send();
    await this.settle(timeoutMs);
  }

  /** If the container is not there, these bytes are on their way. They have to arrive when it is back. */
  async dumped(): Promise<void> {
    for (const connection of this.held) connection.send('after the dump');
  }

  async forget(): Promise<void> {
    for (const connection of this.held.splice(0)) connection.destroy();
  }

  private settle(timeoutMs: number): Promise<boolean> {
    return until(() => this.held.every((connection) => connection.isSettled), timeoutMs);
  }

  private async askAnew(timeoutMs: number): Promise<boolean> {
    const connection = new HeldConnection('in', connect(PORTS.inside, this.ends.inside));
    connection.send();
    await until(() => connection.isSettled, timeoutMs);
    const { returned } = connection.report();
    // Closed to the end: what is half closed would be dumped with the container.
    await connection.close(timeoutMs);
    return returned.length === 1;
  }
}

/** The outer end of one connection. */
class HeldConnection {
  readonly direction: Stream['direction'];
  private readonly socket: Socket;
  private sent = 0;
  private name = '';
  private counted = 0;
  private awaited: number[] = [];
  private returned: number[] = [];
  private sentAfterDump: number[] = [];
  private end: string | null = null;
  /** When something was last heard; and before the dump, while its first answer after it is awaited. */
  private heardAt = 0;
  private quietSince: number | null = null;
  private silenceMs = 0;
  /** How many lines had been sent at the last report. */
  private told = 0;

  constructor(direction: Stream['direction'], socket: Socket) {
    this.direction = direction;
    this.socket = socket;
    socket.setNoDelay();
    socket.on('error', (error: NodeJS.ErrnoException) => {
      this.end ??= error.code ?? error.message;
    });
    socket.on('close', () => {
      this.end ??= 'closed by the container';
    });
    let text = '';
    socket.setEncoding('utf8').on('data', (more) => {
      const lines = (text + more).split('\n');
      text = lines.pop() as string;
      for (const line of lines) this.hear(line);
    });
  }

  send(when: 'now' | 'after the dump' = 'now'): void {
    this.sent += 1;
    this.awaited.push(this.sent);
    if (when === 'after the dump') {
      this.sentAfterDump.push(this.sent);
      this.quietSince ??= this.heardAt;
    }
    this.socket.write(`${this.sent}\n`);
  }

  /** Nothing more is going to be heard. */
  get isSettled(): boolean {
    return this.end !== null || this.awaited.length === 0;
  }

  /** What its owner noticed since the last report; call it before that. */
  seen(): Downtime {
    const now = performance.now();
    const silence = this.quietSince === null ? this.silenceMs : now - this.quietSince;
    // One that has come since is no client of before.
    const lines = this.told === 0 ? { lost: 0, doubled: 0 } : missed(this.returned, this.told, this.sent);
    return { silenceMs: Math.round(silence), ...lines };
  }

  /** What was heard since the last report. */
  report(): Stream {
    const { direction, name, counted, sent, returned, sentAfterDump, end } = this;
    this.returned = [];
    this.sentAfterDump = [];
    this.silenceMs = 0;
    this.told = sent;
    return { direction, name, counted, sent, returned, sentAfterDump, end };
  }

  destroy(): void {
    this.socket.destroy();
  }

  async close(timeoutMs: number): Promise<void> {
    this.socket.end();
    await until(() => this.socket.closed, timeoutMs);
  }

  private hear(line: string): void {
    const now = performance.now();
    if (this.quietSince !== null) this.silenceMs = now - this.quietSince;
    this.quietSince = null;
    this.heardAt = now;
    const [name = '', counted, number] = line.split(' ');
    this.name = name;
    this.counted = Number(counted);
    this.returned.push(Number(number));
    this.awaited = this.awaited.filter((each) => each !== Number(number));
  }
}

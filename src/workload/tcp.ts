import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { listInside } from '../host/read-inside.js';
import { until } from '../host/wait.js';
import { StageError } from '../words/errors.js';
import { type Programs, type WitnessAnswers, WitnessWorkload } from './witness.js';
import type { MadeContainer, Workload } from './workload.js';

/** Where the two ends of a connection find each other: addresses without prefix. */
export interface Ends {
  inside: string;
  outside: string;
  /** Name of the bridge between them. */
  bridge: string;
}

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

export interface TcpAnswers extends WitnessAnswers {
  streams: Stream[];
  /** A connection that was made only now: it was answered. */
  newAnswered: boolean;
}

const GONE_LIMIT_MS = 5000;
const PORTS = { inside: 7001, outside: 7002 };

/** Before the witness, and in the background: nothing but the witness may be pid 1. */
const INIT = `#!/bin/sh
exec </dev/null >/dev/null 2>&1
/bin/peer "$@" &
exec /init
`;

/**
 * The witness, and TCP connections through the bridge: their other ends are held out here, where nothing is dumped.
 * The end in the container is src/workload/peer/peer.c.
 */
export class TcpWorkload implements Workload {
  readonly container: MadeContainer;
  private readonly witness: WitnessWorkload;
  private readonly peer: string;
  private readonly ends: Ends;
  private readonly held: HeldConnection[] = [];
  private hasAnswered = false;

  constructor(busybox: string, { peer, ...programs }: Programs & { peer: string }, ends: Ends) {
    this.witness = new WitnessWorkload(busybox, programs);
    const init = `/init-tcp ${PORTS.inside} ${ends.outside} ${PORTS.outside}`;
    this.container = { ...this.witness.container, init };
    this.peer = peer;
    this.ends = ends;
  }

  async fill(rootfs: string): Promise<void> {
    this.witness.fill(rootfs);
    copyFileSync(this.peer, join(rootfs, 'bin/peer'));
    chmodSync(join(rootfs, 'bin/peer'), 0o755);
    writeFileSync(join(rootfs, 'init-tcp'), INIT, { mode: 0o755 });
    // The peer connects as soon as it runs.
    await this.listen();
  }

  async ready(init: number, timeoutMs: number): Promise<void> {
    await this.witness.ready(init, timeoutMs);
    if (!this.held.some(({ direction }) => direction === 'in')) await this.open(timeoutMs);
  }

  restless(init: number): number {
    return this.witness.restless(init);
  }

  async ask(init: number, timeoutMs: number): Promise<TcpAnswers> {
    for (const connection of this.held) connection.send();
    const anew = this.askAnew(timeoutMs);
    const [answers, newAnswered] = await Promise.all([
      // Of the new connection nothing is left when it is looked at.
      this.witness.ask(init, timeoutMs, anew),
      anew,
      until(() => this.held.every((connection) => connection.isSettled), timeoutMs),
    ]);
    const streams = this.held.map((connection) => connection.report());
    if (!this.hasAnswered && !(newAnswered && streams.every(({ returned }) => returned.length === 1))) {
      throw new StageError('start', 'The peer in the container does not answer over TCP.');
    }
    this.hasAnswered = true;
    return { ...answers, streams, newAnswered };
  }

  /** If the container is not there, these bytes are on their way. They have to arrive when it is back. */
  async dumped(isStopped: boolean): Promise<void> {
    // What is sent while the kernel still takes the network namespace down can be answered with a reset: seen in 3 of 4
    // runs of 20 cycles, and in none once the link was gone. Most likely CRIU's lock goes before the link does.
    const links = () => listInside(`/sys/class/net/${this.ends.bridge}`, 'brif');
    if (isStopped && !(await until(() => links().length === 0, GONE_LIMIT_MS))) {
      throw new StageError('state', `After the dump the container's link is still on the bridge.`);
    }
    for (const connection of this.held) connection.send('after the dump');
  }

  forget(): void {
    for (const connection of this.held.splice(0)) connection.destroy();
    this.hasAnswered = false;
  }

  private listen(): Promise<void> {
    const server = createServer((socket) => this.held.push(new HeldConnection('out', socket)));
    return new Promise((resolve, reject) => {
      server.on('error', (error) => reject(new StageError('start', `The sandbox cannot listen: ${error.message}.`)));
      server.listen(PORTS.outside, this.ends.outside, resolve);
    });
  }

  private async open(timeoutMs: number): Promise<void> {
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
    if (when === 'after the dump') this.sentAfterDump.push(this.sent);
    this.socket.write(`${this.sent}\n`);
  }

  /** Nothing more is going to be heard. */
  get isSettled(): boolean {
    return this.end !== null || this.awaited.length === 0;
  }

  /** What was heard since the last report. */
  report(): Stream {
    const { direction, name, counted, sent, returned, sentAfterDump, end } = this;
    this.returned = [];
    this.sentAfterDump = [];
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
    const [name = '', counted, number] = line.split(' ');
    this.name = name;
    this.counted = Number(counted);
    this.returned.push(Number(number));
    this.awaited = this.awaited.filter((each) => each !== Number(number));
  }
}

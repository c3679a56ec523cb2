import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../host/wait.js';
import { StageError } from '../words/errors.js';
import { EVIDENCE } from '../words/evidence-files.js';
import type { Finding } from '../words/result.js';
import { copyImage } from './image.js';
import { KEEP_OUTPUT, makeStartLog, printed } from './start-log.js';
import type { Ends } from './tcp.js';
import { LIMITS, type MadeContainer, OF_PROCESSES, type Workload } from './workload.js';

/** What the servers said over connections that are held through all cycles; null for one that did not answer. */
export interface AppsAnswers {
  /** What the INCR made of a counter, that lay queued in a transaction between two readings. */
  redis: number | null;
  /** Which of its connections this is, and which request on it. */
  nginx: { connection: number; request: number } | null;
  /** The numbered lines of one response that came since the reading before: the first and the last, none left out. */
  stream: { first: number; last: number } | null;
}

const PORTS = { redis: 6379, nginx: 80, stream: 8000 };
const PAUSE_MS = 50;

/** As root, all of them: without CAP_SYS_RESOURCE CRIU dumps no process of another user. */
const FILES: Record<string, string> = {
  init: `#!/bin/sh
${KEEP_OUTPUT}
redis-server /apps/redis.conf &
nginx -c /apps/nginx.conf &
exec python3 /apps/stream.py
`,
  'redis.conf': `bind 0.0.0.0
port ${PORTS.redis}
protected-mode no
save ""
dir /tmp
`,
  'nginx.conf': `user root;
daemon off;
worker_processes 2;
pid /run/nginx.pid;
error_log /${EVIDENCE.startLog};
events {}
http {
  access_log off;
  keepalive_timeout 1d;
  keepalive_requests 1000000;
  server {
    listen ${PORTS.nginx};
    location / { return 200 "connection $connection request $connection_requests\\n"; }
  }
}
`,
  'stream.py': `import signal, socket, threading, time

# As pid 1 it has the others for children: who ends is to be gone.
signal.signal(signal.SIGCHLD, signal.SIG_IGN)

def stream(connection):
    connection.recv(4096)
    connection.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Type: text/plain\\r\\n\\r\\n")
    number = 0
    while True:
        number += 1
        connection.sendall(b"line %d\\n" % number)
        time.sleep(0.02)

listener = socket.create_server(("0.0.0.0", ${PORTS.stream}))
while True:
    threading.Thread(target=stream, args=(listener.accept()[0],), daemon=True).start()
`,
};

/** Servers that are found everywhere, in the midst of their work: redis, nginx, and a response that never ends. */
export class AppsWorkload implements Workload {
  readonly container: MadeContainer = { kind: 'made', init: '/apps/init', limits: LIMITS.large, config: OF_PROCESSES };
  readonly finding: Finding = {
    id: 'servers-as-root',
    severity: 'info',
    message: 'redis, nginx and python run as root in the container, not as users of their own.',
    advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
  };
  private readonly image: string;
  private readonly ends: Ends;
  private readonly env: NodeJS.ProcessEnv;
  private readonly readyLimitMs: number;
  private rootfs = '';
  private held: Conversations | null = null;

  constructor(image: string, ends: Ends, env: NodeJS.ProcessEnv, readyLimitMs: number) {
    this.image = image;
    this.ends = ends;
    this.env = env;
    this.readyLimitMs = readyLimitMs;
  }

  async fill(rootfs: string): Promise<void> {
    this.rootfs = rootfs;
    await copyImage(this.image, rootfs, this.env);
    mkdirSync(join(rootfs, 'apps'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(rootfs, 'apps', name), text, { mode: 0o755 });
    makeStartLog(rootfs);
  }

  async ready(): Promise<void> {
    this.held ??= await this.open();
  }

  async ask(_init: number, timeoutMs: number): Promise<AppsAnswers> {
    const { redis, nginx, stream } = this.held as Conversations;
    const [executed, response, lines] = await Promise.all([
      redis.ask('EXEC\r\n', /^\*1\r\n:(\d+)\r\n/, timeoutMs),
      nginx.ask('GET / HTTP/1.1\r\nHost: apps\r\n\r\n', /connection (\d+) request (\d+)\n/, timeoutMs),
      stream.more(timeoutMs),
    ]);
    // It stays queued until the next reading.
    const queued = await redis.ask('MULTI\r\nINCR counter\r\n', /^\+OK\r\n\+QUEUED\r\n$/, timeoutMs);
    return {
      redis: executed === null || queued === null ? null : Number(executed[1]),
      nginx: response === null ? null : { connection: Number(response[1]), request: Number(response[2]) },
      stream: lines === null ? null : unbroken(lines),
    };
  }

  /** What is heard of the response from now on was said after the dump. */
  async dumped(): Promise<void> {
    // What was said before is read by then.
    await sleep(PAUSE_MS);
    this.held?.stream.mark();
  }

  forget(): void {
    for (const conversation of Object.values(this.held ?? {})) conversation.close();
    this.held = null;
  }

  private async open(): Promise<Conversations> {
    const deadline = Date.now() + this.readyLimitMs;
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
          const complaint = `${name} did not answer within ${this.readyLimitMs / 1000} s.`;
          throw new StageError('start', complaint + printed(this.rootfs));
        }
        await sleep(PAUSE_MS);
      }
    };
    const [redis, nginx, stream] = await Promise.all([
      persist('redis', answers(PORTS.redis, 'MULTI\r\nINCR counter\r\n', /^\+OK\r\n\+QUEUED\r\n$/)),
      persist('nginx', answers(PORTS.nginx, 'GET / HTTP/1.1\r\nHost: apps\r\n\r\n', /connection \d+ request \d+\n/)),
      persist('The python server', answers(PORTS.stream, 'GET / HTTP/1.1\r\n\r\n', /\r\n\r\nline 1\n/)),
    ]);
    return { redis, nginx, stream };
  }
}

interface Conversations {
  redis: Conversation;
  nginx: Conversation;
  stream: Conversation;
}

/** The first and the last number of lines that follow each other; null when one is missing, or there is none. */
export function unbroken(text: string): AppsAnswers['stream'] {
  const numbers = [...text.matchAll(/^line (\d+)$/gm)].map(([, number]) => Number(number));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return null;
  return numbers.every((number, index) => number === first + index) ? { first, last } : null;
}

/** One connection, and what came over it since the last question was answered. */
class Conversation {
  private readonly socket: Socket;
  private heard = '';
  private marked = 0;

  constructor(address: string, port: number) {
    this.socket = connect(port, address).setNoDelay().setEncoding('utf8');
    this.socket.on('data', (text: string) => {
      this.heard += text;
    });
    // Whoever does not come back does not answer.
    this.socket.on('error', () => undefined);
  }

  /** All that was heard up to an answer is forgotten then. Null when the answer does not come. */
  async ask(question: string, answer: RegExp, timeoutMs: number): Promise<RegExpMatchArray | null> {
    if (question !== '') this.socket.write(question);
    await until(() => answer.test(this.heard) || this.socket.closed, timeoutMs);
    const match = this.heard.match(answer);
    if (match !== null) this.heard = '';
    return match;
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

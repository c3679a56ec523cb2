import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StageError } from '../words/errors.js';
import { EVIDENCE } from '../words/evidence-files.js';
import type { Finding } from '../words/result.js';
import { type AppsAnswers, type AppsClients, PORTS } from './apps-clients.js';
import { copyImage } from './image.js';
import { KEEP_OUTPUT, makeStartLog, printed } from './start-log.js';
import { LIMITS, type MadeContainer, OF_PROCESSES, type Workload } from './workload.js';

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
  readonly container: MadeContainer = {
    kind: 'made',
    init: '/apps/init',
    isConfined: true,
    limits: LIMITS.large,
    config: OF_PROCESSES,
  };
  readonly finding: Finding = {
    id: 'servers-as-root',
    severity: 'info',
    message: 'redis, nginx and python run as root in the container, not as users of their own.',
    advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
  };
  private readonly image: string;
  private readonly clients: AppsClients;
  private readonly env: NodeJS.ProcessEnv;
  private readonly readyLimitMs: number;
  private rootfs = '';
  private isOpen = false;

  constructor(image: string, clients: AppsClients, env: NodeJS.ProcessEnv, readyLimitMs: number) {
    this.image = image;
    this.clients = clients;
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
    if (this.isOpen) return;
    try {
      await this.clients.open(this.readyLimitMs);
    } catch (error) {
      if (!(error instanceof StageError)) throw error;
      throw new StageError('start', error.message + printed(this.rootfs), { cause: error });
    }
    this.isOpen = true;
  }

  ask(_init: number, timeoutMs: number): Promise<AppsAnswers> {
    return this.clients.ask(timeoutMs);
  }

  dumped(): Promise<void> {
    return this.clients.dumped();
  }

  moved(rootfs: string): void {
    this.rootfs = rootfs;
    this.isOpen = true;
  }

  async forget(): Promise<void> {
    await this.clients.forget();
    this.isOpen = false;
  }
}

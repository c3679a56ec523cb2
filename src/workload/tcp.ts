import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listInside } from '../host/read-inside.js';
import { until } from '../host/wait.js';
import { UPLINK } from '../lxc/network.js';
import { StageError } from '../words/errors.js';
import { PORTS, type TcpClients, type TcpHeard } from './tcp-clients.js';
import { type Programs, type WitnessAnswers, WitnessWorkload } from './witness.js';
import type { Ends, MadeContainer, Workload } from './workload.js';

export interface TcpAnswers extends WitnessAnswers, TcpHeard {}

const GONE_LIMIT_MS = 5000;
const ANSWER_LIMIT_MS = 5000;

/** Before the witness, and in the background: nothing but the witness may be pid 1. */
const INIT = `#!/bin/sh
exec </dev/null >/dev/null 2>&1
/bin/peer "$@" &
exec /init
`;

/**
 * The witness, and TCP connections through the bridge: their other ends are held outside, where nothing is dumped.
 * The end in the container is src/workload/peer/peer.c.
 */
export class TcpWorkload implements Workload {
  readonly container: MadeContainer;
  private readonly witness: WitnessWorkload;
  private readonly peer: string;
  private readonly ends: Ends;
  private readonly clients: TcpClients;
  private isOpen = false;
  private hasAnswered = false;

  constructor(
    busybox: string,
    folder: string,
    { peer, ...programs }: Programs & { peer: string },
    ends: Ends,
    clients: TcpClients,
  ) {
    this.witness = new WitnessWorkload(busybox, folder, programs);
    const init = `/init-tcp ${PORTS.inside} ${ends.outside} ${PORTS.outside}`;
    this.container = { ...this.witness.container, init };
    this.peer = peer;
    this.ends = ends;
    this.clients = clients;
  }

  async fill(rootfs: string): Promise<void> {
    this.witness.fill(rootfs);
    copyFileSync(this.peer, join(rootfs, 'bin/peer'));
    chmodSync(join(rootfs, 'bin/peer'), 0o755);
    writeFileSync(join(rootfs, 'init-tcp'), INIT, { mode: 0o755 });
    await this.clients.listen();
  }

  async ready(init: number, timeoutMs: number): Promise<void> {
    await this.witness.ready(init, timeoutMs);
    if (!this.isOpen) await this.clients.open(timeoutMs);
    this.isOpen = true;
  }

  restless(init: number): number {
    return this.witness.restless(init);
  }

  async ask(init: number, timeoutMs: number): Promise<TcpAnswers> {
    const asked = this.clients.ask(timeoutMs);
    // Of the new connection nothing is left when it is looked at.
    const [answers, heard] = await Promise.all([this.witness.ask(init, timeoutMs, asked), asked]);
    const { streams, newAnswered } = heard;
    if (!this.hasAnswered && !(newAnswered && streams.every(({ returned }) => returned.length === 1))) {
      throw new StageError('start', 'The peer in the container does not answer over TCP.');
    }
    this.hasAnswered = true;
    return { ...answers, ...heard };
  }

  dumping(): Promise<void> {
    return this.clients.dumping(ANSWER_LIMIT_MS);
  }

  async dumped(isStopped: boolean): Promise<void> {
    // What is sent while the kernel still takes the network namespace down can be answered with a reset: seen in 3 of 4
    // runs of 20 cycles, and in none once the link was gone. Most likely CRIU's lock goes before the link does.
    const links = () => listInside(`/sys/class/net/${this.ends.bridge}`, 'brif').filter((name) => name !== UPLINK);
    if (isStopped && !(await until(() => links().length === 0, GONE_LIMIT_MS))) {
      throw new StageError('state', `After the dump the container's link is still on the bridge.`);
    }
    await this.clients.dumped();
  }

  moved(): void {
    this.isOpen = true;
    this.hasAnswered = true;
  }

  async forget(): Promise<void> {
    await this.clients.forget();
    this.isOpen = false;
    this.hasAnswered = false;
  }
}

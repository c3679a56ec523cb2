/** One sandbox with its container, from outside. */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { CellPlan } from '../src/core/cell/plan.js';
import { filesOfPlan } from '../src/core/cell/sandbox-run.js';
import { endSandbox, openSandbox, type Sandbox } from '../src/host/sandbox.js';
import type { Order, Reply, Start } from './orders.js';
import type { Mutant } from './places.js';

const ROOT = resolve(import.meta.dirname, '..');
/** For the start, the dump and the first restores, on a machine that is busy. */
const START_MS = 180_000;
/** More than every time limit inside. */
const ORDER_MS = 120_000;

export class MutationCell {
  readonly sandbox: Sandbox;
  /** Images, or places in one, of processes that end by themselves before the facts are read: what becomes of these nobody can see. */
  momentary: readonly string[] = [];
  private readonly lines: AsyncIterator<string>;
  private errors = '';

  private constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
    this.lines = createInterface({ input: sandbox.command.stdout })[Symbol.asyncIterator]();
    sandbox.command.stderr.on('data', (data) => {
      this.errors = `${this.errors}${data}`.slice(-4096);
    });
  }

  /** @throws when the container cannot be started, dumped, or restored unchanged */
  static async open(plan: CellPlan, seed: string, workDir: string): Promise<MutationCell> {
    const program = ['--import', resolve(ROOT, 'scripts/typescript-modules.mjs'), resolve(ROOT, 'mutate/inside.ts')];
    const cell = new MutationCell(
      await openSandbox({
        workDir,
        cgroup: plan.cgroup,
        keep: [...filesOfPlan(plan), ROOT],
        command: (id, folder) => [process.execPath, ...program, id, folder],
      }),
    );
    try {
      cell.momentary = (await cell.ask({ plan, seed }, 'ready', START_MS)).momentary;
      return cell;
    } catch (error) {
      await cell.end();
      throw error;
    }
  }

  /** Folder with the images of the dump. */
  get images(): string {
    return `${this.sandbox.folder}/images/1`;
  }

  /** @throws when the sandbox does not answer */
  try(mutant: Mutant | null): Promise<Extract<Reply, { type: 'finding' }>> {
    return this.ask({ mutant }, 'finding', ORDER_MS);
  }

  end(): Promise<string[]> {
    return endSandbox(this.sandbox);
  }

  private async ask<T extends Reply['type']>(
    order: Start | Order,
    type: T,
    timeoutMs: number,
  ): Promise<Extract<Reply, { type: T }>> {
    this.sandbox.command.stdin.write(`${JSON.stringify(order)}\n`);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`The sandbox did not answer within ${timeoutMs / 1000} s.`)),
        timeoutMs,
      );
    });
    try {
      const { value, done } = await Promise.race([this.lines.next(), late]);
      if (done) throw new Error(`The sandbox ended: ${this.errors}`);
      const reply = JSON.parse(value) as Reply;
      if (reply.type !== type) throw new Error(reply.type === 'broken' ? reply.message : `It said ${value}.`);
      return reply as Extract<Reply, { type: T }>;
    } finally {
      clearTimeout(timer);
    }
  }
}

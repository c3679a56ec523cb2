import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { parseLine } from '../../host/dialogue.js';
import { searchPath } from '../../host/inspect.js';
import type { Sandbox } from '../../host/sandbox.js';
import { ADDRESSES, bridgeOf, joinStreet, makeStreet } from '../../lxc/network.js';
import { StageError } from '../../words/errors.js';
import type { WorkloadName } from '../../words/result.js';
import type { Call, Ends } from '../../workload/workload.js';
import { definitionOf } from '../workloads/all.js';
import type { CellPlan, ClientsCall } from './plan.js';

/**
 * Where a container moves from sandbox to sandbox, its clients have one of their own: their connections outlive the one
 * that the container was in. Who runs the cell calls them through the process outside, line by line.
 */

/** The argument of the first call, `begin`. */
interface ClientsTask {
  workload: WorkloadName;
  ends: Ends;
  /** Folders of programs. */
  path: string;
}

export type ClientsReply =
  | { value: unknown }
  | { failure: { failureClass: StageError['failureClass']; message: string } };

const BEGIN = 'begin';
const JOIN = 'join';

/** The clients of this cell have a sandbox of their own. */
export function hasClients({ mode, workload }: CellPlan): boolean {
  return mode.restoreElsewhere && definitionOf(workload.name).clients !== undefined;
}

/** Where what runs in the container and its clients find each other. */
export function endsOf(plan: CellPlan, bridge: string): Ends {
  const outside = hasClients(plan) ? ADDRESSES.client4 : ADDRESSES.gateway4;
  return { inside: ADDRESSES.container4.split('/')[0] as string, outside, bridge };
}

/** Links the clients with the bridge of this sandbox. */
export async function join(call: Call, bridge: string): Promise<void> {
  await call(JOIN, [bridge]);
}

/**
 * In the sandbox of a container: one call after the other.
 *
 * @param say tells the process outside
 * @param nextLine what that answers
 */
export function caller(say: (call: ClientsCall) => void, nextLine: () => Promise<string>): Call {
  let last: Promise<unknown> = Promise.resolve();
  return (method, args) => {
    const answered = last.then(async () => {
      const line = nextLine();
      say({ method, args });
      const reply = JSON.parse(await line) as ClientsReply;
      if ('failure' in reply) throw new StageError(reply.failure.failureClass, reply.failure.message);
      return reply.value;
    });
    last = answered.catch(() => undefined);
    return answered;
  };
}

/** In the sandbox of the clients. Never returns. */
export async function serve(say: (reply: ClientsReply) => void, nextLine: () => Promise<string>): Promise<never> {
  let clients: Record<string, (...args: unknown[]) => Promise<unknown>> = {};
  const begin = async ({ workload, ends, path }: ClientsTask) => {
    await makeStreet({ PATH: path });
    clients = (definitionOf(workload).clients?.(ends) ?? {}) as typeof clients;
  };
  for (;;) {
    const { method, args } = JSON.parse(await nextLine()) as ClientsCall;
    try {
      const value = await (method === BEGIN ? begin(args[0] as ClientsTask) : clients[method]?.(...args));
      say({ value: value ?? null });
    } catch (error) {
      if (!(error instanceof StageError)) throw error;
      say({ failure: { failureClass: error.failureClass, message: error.message } });
    }
  }
}

/** Outside: the clients, as they are called from the sandboxes of the container. */
export class Clients {
  readonly sandbox: Sandbox;
  private readonly env: NodeJS.ProcessEnv;
  private readonly lines: Interface;
  private readonly gone: Promise<null>;
  private readonly begun: Promise<ClientsReply>;

  constructor(sandbox: Sandbox, plan: CellPlan) {
    const path = [plan.lxc.path, ...searchPath()].join(':');
    const ends = endsOf(plan, bridgeOf(0));
    this.sandbox = sandbox;
    this.env = { PATH: path };
    this.lines = createInterface({ input: sandbox.command.stdout });
    this.gone = once(this.lines, 'close').then(() => null);
    this.begun = this.ask({
      method: BEGIN,
      args: [{ workload: plan.workload.name, ends, path } satisfies ClientsTask],
    });
    // Whoever asks first is told.
    this.begun.catch(() => undefined);
  }

  /** @param place the sandbox that the call comes from */
  async answer(call: ClientsCall, place: Sandbox): Promise<ClientsReply> {
    const begun = await this.begun;
    if ('failure' in begun) return begun;
    if (call.method !== JOIN) return this.ask(call);
    const [here, there] = [this.sandbox, place].map(({ command }) => command.pid as number) as [number, number];
    try {
      await joinStreet(here, there, String(call.args[0]), this.env);
      return { value: null };
    } catch (error) {
      if (!(error instanceof StageError)) throw error;
      return { failure: { failureClass: error.failureClass, message: error.message } };
    }
  }

  private async ask(call: ClientsCall): Promise<ClientsReply> {
    const { command } = this.sandbox;
    const reply = once(this.lines, 'line').then(([line]) => parseLine<ClientsReply>(String(line)));
    command.stdin.write(`${JSON.stringify(call)}\n`);
    return (
      (await Promise.race([reply, this.gone])) ?? {
        failure: { failureClass: null, message: `The clients of the container have ended: ${command.complaint()}` },
      }
    );
  }
}

import { parseLine } from '../../host/dialogue.js';
import type { Host } from '../../host/inspect.js';
import type { LinkNames } from '../../host/net-links.js';
import type { Swept } from '../../host/sweep.js';
import { type TraceEvent, traceListener } from '../../host/trace.js';
import { Interrupted, StageError } from '../../words/errors.js';
import type { Component } from '../../words/result.js';
import type { CellEvent, CellOutcome } from './plan.js';
import type { SandboxRequest } from './sandbox-run.js';

/** What root elsewhere is told, one line of JSON: a process under sudo, which answers one, or a virtual machine. */
export type RootRequest =
  | { type: 'stage'; request: SandboxRequest }
  | { type: 'sweep' }
  /** Of a virtual machine: what kind of host is it? */
  | { type: 'inspect' }
  /** Of a virtual machine: files come on its other port. */
  | { type: 'receive' }
  /** Of a virtual machine: do these, built on another host, run here? */
  | { type: 'try'; components: readonly Component[] };

/** What root elsewhere tells, one line of JSON each. */
export type RootReply =
  | { type: 'event'; event: CellEvent }
  | { type: 'trace'; event: TraceEvent }
  /** It waits for a line before it removes the folder. A virtual machine sends what is in it on its other port. */
  | { type: 'evidence'; folder: string }
  /** Of a virtual machine: what it sent of the evidence is not all, and no more comes. The outcome says why. */
  | { type: 'unsent' }
  | { type: 'outcome'; outcome: CellOutcome }
  | { type: 'swept'; swept: Swept[] }
  /** A virtual machine has started. */
  | { type: 'ready' }
  | { type: 'host'; host: Host; links: LinkNames }
  | { type: 'received' }
  | { type: 'tried' }
  | { type: 'interrupted'; left: readonly string[] }
  | { type: 'error'; failureClass: StageError['failureClass']; message: string }
  | { type: 'bug'; message: string; stack: string };

/**
 * Listens to root elsewhere, line by line; make it before anything asynchronous.
 *
 * @param where for the debug log: `root`, `machine`
 * @param onReply finds the answer in what is said, and undefined in what is not yet the answer
 * @returns hears a line, and throws what ends the request
 */
export function listener<T>(
  where: string,
  onReply: (reply: RootReply) => Promise<T | undefined> | T | undefined,
): (line: string) => Promise<T | undefined> {
  const trace = traceFrom(where);
  return async (line) => {
    const reply = parseLine<RootReply>(line);
    if (reply === null) return undefined;
    trace(reply);
    const error = thrown(reply);
    if (error !== null) throw error;
    return onReply(reply);
  };
}

/** What a reply says that ends a request, as what is thrown here; null for one that ends none. */
function thrown(reply: RootReply): Error | null {
  if (reply.type === 'error') return new StageError(reply.failureClass, reply.message);
  if (reply.type === 'bug') return Object.assign(new Error(reply.message), { stack: reply.stack });
  if (reply.type === 'interrupted') return new Interrupted(reply.left);
  return null;
}

/** Hands what was traced there to those who listen here. */
function traceFrom(where: string): (reply: RootReply) => void {
  const trace = traceListener();
  return (reply) => {
    if (reply.type === 'trace' && isTraceEvent(reply.event)) trace?.({ where, ...reply.event });
  };
}

/** In a virtual machine others may have written it. */
function isTraceEvent(event: TraceEvent | null): boolean {
  if (typeof event?.started !== 'number') return false;
  if (event.type === 'bug') return typeof event.stack === 'string';
  if (event.type !== 'command' || !Array.isArray(event.argv)) return false;
  if (!event.argv.every((word) => typeof word === 'string')) return false;
  const { end } = event;
  if (end === null) return true;
  return typeof end?.ms === 'number' && typeof end.ended === 'string' && typeof end.said === 'string';
}

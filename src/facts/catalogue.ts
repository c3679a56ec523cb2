import type { FactResult, WorkloadName } from '../words/result.js';
import { nginxKeepAlive, redisTransaction, streamedResponse } from './apps.js';
import { counter } from './counter.js';
import { deletedFile } from './deleted-file.js';
import type { Container, Fact } from './fact.js';
import { hostname } from './hostname.js';
import { memoryLimit, pidsLimit } from './limits.js';
import { memory } from './memory.js';
import { links, reachable, routes } from './network.js';
import { pipe } from './pipe.js';
import { processes } from './processes.js';
import { signal } from './signal.js';
import { connections, newConnections, streams } from './tcp.js';
import { timer } from './timer.js';
import { tmpfs } from './tmpfs.js';
import { verify } from './verify.js';

type Catalogue = readonly Fact<unknown, Container>[];

/** What holds whatever runs in the container. */
const GENERIC: Catalogue = [processes, hostname, links, routes, reachable, memoryLimit, pidsLimit];

/** What the witness proves. */
const WITNESS: Catalogue = [memory, counter, pipe, deletedFile, tmpfs, signal, timer];

/** Every fact of a workload, in the order of the report. */
export const CATALOGUES: Record<WorkloadName, Catalogue> = {
  witness: [...WITNESS, ...GENERIC],
  tcp: [...WITNESS, connections, streams, newConnections, ...GENERIC],
  apps: [redisTransaction, nginxKeepAlive, streamedResponse, ...GENERIC],
  command: [verify, ...GENERIC],
};

/** Values by the name of their fact. */
export type Reading = ReadonlyMap<string, unknown>;

export async function readFacts(catalogue: Catalogue, subject: Container): Promise<Reading> {
  const values = await Promise.all(catalogue.map(async (fact) => [fact.name, await fact.read(subject)] as const));
  return new Map(values);
}

/**
 * @param explain why a change was to be expected of this version; null when it was not
 */
export function compareFacts(
  catalogue: Catalogue,
  before: Reading,
  after: Reading,
  explain: (fact: string, after: unknown) => string | null,
): FactResult[] {
  return catalogue.map(({ name, compare, absence }) => {
    const values = { name, before: before.get(name), after: after.get(name) };
    if (values.before === null && values.after === null && absence !== undefined) {
      return { ...values, outcome: 'absent', reason: absence };
    }
    const wrong =
      values.before === null ? 'It could not be read before the dump.' : compare(values.before, values.after);
    if (wrong === null) return { ...values, outcome: 'kept' };
    const known = explain(name, values.after);
    return known === null
      ? { ...values, outcome: 'changed', reason: wrong }
      : { ...values, outcome: 'known-loss', reason: `${wrong} ${known}` };
  });
}

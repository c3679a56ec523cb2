import type { FactResult, WorkloadName } from '../words/result.js';
import { nginxKeepAlive, redisTransaction, streamedResponse } from './apps.js';
import { clocks } from './clocks.js';
import { counter } from './counter.js';
import { capabilities, confinement, credentials } from './credentials.js';
import { deletedFile } from './deleted-file.js';
import { devices } from './devices.js';
import { environment } from './environment.js';
import { epoll, eventfd, inotify, signalfd } from './event-descriptors.js';
import type { Container, Fact, FactPolicy } from './fact.js';
import { fileLocks, files, memfd } from './files.js';
import { filter } from './filter.js';
import { groups } from './groups.js';
import { hostname } from './hostname.js';
import { expiredTimerfd, intervalTimer, posixTimer, timerfd } from './kernel-timers.js';
import { largeMemory } from './large-memory.js';
import { cpus, cpuWeight, freezer, memoryLimit, pidsLimit } from './limits.js';
import { memory } from './memory.js';
import { mounts } from './mounts.js';
import { namespaces } from './namespaces.js';
import { links, neighbours, reachable, routes, rules } from './network.js';
import { openFiles } from './open-files.js';
import { pendingSignals } from './pending-signals.js';
import { pipe } from './pipe.js';
import { droppedCapabilities, noNewPrivs, seccomp } from './privileges.js';
import { processes } from './processes.js';
import { rlimits } from './rlimits.js';
import { scheduling } from './scheduling.js';
import { sharedMemory } from './shared-memory.js';
import { signal } from './signal.js';
import { interfaceSysctls, ipcSysctls, protocolSysctls } from './sysctls.js';
import { systemVIpc } from './system-v-ipc.js';
import { journal, service, systemdTimer, systemState, units } from './systemd.js';
import { connections, newConnections, streams } from './tcp.js';
import { threads } from './threads.js';
import { timer } from './timer.js';
import { tmpfs } from './tmpfs.js';
import { unixSockets } from './unix-sockets.js';
import { uptime } from './uptime.js';
import { verify } from './verify.js';

type Catalogue = readonly Fact<unknown, Container>[];

/** What the witness proves. */
const WITNESS: Catalogue = [memory, counter, pipe, deletedFile, tmpfs, signal, timer];

/** What the keeper proves, which stands beside the witness. */
const KEEPER: Catalogue = [
  largeMemory,
  sharedMemory,
  threads,
  files,
  fileLocks,
  memfd,
  unixSockets,
  eventfd,
  signalfd,
  epoll,
  inotify,
  timerfd,
  expiredTimerfd,
  posixTimer,
  intervalTimer,
  pendingSignals,
  droppedCapabilities,
  noNewPrivs,
  seccomp,
  systemVIpc,
  clocks,
];

/** What holds whatever runs in the container. */
const CONTAINER: Catalogue = [
  uptime,
  environment,
  scheduling,
  rlimits,
  namespaces,
  credentials,
  capabilities,
  confinement,
  mounts,
  hostname,
  ipcSysctls,
  links,
  routes,
  rules,
  neighbours,
  interfaceSysctls,
  protocolSysctls,
  filter,
  reachable,
  devices,
  memoryLimit,
  pidsLimit,
  cpuWeight,
  cpus,
  freezer,
];

/** Every fact of a workload, in the order of the report. */
export const CATALOGUES: Record<WorkloadName, Catalogue> = {
  witness: [...WITNESS, processes, openFiles, groups, ...CONTAINER, ...KEEPER],
  tcp: [...WITNESS, connections, streams, newConnections, processes, openFiles, groups, ...CONTAINER, ...KEEPER],
  // Without open-files: servers open and close files by themselves.
  apps: [redisTransaction, nginxKeepAlive, streamedResponse, processes, groups, ...CONTAINER],
  systemd: [systemState, units, service, systemdTimer, journal, processes, groups, ...CONTAINER],
  // Nor with what depends on who runs just now: a user's container may start and end processes all the time.
  command: [verify, ...CONTAINER],
  // Nor here: what each test does it says itself.
  zdtm: CONTAINER,
};

/** Policies by the name of their fact. */
export type FactPolicies = Readonly<Record<string, FactPolicy>>;

/** Values by the name of their fact. */
export type Reading = ReadonlyMap<string, unknown>;

export async function readFacts(catalogue: Catalogue, subject: Container): Promise<Reading> {
  const values = await Promise.all(catalogue.map(async (fact) => [fact.name, await fact.read(subject)] as const));
  return new Map(values);
}

/**
 * @param chosen policies that the user chose instead of the facts' own; `must` is one without known losses
 * @param explain why a change was to be expected of this version; null when it was not
 */
export function compareFacts(
  catalogue: Catalogue,
  before: Reading,
  after: Reading,
  chosen: FactPolicies,
  explain: (fact: string, after: unknown) => string | null,
): FactResult[] {
  return catalogue.map(({ name, policy, compare, absence }) => {
    const values = { name, before: before.get(name), after: after.get(name) };
    if (values.before === null && values.after === null && absence !== undefined) {
      return { ...values, outcome: 'absent', reason: absence };
    }
    const wrong =
      values.before === null ? 'It could not be read before the dump.' : compare(values.before, values.after);
    if (wrong === null) return { ...values, outcome: 'kept' };
    if ((chosen[name] ?? policy) === 'info') return { ...values, outcome: 'info', reason: wrong };
    const known = chosen[name] === 'must' ? null : explain(name, values.after);
    return known === null
      ? { ...values, outcome: 'changed', reason: wrong }
      : { ...values, outcome: 'known-loss', reason: `${wrong} ${known}` };
  });
}

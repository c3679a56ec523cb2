import type { FactResult } from '../words/result.js';
import { attachedProcesses } from './attached-processes.js';
import { cgroupAttributes, cgroupPermissions, cgroups } from './cgroups.js';
import { clocks } from './clocks.js';
import { counter } from './counter.js';
import { capabilities, confinement, credentials, groups, loginUid } from './credentials.js';
import { deletedFile } from './deleted-file.js';
import { descriptorOwners, pipeSizes, socketOptions } from './descriptors.js';
import { devices } from './devices.js';
import { environment } from './environment.js';
import { epoll, eventfd, inotify, signalfd } from './event-descriptors.js';
import type { Container, Fact, FactPolicy, WitnessContainer } from './fact.js';
import { fileTree } from './file-tree.js';
import { fileLocks, files, memfd } from './files.js';
import { filter } from './filter.js';
import { domainName, hostname } from './hostname.js';
import { idMaps } from './id-maps.js';
import { expiredTimerfd, intervalTimer, posixTimer, timerfd } from './kernel-timers.js';
import { largeMemory } from './large-memory.js';
import { cpus, cpuWeight, freezer, memoryLimit, pidsLimit } from './limits.js';
import { memory } from './memory.js';
import { memoryLayout } from './memory-layout.js';
import { memoryMap } from './memory-map.js';
import { mounts } from './mounts.js';
import { namespaces } from './namespaces.js';
import { addressLifetimes, linkAttributes, links, neighbours, reachable, routes, rules } from './network.js';
import { nftables } from './nftables.js';
import { openFiles } from './open-files.js';
import { pendingSignals, queuedSignals } from './pending-signals.js';
import { pipe, sizedPipe } from './pipe.js';
import { droppedCapabilities, landlock, mdwe, noNewPrivs, seccomp, sessionKey } from './privileges.js';
import {
  coredumpFilter,
  ioPriority,
  memoryPolicy,
  personality,
  processSettings,
  sharedTables,
} from './process-settings.js';
import { processes } from './processes.js';
import { rlimits } from './rlimits.js';
import { affinity, autogroup, scheduling, timerSlack } from './scheduling.js';
import { sharedMappings, sharedMemory } from './shared-memory.js';
import { signal } from './signal.js';
import { signalMasks, states } from './signals.js';
import { sockets } from './sockets.js';
import { floatingPoint, memoryContent, registers } from './still.js';
import { interfaceSysctls, ipcSysctls, networkSysctls, protocolSysctls } from './sysctls.js';
import { messageQueueSize, systemVIpc, systemVObjects } from './system-v-ipc.js';
import { threads } from './threads.js';
import { signalActions, threadSettings } from './threads-asked.js';
import { timer } from './timer.js';
import { timers } from './timers.js';
import { extendedAttribute, tmpfs } from './tmpfs.js';
import { unixSockets } from './unix-sockets.js';
import { uptime } from './uptime.js';
import { volume } from './volume.js';
import { volumes } from './volumes.js';

/** What the witness proves. */
export const WITNESS: readonly Fact<unknown, WitnessContainer>[] = [
  memory,
  counter,
  pipe,
  deletedFile,
  tmpfs,
  signal,
  timer,
  volume,
];

/** What the keeper proves, which stands beside the witness. */
export const KEEPER: readonly Fact<unknown, WitnessContainer>[] = [
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
  landlock,
  mdwe,
  sessionKey,
  processSettings,
  ioPriority,
  memoryPolicy,
  sharedTables,
  systemVIpc,
  messageQueueSize,
  sizedPipe,
  extendedAttribute,
  clocks,
];

/** What holds whatever runs in the container. */
export const CONTAINER: readonly Fact<unknown, Container>[] = [
  uptime,
  environment,
  scheduling,
  timerSlack,
  affinity,
  autogroup,
  personality,
  coredumpFilter,
  states,
  rlimits,
  loginUid,
  namespaces,
  idMaps,
  credentials,
  capabilities,
  confinement,
  attachedProcesses,
  mounts,
  volumes,
  hostname,
  domainName,
  ipcSysctls,
  systemVObjects,
  links,
  linkAttributes,
  addressLifetimes,
  routes,
  rules,
  neighbours,
  interfaceSysctls,
  protocolSysctls,
  networkSysctls,
  filter,
  nftables,
  reachable,
  devices,
  cgroups,
  cgroupPermissions,
  cgroupAttributes,
  memoryLimit,
  pidsLimit,
  cpuWeight,
  cpus,
  freezer,
];

/** Beside the witness nothing starts or ends processes, opens files or asks for memory by itself. */
export const STILL: readonly Fact<unknown, WitnessContainer>[] = [
  processes,
  openFiles,
  fileTree,
  memoryMap,
  memoryLayout,
  timers,
  signalMasks,
  signalActions,
  threadSettings,
  descriptorOwners,
  pipeSizes,
  sharedMappings,
  groups,
  sockets,
];

/** Nobody talks with the container between two readings. */
export const UNDISTURBED: readonly Fact<unknown, WitnessContainer>[] = [
  memoryContent,
  registers,
  floatingPoint,
  socketOptions,
  queuedSignals,
];

/** Policies by the name of their fact. */
export type FactPolicies = Readonly<Record<string, FactPolicy>>;

/** Values by the name of their fact. */
export type Reading = ReadonlyMap<string, unknown>;

export async function readFacts<S extends Container>(
  catalogue: readonly Fact<unknown, S>[],
  subject: S,
): Promise<Reading> {
  const values = await Promise.all(catalogue.map(async (fact) => [fact.name, await fact.read(subject)] as const));
  return new Map(values);
}

/**
 * @param chosen policies that the user chose instead of the facts' own; `must` is one without known losses
 * @param explain why a change was to be expected of this version; null when it was not
 */
export function compareFacts(
  catalogue: readonly Pick<Fact, 'name' | 'policy' | 'compare' | 'absence'>[],
  before: Reading,
  after: Reading,
  chosen: FactPolicies,
  explain: (change: Pick<FactResult, 'name' | 'before' | 'after'>) => string | null,
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
    const known = explain(values);
    if (known === null) return { ...values, outcome: 'changed', reason: wrong };
    return { ...values, outcome: chosen[name] === 'must' ? 'changed' : 'known-loss', reason: `${wrong} ${known}` };
  });
}

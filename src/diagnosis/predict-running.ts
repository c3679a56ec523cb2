import type { ObservedFile, ObservedProcess, ObservedSocket } from '../host/observe.js';
import type { Prediction } from '../words/forecast.js';
import { predictByMounts } from './predict-mounts.js';
import { known, lacksSysResource, type Subject } from './prediction.js';

/** Measured with CRIU 4.2.1: others than these may differ within the container. */
const ONE_FOR_ALL = ['pid', 'user', 'ipc', 'uts', 'time'];
/** Unix, IPv4, IPv6, netlink, packet. */
const DUMPED_FAMILIES = [1, 2, 10, 16, 17];
const INTERNET = [2, 10];
/** Of the internet's: TCP, UDP and UDP-Lite, and ICMP, as ping opens it. Raw sockets may have any other. */
const DUMPED_PROTOCOLS = [0, 1, 6, 17, 58, 136];
const RAW = 3;
/** Kernel objects that CRIU dumps. */
const DUMPED_OBJECTS = /^anon_inode:(\[?(eventfd|eventpoll|signalfd|timerfd|pidfd|fanotify)\]?|inotify)$/;
/** Character devices that CRIU dumps: memory, terminals, tun, autofs. */
const DUMPED_DEVICES = /^chr ((1|4|5|13[6-9]|14[0-3]):|10:(200|235)$)/;
const GPUS = /^chr (195|226):/;
/** SCHED_DEADLINE and SCHED_EXT. */
const LOST_POLICIES = [6, 7];
/** Of each prediction as many processes or files are named. */
const NAMED = 5;

/** What the processes of a container that runs tell. */
export function predictByProcesses(subject: Subject): Prediction[] {
  const processes = subject.running?.processes ?? [];
  const files = processes.flatMap((process) => process.files.map((file) => ({ process, file })));
  const ofProcesses = (id: string, which: (process: ObservedProcess) => string | null, more = {}) =>
    told(
      id,
      subject,
      processes.flatMap((each) => line(each, which(each))),
      more,
    );
  const ofFiles = (id: string, which: (file: ObservedFile) => string | null) =>
    told(
      id,
      subject,
      files.flatMap(({ process, file }) => line(process, which(file))),
    );
  return [
    ...(!lacksSysResource(subject)
      ? []
      : ofProcesses('other-users-processes', ({ uids, mapped }) => {
          // Real, effective and saved, as prlimit looks at them; the one for files is nobody's concern.
          const other = uids.slice(0, 3).find((uid) => uid !== 0);
          return other === undefined || mapped ? null : `uid ${other}`;
        })),
    ...ofProcesses('session-leader-outside', ({ sessionInside }) =>
      sessionInside ? null : 'its session began outside',
    ),
    ...ofProcesses('nested-namespace', ({ ownNamespaces }) => {
      const own = ownNamespaces.filter((name) => ONE_FOR_ALL.includes(name));
      return own.length === 0 ? null : `own namespaces: ${own.join(', ')}`;
    }),
    ...frozen(processes),
    ...attached(subject),
    ...ofProcesses('process-cannot-be-seized', ({ state, frozen }) => (state === 'D' && !frozen ? 'state D' : null), {
      severity: 'warning',
    }),
    ...ofProcesses('process-stopped', ({ state }) => (state === 'T' ? 'state T' : null)),
    ...ofProcesses('process-traced', ({ tracer }) => (tracer === 0 ? null : `traced by process ${tracer}`)),
    ...ofProcesses('scheduling-policy', ({ policy }) => (LOST_POLICIES.includes(policy) ? `policy ${policy}` : null)),
    ...ofFiles('timer-clock', ({ where, clock }) =>
      clock !== null && clock >= 8 ? `${where}: a timer of clock ${clock}` : null,
    ),
    ...[...new Set(files.map(({ file }) => undumpable(file, subject)))].flatMap((id) =>
      id === null
        ? []
        : ofFiles(id, (file) =>
            undumpable(file, subject) === id
              ? `${file.where}: ${file.target}${file.device === null ? '' : ` (${file.device})`}`
              : null,
          ),
    ),
    ...ofFiles('socket-options-refused', ({ where, target, protocol }) =>
      protocol === null ? null : `${where}: ${target}, ${protocol}`,
    ),
    ...ofFiles('socket-family', ({ where, target, socket }) =>
      socket === null || DUMPED_FAMILIES.includes(socket.family)
        ? null
        : `${where}: ${target}, family ${socket.family}`,
    ),
    ...ofFiles('socket-protocol', ({ where, target, socket }) =>
      socket === null || isDumpedProtocol(socket) ? null : `${where}: ${target}, protocol ${socket.protocol}`,
    ),
    ...ofFiles('socket-bpf-filter', ({ where, target, socket }) => (socket?.bpf === 1 ? `${where}: ${target}` : null)),
    ...ofFiles('ghost-file-too-large', ({ where, target, deletedBytes }) =>
      deletedBytes !== null && deletedBytes > subject.ghostLimitBytes
        ? `${where}: ${target}, ${deletedBytes} bytes`
        : null,
    ),
    ...predictByMounts(subject),
    ...links(subject, processes),
    ...space(subject, processes),
  ];
}

/** The known failure that a descriptor will be, by what it leads to; null where it is none. */
function undumpable({ target, foreignMount, large, device }: ObservedFile, { dumpsBpfMaps }: Subject): string | null {
  // Where it is not known, none is predicted.
  if (target === 'anon_inode:bpf-map') return dumpsBpfMaps === false ? 'descriptor-kind' : null;
  if (target === 'anon_inode:[io_uring]') return 'io-uring';
  if (target === 'anon_inode:bpf-prog') return 'bpf-program';
  if (target === 'anon_inode:seccomp notify') return 'seccomp-listener';
  if (target.startsWith('anon_inode:')) return DUMPED_OBJECTS.test(target) ? null : 'descriptor-kind';
  if (target === '/secretmem (deleted)') return 'secret-memory';
  if (foreignMount) return !large && /^\/[^/]+$/.test(target) ? 'message-queue' : 'file-of-the-host';
  if (device === null || DUMPED_DEVICES.test(device)) return null;
  if (device === 'chr 10:229') return 'fuse-daemon';
  return GPUS.test(device) ? 'gpu-in-use' : 'descriptor-kind';
}

function isDumpedProtocol({ family, type, protocol }: ObservedSocket): boolean {
  return !INTERNET.includes(family) || type === RAW || DUMPED_PROTOCOLS.includes(protocol);
}

function frozen(processes: readonly ObservedProcess[]): Prediction[] {
  const all = processes.filter((each) => each.frozen);
  if (all.length === 0) return [];
  return [
    {
      id: 'container-frozen',
      severity: 'warning',
      phase: 'dump',
      message: 'The container is frozen.',
      evidence: all
        .slice(0, NAMED)
        .map(({ pid, name }) => `${pid} (${name})`)
        .join('\n'),
      advice: 'Let it go on: `lxc-unfreeze -n NAME`. What it is frozen by may want it so.',
      changes: [],
    },
  ];
}

function attached({ running }: Subject): Prediction[] {
  const processes = running?.attached ?? [];
  if (processes.length === 0) return [];
  return [
    {
      id: 'attached-process',
      severity: 'warning',
      phase: 'dump',
      message:
        'A process was brought into the container from outside, and is not below its init: the checkpoint leaves it out, or fails.',
      evidence: processes
        .slice(0, NAMED)
        .map(({ pid, name }) => `${pid} (${name})`)
        .join('\n'),
      advice: 'End it before the dump: `lxc-attach` and what was started by it.',
      changes: [],
    },
  ];
}

/** Those of the container that would be made again where the host has others. */
function links(subject: Subject, processes: readonly ObservedProcess[]): Prediction[] {
  const { links = {} } = subject.running ?? {};
  // A user namespace of one process inside is no matter.
  if (processes[0]?.mapped !== true) return [];
  const taken = Object.entries(links).filter(([index, name]) => name !== 'lo' && Number(index) in subject.hostLinks);
  const lines = taken.map(
    ([index, name]) => `${name} and the host's ${subject.hostLinks[Number(index)]}: index ${index}`,
  );
  return told('link-index-taken', subject, lines);
}

function space(subject: Subject, processes: readonly ObservedProcess[]): Prediction[] {
  const needed = processes.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0);
  const { workDir, freeBytes } = subject.host;
  if (needed <= freeBytes) return [];
  const evidence = `${needed} bytes of memory, ${freeBytes} free in ${workDir}`;
  return known('no-space', subject, evidence);
}

function told(id: string, subject: Subject, lines: readonly string[], more: object = {}): Prediction[] {
  if (lines.length === 0) return [];
  const rest = lines.length > NAMED ? [`and ${lines.length - NAMED} more`] : [];
  return known(id, subject, [...lines.slice(0, NAMED), ...rest].join('\n'), more);
}

function line({ pid, name }: ObservedProcess, what: string | null): string[] {
  return what === null ? [] : [`${pid} (${name}) ${what}`];
}

import type { ObservedFile, ObservedProcess } from '../host/observe.js';
import type { Prediction } from '../words/forecast.js';
import { known, lacksSysResource, type Subject } from './prediction.js';

/** Measured with CRIU 4.2.1: others than these may differ within the container. */
const ONE_FOR_ALL = ['pid', 'user', 'ipc', 'uts'];
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
      : ofProcesses('other-users-processes', ({ uids }) => {
          const other = uids.find((uid) => uid !== 0);
          return other === undefined ? null : `uid ${other}`;
        })),
    ...ofProcesses('session-leader-outside', ({ sessionInside }) =>
      sessionInside ? null : 'its session began outside',
    ),
    ...ofProcesses('nested-namespace', ({ ownNamespaces }) => {
      const own = ownNamespaces.filter((name) => ONE_FOR_ALL.includes(name));
      return own.length === 0 ? null : `own namespaces: ${own.join(', ')}`;
    }),
    ...ofProcesses('process-cannot-be-seized', ({ state }) => (state === 'D' ? 'state D' : null), {
      severity: 'warning',
    }),
    ...ofFiles('io-uring', ({ where, target }) => (target === 'anon_inode:[io_uring]' ? `${where}: ${target}` : null)),
    ...ofFiles('socket-options-refused', ({ where, target, protocol }) =>
      protocol === null ? null : `${where}: ${target}, ${protocol}`,
    ),
    ...ofFiles('ghost-file-too-large', ({ where, target, deletedBytes }) =>
      deletedBytes !== null && deletedBytes > subject.ghostLimitBytes
        ? `${where}: ${target}, ${deletedBytes} bytes`
        : null,
    ),
    ...ofFiles('file-of-the-host', ({ where, target, foreignMount }) => (foreignMount ? `${where}: ${target}` : null)),
    ...space(subject, processes),
  ];
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

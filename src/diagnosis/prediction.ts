import type { Host } from '../host/inspect.js';
import type { LinkNames } from '../host/net-links.js';
import type { ObservedMount, ObservedProcess } from '../host/observe.js';
import type { Setting } from '../lxc/config-file.js';
import type { ConfigChange, Prediction } from '../words/forecast.js';
import type { CgroupVersion } from '../words/result.js';
import { canApply, remedy } from './diagnose.js';
import { FAILURES } from './failures.js';

/** A container, and where it is to be checkpointed and restored. */
export interface Subject {
  /** The container's own config file; absolute. */
  file: string;
  /** Its lines and those of what it includes, as far as they hold in the end. */
  settings: readonly Setting[];
  /** Of the container's glibc, when it is told by its root file system: `2.36`. */
  glibc: string | null;
  /** Null when it does not run, or nobody looked. */
  running: {
    restored: boolean;
    processes: readonly ObservedProcess[];
    /** Brought in from outside: their parents are not in the container. */
    attached: readonly ObservedProcess[];
    /** Of its first process. */
    mounts: readonly ObservedMount[];
    /** /dev/autofs is there. */
    hasAutofs: boolean;
    links: LinkNames;
  } | null;
  /** Versions; null when none is at hand. */
  criu: string | null;
  lxc: string | null;
  /** This CRIU was built with libbpf; null when that is not known. */
  dumpsBpfMaps: boolean | null;
  cgroup: CgroupVersion;
  host: Host;
  hostLinks: LinkNames;
  /** Of the iptables that CRIU would run; null when there is none. */
  iptables: { version: string; nft: boolean } | null;
  /** What the options files of CRIU set: how the network is locked, and how large a deleted file may be. */
  networkLock: string;
  ghostLimitBytes: number;
  /** CRIU_FAULT of the environment, where it makes CRIU fail. */
  fault: string | undefined;
  /** CRIU is told to do without hardware breakpoints. */
  noBreakpoints: boolean;
}

/** One that comes true as a known failure; none when that cannot be met with these versions on this host. */
export function known(
  id: string,
  subject: Subject,
  evidence: string,
  more: Partial<Pick<Prediction, 'severity' | 'changes'>> & { restored?: boolean } = {},
): Prediction[] {
  const failure = FAILURES.find((each) => each.id === id);
  if (failure === undefined) throw new Error(`There is no known failure ${id}.`);
  const { only = {} } = failure;
  if ((only.criu !== undefined && subject.criu === null) || (only.lxc !== undefined && subject.lxc === null)) return [];
  const possible = canApply(failure, {
    phase: failure.phase === 'both' ? 'dump' : failure.phase,
    criu: subject.criu ?? '',
    lxc: subject.lxc ?? '',
    kernel: subject.host.kernel,
    cgroup: subject.cgroup,
    features: subject.host.features,
    restored: more.restored ?? subject.running?.restored ?? false,
    hung: true,
  });
  if (!possible) return [];
  return [
    {
      id,
      severity: more.severity ?? 'error',
      phase: failure.phase,
      message: failure.cause,
      evidence,
      advice: remedy(failure),
      changes: more.changes ?? [],
    },
  ];
}

/** Root is known to lack CAP_SYS_RESOURCE: it cannot read the limits of other users' processes, but in user namespaces of its own. */
export function lacksSysResource({ host }: Subject): boolean {
  return host.features['cap-sys-resource'].has === false;
}

/** `/var/lib/lxc/web/config:12: lxc.tty.max = 4` */
export function quote({ file, line, key, value }: Setting): string {
  return `${file}:${line}: ${key} = ${value}`;
}

/** The one that counts of a key that takes one value. */
export function last({ settings }: Subject, key: string): Setting | undefined {
  return settings.findLast((setting) => setting.key === key);
}

/**
 * What lets the container's own config say so: its own line is written anew where that is the one that counts, else a
 * line comes last. Files that it includes are shared with others and stay as they are.
 */
export function set(subject: Subject, key: string, value: string): ConfigChange[] {
  const counts = last(subject, key);
  const line = counts?.file === subject.file ? counts.line : null;
  return [{ line, text: `${key} = ${value}`.trimEnd() }];
}

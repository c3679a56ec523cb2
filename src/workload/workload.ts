import type { Takeover } from '../lxc/take-over.js';
import type { ContainerKind, Finding, WorkloadName } from '../words/result.js';
import type { Case, Omission } from './zdtm/selection.js';

/** A folder of the sandbox's that a container has as its volume, by the same name. */
export const VOLUME = 'volume';
/** A folder of the sandbox's for what a container changes in its overlay. */
export const DELTA = 'delta';

/** What can run in the container, by the names that a user gives. */
export const WORKLOADS: readonly WorkloadName[] = ['witness', 'tcp', 'apps', 'systemd', 'command', 'zdtm'];

/** A workload and what it is made of: plain data, a part of the plan. Paths are absolute. */
export type WorkloadPlan =
  | { name: 'witness'; keeper: string; inspector: string }
  | { name: 'tcp'; keeper: string; inspector: string; peer: string }
  | { name: 'apps'; image: string }
  | SystemdPlan
  | CommandPlan
  | ZdtmPlan;

export interface SystemdPlan {
  name: 'systemd';
  image: string;
  /** Ids of settings that are left out. */
  without: readonly string[];
  /** It makes no cgroups of v2 beside v1: it watches their files, and a restore elsewhere finds none of them. */
  keepsToV1: boolean;
}

/** The plan of one workload. */
export type PlanOf<N extends WorkloadName> = Extract<WorkloadPlan, { name: N }>;

/** A container of the user's own. */
export interface CommandPlan {
  name: 'command';
  /** Folder or tarball with a root file system, absolute, `container:NAME`, or `container:` and the file of its config. It is copied. */
  image: string;
  /** Shell command that runs as pid 1; empty, the container's own init. */
  start: string;
  /** Shell command that ends with 0 when the container is ready; empty, it is ready as soon as it runs. */
  ready: string;
  /** Shell command that says what has to come back. */
  verify: string;
  /** More lines for the container's config. */
  config: string;
  /** Runs a program of the container in it (src/host/enter). */
  enter: string;
}

/** CRIU's own tests. */
export interface ZdtmPlan {
  name: 'zdtm';
  /** Version of the CRIU that they belong to. */
  version: string;
  /** Folder with a program for each of them. */
  programs: string;
  cases: Case[];
  /** Run once more, and broken. */
  control: Case;
  omitted: Omission[];
  /** Of the recorded list: tests that the source does not have, and tests that were not asked for. */
  unrun: { gone: string[]; unasked: string[] };
}

/** What each of many tests in a container said in the end. */
export interface TestReport {
  control: {
    name: string;
    /** It noticed that its state was broken. */
    isAlarmed: boolean;
    /** What it said. */
    reason: string;
  };
  tests: { name: string; outcome: 'passed' | 'failed' | 'skipped'; reason: string | null }[];
}

/** Where the two ends of a connection find each other: addresses without prefix. */
export interface Ends {
  inside: string;
  outside: string;
  /** Name of the bridge between them. */
  bridge: string;
}

/** Calls a method in another process, by its name. What goes there and comes back is plain data. */
export type Call = (method: string, args: readonly unknown[]) => Promise<unknown>;

/** What the container's config says. */
export type ContainerConfig = MadeContainer | TakenContainer;

/** Of a container that the product makes: what is not the same for all of them. */
export interface MadeContainer {
  kind: 'made';
  /** Started as pid 1, with its arguments. */
  init: string;
  /** False when it needs what reaches the host: to mount, for one. What runs in it is then trusted with that. */
  isConfined: boolean;
  /** Bytes, processes and weight on the processors. */
  limits: { memory: number; pids: number; cpuWeight: number };
  /** More lines for it. */
  config: readonly string[];
}

/** Of a container of the user's: its own, but for what leads out of it. Nothing is set in it from outside. */
export interface TakenContainer extends Pick<Takeover, 'lines' | 'neighbours' | 'address' | 'idMap'> {
  kind: 'taken';
  /** Its root file system is an overlay: LXC does not restore that as it does a folder. */
  isOverlay: boolean;
}

/**
 * What runs in the container, and how it is questioned from outside.
 *
 * One object goes through all cycles of a container: it may hold what must outlive them, such as a connection.
 */
export interface Workload<Answers extends object = object> {
  readonly container: ContainerConfig;
  /** What a reader of the result has to know about it. */
  readonly finding?: Finding | undefined;
  /** Makes the container's root file system; it is started next. */
  fill(rootfs: string): Promise<void> | void;
  /**
   * Waits until it can be asked. Called after the start and after every restore.
   *
   * @param init the container's init, as seen from the sandbox
   * @throws StageError when it does not get ready
   */
  ready(init: number, timeoutMs: number): Promise<void>;
  /**
   * Puts the questions that its own facts are read from.
   *
   * @returns what a fact's subject has beside the container
   * @throws StageError when it does not answer
   */
  ask(init: number, timeoutMs: number): Promise<Answers>;
  /** Inner pid of a process whose children come and go, or that all do below the children of init. */
  restless?(init: number): number | 'grandchildren';
  /** Called right before a dump. */
  dumping?(init: number): Promise<void>;
  /** Called after a dump, before the container is restored, or looked at again when the dump did not stop it. */
  dumped?(isStopped: boolean): Promise<void>;
  /** Called after the last cycle, when all of them passed: what runs in the container is ended, and says how it was. */
  finish?(init: number, timeoutMs: number): Promise<TestReport>;
  /** What has to be known of the container where it is restored, in another sandbox; plain data. */
  carried?(): unknown;
  /**
   * Called there in place of {@link fill}, before the container is restored.
   *
   * @param carried what the workload of the first sandbox has told
   */
  moved?(rootfs: string, carried: unknown): void;
  /** Called when the container was killed and a new one is going to be started: what it holds of the old one ends. */
  forget?(): Promise<void> | void;
}

/** Arguments for nsenter: to all of a container's namespaces, as its root. */
export function allNamespaces(container: ContainerKind): string[] {
  const own = ['--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup'];
  return container === 'unprivileged' ? ['--user', ...own] : own;
}

/** Generous for what they run, and values that nothing sets by default. */
export const LIMITS = {
  small: { memory: 96 * 1024 * 1024, pids: 77, cpuWeight: 777 },
  large: { memory: 1077 * 1024 * 1024, pids: 1077, cpuWeight: 777 },
};

/**
 * Lines of the config for what every process of the container has of its own: none is what a process has by default.
 * Not for a container of the user's, which may need what they take.
 */
export const OF_PROCESSES = [
  'lxc.cap.drop = sys_time sys_module',
  'lxc.prlimit.nofile = 777:888',
  'lxc.proc.oom_score_adj = 77',
  'lxc.environment = MARK=77',
];

import type { FactPolicies } from '../../facts/catalogue.js';
import type { Features } from '../../host/features.js';
import type { LinkNames } from '../../host/net-links.js';
import type { ProcessIdentity } from '../../host/process.js';
import type { TraceEvent } from '../../host/trace.js';
import type { Mark } from '../../lxc/marks.js';
import type {
  ApparmorProfile,
  CgroupVersion,
  Component,
  ContainerKind,
  Cycle,
  FailureClass,
  Finding,
  Timings,
} from '../../words/result.js';
import type { TestReport, WorkloadPlan } from '../../workload/workload.js';
import type { Mode } from '../inputs/mode.js';

/** What one cell is to do: plain data, given to the process inside the sandbox. */
export interface CellPlan {
  /** Makes every dump. */
  criu: Component;
  /** Makes every restore; often the same. */
  restoreCriu: Component;
  /** Of the sandbox that the container is in. */
  lxc: Component;
  /** Of those that it moves to; often the same. */
  restoreLxc: Component;
  /** What runs in the container. */
  workload: WorkloadPlan;
  container: ContainerKind;
  /** Root of a privileged container may do what root of the host may. */
  unconfined: boolean;
  /** A static busybox: the witness's whole userland, and what the container is looked at with. */
  busybox: string;
  /** Folder of the iptables programs, which CRIU runs. */
  iptables: string;
  cgroup: CgroupVersion;
  apparmor: ApparmorProfile;
  /** Links of the host, outside of any sandbox. */
  hostLinks: LinkNames;
  /** What the host has and lacks. */
  features: Features;
  /** What a change of a fact means, where the user chose it. */
  facts: FactPolicies;
  /** Cycles of one container, one after the other. */
  cycles: number;
  mode: Mode;
  /** Milliseconds for the whole cell. */
  timeoutMs: number;
  /**
   * What breaks a cycle on purpose, for negative controls. The shell commands run inside the sandbox with NAME (the
   * container), LXC_PATH, IMAGES (folder of the checkpoint), ROOTFS and, before the dump and after the restore, PID
   * (the container's init).
   */
  sabotage?: {
    /** Lines at the end of the container's config. */
    config?: string;
    /** Lines at the end of CRIU's options file. */
    options?: string;
    beforeStart?: string;
    beforeDump?: string;
    beforeRestore?: string;
    afterRestore?: string;
    beforeSecondRestore?: string;
  };
}

/** What became of it. */
export interface CellOutcome {
  /** Null when every cycle passed. */
  failureClass: FailureClass | null;
  cause: string | null;
  /** Id of the finding that explains the cause. */
  explainedBy: string | null;
  cycles: Cycle[];
  findings: Finding[];
  timings: Partial<Timings>;
  /** What the tests of the workload said; not there when there are none, or a cycle failed. */
  tests?: TestReport;
}

/** A container between two sandboxes, beside its files: what the second has to know of the first. Plain data. */
export interface Handover {
  /** Which sandbox of the cell it leaves, from 0. */
  place: number;
  /** Folder of that sandbox. */
  folder: string;
  /** The container's config, as it was there. */
  config: string;
  /** The cycle that it is in, dumped and stopped. */
  cycle: Cycle;
  /** What was read of it before the dump. */
  before: { init: ProcessIdentity; reading: [fact: string, value: unknown][] };
  marks: Mark[];
  busy: number[];
  inventory: string[];
  attributes: { set: readonly string[]; ofNew: [attribute: string, value: string | null][] };
  /** What its workload has to know there. */
  carried: unknown;
  /** Milliseconds of the host's clock (`hostClock`): when the cycles began, and when the cell has to be over. */
  began: number;
  deadline: number;
  timings: Partial<Timings>;
}

/** What the process in a sandbox is given. */
export interface Task {
  plan: CellPlan;
  /** Null of the first sandbox, in which the container is started. */
  handover: Handover | null;
}

/** A call of a method of the clients (clients.ts). `join` lays the link to the sandbox of whoever calls; its argument is the bridge there. */
export interface ClientsCall {
  method: string;
  args: readonly unknown[];
}

/** What the process inside the sandbox tells while it works, one JSON document a line. */
export type CellEvent =
  | { type: 'stage'; stage: string; generation?: number }
  | { type: 'finding'; finding: Finding }
  | { type: 'cycle'; cycle: Cycle }
  | { type: 'tests'; tests: TestReport }
  /** Of the container's clients, which answer on standard input. */
  | ({ type: 'call' } & ClientsCall)
  /** In place of the end: the container is dumped, and goes on in another sandbox. */
  | { type: 'moved'; handover: Handover }
  | { type: 'trace'; event: TraceEvent }
  | ({ type: 'end'; timings: Partial<Timings> } & Pick<CellOutcome, 'failureClass' | 'cause' | 'explainedBy'>);

/** What the container of a sandbox is called: short, and no other has it. */
export function containerName(sandboxId: string): string {
  return sandboxId.split('.').at(-1) as string;
}

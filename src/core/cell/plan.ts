import type { FactPolicies } from '../../facts/catalogue.js';
import type { Features } from '../../host/features.js';
import type { LinkNames } from '../../host/net-links.js';
import type { TraceEvent } from '../../host/trace.js';
import type {
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
  lxc: Component;
  /** What runs in the container. */
  workload: WorkloadPlan;
  container: ContainerKind;
  /** A static busybox: the witness's whole userland, and what the container is looked at with. */
  busybox: string;
  /** Folder of the iptables programs, which CRIU runs. */
  iptables: string;
  cgroup: CgroupVersion;
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

/** What the process inside the sandbox tells while it works, one JSON document a line. */
export type CellEvent =
  | { type: 'stage'; stage: string; generation?: number }
  | { type: 'finding'; finding: Finding }
  | { type: 'cycle'; cycle: Cycle }
  | { type: 'tests'; tests: TestReport }
  | { type: 'trace'; event: TraceEvent }
  | ({ type: 'end'; timings: Partial<Timings> } & Pick<CellOutcome, 'failureClass' | 'cause' | 'explainedBy'>);

/** What the container of a sandbox is called: short, and no other has it. */
export function containerName(sandboxId: string): string {
  return sandboxId.split('.').at(-1) as string;
}

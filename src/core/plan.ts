import type { CgroupVersion, Component, Cycle, FailureClass, Finding, Timings } from '../words/result.js';
import type { WorkloadPlan } from '../workload/workload.js';

/** What one cell is to do: plain data, given to the process inside the sandbox. */
export interface CellPlan {
  /** Makes every dump. */
  criu: Component;
  /** Makes every restore; often the same. */
  restoreCriu: Component;
  lxc: Component;
  /** What runs in the container. */
  workload: WorkloadPlan;
  /** A static busybox: the container's whole userland. */
  busybox: string;
  /** Folder of the iptables programs, which CRIU runs. */
  iptables: string;
  cgroup: CgroupVersion;
  /** Cycles of one container, one after the other. */
  cycles: number;
  /** Milliseconds for the whole cell. */
  timeoutMs: number;
  /**
   * Shell commands that break a cycle on purpose, for negative controls. They run inside the sandbox with NAME (the
   * container), LXC_PATH, IMAGES (folder of the checkpoint) and, after the restore, PID (the container's init).
   */
  sabotage?: { beforeRestore?: string; afterRestore?: string };
}

/** What became of it. */
export interface CellOutcome {
  /** Null when every cycle passed. */
  failureClass: FailureClass | null;
  cause: string | null;
  cycles: Cycle[];
  findings: Finding[];
  timings: Partial<Timings>;
}

/** What the process inside the sandbox tells while it works, one JSON document a line. */
export type CellEvent =
  | { type: 'stage'; stage: string; generation?: number }
  | { type: 'finding'; finding: Finding }
  | { type: 'cycle'; cycle: Cycle }
  | { type: 'end'; failureClass: FailureClass | null; cause: string | null; timings: Partial<Timings> };

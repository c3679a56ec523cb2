/**
 * The result of one cell: the document that every report is made from.
 * Published as schema/result.schema.json; a change here is a change there.
 */

/**
 * - `passed`: the same container came back, and it was proved.
 * - `failed`: checkpoint/restore is broken for this cell.
 * - `skipped`: it cannot be tested here; `skipReason` says why.
 * - `error`: the tester or its supplies broke; nothing is said about checkpoint/restore.
 */
export type Verdict = 'passed' | 'failed' | 'skipped' | 'error';

/** The stage that ended a cell early, or the way in which it was wrong. */
export type FailureClass = 'provide' | 'start' | 'dump' | 'restore' | 'state' | 'timeout' | 'leak';

export type Severity = 'error' | 'warning' | 'info';

/** Something noticed, with what it was noticed by and what to do about it. */
export interface Finding {
  /** Stable, kebab-case: `cap-sys-resource`. */
  id: string;
  severity: Severity;
  /** One sentence. */
  message: string;
  /** What was read or printed, verbatim. */
  evidence?: string;
  /** What to do. */
  advice?: string;
}

export type CgroupVersion = 'v1' | 'v2';

/** `privileged`: its root is root of the host. `unprivileged`: its users are mapped to others (`lxc.idmap`). */
export type ContainerKind = 'privileged' | 'unprivileged';

/** `default`: LXC's own, which its packages load. `generated`: one that LXC makes for the container and loads. */
export type ApparmorProfile = 'unconfined' | 'default' | 'generated';

/** What runs the instructions of a virtual machine: the processor itself, or QEMU's emulation of one. */
export type Acceleration = 'kvm' | 'tcg';

/** What runs in the container. */
export type WorkloadName = 'witness' | 'tcp' | 'apps' | 'systemd' | 'command' | 'zdtm';

/** CRIU or LXC, in one version from one provider. */
export interface Component {
  name: 'criu' | 'lxc' | 'busybox' | 'iptables';
  /** As the user named it; empty when nothing was named. */
  spec: string;
  /**
   * As the program prints it: `4.2`, `4.2.1`, `7.0.0`. What was built from something else than a release has it after a
   * plus: `4.2+22.g2cf8f13ca` is 22 commits after 4.2.
   */
  version: string;
  /** What the program prints as its GitID: `v4.2-22-g2cf8f13ca` of a build in a clone. */
  gitId?: string;
  provider: 'system' | 'path' | 'apt' | 'git' | 'tarball';
  /** Full id of the commit that it was built from, and where that was fetched. */
  commit?: string;
  repository?: string;
  /** Of the tarball that it was built from, in hexadecimal. */
  sha256?: string;
  /** Folder to put first in PATH. Absolute. */
  path: string;
}

/** One combination. A component is null when it could not be had. */
export interface Cell {
  /** As it was asked for; empty where nothing was said. */
  asked: {
    criu: string;
    restoreCriu: string | null;
    lxc: string;
    cgroup: CgroupVersion | 'auto';
    /** What else makes it this cell and no other, by the names of the inputs: `image`, `verify`, `facts`. Older results have none. */
    more?: Record<string, string>;
  };
  /** Makes the dumps. */
  criu: Component | null;
  /** Makes the restores; the same as `criu` unless another one was asked for. */
  restoreCriu: Component | null;
  lxc: Component | null;
  /** Makes the restores, where another LXC was asked for. */
  restoreLxc?: Component | null;
  workload: WorkloadName;
  /** Older results have none, and are of privileged ones. */
  container?: ContainerKind;
  cgroup: CgroupVersion | null;
  /** `uname -r`; as it was asked for where that could not be had. */
  kernel: string;
  /** Of a virtual machine, as kernel.org counts: Debian's `6.1.0-56-cloud-amd64` is 6.1.192. */
  kernelNumber?: string;
  /** Of a cell in a virtual machine with a kernel of its own. */
  machine?: Acceleration;
  /** As Node names it: `x64`, `arm64`. */
  architecture: string;
}

/** How one fact fared from before the dump to after the restore. */
export interface FactResult {
  name: string;
  /**
   * - `kept`: compared and as it must be.
   * - `changed`: not the same container.
   * - `known-loss`: changed, in a way that this version is known for; `reason` names the public issue.
   * - `info`: changed, and only reported: by the fact's policy or by the user's choice.
   * - `absent`: not there to be compared on this host; `reason` says why.
   */
  outcome: 'kept' | 'changed' | 'known-loss' | 'info' | 'absent';
  before: unknown;
  after: unknown;
  reason?: string;
}

/** CRIU's `stats-dump`; times in microseconds, counts in pages. */
export interface DumpStats {
  freezingTime: number;
  frozenTime: number;
  memdumpTime: number;
  memwriteTime: number;
  pagesScanned: number;
  pagesSkippedParent: number;
  pagesWritten: number;
  /** Of shared memory; old versions do not count them. */
  sharedPagesWritten?: number;
}

/** CRIU's `stats-restore`; times in microseconds, counts in pages. */
export interface RestoreStats {
  pagesCompared: number;
  pagesSkippedCow: number;
  forkingTime: number;
  restoreTime: number;
  /** Since CRIU 1.2. */
  pagesRestored?: number;
}

/** Checkpoint and restore, once; cycle n dumps what cycle n-1 restored. */
export interface Cycle {
  /** From 1. */
  generation: number;
  verdict: 'passed' | 'failed';
  failureClass: FailureClass | null;
  /** One sentence: what went wrong; null when passed. */
  cause: string | null;
  /** Wall milliseconds of `lxc-checkpoint -s`; null when it did not end. */
  dumpMs: number | null;
  /** Wall milliseconds of `lxc-checkpoint -r`; null when it did not end. */
  restoreMs: number | null;
  /** Milliseconds for which CRIU kept the container frozen, from its statistics. */
  frozenMs: number | null;
  dumpStats: DumpStats | null;
  restoreStats: RestoreStats | null;
  facts: FactResult[];
  /** Of the workload zdtm: the container that it was, from 1. */
  batch?: number;
}

/** One of CRIU's own tests, which went through all cycles of a container. */
export interface ZdtmTest {
  name: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** What a recorded list says that it would be. */
  expected?: 'passed' | 'failed' | 'skipped';
  /** Where CRIU's own runner runs it: `h` (host), `ns` (namespaces), `uns` (user namespace). */
  flavours: string[];
  /** The last container that it was in, from 1; null when it was in none. */
  batch: number | null;
  /** Cycles that it went through, each a checkpoint and a restore of what the one before restored. */
  generations: number;
  /** What failed; null when nothing did. */
  failureClass: FailureClass | null;
  /** Its own first error, or that of the dump or restore that it made fail, or why it was left out; null when passed. */
  reason: string | null;
}

/** A test whose state was broken after the last restore. Where it did not say FAIL, no PASS counts. */
export interface ZdtmControl {
  batch: number;
  name: string;
  isAlarmed: boolean;
  /** What it said. */
  reason: string;
}

/** What the workload zdtm found. */
export interface Zdtm {
  /** Version of the CRIU that the tests belong to. */
  version: string;
  tests: ZdtmTest[];
  controls: ZdtmControl[];
}

/** The same cell with one thing changed, run because it failed as it was, and nobody knows why. */
export interface Control {
  what: 'criu' | 'lxc' | 'workload' | 'container' | 'kernel' | 'mode';
  /** As it was, and as it is here: a version, the name of a workload, modes; empty for none. */
  from: string;
  to: string;
  /** `passed`: what was changed has a part in the failure. */
  verdict: Verdict;
  /** It failed in the same way: what was changed makes no difference. */
  isSame: boolean;
  cause: string | null;
}

/** Wall milliseconds of the stages. */
export interface Timings {
  preflight?: number;
  /** To boot a virtual machine, and to look at it as at a host. */
  machine?: number;
  provide?: number;
  sandbox?: number;
  start?: number;
  cycles?: number;
  cleanup?: number;
  total: number;
}

/** The run of a workflow in which something was tested. */
export interface WorkflowRun {
  /** Of its page: `https://github.com/OWNER/NAME/actions/runs/ID/attempts/N`. */
  url: string;
  /** Full id of the commit that it ran on. */
  commit: string;
}

export interface Result {
  schemaVersion: 1;
  /** Version of criu-lxc-test. */
  tool: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** Not in a terminal; older results have none. */
  workflowRun?: WorkflowRun;
  verdict: Verdict;
  failureClass: FailureClass | null;
  skipReason: string | null;
  /** One sentence that explains the verdict; null when passed. */
  cause: string | null;
  /** Id of the finding that says more of the cause, of severity `error`; null when there is none. */
  explainedBy: string | null;
  cell: Cell;
  cyclesWanted: number;
  /** What a cycle did beside dump, stop and restore: `leave-running`, `pre-dumps 2`, `fault dump-early`. */
  mode: string[];
  cycles: Cycle[];
  /** Empty when none was run: the failure is explained, or nothing could be changed. */
  controls: Control[];
  /** Of the workload zdtm. */
  zdtm?: Zdtm;
  findings: Finding[];
  timings: Timings;
  /** Folder with logs, configuration and versions, redacted; null when none was kept. */
  evidence: string | null;
  /** The same folder as a `.tar.gz`, to attach to an issue; null when there is none. */
  bundle: string | null;
  /** Markdown in that folder, to paste into an issue upstream; null unless failed, with evidence. */
  issue: string | null;
}

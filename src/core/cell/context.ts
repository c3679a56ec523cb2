import type { Checkpoint } from '../../criu/drift.js';
import type { Reading } from '../../facts/catalogue.js';
import type { Container } from '../../facts/fact.js';
import { runOrFail } from '../../host/command.js';
import type { ProcessIdentity } from '../../host/process.js';
import type { Demand } from '../../host/processor-time.js';
import type { Lxc } from '../../lxc/lxc.js';
import type { Mark } from '../../lxc/marks.js';
import type { Finding } from '../../words/result.js';
import type { Call, Workload } from '../../workload/workload.js';
import type { CellPlan } from './plan.js';

/** The running container: its init, and what was read of it last. */
export interface Generation {
  init: ProcessIdentity;
  reading: Reading;
  /** Inner pids of the processes that stay and do nothing by themselves. */
  standing: ReadonlySet<number>;
  /** What its threads had of the processors when that reading began. */
  demand: Demand;
  /** What there was in the sandbox beside it then. */
  inventory: ReadonlySet<string>;
}

export interface CycleContext {
  plan: CellPlan;
  workload: Workload;
  lxc: Lxc;
  env: NodeJS.ProcessEnv;
  /** For the tools that look at the container: the same ones before the dump and after the restore. */
  lookingEnv: NodeJS.ProcessEnv;
  /** Name of the sandbox's bridge. */
  bridge: string;
  /** Asks the clients of the container, where they have a sandbox of their own; else null. */
  call: Call | null;
  /** What the container was given from outside, after the start. */
  marks: ReadonlySet<Mark>;
  /** Threads that wanted a processor most of the time before the first dump. */
  busy: ReadonlySet<number>;
  /** The last dump; null before the first one of a container, and where dumps are not compared. */
  dumped: Checkpoint | null;
  /** Folder with the checkpoint that the container was restored from last; null before the first restore of a container. */
  restoredFrom: string | null;
  /** What was in the sandbox before the first dump. */
  inventory: ReadonlySet<string>;
  /** Of the container's cgroup: those that the config sets, and what they are in a new one. */
  attributes: Container['attributes'];
  /** The container's, as the sandbox sees it. */
  rootfs: string;
  /** Folder for the checkpoints, one below it for each generation. */
  images: string;
  /** Milliseconds left for the cell. */
  remainingMs: () => number;
  onFinding: (finding: Finding) => void;
}

/** How long the container may take to answer, to be seen stopped, to be gone. */
export const PATIENCE_MS = 5000;

/** Runs a command of the plan's sabotage, if there is one. */
export async function sabotage(
  context: CycleContext,
  command: string | undefined,
  variables: Record<string, string>,
): Promise<void> {
  if (command === undefined) return;
  const { lxc, env } = context;
  const outputFile = `${context.images}.sabotage`;
  await runOrFail(['sh', '-ec', command], {
    timeoutMs: PATIENCE_MS,
    env: { ...env, NAME: lxc.name, LXC_PATH: lxc.path, ROOTFS: context.rootfs, ...variables },
    outputFile,
    failureClass: null,
    complaint: 'The sabotage failed',
  });
}

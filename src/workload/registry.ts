import { AppsWorkload } from './apps.js';
import { CommandWorkload } from './command.js';
import { SystemdWorkload } from './systemd.js';
import { type Ends, TcpWorkload } from './tcp.js';
import { WitnessWorkload } from './witness.js';
import type { Workload, WorkloadPlan } from './workload.js';
import { ZdtmWorkload } from './zdtm.js';

/** What a workload finds in its sandbox. */
export interface Place {
  /** The sandbox's folder. */
  folder: string;
  busybox: string;
  ends: Ends;
  env: NodeJS.ProcessEnv;
  /** Milliseconds that it may take to get ready. */
  readyLimitMs: number;
}

export function makeWorkload(plan: WorkloadPlan, { folder, busybox, ends, env, readyLimitMs }: Place): Workload {
  switch (plan.name) {
    case 'witness':
      return new WitnessWorkload(busybox, plan.keeper);
    case 'tcp':
      return new TcpWorkload(busybox, plan.keeper, plan.peer, ends);
    case 'apps':
      return new AppsWorkload(plan.image, ends, env, readyLimitMs);
    case 'systemd':
      return new SystemdWorkload(plan.image, plan.without, env, readyLimitMs);
    case 'command':
      return new CommandWorkload(plan, folder, env, readyLimitMs);
    case 'zdtm':
      return new ZdtmWorkload(busybox, plan);
  }
}

/** Files and folders of the host that a workload is made of. */
export function filesOf(plan: WorkloadPlan): string[] {
  switch (plan.name) {
    case 'witness':
      return [plan.keeper];
    case 'tcp':
      return [plan.keeper, plan.peer];
    case 'apps':
    case 'systemd':
      return [plan.image];
    case 'command':
      return plan.image.startsWith('container:') ? [] : [plan.image];
    case 'zdtm':
      return [plan.programs];
  }
}
